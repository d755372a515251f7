import { defineConfig } from 'vite';

/** The evaluation on published data: one ES module for plain Node. */
export default defineConfig({
  build: {
    ssr: 'test/evaluate/main.ts',
    outDir: 'dist/evaluate',
    emptyOutDir: true,
    target: 'node20',
    rollupOptions: { output: { format: 'es', entryFileNames: 'evaluate.js', chunkFileNames: '[name]-[hash].js' } },
  },
  ssr: { noExternal: true, target: 'node' },
});
