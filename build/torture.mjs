/**
 * `npm run torture`: the long form of the store's tests. Power cuts at every moment, every disk call failing, every byte cut off and every bit flipped,
 * kills, small full disks, several computers; all of it once more with a locked network. Then the same tests with one step of the protocol left out at a time: each must fail. At the end a table
 * shows each promise, what was tried, how often, what was lost, and what could not be tried on this computer.
 *
 * `-- --only power-cuts` runs only the test files with that in their names. `-- --mutations` runs only the last part, `-- --no-mutations` leaves it out.
 * `-- --quick` tries a twentieth of everything (minutes instead of hours). `-- --window` runs only what needs the real window: kills while the user types
 * in each text field, and syncs that fail.
 */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { leaveStepsOut } from './mutations.mjs';
import { inProject, main, run, say, tool } from './project.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';

const { values } = parseArgs({
  options: {
    only: { type: 'string', multiple: true },
    mutations: { type: 'boolean' },
    'no-mutations': { type: 'boolean' },
    quick: { type: 'boolean' },
    window: { type: 'boolean' },
  },
});

await main(async () => {
  ensureDependencies();
  const folder = mkdtempSync(join(tmpdir(), 'kith-torture-'));
  try {
    const ledger = join(folder, 'ledger');
    let code = 0;
    const env = { ...process.env, KITH_TORTURE: 'long', KITH_SCALE: values.quick ? '0.05' : '1', KITH_LEDGER: ledger };
    if (values.window) {
      code = await run(
        process.execPath,
        [inProject('build', 'playwright.mjs'), 'e2e', 'fsync.spec', 'power.spec', 'typing.spec', '--retries=0'],
        {
          env,
        },
      );
    } else if (!values.mutations) {
      const only = values.only ?? ['test/electron/store', 'test/torture'];
      code = await run(
        process.execPath,
        [tool('vitest/vitest.mjs'), 'run', '--testTimeout=86400000', '--hookTimeout=3600000', '--maxWorkers=2', ...only],
        { env },
      );
      if (values.only === undefined) code = (await runLocked(env)) || code;
    }
    const mutations = values['no-mutations'] || values.only || values.window ? null : await leaveStepsOut(folder);
    say(table(ledger, mutations));
    if (code !== 0) say('something was lost, or a test failed: see above');
    else if (!values.mutations) say('nothing was lost');
    return code === 0 && (mutations === null || mutations.unnoticed.length === 0) ? 0 : 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/**
 * The same tests with a locked network, but for files of formats from before there was a lock, and for flips in large files: there the tests of the
 * encryption flip every bit.
 */
function runLocked(env) {
  const files = [
    'torture',
    ...['crash-states', 'failing-calls', 'kill', 'commit-queue', 'snapshot/damage', 'snapshot/lost-files'].map(
      (name) => `electron/store/${name}`,
    ),
  ];
  const readsFiles = ['large-damage', 'old-formats'].map((name) => `--exclude=test/torture/${name}.test.ts`);
  return run(
    process.execPath,
    [
      tool('vitest/vitest.mjs'),
      'run',
      '--testTimeout=86400000',
      '--hookTimeout=3600000',
      '--maxWorkers=2',
      ...readsFiles,
      ...files.map((name) => `test/${name}`),
    ],
    { env: { ...env, KITH_LOCKED: '1' } },
  );
}

/** Row, promise, what was tried, trials, losses; below it what could not be tried on this computer. */
function table(ledger, mutations) {
  const promises = JSON.parse(readFileSync(inProject('test', 'torture', 'rows.json'), 'utf8'));
  const lines = linesOf(ledger);
  if (mutations !== null) {
    const { tried, unnoticed } = mutations;
    lines.push({
      row: 4,
      what: 'steps of saving and fences of the window left out, one at a time',
      trials: tried,
      unit: 'steps',
      losses: unnoticed.length,
    });
  }
  const cells = lines
    .filter((line) => line.why === undefined)
    .sort((a, b) => a.row - b.row)
    .map(({ row, what, trials, unit, losses }) => [
      String(row),
      promises[row] ?? '',
      what,
      `${trials.toLocaleString('en')} ${unit}`,
      losses.toLocaleString('en'),
    ]);
  const head = ['row', 'promise', 'what was tried', 'trials', 'losses'];
  const widths = head.map((title, i) => Math.max(title.length, ...cells.map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i >= 3 ? cell.padStart(widths[i]) : cell.padEnd(widths[i]))).join('  ');
  const missing = lines.filter((one) => one.why !== undefined);
  return [
    '',
    line(head),
    line(widths.map((width) => '─'.repeat(width))),
    ...cells.map((row, i) => line(cells[i - 1]?.[0] === row[0] ? ['', '', ...row.slice(2)] : row)),
    '',
    ...missing.map(({ row, what, why }) => `row ${row}, ${what}: could not be tried here: ${why}`),
    missing.length === 0 ? 'everything could be tried here' : '',
    ...(values.window ? [] : ['rows 7 and 16 in the real window: npm run torture -- --window']),
  ].join('\n');
}

function linesOf(ledger) {
  try {
    return readFileSync(ledger, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
  } catch {
    return [];
  }
}
