/**
 * The nouns. A network is a few tables keyed by id. The objects in the tables are never changed in place: an edit puts a new object under the
 * same id, so two references are equal exactly when nothing changed.
 *
 * Not stored: anything that can be derived (strength, state, role, clusters). Stored: what the user said, and what was in the files they gave.
 */
import type { IsoDay } from './day';
import type { CircleId, ClusterId, InteractionId, InterestId, PersonId, TieId } from './ids';
import type { InteractionLog } from './interaction-log/interaction-log';

/** Where a person or an interaction came from, so that the same row of a later file is recognised again. */
export interface Origin {
  /** Format name: `linkedin`, `google`, … */
  readonly source: string;
  /** What identified the row in that kind of file: for rows without URL, e-mail or phone, `name|connection date`. */
  readonly key: string;
  /** What the file said of fields that the user has changed by hand since (file-values.ts); empty text: nothing. */
  readonly said?: Readonly<Record<string, string>>;
}

export interface Person {
  readonly id: PersonId;
  /** As the user reads it. Never empty. May be a description ("tour guide in Quebec"). */
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Number as in `phones` → "mobile", "work", "home" or what a file called it; absent: nothing said. */
  readonly phoneLabels?: Readonly<Record<string, string>>;
  /** Profile and web pages. */
  readonly urls: readonly string[];
  /** `YYYY-MM-DD`, or `--MM-DD` when the year is not known, or empty. */
  readonly birthday: string;
  readonly notes: string;
  readonly circles: readonly CircleId[];
  /** Declared interests. Topics of interactions count as well, but are derived from them. */
  readonly interests: readonly InterestId[];
  /** How often the user means to be in touch, in days; overrides the circles'. Null: not said. */
  readonly cadenceDays: number | null;
  /** Declared closeness 1 (distant) to 5 (closest), or null: not said. */
  readonly closeness: number | null;
  /** Declared importance for the reconnect list, 0 to 1, or null: not said. */
  readonly importance: number | null;
  /** Family ties hardly decay (Roberts & Dunbar 2011): their overdue ratio is halved. */
  readonly isKin: boolean;
  /** `do-not-track`: kept, drawn, never suggested nor called fading. */
  readonly standing: 'ordinary' | 'do-not-track' | 'deceased';
  /** LinkedIn's "Connected On", or when the user first added them. Not a contact by itself. */
  readonly connectedOn: IsoDay | null;
  readonly origins: readonly Origin[];
  /** Columns of an imported file that have no field of their own, kept under their header. */
  readonly extra: Readonly<Record<string, string>>;
  /** Where the user dragged them on the map, or null: Kith places them. */
  readonly pin: { readonly x: number; readonly y: number } | null;
}

/** Relations a user can state between two people (analysis.md 2.2 has their weights). */
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
  /** Other spellings that mean the same; compared folded (see `fold`). */
  readonly aliases: readonly string[];
  /** Never used in openers. */
  readonly isPrivate: boolean;
}

/** The user's own grouping of people. */
export interface Circle {
  readonly id: CircleId;
  readonly name: string;
  readonly cadenceDays: number | null;
}

/** analysis.md 1.2, richest first. */
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

/** A dated contact of the user with one or more people. The user is always there and never listed. */
export interface Interaction {
  readonly id: InteractionId;
  readonly day: IsoDay;
  /** `month` and `year`: the day is the 15th or 1 July; counts for strength, not for rhythm (analysis.md 1.8). */
  readonly precision: (typeof PRECISIONS)[number];
  /** Distinct, at least one. */
  readonly people: readonly PersonId[];
  readonly channel: Channel;
  /** Length, or null: not known. */
  readonly minutes: number | null;
  /** Who reached out; `mutual` when both or not known. */
  readonly direction: (typeof DIRECTIONS)[number];
  /** What was talked about. */
  readonly topics: readonly InterestId[];
  readonly note: string;
  readonly favor: Favor | null;
  /** Something the user promised to do, or empty. */
  readonly promise: string;
  /** False: the note is never quoted in an opener. */
  readonly mayQuote: boolean;
  readonly origin: Origin | null;
}

/** What the user decided about a person in the reconnect list. At most one per person. */
export interface ReconnectDecision {
  readonly person: PersonId;
  /** Not suggested before this day; null: not snoozed. */
  readonly snoozedUntil: IsoDay | null;
  /** Each further snooze doubles: 14, 28, 56 … days, at most 365. */
  readonly snoozes: number;
  readonly isNever: boolean;
}

export interface ReconnectPick {
  readonly person: PersonId;
  /** `exploration`: the pick one would not have made, sampled (analysis.md 5.3). */
  readonly slot: 'ranked' | 'exploration';
  /** With which probability the exploration drew this person: needed to judge such picks without bias. Missing for ranked ones. */
  readonly propensity?: number;
}

/** What the list of a week looks for; the weights are in the analysis (reconnect.ts). */
export const LIST_MODES = ['balanced', 'keep-close', 'opportunities', 'repay'] as const;
export type ListMode = (typeof LIST_MODES)[number];

/** The list of one week, frozen when first shown. */
export interface ReconnectWeek {
  readonly monday: IsoDay;
  readonly picks: readonly ReconnectPick[];
  /** What it was chosen by; missing: balanced. */
  readonly mode?: ListMode;
}

/** What survives of a cluster between two runs: its identity, so that name, colour and place stay (analysis.md 4.2.6). */
export interface ClusterAnchor {
  readonly id: ClusterId;
  /** The user's name for it, or empty. */
  readonly name: string;
  /** Index into the palette; -1: grey. */
  readonly color: number;
  /** Members at the last run. */
  readonly members: readonly PersonId[];
}

/** The user moved a person to a cluster, or said that they stay there: the next run leaves them. At most one per person. */
export interface Membership {
  readonly person: PersonId;
  readonly cluster: ClusterId;
}

/** Two people the user was asked about introducing, and did not want to now. */
export interface IntroductionDecision {
  /** Both ids, the smaller first, with a space between. */
  readonly id: string;
  readonly a: PersonId;
  readonly b: PersonId;
  /** Not suggested before this day. */
  readonly snoozedUntil: IsoDay;
}

/** How finely people are grouped: `auto`, or a resolution of Leiden (below 1 broader, above finer). */
export const RESOLUTION_STEPS = [0.5, 0.7, 1, 1.4, 2, 2.8, 4] as const;

/** How the user wants this network to be measured. At most one, under the id `settings`; none: as Kith comes (`settingsOf`). */
export interface Settings {
  readonly id: 'settings';
  /** What a contact of a channel is worth, 0 to 1, where the user changed it. */
  readonly channelWeights: Readonly<Partial<Record<Channel, number>>>;
  readonly resolution: number | 'auto';
  readonly listMode: ListMode;
}

export const DEFAULT_SETTINGS: Settings = { id: 'settings', channelWeights: {}, resolution: 'auto', listMode: 'balanced' };

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
  readonly settings: Map<string, Settings>;
}

export function settingsOf(network: Network): Settings {
  return network.settings.get('settings') ?? DEFAULT_SETTINGS;
}

export function emptyNetwork(): Network {
  return {
    people: new Map(),
    ties: new Map(),
    interests: new Map(),
    circles: new Map(),
    interactions: new Map(),
    decisions: new Map(),
    weeks: new Map(),
    clusters: new Map(),
    memberships: new Map(),
    introductions: new Map(),
    settings: new Map(),
  };
}

/** The tables by name, with what each holds and the field that is its key. Everything that loops over tables loops over this. */
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
  settings: Settings;
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
  settings: 'id',
} as const satisfies { [T in TableName]: keyof Tables[T] };

export const TABLE_NAMES = Object.keys(TABLE_KEYS) as TableName[];

/** Tables that came later. A file from before has none of them and needs no step to be read; one that is empty is not written. */
export const LATER_TABLES: readonly TableName[] = ['memberships', 'introductions', 'settings'];

/** A network as plain JSON: what lies on disk, what crosses between processes. Arrays in table order. */
export type NetworkJson = { readonly [T in TableName]: readonly Tables[T][] };
