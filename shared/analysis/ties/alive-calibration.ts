/**
 * What P(alive) has meant in the user's own log (docs/analysis.md, "P(alive)"): for everybody known at a day in the past, P(alive) as of then and whether there was
 * a contact in the 90 days after. Recalibration (recalibration.ts) turns the score into the share of such ties that did come back, which can be
 * shown; the score itself is only an order.
 *
 * Null with fewer than 200 cases, or fewer than 30 that came back or did not: then nothing is shown. The share describes the past of the
 * user's log; it is no forecast for a person.
 */
import type { DayNumber } from '../../model/day';
import type { Isotonic } from '../statistics/isotonic';
import type { ContactDays } from './contact-days';
import { type AliveModel, pAlive } from './p-alive';
import { type Replayed, recalibrated } from './recalibration';

const CALIBRATION_HORIZON = 90;
const NEEDED = { casesNeeded: 200, ofEachNeeded: 30 };

export function aliveCalibration(days: ContactDays, today: DayNumber, model: AliveModel): Isotonic | null {
  return recalibrated((cutoff) => asOf(days, Math.round(cutoff), model), today, CALIBRATION_HORIZON, NEEDED);
}

function asOf(days: ContactDays, cutoff: DayNumber, model: AliveModel): Replayed {
  const score: number[] = [];
  const cameTrue: number[] = [];
  for (let person = 0; person + 1 < days.start.length; person++) {
    const begin = days.start[person]!;
    const end = days.start[person + 1]!;
    if (begin === end || days.day[begin]! >= cutoff) continue;
    let next = begin;
    while (next < end && days.day[next]! < cutoff) next++;
    const first = days.day[begin]!;
    score.push(pAlive(next - begin - 1, days.day[next - 1]! - first, cutoff - first, model));
    cameTrue.push(next < end && days.day[next]! < cutoff + CALIBRATION_HORIZON ? 1 : 0);
  }
  return { score, cameTrue };
}
