/** Why two people may be one, in words: “same name, same number +385 91 234, but other company”. */
import { formatList } from '../lib/format-text';
import type { Evidence, EvidenceKind } from '../matching/weights';
import { type Message, message } from '../strings/message';
import { text, textOf } from '../strings/text';

const MAX_REASONS = 4;
/** Less than this says nothing to a reader. */
const MIN_BITS = 0.3;

/** Evidence whose sentence names its value. */
const ABOUT = [
  'same-email',
  'same-local-part',
  'same-phone',
  'shared-phone',
  'same-page',
  'same-handle',
  'same-work-domain',
  'shared-people',
  'other-page',
  'colleagues',
] as const satisfies readonly EvidenceKind[];

function isAbout(kind: EvidenceKind): kind is (typeof ABOUT)[number] {
  return (ABOUT as readonly EvidenceKind[]).includes(kind);
}

/** The strongest first, those against at the end. */
export function duplicateReasons(evidence: readonly Evidence[]): {
  readonly reasons: readonly string[];
  readonly against: readonly string[];
} {
  const words = (each: Evidence) => textOf(messageOf(each));
  const unique = (list: readonly string[]) => [...new Set(list)];
  return {
    reasons: unique(evidence.filter(({ bits }) => bits >= MIN_BITS).map(words)).slice(0, MAX_REASONS),
    against: unique(evidence.filter(({ bits }) => bits <= -MIN_BITS).map(words)).slice(0, MAX_REASONS),
  };
}

/** What speaks for one person, strongest first, for another process to put into words. */
export function reasonMessages(evidence: readonly Evidence[]): readonly Message[] {
  return evidence
    .filter(({ bits }) => bits >= MIN_BITS)
    .slice(0, MAX_REASONS)
    .map(messageOf);
}

function messageOf({ kind, value }: Evidence): Message {
  return isAbout(kind) ? message(`duplicates.${kind}`, { value }) : message(`duplicates.${kind}`);
}

export function duplicateSentence(evidence: readonly Evidence[]): string {
  const { reasons, against } = duplicateReasons(evidence);
  if (against.length === 0) return formatList(reasons);
  return text('duplicates.reasons', { reasons: formatList(reasons), against: formatList(against) });
}

/** Whole percent; never 100, because only what is certain is certain. */
export function percentOf(probability: number): number {
  return Math.min(99, Math.floor(probability * 100));
}
