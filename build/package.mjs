/** `npm run package`: makes the app as a folder in release/, with the installed Electron. See electron-builder.yml for installers. */
import { existsSync, statSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inProject, main, Refusal, run, say, tool } from './project.mjs';
import { setUp } from './setup/setup.mjs';

const FOLDER = { linux: 'linux-unpacked', darwin: 'mac', win32: 'win-unpacked' }[process.platform] ?? 'linux-unpacked';
const isOlder = (file, other) => !existsSync(file) || statSync(file).mtimeMs < statSync(other).mtimeMs;

/** Packages the app, unless the package is newer than the build. */
export async function packageApp({ folder, version }) {
  const result = inProject('release', FOLDER);
  if (!isOlder(result, inProject('dist', '.app-built')) && !isOlder(result, inProject('electron-builder.yml'))) return;
  say('packaging the app …');
  const code = await run(
    process.execPath,
    [
      tool('electron-builder/cli.js'),
      '--dir',
      '--publish=never',
      `--config.electronDist=${folder}`,
      `--config.electronVersion=${version}`,
      // Playwright drives the app through this fuse; installers for users are built without it (electron-builder.yml).
      '--config.electronFuses.enableNodeCliInspectArguments=true',
    ],
    { quiet: true },
  );
  if (code !== 0) throw new Refusal('packaging did not succeed; its message is above.');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    await packageApp(await setUp());
    say(`packaged into release/${FOLDER}`);
  });
}
