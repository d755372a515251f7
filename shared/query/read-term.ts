/** Reads one term of a search where it begins. Each rule is one function; the first that fits is taken. */

import { TEMPORAL_STATES } from '../analysis/ties/temporal-state';
import type { IsoDay } from '../model/day';
import type { Grammar } from './grammar';
import { CONTACT_CHANNELS, type ContactKind, HAS_FIELDS, SET_ASIDE_TERMS, type Term } from './query';
import { readAmount, readTime } from './read-time';
import { knownAt, phraseAt, type Token } from './tokens';
import type { Vocabulary } from './vocabulary';

export interface TermAt {
  /** Number of tokens. */
  readonly length: number;
  readonly term: Term;
  /** What else it may mean; one of them has to hold. */
  readonly others: readonly Term[];
  readonly isNot: boolean;
  readonly isUnsure: boolean;
  /** An interest by those who have it: "climbers". */
  readonly isDoer: boolean;
}

export interface TermContext {
  readonly vocabulary: Vocabulary;
  readonly today: IsoDay;
  readonly grammar: Grammar;
  /** The term before "or", whose kind the next word may share; null: none. */
  readonly previous: TermAt | null;
  /** A place then may be where the contact was, not where somebody lives. */
  readonly isAfterContact: boolean;
  /** A time then may be how long the user is there. */
  readonly isAfterPlace: boolean;
}

type Rule = (tokens: readonly Token[], at: number, context: TermContext) => TermAt | null;

/** Null: no rule understands what begins at `at`. */
export function readTerm(tokens: readonly Token[], at: number, context: TermContext): TermAt | null {
  for (const rule of RULES) {
    const found = rule(tokens, at, context);
    if (found !== null) return found;
  }
  const isNot = phraseAt(tokens, at, context.grammar.not);
  if (isNot === 0) return null;
  const after = at + isNot + fillersAt(tokens, at + isNot, context);
  const term = readAfterNot(tokens, after, context);
  return term && { ...term, length: after - at + term.length, isNot: !term.isNot };
}

function readAfterNot(tokens: readonly Token[], at: number, context: TermContext): TermAt | null {
  for (const rule of [negatedContact, ...RULES]) {
    const found = rule(tokens, at, context);
    if (found !== null) return found;
  }
  const { word = '' } = tokens[at] ?? {};
  return word === '' || word === ',' ? null : sure(1, { kind: 'text', words: word });
}

/** Fillers between "not" and what it denies: "I have not been in touch". */
function fillersAt(tokens: readonly Token[], at: number, { grammar }: TermContext): number {
  let length = 0;
  while (grammar.fillers.has(tokens[at + length]?.word ?? '')) length++;
  return length;
}

const through: Rule = (tokens, at, { grammar, vocabulary }) => {
  const length = phraseAt(tokens, at, grammar.through);
  const name = length > 0 ? knownAt(tokens, at + length, vocabulary.people) : null;
  return name && sure(length + name.length, { kind: 'through', people: name.value }, { isUnsure: name.value.length > 1 });
};

const birthday: Rule = (tokens, at, { grammar, today }) => {
  const length = phraseAt(tokens, at, grammar.birthday);
  if (length === 0) return null;
  const inside = at + length + phraseAt(tokens, at + length, grammar.inside);
  const month = grammar.time.months.findIndex((names) => names.includes(tokens[inside]?.word ?? '')) + 1;
  if (month > 0) return sure(inside + 1 - at, { kind: 'birthday', month });
  const time = readTime(tokens, at + length, grammar.time, today);
  const { from, to } = time?.span ?? { from: null, to: null };
  const isMonth = from !== null && to !== null && from.slice(0, 7) === to.slice(0, 7) && from.endsWith('-01');
  return time && isMonth ? sure(length + time.length, { kind: 'birthday', month: Number(from.slice(5, 7)) }) : null;
};

const contact: Rule = (tokens, at, context) => contactAt(tokens, at, context, false);

/** "talked about sailing in June", "who did I talk about bread baking with": words up to what another rule or a joining word begins. */
const about: Rule = (tokens, at, context) => {
  const { grammar, today, previous } = context;
  const intro = phraseAt(tokens, at, grammar.about);
  if (intro === 0 && previous?.term.kind !== 'about') return null; // "about jazz or design"
  const isEnd = (i: number) => {
    const { word = '', isQuoted = false } = tokens[i] ?? {};
    if (word === '' || word === ',') return true;
    if (isQuoted) return false;
    const joins = [grammar.and, grammar.or, grammar.not, grammar.aboutWith].some((phrases) => phraseAt(tokens, i, phrases) > 0);
    return joins || readTime(tokens, i, grammar.time, today) !== null || OF_PEOPLE.some((rule) => rule(tokens, i, context) !== null);
  };
  let end = at + intro;
  while (end === at + intro ? (tokens[end]?.word ?? ',') !== ',' : !isEnd(end)) end++;
  if (end === at + intro) return null;
  const words = tokens.slice(at + intro, end).map(({ word }) => word);
  const afterWith = end + phraseAt(tokens, end, grammar.aboutWith);
  const time = readTime(tokens, afterWith, grammar.time, today);
  const isWithLast = afterWith === tokens.length || time !== null;
  const length = (isWithLast ? afterWith : end) - at + (time?.length ?? 0);
  const stems = words.flatMap((word) => word.split(' ')).map(grammar.stem);
  return sure(length, { kind: 'about', words: words.join(' '), stems, span: time?.span ?? { from: null, to: null } });
};

/** "not met since 2023", "never met", "no contact for a year". */
const negatedContact: Rule = (tokens, at, context) => contactAt(tokens, at, context, true);

const neverOrNoContact: Rule = (tokens, at, context) => {
  const { never, lacking } = context.grammar;
  const length = phraseAt(tokens, at, never) || phraseAt(tokens, at, lacking);
  const found = length > 0 ? contactAt(tokens, at + length, context, true) : null;
  return found && { ...found, length: length + found.length, isNot: true };
};

function contactAt(tokens: readonly Token[], at: number, { grammar, today }: TermContext, isNot: boolean): TermAt | null {
  const [length, how] = verbAt(tokens, at, grammar);
  if (length === 0 || phraseAt(tokens, at, grammar.about) > length) return null;
  const time = readTime(tokens, at + length, grammar.time, today);
  const span = (isNot ? time?.spanOfNot : time?.span) ?? { from: null, to: null };
  return sure(length + (time?.length ?? 0), { kind: 'contact', how, span });
}

function verbAt(tokens: readonly Token[], at: number, grammar: Grammar): readonly [number, ContactKind] {
  let best: readonly [number, ContactKind] = [0, 'any'];
  for (const how of Object.keys(CONTACT_CHANNELS) as ContactKind[]) {
    const length = phraseAt(tokens, at, grammar.contact[how]);
    if (length > best[0]) best = [length, how];
  }
  return best;
}

const company: Rule = (tokens, at, { grammar, vocabulary, previous, isAfterContact }) => {
  const works = phraseAt(tokens, at, grammar.worksAt);
  const intro = works || phraseAt(tokens, at, grammar.at) || (previous?.term.kind === 'company' ? 0 : -1);
  if (intro < 0) return null;
  const known = knownAt(tokens, at + intro, vocabulary.companies);
  if (known !== null)
    return sure(intro + known.length, { kind: 'company', name: known.value }, { isUnsure: works === 0 && isAfterContact });
  const { word = '' } = tokens[at + works] ?? {};
  if (works === 0 || word === '' || word === ',') return null;
  // Nobody there is known: an answer, too. Where the name ends cannot be known.
  return sure(works + 1, { kind: 'company', name: word }, { isUnsure: tokens[at + works + 1] !== undefined });
};

const lives: Rule = (tokens, at, { grammar, vocabulary, previous }) => {
  const intro = phraseAt(tokens, at, grammar.livesIn) || (previous?.term.kind === 'place' ? 0 : -1);
  if (intro < 0) return null;
  const known = knownAt(tokens, at + intro, vocabulary.places);
  if (known !== null) return sure(intro + known.length, { kind: 'place', name: known.value }, { isUnsure: previous?.isUnsure ?? false });
  const { word = '' } = tokens[at + intro] ?? {};
  if (intro === 0 || word === '' || word === ',') return null;
  return sure(intro + 1, { kind: 'place', name: word }, { isUnsure: tokens[at + intro + 1] !== undefined });
};

/** "in Lisbon", "in Choir": whatever is called so. */
const inside: Rule = (tokens, at, { grammar, vocabulary, isAfterContact }) => {
  const length = phraseAt(tokens, at, grammar.inside);
  if (length === 0) return null;
  const [place, circle] = [knownAt(tokens, at + length, vocabulary.places), knownAt(tokens, at + length, vocabulary.circles)];
  const most = Math.max(place?.length ?? 0, circle?.length ?? 0);
  if (most === 0) return null;
  const terms: Term[] = [];
  if (place?.length === most) terms.push({ kind: 'place', name: place.value });
  if (circle?.length === most) terms.push({ kind: 'circle', id: circle.value });
  return several(length + most, terms, isAfterContact && place?.length === most);
};

const circle: Rule = (tokens, at, { grammar, vocabulary }) => {
  const length = phraseAt(tokens, at, grammar.circle);
  const known = length > 0 ? knownAt(tokens, at + length, vocabulary.circles) : null;
  return known && sure(length + known.length, { kind: 'circle', id: known.value });
};

const source: Rule = (tokens, at, { grammar, vocabulary }) => {
  const length = phraseAt(tokens, at, grammar.from);
  const word = tokens[at + length]?.word ?? '';
  const terms: Term[] = vocabulary.sources.has(word) ? [{ kind: 'source', source: word }] : [];
  const [firm, place] = [knownAt(tokens, at + length, vocabulary.companies), knownAt(tokens, at + length, vocabulary.places)];
  const most = Math.max(terms.length, length > 0 ? (firm?.length ?? 0) : 0, length > 0 ? (place?.length ?? 0) : 0);
  if (most === 0) return null;
  if (most > 1) terms.length = 0;
  if (firm?.length === most) terms.push({ kind: 'company', name: firm.value });
  if (place?.length === most && length > 0) terms.push({ kind: 'place', name: place.value });
  return several(length + most, terms, false);
};

const likes: Rule = (tokens, at, { grammar, vocabulary, previous }) => {
  const intro = phraseAt(tokens, at, grammar.likes) || (previous?.term.kind === 'interest' ? 0 : -1);
  if (intro < 0) return null;
  const known = knownAt(tokens, at + intro, vocabulary.interests);
  return known && sure(intro + known.length, { kind: 'interest', id: known.value });
};

/** "climbers", "chess players". */
const doers: Rule = (tokens, at, { grammar, vocabulary }) => {
  const known = knownAt(tokens, at, vocabulary.interests);
  const lovers = known === null ? 0 : phraseAt(tokens, at + known.length, grammar.lovers);
  if (known !== null && lovers > 0) return sure(known.length + lovers, { kind: 'interest', id: known.value }, { isDoer: true });
  const { word = '' } = tokens[at] ?? {};
  if (!grammar.isDoer(word) || known !== null) return null;
  const stem = grammar.stem(word);
  const ids = new Set([...vocabulary.interests].flatMap(([name, id]) => (!name.includes(' ') && grammar.stem(name) === stem ? [id] : [])));
  const terms = [...ids].map((id): Term => ({ kind: 'interest', id }));
  const job = [word, word.slice(0, -1)].find((each) => vocabulary.jobWords.has(each));
  if (terms.length > 0 && job !== undefined) terms.push({ kind: 'text', words: job });
  return terms.length === 0 ? null : { ...several(1, terms, false), isDoer: true };
};

/** "lawyers": whoever has "lawyer" in their position, unless a position itself has the word with its s ("sales"). */
const jobs: Rule = (tokens, at, { vocabulary }) => {
  const { word = '' } = tokens[at] ?? {};
  const job = word.slice(0, -1);
  const isPlural = word.endsWith('s') && vocabulary.jobWords.has(job) && !vocabulary.jobWords.has(word);
  return isPlural ? sure(1, { kind: 'text', words: job }) : null;
};

/** "whom do I know in Lisbon, 3 days": how long the user is there. */
const stay: Rule = (tokens, at, { grammar, isAfterPlace }) => {
  if (!isAfterPlace) return null;
  const comma = tokens[at]?.word === ',' ? 1 : 0;
  const intro = comma + phraseAt(tokens, at + comma, grammar.staying);
  const amount = readAmount(tokens, at + intro, grammar.time);
  if (amount === null || (amount.unit !== 'day' && amount.unit !== 'week')) return null;
  return sure(intro + amount.length, { kind: 'stay', count: amount.count, unit: amount.unit });
};

const due: Rule = (tokens, at, { grammar }) => plain(phraseAt(tokens, at, grammar.due), { kind: 'due' });

const state: Rule = (tokens, at, { grammar }) => {
  for (const each of TEMPORAL_STATES) {
    const length = phraseAt(tokens, at, grammar.states[each] ?? []);
    if (length > 0) return plain(length, { kind: 'state', state: each });
  }
  return null;
};

const setAside: Rule = (tokens, at, { grammar }) => {
  for (const way of SET_ASIDE_TERMS) {
    const length = phraseAt(tokens, at, grammar.setAside[way]);
    if (length > 0) return plain(length, { kind: 'set-aside', way });
  }
  return null;
};

/** "with an e-mail", "without birthday". */
const has: Rule = (tokens, at, { grammar }) => {
  const lacking = phraseAt(tokens, at, grammar.lacking);
  const intro = lacking || phraseAt(tokens, at, grammar.having);
  if (intro === 0) return null;
  const start = at + intro + phraseAt(tokens, at + intro, grammar.articles);
  for (const field of HAS_FIELDS) {
    const length = phraseAt(tokens, start, grammar.fields[field]);
    if (length > 0) return { ...sure(start + length - at, { kind: 'has', field }), isNot: lacking > 0 };
  }
  return null;
};

/** What may follow a topic: who, where, how. */
const OF_PEOPLE: readonly Rule[] = [through, contact, company, lives, circle, inside, due];

const RULES: readonly Rule[] = [
  stay,
  through,
  birthday,
  setAside,
  has,
  neverOrNoContact,
  about,
  contact,
  company,
  lives,
  circle,
  inside,
  source,
  likes,
  doers,
  jobs,
  due,
  state,
];

function sure(length: number, term: Term, more: { readonly isUnsure?: boolean; readonly isDoer?: boolean } = {}): TermAt {
  return { length, term, others: [], isNot: false, isUnsure: more.isUnsure ?? false, isDoer: more.isDoer ?? false };
}

function plain(length: number, term: Term): TermAt | null {
  return length === 0 ? null : sure(length, term);
}

function several(length: number, [first, ...others]: readonly Term[], isUnsure: boolean): TermAt {
  return { ...sure(length, first as Term), others, isUnsure: isUnsure || others.length > 0 };
}
