/** A structure of nobody tied to anybody, for tests of the time half alone. */
import type { Structure, StructureInput } from '../../../shared/analysis/structure-types';

export function noStructure({ columns }: StructureInput): Structure {
  const people = columns.people.length;
  return {
    ties: [],
    affinities: [],
    clusters: [],
    anchors: [],
    isKnown: false,
    sentence: '',
    role: columns.people.map(() => 'unknown' as const),
    clusterOf: columns.people.map(() => null),
    secondCluster: columns.people.map(() => null),
    soleLinkTo: columns.people.map(() => null),
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
    resolution: 1,
    clusterNumber: new Int32Array(people).fill(-1),
  };
}
