/**
 * Reads one line about a contact: "coffee with Ana and Ben Lee yesterday about sailing, promised to send the map". Every word ends in a field: what has
 * no field is the note. A name that fits several people is not decided here: the caller asks.
 */
import type { PersonId } from '../../model/ids';
import type { Channel, Favor } from '../../model/network';
import type { LogDate } from './log-date';
import { parseMention } from './mentions';
import { findRelativeDate } from './parse-relative-date';
import type { PersonLookup } from './person-lookup';
import { readForm } from './sentence-forms';

export interface NamedPerson {
  /** As written. */
  readonly name: string;
  /** Nobody: a new person. One: certain, unless `isUnsure`. */
  readonly candidates: readonly PersonId[];
  /** Only the user can say who is meant. */
  readonly isUnsure: boolean;
}

export interface LogSentence {
  /** At least one. */
  readonly people: readonly NamedPerson[];
  /** Null: no day is named. */
  readonly date: LogDate | null;
  /** The words of the date; empty with `date` null. */
  readonly when: string;
  /** Null: not named. */
  readonly channel: Channel | null;
  readonly topics: readonly string[];
  readonly favor: Favor | null;
  readonly promise: string;
  readonly note: string;
}

const PROMISE = /(?:^|[\s,;.])(?:and\s+)?(?:i\s+)?promised\s+(?:(?:them|him|her)\s+)?(?:to\s+)?(.+)$/iu;
const HELPED_ME = /(?:^|[\s,;.])(?:and\s+)?(?:(?:they|he|she|who)\s+)?helped\s+me\s+(?:with\s+|to\s+)?([^,;]+)/iu;
const HELPED_THEM = /(?:^|[\s,;.])(?:and\s+)?(?:i\s+)?helped\s+(?:them|him|her)\s+(?:with\s+|to\s+)?([^,;]+)/iu;
const HASHTAG = /(?:^|\s)#([\p{L}\d][\p{L}\d_-]*)/gu;
/** ", we talked about …": also without "about" before it in the sentence. */
const TALKED_ABOUT = /(?:^|,|\s)\s*(?:and\s+)?(?:(?:i|we)\s+)?(?:talked|spoke|chatted)\s+about\s+([^;]+)$/iu;
const ABOUT = /\s+about\s+([^;]+)$/iu;
const BETWEEN_NAMES = /\s*[,;&+]\s*|\s+and\s+/iu;
const NAME_WORD = /^(?:\p{Lu}|@|(?:de|da|di|la|van|von|der|den|el|al|bin|ben|ter|dos|du|le)$)/u;
const MAX_NAME_WORDS = 5;

/** Null: the text is a name, or nothing that can be read for certain. */
export function readSentence(text: string, lookup: PersonLookup, today: LogDate['day']): LogSentence | null {
  const whole = text.replace(/\s+/g, ' ').trim();
  if (whole === '' || whole.length > 1000 || lookup.has(whole)) return null;
  const notes: string[] = [];
  let rest = whole;
  /** Takes what a pattern finds out of the text. */
  const take = (pattern: RegExp): string => {
    const found = pattern.exec(rest);
    if (found === null) return '';
    rest = `${rest.slice(0, found.index)} ${rest.slice(found.index + found[0].length)}`.replace(/\s+/g, ' ').trim();
    return trimmed(found[1] ?? '');
  };
  const promise = take(PROMISE);
  const received = take(HELPED_ME);
  const given = received === '' ? take(HELPED_THEM) : '';
  const topics = [...rest.matchAll(HASHTAG)].map(([, topic = '']) => topic.replaceAll('_', ' '));
  rest = rest.replace(HASHTAG, '').trim();
  const day = findRelativeDate(rest, today);
  if (day !== null) rest = `${rest.slice(0, day.from)} ${rest.slice(day.to)}`.replace(/\s+/g, ' ').trim();
  rest = trimmed(rest);
  topics.push(...(take(TALKED_ABOUT) || take(ABOUT)).split(BETWEEN_NAMES).map(trimmed).filter(Boolean));
  const { channel, names, place } = readForm(rest, (words) => lookup.has(words) || isName(words));
  if (place !== '') notes.push(trimmed(place));
  const people = namedPeople(names, lookup);
  const isPlainName = channel === null && day === null && topics.length === 0 && promise === '' && `${given}${received}${place}` === '';
  if (people === null || (isPlainName && people.length < 2)) return null;
  return {
    people,
    date: day?.date ?? null,
    when: day?.text ?? '',
    channel,
    topics: [...new Set(topics)],
    favor: received !== '' ? { direction: 'received', what: received } : given !== '' ? { direction: 'given', what: given } : null,
    promise,
    note: notes.join('\n'),
  };
}

/** Null: a part is no name. */
function namedPeople(text: string, lookup: PersonLookup): NamedPerson[] | null {
  const written = text
    .split(BETWEEN_NAMES)
    .map(trimmed)
    .filter((name) => name !== '' && !/^(?:i|me|we)$/iu.test(name));
  if (written.length === 0 || !written.every((name) => lookup.has(name) || isName(name))) return null;
  const family = written.at(-1)?.split(' ').slice(1).join(' ') ?? '';
  return written.map((name) => {
    const shared = `${name} ${family}`; // "Ana and Ben Kovač"
    const full = family !== '' && !name.includes(' ') && !lookup.has(name) && lookup.has(shared) ? shared : name;
    const mention = parseMention(full.replace(/^@/, ''));
    const { ids, isUnsure } = mention === null ? { ids: [], isUnsure: true } : lookup.find(mention, new Map());
    // A name of nobody that is nearly the name of somebody may be misspelt.
    const similar = ids.length === 0 ? lookup.similarTo(full.replace(/^@/, '')) : [];
    return { name: full.replace(/^@/, ''), candidates: [...ids, ...similar], isUnsure: isUnsure || similar.length > 0 };
  });
}

function isName(text: string): boolean {
  const words = text.split(' ');
  return words.length <= MAX_NAME_WORDS && words.every((word) => NAME_WORD.test(word));
}

function trimmed(text: string): string {
  return text.replace(/^[\s,;.:]+|[\s,;.:]+$/g, '').replace(/\s+(?:and|on|at|in)$/i, '');
}
