/** Builds the layout request from the findings. */

import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { AffinityFindings, ClusterFindings, Findings, PersonFindings, TieFindings } from '../../../shared/analysis/data/findings';
import { forEachInSteps } from '../../../shared/lib/resumable-work';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { drawnRing } from '../scene/marks';
import { peopleByRank } from '../scene/scene-input';
import type { EgoNetwork, GraphMode, Layout, LayoutRequest } from './layout';

/** Regions of the map at most: the largest clusters and those the user has named. Smaller ones share one region. */
export const MAX_REGIONS = 60;
/** Springs at most; ties of the backbone come first. */
const MAX_PULLS = 120_000;
const MAX_WAYS = 1_000_000;

export function* layoutRequestSteps(
  network: Network,
  findings: Findings,
  view: GraphMode,
  mixing: Mixing,
  previous: Layout | null,
  around: EgoNetwork | null = null,
): Generator<undefined, LayoutRequest> {
  const people = yield* peopleByRank.steps(findings);
  const count = people.length;
  const clusters = clustersWithRegion(findings.clusters).map(({ id, color }) => ({ id, color }));
  const clusterIndex = new Map(clusters.map(({ id }, c) => [id, c]));
  const crowdIndex = crowds(findings, clusterIndex);
  const ids: PersonId[] = [];
  const index = new Map<PersonId, number>();
  const [cluster, crowdOf, ring] = [new Int32Array(count), new Int32Array(count), new Uint8Array(count)];
  const pins = new Float64Array(count * 2).fill(Number.NaN);
  yield* forEachInSteps(count, (i) => {
    const person = people[i] as PersonFindings;
    const { id, cluster: own } = person;
    ids.push(id);
    index.set(id, i);
    cluster[i] = own === null ? -1 : (clusterIndex.get(own) ?? -1);
    crowdOf[i] = own === null ? -1 : (crowdIndex.get(own) ?? -1);
    ring[i] = drawnRing(person);
    const pin = network.people.get(id)?.pin;
    if (pin) pins.set([pin.x, pin.y], 2 * i);
  });
  return {
    mode: view,
    ids,
    cluster,
    ring,
    crowdOf,
    clusters,
    springs: yield* springsOf(findings, view, mixing, index),
    pins,
    center: around === null ? -1 : (index.get(around.person) ?? -1),
    degrees: around?.degree ?? 0,
    previous: previous?.mode === view ? previous : null,
  };
}

/** `index`: position of each person in the request. */
function* springsOf(
  findings: Findings,
  view: GraphMode,
  mixing: Mixing,
  index: ReadonlyMap<PersonId, number>,
): Generator<undefined, LayoutRequest['springs']> {
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  const most = view === 'ego' ? MAX_WAYS : MAX_PULLS;
  const add = (p: number | undefined, q: number | undefined, w: number): void => {
    if (p === undefined || q === undefined || a.length >= most) return;
    a.push(p);
    b.push(q);
    weight.push(w);
  };
  const addTies = (isWanted: (tie: TieFindings) => boolean) =>
    forEachInSteps(findings.ties.length, (k) => {
      const tie = findings.ties[k] as TieFindings;
      if (isWanted(tie)) add(index.get(tie.a), index.get(tie.b), tie.strength);
    });
  if (view === 'map') {
    const isInterestsOnly = mixing === 'interests';
    if (!isInterestsOnly) {
      yield* addTies(({ isBackbone }) => isBackbone);
      // Only the backbone is drawn, but all ties influence the positions.
      yield* addTies(({ isBackbone }) => !isBackbone);
    }
    const strongest = Math.max(1, ...weight.slice(0, 5000));
    if (mixing !== 'who-knows-whom') {
      yield* forEachInSteps(findings.affinities.length, (k) => {
        const link = findings.affinities[k] as AffinityFindings;
        add(index.get(link.a), index.get(link.b), link.similarity * strongest * (isInterestsOnly ? 1 : 0.25));
      });
    }
  }
  // In an ego network every known tie counts.
  if (view === 'ego') yield* addTies(() => true);
  return { a: Int32Array.from(a), b: Int32Array.from(b), weight: Float64Array.from(weight) };
}

function clustersWithRegion(clusters: readonly ClusterFindings[]): readonly ClusterFindings[] {
  if (clusters.length <= MAX_REGIONS) return clusters;
  const weight = ({ isNamedByUser, members }: ClusterFindings): number => (isNamedByUser ? 1e9 : 0) + members.length;
  const kept = new Set([...clusters].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, MAX_REGIONS));
  return clusters.filter((cluster) => kept.has(cluster));
}

/** Numbers of the small clusters that share a region. */
function crowds(findings: Findings, withRegion: ReadonlyMap<ClusterId, number>): ReadonlyMap<ClusterId, number> {
  return new Map(findings.clusters.flatMap(({ id }, c) => (withRegion.has(id) ? [] : [[id, c] as const])));
}
