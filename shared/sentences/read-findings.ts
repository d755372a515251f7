/** Findings with the names of people and clusters as they are in a network: for the command line, exports and tests. The window does the same in steps. */

import type { ClusterFindings, Findings } from '../analysis/data/findings';
import type { ResultColumns } from '../analysis/data/result-columns';
import { findingsFromColumns } from '../analysis/results/findings-from-columns';
import type { ConversationOpener } from '../analysis/suggestions/conversation-opener';
import type { ReconnectReason } from '../analysis/suggestions/reconnect-reasons';
import type { ClusterId } from '../model/ids';
import type { Network } from '../model/network';
import { labeledCluster } from './cluster-sentence';
import { openerSentence, reasonSentence } from './reconnect-sentences';
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

/** The sentences of a weekly list, for exporting it. */
export function suggestionSentences(network: Network, { today, clusters }: Pick<Findings, 'today' | 'clusters'>) {
  const context = { network, names: namesIn(network, new Map(clusters.map((cluster) => [cluster.id, cluster]))), today };
  return {
    reason: (reason: ReconnectReason) => reasonSentence(reason, context),
    opener: (opener: ConversationOpener) => openerSentence(opener, context),
  };
}
