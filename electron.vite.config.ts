import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';

// Everything is bundled: the packaged app is three folders of built files and carries no node_modules.
export default defineConfig({
  main: {
    build: {
      outDir: 'dist/electron',
      emptyOutDir: true,
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        input: { main: resolve('electron/main.ts') },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: 'dist/electron',
      emptyOutDir: false,
      externalizeDeps: false,
      target: 'node20',
      // A sandboxed preload cannot be an ES module.
      rollupOptions: { input: { preload: resolve('electron/preload.ts') }, output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    base: '/',
    plugins: [react()],
    worker: { format: 'es' },
    build: {
      outDir: resolve('dist/renderer'),
      emptyOutDir: true,
      target: 'chrome130',
      minify: true, // less to read at every start
      // Inlined assets would need data: in more places of the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: { input: { index: resolve('renderer/index.html') } },
    },
  },
});
