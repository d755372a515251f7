import type { ResultColumns } from '../../shared/analysis/data/result-columns';
import type { ClusterId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { clusterLabel } from '../../shared/sentences/cluster-sentence';
import { nameOfPerson } from '../../shared/sentences/read-findings';
import type { Names } from '../../shared/sentences/role-sentence';

/** Names for sentences, straight from results. */
export function namesInResults(network: Network, { clusters }: Pick<ResultColumns, 'clusters'>): Names {
  const person = nameOfPerson(network);
  const cluster = (id: ClusterId) => {
    const match = clusters.find((candidate) => candidate.id === id);
    return match === undefined ? '' : clusterLabel(match.naming, person);
  };
  return { person, cluster };
}
