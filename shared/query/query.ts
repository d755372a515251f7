/** A search in words, as it was read: clauses that add up, and the places in the text that each was read from. */
import type { TemporalState } from '../analysis/ties/temporal-state';
import type { IsoDay } from '../model/day';
import type { CircleId, InterestId, PersonId } from '../model/ids';
import type { Channel } from '../model/network';

/** Days, both included. Null: open at this end. */
export interface Span {
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
}

export const SET_ASIDE_TERMS = ['snoozed', 'never', 'archived', 'do-not-track'] as const;
export const HAS_FIELDS = ['email', 'phone', 'birthday', 'rhythm', 'circle', 'place', 'company', 'notes'] as const;
export type HasField = (typeof HAS_FIELDS)[number];

export type Term =
  /** In touch in the span, on one of the channels. `channels` null: any. */
  | { readonly kind: 'contact'; readonly how: ContactKind; readonly span: Span }
  /** Talked about it in the span. `stems`: beginnings of words, all of which stand in one entry. */
  | { readonly kind: 'about'; readonly words: string; readonly stems: readonly string[]; readonly span: Span }
  | { readonly kind: 'place'; readonly name: string }
  | { readonly kind: 'company'; readonly name: string }
  | { readonly kind: 'circle'; readonly id: CircleId }
  | { readonly kind: 'interest'; readonly id: InterestId }
  /** The user met them through one of these. */
  | { readonly kind: 'through'; readonly people: readonly PersonId[] }
  | { readonly kind: 'source'; readonly source: string }
  | { readonly kind: 'birthday'; readonly month: number }
  | { readonly kind: 'has'; readonly field: HasField }
  /** How long the user is in a place. Says nothing about people. */
  | { readonly kind: 'stay'; readonly count: number; readonly unit: 'day' | 'week' }
  | { readonly kind: 'due' }
  | { readonly kind: 'state'; readonly state: TemporalState }
  | { readonly kind: 'set-aside'; readonly way: (typeof SET_ASIDE_TERMS)[number] }
  /** Each word stands somewhere in what is stored of the person. */
  | { readonly kind: 'text'; readonly words: string };

/** `met`: face to face or in a meeting. */
export const CONTACT_CHANNELS = {
  any: null,
  met: ['in-person', 'meeting'],
  called: ['call', 'video'],
  written: ['letter', 'message', 'email'],
} as const satisfies Record<string, readonly Channel[] | null>;
export type ContactKind = keyof typeof CONTACT_CHANNELS;

export interface Clause {
  readonly isNot: boolean;
  /** At least one; one of them must hold. */
  readonly any: readonly [Term, ...Term[]];
  /** It can be meant otherwise. */
  readonly isUnsure: boolean;
  /** Where its words stand in the text: start, and the end after it. */
  readonly from: number;
  readonly to: number;
}

/** Every word of the text is in exactly one clause. */
export type Query = readonly Clause[];

/** False: nothing but words to look for. */
export function isSentence(query: Query): boolean {
  return query.some(({ any }) => any.some(({ kind }) => kind !== 'text'));
}

/** People in the archive are found only when they are asked for. */
export function asksForArchive(query: Query): boolean {
  return query.some(({ any, isNot }) => !isNot && any.some((term) => term.kind === 'set-aside' && term.way === 'archived'));
}

/** True if nobody can be found without the analysis: by state, by what is due, by topics. */
export function needsFindings(query: Query): boolean {
  return query.some(({ any }) => any.some(({ kind }) => kind === 'due' || kind === 'state' || kind === 'interest'));
}

/** The text without the words of a clause, for the chip that is removed. */
export function withoutClause(text: string, { from, to }: Clause): string {
  return `${text.slice(0, from)} ${text.slice(to)}`
    .replace(/\s+/g, ' ')
    .replace(/^[\s,]+|[\s,]+$/g, '')
    .trim();
}
