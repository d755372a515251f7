/** `npm run bench`: figures for speed. Runs every test/bench/*.bench.ts; some of them open the real app. */
import { withDisplay } from './display.mjs';
import { main, run, tool } from './project.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { executable } = await setUp({ forTests: true });
  return await withDisplay((env) =>
    run(process.execPath, [tool('vitest/vitest.mjs'), 'bench', '--run', ...process.argv.slice(2)], {
      env: { ...env, KITH_ELECTRON: executable },
    }),
  );
});
