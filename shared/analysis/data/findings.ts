/** What the analysis says about a network on a day: plain data for the window, the command line and the exports. Sentences come with the numbers. */
import type { IsoDay } from '../../model/day';
import type { ClusterId, InteractionId, InterestId, PersonId } from '../../model/ids';
import type { Relation } from '../../model/network';
import type { KernelName } from '../ties/kernel';

/** Temporal state of the user's tie to a person (analysis.md 3.1). */
export type TemporalState = 'planned' | 'new' | 'one-off' | 'active' | 'cooling' | 'fading' | 'dormant' | 'no-history';
/** Structural role, the user left out (analysis.md 3.2). `unknown`: no known tie to anyone else, or too few ties in all. */
export type StructuralRole = 'embedded' | 'weak' | 'local-bridge' | 'sole-link' | 'unknown';
/** The four names on screen, where the two axes meet. */
export type WeakTieName = 'fading strong tie' | 'weak bridge' | 'fading bridge' | 'redundant tie';

export interface PersonFindings {
  readonly id: PersonId;
  /** S of analysis.md 1.3 with reciprocity and declared closeness, in discounted contact-days. */
  readonly strength: number;
  /** 0…100; 50 is typical for the user's 50 closest. Never shown without words. */
  readonly score: number;
  /** 0 = strongest. Ties by id. */
  readonly rank: number;
  readonly contactDays: number;
  readonly firstContact: IsoDay | null;
  readonly lastContact: IsoDay | null;
  /** Start of the planned interaction, when one is logged in the future. */
  readonly plannedFor: IsoDay | null;
  readonly gapDays: number | null;
  /** Expected interval tau (1.5), or null below two contact-days. */
  readonly usualDays: number | null;
  /** gap / usual: for the sentence only, never for ranking. */
  readonly overdueRatio: number | null;
  readonly pAlive: number | null;
  /** Of ties this quiet in the user's own log, the share that had a contact in the 90 days after (alive-calibration.ts); null: too little log. */
  readonly returnRate: number | null;
  /** Circle rank (0: first 5, 1: to 15, 2: to 50, 3: beyond) now and at their best. */
  readonly ring: 0 | 1 | 2 | 3;
  readonly peakRing: 0 | 1 | 2 | 3;
  readonly state: TemporalState;
  readonly role: StructuralRole;
  readonly soleLinkTo: ClusterId | null;
  readonly weakTieName: WeakTieName | null;
  readonly cluster: ClusterId | null;
  /** Second membership when at least 0.3 of the tie weight. */
  readonly secondCluster: { readonly id: ClusterId; readonly share: number } | null;
  /** Number of the user's people they are tied to. */
  readonly knownTies: number;
  /** Declared interests and topics talked about at least twice, strongest first. */
  readonly interests: readonly InterestId[];
  /** "usually every 3 weeks, now 14 weeks" — empty when there is nothing to say. */
  readonly rhythmSentence: string;
  /** "your only link to Climbing" — empty when there is nothing to say. */
  readonly roleSentence: string;
}

/** A tie between two people of the network (the user left out): seen together, or stated. */
export interface TieFindings {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Co-presence (2.1) plus stated relations (2.2). > 0. */
  readonly strength: number;
  /** Interactions both were part of. */
  readonly together: number;
  readonly lastTogether: IsoDay | null;
  readonly relations: readonly Relation[];
  /** Neighborhood overlap 0…1 (Onnela 2007). */
  readonly overlap: number;
  readonly isLocalBridge: boolean;
  /** Distance between the two without this tie; null: no other way within 5 steps. Only for local bridges. */
  readonly span: number | null;
  /** Kept by the disparity backbone (2.6): what to draw when not all can be drawn. */
  readonly isBackbone: boolean;
  /** "three dinners, last in May" */
  readonly evidence: string;
}

/** Two people linked by shared interests: affinity, not a tie. Only links that are significant or strongest for one of the two. */
export interface AffinityFindings {
  readonly a: PersonId;
  readonly b: PersonId;
  /** IDF cosine 0…1 (2.4). */
  readonly similarity: number;
  /** Rarest first. */
  readonly shared: readonly InterestId[];
}

export interface ClusterInterest {
  readonly interest: InterestId;
  readonly name: string;
  readonly count: number;
  /** How many times the average of all people. */
  readonly lift: number;
  readonly z: number;
}

export interface ClusterFindings {
  readonly id: ClusterId;
  /** The user's name for it, else the label found (4.3). */
  readonly label: string;
  readonly isNamedByUser: boolean;
  /** Index into the palette of eight; -1: grey. */
  readonly color: number;
  /** Strongest tie to the user first. */
  readonly members: readonly PersonId[];
  readonly interests: readonly ClusterInterest[];
  /** "7 of 9 climb, 12 times your average" */
  readonly reason: string;
  /** Number of known ties inside. */
  readonly tiesInside: number;
}

export interface Findings {
  readonly today: IsoDay;
  readonly people: readonly PersonFindings[];
  readonly ties: readonly TieFindings[];
  readonly affinities: readonly AffinityFindings[];
  readonly clusters: readonly ClusterFindings[];
  readonly structure: {
    /** False below 30 ties between people: roles go by time alone, and Kith says so with `sentence`. */
    readonly isKnown: boolean;
    readonly tieCount: number;
    readonly sentence: string;
  };
  /** The way of forgetting that fits the log (kernel-choice.ts). */
  readonly kernel: KernelName;
  readonly grouping: {
    /** Found in the ties and more than chance; else `clusters` are what people state themselves. */
    readonly areCommunities: boolean;
    /** Of the communities: 1 usual, below broader, above finer. */
    readonly resolution: number;
  };
}

/** How ties and interests are mixed for the clusters (2.5). */
export type Mixing = 'who-knows-whom' | 'interests' | 'both';

/** One row of the reconnect list (5.2, 5.3). */
export interface ReconnectRow {
  /** 1 = first. */
  readonly rank: number;
  readonly person: PersonId;
  readonly slot: 'ranked' | 'exploration';
  /** Words first, most telling first; at least one. */
  readonly reasons: readonly string[];
  /** What the user and the person have in common: interests, rarest first. */
  readonly shared: readonly InterestId[];
  /** From a dated entry of the log, quoted, never invented. */
  readonly opener: { readonly text: string; readonly date: IsoDay; readonly interaction: InteractionId } | null;
  /** Contacted since the list was chosen (done-this-week.ts): the row stays, ticked. */
  readonly isDone: boolean;
  /** The parts of the score, each 0…1, for the breakdown. */
  readonly parts: {
    readonly value: number;
    readonly staleness: number;
    readonly feasibility: number;
    readonly freshness: number;
    readonly occasion: number;
    readonly total: number;
  };
}
