/**
 * `npm run installers`: makes the installers of this system in release/, with their checksums and the notes of the version. Only with the official Electron
 * of package.json, because users get it. Two runs of one commit carry the same dates.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { inProject, main, Refusal, root, run, say, tool } from './project.mjs';
import { setUp } from './setup/setup.mjs';

const INSTALLER = /^kith-.*\.(?:AppImage|deb|rpm|tar\.gz|dmg|exe|zip)$/;
const { version, devDependencies } = JSON.parse(readFileSync(inProject('package.json'), 'utf8'));

/** @param runtime the Electron in use. Throws when users must not get it. */
export function refuseStandIn(runtime) {
  if (runtime.version === devDependencies.electron) return;
  throw new Refusal(
    `an installer carries Electron ${devDependencies.electron}, and here is only ${runtime.version}, ${runtime.origin}. Please run this where Electron can be downloaded.`,
  );
}

/** The section of a version in CHANGELOG.md, or what is not released yet. */
export function notesOf(changelog, wanted) {
  const sections = changelog.split(/^## /m).slice(1);
  const section = sections.find((text) => text.startsWith(`[${wanted}]`)) ?? sections.find((text) => text.startsWith('[Unreleased]'));
  if (section === undefined) throw new Refusal(`CHANGELOG.md has no section [${wanted}].`);
  return `${section.split('\n').slice(1).join('\n').trim()}\n`;
}

/** One line for each file, as `sha256sum --check` reads it. */
export function checksums(folder, names) {
  return names
    .map(
      (name) =>
        `${createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex')}  ${name}\n`,
    )
    .join('');
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    const runtime = await setUp();
    refuseStandIn(runtime);
    const release = inProject('release');
    rmSync(release, { recursive: true, force: true });
    const commitTime = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' }).stdout.trim();
    const env = { ...process.env, ...(commitTime !== '' && { SOURCE_DATE_EPOCH: commitTime }) };
    const args = [tool('electron-builder/cli.js'), '--publish=never', `--config.electronDist=${runtime.folder}`];
    if ((await run(process.execPath, args, { env, quiet: true })) !== 0)
      throw new Refusal('an installer was not made; its message is above.');
    const made = readdirSync(release).filter((name) => INSTALLER.test(name));
    writeFileSync(join(release, 'SHA256SUMS'), checksums(release, made));
    writeFileSync(join(release, 'notes.md'), notesOf(readFileSync(inProject('CHANGELOG.md'), 'utf8'), version));
    say(`made ${made.join(', ')}, SHA256SUMS and notes.md in release/`);
  });
}
