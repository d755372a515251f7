/** What crosses between the reading of archives and the window: what was found, the user's choices, the account. Plain data. */
import type { IsoDay } from '../model/day';
import type { PersonId } from '../model/ids';
import type { ArchiveSummary, HeldBackReason, Me, ReadSoFar } from '../model/imports/imported-sources';
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

/** A name in chats, calls or mails that says too little: the user is asked who it is. */
export interface NameQuestion {
  /** By this the choices name the question. */
  readonly key: string;
  /** As the files write it; a number or an address where there is no name. */
  readonly name: string;
  readonly address: string;
  /** The program: `whatsapp`, `mail`. */
  readonly source: string;
  /** Days of contact, the first and the last of them. */
  readonly days: number;
  readonly from: IsoDay;
  readonly to: IsoDay;
  /** Most probable first. */
  readonly candidates: readonly NameCandidateText[];
}

export interface NameCandidateText {
  /** By this the choices name the candidate. */
  readonly answer: string;
  readonly name: string;
  readonly company: string;
  /** 0 to 1. */
  readonly probability: number;
  /** Strongest first. */
  readonly reasons: readonly Message[];
}

/** An employer, a school or a place of the user, for *About me*. */
export interface OwnFact {
  /** By this the choices name it. */
  readonly key: string;
  readonly field: 'work' | 'places';
  readonly value: string;
  /** `detail`: the title or the degree; days as the file writes them. Each may be empty. */
  readonly positions: readonly { readonly detail: string; readonly since: string; readonly until: string }[];
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
  /** Those with the most contact first; also those that have an answer. */
  readonly names: readonly NameQuestion[];
  /** What the files say about the user, and the profile does not have yet. */
  readonly aboutMe: readonly OwnFact[];
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
  /** Key of a name → `new`, `later`, the answer of a candidate, or the id of any person. Absent: later. */
  readonly nameAnswers: Readonly<Record<string, string>>;
  /** Keys of `SourcesPreview.aboutMe`: these go into the profile. */
  readonly aboutMe: readonly string[];
}

export interface SourcesProgress {
  /** What is being read. */
  readonly path: string;
  /** Bytes; a total of 0 is not known. */
  readonly done: number;
  readonly total: number;
  /** Null: as before. */
  readonly soFar: ReadSoFar | null;
}
