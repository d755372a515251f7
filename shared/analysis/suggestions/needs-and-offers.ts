/**
 * What people look for and what they can do, as the user wrote it down: "looks for a flat", "can mend bikes". Read from the notes of entries, each with its
 * day, and from the notes on a person. The user's own sentence is the source, and changing it changes what is read; stored is only what the user closed.
 *
 * Whose it is must be certain: the only person of the entry, or the one whose name begins the clause. "I can …" and "we need …" are nobody's. A need is met
 * when a later favor given to the person shares a word with it. Matching is by words: at least one that says something, in the same form or with a plural s.
 */
import { dayNumber, type IsoDay, isoDay } from '../../model/day';
import { fold } from '../../model/fold';
import type { InteractionId, PersonId } from '../../model/ids';
import { FAVOR } from '../../model/interaction-log/log-columns';
import { interactionsWithFlags, notesIn } from '../../model/interaction-log/log-queries';
import type { Interaction, Network, Person } from '../../model/network';

export interface Wish {
  readonly kind: 'need' | 'offer';
  readonly person: PersonId;
  /** What they look for or can do, as written: "a flat", "mend bikes". */
  readonly what: string;
  /** Null: it stands in the notes on the person, without a day. */
  readonly day: IsoDay | null;
  readonly interaction: InteractionId | null;
}

/** Somebody who looks for something, and somebody else who may have it. */
export interface WayToHelp {
  readonly need: Wish;
  readonly offer: Wish;
}

/** In days: who looked for a flat three years ago has one, or has given up. */
const MAX_AGE = 2 * 365;
/** Of larger journals only the latest are read, so that the window does not wait. */
const MOST_ENTRIES = 10_000;

const NEED =
  /\b(?:(?:is|are)\s+)?(?:looks?|looking|searching|hunting)\s+for\s+(.+)|\bneeds?\s+(?:help\s+(?:with|to)\s+)?(?!to\s+(?:go|come|be)\b)(.+)|\bwants\s+to\s+(?:learn|find|buy|hire)\s+(.+)/iu;
const OFFER =
  /\bcan\s+((?:mend|fix|repair|teach|lend|cook|bake|sew|paint|build|drive|translate|babysit|help|introduce|recommend|play|install|design|edit|print)\b.*)|\boffer(?:s|ed)\s+(?:to\s+)?(.+)|\b(?:sells|is\s+selling|rents\s+out|gives\s+away|has\s+a\s+spare)\s+(.+)/iu;
const CLAUSE =
  /[.;!?\n]+|,\s+(?=(?:and\s+|but\s+)?(?:is\s+|are\s+)?(?:looks?|looking|needs?|wants|can|offer|sells|rents)\b)|\s+(?:and|but)\s+(?=(?:looks|needs|wants|can|offers|sells|rents)\b)/iu;

/** All that is open on `today`: the latest first, those without a day last. With pauses. */
export function* wishesSteps(network: Network, today: IsoDay): Generator<undefined, readonly Wish[]> {
  const found: Wish[] = [];
  const span = { from: isoDay(dayNumber(today) - MAX_AGE), to: today };
  for (const entry of yield* notesIn(network.interactions, span, MOST_ENTRIES)) {
    found.push(...ofEntry(network, entry));
    yield undefined;
  }
  for (const person of network.people.values()) {
    if (person.notes === '') continue;
    for (const said of readClauses(person.notes))
      if (isAbout(said.before, person, true))
        found.push({ kind: said.kind, what: said.what, person: person.id, day: null, interaction: null });
    yield undefined;
  }
  const favors = interactionsWithFlags(network.interactions, FAVOR).filter(({ favor }) => favor?.direction === 'given');
  const isPresent = ({ person }: Wish) => ['ordinary', 'do-not-track'].includes(network.people.get(person)?.standing ?? '');
  return found
    .filter((wish) => isPresent(wish) && !isClosed(network, wish))
    .filter((wish) => !(wish.kind === 'need' && favors.some((entry) => isMetBy(wish, entry))))
    .sort((a, b) => (a.day === b.day ? 0 : (a.day ?? '') > (b.day ?? '') ? -1 : 1));
}

/** Who can help whom, of people other than each other. Each need with each offer that shares a word, the latest need first. */
export function waysToHelp(wishes: readonly Wish[]): readonly WayToHelp[] {
  const offers = wishes.filter(({ kind }) => kind === 'offer').map((offer) => ({ offer, words: wordsOf(offer.what) }));
  return wishes
    .filter(({ kind }) => kind === 'need')
    .flatMap((need) => {
      const words = wordsOf(need.what);
      return offers
        .filter(({ offer, words: others }) => offer.person !== need.person && [...words].some((word) => others.has(word)))
        .map(({ offer }) => ({ need, offer }));
    });
}

function ofEntry(network: Network, { id, day, people, note }: Interaction): readonly Wish[] {
  return readClauses(note).flatMap(({ before, kind, what }) => {
    const named = people.filter((each) => isAbout(before, network.people.get(each), people.length === 1));
    const [only] = named;
    return only === undefined || named.length > 1 ? [] : [{ kind, person: only, what, day, interaction: id }];
  });
}

interface Said {
  /** The words before it in its clause: whose it is. */
  readonly before: string;
  readonly kind: Wish['kind'];
  readonly what: string;
}

function readClauses(text: string): readonly Said[] {
  return text.split(CLAUSE).flatMap((part) => {
    const clause = part.trim();
    for (const [kind, pattern] of [
      ['need', NEED],
      ['offer', OFFER],
    ] as const) {
      const found = pattern.exec(clause);
      const what = (found?.[1] ?? found?.[2] ?? found?.[3] ?? '').replace(/[\s,:]+$/, '');
      if (what !== '') return [{ before: clause.slice(0, found?.index).trim(), kind, what }];
    }
    return [];
  });
}

/** True when what stands before it is the person's name; or nothing or a pronoun, where only this person can be meant. */
function isAbout(before: string, person: Person | undefined, isAlone: boolean): boolean {
  if (person === undefined) return false;
  const subject = fold(before.replace(/^(?:and|but|also|now)\s+/iu, '').replace(/\s+(?:also|now|still)$/iu, ''));
  const names = [person.name, person.nickname, person.name.split(' ')[0] ?? ''].map(fold).filter(Boolean);
  return names.includes(subject) || (isAlone && PRONOUN.test(subject));
}

/** Also nothing at all: "looks for a flat". */
const PRONOUN = /^(?:he|she|and|but|also)?$/u;

const EMPTY_WORD =
  /^(?:a|an|the|to|for|of|in|on|at|with|and|or|her|his|their|my|some|any|new|old|good|help|somebody|someone|something|place|near|from)$/u;

function wordsOf(text: string): ReadonlySet<string> {
  const words = fold(text).split(/[^\p{L}\d]+/u);
  return new Set(words.filter((word) => word.length > 2 && !EMPTY_WORD.test(word)).map((word) => word.replace(/s$/, '')));
}

/** Names one need or offer of one note, for `Person.closedWishes`. */
export function wishKey({ kind, interaction, what }: Wish): string {
  return `${kind} ${interaction ?? 'notes'} ${fold(what)}`;
}

function isClosed({ people }: Network, wish: Wish): boolean {
  return people.get(wish.person)?.closedWishes?.includes(wishKey(wish)) === true;
}

function isMetBy({ person, what, day }: Wish, { people, day: given, favor }: Interaction): boolean {
  if (!people.includes(person) || favor === null || (day !== null && given < day)) return false;
  const words = wordsOf(what);
  return [...wordsOf(favor.what)].some((word) => words.has(word));
}
