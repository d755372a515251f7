/** What all benchmarks share: how they time, and the table they print. Times are wall clock; the machine may be busy, so the best run counts. */
import { cpus, totalmem } from 'node:os';

export interface Figure {
  readonly what: string;
  /** What it is held against, measured in the same run. */
  readonly rival?: string;
  readonly kith: string;
  /** rival / kith, how many times better; or what else the goal is about. */
  readonly ratio?: string;
  readonly goal?: string;
  /** Undefined: no goal, for information. */
  readonly isMet?: boolean;
}

export function printFigures(title: string, figures: readonly Figure[], notes: readonly string[] = []): void {
  const memory = Math.round(totalmem() / 2 ** 30);
  console.log(`\n## ${title}`);
  console.log(`${new Date().toISOString().slice(0, 10)}, ${cpus().length} cores, ${memory} GB, no GPU, Node ${process.versions.node}\n`);
  const rows = figures.map(({ what, rival = '', kith, ratio = '', goal = '', isMet }) => [
    what,
    rival,
    kith,
    ratio,
    goal,
    isMet === undefined ? '' : isMet ? 'met' : 'MISSED',
  ]);
  const table = [['', 'rival', 'Kith', 'ratio', 'goal', ''], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length), 3));
  const line = (row: readonly string[]) => `| ${row.map((cell, column) => cell.padEnd(widths[column]!)).join(' | ')} |`;
  console.log(line(table[0]!));
  console.log(`|${widths.map((width) => '-'.repeat(width + 2)).join('|')}|`);
  for (const row of rows) console.log(line(row));
  for (const note of notes) console.log(`- ${note}`);
}

/** Milliseconds of the fastest of some runs, on the clock and of the processor (which other work does not lengthen), and what the last one answered. */
export function fastest<T>(work: () => T, times = 5): { ms: number; cpu: number; answer: T } {
  let [ms, cpu] = [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  let answer: T | undefined;
  for (let i = 0; i < times; i++) {
    const [start, used] = [performance.now(), process.cpuUsage()];
    answer = work();
    ms = Math.min(ms, performance.now() - start);
    const { user, system } = process.cpuUsage(used);
    cpu = Math.min(cpu, (user + system) / 1000);
  }
  return { ms, cpu, answer: answer as T };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

/** The value that this share of the values stays below. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN;
}

export function inMs(ms: number): string {
  return ms >= 100 ? `${Math.round(ms).toLocaleString('en')} ms` : ms >= 1 ? `${ms.toFixed(1)} ms` : `${(1000 * ms).toFixed(1)} µs`;
}

export function times(rival: number, kith: number): string {
  const ratio = rival / kith;
  return `${ratio >= 10 ? Math.round(ratio) : ratio.toFixed(1)}×`;
}

/** Bytes in use, objects and typed arrays, after everything unreachable is gone. */
export async function bytesInUse(): Promise<number> {
  const { gc } = globalThis;
  if (!gc) throw new Error('run with --expose-gc');
  for (let i = 0; i < 3; i++) {
    await new Promise((resolve) => setTimeout(resolve, 50));
    gc();
  }
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

export const inMiB = (bytes: number) => `${Math.round(bytes / 2 ** 20)} MiB`;
