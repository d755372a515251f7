/** Why a person is on the weekly list, and what to start a conversation with, in words. The texts describe the log, never a person's worth. */
import type { ConversationOpener } from '../analysis/suggestions/conversation-opener';
import { type Introduction, NAMED_INTERESTS } from '../analysis/suggestions/introductions';
import type { ReconnectReason } from '../analysis/suggestions/reconnect-reasons';
import { capitalize, formatList } from '../lib/format-text';
import { formatDay, formatDuration, formatMonth, formatPartialDay, formatRelativeDays } from '../lib/format-time';
import { assertNever } from '../lib/result';
import { dayNumber, type IsoDay } from '../model/day';
import type { InterestId } from '../model/ids';
import type { Network } from '../model/network';
import { comingDay, everyInterval } from '../strings/phrases';
import { text } from '../strings/text';
import { sourceLabel } from './contact-sentences';
import { rhythmSentence } from './rhythm-sentence';
import { type Names, roleSentence } from './role-sentence';

/** What the sentences need besides the reasons. */
export interface SuggestionContext {
  readonly network: Pick<Network, 'interests' | 'circles'>;
  readonly names: Names;
  readonly today: IsoDay;
}

const DECLARED = {
  close: 'suggestions.declaredClose',
  important: 'suggestions.declaredImportant',
  family: 'suggestions.declaredFamily',
} as const;

/** "Usually every 3 weeks, now 3 months": begins with a capital letter, without a full stop. */
export function reasonSentence(reason: ReconnectReason, { network, names, today }: SuggestionContext): string {
  switch (reason.kind) {
    case 'done':
      return text('suggestions.done', { ago: formatRelativeDays(-reason.daysSinceContact) });
    case 'rhythm':
      return capitalize(rhythmSentence(reason.rhythm, today));
    case 'intended-rhythm':
      return text('suggestions.intendedRhythm', { every: everyInterval(reason.intendedDays), length: formatDuration(reason.gapDays) });
    case 'no-contact':
      return noContactSentence(reason, today);
    case 'birthday':
      return text('suggestions.birthday', { when: comingDay(dayNumber(reason.day), dayNumber(today)) });
    case 'promise':
      return reason.quote === null ? text('suggestions.promiseUnquoted') : text('suggestions.promise', { quote: reason.quote });
    case 'was-close':
      return text('suggestions.wasClose', { size: reason.size });
    case 'declared':
      return text(DECLARED[reason.as]);
    case 'favor': {
      const values = { isRecent: yesOrNo(reason.isRecent), month: formatMonth(reason.day, today) };
      return reason.quote === null
        ? text('suggestions.favor', values)
        : text('suggestions.favorQuoted', { ...values, quote: reason.quote });
    }
    case 'role':
      return capitalize(roleSentence(reason.role, names));
    case 'interests':
      return text('suggestions.interests', { interests: formatList(reason.interests.map((id) => interestName(network, id))) });
    case 'common-contacts':
      return text('suggestions.commonContacts', {
        people: formatList(reason.people.map(names.person)),
        count: reason.people.length,
        isCertain: yesOrNo(reason.isCertain),
      });
    case 'company':
      return text(reason.isOwn ? 'suggestions.ownCompany' : 'suggestions.company', { company: reason.company, others: reason.others });
    case 'sources':
      return text('suggestions.sources', { sources: formatList(reason.sources.map(sourceLabel)) });
    case 'circle':
      return text('suggestions.circle', { circle: network.circles.get(reason.circle)?.name ?? '' });
    case 'new-job':
      return text('suggestions.newJob', { at: reason.at, from: formatPartialDay(reason.from) });
    default:
      return assertNever(reason);
  }
}

function noContactSentence({ isLinkedIn, day }: Extract<ReconnectReason, { kind: 'no-contact' }>, today: IsoDay): string {
  if (day === null) return text(isLinkedIn ? 'suggestions.noContactLinkedIn' : 'suggestions.noContact');
  const isThisMonth = yesOrNo(day.slice(0, 7) === today.slice(0, 7));
  const key = isLinkedIn ? 'suggestions.noContactLinkedInSince' : 'suggestions.noContactSince';
  return text(key, { isThisMonth, month: formatMonth(day, today) });
}

/** "Ask about: “Bella’s operation is on Friday”" */
export function openerSentence(opener: ConversationOpener, { network, today }: Pick<SuggestionContext, 'network' | 'today'>): string {
  switch (opener.kind) {
    case 'promise':
      return text('suggestions.promise', { quote: opener.quote });
    case 'note':
      return text('suggestions.openerNote', { quote: opener.quote });
    case 'topic': {
      const topic = interestName(network, opener.topic);
      if (opener.isLast) return text('suggestions.openerLastTopic', { topic });
      return text('suggestions.openerTopic', { day: formatDay(opener.date, today), topic });
    }
    default:
      return assertNever(opener);
  }
}

/** What the message `this-week.introduction` says besides the names of the two. */
export function introductionValues({ shared, holders }: Introduction, network: SuggestionContext['network']) {
  return { interests: formatList(shared.slice(0, NAMED_INTERESTS).map((id) => interestName(network, id))), others: holders - 2 };
}

function interestName({ interests }: SuggestionContext['network'], id: InterestId): string {
  return interests.get(id)?.name ?? '';
}

function yesOrNo(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no';
}
