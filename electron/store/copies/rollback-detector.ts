/**
 * What this computer last saved of a network, kept outside its folder. A folder that was set back to an older day (by a sync program, a restored
 * disk, a journal cut off exactly between two lines) looks sound in itself; only this tells.
 */
import { join } from 'node:path';
import { z } from 'zod';
import { readFileUpTo, writeAtomically } from '../disk/atomic-file';
import type { StoreFs } from '../disk/file-system';
import type { Position } from '../format/hash-chain';

const WITNESS_FILE = 'witness.json';

const witness = z.object({ seq: z.number().int().min(0), chain: z.string(), revision: z.number().int().min(0), at: z.string() });

/** A sentence when the network is older than what was saved here; else null. A missing or damaged witness says nothing. */
export async function detectRollback(fs: StoreFs, backups: string, vault: string, at: Position, revision: number): Promise<string | null> {
  try {
    const read = await readFileUpTo(fs, join(backups, vault, WITNESS_FILE), 4_096);
    if (read.kind !== 'bytes') return null;
    const seen = witness.parse(JSON.parse(new TextDecoder().decode(read.bytes)));
    const when = `${seen.at.slice(0, 16).replace('T', ' ')} UTC`;
    if (at.seq < seen.seq) {
      const count = Math.max(1, seen.revision - revision);
      return `This network is ${count} ${count === 1 ? 'change' : 'changes'} older than what was saved here on ${when}. The backups may hold what is missing.`;
    }
    if (at.seq === seen.seq && at.chain !== seen.chain) {
      return `This network is another version than the one saved here on ${when}. The backups hold the one saved here.`;
    }
    return null;
  } catch {
    return null;
  }
}

export async function recordSave(
  fs: StoreFs,
  backups: string,
  vault: string,
  at: Position,
  revision: number,
  now: Date,
  token: () => string,
): Promise<void> {
  const folder = join(backups, vault);
  await fs.makeFolder(folder);
  const bytes = new TextEncoder().encode(`${JSON.stringify({ seq: at.seq, chain: at.chain, revision, at: now.toISOString() })}\n`);
  await writeAtomically(fs, { folder, name: WITNESS_FILE, previous: null, token }, [bytes]);
}
