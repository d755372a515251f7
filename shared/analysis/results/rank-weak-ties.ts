/**
 * What the weak-tie lens shows, in one order for the graph and for the list beside it: first ties that are a bridge and going quiet, because they are
 * lost first (Burt 2002), then bridges, then strong ties that fade, then other quiet ties.
 *
 * Bridges between two of the user's people (Granovetter's local bridges between two clusters): the sure ones first, those that eight or more gatherings
 * could have shown to be none, then those with three or more, then the others (docs/figures.md, "Structure and groups").
 * Equally sure ones are ordered by a sum:
 *   4  one of the two is the user's sole link to a group
 *   2  one of the two is fading or dormant: the way through them is closing
 *   0…3  how long the way round is: span / 2 steps, 3 when there is none
 *   0…1  strength / 10 discounted contacts
 * Equal sums go by the ids of the two. Bridges inside one cluster are left out: they join nothing that was apart.
 */

import { forEachInSteps, memoizeSteps, sortInSteps } from '../../lib/resumable-work';
import type { ClusterId, PersonId } from '../../model/ids';
import type { Findings, PersonFindings, TieFindings } from '../data/findings';

/** Ties to the user that are going or gone quiet, or that lead somewhere nothing else does. */
export function isWeakTie({ state, role }: PersonFindings): boolean {
  return state === 'fading' || state === 'dormant' || role === 'local-bridge' || role === 'sole-link';
}

export interface WeakTies {
  readonly bridges: readonly TieFindings[];
  readonly people: readonly PersonFindings[];
}

/** Bridges between two clusters, sorted once for the same findings. */
export const rankedBridges = memoizeSteps<Findings, readonly TieFindings[]>(
  (findings) => [findings],
  function* (findings) {
    const people = new Map<PersonId, PersonFindings>();
    yield* forEachInSteps(findings.people.length, (i) => {
      const person = findings.people[i] as PersonFindings;
      people.set(person.id, person);
    });
    const bridges: { readonly tie: TieFindings; readonly sureness: number; readonly weight: number; readonly ends: string }[] = [];
    yield* forEachInSteps(findings.ties.length, (k) => {
      const tie = findings.ties[k] as TieFindings;
      if (!tie.isLocalBridge) return;
      const [a, b] = [people.get(tie.a), people.get(tie.b)];
      if (a && b && a.cluster !== b.cluster)
        bridges.push({ tie, sureness: surenessOf(tie), weight: weightOf(tie, a, b), ends: tie.a + tie.b });
    });
    const sorted = yield* sortInSteps(bridges, (p, q) => q.sureness - p.sureness || q.weight - p.weight || (p.ends < q.ends ? -1 : 1));
    return sorted.map(({ tie }) => tie);
  },
);

const weakPeople = memoizeSteps<Findings, readonly PersonFindings[]>(
  (findings) => [findings],
  function* ({ people }) {
    const weak: { readonly person: PersonFindings; readonly order: number; readonly rank: number }[] = [];
    yield* forEachInSteps(people.length, (i) => {
      const person = people[i] as PersonFindings;
      if (isWeakTie(person)) weak.push({ person, order: orderOf(person), rank: person.rank });
    });
    const sorted = yield* sortInSteps(weak, (a, b) => a.order - b.order || a.rank - b.rank);
    return sorted.map(({ person }) => person);
  },
);

/** Sorted once for the same findings. */
export function rankedWeakTies(findings: Findings): WeakTies {
  return { bridges: rankedBridges.now(findings), people: weakPeople.now(findings) };
}

const SURE_FROM = 8;
const FAIRLY_SURE_FROM = 3;

function surenessOf({ occasions }: TieFindings): number {
  if (occasions === null || occasions < FAIRLY_SURE_FROM) return 0;
  return occasions >= SURE_FROM ? 2 : 1;
}

function weightOf(tie: TieFindings, a: PersonFindings, b: PersonFindings): number {
  const sole = a.role === 'sole-link' || b.role === 'sole-link' ? 4 : 0;
  const quiet = isGoingQuiet(a) || isGoingQuiet(b) ? 2 : 0;
  return sole + quiet + (tie.span === null ? 3 : Math.min(3, tie.span / 2)) + Math.min(1, tie.strength / 10);
}

function isGoingQuiet({ state }: PersonFindings): boolean {
  return state === 'fading' || state === 'dormant';
}

function orderOf({ role, state, weakTieName }: PersonFindings): number {
  const isBridge = role === 'sole-link' || role === 'local-bridge';
  if (weakTieName === 'fading-bridge') return role === 'sole-link' ? 0 : 1;
  if (isBridge) return role === 'sole-link' ? 2 : 3;
  if (weakTieName === 'fading-strong-tie') return 4;
  return state === 'fading' ? 5 : 6;
}

/** The two clusters that a tie joins, by their labels, and the number of ties between them. */
export interface JoinedClusters {
  readonly a: string;
  readonly b: string;
  readonly count: number;
}

/** Why a bridge matters. Null if both people are in one cluster, or one is in none. */
export function joinedClusters(findings: Findings, tie: Pick<TieFindings, 'a' | 'b'>): JoinedClusters | null {
  const label = new Map(findings.clusters.map((cluster) => [cluster.id, cluster.label]));
  const ends = clustersOf(findings, tie);
  const [first, second] = ends.map((id) => (id === null ? undefined : label.get(id)));
  if (first === undefined || second === undefined || ends[0] === ends[1]) return null;
  const count = tiesBetween(findings, ends[0] as ClusterId, ends[1] as ClusterId);
  return { a: first, b: second, count };
}

function clustersOf(findings: Findings, { a, b }: Pick<TieFindings, 'a' | 'b'>): readonly (ClusterId | null)[] {
  const clusters = clusterOfEach(findings);
  return [clusters.get(a) ?? null, clusters.get(b) ?? null];
}

const clusterMaps = new WeakMap<Findings, ReadonlyMap<PersonId, ClusterId | null>>();

function clusterOfEach(findings: Findings): ReadonlyMap<PersonId, ClusterId | null> {
  const before = clusterMaps.get(findings);
  if (before) return before;
  const made = new Map(findings.people.map((person) => [person.id, person.cluster]));
  clusterMaps.set(findings, made);
  return made;
}

function tiesBetween(findings: Findings, first: ClusterId, second: ClusterId): number {
  const clusters = clusterOfEach(findings);
  let count = 0;
  for (const { a, b } of findings.ties) {
    const [p, q] = [clusters.get(a), clusters.get(b)];
    if ((p === first && q === second) || (p === second && q === first)) count++;
  }
  return count;
}
