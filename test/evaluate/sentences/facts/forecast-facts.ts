/**
 * Models of contact by docs/analysis.md with code of its own: P(alive) and the probability of a contact ("P(alive)", "Order"), the share of returns
 * ("Share of returns"), and the state over time ("Temporal state").
 */
import { burstiness, type ContactDay, exactIntervals, lastLogged, medianOf, plannedWith } from './contact-facts';
import type { RawFile, RawPerson } from './raw-file';

type Days = ReadonlyMap<string, readonly ContactDay[]>;

const [R, A, B] = [0.4, 0.13, 1];

/** α of BG/NBD: 25 days, or the most likely where 100 people have two contact-days. */
export function alphaOf(days: Days, today: number): number {
  const people = [...days.values()].filter((list) => list.length > 0);
  if (people.filter((list) => list.length >= 2).length < 100) return 25;
  const likelihood = (alpha: number) =>
    people.reduce((sum, list) => {
      const [x, tx, t] = [list.length - 1, span(list), Math.max(0, today - (list[0]?.day ?? 0))];
      const here = -(R + x) * Math.log(alpha + t);
      const gone = x === 0 ? Number.NEGATIVE_INFINITY : Math.log(A / (B + x - 1)) - (R + x) * Math.log(alpha + tx);
      const most = Math.max(here, gone);
      return sum + R * Math.log(alpha) + most + Math.log(Math.exp(here - most) + Math.exp(gone - most));
    }, 0);
  // The likelihood has one peak between 1 and 400 days: the range is cut in three until it is narrow.
  let [low, high] = [0, Math.log(400)];
  while (high - low > 1e-5) {
    const [p, q] = [low + (high - low) / 3, high - (high - low) / 3];
    if (likelihood(Math.exp(p)) < likelihood(Math.exp(q))) low = p;
    else high = q;
  }
  return Math.exp((low + high) / 2);
}

/** As of a day, from the contact-days before or on it. */
export function aliveAt(list: readonly ContactDay[], on: number, alpha: number): number {
  const x = list.length - 1;
  const t = on - (list[0]?.day ?? on);
  if (x <= 0) return 1 / (1 + (A / B) * ((alpha + t) / alpha) ** R);
  return 1 / (1 + (A / (B + x - 1)) * ((alpha + t) / (alpha + span(list))) ** (R + x));
}

/** The probability of a contact in the 90 days after. */
export function contactProbability(list: readonly ContactDay[], on: number, alpha: number): number {
  if (list.length === 0) return 0;
  const t = on - (list[0]?.day ?? on);
  return aliveAt(list, on, alpha) * (1 - ((alpha + t) / (alpha + t + 90)) ** (R + list.length - 1));
}

function span(list: readonly ContactDay[]): number {
  return (list.at(-1)?.day ?? 0) - (list[0]?.day ?? 0);
}

/** The stock curve: shares of returns in other people's logs, by probability. */
const STOCK: readonly (readonly [probability: number, share: number])[] = [
  [0, 0.15],
  [0.1, 0.2],
  [0.2, 0.22],
  [0.3, 0.26],
  [0.4, 0.33],
  [0.5, 0.38],
  [0.6, 0.44],
  [0.7, 0.51],
  [0.8, 0.6],
  [0.9, 0.75],
  [0.97, 0.9],
  [1, 0.96],
];

interface Step {
  readonly from: number;
  sum: number;
  weight: number;
}

/** Counts how many were in touch within 90 days, at four days in the past; answers with the share for a probability. */
export function returnShares(days: Days, today: number, alpha: number): (probability: number) => number {
  const cases = [90, 135, 180, 270].flatMap((ago) =>
    [...days.values()].flatMap((list) => {
      const on = today - ago;
      const before = list.filter(({ day }) => day < on);
      if (before.length < 3) return [];
      return [{ at: contactProbability(before, on, alpha), came: list.some(({ day }) => day >= on && day < on + 90) ? 1 : 0, weight: 1 }];
    }),
  );
  const shift = levelOf(cases);
  const stock = STOCK.map(([at, share]) => ({ at, came: logistic(logOdds(share) + shift), weight: 200 / STOCK.length }));
  const steps = risingSteps([...cases, ...stock]);
  return (probability) => {
    const { sum, weight } = steps.findLast(({ from }) => from <= probability) ?? steps[0] ?? { sum: Number.NaN, weight: 0 };
    return sum / weight;
  };
}

/** The most likely shift of the stock curve to the level of the log, when shifts are normal with a deviation of 0.35. */
function levelOf(cases: readonly { readonly at: number; readonly came: number }[]): number {
  let best = 0;
  let step = 1;
  const slope = (shift: number) =>
    cases.reduce((sum, { at, came }) => sum + came - logistic(logOdds(stockAt(at)) + shift), 0) - shift / 0.35 ** 2;
  while (step > 1e-7) {
    const ahead = slope(best) > 0 ? step : -step;
    if (slope(best) * slope(best + ahead) > 0) best += ahead;
    else step /= 2;
  }
  return best;
}

function stockAt(probability: number): number {
  const k = Math.max(
    1,
    STOCK.findIndex(([at]) => at >= probability),
  );
  const [[x0, y0], [x1, y1]] = [STOCK[k - 1] ?? [0, 0], STOCK[k] ?? [1, 1]];
  return y0 + Math.min(1, Math.max(0, (probability - x0) / (x1 - x0))) * (y1 - y0);
}

/** Means that never fall: neighbors that do are put together. */
function risingSteps(cases: readonly { readonly at: number; readonly came: number; readonly weight: number }[]): Step[] {
  const steps: Step[] = [];
  for (const { at, came, weight } of cases.toSorted((x, y) => x.at - y.at)) {
    const last = steps.at(-1);
    if (last !== undefined && last.from === at) [last.sum, last.weight] = [last.sum + weight * came, last.weight + weight];
    else steps.push({ from: at, sum: weight * came, weight });
  }
  for (let k = 1; k < steps.length; ) {
    const [before, step] = [steps[k - 1], steps[k]];
    if (before === undefined || step === undefined || before.sum / before.weight < step.sum / step.weight) k++;
    else {
      [before.sum, before.weight] = [before.sum + step.sum, before.weight + step.weight];
      steps.splice(k, 1);
      k = Math.max(1, k - 1);
    }
  }
  return steps;
}

function logOdds(share: number): number {
  return Math.log(share / (1 - share));
}

function logistic(x: number): number {
  return 1 / (1 + Math.exp(-x));
}

/** Whether contact comes in bursts: burstier than the median of the user's people, and than chance. */
export function irregularPeople(days: Days): ReadonlySet<string> {
  const all = new Map([...days].map(([name, list]) => [name, burstiness(list)]));
  const middle = Math.max(0, medianOf([...all.values()]));
  return new Set([...all].filter(([, b]) => b > middle).map(([name]) => name));
}

export function isJournalQuiet(days: Days, today: number): boolean {
  return today - lastLogged(days) >= 90;
}

/** How often the user means to be in touch: with the person, else with the circle that is met most often. Null: not stated. */
export function cadenceOf(raw: RawFile, person: RawPerson): number | null {
  if (person.cadenceDays !== null) return person.cadenceDays;
  const ofCircles = person.circles.map((circle) => raw.circles.get(circle) ?? null).filter((days) => days !== null);
  return ofCircles.length === 0 ? null : Math.min(...ofCircles);
}

/** How long a silence is usual with each person, in days: the expected interval, more for irregular ties and kin. */
export function toleratedSilence(raw: RawFile, days: Days): (name: string) => number {
  const means = [...days.values()].map((list) => (exactIntervals(list).length >= 2 ? meanOf(exactIntervals(list)) : Number.NaN));
  const usual = Number.isNaN(medianOf(means)) ? 90 : medianOf(means);
  const irregular = irregularPeople(days);
  return (name) => {
    const person = raw.people.get(name);
    const list = days.get(name) ?? [];
    const intervals = exactIntervals(list);
    const meant = person === undefined ? null : cadenceOf(raw, person);
    const tau = Math.max(1, (2 * (meant ?? usual) + intervals.reduce((sum, one) => sum + one, 0)) / (2 + intervals.length));
    return tau * (irregular.has(name) ? 1 + burstiness(list) : 1) * (person?.isKin === true ? 2 : 1);
  };
}

/** The states that may be told of each person. More than one where the probability that the tie is alive is at the border of one half. */
export function statesOf(raw: RawFile, days: Days, today: number, alpha: number): (name: string) => ReadonlySet<string> {
  const tolerated = toleratedSilence(raw, days);
  const logged = lastLogged(days);
  return (name) => {
    const person = raw.people.get(name);
    const list = days.get(name) ?? [];
    if (person === undefined || person.standing !== 'ordinary') return new Set(['no-history']);
    const plan = plannedWith(raw, name, today);
    if (plan !== null && plan.day - today <= 30) return new Set(['planned']);
    const [first, last] = [list[0], list.at(-1)];
    if (first === undefined || last === undefined) return new Set(['no-history']);
    const steady = Math.max(last.day, today - 2);
    if (steady - first.day < 60) return new Set(['new']);
    const cadence = cadenceOf(raw, person);
    const isDeclared = person.closeness !== null || person.isKin || cadence !== null;
    if (list.length <= 2 && steady - last.day >= 60 && !isDeclared) return new Set(['one-off']);
    const on = isJournalQuiet(days, today) ? logged : steady;
    return new Set([-0.01, 0.01].map((margin) => silence(list, on, tolerated(name), isDeclared, aliveAt(list, on, alpha) + margin)));
  };
}

function silence(list: readonly ContactDay[], on: number, tolerated: number, isDeclared: boolean, alive: number): string {
  const gap = on - (list.at(-1)?.day ?? on);
  const overdue = gap / tolerated;
  if ((gap >= 3 * 365 || (gap >= 365 && overdue >= 8)) && (list.length >= 3 || isDeclared)) return 'dormant';
  if (list.length <= 2) return gap >= 60 ? 'one-off' : 'active';
  return gap >= 30 && (alive < 0.5 || overdue >= 4 || (gap >= 60 && overdue >= 2)) ? 'fading' : 'active';
}

function meanOf(values: readonly number[]): number {
  return values.reduce((sum, one) => sum + one, 0) / values.length;
}
