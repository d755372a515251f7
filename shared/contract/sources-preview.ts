/** What crosses between the reading of archives and the window: what was found, the user's choices, the account. Plain data. */
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
import type { ArchiveSummary, HeldBackReason, Me } from '../model/imports/imported-sources';
import type { Message } from '../strings/message';

interface Counts {
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
}

/** A part of a file that is not used. */
export interface SkippedPart {
  /** `line 12`, a Message-ID, or a number of entries. */
  readonly where: Message | string;
  readonly reason: Message;
}

export interface SourceFileAccount {
  readonly path: string;
  readonly format: string;
  readonly account: string;
  readonly from: IsoDay | null;
  readonly to: IsoDay | null;
  readonly people: number;
  /** Messages, meetings, calls. */
  readonly contacts: number;
  readonly skipped: readonly SkippedPart[];
}

/** Somebody who seems to be the user, for the question "is this you?". */
export interface OwnerSuggestion {
  /** A number by which the choices name them. */
  readonly party: number;
  readonly name: string;
  readonly address: string;
  /** Paths of the files that suggest it. */
  readonly files: readonly string[];
  /** Little speaks for it: it is taken only when the user says so. */
  readonly isDoubtful: boolean;
}

/** Somebody of a file who certainly is a known person, though no key proves it. */
export interface JoinedSource {
  /** By this the choices name the join. */
  readonly key: string;
  /** As the file writes it. */
  readonly name: string;
  readonly person: PersonId;
  /** Strongest first. */
  readonly reasons: readonly Message[];
}

/** Before anything is written; after the import it is the account. */
export interface SourcesPreview {
  readonly archives: readonly ArchiveSummary[];
  readonly files: readonly SourceFileAccount[];
  readonly leftOut: readonly { readonly path: string; readonly reason: Message; readonly isUnknown: boolean }[];
  readonly people: Counts;
  readonly interactions: Counts;
  readonly heldBack: { readonly people: number; readonly reasons: Readonly<Partial<Record<HeldBackReason, number>>> };
  readonly me: Me;
  readonly suggestions: readonly OwnerSuggestion[];
  /** New people with the name of a known one. */
  readonly sameNames: number;
  /** People of the files who certainly are somebody of the network. */
  readonly joined: readonly JoinedSource[];
  /** False: nothing would change. */
  readonly hasNews: boolean;
}

export interface SourcesChoices {
  /** Paths of files that are left out. */
  readonly excluded: readonly string[];
  /** Null: from the beginning. */
  readonly since: IsoDay | null;
  readonly keepsTitles: boolean;
  /** Suggestions that the user confirmed. */
  readonly confirmedOwners: readonly number[];
  /** Names, addresses and numbers that the user typed. */
  readonly me: readonly string[];
  /** Keys of `SourcesPreview.joined`: these are somebody else. */
  readonly keptApart: readonly string[];
}

export interface SourcesProgress {
  /** What is being read. */
  readonly path: string;
  /** Bytes; a total of 0 is not known. */
  readonly done: number;
  readonly total: number;
}
