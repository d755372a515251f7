/** What a tie between two people rests on, in words: "3 visits together, last in May 2026; siblings". Only what the log and the user say. */

import { formatNumber } from '../../lib/format-text';
import { formatMonth } from '../../lib/format-time';
import type { DayNumber } from '../../model/day';
import { CHANNELS, type Channel, RELATIONS, type Relation } from '../../model/network';
import { SEVERAL } from '../data/result-columns';

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

/** The relations stated for a tie, in the order of RELATIONS. `relations`: bit r for RELATIONS[r]. */
export function relationsIn(relations: number): Relation[] {
  return relations === 0 ? [] : RELATIONS.filter((_, r) => (relations & (1 << r)) !== 0);
}

export interface EvidenceOfTie {
  /** Occasions both were part of. */
  readonly times: number;
  readonly last: DayNumber;
  /** Index into CHANNELS; SEVERAL: not all of one channel. */
  readonly channel: number;
  readonly relations: number;
}

export function evidenceInWords({ times, last, channel, relations }: EvidenceOfTie, today: DayNumber): string {
  const stated = relationsIn(relations).map((relation) => STATED[relation]);
  if (times === 0) return stated.join('; ');
  const [one, many] = OCCASIONS[CHANNELS[channel] ?? 'other'];
  const number = formatNumber(times);
  const count = times > 1 ? `${number} ${many}` : one.startsWith('once') ? one : `1 ${one}`;
  return [`${count}, ${times === 1 ? '' : 'last '}in ${formatMonth(last, today)}`, ...stated].join('; ');
}

/** The channel of all occasions of a tie, or SEVERAL. `byChannel` as in TieEvidence. */
export function onlyChannel(byChannel: Uint16Array, tie: number): number {
  let only = SEVERAL;
  for (let c = 0; c < CHANNELS.length; c++) {
    if (byChannel[tie * CHANNELS.length + c] === 0) continue;
    if (only !== SEVERAL) return SEVERAL;
    only = c;
  }
  return only;
}
