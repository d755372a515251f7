/**
 * Checks that every reference leads somewhere after an edit. Run it before `applyEdit` on everything that comes from outside, so that the tables
 * never hold an interaction with nobody or a tie to a deleted person.
 */
import { formatList } from '../lib/format-text';
import { fail, ok, type Result } from '../lib/result';
import { text } from '../strings/text';
import type { Edit, EditKind } from './edit';
import { interactionsWith } from './interaction-log/log-queries';
import type { Network, TableName } from './network';
import { keyOf, tableOf } from './network-json';
import { type Reference, referencesOf } from './references';

/** Kith's own records are never in the undo list, so their edits must not change the user's data. */
const ONLY_TABLE: { readonly [K in EditKind]?: TableName } = { freezeWeek: 'weeks', anchorClusters: 'clusters' };

const REFERRED_TO = ['people', 'interests', 'circles'] as const;
type ReferredTo = (typeof REFERRED_TO)[number];

const REFERRERS = [
  'people',
  'ties',
  'interactions',
  'decisions',
  'weeks',
  'clusters',
  'memberships',
  'introductions',
  'distinctions',
  'me',
  'answers',
] as const satisfies readonly TableName[];

/** Cost grows with the edit. An edit that deletes people, interests or circles costs one pass over the network. */
export function checkEdit(network: Network, edit: Edit): Result<null> {
  const only = ONLY_TABLE[edit.kind];
  if (only !== undefined) {
    const others = [...Object.keys(edit.put), ...Object.keys(edit.delete)].filter((name) => name !== only);
    if (others.length > 0) return fail('usage', text('model.bookkeepingTouches', { kind: edit.kind, tables: formatList(others) }));
  }

  if (edit.kind === 'openExample' && (network.people.size > 0 || network.interactions.size > 0)) {
    return fail('conflict', text('model.exampleNotEmpty'));
  }

  const put: Record<ReferredTo, Set<string>> = { people: new Set(), interests: new Set(), circles: new Set() };
  const gone: Record<ReferredTo, Set<string>> = { people: new Set(), interests: new Set(), circles: new Set() };
  for (const name of REFERRED_TO) {
    for (const object of edit.put[name] ?? []) put[name].add(object.id);
    for (const id of edit.delete[name] ?? []) if (!put[name].has(id)) gone[name].add(id); // put wins over delete, as in applyEdit
  }
  const exists = ({ table, id }: Reference) => put[table].has(id) || (!gone[table].has(id) && tableOf(network, table).has(id));

  for (const interaction of edit.put.interactions ?? []) {
    if (interaction.people.length === 0) return fail('conflict', text('model.interactionWithoutPeople', { day: interaction.day }));
    if (new Set(interaction.people).size < interaction.people.length)
      return fail('conflict', text('model.interactionNamesTwice', { day: interaction.day }));
  }
  for (const tie of edit.put.ties ?? []) {
    if (tie.a === tie.b) return fail('conflict', text('model.tieToOneself'));
  }

  for (const name of REFERRERS) {
    for (const object of edit.put[name] ?? []) {
      for (const reference of referencesOf(name, object)) {
        if (!exists(reference)) return fail('conflict', text('model.missingReference', { holder: name, target: reference.table }));
      }
    }
  }

  if (REFERRED_TO.every((name) => gone[name].size === 0)) return ok(null);
  for (const name of REFERRERS) {
    const replaced = new Set<string>([...(edit.delete[name] ?? []), ...(edit.put[name] ?? []).map((object) => keyOf(name, object))]);
    const objects =
      name === 'interactions' ? interactionsWith(network.interactions, gone.people, gone.interests) : tableOf(network, name).values();
    for (const object of objects) {
      if (replaced.has(keyOf(name, object))) continue;
      for (const reference of referencesOf(name, object)) {
        if (gone[reference.table].has(reference.id))
          return fail('conflict', text('model.referenceToDeleted', { holder: name, target: reference.table }));
      }
    }
  }
  return ok(null);
}
