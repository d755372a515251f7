/** The numbers behind a tie, for its breakdown. */

import type { TieFindings } from '../../shared/analysis/data/findings';
import { formatDay } from '../../shared/lib/format-time';
import type { IsoDay } from '../../shared/model/day';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import type { BreakdownRow } from '../components/Breakdown';
import { relationLabel } from '../state/ui-labels';

/** @param ties all known ties, to count to whom the two are tied */
export function tieRows(tie: TieFindings, ties: readonly TieFindings[], today: IsoDay): readonly BreakdownRow[] {
  const { both, either } = commonPeople(tie, ties);
  return [
    {
      label: text('tie.rowTogether'),
      value: tie.together === 0 ? text('tie.neverTogether') : text('tie.times', { count: tie.together }),
      source: text('tie.sourceTogether'),
    },
    {
      label: text('tie.rowLastTogether'),
      value: tie.lastTogether === null ? text('tie.notLogged') : formatDay(tie.lastTogether, today),
      source: text('tie.sourceJournal'),
    },
    {
      label: text('tie.rowStated'),
      value: tie.relations.map((relation) => relationLabel(relation)).join(', ') || text('tie.nothingStated'),
      source: text('tie.sourceStated'),
    },
    {
      label: text('tie.rowTiedToBoth'),
      value: either === 0 ? text('tie.noneTiedToEither') : text('tie.tiedToBoth', { both, either }),
      source: text('tie.sourceTiedToBoth'),
    },
    ...(tie.isLocalBridge
      ? [
          {
            label: text('tie.rowSpan'),
            value: tie.span === null ? text('tie.noSpan') : text('tie.span', { steps: tie.span }),
            source: text('tie.sourceSpan'),
          },
          {
            label: text('tie.rowOccasions'),
            value: text('tie.occasions', { count: tie.occasions ?? 0 }),
            source: text('tie.sourceOccasions'),
          },
        ]
      : []),
  ];
}

/** To how many other people both are tied, and to how many at least one of the two. */
function commonPeople({ a, b }: TieFindings, ties: readonly TieFindings[]): { readonly both: number; readonly either: number } {
  const known = (of: PersonId, notCounted: PersonId) =>
    new Set(ties.flatMap((tie) => (tie.a === of ? [tie.b] : tie.b === of ? [tie.a] : [])).filter((id) => id !== notCounted));
  const [ofA, ofB] = [known(a, b), known(b, a)];
  return { both: [...ofA].filter((id) => ofB.has(id)).length, either: new Set([...ofA, ...ofB]).size };
}
