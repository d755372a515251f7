/**
 * What the analysis finds about a network on a day: plain data for the window, the command line and the exports. Reasons are kinds and numbers;
 * `shared/sentences` turns them into words.
 */
import type { IsoDay } from '../../model/day';
import type { ClusterId, InterestId, PersonId } from '../../model/ids';
import type { Channel, Relation } from '../../model/network';
import type { TraitKind } from '../clusters/cluster-labels';
import type { StructuralRole } from '../roles/structural-role';
import type { WeakTieName } from '../roles/weak-tie-name';
import type { KernelName } from '../ties/kernel';
import type { ReturnShare } from '../ties/return-share';
import type { TemporalState } from '../ties/temporal-state';
import type { PersonColumn } from './stored-columns';

/** What the log holds of the contact with a person over time, by the state it is in. */
export type RhythmFindings =
  | { readonly kind: 'no-history' }
  /** `channel` null: not known. */
  | { readonly kind: 'planned'; readonly day: IsoDay; readonly channel: Channel | null }
  | { readonly kind: 'new'; readonly daysSinceFirst: number; readonly contactDays: number }
  | {
      readonly kind: 'one-off';
      readonly contactDays: number;
      readonly lastContact: IsoDay;
      /** False: the log knows only the month or the year. */
      readonly isLastExact: boolean;
      /** Each contact was face to face. */
      readonly hasMet: boolean;
    }
  | {
      readonly kind: 'active' | 'fading' | 'dormant';
      readonly gapDays: number;
      readonly contactDays: number;
      readonly lastContact: IsoDay;
      /** Median interval between occasions; null: fewer than five intervals. */
      readonly usualDays: number | null;
      readonly isIrregular: boolean;
      /** Nothing at all is logged lately, so that the gap says nothing about this person. */
      readonly isJournalQuiet: boolean;
    };

/** When contact is due (ties/due.ts). */
export interface DueFindings {
  /** `declared`: by the rhythm the user meant. `usual`: by the person's own, where nothing was said. */
  readonly basis: 'declared' | 'usual';
  /** The first day on which contact is due; null: at once, because no contact is logged. */
  readonly from: IsoDay | null;
  /** Days from today to `from`: 0 or less means due. Null with `from`. */
  readonly inDays: number | null;
  /** The rhythm in days. */
  readonly everyDays: number;
}

/** Why a person has their structural role. */
export type RoleReason =
  | { readonly kind: 'sole-link'; readonly cluster: ClusterId; readonly isOnlyContact: boolean }
  | { readonly kind: 'connects-clusters'; readonly first: ClusterId; readonly second: ClusterId }
  | { readonly kind: 'local-bridge'; readonly to: PersonId }
  | { readonly kind: 'weak' };

export interface PersonFindings {
  readonly id: PersonId;
  /** S of Tie strength in docs/analysis.md with reciprocity and declared closeness, in discounted contact-days. */
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
  /** Their own median interval between occasions, or null below five intervals. */
  readonly usualDays: number | null;
  /** Contact comes in bursts. */
  readonly isIrregular: boolean;
  /** gap / usual: for the sentence only, never for ranking. */
  readonly overdueRatio: number | null;
  readonly pAlive: number | null;
  /** Of ties as quiet as this one, the share with a contact in the 90 days after (return-share.ts); null: fewer than three contact-days. */
  readonly returnShare: ReturnShare | null;
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
  readonly rhythm: RhythmFindings;
  /** Null: never due. */
  readonly due: DueFindings | null;
  /** Null: embedded, or nothing is known. */
  readonly roleReason: RoleReason | null;
  /** A stored value of the person (result-columns.ts), for measures that have no field here. */
  readonly column: (name: PersonColumn) => number;
}

/** A tie between two people of the network (the user left out): seen together, or stated. */
export interface TieFindings {
  readonly a: PersonId;
  readonly b: PersonId;
  /** Co-presence (2.1) plus stated relations (2.2). > 0. */
  readonly strength: number;
  /** Interactions both were part of. */
  readonly together: number;
  /** People in the smallest and in the largest of them, the user not counted; 0: there is none. */
  readonly smallest: number;
  readonly largest: number;
  readonly lastTogether: IsoDay | null;
  /** The channel of all occasions; null: several, or none. */
  readonly channel: Channel | null;
  readonly relations: readonly Relation[];
  /** Neighborhood overlap 0…1 (Onnela 2007). */
  readonly overlap: number;
  /** The user states it, or was with only the two of them on three days: they certainly know each other. Else they were seen together. */
  readonly isCertain: boolean;
  /** No third person is tied to both, as far as small gatherings and statements show. */
  readonly isLocalBridge: boolean;
  /**
   * How sure a local bridge is: the small gatherings of one of the two without the other that could have shown a third person with both, of the one
   * with fewer. Null: no local bridge.
   */
  readonly occasions: number | null;
  /** Distance between the two without this tie; null: no other way within 5 steps. Only for local bridges. */
  readonly span: number | null;
  /** Kept by the disparity backbone (2.6): what to draw when not all can be drawn. */
  readonly isBackbone: boolean;
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

/** How a cluster is called. */
export type ClusterNaming =
  | { readonly kind: 'by-user'; readonly name: string }
  /** One or two traits; `around`: the best connected member, when another cluster is called the same. */
  | { readonly kind: 'traits'; readonly names: readonly [string, string?]; readonly around: PersonId | null }
  /** By its ties, or by larger gatherings, after its best connected member; `number`: to tell apart two of the same name. */
  | { readonly kind: 'around'; readonly person: PersonId; readonly basis: 'ties' | 'gatherings'; readonly number: number | null };

/** Why its people belong together. */
export type ClusterReason =
  | {
      readonly kind: 'shared-trait';
      readonly trait: TraitKind;
      readonly name: string;
      /** `count` of the `size` members have the trait. */
      readonly count: number;
      readonly size: number;
      /** How many times the share among all people. */
      readonly lift: number;
    }
  | { readonly kind: 'ties'; readonly ties: number; readonly size: number; readonly center: PersonId; readonly centerTies: number }
  /** Larger gatherings bring them together, which make no ties. */
  | { readonly kind: 'gatherings'; readonly size: number }
  /** No ties inside and no trait in common: the user put them together, or what they shared is gone. */
  | { readonly kind: 'nothing-known'; readonly size: number };

export interface ClusterFindings {
  readonly id: ClusterId;
  /** `naming` in words. */
  readonly label: string;
  readonly naming: ClusterNaming;
  readonly isNamedByUser: boolean;
  /** Index into the palette of eight; -1: grey. */
  readonly color: number;
  /** Strongest tie to the user first. */
  readonly members: readonly PersonId[];
  readonly interests: readonly ClusterInterest[];
  readonly reason: ClusterReason;
  /** Number of known ties inside. */
  readonly tiesInside: number;
}

export interface Findings {
  readonly today: IsoDay;
  /** The last day with a contact, when nothing is logged for 90 days or more since; else null. */
  readonly quietSince: IsoDay | null;
  /** The person who may be the user, whose own name the log lists; null: nobody. */
  readonly maybeUser: PersonId | null;
  readonly people: readonly PersonFindings[];
  readonly ties: readonly TieFindings[];
  readonly affinities: readonly AffinityFindings[];
  readonly clusters: readonly ClusterFindings[];
  readonly structure: {
    /** False below 30 ties between people: roles go by time alone. */
    readonly isKnown: boolean;
    readonly tieCount: number;
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
