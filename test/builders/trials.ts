/**
 * How much of the long tests to run: all of it in `npm run torture`, a part that takes seconds in `npm test`. Trials and losses are printed, and recorded
 * by promise for the table at the end of the long run (`build/torture.mjs`).
 */
import { appendFileSync } from 'node:fs';

export const isLong = process.env.KITH_TORTURE === 'long';

/** The fraction of the long run. */
const scale = Number(process.env.KITH_SCALE ?? 1);

/** How often to try something. If `long` is smaller than `short`: the interval between trials. */
export function trials(short: number, long: number): number {
  if (!isLong) return short;
  return long > short ? Math.max(short, Math.round(long * scale)) : Math.min(short, Math.round(long / scale));
}

export interface Tried {
  readonly trials: number;
  /** "kills", "states", "calls" */
  readonly unit: string;
  /** Lost edits, unreported damage, defaults over data: what the promise excludes. */
  readonly losses: number;
  /** Further figures. */
  readonly more?: Readonly<Record<string, number>>;
}

/** Prints one line of figures, so that the number of trials is known, not only that none failed. */
export function report(row: number, what: string, tried: Tried): void {
  const more = Object.entries(tried.more ?? {}).map(([name, figure]) => `, ${figure.toLocaleString('en')} ${name}`);
  const tests = process.env.KITH_LOCKED === '1' ? `${what}, locked` : what;
  say(`${tests}: ${tried.trials.toLocaleString('en')} ${tried.unit}, ${tried.losses.toLocaleString('en')} losses${more.join('')}`);
  keep({ row, what: tests, ...tried });
}

/** Records what this machine cannot try. `why` is for the context's `skip`. */
export function cannot(row: number, what: string, why: string): string {
  say(`${what}: could not be tried here: ${why}`);
  keep({ row, what, why });
  return why;
}

function say(line: string): void {
  process.stdout.write(`${line}\n`);
}

function keep(line: object): void {
  const ledger = process.env.KITH_LEDGER;
  if (ledger !== undefined) appendFileSync(ledger, `${JSON.stringify(line)}\n`);
}
