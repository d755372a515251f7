/** What a tie between two people rests on, in words: "3 visits together, last in May 2026; siblings". Only what the log and the user say. */
import { type DayNumber, isoDay } from '../model/day';
import { CHANNELS, type Channel, RELATIONS, type Relation } from '../model/network';
import type { TieEvidence } from './alter-ties';
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

/** Writes the sentence of each tie. Months are remembered: there are more ties than days. */
export function evidenceWriter(evidence: TieEvidence, today: DayNumber): (tie: number) => string {
  const months = new Map<DayNumber, string>();
  const monthOf = (day: DayNumber) => {
    const known = months.get(day);
    if (known !== undefined) return known;
    const month = monthInWords(isoDay(day), isoDay(today));
    months.set(day, month);
    return month;
  };
  return (tie) => {
    const times = evidence.together[tie]!;
    const stated = evidence.relations[tie] === 0 ? [] : relationsOf(evidence, tie).map((relation) => STATED[relation]);
    if (times === 0) return stated.join('; ');
    const [one, many] = OCCASIONS[onlyChannel(evidence, tie) ?? 'other'];
    const number = times < 1000 ? String(times) : times.toLocaleString('en-US');
    const count = times > 1 ? `${number} ${many}` : one.startsWith('once') ? one : `1 ${one}`;
    const month = monthOf(evidence.lastTogether[tie]!);
    return [`${count}, ${times === 1 ? '' : 'last '}in ${month}`, ...stated].join('; ');
  };
}

/** The channel of all occasions, or null when there were several. */
function onlyChannel(evidence: TieEvidence, tie: number): Channel | null {
  let only: Channel | null = null;
  for (let c = 0; c < CHANNELS.length; c++) {
    if (evidence.byChannel[tie * CHANNELS.length + c] === 0) continue;
    if (only !== null) return null;
    only = CHANNELS[c] ?? null;
  }
  return only;
}
