/** The question for a layout, from what the analysis found. */
import type { ClusterFindings, Findings, Mixing, PersonFindings } from '../../../shared/analysis/findings';
import type { PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { drawnRing } from '../scene/marks';
import type { Layout, LayoutRequest, PictureKind } from './layout';

/** Regions of the map, at most: the largest clusters, and those the user has named. All smaller ones share one region, each in a place of its own there. */
export const MOST_REGIONS = 60;
/** Ties that pull, at most: those of the backbone first. */
const MOST_PULLS = 120_000;
const MOST_WAYS = 1_000_000;

/** One person and how many steps out from them. */
export interface Around {
  readonly person: PersonId;
  readonly degree: 1 | 2 | 3;
}

export function layoutRequest(
  network: Network,
  findings: Findings,
  view: PictureKind,
  mixing: Mixing,
  previous: Layout | null,
  around: Around | null = null,
): LayoutRequest {
  const people = findings.people.toSorted((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  const clusters = clustersWithRegion(findings.clusters).map(({ id, color }) => ({ id, color }));
  const clusterIndex = new Map(clusters.map(({ id }, c) => [id, c]));
  const index = new Map(people.map(({ id }, i) => [id, i]));
  const a: number[] = [];
  const b: number[] = [];
  const weight: number[] = [];
  const add = (p: number | undefined, q: number | undefined, w: number): void => {
    if (p === undefined || q === undefined || a.length >= (view === 'around' ? MOST_WAYS : MOST_PULLS)) return;
    a.push(p);
    b.push(q);
    weight.push(w);
  };
  if (view === 'map') {
    const isInterestsOnly = mixing === 'interests';
    if (!isInterestsOnly) {
      for (const tie of findings.ties) if (tie.isBackbone) add(index.get(tie.a), index.get(tie.b), tie.strength);
      // Lines are drawn for the backbone; where people stand, all their ties say.
      for (const tie of findings.ties) if (!tie.isBackbone) add(index.get(tie.a), index.get(tie.b), tie.strength);
    }
    const strongest = Math.max(1, ...weight.slice(0, 5000));
    if (mixing !== 'who-knows-whom') {
      for (const link of findings.affinities)
        add(index.get(link.a), index.get(link.b), link.similarity * strongest * (isInterestsOnly ? 1 : 0.25));
    }
  }
  // Around one person every known tie is a way on.
  if (view === 'around') for (const tie of findings.ties) add(index.get(tie.a), index.get(tie.b), tie.strength);
  const pins = new Float64Array(people.length * 2).fill(Number.NaN);
  people.forEach(({ id }, i) => {
    const pin = network.people.get(id)?.pin;
    if (pin) pins.set([pin.x, pin.y], 2 * i);
  });
  return {
    view,
    ids: people.map(({ id }) => id),
    cluster: Int32Array.from(people, (person) => (person.cluster === null ? -1 : (clusterIndex.get(person.cluster) ?? -1))),
    ring: Uint8Array.from(people, drawnRing),
    crowdOf: crowdsOf(findings, clusterIndex, people),
    clusters,
    pulls: { a: Int32Array.from(a), b: Int32Array.from(b), weight: Float64Array.from(weight) },
    pins,
    center: around === null ? -1 : (index.get(around.person) ?? -1),
    degrees: around?.degree ?? 0,
    previous: previous?.view === view ? previous : null,
  };
}

function clustersWithRegion(clusters: readonly ClusterFindings[]): readonly ClusterFindings[] {
  if (clusters.length <= MOST_REGIONS) return clusters;
  const weight = ({ isNamedByUser, members }: ClusterFindings): number => (isNamedByUser ? 1e9 : 0) + members.length;
  const kept = new Set([...clusters].sort((a, b) => weight(b) - weight(a) || (a.id < b.id ? -1 : 1)).slice(0, MOST_REGIONS));
  return clusters.filter((cluster) => kept.has(cluster));
}

/** The small cluster of everybody who shares the last region, as a number; -1 for people of no cluster and of regions of their own. */
function crowdsOf(findings: Findings, withRegion: ReadonlyMap<string, number>, people: readonly PersonFindings[]): Int32Array {
  const crowds = new Map(findings.clusters.flatMap(({ id }, c) => (withRegion.has(id) ? [] : [[id, c] as const])));
  return Int32Array.from(people, ({ cluster }) => (cluster === null ? -1 : (crowds.get(cluster) ?? -1)));
}
