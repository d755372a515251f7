/**
 * The rollback record says what this computer last saved of a network. It lies outside the network's folder. A folder that was set back to an earlier
 * state (by a sync program, a restored disk, a change log cut exactly between two frames) looks intact; only this record reveals it.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { type Message, message } from '../../../shared/strings/message';
import { writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import { readJsonFile } from '../disk/read-json-file';
import type { Position } from '../format/hash-chain';
import { minuteInUtc } from '../snapshot/load-network';

const ROLLBACK_FILE = 'witness.json';
const recordSchema = z.object({ seq: z.number().int().min(0), chain: z.string(), revision: z.number().int().min(0), at: z.string() });

export interface SavedState {
  /** The folder of all backups, where the record is kept too. */
  readonly backups: string;
  readonly networkId: string;
  readonly position: Position;
  readonly revision: number;
}

/** A notice when the network is not the newest that this computer saved; else null. Without a valid record nothing is known. */
export async function detectRollback(fs: StoreFs, { backups, networkId, position, revision }: SavedState): Promise<Message | null> {
  const read = await readJsonFile(fs, join(backups, networkId, ROLLBACK_FILE), 4_096, recordSchema).catch(() => null);
  if (read?.kind !== 'value') return null;
  const record = read.value;
  const time = minuteInUtc(record.at);
  const isOlder = position.seq < record.seq; // step: detect-rollback
  if (isOlder) return message('store.rolledBack', { count: Math.max(1, record.revision - revision), time });
  if (position.seq === record.seq && position.chain !== record.chain) return message('store.notTheSavedVersion', { time });
  return null;
}

/** Throws the disk's error. */
export async function recordSave(
  fs: StoreFs,
  { backups, networkId, position, revision }: SavedState,
  now: Date,
  token: () => string,
): Promise<void> {
  const folder = join(backups, networkId);
  await fs.makeFolder(folder);
  const record = { seq: position.seq, chain: position.chain, revision, at: now.toISOString() };
  const bytes = new TextEncoder().encode(`${JSON.stringify(record)}\n`);
  await writeAtomically(fs, { folder, name: ROLLBACK_FILE, previous: null, token }, [bytes]);
}
