/**
 * How much the known ties count beside employers and interests, by what predicts ties on the user's own data (docs/analysis.md, "Layers").
 *
 * Three times a random fifth of the ties is hidden. Communities are found in the mixture without them, with the share of ties that their mean degree gives
 * and with nine tenths. The hidden ties judge both: their modularity under the communities,
 *
 *   Q_hidden = Σ_c ( W_c / W − (κ_c / 2W)² )      W, κ of the hidden ties alone
 *
 * says how many more of them fall inside than by chance. The share of the mean degree stays unless nine tenths predict more of the hidden ties each time, and
 * at least 0.05 more on average, so that a few new people do not change it. Never all: people without ties find their place by what they share.
 *
 * Below 100 or above 60,000 ties, and without another layer, nothing is tried.
 */
import { runToEnd } from '../../lib/resumable-work';
import { seededRandom } from '../../model/ids';
import { type TieList, tieGraph } from '../graph/tie-graph';
import { combinedLayers, type Layers, shareByDegree } from './combine-layers';
import { communitySteps, modularity } from './communities';
import type { KnownResults } from './known-results';
import { MOST_TIES_FOR_RULE } from './resolution-rule';

/** For KnownResults. Raise the number when the choice changes. */
const METHOD = 'share 1';
export const MOSTLY_TIES = 0.9;
const FEWEST_TIES = 100;
const FOLDS = 3;
const HIDDEN = 0.2;
const CLEARLY_MORE = 0.05;

/**
 * The share of ties in the mixture of all layers, 0.1 … 0.9.
 * @internal exported for tests
 */
export function shareOfTies(layers: Layers, seed: number): number {
  return runToEnd(shareOfTiesSteps(layers, seed));
}

/** The same if it is known, else in steps, between which the caller can do something else, or stop. */
export function knownShareOfTies(layers: Layers, seed: number, known: KnownResults): Generator<'clusters', number> {
  const input = [layers.ties, layers.affiliations, layers.interests].flatMap(({ size, a, b, weight }) => [size, a, b, weight]);
  return known.resultOf(METHOD, [...input, seed], () => shareOfTiesSteps(layers, seed));
}

function* shareOfTiesSteps(layers: Layers, seed: number): Generator<'clusters', number> {
  const usual = shareByDegree(layers);
  const others = layers.affiliations.a.length + layers.interests.a.length;
  const ties = layers.ties.a.length;
  if (others === 0 || ties < FEWEST_TIES || ties + others > MOST_TIES_FOR_RULE) return usual;
  let sum = 0;
  for (let fold = 1; fold <= FOLDS; fold++) {
    const random = seededRandom(seed + 104_729 * fold);
    const isHidden = Uint8Array.from(layers.ties.a, () => (random() < HIDDEN ? 1 : 0));
    const kept = { ...layers, ties: partOf(layers.ties, isHidden, 0) };
    const hidden = tieGraph(partOf(layers.ties, isHidden, 1));
    const mostly = yield* predicted(kept, MOSTLY_TIES, hidden, seed + fold);
    const usually = yield* predicted(kept, usual, hidden, seed + fold);
    if (mostly <= usually) return usual;
    sum += mostly - usually;
  }
  return sum >= FOLDS * CLEARLY_MORE ? MOSTLY_TIES : usual;
}

function* predicted(layers: Layers, share: number, hidden: ReturnType<typeof tieGraph>, seed: number): Generator<'clusters', number> {
  const { of } = yield* communitySteps(tieGraph(combinedLayers(layers, 'both', share)), { seed, runs: 1 });
  // People without a community are in one of their own.
  return modularity(
    hidden,
    of.map((community, person) => (community < 0 ? of.length + person : community)),
  );
}

function partOf(ties: TieList, isHidden: Uint8Array, which: 0 | 1): TieList {
  const isKept = (_: number, k: number) => isHidden[k] === which;
  return { size: ties.size, a: ties.a.filter(isKept), b: ties.b.filter(isKept), weight: ties.weight.filter(isKept) };
}
