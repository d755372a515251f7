import { defineConfig } from '@playwright/test';

/** Real Electron, one at a time: the windows share the machine's screen and its two cores. */
export default defineConfig({
  outputDir: 'test-results',
  workers: 1,
  fullyParallel: false,
  timeout: 120_000,
  // A screen without a GPU now and then fails to start a window on a busy machine. A second failure is a fault; a flaky test is named in the report.
  retries: 1,
  expect: { timeout: 10_000 },
  reporter: [['list']],
  projects: [
    { name: 'e2e', testDir: 'test/e2e', testIgnore: '**/packaged.spec.ts' },
    // Needs `npm run package` first; build/test.mjs sees to it.
    { name: 'packaged', testDir: 'test/e2e', testMatch: '**/packaged.spec.ts' },
    { name: 'pictures', testDir: 'test/pictures', testMatch: '**/*.spec.ts' },
  ],
});
