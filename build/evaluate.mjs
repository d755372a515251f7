/** `npm run evaluate -- FOLDER… [--json]`: measures the analysis on published data. Paths are relative to the user's working folder. */
import { ensureBuilt } from './build.mjs';
import { inProject, main, run } from './project.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

await main(async () => {
  ensureDependencies();
  await ensureBuilt(['evaluate']);
  return await run(process.execPath, [inProject('dist', 'evaluate', 'evaluate.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
