/**
 * How sure the clusters are (analysis.md 4.2): eight runs, each without a random tenth of the ties. Where they agree (mean ARI in pairs) at least
 * .7 the groups are clear, from .4 tentative, below there are no reliable groups. On networks with planted groups this agreement follows the true one
 * (.89 for .88, .45 for .58, .07 for .10).
 *
 * A person who in fewer than .6 of the runs is with the others of their own cluster is placed uncertainly: shown as such, never hidden.
 *
 * Also finds the resolution where the user leaves it to Kith (resolution-rule.ts). In steps, because all of it together takes seconds on a
 * thousand people. Above 60,000 ties nothing is measured: minutes would be needed, and so large a network has no one view to be sure of.
 */
import type { PersonId } from '../model/ids';
import { certainty, resolutionRuleSteps, stabilitySteps } from './resolution-rule';
import type { Structure } from './structure-types';

export type ConfidenceWord = 'clear' | 'tentative' | 'none' | 'not-measured';

export interface ClusterConfidence {
  readonly word: ConfidenceWord;
  /** Mean agreement of the runs, null: not measured. */
  readonly stability: number | null;
  /** What `auto` stands for on these ties; null when the user chose. */
  readonly automatic: number | null;
  /** Ascending. */
  readonly uncertain: readonly PersonId[];
  /** Ties that it was measured on. */
  readonly ties: number;
}

export const UNCERTAIN_BELOW = 0.6;
const MOST_TIES = 60_000;
const CLEAR = 0.7;
const TENTATIVE = 0.4;

export type MeasuredStructure = Pick<Structure, 'mixed' | 'areCommunities' | 'clusterNumber' | 'resolution'>;

export function* clusterConfidence(
  { mixed, areCommunities, clusterNumber, resolution }: MeasuredStructure,
  people: readonly PersonId[],
  isAutomatic: boolean,
  seed: number,
): Generator<void, ClusterConfidence> {
  const ties = mixed.a.length;
  if (!areCommunities) return { word: 'none', stability: null, automatic: isAutomatic ? 1 : null, uncertain: [], ties };
  if (ties > MOST_TIES) return { word: 'not-measured', stability: null, automatic: isAutomatic ? 1 : null, uncertain: [], ties };
  const chosen = isAutomatic ? yield* resolutionRuleSteps(mixed, seed) : null;
  const measured =
    chosen === null || chosen.stability === null
      ? yield* stabilitySteps(mixed, chosen?.resolution ?? resolution, seed)
      : { agreement: chosen.stability, runs: chosen.runs };
  const sure = certainty(measured.runs, clusterNumber);
  return {
    word: confidenceWord(measured.agreement),
    stability: measured.agreement,
    automatic: chosen?.resolution ?? null,
    uncertain: people.filter((_, person) => sure[person]! < UNCERTAIN_BELOW),
    ties,
  };
}

export function confidenceWord(stability: number): ConfidenceWord {
  if (stability >= CLEAR) return 'clear';
  return stability >= TENTATIVE ? 'tentative' : 'none';
}
