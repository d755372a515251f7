/**
 * What became of the weeks' suggestions: who was contacted within two weeks of the Monday they stood in the list, of the ranked ones and of the picks
 * one would not have made. Weeks whose two weeks are not over do not count.
 *
 * Explorations are drawn with different probabilities p, the better placed more often. `share` weighs each by 1/p, so that it says how many of the
 * whole pool would have been contacted, and can be held against the ranked ones: Σ taken/p / Σ 1/p (inverse propensity, self-normalized; Swaminathan &
 * Joachims 2015). Picks from before probabilities were kept count with the others' mean.
 */
import { type DayNumber, dayNumber } from '../../model/day';
import type { Network, ReconnectPick } from '../../model/network';
import type { TieHistory } from '../pipeline/tie-history';

const WITHIN = 14; // days

export interface TakenUp {
  readonly shown: number;
  readonly contacted: number;
  /** 0 … 1; null: none was shown. */
  readonly share: number | null;
}

export interface ListRecord {
  readonly ranked: TakenUp;
  readonly explored: TakenUp;
}

export function listRecord(network: Network, { columns, days }: Pick<TieHistory, 'columns' | 'days'>, today: DayNumber): ListRecord {
  const seen: { pick: ReconnectPick; isContacted: boolean }[] = [];
  for (const { monday, picks } of network.weeks.values()) {
    const from = dayNumber(monday);
    if (from + WITHIN > today) continue;
    for (const pick of picks) {
      const person = columns.personNumber.get(pick.person);
      if (person === undefined) continue;
      const own = days.day.subarray(days.start[person]!, days.start[person + 1]!);
      seen.push({ pick, isContacted: own.some((day) => day >= from && day < from + WITHIN) });
    }
  }
  const known = seen.flatMap(({ pick }) => (pick.slot === 'exploration' && pick.propensity ? [1 / pick.propensity] : []));
  const usual = known.length === 0 ? 1 : known.reduce((sum, one) => sum + one, 0) / known.length;
  const of = (slot: ReconnectPick['slot']): TakenUp => {
    const those = seen.filter(({ pick }) => pick.slot === slot);
    const weightOf = ({ pick }: (typeof seen)[number]) => (slot === 'ranked' ? 1 : pick.propensity ? 1 / pick.propensity : usual);
    const all = those.reduce((sum, one) => sum + weightOf(one), 0);
    const contacted = those.filter(({ isContacted }) => isContacted);
    const taken = contacted.reduce((sum, one) => sum + weightOf(one), 0);
    return { shown: those.length, contacted: contacted.length, share: all === 0 ? null : taken / all };
  };
  return { ranked: of('ranked'), explored: of('exploration') };
}
