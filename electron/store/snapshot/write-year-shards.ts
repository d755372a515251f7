/** The years of a log that changed, as new files (see year-files.ts). */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { isoDay } from '../../../shared/model/day';
import { ColumnarLog } from '../../../shared/model/interaction-log/columnar-log';
import type { InteractionLog } from '../../../shared/model/interaction-log/interaction-log';
import { interactionAt, type LogColumns } from '../../../shared/model/interaction-log/log-columns';
import type { Interaction } from '../../../shared/model/network';
import { writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { sliceTimer, sortInSlices } from '../disk/yield-to-event-loop';
import { compare, filesOf, SHARDS_FOLDER, type YearShard } from './year-shards';

const ROWS_AT_ONCE = 128;
const SLICE_CHARACTERS = 262_144;

/**
 * Writes the years that changed, and answers with the files of all. `present`: those of the version in place, which are on disk for good; a file of
 * the same content is not written twice. Throws the disk's error; then files may be left that no version names.
 */
export async function writeShards(
  fs: StoreFs,
  { folder, token }: { readonly folder: string; readonly token: () => string },
  log: InteractionLog,
  present: readonly YearShard[],
  mostBytes: number,
): Promise<readonly YearShard[]> {
  const pause = sliceTimer();
  const columns = log instanceof ColumnarLog ? log.columns : null;
  const before = columns === null ? [] : (filesOf.get(columns) ?? []);
  const put = await byYear(log instanceof ColumnarLog ? log.put.values() : log.values(), pause);
  const rows = columns === null ? new Map<number, Range>() : rangesOfYears(columns);
  const files: YearShard[] = [];
  for (const year of [...new Set([...rows.keys(), ...put.keys()])].sort((a, b) => a - b)) {
    const range = rows.get(year) ?? { from: 0, to: 0 };
    const same = before.find((file) => file.year === year);
    if (same !== undefined && !put.has(year) && !hasGone(log, range) && (await isThere(fs, folder, present, same))) {
      files.push(same);
      continue;
    }
    const changed = await sortInSlices(put.get(year) ?? [], isBefore, pause);
    const file = await writeYear(fs, { folder, token }, year, inOrder(log, range, changed), present, mostBytes, pause);
    if (file !== null) files.push(file);
  }
  return files;
}

type Pause = () => Promise<void> | null;

function isBefore(a: Interaction, b: Interaction): boolean {
  return a.day < b.day || (a.day === b.day && a.id < b.id);
}

/** The rows that still count and what was put, by day and id. */
function* inOrder(log: InteractionLog, { from, to }: Range, put: readonly Interaction[]): Generator<Interaction> {
  let next = 0;
  if (log instanceof ColumnarLog) {
    for (let row = from; row < to; row++) {
      if (log.isGone(row)) continue;
      const interaction = interactionAt(log.columns, row);
      while (next < put.length && isBefore(put[next] as Interaction, interaction)) yield put[next++] as Interaction;
      yield interaction;
    }
  }
  while (next < put.length) yield put[next++] as Interaction;
}

/** Null: there are none. */
async function writeYear(
  fs: StoreFs,
  { folder, token }: { readonly folder: string; readonly token: () => string },
  year: number,
  interactions: Iterable<Interaction>,
  present: readonly YearShard[],
  mostBytes: number,
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
    // A file larger than what opening reads must never be named by a version: the journal goes on instead.
    if (bytes > mostBytes) throw Object.assign(new Error(`the year ${year} is larger than its file may be`), { code: 'EFBIG' });
    slices.push(slice);
  };
  let count = 0;
  for (const interaction of interactions) {
    text += `${count === 0 ? '\n' : ',\n'}${JSON.stringify(interaction)}`;
    if (text.length > SLICE_CHARACTERS) flush();
    if (++count % ROWS_AT_ONCE === 0) await pause();
  }
  if (count === 0) return null;
  text += '\n]}\n';
  flush();
  const sha256 = hash.digest('hex');
  const made = { year, file: `${String(year).padStart(4, '0')}-${sha256.slice(0, 32)}.json`, count, bytes, sha256 };
  if (!(await isThere(fs, folder, present, made))) await putShard(fs, folder, token, made, slices);
  return made;
}

/** The file of a year in a folder, for good; read again and compared before it takes its place. */
export async function putShard(
  fs: StoreFs,
  folder: string,
  token: () => string,
  made: YearShard,
  slices: Iterable<Uint8Array>,
): Promise<void> {
  const years = join(folder, SHARDS_FOLDER);
  await fs.makeFolder(years);
  await writeAtomically(fs, { folder: years, name: made.file, previous: null, token }, slices, undefined, async (temporary) => {
    const problem = await compare(fs, temporary, made);
    if (problem !== null) throw Object.assign(new Error('the file read back is not the one written'), { code: 'EIO' });
  });
}

/** Whether a file that a version in place names is still on the disk, in its size. */
async function isThere(fs: StoreFs, folder: string, present: readonly YearShard[], { file, bytes }: YearShard): Promise<boolean> {
  if (!present.some((one) => one.file === file)) return false;
  const facts = await fs.stat(join(folder, SHARDS_FOLDER, file)).catch(() => null);
  return facts?.kind === 'file' && facts.size === bytes;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** The rows of each year: they lie one after the other. */
function rangesOfYears({ day, size }: LogColumns): Map<number, Range> {
  const ranges = new Map<number, Range>();
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

async function byYear(interactions: Iterable<Interaction>, pause: Pause): Promise<Map<number, Interaction[]>> {
  const years = new Map<number, Interaction[]>();
  let count = 0;
  for (const interaction of interactions) {
    const year = yearOf(interaction.day);
    const list = years.get(year);
    if (list === undefined) years.set(year, [interaction]);
    else list.push(interaction);
    if (++count % ROWS_AT_ONCE === 0) await pause();
  }
  return years;
}

function hasGone(log: InteractionLog, { from, to }: Range): boolean {
  if (!(log instanceof ColumnarLog)) return false;
  for (let row = from; row < to; row++) if (log.isGone(row)) return true;
  return false;
}
