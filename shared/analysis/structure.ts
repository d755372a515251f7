/**
 * How the user's people are tied to each other: ties, affinities, clusters and roles, put together from the measures beside this file.
 * The user is in none of it (analysis.md, decision 6).
 *
 * Two graphs: the ties between people alone (seen together, stated) carry every structural measure; the mixture of ties, employers and interests
 * is for clusters only.
 */
import { isoDay } from '../model/day';
import type { ClusterId } from '../model/ids';
import type { Person } from '../model/network';
import { affiliationWeights, employers, groupBy } from './affiliations';
import { affinities, drawnAffinities } from './affinity';
import { type AlterTies, alterTies } from './alter-ties';
import { backbone } from './backbone';
import { clustersOfPeople, type PeopleClusters } from './clusters-of-people';
import type { Columns } from './columns';
import { components } from './components';
import { NO_DAY } from './contact-days';
import { describedClusters, membersOf } from './describe-clusters';
import { embeddedness } from './embeddedness';
import type { AffinityFindings, TieFindings } from './findings';
import { interestWeights, turned } from './interest-weights';
import { interestsOf } from './interests-of';
import { DEFAULT_KERNEL } from './kernel';
import { type LocalBridges, localBridges } from './local-bridges';
import { mixedLayers } from './mix-layers';
import { withMovedPeople } from './moved-people';
import { type NeighborhoodOverlap, neighborhoodOverlap } from './neighborhood-overlap';
import { clusterShares } from './participation';
import { reachNovelty } from './reach-novelty';
import { redundancy } from './redundancy';
import { roleSentence } from './role-sentence';
import { soleLinks } from './sole-link';
import { structuralRoles, TIES_FOR_ROLES } from './structural-role';
import type { Structure, StructureInput } from './structure-types';
import { evidenceWriter, relationsOf } from './tie-evidence';
import { type TieGraph, tieGraph } from './tie-graph';
import { counted } from './time-words';

const SECOND_MEMBERSHIP = 0.3;

export function structureOf(input: StructureInput): Structure {
  const { network, columns, today, strength, seed } = input;
  const people = columns.people.map((id) => network.people.get(id)).filter((person) => person !== undefined);

  const between = alterTies(columns, today, seed, DEFAULT_KERNEL, input.channelWeights);
  const { ties, graph } = between;
  const overlap = neighborhoodOverlap(graph, ties);
  const local = localBridges(graph, ties, overlap.common);
  const isKnown = ties.a.length >= TIES_FOR_ROLES;

  const interests = interestsOf(columns, today);
  const holders = turned(interests, columns.interests.length);
  const workplaces = employers(people);
  const mixed = mixedLayers(
    ties,
    affiliationWeights(people.length, workplaces, seed),
    interestWeights(people.length, holders, columns.interests, seed),
    input.mixing,
  );

  const found = clustersOfPeople({
    mixed,
    kinds: {
      interests: columns.interests.map((id, i) => ({
        name: network.interests.get(id)?.name ?? '',
        people: holders.items.subarray(holders.start[i]!, holders.start[i + 1]!),
      })),
      circles: circlesOf(input, people),
      employers: workplaces.map(({ name, members }) => ({ name, people: members })),
      components: componentsOf(graph),
    },
    mixing: input.mixing,
    resolution: input.resolution,
    seed,
    previous: previousClusters(input),
  });
  const { clusters, identity } = withMovedPeople(found, network, columns);
  const members = membersOf(clusters);
  const described = describedClusters({
    network,
    columns,
    people,
    clusters,
    anchors: identity.clusters,
    holders,
    employers: workplaces,
    graph,
    strength,
  });

  const embedded = embeddedness(graph, strength);
  const links = soleLinks(graph, members, clusters.of, strength);
  const roles = structuralRoles({
    graph,
    ties,
    isLocalBridge: local.isLocalBridge,
    strength,
    contactDays: input.contactDays,
    embeddedness: embedded,
    clusterOf: clusters.of,
    soleLinks: links,
    seed,
  });
  const idOf = (cluster: number) => described[cluster]?.id ?? null;

  return {
    ties: tieFindings(input, between, overlap, local),
    affinities: affinityFindings(columns, affinities(interests, holders)),
    clusters: described,
    anchors: identity.anchors,
    isKnown,
    sentence: sentenceOf(ties.a.length, isKnown),
    role: roles.map(({ role }) => role),
    clusterOf: Array.from(clusters.of, idOf),
    secondCluster: secondClusters(tieGraph(mixed), clusters, idOf),
    soleLinkTo: links.map((link) => (link === null ? null : idOf(link.cluster))),
    knownTies: Int32Array.from({ length: graph.size }, (_, j) => graph.start[j + 1]! - graph.start[j]!),
    embeddedness: embedded,
    redundancy: redundancy(graph, strength),
    novelty: reachNovelty(graph, clusters.of, members.length, strength),
    roleSentence: roles.map((role, j) =>
      roleSentence(
        role,
        links[j] ?? null,
        (cluster) => described[cluster]?.label ?? '',
        (person) => people[person]?.name ?? '',
      ),
    ),
    graph,
    mixed,
    areCommunities: clusters.basis === 'communities',
    resolution: clusters.resolution,
    clusterNumber: clusters.of,
  };
}

/** Roles need ties between people; with too few, Kith says so. */
function sentenceOf(tieCount: number, isKnown: boolean): string {
  if (isKnown) return `Kith knows ${counted(tieCount, 'tie')} between your people.`;
  if (tieCount === 0) return 'Kith knows no ties between your people yet, so it goes by time alone.';
  return `Kith knows only ${counted(tieCount, 'tie')} between your people, so it goes by time alone.`;
}

function tieFindings(
  { columns, today }: StructureInput,
  { ties, graph, evidence }: AlterTies,
  { overlap }: NeighborhoodOverlap,
  { isLocalBridge, span }: LocalBridges,
): TieFindings[] {
  const isStated = Uint8Array.from(evidence.relations, (relations) => (relations === 0 ? 0 : 1));
  const isKept = backbone(graph, ties, isStated);
  const evidenceOf = evidenceWriter(evidence, today);
  const found: TieFindings[] = [];
  for (let k = 0; k < ties.a.length; k++) {
    const a = columns.people[ties.a[k]!];
    const b = columns.people[ties.b[k]!];
    if (a === undefined || b === undefined) continue;
    const last = evidence.lastTogether[k]!;
    found.push({
      a,
      b,
      strength: ties.weight[k]!,
      together: evidence.together[k]!,
      lastTogether: last === NO_DAY ? null : isoDay(last),
      relations: relationsOf(evidence, k),
      overlap: overlap[k]!,
      isLocalBridge: isLocalBridge[k] === 1,
      span: span[k] === 0 ? null : span[k]!,
      isBackbone: isKept[k] === 1,
      evidence: evidenceOf(k),
    });
  }
  return found;
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
  return circles.map(({ name, members }) => ({ name, people: members }));
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
function secondClusters(
  mixed: TieGraph,
  clusters: PeopleClusters,
  idOf: (cluster: number) => ClusterId | null,
): Structure['secondCluster'] {
  return Array.from(clusters.of, (own, person) => {
    if (own < 0) return null;
    const second = clusterShares(mixed, clusters.of, person).find(({ cluster }) => cluster !== own);
    const id = second === undefined ? null : idOf(second.cluster);
    return second === undefined || id === null || second.share < SECOND_MEMBERSHIP ? null : { id, share: second.share };
  });
}
