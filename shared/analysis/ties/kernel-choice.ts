/**
 * Which way of forgetting fits this user (docs/analysis.md, "Choice of the kernel"): the log is replayed at 40, 55, 70 and 85 % of its length; each kernel ranks everybody by
 * strength as of then, and is judged by whether those ranked high were in touch within the horizon after (AUC, percentile.ts). The default stays unless
 * another wins by at least 0.01 on average, with at least 100 people in touch again in all: a dense chat forgets faster than years of coffee.
 */
import type { DayNumber } from '../../model/day';
import { auc } from '../statistics/percentile';
import type { ContactDays } from './contact-days';
import { DEFAULT_KERNEL, KERNELS, type Kernel, kernelValue } from './kernel';

const REPLAYED_AT = [0.4, 0.55, 0.7, 0.85] as const;
const CLEAR_WIN = 0.01;
const POSITIVES_NEEDED = 100;

/** A log shorter than this (days) is judged by the two weeks after a replay, a longer one by two months. */
const FAST_LOG = 200;
const HORIZON = { fast: 14, slow: 60 };

/** The kernel for a log of contact-days. */
export function chosenKernel(days: ContactDays): Kernel {
  if (days.day.length === 0) return DEFAULT_KERNEL;
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const day of days.day) {
    if (day < from) from = day;
    if (day >= to) to = day + 1;
  }
  const horizon = to - from < FAST_LOG ? HORIZON.fast : HORIZON.slow;
  let positives = 0;
  const gains = new Map<Kernel, number>();
  let replays = 0;
  for (const share of REPLAYED_AT) {
    const cutoff = Math.round(from + share * (to - from));
    const until = Math.min(to, cutoff + horizon);
    if (until - cutoff < horizon / 3) continue;
    const { known, cameTrue } = labelled(days, cutoff, until);
    const found = cameTrue.reduce((sum, one) => sum + one, 0);
    if (found === 0 || found === known.length) continue;
    positives += found;
    replays++;
    for (const kernel of Object.values(KERNELS)) {
      const scores = known.map((person) => strengthAt(days, person, cutoff, kernel));
      gains.set(kernel, (gains.get(kernel) ?? 0) + auc(scores, cameTrue));
    }
  }
  if (positives < POSITIVES_NEEDED) return DEFAULT_KERNEL;
  const mean = (kernel: Kernel) => (gains.get(kernel) ?? 0) / replays;
  const best = Object.values(KERNELS).reduce((x: Kernel, y: Kernel) => (mean(y) > mean(x) ? y : x), DEFAULT_KERNEL);
  return mean(best) >= mean(DEFAULT_KERNEL) + CLEAR_WIN ? best : DEFAULT_KERNEL;
}

/** People with a contact-day before the cutoff, and whether they had one from then on, before `until`. */
function labelled(days: ContactDays, cutoff: DayNumber, until: DayNumber): { known: number[]; cameTrue: number[] } {
  const known: number[] = [];
  const cameTrue: number[] = [];
  for (let person = 0; person + 1 < days.start.length; person++) {
    const from = days.start[person]!;
    const to = days.start[person + 1]!;
    if (from === to || days.day[from]! >= cutoff) continue;
    let next = from;
    while (next < to && days.day[next]! < cutoff) next++;
    known.push(person);
    cameTrue.push(next < to && days.day[next]! < until ? 1 : 0);
  }
  return { known, cameTrue };
}

function strengthAt(days: ContactDays, person: number, cutoff: DayNumber, kernel: Kernel): number {
  let sum = 0;
  for (let k = days.start[person]!; k < days.start[person + 1]! && days.day[k]! < cutoff; k++) {
    sum += days.value[k]! * kernelValue(cutoff - days.day[k]!, kernel);
  }
  return sum;
}
