/**
 * Probability that a tie is still alive: BG/NBD (Fader, Hardie & Lee 2005), from nothing but the number of repeats x, the time from the first to the
 * last contact t_x and the time since the first contact T (days):
 *
 *   x ≥ 1:  P = 1 / (1 + a/(b + x − 1) · ((α + T)/(α + t_x))^(r + x))
 *   x = 0:  P = 1 / (1 + a/b · ((α + T)/α)^r)          own variant; plain BG/NBD says 1
 *
 * Only α depends on how densely contacts are logged, so only α is fitted to the user's log; the other constants hold on full and on thinned e-mail.
 * The values are ordinal: below 0.5 means "more likely over than not", not a frequency.
 */
import type { DayNumber } from '../../model/day';
import type { ContactDays } from './contact-days';

export interface AliveModel {
  readonly r: number;
  /** Days. */
  readonly alpha: number;
  readonly a: number;
  readonly b: number;
}

export const ALIVE_DEFAULTS: AliveModel = { r: 0.4, alpha: 25, a: 0.13, b: 1 };

/** @param x repeats (contact-days − 1) @param tx days from first to last contact @param t days from first contact to now */
export function pAlive(x: number, tx: number, t: number, { r, alpha, a, b }: AliveModel = ALIVE_DEFAULTS): number {
  if (x <= 0) return 1 / (1 + (a / b) * ((alpha + t) / alpha) ** r);
  return 1 / (1 + (a / (b + x - 1)) * ((alpha + t) / (alpha + tx)) ** (r + x));
}

const PEOPLE_TO_FIT = 100;
const ALPHA_RANGE = [1, 400] as const;

/** The model with α fitted by maximum likelihood, when at least 100 people have two contact-days or more; else the default. */
export function fittedAliveModel(days: ContactDays, today: DayNumber): AliveModel {
  const model = ALIVE_DEFAULTS;
  const x: number[] = [];
  const tx: number[] = [];
  const t: number[] = [];
  let repeated = 0;
  for (let j = 0; j + 1 < days.start.length; j++) {
    const from = days.start[j]!;
    const n = days.start[j + 1]! - from;
    if (n === 0) continue;
    if (n >= 2) repeated++;
    x.push(n - 1);
    tx.push(days.day[from + n - 1]! - days.day[from]!);
    t.push(Math.max(0, today - days.day[from]!));
  }
  if (repeated < PEOPLE_TO_FIT) return model;
  const logLikelihood = (logAlpha: number) => {
    let sum = 0;
    for (let i = 0; i < x.length; i++) sum += alphaLogLikelihood(x[i]!, tx[i]!, t[i]!, { ...model, alpha: Math.exp(logAlpha) });
    return sum;
  };
  return { ...model, alpha: Math.exp(goldenMaximum(logLikelihood, Math.log(ALPHA_RANGE[0]), Math.log(ALPHA_RANGE[1]))) };
}

/** Log-likelihood of one person, without the terms that do not depend on α. */
function alphaLogLikelihood(x: number, tx: number, t: number, { r, alpha, a, b }: AliveModel): number {
  const stillHere = -(r + x) * Math.log(alpha + t);
  const gone = x > 0 ? Math.log(a) - Math.log(b + x - 1) - (r + x) * Math.log(alpha + tx) : Number.NEGATIVE_INFINITY;
  const high = Math.max(stillHere, gone);
  return r * Math.log(alpha) + high + Math.log(Math.exp(stillHere - high) + Math.exp(gone - high));
}

/** Where a function with one peak is largest, by golden section, to 1e-4 of the range. */
export function goldenMaximum(f: (x: number) => number, from: number, to: number): number {
  const ratio = (Math.sqrt(5) - 1) / 2;
  const tolerance = 1e-4 * (to - from);
  let low = from;
  let high = to;
  let left = high - ratio * (high - low);
  let right = low + ratio * (high - low);
  let fLeft = f(left);
  let fRight = f(right);
  while (high - low > tolerance) {
    if (fLeft > fRight) {
      high = right;
      [right, fRight] = [left, fLeft];
      left = high - ratio * (high - low);
      fLeft = f(left);
    } else {
      low = left;
      [left, fLeft] = [right, fRight];
      right = low + ratio * (high - low);
      fRight = f(right);
    }
  }
  return (low + high) / 2;
}
