/**
 * What the files that people already have say about their contacts: archives, address books, calendars, mailboxes, chats. A reader turns one file into
 * records; it decides nothing about people. No record holds the text of a message.
 */
import type { IsoDay } from '../../model/day';
import type { Channel, Person, TableName, Tables } from '../../model/network';
import type { Message } from '../../strings/message';
import type { Contact } from '../contacts/contact';

/** One file, also inside an archive. Its bytes are read as often as `chunks` is called, and never all at once. */
export interface SourceFile {
  /** With the archives it is in: `takeout.zip/Takeout/Mail/All mail.mbox`. */
  readonly path: string;
  /** The last part of the path. */
  readonly name: string;
  /** In bytes; -1: not known before the end. */
  readonly size: number;
  readonly chunks: () => AsyncIterable<Uint8Array>;
}

/** Somebody named in a file. */
export interface Participant {
  /** As written, without the notation of the file. Empty: not known. */
  readonly name: string;
  /** A URI: `mailto:ana@example.com` (lower case), `tel:+385911234567`, a profile page, `telegram:user123`. Empty: only the name is known. */
  readonly address: string;
}

/** The owner of the file, where it says that they wrote or called and does not say who they are (a sent text message). */
export const FILE_OWNER: Participant = { name: '', address: 'owner:' };

/** Why an event is no contact, as far as the reader of the file can know. */
export const EXCLUSIONS = [
  'list',
  'automatic',
  'draft',
  'spam',
  'sponsored',
  'cancelled',
  'declined',
  'missed',
  'all-day',
  'system-message',
] as const;
export type Exclusion = (typeof EXCLUSIONS)[number];

/** A message, a call, a meeting, a photo: something dated with people in it. */
export interface SourceEvent {
  readonly kind: 'event';
  /** The same in every export that has this event: the Message-ID, the UID with its occurrence, the conversation with its time. */
  readonly id: string;
  /** At the place the event names, else in the zone of the user. */
  readonly day: IsoDay;
  readonly channel: Channel;
  /** Who wrote, called or invited. Null: nobody in particular. */
  readonly from: Participant | null;
  /** All others, the owner of the file included where the file names them. No rooms. */
  readonly others: readonly Participant[];
  /** Groups the events of one conversation; empty: not known. */
  readonly thread: string;
  readonly minutes: number | null;
  /** The subject of a mail or the title of a meeting. Never the text of a message. */
  readonly title: string;
  readonly exclusion: Exclusion | null;
}

/** An entry of an address book, or a profile. */
export interface SourceCard {
  readonly kind: 'card';
  /** What identifies it in that kind of file (`UID`, profile page); empty: nothing does. */
  readonly id: string;
  readonly contact: Contact;
  /** True: the file says that this is its owner. */
  readonly isOwner: boolean;
}

/** A name or an address that the file says, or strongly suggests, is its owner's: the profile, the sender of sent mail, the organizer of the calendar. */
export interface SourceOwner {
  readonly kind: 'owner';
  readonly participant: Participant;
  /** True: the file says so. False: it only suggests it, and the user is asked. */
  readonly isStated: boolean;
}

/** Where the owner of the file works, learned or lives, as the file says. It is offered for *About me*, and never taken by itself. */
export interface SourceOwnFact {
  readonly kind: 'own-fact';
  readonly field: 'work' | 'places';
  /** An employer, a school, a place. */
  readonly value: string;
  /** The title of the position, or the degree. Empty: none. */
  readonly detail: string;
  /** As the file writes it. Empty: not said; for `until`, it goes on. */
  readonly since: string;
  readonly until: string;
}

/** Two people of the file of whom it says what they are to each other (vCard RELATED). */
export interface SourceRelation {
  readonly kind: 'relation';
  readonly a: Participant;
  readonly b: Participant;
  /** The word of the file: `spouse`, `child`. */
  readonly word: string;
}

/** A part of the file that is not used, and why. */
export interface SourceSkip {
  readonly kind: 'skipped';
  /** `line 12`, a Message-ID, a UID. */
  readonly where: string;
  readonly reason: Message;
}

/**
 * The file cannot be read without an answer: no event of it follows. `day-order`: nothing in the whole file tells whether dates like 3/4/2024 are day
 * first; `ReadContext.dayFirst` is the answer.
 */
export interface SourceQuestion {
  readonly kind: 'question';
  readonly about: 'day-order';
  /** A date of the file, as written. */
  readonly example: string;
}

/** A person of one of Kith's own exports: those of the fields that the file has. */
export type OwnPerson = Pick<Person, 'id' | 'name'> & Partial<Person>;

/** Objects of one of Kith's own exports, with their ids, so that they come back as they were. */
export interface SourceNetwork {
  readonly kind: 'network';
  readonly tables: { readonly [T in Exclude<TableName, 'people'>]?: readonly Tables[T][] } & { readonly people?: readonly OwnPerson[] };
}

export type SourceRecord =
  | SourceEvent
  | SourceCard
  | SourceOwner
  | SourceOwnFact
  | SourceRelation
  | SourceSkip
  | SourceQuestion
  | SourceNetwork;

export interface ReadContext {
  readonly today: IsoDay;
  /** IANA name of the zone of the user, for times without a zone of their own. */
  readonly zone: string;
  /** The user's answer for dates like 3/4/2024. Absent: found from the whole file. */
  readonly dayFirst?: boolean;
}

/** The reader of one kind of file. Add it to `readers.ts`. */
export interface SourceReader {
  /** `linkedin-messages`, `vcard`, `icalendar`, `mbox`, `whatsapp`, … */
  readonly format: string;
  /** By the content first, by the path where the content cannot tell. `head`: the first 64 KiB at most. */
  readonly recognizes: (head: Uint8Array, path: string) => boolean;
  /** Never throws for what a file holds: what cannot be read is a `skipped` record. Stops reading when its consumer stops. */
  readonly read: (file: SourceFile, context: ReadContext) => AsyncIterable<SourceRecord>;
}
