/** `--out FILE`: written whole, from where the user stands, never into the network's own folder. */
import { resolve } from 'node:path';
import type { Result } from '../../shared/lib/result';
import { writeExport } from '../store/disk/export-file';
import type { Invocation } from './command';

/** @param content a text becomes UTF-8 */
export function writeOutputFile(
  { workingFolder, folder, token }: Invocation,
  file: string,
  content: string | Uint8Array,
): Promise<Result<null>> {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return writeExport(resolve(workingFolder, file), bytes, token, folder);
}

/** `csv` of `List.CSV`; empty when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
