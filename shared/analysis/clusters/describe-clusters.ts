/** Clusters as the user reads them: a label, why these people belong together, who is in it, what they share. */

import { capitalize } from '../../lib/format-text';
import { fold } from '../../model/fold';
import type { ClusterAnchor, Network, Person } from '../../model/network';
import { text } from '../../strings/text';
import type { Columns, Rows } from '../data/columns';
import type { ClusterFindings, ClusterInterest } from '../data/findings';
import type { TieGraph } from '../graph/tie-graph';
import type { Affiliation } from './affiliations';
import { groupBy } from './affiliations';
import { type ClusterTrait, clusterTraits, namingTraits, shareSentence, type Trait, type TraitKind } from './cluster-labels';
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
  readonly graph: TieGraph;
  readonly strength: Float64Array;
}

/** In this order a cluster is named. */
const KINDS: readonly TraitKind[] = ['interest', 'employer', 'circle', 'place'];
/** An interest that fewer members share than this gives way to an employer, circle or place that at least MOST of them share. */
const SOME = 0.4;
const MOST = 0.6;
const INTERESTS_SHOWN = 5;

export function describedClusters(input: ClustersToDescribe): ClusterFindings[] {
  const { columns, clusters, anchors, graph, strength } = input;
  const members = membersOf(clusters);
  const traits = traitsByKind(input);
  const found = KINDS.map((kind) => clusterTraits(traits[kind], clusters.of, clusters.sizes));
  const labels = new Set<string>();
  return members.map((people, c): ClusterFindings => {
    const { ends, center, centerTies } = inside(graph, clusters.of, people, c, strength);
    const centerName = input.people[center]?.name ?? '';
    const naming = statedNaming(input, traits, people, c) ?? namingOf(found, traits, c, people.length);
    const around = `Around ${centerName}`;
    let label = naming === null ? around : naming.name;
    if (labels.has(fold(label))) label = naming === null ? `${label} (${c + 1})` : `${label}, around ${centerName}`;
    labels.add(fold(label));

    const anchor = anchors[c];
    const isNamedByUser = anchor !== undefined && anchor.name !== '';
    return {
      id: anchor?.id ?? ('' as ClusterAnchor['id']),
      label: isNamedByUser ? anchor.name : label,
      isNamedByUser,
      color: anchor?.color ?? -1,
      members: [...people]
        .sort((x, y) => strength[y]! - strength[x]! || x - y)
        .map((person) => columns.people[person])
        .filter((id) => id !== undefined),
      interests: interestsShown(found[0]?.[c] ?? [], input),
      reason: naming?.reason ?? unnamedReason(people.length, ends / 2, centerName, centerTies),
      tiesInside: ends / 2,
    };
  });
}

/** Person numbers per cluster number, ascending. */
export function membersOf({ of, sizes }: PeopleClusters): number[][] {
  const members = Array.from(sizes, (): number[] => []);
  of.forEach((cluster, person) => {
    if (cluster >= 0) members[cluster]?.push(person);
  });
  return members;
}

function traitsByKind({ network, columns, people, holders, employers }: ClustersToDescribe): Record<TraitKind, Trait[]> {
  const circleName = (id: Person['circles'][number]) => network.circles.get(id)?.name ?? '';
  const circles = groupBy(people, (person) => person.circles.map((id) => [id, circleName(id)] as const).filter(([, name]) => name !== ''));
  const places = groupBy(people, (person) => (person.place.trim() === '' ? [] : [[fold(person.place), person.place.trim()]]));
  const asTrait = ({ name, members }: Affiliation): Trait => ({ name, people: members });
  return {
    interest: columns.interests.map((id, i) => ({
      name: network.interests.get(id)?.name ?? '',
      people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!),
    })),
    employer: employers.map(asTrait),
    circle: circles.map(asTrait),
    place: places.map(asTrait),
  };
}

interface Naming {
  readonly name: string;
  readonly reason: string;
}

/** A stated group is named after what makes it one, however few people there are to compare with. */
function statedNaming(
  { clusters, columns }: ClustersToDescribe,
  traits: Readonly<Record<TraitKind, readonly Trait[]>>,
  people: readonly number[],
  cluster: number,
): Naming | null {
  const stated = clusters.names[cluster];
  if (stated === undefined || stated === null) return null;
  const trait = traits[stated.kind].find(({ name }) => name === stated.name);
  const holders = new Set(Array.from(trait?.people ?? []));
  const count = people.filter((person) => holders.has(person)).length;
  const lift = count / people.length / (holders.size / columns.people.length);
  return { name: capitalize(stated.name), reason: shareSentence(stated.kind, stated.name, count, people.length, lift) };
}

function namingOf(
  found: readonly (readonly (readonly ClusterTrait[])[])[],
  traits: Readonly<Record<TraitKind, readonly Trait[]>>,
  cluster: number,
  size: number,
): Naming | null {
  const candidates = KINDS.map((kind, k) => ({ kind, best: namingTraits(found[k]?.[cluster] ?? [], traits[kind], size, 2) }));
  const first = candidates.find(({ best }) => best.length > 0);
  if (first === undefined) return null;
  const leading = first.best[0];
  const better = candidates.find(({ kind, best }) => kind !== 'interest' && (best[0]?.count ?? 0) >= MOST * size);
  const chosen = first.kind === 'interest' && leading !== undefined && leading.count < SOME * size && better !== undefined ? better : first;
  const [one, other] = chosen.best;
  if (one === undefined) return null;
  const nameOf = ({ trait }: ClusterTrait) => traits[chosen.kind][trait]?.name ?? '';
  const second = chosen.kind === 'interest' && other !== undefined && other.count >= SOME * size ? ` and ${nameOf(other)}` : '';
  return {
    name: capitalize(`${nameOf(one)}${second}`),
    reason: shareSentence(chosen.kind, nameOf(one), one.count, size, one.lift),
  };
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

interface Inside {
  /** Twice the number of ties inside. */
  readonly ends: number;
  /** The member with the most tie weight inside; without ties the one closest to the user. */
  readonly center: number;
  /** Members the center is tied to. */
  readonly centerTies: number;
}

function inside(graph: TieGraph, clusterOf: Int32Array, people: readonly number[], cluster: number, strength: Float64Array): Inside {
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

function unnamedReason(size: number, ties: number, centerName: string, centerTies: number): string {
  if (ties === 0) return `${text('common.people', { count: size })} with several interests in common, none of them shared by most`;
  return `${text('common.ties', { count: ties })} between these ${size} people; ${centerName} is tied to ${centerTies} of the others`;
}
