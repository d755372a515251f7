/** Makes a Debian package with the fuses of an installer, and does with it what a user and an attacker of that user's account would do. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inProject, Refusal, run, tool } from '../project.mjs';
import { withDisplay } from '../setup/display.mjs';
import { killAll, processesOf, startAs } from './as-user.mjs';

const USER = 'kith-trial';
const HOME = `/home/${USER}`;
const APP = '/usr/lib/kith/kith';
/** As in electron-builder.yml. */
const MIME_TYPES = ['application/x-kith', 'text/csv', 'text/vcard', 'text/calendar'];
const CONTACTS_FILE = join(HOME, 'contacts.csv');
const CONTACTS = 'Name,Email Address\nAna Prado,ana@example.org\nBen Lee,ben@example.org\n';

/** In /proc/…/status: system calls are filtered, no program gives more rights, no capability is held. */
const CONFINED = [/^Seccomp:\s+2$/m, /^NoNewPrivs:\s+1$/m, /^CapEff:\s+0+$/m];

/** @param row takes what was tried, whether it holds, and a remark */
export async function tryPackage(runtime, row) {
  const folder = await packagedFolder(runtime);
  const [first, second] = [await debianPackage(folder, '0.1.0'), await debianPackage(folder, '0.2.0')];
  spawnSync('userdel', ['-r', USER]);
  command('useradd', ['-m', USER]);
  try {
    row('apt installs the package', apt('install', first));
    row(
      'the menu entry opens contacts, calendars and Kith’s own files',
      MIME_TYPES.every((type) => menuEntry().includes(type)),
    );
    writeContacts();
    const imported = asUser(`kith import ${CONTACTS_FILE} --json`);
    row(
      'kith is on the PATH, and imports without a screen',
      imported.status === 0 && JSON.parse(imported.stdout).created === 2,
      imported.status === 0 ? undefined : imported.stderr,
    );
    const network = join(HOME, '.config', 'Kith', 'network', 'network.json');
    const before = hashOf(network);
    await withDisplay((env) => attack(env, row), ['-ac']);
    row('apt upgrades it', apt('install', second));
    await withDisplay(
      async (env) => {
        const { hasWindow, end } = await startAs(USER, APP, [], env);
        row('the new version opens the network', hasWindow);
        end();
      },
      ['-ac'],
    );
    row('the network is unchanged by the upgrade', hashOf(network) === before);
    row('apt removes it', apt('purge', 'kith') && !existsSync(APP));
    row('removing it leaves the network', hashOf(network) === before);
  } finally {
    killAll(USER);
    spawnSync('apt-get', ['purge', '-y', 'kith']);
    spawnSync('userdel', ['-r', USER]);
  }
}

async function attack(env, row) {
  const { hasWindow, end } = await startAs(USER, APP, ['--remote-debugging-port=9222', '--inspect=9229'], env);
  row('an ordinary user starts it', hasWindow);
  const processes = processesOf(APP);
  row(
    'its processes run without --no-sandbox',
    processes.length > 2 && processes.every(({ commandLine }) => !commandLine.includes('--no-sandbox')),
  );
  const pages = processes.filter(({ commandLine }) => commandLine.includes('--type=renderer'));
  const loose = pages.flatMap(({ status }) =>
    CONFINED.filter((line) => !line.test(status)).map(({ source }) => `${source} is not in “${status}”`),
  );
  row('the process of the page is confined', pages.length > 0 && loose.length === 0, loose[0]);
  const ports = spawnSync('ss', ['-ltnp'], { encoding: 'utf8' }).stdout;
  row('no debugging port is open', !/:(?:9222|9229)\b/.test(ports) && !ports.includes('kith'));
  end();
  const trace = join(mkdtempSync(join(tmpdir(), 'kith-attack-')), 'trace');
  command('chmod', ['777', join(trace, '..')]);
  const script = join(trace, '..', 'x.cjs');
  writeFileSync(script, `require('fs').writeFileSync(${JSON.stringify(trace)}, 'x')`);
  for (const [what, more, args] of [
    ['ELECTRON_RUN_AS_NODE runs no code', { ELECTRON_RUN_AS_NODE: '1' }, ['-e', readFileSync(script, 'utf8')]],
    ['NODE_OPTIONS runs no code', { NODE_OPTIONS: `--require=${script}` }, []],
  ]) {
    (await startAs(USER, APP, args, { ...env, ...more })).end();
    row(what, !existsSync(trace));
  }
  const beside = '/usr/lib/kith/resources/app';
  mkdirSync(beside);
  writeFileSync(join(beside, 'package.json'), '{"main":"x.cjs"}');
  writeFileSync(join(beside, 'x.cjs'), readFileSync(script));
  (await startAs(USER, APP, [], env)).end();
  row('a folder beside the archive runs no code', !existsSync(trace));
  rmSync(beside, { recursive: true });
}

/** With the fuses as electron-builder.yml says: other than the folder of `npm run package`, no test can drive it. */
async function packagedFolder({ folder, version }) {
  const output = inProject('release', 'harden');
  rmSync(output, { recursive: true, force: true });
  const args = [`--config.directories.output=${output}`, `--config.electronDist=${folder}`, `--config.electronVersion=${version}`];
  const code = await run(process.execPath, [tool('electron-builder/cli.js'), '--dir', '--publish=never', ...args], { quiet: true });
  if (code !== 0) throw new Refusal('packaging did not succeed; its message is above.');
  const result = join(output, 'linux-unpacked');
  copyFileSync(inProject('LICENSE'), join(result, 'LICENSE'));
  return result;
}

async function debianPackage(src, version) {
  const { default: makePackage } = await import('electron-installer-debian');
  const dest = mkdtempSync(join(tmpdir(), 'kith-deb-'));
  await makePackage({
    src,
    dest,
    options: {
      name: 'kith',
      bin: 'kith',
      version,
      arch: 'amd64',
      compression: 'none', // it is only tried here
      productName: 'Kith',
      maintainer: 'The Kith authors <kith@localhost>',
      description: 'The network of people you know',
      productDescription: 'Shows the network of people you know, and whom to get back in touch with.',
      icon: inProject('build', 'icons', '512x512.png'),
      categories: ['Office'],
      mimeType: MIME_TYPES,
    },
  });
  const [file] = readdirSync(dest).filter((name) => name.endsWith('.deb'));
  if (file === undefined) throw new Refusal('no Debian package was made.');
  return join(dest, file);
}

const apt = (verb, what) => spawnSync('apt-get', [verb, '-y', what], { stdio: ['ignore', 2, 2] }).status === 0;
const menuEntry = () => readFileSync('/usr/share/applications/kith.desktop', 'utf8');

function writeContacts() {
  writeFileSync(CONTACTS_FILE, CONTACTS);
  command('chown', ['-R', `${USER}:`, HOME]);
}

const asUser = (line) => spawnSync('su', ['-', USER, '-c', line], { encoding: 'utf8' });

const hashOf = (file) => createHash('sha256').update(readFileSync(file)).digest('hex');

function command(name, args) {
  const { status, stderr } = spawnSync(name, args, { encoding: 'utf8' });
  if (status !== 0) throw new Refusal(`${name} did not succeed: ${stderr}`);
}
