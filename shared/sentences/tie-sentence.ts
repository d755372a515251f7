/** What a tie between two people rests on and what it connects, in words. Only what the log and the user say. */
import type { TieFindings } from '../analysis/data/findings';
import { formatMonth } from '../lib/format-time';
import type { IsoDay } from '../model/day';
import type { Channel, Relation } from '../model/network';
import { text } from '../strings/text';

const TOGETHER = {
  'in-person': 'analysis.togetherInPerson',
  video: 'analysis.togetherVideo',
  call: 'analysis.togetherCall',
  letter: 'analysis.togetherLetter',
  meeting: 'analysis.togetherMeeting',
  message: 'analysis.togetherMessage',
  email: 'analysis.togetherEmail',
  'group-chat': 'analysis.togetherGroupChat',
  comment: 'analysis.togetherComment',
  reaction: 'analysis.togetherReaction',
  other: 'analysis.togetherOther',
} as const satisfies Record<Channel, string>;

const STATED = {
  partner: 'analysis.statedPartner',
  parent: 'analysis.statedParent',
  sibling: 'analysis.statedSibling',
  'close-friend': 'analysis.statedCloseFriend',
  friend: 'analysis.statedFriend',
  relative: 'analysis.statedRelative',
  introduced: 'analysis.statedIntroduced',
  colleague: 'analysis.statedColleague',
  knows: 'analysis.statedKnows',
} as const satisfies Record<Relation, string>;

export type TieEvidence = Pick<TieFindings, 'together' | 'lastTogether' | 'channel' | 'relations'>;

/** "3 meetings together, last in May; siblings". */
export function evidenceSentence({ together, lastTogether, channel, relations }: TieEvidence, today: IsoDay): string {
  const stated = relations.map((relation) => text(STATED[relation]));
  if (lastTogether === null) return stated.join('; ');
  const seen = text(TOGETHER[channel ?? 'other'], { count: together, month: formatMonth(lastTogether, today) });
  return [seen, ...stated].join('; ');
}
