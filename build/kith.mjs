/** `npm run --silent kith -- …`: the command line, built when needed. File names are meant from where the user stands. */
import { inProject, main, run } from './project.mjs';
import { setUpCommandLine } from './setup/setup.mjs';

await main(async () => {
  await setUpCommandLine();
  return await run(process.execPath, [inProject('dist', 'cli', 'kith.js'), ...process.argv.slice(2)], {
    cwd: process.env.INIT_CWD ?? process.cwd(),
  });
});
