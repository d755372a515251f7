/**
 * How much of the long tests to run: `npm run torture` asks for all of it, `npm test` for a part that takes seconds. What was tried and what was lost is
 * printed, and kept for the table at the end of the long run (`build/torture.mjs`), by the rows of the store's promises.
 */
import { appendFileSync } from 'node:fs';

export const isLong = process.env.KITH_TORTURE === 'long';

/** Of the long run, as large a part as this. */
const scale = Number(process.env.KITH_SCALE ?? 1);

/** How often to try something; with `long` smaller than `short`, every how many. */
export function trials(short: number, long: number): number {
  if (!isLong) return short;
  return long > short ? Math.max(short, Math.round(long * scale)) : Math.min(short, Math.round(long / scale));
}

export interface Tried {
  readonly trials: number;
  /** "kills", "states", "calls" */
  readonly unit: string;
  /** Saved edits that were not there, damage that was not told, defaults over data: whatever the row promises not to happen. */
  readonly losses: number;
  /** What else there is to know. */
  readonly more?: Readonly<Record<string, number>>;
}

/** One line of figures, so that the number of trials is known and not only that none failed. */
export function report(row: number, what: string, tried: Tried): void {
  const more = Object.entries(tried.more ?? {}).map(([name, figure]) => `, ${figure.toLocaleString('en')} ${name}`);
  say(`${what}: ${tried.trials.toLocaleString('en')} ${tried.unit}, ${tried.losses.toLocaleString('en')} losses${more.join('')}`);
  keep({ row, what, ...tried });
}

/** What this machine does not let us try; `why` for the context's `skip`. */
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
