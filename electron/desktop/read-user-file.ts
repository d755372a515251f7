/** Reads a file that the user chose. Main only reads bytes; the sandboxed window interprets them. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { Failure, FailureKind } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';

/** The largest limit of all formats. */
const MAX_BYTES = 128 * 1024 * 1024;

/** A file that the user chose cannot be read. The failure's message is a sentence for the user. */
export class FileReadError extends Error {
  readonly failure: Failure;

  constructor(failure: Failure) {
    super(failure.message);
    this.failure = failure;
  }
}

function refuse(kind: FailureKind, message: string): never {
  throw new FileReadError({ kind, message });
}

/** @throws FileRefused when it is missing, no ordinary file, too large or not readable. */
export async function readUserFile(path: string): Promise<ChosenFile> {
  const name = basename(path);
  // O_NONBLOCK: opening a named pipe must not hang. The file is opened once, so that it cannot be replaced between the checks and the read.
  const file = await open(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0)).catch((error: unknown) => {
    const code = error instanceof Error && 'code' in error ? error.code : null;
    if (code === 'ENOENT') return refuse('not-found', text('desktop.fileNotFound', { file: name }));
    return refuse('unreadable', text('desktop.fileCannotOpen', { file: name }));
  });
  try {
    const stat = await file.stat();
    if (!stat.isFile()) refuse('unreadable', text('desktop.fileNotRegular', { file: name }));
    if (stat.size > MAX_BYTES) refuse('too-large', text('desktop.fileTooLarge', { file: name }));
    const buffer = await file.readFile();
    return { name, bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } finally {
    await file.close();
  }
}
