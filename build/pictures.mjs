/** `npm run pictures`: takes the pictures of the README from the real app. */
import { withDisplay } from './display.mjs';
import { main, run, tool } from './project.mjs';
import { setUp } from './setup.mjs';

await main(async () => {
  const { executable } = await setUp({ forTests: true });
  return await withDisplay((env) =>
    run(process.execPath, [tool('@playwright/test/cli.js'), 'test', '--project=pictures', ...process.argv.slice(2)], { env: { ...env, KITH_ELECTRON: executable } }),
  );
});
