/** `npm run --silent kith -- …`: runs the command line. Paths are relative to the user's working folder. */
import { inProject, main, run } from './project.mjs';
import { setUpCommandLine } from './setup/setup.mjs';

await main(async () => {
  await setUpCommandLine();
  return await run(process.execPath, [inProject('dist', 'cli', 'kith.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
