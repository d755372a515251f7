/** Reads a small JSON file that Kith wrote for itself: drafts, the view, the lock, records. Nothing in it is believed before the schema accepts it. */
import type { z } from 'zod';
import { readFileUpTo } from './atomic-file';
import type { StoreFs } from './file-system';

export type JsonFile<T> =
  | { readonly kind: 'value'; readonly value: T }
  | { readonly kind: 'missing' }
  /** Not a regular file, longer than `maxBytes`, not UTF-8, not JSON, or refused by the schema. */
  | { readonly kind: 'invalid' };

/** Throws the disk's errors other than "not there". */
export async function readJsonFile<T>(fs: StoreFs, path: string, maxBytes: number, schema: z.ZodType<T>): Promise<JsonFile<T>> {
  const read = await readFileUpTo(fs, path, maxBytes);
  if (read.kind === 'missing') return { kind: 'missing' };
  if (read.kind !== 'bytes') return { kind: 'invalid' };
  try {
    const parsed = schema.safeParse(JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(read.bytes)));
    return parsed.success ? { kind: 'value', value: parsed.data } : { kind: 'invalid' };
  } catch {
    return { kind: 'invalid' };
  }
}
