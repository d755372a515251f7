/**
 * Checks that every reference leads somewhere after an edit. Run it before `applyEdit` on everything that comes from outside, so that the tables
 * never hold an interaction with nobody or a tie to a deleted person.
 */
import { formatList } from '../lib/format-text';
import { fail, ok, type Result } from '../lib/result';
import { runToEnd } from '../lib/resumable-work';
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
  return runToEnd(checkEditSteps(network, edit));
}

/** With pauses between the objects. The network must not change meanwhile. */
export function* checkEditSteps(network: Network, edit: Edit): Generator<undefined, Result<null>> {
  const problem = problemOfKind(network, edit);
  if (problem !== null) return fail(problem.kind, problem.message);

  const put: Ids = { people: new Set(), interests: new Set(), circles: new Set() };
  const gone: Ids = { people: new Set(), interests: new Set(), circles: new Set() };
  for (const name of REFERRED_TO) {
    for (const object of edit.put[name] ?? []) put[name].add(object.id);
    for (const id of edit.delete[name] ?? []) if (!put[name].has(id)) gone[name].add(id); // put wins over delete, as in applyEdit
  }
  const exists = ({ table, id }: Reference) => put[table].has(id) || (!gone[table].has(id) && tableOf(network, table).has(id));

  let checked = 0;
  for (const name of REFERRERS) {
    for (const object of edit.put[name] ?? []) {
      for (const reference of referencesOf(name, object)) {
        if (!exists(reference)) return fail('conflict', text('model.missingReference', { holder: name, target: reference.table }));
      }
      if (++checked % OBJECTS_PER_STEP === 0) yield undefined;
    }
  }
  return REFERRED_TO.every((name) => gone[name].size === 0) ? ok(null) : yield* checkLeftReferences(network, edit, gone);
}

type Ids = Record<ReferredTo, Set<string>>;

/** Objects between two pauses. */
const OBJECTS_PER_STEP = 1000;

/** What is wrong whatever the references. Null: nothing. */
function problemOfKind(network: Network, edit: Edit): { readonly kind: 'usage' | 'conflict'; readonly message: string } | null {
  const conflict = (message: string) => ({ kind: 'conflict', message }) as const;
  const only = ONLY_TABLE[edit.kind];
  if (only !== undefined) {
    const others = [...Object.keys(edit.put), ...Object.keys(edit.delete)].filter((name) => name !== only);
    if (others.length > 0)
      return { kind: 'usage', message: text('model.bookkeepingTouches', { kind: edit.kind, tables: formatList(others) }) };
  }
  if (edit.kind === 'openExample' && (network.people.size > 0 || network.interactions.size > 0))
    return conflict(text('model.exampleNotEmpty'));
  for (const { people, day } of edit.put.interactions ?? []) {
    if (people.length === 0) return conflict(text('model.interactionWithoutPeople', { day }));
    if (people.length > 1 && new Set(people).size < people.length) return conflict(text('model.interactionNamesTwice', { day }));
  }
  return (edit.put.ties ?? []).some(({ a, b }) => a === b) ? conflict(text('model.tieToOneself')) : null;
}

/** Nothing that stays may refer to what the edit deletes. */
function* checkLeftReferences(network: Network, edit: Edit, gone: Ids): Generator<undefined, Result<null>> {
  let checked = 0;
  for (const name of REFERRERS) {
    const replaced = new Set<string>([...(edit.delete[name] ?? []), ...(edit.put[name] ?? []).map((object) => keyOf(name, object))]);
    const objects =
      name === 'interactions' ? interactionsWith(network.interactions, gone.people, gone.interests) : tableOf(network, name).values();
    for (const object of objects) {
      if (++checked % OBJECTS_PER_STEP === 0) yield undefined;
      if (replaced.has(keyOf(name, object))) continue;
      for (const reference of referencesOf(name, object)) {
        if (gone[reference.table].has(reference.id))
          return fail('conflict', text('model.referenceToDeleted', { holder: name, target: reference.table }));
      }
    }
  }
  return ok(null);
}
