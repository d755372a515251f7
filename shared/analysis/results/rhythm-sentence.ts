/** The sentence about time that stands beside each tie. It describes what the log holds, never what a person is worth. */

import { formatDay, formatDuration, formatMonth, formatRelativeDays } from '../../lib/format-time';
import type { DayNumber } from '../../model/day';
import { CHANNELS, type Channel } from '../../model/network';
import { comingDay, everyInterval } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { TemporalState } from '../data/findings';

export interface RhythmWords {
  readonly state: TemporalState;
  readonly today: DayNumber;
  readonly contactDays: number;
  readonly first: DayNumber;
  readonly last: DayNumber;
  /** Whether the last day is known to the day. */
  readonly isLastExact: boolean;
  /** Expected interval in days, or null without a rhythm. */
  readonly usualDays: number | null;
  readonly isIrregular: boolean;
  readonly planned: DayNumber | null;
  /** Index into CHANNELS of the planned interaction. */
  readonly plannedChannel: number;
  /** Whether at least one contact was face to face: only then one has "met". */
  readonly hasMet: boolean;
}

const PLANS: Partial<Record<Channel, string>> = { 'in-person': 'meeting', meeting: 'meeting', video: 'video call', call: 'call' };

/** "usually every 3 weeks, now 14 weeks" — empty when there is nothing to say. */
export function rhythmSentence(words: RhythmWords): string {
  const { state, today, contactDays: n, first, last, usualDays, isIrregular } = words;
  const gap = today - last;
  switch (state) {
    case 'no-history':
      return '';
    case 'planned': {
      const channel = CHANNELS[words.plannedChannel];
      return words.planned === null ? '' : `${(channel && PLANS[channel]) ?? 'contact'} ${comingDay(words.planned, today)}`;
    }
    case 'new':
      return `first contact ${formatRelativeDays(first - today)}${n > 1 ? `, in touch on ${text('common.days', { count: n })}` : ''}`;
    case 'one-off': {
      const verb = words.hasMet ? 'met' : 'in touch';
      const lastOn = words.isLastExact ? `on ${formatDay(last, today)}` : `in ${formatMonth(last, today)}`;
      return n === 1 ? `${verb} once, ${lastOn}` : `${verb} twice, last ${lastOn}`;
    }
    case 'active':
    case 'cooling':
    case 'fading':
    case 'dormant': {
      if (usualDays === null || n < 3) return `last contact ${formatRelativeDays(-gap)}`;
      const usual = isIrregular ? `irregular, on average ${everyInterval(usualDays)}` : `usually ${everyInterval(usualDays)}`;
      if (state === 'dormant') return `${usual}, silent for ${formatDuration(gap)}`;
      if (state === 'active' && gap <= usualDays) return `${usual}, last ${formatRelativeDays(-gap)}`;
      return `${usual}, now ${formatDuration(gap)}`;
    }
  }
}
