/**
 * What became of the suggestions: how many people were contacted within two weeks of the Monday of their list, ranked picks and explorations apart.
 * Lists whose two weeks are not over do not count.
 *
 * Explorations are drawn with different probabilities p, people with a higher score more often. `share` weighs each by 1/p, so that it estimates the
 * share of the whole pool, and can be compared with the ranked picks: Σ contacted/p / Σ 1/p (self-normalized inverse propensity; Swaminathan &
 * Joachims 2015). Old picks have no probability and count with the mean of the others.
 */
import { type DayNumber, dayNumber } from '../../model/day';
import type { ReconnectPick } from '../../model/decisions';
import type { Network } from '../../model/network';
import type { TieHistory } from '../pipeline/tie-history';

const WITHIN_DAYS = 14;

export interface Outcome {
  readonly shown: number;
  readonly contacted: number;
  /** 0 … 1; null: nobody was shown. */
  readonly share: number | null;
}

export interface SuggestionOutcomes {
  readonly ranked: Outcome;
  readonly explored: Outcome;
}

export function suggestionOutcomes(
  network: Network,
  { columns, days }: Pick<TieHistory, 'columns' | 'days'>,
  today: DayNumber,
): SuggestionOutcomes {
  const shown: { readonly pick: ReconnectPick; readonly isContacted: boolean }[] = [];
  for (const { monday, picks } of network.weeks.values()) {
    const from = dayNumber(monday);
    if (from + WITHIN_DAYS > today) continue;
    for (const pick of picks) {
      const j = columns.personNumber.get(pick.person);
      if (j === undefined) continue;
      const contactDays = days.day.subarray(days.start[j]!, days.start[j + 1]!);
      shown.push({ pick, isContacted: contactDays.some((day) => day >= from && day < from + WITHIN_DAYS) });
    }
  }
  const inverses = shown.flatMap(({ pick }) => (pick.slot === 'exploration' && pick.propensity ? [1 / pick.propensity] : []));
  const meanInverse = inverses.length === 0 ? 1 : inverses.reduce((sum, inverse) => sum + inverse, 0) / inverses.length;
  const weightOf = ({ slot, propensity }: ReconnectPick) => (slot === 'ranked' ? 1 : propensity ? 1 / propensity : meanInverse);
  const outcomeOf = (slot: ReconnectPick['slot']): Outcome => {
    const ofSlot = shown.filter(({ pick }) => pick.slot === slot);
    const contacted = ofSlot.filter(({ isContacted }) => isContacted);
    const sumOfWeights = (list: typeof shown) => list.reduce((sum, { pick }) => sum + weightOf(pick), 0);
    const total = sumOfWeights(ofSlot);
    return { shown: ofSlot.length, contacted: contacted.length, share: total === 0 ? null : sumOfWeights(contacted) / total };
  };
  return { ranked: outcomeOf('ranked'), explored: outcomeOf('exploration') };
}
