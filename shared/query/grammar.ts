/** The words of a language that a search in words understands. Another language has a grammar of its own. All words are folded. */
import type { TemporalState } from '../analysis/ties/temporal-state';
import type { ContactKind, HasField, SET_ASIDE_TERMS } from './query';

/** Several words of a phrase are parted by one space. */
type Phrases = readonly string[];

export interface Grammar {
  /** Say nothing by themselves: "who", "the", "people". */
  readonly fillers: ReadonlySet<string>;
  readonly and: Phrases;
  readonly or: Phrases;
  readonly not: Phrases;
  /** "met", "talked to". */
  readonly contact: Readonly<Record<ContactKind, Phrases>>;
  /** Before what was talked about: "talked about". */
  readonly about: Phrases;
  /** After it: "with". */
  readonly aboutWith: Phrases;
  /** "never met", without the verb. */
  readonly never: Phrases;
  readonly livesIn: Phrases;
  /** Before a place, a circle, a month: "in". */
  readonly inside: Phrases;
  readonly from: Phrases;
  readonly worksAt: Phrases;
  /** Before a company that is known: "at". */
  readonly at: Phrases;
  readonly likes: Phrases;
  /** After an interest: "players", "fans". */
  readonly lovers: Phrases;
  readonly through: Phrases;
  readonly circle: Phrases;
  /** Before how long the user is in a place: "for". */
  readonly staying: Phrases;
  readonly due: Phrases;
  readonly states: Readonly<Partial<Record<TemporalState, Phrases>>>;
  readonly setAside: Readonly<Record<(typeof SET_ASIDE_TERMS)[number], Phrases>>;
  readonly having: Phrases;
  readonly lacking: Phrases;
  readonly articles: Phrases;
  readonly fields: Readonly<Record<HasField, Phrases>>;
  readonly birthday: Phrases;
  readonly time: TimeGrammar;
  /** What is left of a word for something one does, and of one for those who do it: "climbing", "climbers" → "climb". */
  readonly stem: (word: string) => string;
  /** True for a word that may name those who do something: "climbers". */
  readonly isDoer: (word: string) => boolean;
}

export interface TimeGrammar {
  /** Each month with its short forms, January first. */
  readonly months: readonly Phrases[];
  /** Monday first. */
  readonly weekdays: readonly Phrases[];
  readonly units: Readonly<Record<'day' | 'week' | 'month' | 'quarter' | 'year', Phrases>>;
  readonly numbers: Readonly<Record<string, number>>;
  readonly during: Phrases;
  readonly since: Phrases;
  readonly before: Phrases;
  readonly after: Phrases;
  readonly between: Phrases;
  readonly until: Phrases;
  readonly thisOne: Phrases;
  readonly lastOne: Phrases;
  readonly pastN: Phrases;
  /** Before a unit without a number, which then ends today: "past". */
  readonly pastOne: Phrases;
  readonly lasting: Phrases;
  readonly ago: Phrases;
  readonly today: Phrases;
  readonly yesterday: Phrases;
}
