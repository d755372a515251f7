/** What the walks through folders and archives share: their limits, their state, what they find. */
import type { SourceFile } from '../../shared/formats/sources/source-record';
import { type Message, message } from '../../shared/strings/message';

/** A file with its beginning, by which its kind is recognized. */
export interface WalkedFile extends SourceFile {
  /** 64 KiB at most. */
  readonly head: Uint8Array;
}

export type Walked =
  | { readonly kind: 'file'; readonly file: WalkedFile }
  /** Something that could not be opened. The walk goes on. */
  | { readonly kind: 'left-out'; readonly path: string; readonly reason: Message };

export const HEAD_BYTES = 65_536;

/** What all files of one walk may take together, so that a small archive cannot occupy the machine for days. */
export interface WalkLimits {
  readonly depth: number;
  readonly files: number;
  /** Of one file, unpacked. */
  readonly fileBytes: number;
  /** Unpacked bytes for each packed one, in files of more than `ratioFrom` bytes. */
  readonly ratio: number;
  readonly ratioFrom: number;
  /** An archive inside an archive is read in memory. */
  readonly nestedBytes: number;
}

export const WALK_LIMITS: WalkLimits = {
  depth: 4,
  files: 1_000_000,
  fileBytes: 256 * 2 ** 30,
  ratio: 250,
  ratioFrom: 64 * 2 ** 20,
  nestedBytes: 256 * 2 ** 20,
};

/** The state of a walk. */
export interface Walk {
  /** The files of an archive inside an archive of this depth. Null: the file is no archive. */
  readonly openArchive: (inner: InnerFile, depth: number) => AsyncGenerator<Walked> | null;
  readonly limits: WalkLimits;
  readonly signal: AbortSignal | null;
  /** Called with bytes of the disk as they are read. */
  readonly onBytes: (count: number) => void;
  files: number;
}

/** A file in an archive. */
export type InnerFile = Pick<WalkedFile, 'path' | 'size' | 'head' | 'chunks'>;

/** A limit was reached: what was read of the file until then is not used. */
export class ArchiveLimitError extends Error {
  readonly reason: Message;

  constructor(reason: Message) {
    super(reason.key);
    this.reason = reason;
  }
}

/** Files that systems add to folders and archives: nobody means to import them. */
export function isSystemFile(name: string): boolean {
  return name === '.DS_Store' || name === 'Thumbs.db' || name === 'desktop.ini' || name === '__MACOSX' || name.startsWith('._');
}

/** Null: one file more is allowed. */
export function countFile(walk: Walk, path: string): Walked | null {
  walk.files++;
  if (walk.files <= walk.limits.files) return null;
  return { kind: 'left-out', path, reason: message('sources.tooManyFiles', { count: walk.limits.files }) };
}

/** Stops the stream after its first bytes. */
export async function firstBytes(chunks: AsyncIterable<Uint8Array>, count: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    parts.push(chunk);
    size += chunk.length;
    if (size >= count) break;
  }
  return new Uint8Array(Buffer.concat(parts).subarray(0, count));
}

/** Null: there are more than `max` bytes. */
export async function allBytes(chunks: AsyncIterable<Uint8Array>, max: number): Promise<Buffer | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of chunks) {
    size += chunk.length;
    if (size > max) return null;
    parts.push(chunk);
  }
  return Buffer.concat(parts);
}

/** Why reading stopped, for the account of the import. */
export function reasonOf(error: unknown): Message {
  return error instanceof ArchiveLimitError ? error.reason : message('sources.archiveDamaged');
}
