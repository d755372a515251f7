import { readdirSync } from 'node:fs';
import { defineConfig } from 'vite';
import { inProject } from '../project.mjs';

const folder = inProject('test', 'bench');
const benches = readdirSync(folder).filter((name) => name.endsWith('.bench.ts'));

/** The benchmarks: ES modules for plain Node, with Kith's code bundled as in the app. */
export default defineConfig({
  build: {
    ssr: true,
    outDir: 'dist/bench',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: {
      input: Object.fromEntries(benches.map((name) => [name.slice(0, -'.bench.ts'.length), `${folder}/${name}`])),
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node', noExternal: ['networkanalysis-ts', 'java-random'] },
});
