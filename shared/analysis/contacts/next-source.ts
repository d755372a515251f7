/**
 * Which further file would add most: the one in which Kith would recognize the most people for certain. Messages on LinkedIn name profile pages, mails and
 * meetings name mail addresses, chats and calls name phone numbers; so the number of people who have one bounds what a file of that kind can add. Where no
 * kind reaches a tenth of the people, asking the user adds more than any file.
 */
import type { ContactCoverage } from './contact-findings';

/** What a file holds. In this order where two kinds reach as many people. */
export const SOURCE_KINDS = ['linkedin-messages', 'mail', 'calendar', 'chats'] as const;
export type SourceKind = (typeof SOURCE_KINDS)[number];

export interface NextSource {
  readonly kind: SourceKind;
  /** People whom a file of this kind can name in a way that Kith recognizes for certain. */
  readonly reach: number;
}

const LEAST_SHARE = 0.1;

/** The kinds of files that can add dated contact, the one that reaches most people first. Empty: none reaches a tenth of the people. */
export function nextSources({ people, linkedIn, email, phone }: ContactCoverage): readonly NextSource[] {
  const reach: Readonly<Record<SourceKind, number>> = {
    'linkedin-messages': linkedIn,
    mail: email,
    calendar: email,
    chats: phone,
  };
  return SOURCE_KINDS.map((kind) => ({ kind, reach: reach[kind] }))
    .filter((source) => source.reach >= LEAST_SHARE * people && source.reach > 0)
    .sort((a, b) => b.reach - a.reach);
}
