/** Findings with the names of people and clusters as they are in a network: for the command line, exports and tests. The window does the same in steps. */
import type { ClusterFindings, Findings } from '../analysis/data/findings';
import type { ResultColumns } from '../analysis/data/result-columns';
import { findingsFromColumns } from '../analysis/results/findings-from-columns';
import type { ClusterId } from '../model/ids';
import type { Network } from '../model/network';
import { clusterLabel, labeledCluster } from './cluster-sentence';
import type { Names } from './role-sentence';

export function readFindings(results: ResultColumns, network: Network): Findings {
  const nameOf = nameOfPerson(network);
  return findingsFromColumns(results, (cluster) => labeledCluster(cluster, nameOf));
}

export function nameOfPerson({ people }: Pick<Network, 'people'>): Names['person'] {
  return (id) => people.get(id)?.name ?? '';
}

/** Names for sentences about findings. */
export function namesIn(network: Pick<Network, 'people'>, clusters: ReadonlyMap<ClusterId, Pick<ClusterFindings, 'label'>>): Names {
  return { person: nameOfPerson(network), cluster: (id) => clusters.get(id)?.label ?? '' };
}

/** The same, straight from results: only the clusters that are asked for get a name. */
export function namesInResults(network: Network, { clusters }: Pick<ResultColumns, 'clusters'>): Names {
  const person = nameOfPerson(network);
  const cluster = (id: ClusterId) => {
    const found = clusters.find((candidate) => candidate.id === id);
    return found === undefined ? '' : clusterLabel(found.naming, person);
  };
  return { person, cluster };
}
