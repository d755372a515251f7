/**
 * The border between the two halves of the analysis: the user's tie to each person over time (`analyze.ts`) and how those people are tied to each
 * other (`structure.ts`).
 */
import type { DayNumber } from '../../model/day';
import type { ClusterAnchor, Network } from '../../model/network';
import type { ClusterSettings, PeopleClusters } from '../clusters/clusters-of-people';
import type { Mixing } from '../clusters/combine-layers';
import type { KnownResults } from '../clusters/known-results';
import type { Columns } from '../data/columns';
import type { AffinityFindings } from '../data/findings';
import type { ClusterResult } from '../data/result-columns';
import type { TieGraph, TieList } from '../graph/tie-graph';
import type { SoleLink } from '../roles/sole-link';
import type { Bridges } from '../roles/structural-role';
import type { ChannelWeights } from '../ties/event-weight';
import type { TieEvidence } from '../ties/tie-evidence';

export interface StructureInput {
  readonly network: Network;
  readonly columns: Columns;
  readonly today: DayNumber;
  /** S_final per person number (1.3). */
  readonly strength: Float64Array;
  readonly mixing: Mixing;
  /** Default: CHANNEL_WEIGHTS. */
  readonly channelWeights?: ChannelWeights;
  readonly resolution: number | 'auto';
  readonly seed: number;
  /** What the network's stored clusters were found with; absent: the same. */
  readonly storedSettings?: ClusterSettings;
  /** Default: everything is computed. */
  readonly reused?: ReusedStructure;
  /** Used where they fit, and added to. Default: none. */
  readonly known?: KnownResults;
}

/** What an analysis can take from an earlier one: results that depend on the whole network and change little with an edit. */
export interface ReusedStructure {
  readonly clusters: PeopleClusters;
  /** Of the ties in the mixture of all layers; null: another mixture. */
  readonly shareOfTies: number | null;
  /** Null: nobody had to be left out. */
  readonly betweenness: Float64Array | null;
}

export interface Structure {
  readonly ties: TieList;
  readonly evidence: TieEvidence;
  readonly common: Int32Array;
  readonly span: Uint8Array;
  readonly isBackbone: Uint8Array;
  readonly affinities: readonly AffinityFindings[];
  readonly clusters: readonly ClusterResult[];
  /** To store, so that clusters keep name and color. */
  readonly anchors: readonly ClusterAnchor[];
  /** False with too few ties between people for roles. */
  readonly isKnown: boolean;

  // Per person number:
  /** Cluster number as in `clusters`, −1: none. People whom the user moved are where the user put them. */
  readonly clusterNumber: Int32Array;
  /** Cluster number, −1: none; and the share of the tie weight that goes there. */
  readonly secondCluster: Int32Array;
  readonly secondShare: Float64Array;
  readonly soleLinks: readonly (SoleLink | null)[];
  readonly bridges: Bridges;
  readonly knownTies: Int32Array;
  /** Small gatherings with at least one other person. */
  readonly smallGatherings: Int32Array;
  /** Reach novelty, 0…1 (sole-link.ts). */
  readonly novelty: Float64Array;

  readonly graph: TieGraph;
  /** What clusters are made from: ties, employers and interests in their shares (2.5). */
  readonly mixed: TieList;
  /** Communities were found and are more than chance; else groups are what people state, and `resolution` means nothing. */
  readonly areCommunities: boolean;
  /** By person: 1 in a group that is one whole firm or school, whatever the runs without a tenth of the ties find. Null: there is none. */
  readonly isWhole: Uint8Array | null;
  readonly resolution: number;
  /** For the next analysis of nearly the same network. */
  readonly reusable: ReusedStructure;
}
