/** What a tie between two people rests on and what it connects, in words. Only what the log and the user say. */
import type { TieFindings } from '../analysis/data/findings';
import { formatMonth } from '../lib/format-time';
import type { IsoDay } from '../model/day';
import { text } from '../strings/text';

export type TieEvidence = Pick<TieFindings, 'together' | 'lastTogether' | 'channel' | 'relations'>;

/** "3 meetings together, last in May; siblings". */
export function evidenceSentence({ together, lastTogether, channel, relations }: TieEvidence, today: IsoDay): string {
  const stated = relations.map((relation) => text(`analysis.stated.${relation}`));
  if (lastTogether === null) return stated.join('; ');
  const seen = text(`analysis.together.${channel ?? 'other'}`, { count: together, month: formatMonth(lastTogether, today) });
  return [seen, ...stated].join('; ');
}
