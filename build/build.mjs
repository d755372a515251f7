/** `npm run build`: builds the app, the command line and the evaluation. The launchers build only what is older than its sources. */
import { existsSync, mkdirSync, readdirSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { notices } from './notices.mjs';
import { inProject, main, Refusal, run, say, tool } from './project.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const PARTS = {
  app: {
    sources: ['electron', 'renderer', 'shared', 'electron.vite.config.ts', 'package.json', 'package-lock.json'],
    command: [tool('electron-vite/bin/electron-vite.js'), 'build', '--logLevel', 'warn'],
  },
  cli: {
    sources: ['electron', 'shared', 'build/config/cli.vite.config.mjs', 'package.json', 'package-lock.json'],
    command: [tool('vite/bin/vite.js'), 'build', '--config', 'build/config/cli.vite.config.mjs', '--logLevel', 'warn'],
  },
  evaluate: {
    sources: ['test/evaluate', 'shared', 'build/config/evaluate.vite.config.mjs', 'package.json', 'package-lock.json'],
    command: [tool('vite/bin/vite.js'), 'build', '--config', 'build/config/evaluate.vite.config.mjs', '--logLevel', 'warn'],
  },
};

const stamp = (part) => inProject('dist', `.${part}-built`);

function newest(path) {
  const stat = statSync(path);
  return stat.isDirectory() ? Math.max(stat.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name)))) : stat.mtimeMs;
}

function isStale(part) {
  if (!existsSync(stamp(part))) return true;
  return Math.max(...PARTS[part].sources.map((source) => newest(inProject(source)))) > statSync(stamp(part)).mtimeMs;
}

async function buildPart(part) {
  say(`building ${{ app: 'the app', cli: 'the command line', evaluate: 'the evaluation' }[part]} …`);
  const started = new Date(); // a source saved during the build counts as newer
  if ((await run(process.execPath, PARTS[part].command, { quiet: true })) !== 0)
    throw new Refusal('the build did not succeed; its message is above.');
  mkdirSync(inProject('dist'), { recursive: true });
  if (part === 'app') writeFileSync(inProject('dist', 'third-party-notices.txt'), notices());
  writeFileSync(stamp(part), '');
  utimesSync(stamp(part), started, started);
}

/** Builds the parts that are older than their sources. */
export async function ensureBuilt(parts) {
  for (const part of parts) if (isStale(part)) await buildPart(part);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  await main(async () => {
    ensureDependencies();
    for (const part of Object.keys(PARTS)) await buildPart(part);
  });
}
