/**
 * What Kith keeps of the import of people's own archives: who the user is in them, what each import said, and whom it held back. Persons and channels are
 * parameters, because network.ts, which defines both, has these as tables.
 */
import type { IsoDay } from '../day';
import type { CircleId, ImportId, InteractionId, InterestId, PersonId, TieId } from '../ids';
import type { Job } from '../jobs/jobs';

/** What the user says about themselves, to find what they have in common with somebody. */
export interface Profile {
  readonly interests: readonly InterestId[];
  /** Where they live or have lived. */
  readonly places: readonly string[];
  /** Employers, schools, trades: now and before. */
  readonly work: readonly string[];
  /** Those of `work` of which it was said since or until when. Absent: of none. */
  readonly jobs?: readonly Job[];
  /** What they like to tell, one story each. */
  readonly stories: readonly string[];
}

/** The user. At most one, with the id `me`. Names and addresses, confirmed once, are used by every import. */
export interface Me {
  readonly id: 'me';
  readonly names: readonly string[];
  /** In lower case. */
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Profile pages, and names in programs without an address of the usual kinds: `telegram:user123`. */
  readonly urls: readonly string[];
  /** Absent: the user said nothing about themselves. */
  readonly profile?: Profile;
}

/** One file of an import. */
export interface ImportedSource {
  /** With the archives it is in. */
  readonly path: string;
  readonly format: string;
  /** Whose file it is, as far as it says: an address or a name. Empty: not known. */
  readonly account: string;
  /** The first and the last day of the contacts in it. Null: it has none. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly people: number;
  readonly contacts: number;
}

/** What an import said about a person, so that it can be taken back by itself. */
export interface ImportedPersonOf<Person> {
  readonly id: PersonId;
  /** The import added the person to the network. */
  readonly isNew: boolean;
  /** The fields that the import changed, as they were. Empty for a new person. */
  readonly before: Partial<Person>;
  /** Fields that the person did not have at all, a photo for example. Absent: none. */
  readonly added?: readonly string[];
  /** The values in the files, also those that were known already. */
  readonly said: Partial<Person>;
}

/** One import: what it said. It is deleted when the import is taken back. */
export interface ImportRecordOf<Person> {
  readonly id: ImportId;
  /** The undo step it was, `r12`, by which the command line names it. */
  readonly step: string;
  readonly day: IsoDay;
  readonly label: string;
  /** The files, folders and archives that the user chose, to import them again. */
  readonly paths: readonly string[];
  readonly sources: readonly ImportedSource[];
  readonly people: readonly ImportedPersonOf<Person>[];
  /** Interactions that are in its files, added by it or known before. */
  readonly interactions: readonly InteractionId[];
  /**
   * For each of `interactions`, what it said in fields that the user can write, as a hash (`contentHash`): an entry that is still so is not the user's own.
   * Absent, or an empty text: it said nothing there but a note of its origin.
   */
  readonly contents?: readonly string[];
  readonly ties: readonly TieId[];
  /** Created for it. */
  readonly circles: readonly CircleId[];
  readonly interests: readonly InterestId[];
}

/** Why somebody is no person of the network yet (docs/sources.md). `unknown-name`: the user has not said who it is. */
export const HELD_BACK_REASONS = ['only-they-wrote', 'only-you-wrote', 'never-alone', 'shared-address', 'deleted', 'unknown-name'] as const;
export type HeldBackReason = (typeof HELD_BACK_REASONS)[number];

/** A contact with somebody who is held back. It becomes an interaction, or joins one, when the person is added. */
export interface HeldBackContactOf<Channel> {
  readonly day: IsoDay;
  readonly channel: Channel;
  readonly minutes: number | null;
  readonly direction: 'mutual' | 'out' | 'in';
  readonly note: string;
  readonly messages: { readonly sent: number; readonly received: number };
  readonly source: string;
  /** The id of the interaction and its `Origin.key`. */
  readonly key: string;
}

/** Somebody in the files of whom it is not certain that the user knows them. */
export interface HeldBackPersonOf<Channel> {
  /** The address, or `name:` and the folded name. */
  readonly id: string;
  readonly name: string;
  /** A URI as in the files; empty: only the name is known. */
  readonly address: string;
  readonly source: string;
  readonly reason: HeldBackReason;
  /** Messages. */
  readonly sent: number;
  readonly received: number;
  /** The newest, at most `MAX_HELD_BACK_CONTACTS`. */
  readonly contacts: readonly HeldBackContactOf<Channel>[];
  readonly imports: readonly ImportId[];
}

export const MAX_HELD_BACK_CONTACTS = 400;

/** One archive, folder or file that the user dropped. */
export interface ArchiveSummary {
  readonly name: string;
  readonly isLinkedIn: boolean;
  /** What its events are; `contacts`: of several kinds. */
  readonly kind: 'messages' | 'mails' | 'meetings' | 'photos' | 'contacts';
  /** Entries of address books. */
  readonly people: number;
  readonly events: number;
  /** Different people in its events, without the user. */
  readonly eventPeople: number;
  /** 0: it has no events. */
  readonly fromYear: number;
  readonly toYear: number;
  readonly isToToday: boolean;
  /** Files that no reader knows. */
  readonly unneeded: number;
}

/** What was read so far. All of it stays true while more is read. */
export interface ReadSoFar {
  /** That may be contact: no newsletters, no drafts. Each once, however many files hold it. */
  readonly messages: number;
  readonly meetings: number;
  readonly calls: number;
  /** Entries of address books. */
  readonly cards: number;
  /** The first and the last day of messages, meetings and calls. Null: there are none yet. */
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  /** Somebody of the address book, the messages that they wrote or got, and the day of the last. Null: too few yet. */
  readonly most: { readonly name: string; readonly count: number; readonly last: IsoDay } | null;
}
