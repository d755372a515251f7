/** Files of the user: reads one that was chosen (main only reads bytes; the sandboxed window interprets them), and names one to be saved. */
import { constants } from 'node:fs';
import { open } from 'node:fs/promises';
import { basename } from 'node:path';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { Failure, FailureKind } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';

/** The largest limit of all formats, and of what is read at once. */
export const MAX_BYTES = 128 * 1024 * 1024;

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

/**
 * @param room what the files that are read together may still take, in bytes
 * @throws FileReadError when it is missing, no ordinary file, too large or not readable.
 */
export async function readUserFile(path: string, room = MAX_BYTES): Promise<ChosenFile> {
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
    if (stat.size > room) refuse('too-large', text('desktop.filesTooLarge'));
    const buffer = await file.readFile();
    return { name, bytes: new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.byteLength) };
  } finally {
    await file.close();
  }
}

const MAX_OCTETS = 100;
/** Names that Windows reserves for devices, with any extension. */
const DEVICE = /^(?:con|prn|aux|nul|conin\$|conout\$|com\d|lpt\d|com[¹²³]|lpt[¹²³])(?:\.|$)/i;
const encoder = new TextEncoder();

/** Makes a file name from any text: letters, digits, `_ . -` and spaces; no leading dot or dash, no trailing dot or space, no device name, at most 100 octets. Never empty. */
export function safeFileName(text: string): string {
  const plain = text
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}\p{Cs}]/gu, '')
    .replace(/[^\p{L}\p{M}\p{N}_ .-]/gu, '_')
    .replace(/ +/g, ' ');
  let name = '';
  let octets = 0;
  for (const character of plain.replace(/^[.\- ]+/, '')) {
    octets += encoder.encode(character).length;
    if (octets > MAX_OCTETS) break;
    name += character;
  }
  name = name.replace(/[. ]+$/, '');
  if (DEVICE.test(name)) name = `_${name}`;
  return name === '' ? 'Kith' : name;
}
