/**
 * What P(alive) has meant in the user's own log (analysis.md 1.5): the log is replayed at 40, 55, 70 and 85 % of its length; for everybody known then,
 * P(alive) as of then and whether there was a contact in the 90 days after. Isotonic regression (isotonic.ts) turns the score into the share of such
 * ties that did come back, which can be said aloud; the score itself is only an order.
 *
 * Null with fewer than 200 cases, or fewer than 30 that came back or did not: then nothing is said. People who are moved by the sentence see the past
 * of their log, no forecast for a person.
 */
import type { DayNumber } from '../model/day';
import type { ContactDays } from './contact-days';
import { type Isotonic, isotonic } from './isotonic';
import { type AliveModel, pAlive } from './p-alive';

export const CALIBRATION_HORIZON = 90;
const REPLAYED_AT = [0.4, 0.55, 0.7, 0.85] as const;
const CASES_NEEDED = 200;
const OF_EACH_NEEDED = 30;

export function aliveCalibration(days: ContactDays, today: DayNumber, model: AliveModel): Isotonic | null {
  let from = Number.POSITIVE_INFINITY;
  for (const day of days.day) if (day < from) from = day;
  if (!Number.isFinite(from)) return null;
  const score: number[] = [];
  const cameTrue: number[] = [];
  for (const share of REPLAYED_AT) {
    const cutoff = Math.round(from + share * (today - from));
    if (cutoff + CALIBRATION_HORIZON > today) continue; // the future of this replay is not over yet
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
  }
  const positives = cameTrue.reduce((sum, one) => sum + one, 0);
  if (score.length < CASES_NEEDED || positives < OF_EACH_NEEDED || score.length - positives < OF_EACH_NEEDED) return null;
  return isotonic(score, cameTrue);
}
