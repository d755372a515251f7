/**
 * How the user's people are tied to each other: ties, affinities, clusters and roles, put together from the measures of the other folders.
 * The user is in none of it (docs/analysis.md, "The user is left out").
 *
 * Two graphs: the ties between people alone (seen together, stated) carry every structural measure; the mixture of ties, employers and interests
 * is for clusters only.
 */

import type { Person } from '../../model/network';
import { type Affiliation, affiliationWeights, employers, groupBy, places, schools } from '../clusters/affiliations';
import { type ClusteringInput, clusterSteps, type PeopleClusters } from '../clusters/clusters-of-people';
import { combinedLayers, type Layers } from '../clusters/combine-layers';
import { describeClusters, membersOf } from '../clusters/describe-clusters';
import { interestWeights, transposed } from '../clusters/interest-weights';
import { KnownResults } from '../clusters/known-results';
import { knownShareOfTies } from '../clusters/layer-choice';
import { withPinnedMembers } from '../clusters/pinned-memberships';
import type { Columns } from '../data/columns';
import type { AffinityFindings } from '../data/findings';
import type { Rows } from '../data/interaction-columns';
import { backbone } from '../graph/backbone';
import { localBridges } from '../graph/local-bridges';
import { neighborhoodOverlap } from '../graph/neighborhood-overlap';
import { clusterShares } from '../graph/participation';
import { components, rowOf, type TieGraph, type TieList, tieGraph } from '../graph/tie-graph';
import { reachNovelty, soleLinks } from '../roles/sole-link';
import { bridgesOf, TIES_FOR_ROLES } from '../roles/structural-role';
import { affinities, drawnAffinities } from '../ties/affinity';
import { alterTies } from '../ties/alter-ties';
import { interestsOf } from '../ties/interests-of';
import { DEFAULT_KERNEL } from '../ties/kernel';
import { isSeenOnTheirOwn, smallGatherings } from '../ties/tie-evidence';
import type { Structure, StructureInput } from './structure-types';

const SECOND_MEMBERSHIP = 0.3;

/** What is being computed, for progress messages. */
export type StructureStep = 'ties' | 'clusters' | 'roles';

/** In steps, between which the caller can do something else, or stop. */
export function* structureSteps(input: StructureInput): Generator<StructureStep, Structure> {
  const { network, columns, today, strength, seed, known = new KnownResults() } = input;
  const people = columns.people.map((id) => network.people.get(id)).filter((person) => person !== undefined);

  yield 'ties';
  const { ties, graph, evidence, forClusters } = alterTies(columns, today, seed, DEFAULT_KERNEL, input.channelWeights);
  yield 'ties';
  const { common } = neighborhoodOverlap(graph, ties);
  const local = localBridges(graph, ties, common);
  local.isLocalBridge.forEach((_, tie) => {
    if (!isSeenOnTheirOwn(evidence, tie)) local.isLocalBridge[tie] = 0;
  });
  yield 'ties';

  const interests = interestsOf(columns, today);
  const holders = transposed(interests, columns.interests.length);
  const workplaces = employers(people);
  const schooling = schools(people);
  const layers: Layers = {
    ties: forClusters,
    affiliations: affiliationWeights(people.length, [...workplaces, ...schooling], forClusters.a.length > 0, seed),
    interests: interestWeights(people.length, holders, columns.interests, seed),
  };
  yield 'clusters';
  const shareOfTies = input.mixing === 'both' ? (input.reused?.shareOfTies ?? (yield* knownShareOfTies(layers, seed, known))) : null;
  const mixed = combinedLayers(layers, input.mixing, shareOfTies ?? undefined);

  const parts: Parts = { people, holders, workplaces, schooling, graph, mixed };
  const found = input.reused?.clusters ?? (yield* clusterSteps(clusteringInput(input, parts, known)));
  yield 'roles';
  const { clusters, identity } = withPinnedMembers(found, network, columns);
  const described = describeClusters({
    network,
    columns,
    people,
    clusters,
    anchors: identity.clusters,
    holders,
    employers: workplaces,
    schools: schooling,
    graph,
    gatherings: forClusters === ties ? graph : tieGraph(forClusters),
    strength,
  });

  const access = accessToClusters(input, ties, graph, local.isLocalBridge, clusters);
  yield 'roles';
  const second = secondClusters(tieGraph(mixed), clusters);

  return {
    ...access,
    ties,
    evidence,
    common,
    span: local.span,
    isBackbone: backbone(
      graph,
      ties,
      Uint8Array.from(evidence.relations, (relations) => (relations === 0 ? 0 : 1)),
    ),
    affinities: affinityFindings(columns, affinities(interests, holders)),
    clusters: described,
    anchors: identity.anchors,
    isKnown: ties.a.length >= TIES_FOR_ROLES,
    clusterNumber: clusters.of,
    secondCluster: second.cluster,
    secondShare: second.share,
    smallGatherings: smallGatherings(columns, today),
    knownTies: Int32Array.from({ length: graph.size }, (_, j) => graph.start[j + 1]! - graph.start[j]!),
    graph,
    mixed,
    areCommunities: clusters.basis === 'communities',
    isWhole: clusters.isWhole,
    resolution: clusters.resolution,
    reusable: { clusters: found, shareOfTies, betweenness: access.bridges.betweenness },
  };
}

interface Parts {
  readonly people: readonly Person[];
  /** Person numbers per interest number. */
  readonly holders: Rows;
  readonly workplaces: readonly Affiliation[];
  readonly schooling: readonly Affiliation[];
  readonly graph: TieGraph;
  readonly mixed: TieList;
}

function clusteringInput(
  input: StructureInput,
  { people, holders, workplaces, schooling, graph, mixed }: Parts,
  known: KnownResults,
): ClusteringInput {
  const { network, columns, mixing, resolution, seed, storedSettings } = input;
  return {
    mixed,
    kinds: {
      interests: columns.interests.map((id, i) => ({
        name: network.interests.get(id)?.name ?? '',
        people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!),
      })),
      circles: circlesOf(input, people),
      employers: workplaces.map(asGroup),
      schools: schooling.map(asGroup),
      places: places(people).map(asGroup),
      components: componentsOf(graph),
    },
    mixing,
    resolution,
    seed,
    previous: previousClusters(input),
    known,
    ...(storedSettings ? { storedSettings } : {}),
  };
}

/** Who leads the user where: sole links, bridges and reach novelty. */
function accessToClusters(
  { strength, seed, reused }: StructureInput,
  ties: TieList,
  graph: TieGraph,
  isLocalBridge: Uint8Array,
  clusters: PeopleClusters,
): Pick<Structure, 'soleLinks' | 'bridges' | 'novelty'> {
  const members = membersOf(clusters);
  const links = soleLinks(graph, members, clusters.of, strength);
  const bridges = bridgesOf({
    graph,
    ties,
    isLocalBridge,
    clusterOf: clusters.of,
    soleLinks: links,
    seed,
    ...(reused ? { betweenness: reused.betweenness } : {}),
  });
  return { soleLinks: links, bridges, novelty: reachNovelty(graph, clusters.of, members.length, strength) };
}

/** The same structure where the user's ties have another strength: sole links and reach novelty follow from it. */
export function withStrength(structure: Structure, strength: Float64Array): Structure {
  const { graph, clusters, clusterNumber } = structure;
  const members = clusters.map((): number[] => []);
  clusterNumber.forEach((cluster, person) => {
    members[cluster]?.push(person);
  });
  return {
    ...structure,
    soleLinks: soleLinks(graph, members, clusterNumber, strength),
    novelty: reachNovelty(graph, clusterNumber, members.length, strength),
  };
}

function affinityFindings(columns: Columns, all: ReturnType<typeof affinities>): AffinityFindings[] {
  const found: AffinityFindings[] = [];
  for (const { a, b, similarity, shared } of drawnAffinities(all)) {
    const idA = columns.people[a];
    const idB = columns.people[b];
    if (idA === undefined || idB === undefined) continue;
    found.push({ a: idA, b: idB, similarity, shared: shared.map((i) => columns.interests[i]).filter((id) => id !== undefined) });
  }
  return found;
}

function circlesOf({ network }: StructureInput, people: readonly Person[]): { name: string; people: readonly number[] }[] {
  const circles = groupBy(people, (person) => person.circles.map((id) => [id, network.circles.get(id)?.name ?? ''] as const));
  return circles.map(asGroup);
}

function asGroup({ name, members }: Affiliation): { name: string; people: readonly number[] } {
  return { name, people: members };
}

function componentsOf(graph: TieGraph): { name: string; people: readonly number[] }[] {
  const { of, sizes } = components(graph);
  const people = Array.from(sizes, (): number[] => []);
  of.forEach((component, person) => {
    if (sizes[component]! > 1) people[component]?.push(person);
  });
  return people.filter((members) => members.length > 0).map((members, k) => ({ name: String(k).padStart(6, '0'), people: members }));
}

function previousClusters({ network, columns }: StructureInput): Int32Array {
  const previous = new Int32Array(columns.people.length).fill(-1);
  [...network.clusters.values()]
    .sort((x, y) => (x.id < y.id ? -1 : 1))
    .forEach((anchor, cluster) => {
      for (const member of anchor.members) {
        const number = columns.personNumber.get(member);
        if (number !== undefined) previous[number] = cluster;
      }
    });
  return previous;
}

/** A second membership when at least 0.3 of a person's weight in the mixture goes into another cluster. */
function secondClusters(mixed: TieGraph, clusters: PeopleClusters): { cluster: Int32Array; share: Float64Array } {
  const cluster = new Int32Array(mixed.size).fill(-1);
  const share = new Float64Array(mixed.size);
  for (let person = 0; person < mixed.size; person++) {
    const own = clusters.of[person]!;
    if (own < 0) continue;
    const second = clusterShares(rowOf(mixed, person), clusters.of).find((one) => one.cluster !== own);
    if (second === undefined || second.share < SECOND_MEMBERSHIP) continue;
    cluster[person] = second.cluster;
    share[person] = second.share;
  }
  return { cluster, share };
}
