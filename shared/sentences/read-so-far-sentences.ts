/** What was read so far, in sentences that stay true while more is read. */

import { formatList } from '../lib/format-text';
import { formatDay } from '../lib/format-time';
import type { ReadSoFar } from '../model/imports/imported-sources';
import { text } from '../strings/text';

export interface ReadSoFarSentence {
  readonly key: 'amount' | 'person';
  readonly words: string;
}

/** Nothing yet: no sentence. */
export function readSoFarSentences({ messages, meetings, calls, cards, from, to, most }: ReadSoFar): readonly ReadSoFarSentence[] {
  const counts = [
    ['sources.readMessages', messages],
    ['sources.readMeetings', meetings],
    ['sources.readCalls', calls],
    ['sources.readCards', cards],
  ] as const;
  const parts = counts.filter(([, count]) => count > 0).map(([key, count]) => text(key, { count }));
  if (parts.length === 0) return [];
  const what = formatList(parts);
  const words =
    from === null || to === null
      ? text('sources.readSoFar', { what })
      : text('sources.readSoFarDays', { what, from: formatDay(from), to: formatDay(to) });
  const amount = { key: 'amount', words } as const;
  if (most === null) return [amount];
  const { name, count, last } = most;
  return [amount, { key: 'person', words: text('sources.readWith', { name, count, day: formatDay(last) }) }];
}
