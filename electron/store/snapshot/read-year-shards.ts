/** The log that lies in files by year (see year-files.ts). */

import { ok, type Result } from '../../../shared/lib/result';
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { LogBuilder } from '../../../shared/model/interaction-log/log-builder';
import { logLineParser, type ParseLine } from '../../../shared/model/interaction-log/parse-log-line';
import type { StoreFs } from '../disk/file-system';
import { retryResultOnce } from '../disk/retry-once';
import { sliceTimer } from '../disk/yield-to-event-loop';
import { filesOf, readShard, unreadable, type YearShard } from './year-shards';

export interface ReadLog {
  readonly log: ColumnarLog;
  /** The files that are whole in the folder itself: the others were read in the spare one. */
  readonly whole: readonly YearShard[];
}

/**
 * The log that files hold, one after the other, so that no more than one of them is in memory. `spare`: where copies may lie of those that cannot be
 * read. Kinds of failure: `unreadable`.
 */
export async function readYears(fs: StoreFs, folder: string, files: readonly YearShard[], spare: string | null): Promise<Result<ReadLog>> {
  const pause = sliceTimer();
  const builder = new LogBuilder(files.reduce((sum, { count }) => sum + count, 0));
  const scan = logLineParser(builder);
  const whole: YearShard[] = [];
  for (const file of files) {
    const own = await retryResultOnce(() => readShard(fs, folder, file));
    if (own.ok) whole.push(file);
    const copy = own.ok || spare === null ? own : await readShard(fs, spare, file);
    const read = copy.ok ? copy : own;
    if (!read.ok) return read;
    try {
      if ((await scanLines(read.value, scan, pause)) !== file.count) return unreadable(file, 'it does not hold what it should');
    } catch {
      return unreadable(file, 'it is no whole JSON text');
    }
  }
  const columns = builder.build();
  filesOf.set(columns, whole);
  return ok({ log: new ColumnarLog(columns), whole });
}

const ROWS_AT_ONCE = 512;
const [LINE_BREAK, BRACKET_END] = [0x0a, 0x5d];

/** How many interactions there were. The last line closes the list. */
async function scanLines(bytes: Uint8Array, scan: ParseLine, pause: () => Promise<void> | null): Promise<number> {
  let count = 0;
  for (let from = bytes.indexOf(LINE_BREAK) + 1; bytes[from] !== BRACKET_END; ) {
    if (from >= bytes.length) throw new SyntaxError('the list has no end');
    from = scan(bytes, from);
    if (++count % ROWS_AT_ONCE === 0) await pause();
  }
  return count;
}
