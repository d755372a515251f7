/** `npm start`: opens Kith. Arguments after `--` go to the app: files to import, `--data DIR`. */

import { inProject, isRoot, main, root, run, say } from './project.mjs';
import { hasDisplay } from './setup/display.mjs';
import { setUp, setUpCommandLine } from './setup/setup.mjs';

await main(async () => {
  if (!hasDisplay()) {
    say('there is no display here, so no window can be opened. Kith works on the command line as well:\n');
    await setUpCommandLine();
    await run(process.execPath, [inProject('dist', 'cli', 'kith.js'), '--help']);
    process.stdout.write('\nRun it with: npm run --silent kith -- COMMAND …\n');
    return 0;
  }
  const { executable } = await setUp();
  // Chromium cannot run its sandbox as root. All other users keep it.
  const sandbox = isRoot() && process.platform === 'linux' ? ['--no-sandbox'] : [];
  // Chromium's messages (a missing message bus, for example) do not help a user.
  return await run(executable, [...sandbox, '--log-level=3', root, ...process.argv.slice(2)], { cwd: process.env.INIT_CWD ?? root });
});
