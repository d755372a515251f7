import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

/** Fails the build when the window uses a part of Mantine whose styles are missing in styles/mantine-parts.css. */
const mantineStyles: Plugin = {
  name: 'mantine-styles',
  generateBundle(_options, bundle) {
    const imported = readFileSync(resolve('renderer/styles/mantine-parts.css'), 'utf8');
    for (const chunk of Object.values(bundle)) {
      for (const [id, { renderedLength }] of Object.entries(chunk.type === 'chunk' ? chunk.modules : {})) {
        const part = /@mantine\/core\/.*\/(\w+)\.module\.mjs$/.exec(id)?.[1];
        if (part && renderedLength > 0 && !imported.includes(`/${part}.css`))
          this.error(`styles/mantine-parts.css lacks Mantine's ${part}`);
      }
    }
  },
};

/** What the first picture needs. The page's entry loads it once the frame is painted. */
const FIRST_CODE = ['renderer/app/main.tsx', 'renderer/graph/GraphView.tsx'].map((file) => resolve(file));

/** Fetches the code of the first picture while the frame of the window is painted: else it would be read from the disk behind the network. */
const preloadFirstCode: Plugin = {
  name: 'preload-first-code',
  transformIndexHtml: {
    order: 'post',
    handler(_html, { bundle = {} }) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const first = chunks.filter(({ facadeModuleId }) => facadeModuleId !== null && FIRST_CODE.includes(facadeModuleId));
      if (first.length < FIRST_CODE.length) throw new Error('the code of the first picture is not in chunks of its own');
      const names = new Set(first.flatMap(({ fileName, imports }) => [fileName, ...imports]));
      return chunks
        .filter(({ fileName, isEntry }) => names.has(fileName) && !isEntry)
        .map(({ fileName }) => ({ tag: 'link', attrs: { rel: 'preload', as: 'script', crossorigin: true, href: `./${fileName}` } }));
    },
  },
};

/** KB. Files come from the disk, not from a network: the bundler's warning about large ones is not for Kith. */
const LARGE_CHUNKS = 4_000;

// Everything is bundled: the packaged app is built files only, without node_modules.
export default defineConfig({
  main: {
    build: {
      outDir: 'dist/electron',
      emptyOutDir: true,
      chunkSizeWarningLimit: LARGE_CHUNKS,
      externalizeDeps: false,
      target: 'node20',
      rollupOptions: {
        input: { main: resolve('electron/main.ts'), 'source-worker': resolve('electron/sources/source-worker.ts') },
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
    server: { host: '127.0.0.1' },
    base: '/',
    plugins: [react(), mantineStyles, preloadFirstCode],
    worker: { format: 'es' },
    build: {
      outDir: resolve('dist/renderer'),
      chunkSizeWarningLimit: LARGE_CHUNKS,
      emptyOutDir: true,
      target: 'chrome130',
      minify: true, // fewer bytes to load at each start
      // Inlined assets would need `data:` in more directives of the content security policy.
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      rollupOptions: {
        input: { index: resolve('renderer/index.html') },
        // Modules that several chunks need go into one file, instead of thirty small ones that load one after another. A module that loads chunks stays out:
        // it would take the loader along, and the first page would wait for that file.
        output: { codeSplitting: { groups: [{ name: 'shared', minShareCount: 2, test: (id) => !id.includes('NewPassphrase') }] } },
      },
    },
  },
});
