/** Davis, Gardner & Gardner (1941): 18 women, 14 events. The two groups are the consensus of 21 analyses in Freeman (2003): women 1–9, 10–18. */
import { rows } from '../../../shared/analysis/data/columns';
import type { Rows } from '../../../shared/analysis/data/interaction-columns';
import { fixtureLines } from './published-networks';

export function southernWomen(): { women: string[]; attendance: Rows; groups: number[] } {
  const lines = fixtureLines('southern-women.csv');
  const women = [...new Set(lines.map(([woman]) => woman ?? ''))]; // in the order of the original table
  const attendance = rows(women.map((woman) => lines.filter(([name]) => name === woman).map(([, event]) => Number(event?.slice(1)) - 1)));
  return { women, attendance, groups: women.map((_, number) => (number < 9 ? 0 : 1)) };
}
