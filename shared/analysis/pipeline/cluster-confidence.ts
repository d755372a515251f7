/**
 * How stable the clusters are (docs/analysis.md, "Stability"): eight runs, each without a random tenth of the ties. Where they agree (mean ARI in pairs) at least
 * .7 the groups are clear, from .4 tentative, below there are no reliable groups. On networks with planted groups this agreement follows the true one
 * (.89 for .88, .45 for .58, .07 for .10).
 *
 * A person who is with the others of their own cluster in fewer than .6 of the runs is uncertain: shown as such, never hidden.
 *
 * Also finds the resolution where the user leaves it to Kith (resolution-rule.ts). In steps, because all of it together takes seconds on a
 * thousand people. Above 60,000 ties nothing is measured: minutes would be needed, and so large a network has no one view to be sure of.
 */
import type { PersonId } from '../../model/ids';
import { certainty, MOST_TIES_FOR_RULE, RESOLUTIONS, resolutionRuleSteps, stabilitySteps, TRUSTED } from '../clusters/resolution-rule';
import type { TieList } from '../graph/tie-graph';
import type { Structure } from './structure-types';

export type ConfidenceWord = 'clear' | 'tentative' | 'none' | 'not-measured';

export interface ClusterConfidence {
  readonly word: ConfidenceWord;
  /** Mean agreement of the runs, null: not measured. */
  readonly stability: number | null;
  /** The resolution of `auto` on these ties; null when the user chose one. */
  readonly automatic: number | null;
  /** Ascending. */
  readonly uncertain: readonly PersonId[];
}

const UNCERTAIN_BELOW = 0.6;
const AS_GOOD_AS_BEFORE = 0.05;
const CLEAR = 0.7;
const TENTATIVE = 0.4;

/** Results of the runs, for the people and ties they were measured on. */
export interface MeasuredRuns {
  /** The resolution of the runs. */
  readonly resolution: number;
  readonly agreement: number;
  readonly runs: readonly Int32Array[];
}

/**
 * The runs, at the resolution that the rule finds (`auto`) or at a given one. Null: too many ties to measure. `previous`: what the rule found before;
 * it stays as long as it is nearly as stable (.05) as the best, and a finer one than 1 nearly as clear as the rule asks, so that a few more contacts do not change all clusters.
 */
export function* measuredRuns(
  mixed: TieList,
  resolution: number | 'auto',
  seed: number,
  previous: number | null = null,
): Generator<void, MeasuredRuns | null> {
  if (mixed.a.length > MOST_TIES_FOR_RULE) return null;
  if (resolution !== 'auto') return { resolution, ...(yield* stabilitySteps(mixed, resolution, seed)) };
  const found = yield* resolutionRuleSteps(mixed, seed);
  if (found.stability === null) return { resolution: 1, ...(yield* stabilitySteps(mixed, 1, seed)) };
  const before = RESOLUTIONS.indexOf(previous as (typeof RESOLUTIONS)[number]);
  const best = Math.max(...found.stabilities);
  const isHolding = (found.stabilities[before] ?? 0) >= best - AS_GOOD_AS_BEFORE && (before === 0 || best >= TRUSTED - AS_GOOD_AS_BEFORE);
  const at = isHolding ? before : RESOLUTIONS.indexOf(found.resolution as (typeof RESOLUTIONS)[number]);
  const measured = found.measured[at];
  return measured === undefined ? null : { resolution: RESOLUTIONS[at] ?? 1, ...measured };
}

/** Stability of the clusters of a structure, by runs on the same people. */
export function confidenceOf(
  measured: MeasuredRuns | null,
  structure: Pick<Structure, 'areCommunities' | 'clusterNumber' | 'resolution' | 'isWhole'>,
  people: readonly PersonId[],
  isAutomatic: boolean,
): ClusterConfidence {
  const automatic = isAutomatic ? (measured?.resolution ?? 1) : null;
  if (!structure.areCommunities) return { word: 'none', stability: null, automatic, uncertain: [] };
  if (measured === null) return { word: 'not-measured', stability: null, automatic, uncertain: [] };
  // Runs at another resolution say nothing about the people of these clusters; the next answer has the right runs.
  const isSameResolution = measured.resolution === structure.resolution;
  const sure = isSameResolution ? certainty(measured.runs, structure.clusterNumber) : null;
  return {
    word: confidenceWord(measured.agreement),
    stability: measured.agreement,
    automatic,
    uncertain: sure === null ? [] : people.filter((_, person) => sure[person]! < UNCERTAIN_BELOW && structure.isWhole?.[person] !== 1),
  };
}

export function confidenceWord(stability: number): ConfidenceWord {
  if (stability >= CLEAR) return 'clear';
  return stability >= TENTATIVE ? 'tentative' : 'none';
}
