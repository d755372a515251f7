/**
 * The beginning of a message in a chat that WhatsApp exported as text: `[DATE, TIME] Author: text` on an iPhone, `DATE, TIME - Author: text` on Android.
 * Both in the notation of dates and times that the phone was set to.
 */
import { cleanName } from '../participants';

export interface ChatLine {
  /** As written, for a question or a message about it. */
  readonly date: string;
  readonly first: number;
  readonly second: number;
  readonly third: number;
  /** `year-first`: the first number has four digits, or the notation of East Asia. `dots`: 4.3.2025, which is day first everywhere. */
  readonly notation: 'year-first' | 'dots' | 'open';
  /** Minutes since midnight. */
  readonly minute: number;
  /** Null: a line of the program itself, on Android. */
  readonly author: string | null;
  /** The text begins with a mark that a user does not type: a picture, a poll, or a line of the program. */
  readonly isMarked: boolean;
  /** The text of the first line: looked at for what the program writes, and never kept. */
  readonly text: string;
}

const MARKS = /[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const DATE = '(\\d{1,4})\\s?(?:[./\\-]|년|年)\\s?(\\d{1,2})\\s?(?:[./\\-]|월|月)\\s?(\\d{1,4})(?:일|日)?\\.?(?:\\s?г\\.?)?';
const BEFORE_TIME = '(?:[,،]?\\s*(?:klo|kl\\.?|à|at|um|às|alle|o|в|,)?\\s*)';
const HALF_DAY =
  '(오전|오후|上午|下午|午前|午後|凌晨|早上|中午|晚上|清晨|AM|PM|[ap]\\.\\s?m\\.|[ap]m|ص|م|π\\.μ\\.|μ\\.μ\\.|de\\.|du\\.|ÖÖ|ÖS|SA|CH|น\\.|AN|EP|ч\\.?|Uhr|h)?';
const TIME = `${HALF_DAY}\\s?(\\d{1,2})[:.h](\\d{2})(?:[:.](\\d{2}))?\\s?${HALF_DAY}`;
const APPLE = new RegExp(`^\\[${DATE}${BEFORE_TIME}${TIME}\\]\\s?(.*)$`, 'iu');
const ANDROID = new RegExp(`^${DATE}${BEFORE_TIME}${TIME}\\s[-–]\\s(.*)$`, 'iu');
const AFTER_NOON = /^(?:오후|下午|午後|晚上|pm|p\.\s?m\.|م|μ\.μ\.|du\.|ös|ch|ep)$/i;
const BEFORE_NOON = /^(?:오전|上午|午前|凌晨|早上|清晨|am|a\.\s?m\.|ص|π\.μ\.|de\.|öö|sa|an)$/i;
const MAX_AUTHOR = 100;

/** Null: the line continues the message before it. */
export function parseChatLine(written: string): ChatLine | null {
  // Quick test: nearly all lines that begin a message have a digit in the first three characters.
  if (!/^[^\p{L}]{0,6}[\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f]/u.test(written)) return null;
  const line = plain(written.slice(0, 1000));
  const match = APPLE.exec(line) ?? ANDROID.exec(line);
  if (match === null) return null;
  const [, first = '', second = '', third = '', before = '', hour = '', minute = '', , after = '', rest = ''] = match;
  const time = minuteOf(Number(hour), Number(minute), before || after);
  if (time === null) return null;
  const date = line.slice(line.startsWith('[') ? 1 : 0).split(/[,،]|\s(?=\d{1,2}[:.]\d\d)/)[0] ?? '';
  const { author, text } = splitAuthor(rest);
  return {
    date: date.trim(),
    first: Number(first),
    second: Number(second),
    third: Number(third),
    notation: first.length === 4 || /[年년]/.test(date) ? 'year-first' : /^\d+\s?\.\s?\d+\s?\./.test(date) ? 'dots' : 'open',
    minute: time,
    author,
    isMarked: /:\s\u200e/.test(written) || written.startsWith('\u200e'),
    text,
  };
}

/** Odd spaces as spaces, digits of other scripts as those of ASCII, without marks of direction. */
function plain(line: string): string {
  return line
    .replace(MARKS, '')
    .replace(/[\u00a0\u2007\u2009\u202f]/g, ' ')
    .replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (digit) => String((digit.codePointAt(0) ?? 0) & 0xf))
    .replace(/[\u0966-\u096f]/g, (digit) => String((digit.codePointAt(0) ?? 0) - 0x966));
}

function minuteOf(hour: number, minute: number, half: string): number | null {
  if (hour > 24 || minute > 59) return null;
  const isAfterNoon = AFTER_NOON.test(half) && hour < 12;
  const isMidnight = BEFORE_NOON.test(half) && hour === 12;
  return (isMidnight ? 0 : isAfterNoon ? hour + 12 : hour % 24) * 60 + minute;
}

/** A name has no quotation mark: such a line is of the program ('Ana created group "Trip: Rome"'). */
function splitAuthor(rest: string): { readonly author: string | null; readonly text: string } {
  const colon = rest.indexOf(':');
  if (colon <= 0 || colon > MAX_AUTHOR || (rest.length > colon + 1 && rest[colon + 1] !== ' ')) return { author: null, text: rest };
  const author = rest.slice(0, colon).trim();
  if (cleanName(author.replace(/^~\s*/, '')) === '' || /["“”„«»「」]/.test(author)) return { author: null, text: rest };
  return { author, text: rest.slice(colon + 1).trim() };
}
