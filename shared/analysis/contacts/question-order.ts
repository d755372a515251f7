/**
 * Whom to ask about first ("close, know, met once, who was that?"): one answer should tell most about the rest. For each open person
 *
 *   score = prior + mean over their groups of e(g) + ½ · max over their groups of x(g)
 *   e(g) = (2 · 0.25 + Σ answers of g) / (2 + n)      close 1, known 0.5, met once 0.15, not recalled or hidden 0
 *   x(g) = √(size of g / size of the largest) / (1 + n)      n answers in g so far
 *   prior: 0.3 in several kinds of files, 0.2 with a phone number, 0.2 with a birthday
 *
 * so that each large group is asked about once, and then the groups in which the user knows people: the rule of optimism under uncertainty of a bandit
 * (Auer, Cesa-Bianchi & Fischer 2002), with a bonus that shrinks faster because a round is short. Groups are firms, schools, waves of connecting, and places of
 * at most a fifth of the people. The weights are reasoned; test/shared/analysis/contacts/question-order.test.ts measures them on made users.
 *
 * Open is who has no stated closeness, is not set aside, and has no dated contact. An open person is unknown: nothing here calls them weak.
 */
import { pushTo } from '../../lib/collections';
import { forEachInSteps, sortInSteps } from '../../lib/resumable-work';
import type { PersonId } from '../../model/ids';
import type { Network, Person } from '../../model/network';
import { connectionWavesSteps } from './connection-waves';
import { isUnknown, peopleInContact, sourcesOf } from './contact-findings';
import { firmGroups, firmMembersSteps, placeGroups, schoolGroups } from './contact-groups';

export interface QuestionOrder {
  /** The next people to ask about, at most `QUEUE`. */
  readonly next: readonly PersonId[];
  /** People the user has answered about. */
  readonly answered: number;
  /** People nothing is known of yet. */
  readonly open: number;
}

/** So many are ordered at once: the next cards while the answer to the last one is saved. */
export const QUEUE = 30;
const USUAL = 0.25;
const USUAL_WEIGHT = 2;
const EXPLORE = 0.5;
const WIDEST_PLACE = 0.2;

/** Yields between its parts. */
export function* questionOrderSteps(network: Network): Generator<undefined, QuestionOrder> {
  const people = [...network.people.values()];
  const contacted = peopleInContact(network, people);
  yield undefined;
  const firms = firmGroups(people, yield* firmMembersSteps(people)).filter((firm) => firm.people.length > 1);
  yield undefined;
  const schools = schoolGroups(people);
  yield undefined;
  const waves = yield* connectionWavesSteps(people);
  yield undefined;
  const places = placeGroups(people).filter((place) => place.people.length <= WIDEST_PLACE * people.length);
  yield undefined;
  const groups = [...firms, ...schools, ...waves, ...places].map((group) => group.people);
  const scoreOf = yield* scoresSteps(network, groups);
  yield undefined;
  const open = people.filter((person) => isUnknown(person) && !contacted.has(person.id));
  const scored: { person: Person; score: number }[] = [];
  yield* forEachInSteps(open.length, (i) => scored.push({ person: open[i] as Person, score: scoreOf(open[i] as Person) }));
  const ordered = yield* sortInSteps(scored, (a, b) => b.score - a.score || newestFirst(a.person, b.person));
  const next = yield* spreadSteps(
    ordered.map(({ person }) => person.id),
    groups,
  );
  yield undefined;
  return {
    next,
    answered: people.filter((person) => answerOf(person) !== null).length,
    open: open.length,
  };
}

/** How well the user knows somebody by their answer, 0 to 1; null: not answered. */
function answerOf({ closeness, standing }: Person): number | null {
  if (standing === 'archived' || standing === 'do-not-track') return 0;
  if (closeness === null) return null;
  return closeness >= 4 ? 1 : closeness >= 2 ? 0.5 : 0.15;
}

/** Members of groups between two pauses. */
const MEMBERS_PER_STEP = 1024;

/** Calls `visit` with every group and its number, with pauses. */
function* forEachGroup(groups: readonly (readonly PersonId[])[], visit: (group: readonly PersonId[], number: number) => void) {
  let members = 0;
  for (const [number, group] of groups.entries()) {
    visit(group, number);
    members += group.length;
    if (members < MEMBERS_PER_STEP) continue;
    members = 0;
    yield undefined;
  }
}

function* scoresSteps(network: Network, groups: readonly (readonly PersonId[])[]): Generator<undefined, (person: Person) => number> {
  const largest = groups.reduce((most, group) => Math.max(most, group.length), 1);
  const estimates = new Map<PersonId, { sum: number; count: number; explore: number }>();
  yield* forEachGroup(groups, (group) => {
    const answers = group.flatMap((id) => answerOf(network.people.get(id) as Person) ?? []);
    const estimate = (USUAL_WEIGHT * USUAL + answers.reduce((sum, value) => sum + value, 0)) / (USUAL_WEIGHT + answers.length);
    const explore = Math.sqrt(group.length / largest) / (1 + answers.length);
    for (const id of group) {
      const known = estimates.get(id) ?? { sum: 0, count: 0, explore: 0 };
      estimates.set(id, { sum: known.sum + estimate, count: known.count + 1, explore: Math.max(known.explore, explore) });
    }
  });
  return (person) => {
    const { sum, count, explore } = estimates.get(person.id) ?? { sum: USUAL, count: 1, explore: 0 };
    return priorOf(person) + sum / count + EXPLORE * explore;
  };
}

function priorOf(person: Person): number {
  const { phones, birthday } = person;
  return (sourcesOf(person).length > 1 ? 0.3 : 0) + (phones.length > 0 ? 0.2 : 0) + (birthday === '' ? 0 : 0.2);
}

/** The first `QUEUE`, no two of one group in a row while others are left: the cards before the next ordering should not all be colleagues. */
function* spreadSteps(ordered: readonly PersonId[], groups: readonly (readonly PersonId[])[]): Generator<undefined, readonly PersonId[]> {
  const groupsOf = new Map<PersonId, number[]>();
  yield* forEachGroup(groups, (group, number) => {
    for (const id of group) pushTo(groupsOf, id, number);
  });
  const seen = new Set<number>();
  const isFresh = (id: PersonId) => !(groupsOf.get(id) ?? []).some((group) => seen.has(group));
  const first: PersonId[] = [];
  for (const id of ordered) {
    if (first.length === QUEUE) break;
    if (!isFresh(id)) continue;
    first.push(id);
    for (const group of groupsOf.get(id) ?? []) seen.add(group);
  }
  const isFirst = new Set(first);
  return [...first, ...ordered.filter((id) => !isFirst.has(id)).slice(0, QUEUE)].slice(0, QUEUE);
}

function newestFirst(a: Person, b: Person): number {
  const [first, second] = [a.connectedOn ?? '', b.connectedOn ?? ''];
  return first < second ? 1 : first > second ? -1 : 0;
}
