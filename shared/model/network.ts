/**
 * The data types. A network is a set of tables keyed by id. The objects in the tables are never changed in place: an edit puts a new object under the
 * same id, so two references are equal exactly when nothing changed.
 *
 * Stored: what the user entered or imported. Not stored: anything that can be derived (strength, state, role, clusters).
 */
import type { IsoDay } from './day';
import type {
  InterviewAnswer,
  IntroductionDecision,
  ListMode,
  PromiseDecision,
  ReconnectDecision,
  ReconnectPick,
  ReconnectWeek,
} from './decisions';
import type { AnswerId, CircleId, ClusterId, ImportId, InteractionId, InterestId, PersonId, TieId } from './ids';
import type { HeldBackPersonOf, ImportRecordOf, Me } from './imports/imported-sources';
import type { Distinction, JoinOf } from './imports/joins';
import type { MutableTable } from './interaction-log/table';
import type { Job } from './jobs/jobs';
import type { Study } from './study/interview-protocol';

/** Where a person or an interaction came from, so that a later import recognizes the same row. */
export interface Origin {
  /** Format name: `linkedin`, `google`, … */
  readonly source: string;
  /** What identifies the row in that kind of file. For rows without URL, e-mail or phone: `name|connection date`. */
  readonly key: string;
  /** The file's values of fields that the user changed by hand since (import-provenance.ts). Empty text: the file had no value. */
  readonly said?: Readonly<Record<string, string>>;
}

export const STANDINGS = ['ordinary', 'do-not-track', 'archived', 'deceased'] as const;

export interface Person {
  readonly id: PersonId;
  /** Never empty. May be a description ("tour guide in Quebec"). */
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Number as in `phones` → "mobile", "work", "home" or the word of a file. Absent: no labels. */
  readonly phoneLabels?: Readonly<Record<string, string>>;
  readonly urls: readonly string[]; // profile and web pages
  /** `YYYY-MM-DD`, `--MM-DD` without a year, or empty. */
  readonly birthday: string;
  readonly notes: string;
  readonly circles: readonly CircleId[];
  /** Declared interests. Topics of interactions count as well, but are not stored here. */
  readonly interests: readonly InterestId[];
  /** How often the user means to be in touch, in days. Overrides the circles'. Null: not set. */
  readonly cadenceDays: number | null;
  /** Declared closeness 1 (distant) to 5 (closest), or null: not set. */
  readonly closeness: number | null;
  /** Declared importance for the reconnect list, 0 to 1, or null: not set. */
  readonly importance: number | null;
  /** Family ties hardly decay (Roberts & Dunbar 2011): their overdue ratio is halved. */
  readonly isKin: boolean;
  /** `do-not-track`: shown, but never suggested or classified as fading. `archived`: the user moved on; kept, but in no list, picture or suggestion. */
  readonly standing: (typeof STANDINGS)[number];
  /** True: a company, kept apart from people: never suggested, never joined with a person. False: the user said that it is a person. Absent: not said. */
  readonly isOrganization?: boolean;
  /** LinkedIn's "Connected On", or the day the user added the person. Not an interaction. */
  readonly connectedOn: IsoDay | null;
  readonly howMet?: string; // how the user met the person, in words. Absent: not said.
  readonly jobs?: readonly Job[]; // employers with days, `company` among them or not. Absent: no days are known.
  readonly photo?: string; // a small square picture as a `data:` address (`PHOTO_PATTERN`). Absent: none.
  readonly closedWishes?: readonly string[]; // needs and offers that the user closed (`wishKey`). Absent: none.
  readonly origins: readonly Origin[];
  /** Column name → text of an imported file, for columns without a field of their own. */
  readonly extra: Readonly<Record<string, string>>;
  /** The position the user gave the person on the map. Null: Kith places the person. */
  readonly pin: { readonly x: number; readonly y: number } | null;
}

/** Relations a user can state between two people (docs/analysis.md has their weights). */
export const RELATIONS = [
  'partner',
  'parent',
  'sibling',
  'close-friend',
  'friend',
  'relative',
  'introduced',
  'colleague',
  'knows',
] as const;
export type Relation = (typeof RELATIONS)[number];

/** A stated relation between two people, undirected, except `parent` (a is the parent of b) and `introduced` (a introduced b to the user). */
export interface Tie {
  readonly id: TieId;
  readonly a: PersonId;
  readonly b: PersonId;
  readonly relation: Relation;
  readonly since: IsoDay | null;
  readonly hasEnded: boolean;
  readonly note: string;
}

/** Something people can have in common. */
export interface Interest {
  readonly id: InterestId;
  readonly name: string;
  /** Other spellings, compared by `fold`. */
  readonly aliases: readonly string[];
  readonly isPrivate: boolean; // never used in openers
  readonly differentFrom?: readonly string[]; // names of interests that the user called another thing. Absent: none
}

/** The user's own grouping of people. */
export interface Circle {
  readonly id: CircleId;
  readonly name: string;
  readonly cadenceDays: number | null;
}

/** Richest first (docs/analysis.md). */
export const CHANNELS = [
  'in-person',
  'video',
  'call',
  'letter',
  'meeting',
  'message',
  'email',
  'group-chat',
  'comment',
  'reaction',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const PRECISIONS = ['day', 'month', 'year'] as const;
export const DIRECTIONS = ['mutual', 'out', 'in'] as const;
export interface Favor {
  /** `given`: the user helped them. */
  readonly direction: 'given' | 'received';
  readonly what: string;
}

/** A dated contact of the user with one or more people. The user takes part and is never listed. */
export interface Interaction {
  readonly id: InteractionId;
  readonly day: IsoDay;
  /** `month` and `year`: the day is the 15th or 1 July. Counts for strength, not for rhythm (docs/analysis.md). */
  readonly precision: (typeof PRECISIONS)[number];
  /** Distinct, at least one. */
  readonly people: readonly PersonId[];
  readonly channel: Channel;
  /** Length, or null: not known. */
  readonly minutes: number | null;
  /** Who reached out. `mutual`: both, or not known. */
  readonly direction: (typeof DIRECTIONS)[number];
  /** What was talked about. */
  readonly topics: readonly InterestId[];
  readonly note: string;
  readonly favor: Favor | null;
  /** Something the user promised to do, or empty. */
  readonly promise: string;
  readonly mayQuote: boolean; // false: the note is never quoted in an opener
  /** For imported messages: how many the user wrote, and how many the others. Absent: not known. */
  readonly messages?: { readonly sent: number; readonly received: number };
  readonly origin: Origin | null;
}

/** A small log is a Map. A large one is a `ColumnarLog`, which creates objects only on access: a million interactions open at once. */
export type InteractionLog = MutableTable<InteractionId, Interaction>;

/** The identity of a cluster between two analyses, so that its name, color and place stay (docs/analysis.md). */
export interface ClusterAnchor {
  readonly id: ClusterId;
  /** The user's name for it, or empty. */
  readonly name: string;
  /** Index into the palette; -1: grey. */
  readonly color: number;
  /** Members at the last run. */
  readonly members: readonly PersonId[];
}

/** The user put a person into a cluster, and later analyses keep it so. At most one per person. */
export interface Membership {
  readonly person: PersonId;
  readonly cluster: ClusterId;
}

/** Resolution of the clusters: `auto`, or a number (below 1 broader, above 1 finer). */
export const RESOLUTION_STEPS = [0.5, 0.7, 1, 1.4, 2, 2.8, 4] as const;

/** How this network is measured. At most one, with the id `settings`. Without one, the defaults apply (`settingsOf`). */
export interface Settings {
  readonly id: 'settings';
  /** Weight of an interaction on a channel, 0 to 1, where the user changed it. */
  readonly channelWeights: Readonly<Partial<Record<Channel, number>>>;
  readonly resolution: number | 'auto';
  readonly listMode: ListMode;
  readonly keepsCalendar?: boolean; // the calendar file on disk is kept up to date. Absent: it is not.
  readonly study?: Study; // what a study has set for this network. Absent: nothing.
}

export const DEFAULT_SETTINGS: Settings = { id: 'settings', channelWeights: {}, resolution: 'auto', listMode: 'balanced' };
export type ImportRecord = ImportRecordOf<Person>;
export type HeldBackPerson = HeldBackPersonOf<Channel>;
export type Join = JoinOf<Person, ReconnectPick, Tie, ReconnectDecision, Membership, IntroductionDecision, InterviewAnswer>;

export interface Network {
  readonly people: Map<PersonId, Person>;
  readonly ties: Map<TieId, Tie>;
  readonly interests: Map<InterestId, Interest>;
  readonly circles: Map<CircleId, Circle>;
  readonly interactions: InteractionLog;
  readonly decisions: Map<PersonId, ReconnectDecision>;
  readonly weeks: Map<IsoDay, ReconnectWeek>;
  readonly clusters: Map<ClusterId, ClusterAnchor>;
  readonly memberships: Map<PersonId, Membership>;
  readonly introductions: Map<string, IntroductionDecision>;
  readonly promises: Map<InteractionId, PromiseDecision>;
  readonly settings: Map<string, Settings>;
  readonly imports: Map<ImportId, ImportRecord>;
  readonly heldBack: Map<string, HeldBackPerson>;
  readonly me: Map<string, Me>;
  readonly joins: Map<PersonId, Join>;
  readonly distinctions: Map<string, Distinction>;
  readonly answers: Map<AnswerId, InterviewAnswer>;
}

export function settingsOf(network: Network): Settings {
  return network.settings.get('settings') ?? DEFAULT_SETTINGS;
}

export function emptyNetwork(): Network {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, new Map()])) as unknown as Network;
}

/** The tables by name, with their objects and key fields. Loops over tables use this. */
export interface Tables {
  people: Person;
  ties: Tie;
  interests: Interest;
  circles: Circle;
  interactions: Interaction;
  decisions: ReconnectDecision;
  weeks: ReconnectWeek;
  clusters: ClusterAnchor;
  memberships: Membership;
  introductions: IntroductionDecision;
  promises: PromiseDecision;
  settings: Settings;
  imports: ImportRecord;
  heldBack: HeldBackPerson;
  me: Me;
  joins: Join;
  distinctions: Distinction;
  answers: InterviewAnswer;
}
export type TableName = keyof Tables;

export const TABLE_KEYS = {
  people: 'id',
  ties: 'id',
  interests: 'id',
  circles: 'id',
  interactions: 'id',
  decisions: 'person',
  weeks: 'monday',
  clusters: 'id',
  memberships: 'person',
  introductions: 'id',
  promises: 'interaction',
  settings: 'id',
  imports: 'id',
  heldBack: 'id',
  me: 'id',
  joins: 'id',
  distinctions: 'id',
  answers: 'id',
} as const satisfies { [T in TableName]: keyof Tables[T] };

export const TABLE_NAMES = Object.keys(TABLE_KEYS) as TableName[];

/** Tables that an older file does not have. Reading it needs no migration, and an empty one is not written. */
export const LATER_TABLES: readonly TableName[] = [
  'memberships',
  'introductions',
  'promises',
  'settings',
  'imports',
  'heldBack',
  'me',
  'joins',
  'distinctions',
  'answers',
];

/** A network as plain JSON, on disk and between processes. Arrays in table order. */
export type NetworkJson = { readonly [T in TableName]: readonly Tables[T][] };
