/** What is known of each cluster: its name and the reason as data, who is in it, what they share. */
import { fold } from '../../model/fold';
import type { ClusterAnchor, Network, Person } from '../../model/network';
import type { Columns } from '../data/columns';
import type { ClusterInterest, ClusterNaming, ClusterReason } from '../data/findings';
import type { Rows } from '../data/interaction-columns';
import type { ClusterResult } from '../data/result-columns';
import type { TieGraph } from '../graph/tie-graph';
import { type Affiliation, groupBy, places } from './affiliations';
import { type ClusterTrait, clusterTraits, namingTraits, type Trait, type TraitKind } from './cluster-labels';
import type { PeopleClusters } from './clusters-of-people';

export interface ClustersToDescribe {
  readonly network: Network;
  readonly columns: Columns;
  readonly people: readonly Person[];
  readonly clusters: PeopleClusters;
  /** In the order of the cluster numbers. */
  readonly anchors: readonly ClusterAnchor[];
  /** Person numbers per interest number. */
  readonly holders: Rows;
  readonly employers: readonly Affiliation[];
  readonly schools: readonly Affiliation[];
  readonly graph: TieGraph;
  /** Ties and the pairs of larger gatherings. */
  readonly gatherings: TieGraph;
  readonly strength: Float64Array;
}

/** In this order a cluster is named. */
const KINDS: readonly TraitKind[] = ['interest', 'employer', 'school', 'circle', 'place'];
/** An interest that fewer members share than this gives way to an employer, circle or place that at least MOST of them share. */
const SOME = 0.4;
const MOST = 0.6;
/** At least this many times the share among all people. */
const LIFT = 2;
const INTERESTS_SHOWN = 5;

export function describeClusters(input: ClustersToDescribe): ClusterResult[] {
  const { columns, clusters, anchors } = input;
  const { graph, gatherings, strength } = input;
  const traits = traitsByKind(input);
  const found = KINDS.map((kind) => clusterTraits(traits[kind], clusters.of, clusters.sizes));
  const taken = new Set<string>();
  return membersOf(clusters).map((people, c): ClusterResult => {
    const tied = coreOf(graph, clusters.of, people, c, strength);
    const met = coreOf(gatherings, clusters.of, people, c, strength);
    const isConnected = (core: Core) => core.ends / 2 >= people.length - 1;
    // Fewer ties than that do not connect the members, so something else made the cluster.
    const basis = isConnected(tied) || !isConnected(met) ? 'ties' : 'gatherings';
    const core = basis === 'ties' ? tied : met;
    const common =
      commonTraitOfStatedGroup(input, traits, people, c) ??
      commonTrait({ found, traits, cluster: c, size: people.length, isMadeOfTraits: !isConnected(core) });
    const anchor = anchors[c];
    const isNamedByUser = anchor !== undefined && anchor.name !== '';
    const naming = namingOf(input, common, core, basis, c, taken);
    return {
      id: anchor?.id ?? ('' as ClusterAnchor['id']),
      naming: isNamedByUser ? { kind: 'by-user', name: anchor.name } : naming,
      isNamedByUser,
      color: anchor?.color ?? -1,
      members: [...people]
        .sort((x, y) => strength[y]! - strength[x]! || x - y)
        .map((person) => columns.people[person])
        .filter((id) => id !== undefined),
      interests: interestsShown(found[0]?.[c] ?? [], input),
      reason: common?.reason ?? reasonWithoutTrait(columns, people.length, core, basis),
      tiesInside: tied.ends / 2,
    };
  });
}

/** A name that no cluster before has. `taken`: the names so far, folded; also those that a user's own name replaces. */
function namingOf(
  { columns, people }: ClustersToDescribe,
  common: CommonTrait | null,
  { center }: Core,
  basis: Basis,
  cluster: number,
  taken: Set<string>,
): ClusterNaming {
  const key = common === null ? `around ${people[center]?.name ?? ''}` : common.names.join(' and ');
  const isTaken = taken.has(fold(key));
  taken.add(fold(key));
  const person = columns.people[center]!;
  if (common === null) return { kind: 'around', person, basis, number: isTaken ? cluster + 1 : null };
  return { kind: 'traits', names: common.names, around: isTaken ? person : null };
}

/** Person numbers per cluster number, ascending. */
export function membersOf({ of, sizes }: PeopleClusters): number[][] {
  const members = Array.from(sizes, (): number[] => []);
  of.forEach((cluster, person) => {
    if (cluster >= 0) members[cluster]?.push(person);
  });
  return members;
}

function traitsByKind({ network, columns, people, holders, employers, schools }: ClustersToDescribe): Record<TraitKind, Trait[]> {
  const circleName = (id: Person['circles'][number]) => network.circles.get(id)?.name ?? '';
  const circles = groupBy(people, (person) => person.circles.map((id) => [id, circleName(id)] as const).filter(([, name]) => name !== ''));
  const asTrait = ({ name, members }: Affiliation): Trait => ({ name, people: members });
  return {
    interest: columns.interests.map((id, i) => ({
      name: network.interests.get(id)?.name ?? '',
      people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!),
    })),
    employer: employers.map(asTrait),
    school: schools.map(asTrait),
    circle: circles.map(asTrait),
    place: places(people).map(asTrait),
  };
}

/** The trait a cluster is named after, and a second one that nearly as many share. */
interface CommonTrait {
  readonly names: readonly [string, string?];
  readonly reason: ClusterReason;
}

/** A stated group is named after what makes it one, however few people there are to compare with. */
function commonTraitOfStatedGroup(
  { clusters, columns }: ClustersToDescribe,
  traits: Readonly<Record<TraitKind, readonly Trait[]>>,
  people: readonly number[],
  cluster: number,
): CommonTrait | null {
  const stated = clusters.names[cluster];
  if (stated === undefined || stated === null) return null;
  const { kind, name } = stated;
  const trait = traits[kind].find((candidate) => candidate.name === name);
  const holders = new Set(Array.from(trait?.people ?? []));
  const count = people.filter((person) => holders.has(person)).length;
  const lift = count / people.length / (holders.size / columns.people.length);
  return { names: [name], reason: { kind: 'shared-trait', trait: kind, name, count, size: people.length, lift } };
}

/** The traits of all clusters, and which cluster is named. */
interface TraitsOfCluster {
  /** By kind, then by cluster. */
  readonly found: readonly (readonly (readonly ClusterTrait[])[])[];
  readonly traits: Readonly<Record<TraitKind, readonly Trait[]>>;
  readonly cluster: number;
  readonly size: number;
  readonly isMadeOfTraits: boolean;
}

function commonTrait(named: TraitsOfCluster): CommonTrait | null {
  const { found, traits, cluster, size } = named;
  const candidates = KINDS.map((kind, k) => ({ kind, best: namingTraits(found[k]?.[cluster] ?? [], traits[kind], size, 2) }));
  const first = candidates.find(({ best }) => best.length > 0);
  if (first === undefined) return mostCommonTrait(named);
  const leading = first.best[0];
  const better = candidates.find(({ kind, best }) => kind !== 'interest' && (best[0]?.count ?? 0) >= MOST * size);
  const chosen = first.kind === 'interest' && leading !== undefined && leading.count < SOME * size && better !== undefined ? better : first;
  const [top, runnerUp] = chosen.best;
  if (top === undefined) return null;
  const nameOf = ({ trait }: ClusterTrait) => traits[chosen.kind][trait]?.name ?? '';
  const isSecondNamed = chosen.kind === 'interest' && runnerUp !== undefined && runnerUp.count >= SOME * size;
  return {
    names: isSecondNamed ? [nameOf(top), nameOf(runnerUp)] : [nameOf(top)],
    reason: { kind: 'shared-trait', trait: chosen.kind, name: nameOf(top), count: top.count, size, lift: top.lift },
  };
}

/** What most members share although they are too few for a significant z; where traits made the cluster, what most of them share however many. */
function mostCommonTrait({ found, traits, cluster, size, isMadeOfTraits }: TraitsOfCluster): CommonTrait | null {
  let best: { readonly kind: TraitKind; readonly trait: ClusterTrait } | null = null;
  KINDS.forEach((kind, k) => {
    for (const trait of found[k]?.[cluster] ?? []) {
      const isEnough = isMadeOfTraits || (trait.count >= MOST * size && trait.lift >= LIFT);
      if (isEnough && (best === null || trait.count > best.trait.count)) best = { kind, trait };
    }
  });
  if (best === null) return null;
  const { kind, trait } = best as { readonly kind: TraitKind; readonly trait: ClusterTrait };
  const name = traits[kind][trait.trait]?.name ?? '';
  return { names: [name], reason: { kind: 'shared-trait', trait: kind, name, count: trait.count, size, lift: trait.lift } };
}

function interestsShown(found: readonly ClusterTrait[], { network, columns }: ClustersToDescribe): ClusterInterest[] {
  const shown: ClusterInterest[] = [];
  for (const { trait, count, lift, z } of found) {
    if (shown.length === INTERESTS_SHOWN || z <= 0) break;
    const interest = columns.interests[trait];
    if (interest !== undefined) shown.push({ interest, name: network.interests.get(interest)?.name ?? '', count, lift, z });
  }
  return shown;
}

/** What connects the members of a cluster, where it is no trait: ties, or only larger gatherings. */
type Basis = 'ties' | 'gatherings';

interface Core {
  /** Twice the number of ties, or of pairs of gatherings, inside. */
  readonly ends: number;
  /** The member with the most tie weight inside; without ties the one closest to the user. */
  readonly center: number;
  /** Members the center is tied to. */
  readonly centerTies: number;
}

function coreOf(graph: TieGraph, clusterOf: Int32Array, people: readonly number[], cluster: number, strength: Float64Array): Core {
  let ends = 0;
  let center = people[0] ?? 0;
  let centerTies = 0;
  let best = -1;
  for (const person of people) {
    let weight = 0;
    let ties = 0;
    for (let k = graph.start[person]!; k < graph.start[person + 1]!; k++) {
      if (clusterOf[graph.items[k]!] !== cluster) continue;
      weight += graph.weight[k]!;
      ties++;
    }
    ends += ties;
    if (weight > best || (weight === best && strength[person]! > strength[center]!)) {
      best = weight;
      center = person;
      centerTies = ties;
    }
  }
  return { ends, center, centerTies };
}

function reasonWithoutTrait(columns: Columns, size: number, { ends, center, centerTies }: Core, basis: Basis): ClusterReason {
  if (ends === 0) return { kind: 'nothing-known', size };
  if (basis === 'gatherings') return { kind: 'gatherings', size };
  return { kind: 'ties', ties: ends / 2, size, center: columns.people[center]!, centerTies };
}
