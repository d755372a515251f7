/** The system libraries that Electron needs on Linux: installed with apt as root, otherwise named in a message. Other systems have them. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { isRoot, Refusal, say } from '../project.mjs';

const FOR_WINDOWS = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libxss1', 'libatk-bridge2.0-0', 'libdrm2'];
const FOR_TESTS = ['xvfb', 'xauth'];

export const onPath = (program) => (process.env.PATH ?? '').split(delimiter).some((folder) => existsSync(join(folder, program)));

/** Shared libraries that the program needs and the system does not have. */
function missingLibraries(executable) {
  const { stdout } = spawnSync('ldd', [executable], { encoding: 'utf8' });
  return (stdout ?? '')
    .split('\n')
    .filter((line) => line.includes('not found'))
    .map((line) => line.trim().split(' ')[0]);
}

const isKnownToApt = (name) => (spawnSync('apt-cache', ['show', '--no-all-versions', name], { encoding: 'utf8' }).stdout ?? '') !== '';

/** Makes sure that `executable` finds its libraries and, for tests, that there is an Xvfb. */
export function ensureSystemLibraries(executable, { forTests = false } = {}) {
  if (process.platform !== 'linux') return;
  const lacks = () => [...missingLibraries(executable), ...(forTests && !onPath('Xvfb') ? ['Xvfb'] : [])];
  const before = lacks();
  if (before.length === 0) return;

  const wanted = [...FOR_WINDOWS, ...(forTests ? FOR_TESTS : [])];
  if (!onPath('apt-get'))
    throw new Refusal(
      `this system lacks ${before.join(', ')}. Please install the packages that hold them (GTK 3, NSS, ALSA, GBM, Xvfb for tests).`,
    );
  if (!isRoot())
    throw new Refusal(`this system lacks ${before.join(', ')}. Please run:\n\n  sudo apt-get install -y ${wanted.join(' ')}\n`);

  say(`installing system libraries (apt-get): ${before.join(', ')} missing …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args) => spawnSync('apt-get', args, { env, stdio: ['ignore', 2, 'inherit'] }).status === 0;
  apt('update', '-qq');
  // Newer versions of Debian and Ubuntu have renamed some packages (64-bit time).
  const names = wanted.map((name) => (isKnownToApt(`${name}t64`) ? `${name}t64` : name));
  apt('install', '-y', '-qq', '--no-install-recommends', ...names);
  const after = lacks();
  if (after.length > 0) throw new Refusal(`apt-get did not bring ${after.join(', ')}; its message is above.`);
}

/** Chromium's sandbox needs user namespaces, or a helper that belongs to root. Kith never switches the sandbox off for a normal user. */
export function checkSandbox(folder) {
  if (process.platform !== 'linux' || isRoot()) return;
  if (spawnSync('unshare', ['--user', 'true']).status === 0) return;
  const helper = join(folder, 'chrome-sandbox');
  const mode = spawnSync('stat', ['-c', '%u %a', helper], { encoding: 'utf8' }).stdout?.trim();
  if (mode === '0 4755') return;
  throw new Refusal(
    `this system lets programs use no sandbox of their own. Please allow Electron’s helper once:\n\n  sudo chown root:root '${helper}' && sudo chmod 4755 '${helper}'\n`,
  );
}
