/** Writes the years of a log that changed, as new year shards. */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isoDay } from '../../../shared/model/day';
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import { interactionAt, type LogColumns } from '../../../shared/model/interaction-log/log-columns';
import type { Interaction, InteractionLog } from '../../../shared/model/network';
import { writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { type Pause, sliceTimer, sortInSlices } from '../disk/yield-to-event-loop';
import { SHARDS_FOLDER, type YearShard } from '../format/year-shard';
import { matchesShard, shardExists, shardsOfColumns } from './year-shards';

const ROWS_PER_SLICE = 128;
const SLICE_CHARACTERS = 262_144;

export interface ShardTarget {
  readonly folder: string;
  readonly token: () => string;
  /** The shards of the snapshot in place, which are durable. A shard of the same content is not written twice. */
  readonly present: readonly YearShard[];
  readonly maxBytes: number;
}

/** Writes the years that changed and returns the shards of all years. Throws the disk's error; then shards may remain that no snapshot lists. */
export async function writeShards(fs: StoreFs, target: ShardTarget, log: InteractionLog): Promise<readonly YearShard[]> {
  const pause = sliceTimer();
  const columns = log instanceof ColumnarLog ? log.columns : null;
  const before = columns === null ? [] : (shardsOfColumns.get(columns) ?? []);
  const added = await groupByYear(log instanceof ColumnarLog ? log.put.values() : log.values(), pause);
  const rows = columns === null ? new Map<number, RowRange>() : rowRangesByYear(columns);
  const shards: YearShard[] = [];
  for (const year of [...new Set([...rows.keys(), ...added.keys()])].sort((a, b) => a - b)) {
    const range = rows.get(year) ?? { from: 0, to: 0 };
    const unchanged = before.find((shard) => shard.year === year);
    if (unchanged !== undefined && !added.has(year) && !hasDeletedRows(log, range) && (await isPresent(fs, target, unchanged))) {
      shards.push(unchanged);
      continue;
    }
    const sorted = await sortInSlices(added.get(year) ?? [], isBefore, pause);
    const shard = await writeYear(fs, target, year, interactionsOfYear(log, range, sorted), pause);
    if (shard !== null) shards.push(shard);
  }
  return shards;
}

function isBefore(a: Interaction, b: Interaction): boolean {
  return a.day < b.day || (a.day === b.day && a.id < b.id);
}

/** Merges the rows that are not deleted with the added interactions, by day and id. */
function* interactionsOfYear(log: InteractionLog, { from, to }: RowRange, added: readonly Interaction[]): Generator<Interaction> {
  let next = 0;
  if (log instanceof ColumnarLog) {
    for (let row = from; row < to; row++) {
      if (log.isGone(row)) continue;
      const interaction = interactionAt(log.columns, row);
      while (next < added.length && isBefore(added[next] as Interaction, interaction)) yield added[next++] as Interaction;
      yield interaction;
    }
  }
  while (next < added.length) yield added[next++] as Interaction;
}

/** Null: the year has no interactions. */
async function writeYear(
  fs: StoreFs,
  target: ShardTarget,
  year: number,
  interactions: Iterable<Interaction>,
  pause: Pause,
): Promise<YearShard | null> {
  const encoder = new TextEncoder();
  const hash = createHash('sha256');
  const slices: Uint8Array[] = [];
  let bytes = 0;
  let text = `{"kith":"interactions","year":${year},"interactions":[`;
  const flush = () => {
    const slice = encoder.encode(text);
    text = '';
    hash.update(slice);
    bytes += slice.length;
    // A snapshot must never list a shard that is too large to read. The change log continues instead.
    if (bytes > target.maxBytes) throw Object.assign(new Error(`the shard of ${year} exceeds its limit`), { code: 'EFBIG' });
    slices.push(slice);
  };
  let count = 0;
  for (const interaction of interactions) {
    text += `${count === 0 ? '\n' : ',\n'}${JSON.stringify(interaction)}`;
    if (text.length > SLICE_CHARACTERS) flush();
    if (++count % ROWS_PER_SLICE === 0) await pause();
  }
  if (count === 0) return null;
  text += '\n]}\n';
  flush();
  const sha256 = hash.digest('hex');
  const shard = { year, file: `${String(year).padStart(4, '0')}-${sha256.slice(0, 32)}.json`, count, bytes, sha256 };
  if (!(await isPresent(fs, target, shard))) await putShard(fs, target.folder, target.token, shard, slices);
  return shard;
}

/** Writes a shard durably. It is read back and compared before it gets its name. */
export async function putShard(
  fs: StoreFs,
  folder: string,
  token: () => string,
  shard: YearShard,
  slices: Iterable<Uint8Array>,
): Promise<void> {
  const shards = join(folder, SHARDS_FOLDER);
  await fs.makeFolder(shards);
  await writeAtomically(fs, { folder: shards, name: shard.file, previous: null, token }, slices, undefined, async (temporary) => {
    if (!(await matchesShard(fs, temporary, shard))) throw Object.assign(new Error('read back other bytes than written'), { code: 'EIO' });
  });
}

async function isPresent(fs: StoreFs, { folder, present }: ShardTarget, shard: YearShard): Promise<boolean> {
  return present.some(({ file }) => file === shard.file) && (await shardExists(fs, folder, shard));
}

interface RowRange {
  readonly from: number;
  readonly to: number;
}

/** Rows are sorted by day, so each year is a range: found by binary search. */
function rowRangesByYear({ day, size }: LogColumns): Map<number, RowRange> {
  const ranges = new Map<number, RowRange>();
  for (let from = 0; from < size; ) {
    const year = yearOf(isoDay(day[from]!));
    let to = from;
    for (let end = size; to < end; ) {
      const middle = (to + end) >> 1;
      if (yearOf(isoDay(day[middle]!)) <= year) to = middle + 1;
      else end = middle;
    }
    ranges.set(year, { from, to });
    from = to;
  }
  return ranges;
}

function yearOf(day: string): number {
  return Number(day.slice(0, 4));
}

async function groupByYear(interactions: Iterable<Interaction>, pause: Pause): Promise<Map<number, Interaction[]>> {
  const years = new Map<number, Interaction[]>();
  let count = 0;
  for (const interaction of interactions) {
    const year = yearOf(interaction.day);
    const list = years.get(year);
    if (list === undefined) years.set(year, [interaction]);
    else list.push(interaction);
    if (++count % ROWS_PER_SLICE === 0) await pause();
  }
  return years;
}

function hasDeletedRows(log: InteractionLog, { from, to }: RowRange): boolean {
  if (!(log instanceof ColumnarLog)) return false;
  for (let row = from; row < to; row++) if (log.isGone(row)) return true;
  return false;
}
