/** Edits for the user's word that two people are two people. */
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { Distinction } from '../imports/joins';
import type { Network } from '../network';
import { pairId } from './introductions';

/** Every pair of these people is kept apart for ever, also by later imports. */
export function keepApart(network: Network, people: readonly PersonId[]): Edit {
  const distinctions = people.flatMap((a, i) => people.slice(i + 1).map((b) => distinctionOf(a, b)));
  const names = people.map((id) => network.people.get(id)?.name ?? text('model.somebody'));
  return {
    kind: 'keepApart',
    label: text('model.keepApart', { a: names[0] ?? '', b: names[1] ?? '', more: Math.max(0, names.length - 2) }),
    put: { distinctions },
    delete: {},
  };
}

export function distinctionOf(a: PersonId, b: PersonId): Distinction {
  const [first, second] = a < b ? [a, b] : [b, a];
  return { id: pairId(first, second), a: first, b: second };
}

export function areDistinct(network: Network, a: PersonId, b: PersonId): boolean {
  return network.distinctions.has(pairId(a, b));
}
