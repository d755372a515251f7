/** What Kith's sentences about a cluster rest on. */

import type { ClusterFindings } from '../../shared/analysis/data/findings';
import type { ConfidenceWord } from '../../shared/analysis/pipeline/cluster-confidence';
import type { BreakdownRow } from '../components/Breakdown';
import { countOf, inThousands, shareOf } from '../components/format-words';
import { confidenceMeaning } from '../state/ui-labels';

/** @param loose members who could as well be elsewhere */
export function clusterRows(cluster: ClusterFindings, confidence: ConfidenceWord | null, loose: number): readonly BreakdownRow[] {
  const size = cluster.members.length;
  const pairs = (size * (size - 1)) / 2;
  return [
    {
      label: 'Ties inside',
      value: pairs === 0 ? 'one person' : `${inThousands(cluster.tiesInside)} of the ${countOf(pairs, 'pair', 'pairs')} among them`,
      source: 'More than chance would make: modularity (Newman & Girvan 2004), by Leiden (Traag 2019)',
    },
    {
      label: 'Shared most',
      value:
        cluster.interests
          .slice(0, 3)
          .map(({ name, count, lift }) => `${name}: ${shareOf(count, size)}, ${liftWords(lift)}`)
          .join('; ') || 'nothing noted',
      source: 'Against all your people: log-odds with a prior (Monroe, Colaresi & Quinn 2008)',
    },
    {
      label: 'Found again?',
      value: confidence === null ? 'being measured' : confidenceMeaning(confidence),
      source: 'Eight times with a tenth of the ties left out (adjusted Rand index, Hubert & Arabie 1985)',
    },
    {
      label: 'Loosely here',
      value: loose === 0 ? 'nobody' : shareOf(loose, size),
      source: 'With these people in fewer than 6 of 10 such runs, or partly in another group',
    },
  ];
}

/** How much more often than among all people: "12× your average". */
export function liftWords(lift: number): string {
  return lift >= 1.5 ? `${lift >= 10 ? Math.round(lift) : lift.toFixed(1).replace(/\.0$/, '')}× your average` : 'about your average';
}
