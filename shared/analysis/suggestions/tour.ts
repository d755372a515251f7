/**
 * The tour through the window on the user's own data: five steps, each with one fact that the analysis found, or with what is missing to find one.
 * Facts are kinds, ids and counts; `shared/sentences/tour-sentences.ts` puts them into words.
 */
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import type { ClusterFindings, Findings, PersonFindings } from '../data/findings';
import type { ReconnectRow } from './reconnect-list';
import type { ReconnectReason } from './reconnect-reasons';

/** In the order of the tour. */
export const TOUR_STEPS = ['circles', 'lens', 'cluster', 'list', 'log'] as const;
export type TourStep = (typeof TOUR_STEPS)[number];

/** What a step says. The kinds without a fact say what is missing. */
export type TourFact =
  /** The person with the strongest tie to the user. */
  | { readonly step: 'circles'; readonly kind: 'closest'; readonly person: PersonId }
  | { readonly step: 'circles'; readonly kind: 'nobody-close' }
  /** `count` people are fading; `person` is the closest of them. */
  | { readonly step: 'lens'; readonly kind: 'fading'; readonly person: PersonId; readonly count: number }
  | { readonly step: 'lens'; readonly kind: 'nobody-fading' | 'journal-quiet' | 'journal-empty' }
  | { readonly step: 'cluster'; readonly kind: 'cluster'; readonly cluster: ClusterFindings }
  | { readonly step: 'cluster'; readonly kind: 'no-cluster' }
  /** The first of the week's list who is not done, and the reason that counts most. */
  | { readonly step: 'list'; readonly kind: 'waits'; readonly person: PersonId; readonly reason: ReconnectReason }
  | { readonly step: 'list'; readonly kind: 'all-done'; readonly count: number }
  | { readonly step: 'list'; readonly kind: 'nobody-waits' }
  | { readonly step: 'log'; readonly kind: 'entries'; readonly count: number }
  | { readonly step: 'log'; readonly kind: 'no-entries' };

/** Fewer members are no group to begin with. */
const MIN_MEMBERS = 3;

/**
 * What each of the five steps says about a network.
 *
 * @param rows the week's list of the same findings
 * @returns one fact for each of `TOUR_STEPS`, in their order; an empty list for a network without people, which has no tour
 */
export function tourFacts(
  network: Pick<Network, 'people' | 'interactions'>,
  findings: Pick<Findings, 'people' | 'clusters' | 'quietSince'>,
  rows: readonly Pick<ReconnectRow, 'person' | 'reasons' | 'isDone'>[],
): readonly TourFact[] {
  if (network.people.size === 0) return [];
  // The findings may be older than a deletion.
  const people = findings.people.filter(({ id }) => network.people.has(id));
  const entries = network.interactions.size;
  return [
    closestFact(people),
    lensFact(people, entries, findings.quietSince !== null),
    clusterFact(findings.clusters),
    listFact(rows.filter(({ person }) => network.people.has(person))),
    entries > 0 ? { step: 'log', kind: 'entries', count: entries } : { step: 'log', kind: 'no-entries' },
  ];
}

function closestFact(people: readonly PersonFindings[]): TourFact {
  const closest = first(people.filter(({ ring, strength }) => ring === 0 && strength > 0));
  return closest === undefined ? { step: 'circles', kind: 'nobody-close' } : { step: 'circles', kind: 'closest', person: closest.id };
}

/** In a journal in which nothing is logged any more, silence says nothing about anybody. */
function lensFact(people: readonly PersonFindings[], entries: number, isQuiet: boolean): TourFact {
  if (entries === 0) return { step: 'lens', kind: 'journal-empty' };
  if (isQuiet) return { step: 'lens', kind: 'journal-quiet' };
  const fading = people.filter(({ state }) => state === 'fading');
  const closest = first(fading);
  return closest === undefined
    ? { step: 'lens', kind: 'nobody-fading' }
    : { step: 'lens', kind: 'fading', person: closest.id, count: fading.length };
}

/** The largest cluster that says why it is one: by what its people share, else by their ties. */
function clusterFact(clusters: readonly ClusterFindings[]): TourFact {
  const large = clusters.filter(({ members }) => members.length >= MIN_MEMBERS);
  const [cluster] = (['shared-trait', 'ties'] as const).flatMap((kind) =>
    large.filter(({ reason }) => reason.kind === kind).sort((a, b) => b.members.length - a.members.length || (a.id < b.id ? -1 : 1)),
  );
  return cluster === undefined ? { step: 'cluster', kind: 'no-cluster' } : { step: 'cluster', kind: 'cluster', cluster };
}

function listFact(rows: readonly Pick<ReconnectRow, 'person' | 'reasons' | 'isDone'>[]): TourFact {
  if (rows.length === 0) return { step: 'list', kind: 'nobody-waits' };
  const next = rows.find(({ isDone }) => !isDone);
  const reason = next?.reasons[0];
  if (next === undefined || reason === undefined) return { step: 'list', kind: 'all-done', count: rows.length };
  return { step: 'list', kind: 'waits', person: next.person, reason };
}

/** The person with the strongest tie. */
function first(people: readonly PersonFindings[]): PersonFindings | undefined {
  return people.reduce<PersonFindings | undefined>(
    (best, person) => (best === undefined || person.rank < best.rank ? person : best),
    undefined,
  );
}
