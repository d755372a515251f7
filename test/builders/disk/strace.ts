/** Processes in which strace makes disk calls fail, and what its log says they did then. */
import { spawnSync } from 'node:child_process';
import { dirname } from 'node:path';

/** Why strace cannot be used here. Null: it can. */
export function whyNoStrace(): string | null {
  if (process.platform !== 'linux') return 'only Linux has strace';
  const tried = spawnSync('strace', ['-e', 'inject=fsync:error=EIO:when=999', 'true'], { encoding: 'utf8' });
  if (tried.error !== undefined) return 'strace is not installed';
  return tried.status === 0 ? null : (tried.stderr.trim().split('\n')[0] ?? 'strace may not trace here');
}

/** The calls that `syncsIn` needs in the log. */
export const TRACED = 'trace=openat,close,mkdir,rmdir,fsync,fdatasync,write';

/**
 * Lines like `123 1795398218.575201 fsync(7) = 0`. A call that another thread interrupts is in two parts, `… <unfinished ...>` and
 * `… <... fsync resumed>…`: it counts where it ends.
 */
function* callsIn(text: string): Iterable<string> {
  const begun = new Map<string, string>();
  for (const line of text.split('\n')) {
    const thread = line.split(' ')[0] ?? '';
    const [head, tail] = [/^(.*) <unfinished \.\.\.>$/.exec(line)?.[1], /<\.\.\. \w+ resumed>(.*)$/.exec(line)?.[1]];
    if (head !== undefined) begun.set(thread, head);
    else yield tail === undefined ? line : `${begun.get(thread) ?? ''}${tail}`;
  }
}

export interface Syncs {
  /** All sync calls, and those that strace made fail. */
  readonly syncs: number;
  readonly injected: number;
  /** When those failed, in milliseconds since 1970. */
  readonly failedAt: readonly number[];
  /** What must never happen. */
  readonly problems: string[];
  /** From the first failed call of a save to the process's report, in milliseconds. */
  readonly toldAfterMs: readonly number[];
  readonly securedAfterMs: readonly number[];
}

/** How a process synced its files, according to strace's log. saving-worker.ts prints `saved …` and `refused …`. */
export function syncsIn(text: string): Syncs {
  /** The path of each descriptor, and which of them failed to sync. */
  const paths = new Map<string, string>();
  const failed = new Set<string>();
  /** Folders whose names are not durable yet. */
  const unsecured = new Set<string>();
  const problems: string[] = [];
  const [toldAfterMs, securedAfterMs]: [number[], number[]] = [[], []];
  const failedAt: number[] = [];
  let syncs = 0;
  let since: number | null = null;
  for (const line of callsIn(text)) {
    const at = Number(line.split(/ +/)[1]) * 1_000;
    const opened = /openat\(\w+, "([^"]*)".*= (\d+)$/.exec(line);
    if (opened !== null) paths.set(opened[2] ?? '', opened[1] ?? '');
    failed.delete(opened?.[2] ?? /\bclose\((\d+)/.exec(line)?.[1] ?? ''); // from now on the number means another file
    const made = /\bmkdir\("([^"]*)".*= 0$/.exec(line)?.[1];
    if (made !== undefined) unsecured.add(made);
    unsecured.delete(/\brmdir\("([^"]*)".*= 0$/.exec(line)?.[1] ?? '');
    const said = /\bwrite\(1, "(saved|refused) run/.exec(line)?.[1];
    if (said === 'saved' && unsecured.size > 0) problems.push(`saved, and the names of ${[...unsecured].join(', ')} were not secured`);
    if (said !== undefined && since !== null) {
      (said === 'saved' ? securedAfterMs : toldAfterMs).push(at - since);
      since = null;
    }
    const synced = /\bf(?:data)?sync\((\d+)/.exec(line)?.[1];
    if (synced === undefined) continue;
    syncs++;
    if (failed.has(synced)) problems.push(`synced again: ${line}`);
    if (line.includes('(INJECTED)')) {
      failedAt.push(at);
      failed.add(synced);
      since ??= at;
    } else for (const path of unsecured) if (dirname(path) === paths.get(synced)) unsecured.delete(path);
  }
  return { injected: failedAt.length, syncs, failedAt, problems, toldAfterMs, securedAfterMs };
}

/** Statistics of times in milliseconds, for the report. */
export const figures = (name: string, all: readonly number[]): Record<string, number> =>
  all.length === 0
    ? {}
    : {
        [`${name}, median`]: Math.round([...all].sort((a, b) => a - b)[all.length >> 1] ?? 0),
        [`${name}, longest`]: Math.round(Math.max(...all)),
      };
