/** What a tie between two people rests on, in words: "3 visits together, last in May 2026; siblings". Only what the log and the user say. */
import { type DayNumber, isoDay } from '../model/day';
import { CHANNELS, type Channel, RELATIONS, type Relation } from '../model/network';
import type { TieEvidence } from './alter-ties';
import { NO_DAY } from './contact-days';
import { monthInWords } from './time-words';

const OCCASIONS: Readonly<Record<Channel, readonly [one: string, many: string]>> = {
  'in-person': ['once together in person', 'times together in person'],
  video: ['video call together', 'video calls together'],
  call: ['call together', 'calls together'],
  letter: ['letter to both', 'letters to both'],
  meeting: ['meeting together', 'meetings together'],
  message: ['message with both', 'messages with both'],
  email: ['e-mail with both', 'e-mails with both'],
  'group-chat': ['message in a group of both', 'messages in a group of both'],
  comment: ['comment with both', 'comments with both'],
  reaction: ['reaction with both', 'reactions with both'],
  other: ['once together', 'times together'],
};

const STATED: Readonly<Record<Relation, string>> = {
  partner: 'partners',
  parent: 'parent and child',
  sibling: 'siblings',
  'close-friend': 'close friends',
  friend: 'friends',
  relative: 'relatives',
  introduced: 'introduced by the other',
  colleague: 'colleagues',
  knows: 'know each other',
};

/** The relations stated for a tie, in the order of RELATIONS. */
export function relationsOf(evidence: TieEvidence, tie: number): Relation[] {
  return RELATIONS.filter((_, r) => (evidence.relations[tie]! & (1 << r)) !== 0);
}

export function evidenceSentence(evidence: TieEvidence, tie: number, today: DayNumber): string {
  const parts: string[] = [];
  const times = evidence.together[tie]!;
  if (times > 0) {
    const channels = CHANNELS.filter((_, c) => evidence.byChannel[tie * CHANNELS.length + c]! > 0);
    const [one, many] = OCCASIONS[channels.length === 1 ? (channels[0] ?? 'other') : 'other'];
    const last = evidence.lastTogether[tie]!;
    const when = last === NO_DAY ? '' : `, ${times === 1 ? '' : 'last '}in ${monthInWords(isoDay(last), isoDay(today))}`;
    const count = one.startsWith('once') && times === 1 ? one : `${times.toLocaleString('en-US')} ${times === 1 ? one : many}`;
    parts.push(`${count}${when}`);
  }
  parts.push(...relationsOf(evidence, tie).map((relation) => STATED[relation]));
  return parts.join('; ');
}
