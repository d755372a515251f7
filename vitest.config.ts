import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.{ts,tsx}'],
    exclude: ['test/e2e/**', 'test/pictures/**', '**/node_modules/**'],
    environment: 'node',
    testTimeout: 30_000,
    // Every core: by default one is left free, which on two cores doubles the time.
    maxWorkers: '100%',
    // The same day and the same sort order on every machine.
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  },
});
