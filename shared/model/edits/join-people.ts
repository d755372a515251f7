/** Joins people who are one person, with a record of what came from whom. `splitPerson` (split-person.ts) takes a join back. */
import { text } from '../../strings/text';
import type { ReconnectPick } from '../decisions';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { JoinedPlace } from '../imports/joins';
import { interactionsWith } from '../interaction-log/log-queries';
import type { Join, Network, Person, Tie } from '../network';
import { EditDraft } from './edit-draft';
import { joinAnswers } from './interview/join-answers';
import { pairId } from './introductions';
import { replaceId } from './lists';
import { CHOSEN_FIELDS, mergedPerson } from './person-fields';
import { joinsOf } from './split-person';

/** People who are one person: all of `gone` become `keep`. */
export interface JoinGroup {
  readonly keep: PersonId;
  readonly gone: readonly PersonId[];
  /** Fields in which the value of the first of `gone` is kept. */
  readonly taken?: readonly string[];
}

/**
 * Merges `gone` into `keep`. Values of `keep` win; values only `gone` has are added; lists and notes are joined. Interactions, ties, lists and clusters
 * refer to `keep` afterwards. A tie between the two, and a second tie of the same kind to a third person, are deleted. An empty edit when one of them is
 * missing.
 */
export function mergePeople(network: Network, keepId: PersonId, goneId: PersonId, taken: readonly string[] = []): Edit {
  const [keep, gone] = [network.people.get(keepId), network.people.get(goneId)];
  if (keep === undefined || gone === undefined || keepId === goneId) return { kind: 'mergePeople', label: '', put: {}, delete: {} };
  return joinEdit(network, [{ keep: keepId, gone: [goneId], taken }], text('model.merge', { removed: gone.name, kept: keep.name }), false);
}

/** One undo step for many joins. Ids that are not in the network, or no longer, are passed over. */
export function joinGroups(network: Network, groups: readonly JoinGroup[], isAutomatic: boolean): Edit {
  const count = groups.reduce((sum, { gone }) => sum + gone.length, 0);
  return joinEdit(network, groups, text('model.joinGroups', { count }), isAutomatic);
}

function joinEdit(network: Network, groups: readonly JoinGroup[], label: string, isAutomatic: boolean): Edit {
  const draft = new EditDraft(network);
  const places = new Places(network, groups);
  for (const { keep, gone, taken } of groups) {
    gone.forEach((id, i) => {
      joinOne(draft, places, keep, id, i === 0 ? (taken ?? []) : [], isAutomatic);
    });
  }
  return draft.edit('mergePeople', label);
}

/** Where the people to be joined are named. One pass over each table, however many joins. */
class Places {
  readonly interactions = new Map<PersonId, Set<string>>();
  readonly ties = new Map<PersonId, Set<string>>();
  readonly weeks = new Map<PersonId, Set<string>>();
  readonly clusters = new Map<PersonId, Set<string>>();
  readonly introductions = new Map<PersonId, Set<string>>();
  readonly distinctions = new Map<PersonId, Set<string>>();
  readonly orders = new Map<PersonId, number>();

  constructor(network: Network, groups: readonly JoinGroup[]) {
    const involved = new Set(groups.flatMap(({ keep, gone }) => [keep, ...gone]));
    const note = (places: Map<PersonId, Set<string>>, people: Iterable<PersonId>, id: string) => {
      for (const person of people) if (involved.has(person)) addTo(places, person, id);
    };
    const gone = new Set(groups.flatMap((group) => group.gone));
    for (const { id, people } of interactionsWith(network.interactions, gone)) note(this.interactions, people, id);
    for (const { id, a, b } of network.ties.values()) note(this.ties, [a, b], id);
    for (const { monday, picks } of network.weeks.values())
      note(
        this.weeks,
        picks.map((pick) => pick.person),
        monday,
      );
    for (const { id, members } of network.clusters.values()) note(this.clusters, members, id);
    for (const { id, a, b } of network.introductions.values()) note(this.introductions, [a, b], id);
    for (const { id, a, b } of network.distinctions.values()) note(this.distinctions, [a, b], id);
    for (const { kept, order } of network.joins.values()) this.orders.set(kept, Math.max(order, this.orders.get(kept) ?? 0));
  }

  /** Everything of `gone` is at `keep` from now on. */
  move(gone: PersonId, keep: PersonId): void {
    for (const places of [this.interactions, this.ties, this.weeks, this.clusters, this.introductions, this.distinctions]) {
      for (const id of places.get(gone) ?? []) addTo(places, keep, id);
      places.delete(gone);
    }
  }
}

function addTo(places: Map<PersonId, Set<string>>, person: PersonId, id: string): void {
  const known = places.get(person);
  if (known === undefined) places.set(person, new Set([id]));
  else known.add(id);
}

function joinOne(
  draft: EditDraft,
  places: Places,
  keepId: PersonId,
  goneId: PersonId,
  taken: readonly string[],
  isAutomatic: boolean,
): void {
  const [keep, gone] = [draft.get('people', keepId), draft.get('people', goneId)];
  if (keep === undefined || gone === undefined || keepId === goneId) return;
  const order = (places.orders.get(keepId) ?? 0) + 1;
  places.orders.set(keepId, order);
  const answers = joinAnswers(draft, keepId, goneId);
  const join: Join = {
    id: goneId,
    kept: keepId,
    order,
    isAutomatic,
    before: keep,
    gone,
    taken,
    ...joinInteractions(draft, places, keepId, goneId),
    weeks: joinWeeks(draft, places, keepId, goneId),
    clusters: joinClusters(draft, places, keepId, goneId),
    ties: joinTies(draft, places, keepId, goneId),
    ...joinDecisions(draft, keepId, goneId),
    introductions: takeAway(draft, 'introductions', places.introductions.get(goneId)),
    distinctions: joinDistinctions(draft, places, keepId, goneId),
    ...(answers.length > 0 && { answers }),
  };
  draft.put('people', mergedPerson(keep, gone, taken));
  draft.delete('people', goneId);
  draft.put('joins', join);
  places.move(goneId, keepId);
}

function joinInteractions(draft: EditDraft, places: Places, keepId: PersonId, goneId: PersonId): Pick<Join, 'interactions' | 'together'> {
  const interactions: Join['interactions'][number][] = [];
  const together: JoinedPlace[] = [];
  for (const id of places.interactions.get(goneId) ?? []) {
    const interaction = draft.get('interactions', id);
    if (interaction === undefined || !interaction.people.includes(goneId)) continue;
    const isWithKept = interaction.people.includes(keepId);
    if (isWithKept) together.push({ id, at: interaction.people.indexOf(goneId), isWithKept });
    else interactions.push(interaction.id);
    const people = isWithKept ? interaction.people.filter((person) => person !== goneId) : replaceId(interaction.people, goneId, keepId);
    draft.put('interactions', { ...interaction, people });
  }
  return { interactions, together };
}

function joinWeeks(draft: EditDraft, places: Places, keepId: PersonId, goneId: PersonId): Join['weeks'] {
  const found: (JoinedPlace & { pick: ReconnectPick })[] = [];
  for (const monday of places.weeks.get(goneId) ?? []) {
    const week = draft.get('weeks', monday);
    const at = week?.picks.findIndex((pick) => pick.person === goneId) ?? -1;
    if (week === undefined || at < 0) continue;
    const isWithKept = week.picks.some((pick) => pick.person === keepId);
    found.push({ id: monday, at, isWithKept, pick: week.picks[at] as ReconnectPick });
    const picks = isWithKept
      ? week.picks.filter((_, i) => i !== at)
      : week.picks.map((pick, i) => (i === at ? { ...pick, person: keepId } : pick));
    draft.put('weeks', { ...week, picks });
  }
  return found;
}

function joinClusters(draft: EditDraft, places: Places, keepId: PersonId, goneId: PersonId): JoinedPlace[] {
  const found: JoinedPlace[] = [];
  for (const id of places.clusters.get(goneId) ?? []) {
    const cluster = draft.get('clusters', id);
    const at = cluster?.members.indexOf(goneId) ?? -1;
    if (cluster === undefined || at < 0) continue;
    const isWithKept = cluster.members.includes(keepId);
    found.push({ id, at, isWithKept });
    const members = isWithKept ? cluster.members.filter((member) => member !== goneId) : replaceId(cluster.members, goneId, keepId);
    draft.put('clusters', { ...cluster, members });
  }
  return found;
}

function joinTies(draft: EditDraft, places: Places, keepId: PersonId, goneId: PersonId): Tie[] {
  const keyOf = (tie: Tie) => `${tie.relation} ${[tie.a, tie.b].sort().join(' ')}`;
  const known = new Set<string>();
  const own = [...(places.ties.get(goneId) ?? [])]
    .flatMap((id) => draft.get('ties', id) ?? [])
    .filter(({ a, b }) => a === goneId || b === goneId);
  for (const id of places.ties.get(keepId) ?? []) {
    const tie = draft.get('ties', id);
    if (tie !== undefined && tie.a !== goneId && tie.b !== goneId) known.add(keyOf(tie));
  }
  for (const tie of own) {
    const moved: Tie = { ...tie, a: tie.a === goneId ? keepId : tie.a, b: tie.b === goneId ? keepId : tie.b };
    if (moved.a === moved.b || known.has(keyOf(moved))) draft.delete('ties', tie.id);
    else {
      known.add(keyOf(moved));
      draft.put('ties', moved);
    }
  }
  return own;
}

function joinDecisions(draft: EditDraft, keepId: PersonId, goneId: PersonId): Pick<Join, 'decision' | 'membership' | 'moved'> {
  const decision = draft.get('decisions', goneId) ?? null;
  const membership = draft.get('memberships', goneId) ?? null;
  const moved: Join['moved'][number][] = [];
  if (decision !== null) {
    draft.delete('decisions', goneId);
    if (draft.get('decisions', keepId) === undefined) {
      draft.put('decisions', { ...decision, person: keepId });
      moved.push('decision');
    }
  }
  if (membership !== null) {
    draft.delete('memberships', goneId);
    if (draft.get('memberships', keepId) === undefined) {
      draft.put('memberships', { ...membership, person: keepId });
      moved.push('membership');
    }
  }
  return { decision, membership, moved };
}

/** A decision about introducing one of them does not apply to the merged person. */
function takeAway<T extends 'introductions' | 'distinctions'>(draft: EditDraft, table: T, ids: Iterable<string> | undefined) {
  const found = [...(ids ?? [])].flatMap((id) => draft.get(table, id) ?? []);
  for (const { id } of found) draft.delete(table, id);
  return found;
}

/** Whoever is not `gone` is not `keep` either. */
function joinDistinctions(draft: EditDraft, places: Places, keepId: PersonId, goneId: PersonId): Join['distinctions'] {
  const own = takeAway(draft, 'distinctions', places.distinctions.get(goneId));
  for (const { a, b } of own) {
    const other = a === goneId ? b : a;
    if (other === keepId) continue;
    const [first, second] = other < keepId ? [other, keepId] : [keepId, other];
    const id = pairId(first, second);
    draft.put('distinctions', { id, a: first, b: second });
    addTo(places.distinctions, keepId, id);
    addTo(places.distinctions, other, id);
  }
  return own;
}

/**
 * @param before the person of the network before the import @param gone what the file says, as a person of its own
 * @param after the person with what the file says @param isAsked the user said so; otherwise Kith is certain
 */
export function importedJoin(before: Person, gone: Person, after: Person, order: number, isAsked: boolean): Join {
  return {
    id: gone.id,
    kept: before.id,
    order,
    isAutomatic: !isAsked,
    ...(isAsked && { isOfImport: true as const }),
    before,
    gone,
    taken: CHOSEN_FIELDS.filter((field) => after[field] === gone[field] && before[field] !== gone[field]),
    interactions: [],
    together: [],
    weeks: [],
    clusters: [],
    ties: [],
    decision: null,
    membership: null,
    moved: [],
    introductions: [],
    distinctions: [],
  };
}

/** `Join.order` of the next person who is joined to this one. */
export function nextOrder(network: Network, kept: PersonId): number {
  return 1 + Math.max(0, ...joinsOf(network, kept).map(({ order }) => order));
}
