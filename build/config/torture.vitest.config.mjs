/** The tests of the store and of the window's fences with one step left out: number KITH_MUTATION of mutations.json. They must fail. */
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';
import { leaveAStepOut } from '../../test/builders/leave-out';

export default defineConfig({
  root: resolve(import.meta.dirname, '..', '..'),
  plugins: [leaveAStepOut()],
  test: {
    include: ['test/electron/store/**/*.test.ts', 'test/electron/app/**/*.test.ts', 'test/torture/**/*.test.ts'],
    exclude: ['test/electron/store/mutations.test.ts'],
    bail: 1,
    maxWorkers: 1,
    testTimeout: 120_000,
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  },
});
