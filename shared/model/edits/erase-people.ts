/**
 * Erasing people: deletes them with everything that is only about them, also what a plain deletion keeps so that an import does not bring them back. What
 * other people's entries say about them in words is the user's own text and stays; `mentionsOf` counts it.
 */
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import { applyEdit } from '../edit';
import { fold } from '../fold';
import type { PersonId } from '../ids';
import { type Network, type Person, TABLE_NAMES } from '../network';
import { copyNetwork, keyOf, tableOf } from '../network-json';
import { deletePeople } from './people';

/** Ignores ids that are not in the network. The label names nobody, because it may be read after the person is gone. */
export function erasePeople(network: Network, ids: readonly PersonId[]): Edit {
  const deletion = deletePeople(network, ids);
  const people = (deletion.delete.people ?? []).flatMap((id) => network.people.get(id as PersonId) ?? []);
  const gone = new Set<string>(people.map(({ id }) => id));
  const addresses = new Set(people.flatMap((person) => [person.name, ...person.emails, ...person.phones, ...person.urls].map(fold)));
  const imports = [...network.imports.values()]
    .filter((record) => record.people.some(({ id }) => gone.has(id)))
    .map((record) => ({ ...record, people: record.people.filter(({ id }) => !gone.has(id)) }));
  const heldBack = [...network.heldBack.values()]
    .filter((held) => textsIn(held).some((each) => addresses.has(fold(each))))
    .map(({ id }) => id);
  const edit: Edit = {
    ...deletion,
    label: text('model.erasePeople', { count: gone.size }),
    put: {
      ...deletion.put,
      imports: [...(deletion.put.imports ?? []).filter(({ id }) => !imports.some((one) => one.id === id)), ...imports],
    },
    delete: { ...deletion.delete, heldBack: [...(deletion.delete.heldBack ?? []), ...heldBack] },
  };
  return {
    ...edit,
    delete: { ...edit.delete, interests: unusedInterests(network, people, edit), circles: unusedCircles(network, people, edit) },
  };
}

/** Interests that only the erased people had: their names may say more about them than anything else. */
function unusedInterests(network: Network, people: readonly Person[], edit: Edit): readonly string[] {
  const after = copyNetwork(network);
  applyEdit(after, edit);
  const used = new Set<string>([...after.people.values()].flatMap(({ interests }) => interests));
  for (const { topics } of after.interactions.values()) for (const topic of topics) used.add(topic);
  for (const id of network.me.get('me')?.profile?.interests ?? []) used.add(id);
  const candidates = new Set<string>(people.flatMap(({ interests }) => interests));
  for (const interaction of network.interactions.values())
    if (!after.interactions.has(interaction.id)) for (const topic of interaction.topics) candidates.add(topic);
  return [...candidates].filter((id) => !used.has(id));
}

function unusedCircles(network: Network, people: readonly Person[], edit: Edit): readonly string[] {
  const gone = new Set<string>(edit.delete.people ?? []);
  const used = new Set<string>([...network.people.values()].filter(({ id }) => !gone.has(id)).flatMap(({ circles }) => circles));
  return [...new Set<string>(people.flatMap(({ circles }) => circles))].filter((id) => !used.has(id));
}

/** In how many objects of the network the texts stand, in any spelling: notes about others, entries with others. */
export function mentionsOf(network: Network, words: readonly string[]): number {
  const folded = words.map(fold).filter((word) => word.length > 2);
  let mentions = 0;
  for (const name of TABLE_NAMES) {
    for (const [, object] of tableOf(network, name)) {
      const texts = textsIn(object).map(fold);
      if (folded.some((word) => texts.some((each) => each.includes(word))) && keyOf(name, object) !== '') mentions++;
    }
  }
  return mentions;
}

/** All texts in a value, whatever its form. */
export function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, part]) => [...(Array.isArray(value) ? [] : [key]), ...textsIn(part)]);
}
