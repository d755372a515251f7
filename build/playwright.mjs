/** `npm run e2e` and `npm run pictures`: sets up, starts a screen and runs one project of playwright.config.ts. Further arguments go to Playwright. */

import { packageApp } from './package.mjs';
import { main, run, tool } from './project.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUp } from './setup/setup.mjs';

await main(async () => {
  const [project, ...rest] = process.argv.slice(2);
  const runtime = await setUp({ forTests: true });
  if (project === 'packaged') await packageApp(runtime);
  return await withDisplay((env) =>
    run(process.execPath, [tool('@playwright/test/cli.js'), 'test', `--project=${project}`, ...rest], {
      env: { ...env, KITH_ELECTRON: runtime.executable },
    }),
  );
});
