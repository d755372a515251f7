/** What the user said about who is who: joins of two people, kept so that each can be taken back, and pairs that are two people. */
import type { InteractionId, PersonId } from '../ids';

/** Two people that the user called different. They are never offered or joined again. */
export interface Distinction {
  /** Both ids, the smaller first, with a space between. */
  readonly id: string;
  readonly a: PersonId;
  readonly b: PersonId;
}

/** Where a list had the person who was joined. */
export interface JoinedPlace {
  /** Of the object with the list. */
  readonly id: string;
  /** Index in the list. */
  readonly at: number;
  /** The list had the kept person too. */
  readonly isWithKept: boolean;
}

/** A person who was joined to another one, with everything that came from them. Splitting puts it back and deletes this record. */
export interface JoinOf<Person, Pick, Tie, Decision, Membership, Introduction, Answer> {
  /** Of the person who was joined and is no longer in the network. */
  readonly id: PersonId;
  /** Whom they were joined to. */
  readonly kept: PersonId;
  /** 1, 2, … among the joins of one kept person, in the order they were made. */
  readonly order: number;
  /** True: Kith joined them because it was certain. */
  readonly isAutomatic: boolean;
  /** The user said at an import who a name of its files is: the join is taken back with the import. */
  readonly isOfImport?: true;
  /** Both as they were. */
  readonly before: Person;
  readonly gone: Person;
  /** Fields of the kept person in which the user chose the value of the other one. */
  readonly taken: readonly string[];
  /** Interactions with them and without the kept person. */
  readonly interactions: readonly InteractionId[];
  /** Interactions with both. */
  readonly together: readonly JoinedPlace[];
  readonly weeks: readonly (JoinedPlace & { readonly pick: Pick })[];
  readonly clusters: readonly JoinedPlace[];
  /** Their ties as they were. */
  readonly ties: readonly Tie[];
  readonly decision: Decision | null;
  readonly membership: Membership | null;
  /** The kept person had none and got theirs. */
  readonly moved: readonly ('decision' | 'membership')[];
  readonly introductions: readonly Introduction[];
  /** Pairs of them with others that are two people. */
  readonly distinctions: readonly Distinction[];
  /** Their answers of interviews as they were. Absent: none. */
  readonly answers?: readonly Answer[];
}
