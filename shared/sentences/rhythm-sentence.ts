/** The sentence about time beside each person. It describes what the log holds, never what a person is worth. */
import type { RhythmFindings } from '../analysis/data/findings';
import { formatDay, formatDuration, formatMonth, formatRelativeDays } from '../lib/format-time';
import { assertNever } from '../lib/result';
import { dayNumber, type IsoDay } from '../model/day';
import { comingDay, everyInterval } from '../strings/phrases';
import { text } from '../strings/text';

/** From so many days on, a contact is told by its month. */
const RECENT_DAYS = 60;

/** "usually every 3 weeks, now 14 weeks"; empty when nothing can be said. */
export function rhythmSentence(rhythm: RhythmFindings, today: IsoDay): string {
  switch (rhythm.kind) {
    case 'no-history':
      return '';
    case 'planned':
      return text('analysis.rhythmPlanned', {
        channel: rhythm.channel === 'in-person' ? 'meeting' : (rhythm.channel ?? 'other'),
        when: comingDay(dayNumber(rhythm.day), dayNumber(today)),
      });
    case 'new':
      return text('analysis.rhythmNew', { ago: formatRelativeDays(-rhythm.daysSinceFirst), days: rhythm.contactDays });
    case 'one-off': {
      const precision = rhythm.isLastExact ? 'day' : 'month';
      const day = rhythm.isLastExact ? formatDay(rhythm.lastContact, today) : formatMonth(rhythm.lastContact, today);
      const hasMet = rhythm.hasMet ? 'yes' : 'no';
      return text(rhythm.contactDays === 1 ? 'analysis.rhythmOnce' : 'analysis.rhythmTwice', { hasMet, precision, day });
    }
    case 'active':
    case 'fading':
    case 'dormant': {
      const { kind, gapDays, usualDays, contactDays } = rhythm;
      if (usualDays === null && contactDays < 2) return text('analysis.rhythmLast', { ago: formatRelativeDays(-gapDays) });
      if (usualDays === null) {
        const last =
          gapDays < RECENT_DAYS ? formatRelativeDays(-gapDays) : text('common.inMonth', { month: formatMonth(rhythm.lastContact, today) });
        return text('analysis.rhythmCounted', { days: contactDays, last });
      }
      const values = { regularity: rhythm.isIrregular ? 'irregular' : 'regular', every: everyInterval(usualDays) };
      if (rhythm.isJournalQuiet) return text('analysis.rhythmSeenLately', { ...values, ago: formatRelativeDays(-gapDays) });
      if (kind === 'dormant') return text('analysis.rhythmSilent', { ...values, length: formatDuration(gapDays) });
      if (kind === 'active' && gapDays <= usualDays)
        return text('analysis.rhythmSeenLately', { ...values, ago: formatRelativeDays(-gapDays) });
      return text('analysis.rhythmOverdue', { ...values, length: formatDuration(gapDays) });
    }
    default:
      return assertNever(rhythm);
  }
}

/** The day of the last contact, for people of whom the sentence above says nothing; else since when they are known. A full sentence. */
export function lastContactSentence(lastContact: IsoDay | null, connectedOn: IsoDay | null, today: IsoDay): string {
  if (lastContact !== null) return text('person.lastContact', { day: formatDay(lastContact, today) });
  return connectedOn === null ? text('person.noContact') : text('person.connectedSince', { day: formatDay(connectedOn, today) });
}
