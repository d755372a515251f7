import { defineConfig } from 'vite';
import { inProject, root } from '../project.mjs';
import { countBranches } from './count-branches.mjs';

const own = ['shared', 'electron'].map((room) => `${inProject(room).replaceAll('\\', '/')}/`);

/** The fuzzer: plain Node, with Kith's code as in the app, but for the counting of branches. */
export default defineConfig({
  root,
  plugins: [countBranches((id) => own.some((room) => id.startsWith(room)) && id.endsWith('.ts'))],
  build: {
    ssr: true,
    outDir: 'dist/fuzz',
    emptyOutDir: true,
    target: 'node20',
    minify: false,
    rollupOptions: {
      input: { main: 'test/fuzz/main.ts', worker: 'test/fuzz/worker.ts' },
      output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
  ssr: { target: 'node' },
});
