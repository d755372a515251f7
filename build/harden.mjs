/**
 * `npm run harden`: tries what docs/security.md promises, with the app as users get it. The short tests first, then two builds that must be equal, then a
 * Debian package with the fuses of an installer, which an ordinary user installs, starts, attacks, upgrades and removes. Ends with a table. `-- --package`
 * tries only the package, `-- --fuzz` only searches for inputs that break a reader (test/fuzz/main.ts).
 */
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { tryPackage } from './harden/try-package.mjs';
import { inProject, isRoot, main, npm, run, say, tool } from './project.mjs';
import { setUp } from './setup/setup.mjs';

const { values } = parseArgs({ options: { package: { type: 'boolean' }, fuzz: { type: 'boolean' } } });

/** Unit tests of the fences, of files that are not believed, of sizes and of erasing. */
const UNIT_TESTS = [
  'test/electron/app',
  'test/electron/desktop',
  'test/electron/store/snapshot/forged-files.test.ts',
  'test/electron/store/commit-queue.test.ts',
  'test/electron/store/erasure.test.ts',
  'test/renderer/import/inherited-names.test.ts',
  'test/architecture/supply-chain.test.ts',
  'test/fuzz',
];

/** Fuzzing, as often as it takes minutes: calls with hostile arguments, damaged and forged files of a network, damaged files of every reader. */
const FUZZ_TESTS = [
  'test/electron/desktop/every-call.test.ts',
  'test/electron/store/snapshot',
  'test/shared/formats/sources/readers/mutations.test.ts',
  'test/electron/sources/workbook.test.ts',
];
const LONG = { ...process.env, KITH_TORTURE: 'long', KITH_SCALE: '1', KITH_MUTANTS: '2000' };

/** @type {{ what: string, result: string, holds: boolean }[]} */
const rows = [];
const row = (what, holds, result = holds ? 'holds' : 'DOES NOT HOLD') => {
  rows.push({ what, result, holds });
  say(`${what}: ${result}`);
};

await main(async () => {
  if (values.fuzz) return (await fuzz()) ? 0 : 1;
  const runtime = await setUp({ forTests: true });
  if (!values.package) {
    row('unit tests of the fences', (await run(process.execPath, [tool('vitest/vitest.mjs'), 'run', ...UNIT_TESTS])) === 0);
    const fuzz = ['run', '--testTimeout=86400000', '--maxWorkers=2', ...FUZZ_TESTS];
    row(
      'hostile calls and damaged files do nothing',
      (await run(process.execPath, [tool('vitest/vitest.mjs'), ...fuzz], { env: LONG })) === 0,
    );
    row('no input breaks a reader, searched by the branches it reaches', await fuzz());
    const specs = ['silence.spec', 'injections.spec', 'smoke.spec', 'erase.spec'];
    row('the window sends and opens nothing', (await run(process.execPath, [inProject('build', 'playwright.mjs'), 'e2e', ...specs])) === 0);
    row('two builds are the same, byte for byte', await areTwoBuildsEqual());
    writeParts();
  }
  if (process.platform !== 'linux' || !isRoot()) row('the package of an installer', true, 'not tried: needs Linux and root');
  else await tryPackage(runtime, row);
  const width = Math.max(...rows.map(({ what }) => what.length));
  for (const { what, result } of rows) process.stdout.write(`${what.padEnd(width)}  ${result}\n`);
  return rows.every(({ holds }) => holds) ? 0 : 1;
});

async function fuzz() {
  const build = ['build', '--config', 'build/config/fuzz.vite.config.mjs', '--logLevel', 'warn'];
  if ((await run(process.execPath, [tool('vite/bin/vite.js'), ...build])) !== 0) return false;
  return (await run(process.execPath, [inProject('dist', 'fuzz', 'main.js')])) === 0;
}

async function areTwoBuildsEqual() {
  const hashes = [];
  for (let round = 0; round < 2; round++) {
    for (const part of ['electron', 'renderer', 'cli']) rmSync(inProject('dist', part), { recursive: true, force: true });
    if ((await run(process.execPath, [inProject('build', 'build.mjs')], { quiet: true })) !== 0) return false;
    hashes.push(['electron', 'renderer', 'cli'].map((part) => hashOf(inProject('dist', part))).join(' '));
  }
  return hashes[0] === hashes[1];
}

function hashOf(folder) {
  const hash = createHash('sha256');
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  for (const path of files.map(({ parentPath, name }) => join(parentPath, name)).sort())
    hash.update(path.slice(folder.length)).update('\0').update(readFileSync(path));
  return hash.digest('hex');
}

/** The list of parts (CycloneDX) that goes with a release, and what a registry knows against them. */
function writeParts() {
  mkdirSync(inProject('release'), { recursive: true });
  const parts = npm(['sbom', '--omit=dev', '--sbom-format=cyclonedx']);
  if (parts.status === 0) writeFileSync(inProject('release', 'parts.cdx.json'), parts.stdout);
  row('a list of the parts', parts.status === 0 && existsSync(inProject('release', 'parts.cdx.json')));
  const audit = npm(['audit', '--omit=dev', '--json']);
  const found = audit.stdout.includes('"vulnerabilities"') ? JSON.parse(audit.stdout).metadata.vulnerabilities : null;
  row(
    'no part with a known hole',
    found === null || found.high + found.critical === 0,
    found === null ? 'not tried: no registry answered' : `${found.total} known`,
  );
}
