/**
 * Which people form a cluster (docs/analysis.md, "Communities"): communities of the mixed layers where there is enough to go by and it is more than chance, else
 * groups of people who share a stated trait (fallback-groups.ts). Clusters below 3 people stay unclustered.
 *
 * Enough: at least 30 people with any tie in the mixture and 40 ties.
 */

import { degree, type TieGraph, type TieList, tieGraph } from '../graph/tie-graph';
import type { Mixing } from './combine-layers';
import { communitySteps, MIN_GAIN } from './communities';
import { fallbackGroups, type GroupKinds, type GroupName } from './fallback-groups';
import type { KnownResults } from './known-results';
import { isMoreThanChance } from './modularity-significance';
import { MOST_TIES_FOR_RULE, resolutionRule } from './resolution-rule';

const PEOPLE_FOR_COMMUNITIES = 30;
const TIES_FOR_COMMUNITIES = 40;
const SMALLEST = 3;
/** Up to this many ties five cold runs are fast enough not to be noticed; above it there are fewer. */
const TIES_FOR_FIVE_RUNS = 20_000;
const TIES_FOR_TWO_RUNS = 60_000;
/** A warm start needs most people to be in an earlier cluster. */
const KNOWN_FOR_WARM_START = 0.6;

export interface PeopleClusters {
  /** Cluster number per person, −1: none. Numbered by size, the larger first. */
  readonly of: Int32Array;
  readonly sizes: Int32Array;
  readonly basis: 'communities' | 'stated groups';
  readonly resolution: number;
  /** What makes each fallback group one; empty for communities. */
  readonly names: readonly (GroupName | null)[];
  /** By person: 1 in a cluster that was joined from parts of one firm or school. Null: there is none. */
  readonly isWhole: Uint8Array | null;
}

export interface ClusteringInput {
  readonly mixed: TieList;
  readonly kinds: GroupKinds;
  readonly mixing: Mixing;
  readonly resolution: number | 'auto';
  readonly seed: number;
  /** Cluster of an earlier run per person, negative: none. */
  readonly previous: Int32Array;
  /** The settings of that run. Absent: assumed to be the same as now. */
  readonly storedSettings?: ClusterSettings;
  readonly known: KnownResults;
}

/** Clusters of another mixing or resolution are no starting point: people would stay in them for that reason alone. */
export interface ClusterSettings {
  readonly mixing: Mixing;
  readonly resolution: number;
}

/** In steps between which the caller can do something else, or stop. */
export function* clusterSteps(input: ClusteringInput): Generator<'clusters', PeopleClusters> {
  const { mixed, seed } = input;
  const graph = tieGraph(mixed);
  let people = 0;
  for (let v = 0; v < graph.size; v++) if (degree(graph, v) > 0) people++;
  if (people < PEOPLE_FOR_COMMUNITIES || mixed.a.length < TIES_FOR_COMMUNITIES) return stated(input, input.kinds);

  const resolution = input.resolution === 'auto' ? automatic(mixed, seed) : input.resolution;
  if (!(yield* isMoreThanChance(mixed, seed, input.known))) {
    return stated(input, { ...input.kinds, components: [] });
  }
  const of = yield* partition(graph, mixed.a.length, people, resolution, input);
  const wholes = wholeGroups(of, input.kinds);
  return { ...withoutSmall(wholes?.of ?? of), basis: 'communities', resolution, names: [], isWhole: wholes?.isWhole ?? null };
}

/**
 * Where neither ties nor interests are known, a large firm or school is joined by a few random cycles (affiliations.ts), which communities cut where chance
 * left few of them. Nothing in the file tells such parts apart: clusters with nobody but members of one firm or school are one. Null: there are none.
 */
function wholeGroups(
  of: Int32Array,
  { components, interests, employers, schools }: GroupKinds,
): { of: Int32Array; isWhole: Uint8Array } | null {
  if (components.length > 0 || interests.some(({ people }) => people.length > 1)) return null;
  const sizes = new Map<number, number>();
  for (const cluster of of) if (cluster >= 0) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const wholes = Int32Array.from({ length: Math.max(-1, ...sizes.keys()) + 1 }, (_, cluster) => cluster);
  for (const { people } of [...employers, ...schools]) {
    const inside = new Map<number, number>();
    for (const person of Array.from(people)) inside.set(of[person]!, (inside.get(of[person]!) ?? 0) + 1);
    const parts = [...inside]
      .filter(([cluster, count]) => cluster >= 0 && count === sizes.get(cluster))
      .map(([cluster]) => wholes[cluster]!);
    const first = Math.min(...parts);
    wholes.forEach((whole, cluster) => {
      if (parts.includes(whole)) wholes[cluster] = first;
    });
  }
  const joined = new Set(wholes.filter((whole, cluster) => whole !== cluster));
  if (joined.size === 0) return null;
  const all = of.map((cluster) => (cluster < 0 ? -1 : wholes[cluster]!));
  return { of: bySize(all), isWhole: Uint8Array.from(all, (whole) => (joined.has(whole) ? 1 : 0)) };
}

/** Numbers clusters anew, the larger first. */
function bySize(of: Int32Array): Int32Array {
  const sizes = new Map<number, number>();
  for (const cluster of of) if (cluster >= 0) sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1);
  const numbers = new Map([...sizes].sort(([x, a], [y, b]) => b - a || x - y).map(([cluster], number) => [cluster, number]));
  return of.map((cluster) => (cluster < 0 ? -1 : numbers.get(cluster)!));
}

/** By the rule; above its limit of ties the usual resolution. */
function automatic(mixed: TieList, seed: number): number {
  return mixed.a.length > MOST_TIES_FOR_RULE ? 1 : resolutionRule(mixed, seed).resolution;
}

function* partition(
  graph: TieGraph,
  ties: number,
  people: number,
  resolution: number,
  { previous, seed, mixing, storedSettings }: ClusteringInput,
): Generator<'clusters', Int32Array> {
  let known = 0;
  for (let v = 0; v < graph.size; v++) if (previous[v]! >= 0 && degree(graph, v) > 0) known++;
  const isOther = storedSettings !== undefined && (storedSettings.mixing !== mixing || storedSettings.resolution !== resolution);
  if (isOther || known < KNOWN_FOR_WARM_START * people) {
    const runs = ties <= TIES_FOR_FIVE_RUNS ? 5 : ties <= TIES_FOR_TWO_RUNS ? 2 : 1;
    return (yield* communitySteps(graph, { resolution, seed, runs })).of;
  }
  const warm = yield* communitySteps(graph, { resolution, seed, previous });
  if (ties > TIES_FOR_TWO_RUNS) return warm.of;
  const cold = yield* communitySteps(graph, { resolution, seed, runs: 1 });
  return cold.quality > warm.quality + MIN_GAIN ? cold.of : warm.of;
}

function stated(input: ClusteringInput, kinds: GroupKinds): PeopleClusters {
  const groups = fallbackGroups(input.mixed.size, kinds, input.mixing);
  return { ...withoutSmall(groups.of), basis: 'stated groups', resolution: 1, names: groups.names, isWhole: null };
}

/** Clusters come numbered by size, so the small ones are the last. */
function withoutSmall(of: Int32Array): { of: Int32Array; sizes: Int32Array } {
  const sizes: number[] = [];
  for (const cluster of of) if (cluster >= 0) sizes[cluster] = (sizes[cluster] ?? 0) + 1;
  const kept = sizes.filter((size) => size >= SMALLEST).length;
  return { of: of.map((cluster) => (cluster < kept ? cluster : -1)), sizes: Int32Array.from(sizes.slice(0, kept)) };
}
