/** Edits of pins: where the user dragged someone on the map. */
import type { Edit } from '../edit';
import type { Person } from '../network';

/** `pin` null: Kith places the person again. */
export function movePin(person: Person, pin: Person['pin']): Edit {
  return {
    kind: 'movePin',
    label: pin === null ? `let go of ${person.name}` : `move ${person.name}`,
    put: { people: [{ ...person, pin }] },
    delete: {},
  };
}
