/** `--out FILE`: written whole, from where the user stands, never into the network's own folder. */
import { resolve } from 'node:path';
import type { Result } from '../../shared/lib/result';
import { writeExport } from '../store/disk/export-file';
import type { Invocation } from './command';

export function writeOutputFile({ workingFolder, folder, token }: Invocation, file: string, text: string): Promise<Result<null>> {
  return writeExport(resolve(workingFolder, file), new TextEncoder().encode(text), token, folder);
}

/** `csv` of `List.CSV`; empty when there is none. */
export function extensionOf(file: string): string {
  return /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? '';
}
