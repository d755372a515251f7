/** `npm run dev`: opens Kith from the sources. The window updates when a file of renderer/ or shared/ is saved; the app restarts for electron/. */
import { isRoot, main, run, tool } from './project.mjs';
import { setUp } from './setup/setup.mjs';

await main(async () => {
  const { executable } = await setUp();
  // Chromium refuses to run its sandbox as root.
  const sandbox = isRoot() && process.platform === 'linux' ? ['--noSandbox'] : [];
  const args = [tool('electron-vite/bin/electron-vite.js'), 'dev', '--watch', ...sandbox, '--', ...process.argv.slice(2)];
  return await run(process.execPath, args, { env: { ...process.env, ELECTRON_EXEC_PATH: executable } });
});
