/** What a tie between two people rests on and what it connects, in words. Only what the log and the user say. */
import type { TieFindings } from '../analysis/data/findings';
import type { JoinedClusters } from '../analysis/results/rank-weak-ties';
import { isSmallGathering } from '../analysis/ties/tie-evidence';
import { formatMonth } from '../lib/format-time';
import type { IsoDay } from '../model/day';
import type { Relation } from '../model/network';
import { type MessageKey, text } from '../strings/text';

/** What the user stated about two people, as a sentence with the values a and b: their names, in the order in which they were stated. */
export const RELATION_SENTENCES = {
  partner: 'tie.partner',
  parent: 'tie.parent',
  sibling: 'tie.sibling',
  'close-friend': 'tie.closeFriend',
  friend: 'tie.friend',
  relative: 'tie.relative',
  introduced: 'tie.introduced',
  colleague: 'tie.colleague',
  knows: 'tie.knows',
} as const satisfies Readonly<Record<Relation, MessageKey>>;

export type TieEvidence = Pick<TieFindings, 'together' | 'smallest' | 'largest' | 'lastTogether' | 'channel' | 'relations'>;

/** "6 meetings of 4, last in May; siblings". The user is one of the 4. */
export function evidenceSentence({ together, smallest, largest, lastTogether, channel, relations }: TieEvidence, today: IsoDay): string {
  const stated = relations.map((relation) => text(`analysis.stated.${relation}`));
  if (lastTogether === null) return stated.join('; ');
  const sizes = text('analysis.gatheringSizes', { isSame: String(smallest === largest), from: smallest + 1, to: largest + 1 });
  const seen = text(`analysis.together.${channel ?? 'other'}`, { count: together, month: formatMonth(lastTogether, today), sizes });
  return [seen, ...stated].join('; ');
}

type TieStructure = Pick<TieFindings, 'isLocalBridge' | 'occasions' | 'span' | 'overlap'>;

/** Whether the two share people. Of a bridge: what it rests on, how sure it is, and the next path. `a`, `b`: first names. */
export function structureSentences({ isLocalBridge, occasions, span, overlap }: TieStructure, names: { a: string; b: string }): string[] {
  if (!isLocalBridge) return [text(overlapSentence(overlap))];
  const otherPath = span === null ? text('tie.noOtherPath') : text('tie.otherPath', { steps: span });
  return [text('tie.bridge', names), text('tie.bridgeOccasions', { count: occasions ?? 0 }), otherPath];
}

function overlapSentence(overlap: number) {
  if (overlap >= 0.66) return 'tie.shareMost';
  if (overlap >= 0.33) return 'tie.shareMany';
  return overlap >= 0.1 ? 'tie.shareSome' : 'tie.shareFew';
}

/** The message about the clusters that a tie joins; its values are those of `joined`. */
export function joinedMessage({ count }: JoinedClusters): 'tie.joinsOnly' | 'tie.joinsOneOf' {
  return count <= 1 ? 'tie.joinsOnly' : 'tie.joinsOneOf';
}

/** Beside interests of two people without a tie. `together`: entries with both. Empty when a smaller one is among them, for example a plan. */
export function noTieSentence(together: readonly { readonly people: readonly unknown[] }[]): string {
  if (together.length === 0) return text('tie.noTieYet');
  if (together.some(({ people }) => isSmallGathering(people.length))) return '';
  return text('tie.noTieInLargeGatherings', { count: together.length });
}
