import { defineConfig } from '@playwright/test';

/** Tests in the real Electron, one at a time: windows share the screen and the processors. */
export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // On a busy machine without a GPU, Electron sometimes fails to open a window. build/test.mjs names the tests that pass only when repeated.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: '**/packaged.spec.ts' },
    // Needs the packaged app: build/playwright.mjs and build/test.mjs make it.
    { name: 'packaged', testDir: 'test/e2e', testMatch: '**/packaged.spec.ts' },
    { name: 'pictures', testDir: 'test/pictures', testMatch: '**/*.spec.ts' },
  ],
});
