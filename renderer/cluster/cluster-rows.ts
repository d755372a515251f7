/** The numbers behind a cluster, for its breakdown. */
import type { ClusterFindings } from '../../shared/analysis/data/findings';
import type { ConfidenceWord } from '../../shared/analysis/pipeline/cluster-confidence';
import { text } from '../../shared/strings/text';
import type { BreakdownRow } from '../components/Breakdown';
import { CONFIDENCE } from './confidence';

/** @param looseCount number of members who could as well be in another cluster */
export function clusterRows(cluster: ClusterFindings, confidence: ConfidenceWord | null, looseCount: number): readonly BreakdownRow[] {
  const size = cluster.members.length;
  const pairs = (size * (size - 1)) / 2;
  const shared = cluster.interests
    .slice(0, 3)
    .map(({ name, count, lift }) => text('cluster.sharedInterest', { name, count, size, lift: liftText(lift) }));
  return [
    {
      label: text('cluster.rowTies'),
      value: pairs === 0 ? text('cluster.onePerson') : text('cluster.tiesOfPairs', { ties: cluster.tiesInside, pairs }),
      source: text('cluster.sourceTies'),
    },
    {
      label: text('cluster.rowShared'),
      value: shared.join('; ') || text('cluster.nothingNoted'),
      source: text('cluster.sourceShared'),
    },
    {
      label: text('cluster.rowStable'),
      value: text(confidence === null ? 'cluster.beingMeasured' : CONFIDENCE[confidence].row),
      source: text('cluster.sourceStable'),
    },
    {
      label: text('cluster.rowLoose'),
      value: looseCount === 0 ? text('cluster.nobody') : text('common.shareOf', { part: looseCount, whole: size }),
      source: text('cluster.sourceLoose'),
    },
  ];
}

/** How much more often than among all people: "12× your average". */
export function liftText(lift: number): string {
  if (lift < 1.5) return text('cluster.averageLift');
  return text('cluster.lift', { times: lift >= 10 ? Math.round(lift) : Math.round(10 * lift) / 10 });
}
