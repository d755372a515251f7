/** Reads the interaction log of a large network from its year shards. Every interaction is checked as it is read. */
import { isUtf8 } from 'node:buffer';
import { ok, type Result } from '../../../shared/lib/result';
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { idIndex } from '../../../shared/model/interaction-log/id-index';
import { LogBuilder } from '../../../shared/model/interaction-log/log-builder';
import { idAt } from '../../../shared/model/interaction-log/log-columns';
import { logLineParser, type ParseLine } from '../../../shared/model/interaction-log/parse-log-line';
import { message, type Refusal, refuse } from '../../../shared/strings/message';
import type { StoreFs } from '../disk/file-system';
import { retryResultOnce } from '../disk/retry-once';
import { type Pause, sliceTimer } from '../disk/yield-to-event-loop';
import type { DecodedFile } from '../format/network-file';
import type { YearShard } from '../format/year-shard';
import { readShard, shardsOfColumns, unreadableShard } from './year-shards';

export interface JoinedFile {
  readonly decoded: DecodedFile;
  /** The shards that are intact in the folder. The others were read from the backups. */
  readonly intactShards: readonly YearShard[];
}

/**
 * Adds the interactions of the shards to a decoded network file. `backup`: a folder where copies of damaged shards may be found; null: there is none.
 * Kinds of failure: `unreadable`.
 */
export async function joinShards(
  fs: StoreFs,
  folder: string,
  decoded: DecodedFile,
  backup: string | null = null,
): Promise<Result<JoinedFile, Refusal>> {
  if (decoded.shards.length === 0) return ok({ decoded, intactShards: [] });
  const read = await readShards(fs, folder, decoded.shards, backup);
  if (!read.ok) return read;
  const { log, intact } = read.value;
  const network = { ...decoded.document.network, interactions: log };
  return ok({ decoded: { ...decoded, document: { ...decoded.document, network } }, intactShards: intact });
}

/** Reads one shard after the other, so that only one is in memory. */
async function readShards(
  fs: StoreFs,
  folder: string,
  shards: readonly YearShard[],
  backup: string | null,
): Promise<Result<{ readonly log: ColumnarLog; readonly intact: readonly YearShard[] }, Refusal>> {
  const pause = sliceTimer();
  const builder = new LogBuilder(shards.reduce((sum, { count }) => sum + count, 0));
  const scan = logLineParser(builder);
  const intact: YearShard[] = [];
  for (const shard of shards) {
    const own = await retryResultOnce(() => readShard(fs, folder, shard));
    if (own.ok) intact.push(shard);
    const copy = own.ok || backup === null ? own : await readShard(fs, backup, shard);
    const read = copy.ok ? copy : own;
    if (!read.ok) return read;
    if (!isUtf8(read.value)) return unreadableShard(shard, message('store.fileNotUtf8'));
    try {
      const count = await scanLines(read.value, scan, pause);
      if (count !== shard.count) return unreadableShard(shard, message('store.shardIncomplete'));
    } catch {
      return unreadableShard(shard, message('store.fileNotJson'));
    }
  }
  const columns = builder.build();
  const { repeatedRow } = idIndex(columns.id, columns.size);
  if (repeatedRow !== -1) return refuse('unreadable', 'store.interactionTwice', { id: idAt(columns, repeatedRow) });
  shardsOfColumns.set(columns, intact);
  return ok({ log: new ColumnarLog(columns), intact });
}

const ROWS_PER_SLICE = 512;
const [LINE_BREAK, CLOSING_BRACKET] = [0x0a, 0x5d];

/** Returns the number of interactions. The first line opens the list, the last one closes it. */
async function scanLines(bytes: Uint8Array, scan: ParseLine, pause: Pause): Promise<number> {
  let count = 0;
  for (let from = bytes.indexOf(LINE_BREAK) + 1; bytes[from] !== CLOSING_BRACKET; ) {
    if (from >= bytes.length) throw new SyntaxError('the list has no end');
    from = scan(bytes, from);
    if (++count % ROWS_PER_SLICE === 0) await pause();
  }
  return count;
}
