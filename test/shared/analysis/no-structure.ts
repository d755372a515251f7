/** A structure of nobody tied to anybody, for tests of the time half alone. */
import type { Structure, StructureInput } from '../../../shared/analysis/pipeline/structure-types';

export function noStructure({ columns }: StructureInput): Structure {
  const people = columns.people.length;
  return {
    ties: { size: people, a: new Int32Array(0), b: new Int32Array(0), weight: new Float64Array(0) },
    evidence: {
      together: new Int32Array(0),
      lastTogether: new Int32Array(0),
      byChannel: new Uint16Array(0),
      relations: new Uint16Array(0),
    },
    common: new Int32Array(0),
    span: new Uint8Array(0),
    isBackbone: new Uint8Array(0),
    affinities: [],
    clusters: [],
    anchors: [],
    isKnown: false,
    sentence: '',
    role: columns.people.map(() => 'unknown' as const),
    clusterOf: columns.people.map(() => null),
    secondCluster: new Int32Array(people).fill(-1),
    secondShare: new Float64Array(people),
    soleLinks: columns.people.map(() => null),
    roles: {
      of: [],
      joins: new Int32Array(people).fill(-1),
      joinsWith: new Int32Array(people).fill(-1),
      bridgeTo: new Int32Array(people).fill(-1),
      betweenness: null,
    },
    knownTies: new Int32Array(people),
    embeddedness: new Float64Array(people),
    redundancy: new Float64Array(people),
    novelty: new Float64Array(people),
    roleSentence: columns.people.map(() => ''),
    graph: {
      size: people,
      tie: new Int32Array(0),
      start: new Int32Array(people + 1),
      items: new Int32Array(0),
      weight: new Float64Array(0),
    },
    mixed: { size: people, a: new Int32Array(0), b: new Int32Array(0), weight: new Float64Array(0) },
    areCommunities: false,
    reused: {
      clusters: { of: new Int32Array(people).fill(-1), sizes: new Int32Array(0), basis: 'stated groups', resolution: 1, names: [] },
      betweenness: null,
    },
    resolution: 1,
    clusterNumber: new Int32Array(people).fill(-1),
  };
}
