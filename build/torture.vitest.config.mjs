/** The store's tests with one step of its protocol left out: number KITH_MUTATION of mutations.json. They must fail. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { defineConfig } from 'vitest/config';

const root = resolve(import.meta.dirname, '..');

const mutations = JSON.parse(readFileSync(resolve(root, 'test', 'torture', 'mutations.json'), 'utf8'));
const mutation = mutations[Number(process.env.KITH_MUTATION)];

export default defineConfig({
  root,
  plugins: [
    {
      name: 'leave-a-step-out',
      enforce: 'pre',
      transform(code, id) {
        if (mutation === undefined || resolve(root, mutation.file) !== id.split('?')[0]) return undefined;
        if (!code.includes(mutation.from)) throw new Error(`${mutation.file} does not hold what should be left out`);
        return code.replace(mutation.from, mutation.to);
      },
    },
  ],
  test: {
    include: ['test/electron/store/**/*.test.ts'],
    // Kills and locks need processes of their own, which run the code as it is.
    exclude: ['test/electron/store/kill.test.ts', 'test/electron/store/lock.test.ts', 'test/electron/store/mutations.test.ts'],
    bail: 1,
    testTimeout: 120_000,
    env: { TZ: 'UTC', LC_ALL: 'C.UTF-8' },
  },
});
