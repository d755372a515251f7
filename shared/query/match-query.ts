/** Who fits a search in words. */
import type { PersonFindings } from '../analysis/data/findings';
import { isDue } from '../analysis/suggestions/due-list';
import type { IsoDay } from '../model/day';
import { isSnoozed } from '../model/edits/reconnect';
import { companyKey, fold } from '../model/fold';
import type { PersonId } from '../model/ids';
import { isInSpan, newestFirst, peopleInTouch } from '../model/interaction-log/log-queries';
import type { Channel, Interaction, Network, Person } from '../model/network';
import { type Clause, CONTACT_CHANNELS, type HasField, type Query, type Term } from './query';

export interface QueryContext {
  readonly network: Network;
  /** Before the first analysis, nobody is due and nobody has a state. */
  readonly findings: ReadonlyMap<PersonId, PersonFindings>;
  readonly today: IsoDay;
}

type Test = (person: Person) => boolean;

/** A test of one person. What needs the whole log is counted once, when the test is made. */
export function queryTest(query: Query, context: QueryContext): Test {
  const together = query.filter(({ any, isNot }) => !isNot && any.every(({ kind }) => kind === 'contact'));
  const tests = query.map((clause) => clauseTest(clause, { ...context, together }));
  return (person) => tests.every((test) => test(person));
}

/** A test of one entry: in the spans that the search names, with all the words it looks for. Null: it names neither. */
export function entryTest(query: Query, network: Network, today: IsoDay): ((entry: Interaction) => boolean) | null {
  const clauses = query.filter(
    ({ any, isNot }) => !isNot && any.every(({ kind }) => kind === 'contact' || kind === 'text' || kind === 'about'),
  );
  if (clauses.length === 0) return null;
  const fits = (term: Term, entry: Interaction) => {
    if (term.kind === 'text') return wordsIn(term.words, entryText(network, entry));
    if (term.kind === 'about') return isInSpan(entry, { ...term.span, until: today }) && isAbout(network, entry, term.stems);
    const channels: readonly Channel[] | null = term.kind === 'contact' ? CONTACT_CHANNELS[term.how] : null;
    const span = term.kind === 'contact' ? term.span : { from: null, to: null };
    return (channels === null || channels.includes(entry.channel)) && isInSpan(entry, { ...span, until: today });
  };
  return (entry) => clauses.every(({ any }) => any.some((term) => fits(term, entry)));
}

/** Note, promise, favor, topics and people of an entry, folded. */
export function entryText(network: Network, entry: Interaction): string {
  const topics = entry.topics.map((id) => network.interests.get(id)?.name ?? '');
  const names = entry.people.map((id) => network.people.get(id)?.name ?? '');
  return fold([entry.note, entry.promise, entry.favor?.what ?? '', ...topics, ...names].join(' '));
}

/** All beginnings of words stand in the topics or in what the user wrote. */
function isAbout(network: Network, { topics, note, promise, favor }: Interaction, stems: readonly string[]): boolean {
  if (topics.length === 0 && note === '' && promise === '' && favor === null) return false;
  const names = topics.flatMap((id) => {
    const interest = network.interests.get(id);
    return interest === undefined ? [] : [interest.name, ...interest.aliases];
  });
  const words = ` ${fold([note, promise, favor?.what ?? '', ...names].join(' ')).replace(/[^\p{L}\p{N}]+/gu, ' ')}`;
  return stems.every((stem) => words.includes(` ${stem}`));
}

/** Whoever is in an entry that fits a term about what was talked about, and the contact that the search names. */
function peopleOfEntries(query: Query, { network, today }: QueryContext): ReadonlySet<PersonId> {
  const people = new Set<PersonId>();
  const entries = newestFirst(network.interactions, entryTest(query, network, today));
  for (let i = 0; i < entries.length; i++) for (const id of entries.at(i)?.people ?? []) people.add(id);
  return people;
}

function wordsIn(words: string, text: string): boolean {
  return words.split(' ').every((word) => text.includes(word));
}

/** `together`: clauses that the same entry has to fit. */
type ClauseContext = QueryContext & { readonly together: Query };

function clauseTest({ any, isNot }: Clause, context: ClauseContext): Test {
  const tests = any.map((term) => termTest(term, context));
  return (person) => tests.some((test) => test(person)) !== isNot;
}

function termTest(term: Term, context: ClauseContext): Test {
  const { network, findings, today } = context;
  switch (term.kind) {
    case 'contact': {
      const people = peopleInTouch(network.interactions, { ...term.span, until: today }, CONTACT_CHANNELS[term.how]);
      return ({ id }) => people.has(id);
    }
    case 'about': {
      const people = peopleOfEntries([...context.together, { isNot: false, any: [term], isUnsure: false, from: 0, to: 0 }], context);
      return ({ id }) => people.has(id);
    }
    case 'place':
      return (person) => isInPlace(person, term.name);
    case 'stay':
      return () => true;
    case 'company': {
      const wanted = companyKey(term.name);
      return ({ company }) => companyKey(company) === wanted;
    }
    case 'circle':
      return ({ circles }) => circles.includes(term.id);
    case 'interest':
      return ({ id, interests }) => interests.includes(term.id) || findings.get(id)?.interests.includes(term.id) === true;
    case 'through': {
      const introducers = new Set<string>(term.people);
      const met = new Set<string>();
      for (const { relation, a, b } of network.ties.values()) if (relation === 'introduced' && introducers.has(a)) met.add(b);
      return ({ id }) => met.has(id);
    }
    case 'source':
      return ({ origins }) => origins.some(({ source }) => source === term.source);
    case 'birthday':
      return ({ birthday }) => Number(birthday.slice(-5, -3)) === term.month;
    case 'has':
      return (person) => hasField(person, term.field);
    case 'due':
      return ({ id }) => {
        const due = findings.get(id)?.due;
        return due != null && due.basis === 'declared' && isDue(due) && !isSnoozed(network, id, today);
      };
    case 'state':
      return ({ id }) => findings.get(id)?.state === term.state;
    case 'set-aside':
      return (person) => isSetAside(network, person, term.way, today);
    case 'text': {
      return (person) => wordsIn(term.words, personText(network, person, findings.get(person.id)));
    }
  }
}

/** One of their places is called so, or a part of it is: "Portugal" of "Lisbon, Portugal; Paris". */
export function isInPlace({ place }: Pick<Person, 'place'>, name: string): boolean {
  const wanted = fold(name);
  return place.split(';').some((each) => fold(each) === wanted || each.split(',').some((part) => fold(part) === wanted));
}

function hasField(person: Person, field: HasField): boolean {
  switch (field) {
    case 'email':
      return person.emails.length > 0;
    case 'phone':
      return person.phones.length > 0;
    case 'rhythm':
      return person.cadenceDays !== null;
    case 'circle':
      return person.circles.length > 0;
    default:
      return person[field].trim() !== '';
  }
}

/** True when the user set the person aside in this way. */
export function isSetAside(
  network: Pick<Network, 'decisions'>,
  person: Person,
  way: 'snoozed' | 'never' | 'archived' | 'do-not-track' | 'company',
  today: IsoDay,
): boolean {
  if (way === 'company') return person.isOrganization === true;
  if (way === 'archived' || way === 'do-not-track') return person.standing === way;
  const isNever = network.decisions.get(person.id)?.isNever ?? false;
  return way === 'never' ? isNever : !isNever && isSnoozed(network, person.id, today);
}

// A person object never changes in place, so its folded text stays valid.
const ownTexts = new WeakMap<Person, string>();

/** What is searched for words: names, work, place, notes and interests, folded. */
function personText(network: Network, person: Person, found: PersonFindings | undefined): string {
  let own = ownTexts.get(person);
  if (own === undefined) {
    const { name, nickname, company, position, place, notes } = person;
    own = fold([name, nickname, company, position, place, notes].join(' '));
    ownTexts.set(person, own);
  }
  const interests = new Set([...person.interests, ...(found?.interests ?? [])]);
  return interests.size === 0 ? own : `${own} ${fold([...interests].map((id) => network.interests.get(id)?.name ?? '').join(' '))}`;
}
