/** What a file of a network is, from its path. Its role is authenticated with its content, so that a file in the place of another is found to be wrong. */
import { basename } from 'node:path';

/** The name that a temporary file will get (see atomic-file.ts). */
const TEMPORARY = /^\.(.+)\.[0-9A-Za-z]+\.tmp$/;
/** Locks, the mark of a move, the key file: read before the network is unlocked. */
const READ_BEFORE_UNLOCKING = /^\.?kith[.-]/;
/** Also as a sync program renames its conflict copy. Its lines are encrypted one by one (see change-log/sealed-frames.ts). */
const SEGMENT = /^\d{8,15}.*\.log$/;
/** `network.json`, the previous one, quarantined ones and conflict copies are links to one file, or renamed. */
const SNAPSHOT = /^network.*\.json$/i;
/** Is renamed with the network's folder. */
const VIEW = /^view(-[0-9a-f]+)?\.json$/;

/** Null: the file is kept as it is, without encryption. */
export function fileRole(path: string): string | null {
  const file = basename(path);
  const name = TEMPORARY.exec(file)?.[1] ?? file;
  if (READ_BEFORE_UNLOCKING.test(name) || SEGMENT.test(name)) return null;
  if (SNAPSHOT.test(name)) return 'snapshot';
  return VIEW.test(name) ? 'view' : `file ${name}`;
}

/** Whether the file is a segment of the change log, wherever it is kept. */
export function isSegmentFile(path: string): boolean {
  return SEGMENT.test(basename(path));
}

export function isTemporaryFile(path: string): boolean {
  return TEMPORARY.test(basename(path));
}
