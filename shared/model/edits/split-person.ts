/** Takes a join back: everything goes to the side it came from. What was added since stays with the person who was kept. */
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { PersonId } from '../ids';
import type { Join, Network, Person, Tie } from '../network';
import { EditDraft } from './edit-draft';
import { restoreAnswers } from './interview/join-answers';
import { pairId } from './introductions';
import { carriedOver, mergedPerson } from './person-fields';

/** The joins of a person, the latest first. */
export function joinsOf(network: Network, kept: PersonId): readonly Join[] {
  return [...network.joins.values()].filter((join) => join.kept === kept).sort((a, b) => b.order - a.order);
}

/**
 * @param joinedId the person who was joined (`Join.id`). The two are kept apart from now on.
 * @returns null when there is no such join, or when the kept person was joined to somebody else since: that join is taken back first
 */
export function splitPerson(network: Network, joinedId: PersonId): Edit | null {
  const join = network.joins.get(joinedId);
  const kept = join === undefined ? undefined : network.people.get(join.kept);
  if (join === undefined || kept === undefined) return null;
  const draft = new EditDraft(network);
  const exists = withExisting(network);
  draft.put('people', exists(join.gone));
  restoreKept(network, draft, join, kept);
  for (const id of join.interactions) {
    const interaction = draft.get('interactions', id);
    if (interaction?.people.includes(join.kept)) {
      draft.put('interactions', { ...interaction, people: interaction.people.map((person) => (person === join.kept ? join.id : person)) });
    }
  }
  for (const { id, at } of join.together) {
    const interaction = draft.get('interactions', id);
    if (interaction?.people.includes(join.kept))
      draft.put('interactions', { ...interaction, people: inserted(interaction.people, at, join.id) });
  }
  restoreRecords(draft, join);
  restoreTies(draft, join);
  restoreDecisions(draft, join);
  restoreAnswers(draft, join.answers ?? [], join.kept);
  draft.delete('joins', join.id);
  return draft.edit('splitPerson', text('model.split', { person: join.gone.name, kept: kept.name }));
}

/** Circles and interests that were deleted since are left out. */
function withExisting(network: Network): (person: Person) => Person {
  return (person) => ({
    ...person,
    circles: person.circles.filter((id) => network.circles.has(id)),
    interests: person.interests.filter((id) => network.interests.has(id)),
  });
}

/**
 * The kept person as if this join had never been. With several joins, the states between them change too: each is the one before it, merged with the next
 * person, and what the user changed in between stays changed.
 */
function restoreKept(network: Network, draft: EditDraft, join: Join, kept: Person): void {
  const later = joinsOf(network, join.kept)
    .filter(({ order }) => order > join.order)
    .reverse();
  const withoutOrigins = withoutOriginsOf(join, later);
  let expected = mergedPerson(join.before, join.gone, join.taken);
  let next = join.before;
  for (const each of later) {
    const before = withoutOrigins(carriedOver(each.before, expected, next));
    expected = mergedPerson(each.before, each.gone, each.taken);
    next = mergedPerson(before, each.gone, each.taken);
    draft.put('joins', { ...each, before });
  }
  draft.put('people', withExisting(network)(withoutOrigins(carriedOver(kept, expected, next))));
}

/** By an origin of the person who is split off, the next import would take them for the kept one. An import may have written it in another form than a join. */
function withoutOriginsOf({ before, gone }: Join, later: readonly Join[]): (person: Person) => Person {
  const keyOf = ({ source, key }: Person['origins'][number]) => `${source}\n${key}`;
  const others = new Set([before, ...later.map((each) => each.gone)].flatMap(({ origins }) => origins.map(keyOf)));
  const own = new Set(gone.origins.map(keyOf).filter((key) => !others.has(key)));
  return (person) => {
    const origins = person.origins.filter((origin) => !own.has(keyOf(origin)));
    return origins.length === person.origins.length ? person : { ...person, origins };
  };
}

function restoreRecords(draft: EditDraft, { id: goneId, kept, weeks, clusters }: Join): void {
  for (const { id, at, isWithKept, pick } of weeks) {
    const week = draft.get('weeks', id);
    const place = week?.picks.findIndex(({ person }) => person === kept) ?? -1;
    if (week === undefined || place < 0) continue;
    draft.put('weeks', {
      ...week,
      picks: isWithKept ? inserted(week.picks, at, pick) : week.picks.map((each, i) => (i === place ? pick : each)),
    });
  }
  for (const { id, at, isWithKept } of clusters) {
    const cluster = draft.get('clusters', id);
    if (!cluster?.members.includes(kept)) continue;
    const members = isWithKept
      ? inserted(cluster.members, at, goneId)
      : cluster.members.map((member) => (member === kept ? goneId : member));
    draft.put('clusters', { ...cluster, members });
  }
}

/** A tie that was moved goes back, with changes since. One that was deleted as the second of its kind is made again. Others stay deleted. */
function restoreTies(draft: EditDraft, join: Join): void {
  const survivor = (id: PersonId): PersonId => {
    const joined = draft.get('joins', id);
    return joined === undefined || id === join.id ? id : survivor(joined.kept);
  };
  for (const tie of join.ties) {
    const now = draft.get('ties', tie.id);
    const ends: Tie = { ...(now ?? tie), a: survivor(tie.a), b: survivor(tie.b) };
    const isThere = [ends.a, ends.b].every((id) => draft.get('people', id) !== undefined);
    if (isThere && ends.a !== ends.b && (now !== undefined || wasSecond(draft, join, tie))) draft.put('ties', ends);
  }
}

/** The join deleted the tie: it was between the two, or a second one of its kind. A tie the user deleted since is neither. */
function wasSecond(draft: EditDraft, join: Join, tie: Tie): boolean {
  const other = tie.a === join.id ? tie.b : tie.a;
  if (other === join.kept) return true;
  for (const each of draft.values('ties')) {
    if (each.relation === tie.relation && [each.a, each.b].includes(join.kept) && [each.a, each.b].includes(other)) return true;
  }
  return false;
}

function restoreDecisions(draft: EditDraft, { id: goneId, kept, decision, membership, moved, introductions, distinctions }: Join): void {
  if (decision !== null) {
    const now = draft.get('decisions', kept);
    if (moved.includes('decision') && now !== undefined && JSON.stringify({ ...now, person: goneId }) === JSON.stringify(decision))
      draft.delete('decisions', kept);
    draft.put('decisions', decision);
  }
  if (membership !== null) {
    const now = draft.get('memberships', kept);
    if (moved.includes('membership') && now?.cluster === membership.cluster) draft.delete('memberships', kept);
    draft.put('memberships', membership);
  }
  for (const each of introductions)
    if (draft.get('people', each.a) !== undefined && draft.get('people', each.b) !== undefined) draft.put('introductions', each);
  for (const each of distinctions)
    if (draft.get('people', each.a) !== undefined && draft.get('people', each.b) !== undefined) draft.put('distinctions', each);
  const [a, b] = goneId < kept ? [goneId, kept] : [kept, goneId];
  draft.put('distinctions', { id: pairId(a, b), a, b });
}

function inserted<T>(items: readonly T[], at: number, item: T): T[] {
  const place = Math.min(at, items.length);
  return [...items.slice(0, place), item, ...items.slice(place)];
}
