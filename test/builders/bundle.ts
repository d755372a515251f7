/** Makes one plain JavaScript file of a TypeScript entry, so that a test can run it in a Node process of its own (and kill it). */
import { join, resolve } from 'node:path';
import { build } from 'rolldown';
import { temporaryFolder } from './temporary-folder';

export async function bundle(entry: string): Promise<string> {
  const file = join(temporaryFolder(), 'bundle.mjs');
  await build({ input: resolve(entry), platform: 'node', output: { file, format: 'esm', codeSplitting: false }, logLevel: 'silent' });
  return file;
}
