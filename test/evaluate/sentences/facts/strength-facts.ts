/** Strength of the user's ties and the order of people, by docs/analysis.md ("Tie strength", "Order", "Forgetting") with code of its own. */
import { type ContactDay, medianOf } from './contact-facts';
import { aliveAt } from './forecast-facts';
import type { RawFile } from './raw-file';

/** K is computed as a sum of six exponentials, up to 3.9 % off, and stands in a value up to three times: nothing this near to a border is called wrong. */
export const MARGIN = 0.13;

/** p and τ of the ways of forgetting, by name. Which one fits the log is no sentence, and is taken as it is. */
const KERNELS: Readonly<Record<string, readonly [p: number, tau: number]>> = {
  slow: [0.5, 7],
  middle: [0.75, 3],
  fast: [1, 3],
  quick: [1, 1],
};

export type Kernel = (days: number) => number;

export function kernelCalled(name: string): Kernel {
  const [p, tau] = KERNELS[name] ?? [Number.NaN, Number.NaN];
  const known: number[] = [];
  return (days) => (known[Math.max(0, days)] ??= (1 + Math.max(0, days) / tau) ** -p);
}

export interface Strength {
  readonly strength: number;
  readonly declared: number;
  readonly peak: number;
}

export function strengths(raw: RawFile, days: ReadonlyMap<string, readonly ContactDay[]>, today: number, kernel: Kernel) {
  const logged = new Map([...days].map(([name, list]) => [name, loggedStrength(list, today, kernel)]));
  const closest = [...logged.values()]
    .map(({ now }) => now)
    .filter((now) => now > 0)
    .toSorted((x, y) => y - x)
    .slice(0, 15);
  const unit = closest.length === 0 ? 1 : medianOf(closest);
  return new Map(
    [...logged].map(([name, { now, peak }]): [string, Strength] => {
      const declared = unit * ([0, 0, 1, 3, 8][(raw.people.get(name)?.closeness ?? 1) - 1] ?? 0);
      return [name, { strength: now + declared, declared, peak: peak + declared }];
    }),
  );
}

function loggedStrength(list: readonly ContactDay[], today: number, kernel: Kernel) {
  const sum = (of: 'all' | 'out' | 'back', on: number) =>
    list.reduce((total, one) => total + (one.day <= on ? one[of] * kernel(on - one.day) : 0), 0);
  const last = list.at(-1);
  if (last === undefined) return { now: 0, peak: 0 };
  const [out, back] = [sum('out', last.day), sum('back', last.day)];
  const factor = 0.75 + 0.25 * (out + back === 0 ? 1 : (2 * Math.sqrt(out * back)) / (out + back));
  return { now: sum('all', today) * factor, peak: Math.max(...list.map(({ day }) => sum('all', day))) * factor };
}

/** F of each person. `shared`: the sum over common contacts in touch lately. */
export function orderOf(
  all: ReadonlyMap<string, Strength>,
  days: ReadonlyMap<string, readonly ContactDay[]>,
  today: number,
  alpha: number,
  kernel: Kernel,
  shared: (name: string) => number,
): ReadonlyMap<string, number> {
  return new Map(
    [...all].map(([name, { strength, declared }]) => {
      const list = days.get(name) ?? [];
      const last = list.at(-1)?.day;
      const kept = last === undefined ? 0 : (strength - declared) * Math.sqrt(aliveAt(list, today, alpha)) * kernel(today - last) ** 2;
      return [name, (kept + declared) * (1 + Math.log(1 + shared(name)))];
    }),
  );
}

/** Whether somebody can be among the first `size` by a value, and whether they can be outside of them. */
export function mayBeAmong(
  values: ReadonlyMap<string, number>,
  name: string,
  size: number,
): { readonly inside: boolean; readonly outside: boolean } {
  const sorted = [...values.values()].toSorted((x, y) => y - x);
  const own = values.get(name) ?? 0;
  const [last, next] = [sorted[size - 1] ?? 0, sorted[size] ?? 0];
  return { inside: own > 0 && own >= last * (1 - MARGIN), outside: own <= 0 || own <= next * (1 + MARGIN) };
}
