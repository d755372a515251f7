/** Edits of pins: the positions the user gave people on the map. */

import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { Person } from '../network';

/** @param pin null: Kith places the person again */
export function movePin(person: Person, pin: Person['pin']): Edit {
  return {
    kind: 'movePin',
    label: text(pin === null ? 'model.unpin' : 'model.movePin', { person: person.name }),
    put: { people: [{ ...person, pin }] },
    delete: {},
  };
}
