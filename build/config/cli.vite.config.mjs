import { defineConfig } from 'vite';

/** The command line: one ES module for plain Node, without Electron and the window. */
export default defineConfig({
  build: {
    ssr: 'electron/cli.ts',
    outDir: 'dist/cli',
    emptyOutDir: true,
    chunkSizeWarningLimit: 4_000, // it is read from the disk
    target: 'node20',
    rollupOptions: { output: { format: 'es', entryFileNames: 'kith.js', chunkFileNames: '[name]-[hash].js' } },
  },
  ssr: { noExternal: true, target: 'node' },
});
