/** Makes one plain JavaScript file of a TypeScript entry, so that a test can run it in a Node process of its own (and kill it). */
import { basename, join, resolve } from 'node:path';
import { build } from 'vite';
import { leaveAStepOut } from './leave-out';
import { temporaryFolder } from './temporary-folder';

export async function bundle(entry: string): Promise<string> {
  const outDir = temporaryFolder();
  await build({
    configFile: false,
    plugins: [leaveAStepOut()],
    logLevel: 'error',
    build: { ssr: resolve(entry), outDir, target: 'node20', rollupOptions: { output: { entryFileNames: '[name].mjs' } } },
    ssr: { noExternal: true, target: 'node' },
  });
  return join(outDir, basename(entry).replace(/\.ts$/, '.mjs'));
}
