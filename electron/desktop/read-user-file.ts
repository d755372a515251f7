/** Reads a file the user pointed at. Main only reads bytes; what they mean is for the sandboxed window to find out. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import { type FailureKind, fail } from '../../shared/lib/result';
import { FileReadError } from './file-read-error';

/** The largest of the formats' own limits. */
const MAX_BYTES = 128 * 1024 * 1024;

function refuse(kind: FailureKind, message: string): never {
  const failure = fail(kind, message);
  if (!failure.ok) throw new FileReadError(failure.error);
  throw new Error(message);
}

/** @throws FileRefused when it is missing, no ordinary file, too large or not readable. */
export async function readUserFile(path: string): Promise<ChosenFile> {
  const name = basename(path);
  // O_NONBLOCK: opening a named pipe must not hang. One open file for all questions: it cannot be swapped in between.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return refuse('not-found', `${name} is not there any more.`);
    return refuse('unreadable', `${name} cannot be opened. Perhaps another program keeps it, or it belongs to somebody else.`);
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) refuse('unreadable', `${name} is not a file with text in it.`);
    if (stat.size > MAX_BYTES) refuse('too-large', `${name} is larger than 128 MB. Please split it, or export fewer columns.`);
    const buffer = await file.readFile();
    return { name, bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } finally {
    await file.close();
  }
}
