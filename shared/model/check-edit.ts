/**
 * Whether an edit fits a network: afterwards every reference leads somewhere. Run before `applyEdit` on everything that comes from outside, so
 * that the tables never hold an interaction with nobody or a tie to someone who is gone.
 */
import { fail, ok, type Result } from '../lib/result';
import type { Edit, EditKind } from './edit';
import { interactionsWith } from './interaction-log/log-queries';
import type { Network, TableName } from './network';
import { keyOf, tableOf } from './network-json';
import { type Reference, referencesOf } from './references';

/** Bookkeeping is never in the undo list, so it must not carry anything the user would want back. */
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
] as const satisfies readonly TableName[];

/** Cost grows with the edit, unless the edit deletes people, interests or circles: then what is left is looked through once. */
export function checkEdit(network: Network, edit: Edit): Result<null> {
  const only = ONLY_TABLE[edit.kind];
  if (only !== undefined) {
    const others = [...Object.keys(edit.put), ...Object.keys(edit.delete)].filter((name) => name !== only);
    if (others.length > 0) return fail('usage', `A change of the kind ${edit.kind} cannot touch ${others.join(', ')}.`);
  }

  if (edit.kind === 'openExample' && (network.people.size > 0 || network.interactions.size > 0)) {
    return fail('conflict', 'An example can only be opened in an empty network.');
  }

  const put: Record<ReferredTo, Set<string>> = { people: new Set(), interests: new Set(), circles: new Set() };
  const gone: Record<ReferredTo, Set<string>> = { people: new Set(), interests: new Set(), circles: new Set() };
  for (const name of REFERRED_TO) {
    for (const object of edit.put[name] ?? []) put[name].add(object.id);
    for (const id of edit.delete[name] ?? []) if (!put[name].has(id)) gone[name].add(id); // put wins over delete, as in applyEdit
  }
  const exists = ({ table, id }: Reference) => put[table].has(id) || (!gone[table].has(id) && tableOf(network, table).has(id));

  for (const interaction of edit.put.interactions ?? []) {
    if (interaction.people.length === 0) return fail('conflict', `The interaction of ${interaction.day} has nobody in it.`);
    if (new Set(interaction.people).size < interaction.people.length)
      return fail('conflict', `The interaction of ${interaction.day} names somebody twice.`);
  }
  for (const tie of edit.put.ties ?? []) {
    if (tie.a === tie.b) return fail('conflict', 'A tie needs two different people.');
  }

  for (const name of REFERRERS) {
    for (const object of edit.put[name] ?? []) {
      for (const reference of referencesOf(name, object)) {
        if (!exists(reference)) return fail('conflict', missing(name, reference));
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
        if (gone[reference.table].has(reference.id)) return fail('conflict', leftBehind(name, reference));
      }
    }
  }
  return ok(null);
}

const NOUN = { people: 'a person', interests: 'an interest', circles: 'a circle' } as const;
const HOLDER = {
  people: 'a person',
  ties: 'a tie',
  interactions: 'an interaction',
  decisions: 'a reconnect decision',
  weeks: 'a reconnect list',
  clusters: 'a cluster',
  memberships: 'a place in a cluster',
  introductions: 'an introduction',
} as const;

function missing(holder: (typeof REFERRERS)[number], reference: Reference): string {
  return `The change cannot be made: ${HOLDER[holder]} would refer to ${NOUN[reference.table]} that is not in the network.`;
}

function leftBehind(holder: (typeof REFERRERS)[number], reference: Reference): string {
  return `The change cannot be made: ${HOLDER[holder]} still refers to ${NOUN[reference.table]} it would delete.`;
}
