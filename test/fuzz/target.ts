/** What is fuzzed: a piece of Kith that reads bytes from outside, files to begin with, and what must hold whatever the bytes are. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Target {
  readonly name: string;
  readonly seeds: () => readonly Uint8Array[];
  /** Throws when something does not hold. Refusing the bytes in the way that the reader has for it is no failure. */
  readonly run: (bytes: Uint8Array) => Promise<void>;
}

/** The root of the project: the fuzzer runs bundled, its tests do not. */
const ROOT = process.env.KITH_ROOT ?? process.cwd();
export const FIXTURES = join(ROOT, 'test', 'fixtures');
/** Inputs that once failed, a folder for each target. */
export const FINDS = join(FIXTURES, 'fuzz-finds');

/** Larger files make every step slow, and show no more. */
const MAX_SEED_BYTES = 65_536;

/** Contents of the files of a folder of fixtures, with those in folders in it. */
export function filesIn(folder: string, isWanted = (_name: string) => true): readonly Uint8Array[] {
  return readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.expected(?:\.json)?$/.test(entry.name) && isWanted(entry.name))
    .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name))))
    .filter(({ length }) => length <= MAX_SEED_BYTES);
}
