/** `npm test`: everything, on a bare machine. Ends with one line that sums all test runs: `N passed, N failed`. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { packageApp } from './package.mjs';
import { inProject, main, run, say, tool } from './project.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUp } from './setup/setup.mjs';

const results = inProject('test-results');
const total = { passed: 0, failed: 0 };

/** A run that wrote no results, or ended badly without naming a failed test, counts as one failure: silence is never success. */
function count(name, code, { passed, failed }) {
  total.passed += passed;
  total.failed += failed === 0 && code !== 0 ? 1 : failed;
  say(`${name}: ${passed} passed, ${failed} failed`);
}

const readJson = (file) => (existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : null);

async function unitTests() {
  const file = inProject('test-results', 'unit.json');
  const code = await run(process.execPath, [
    tool('vitest/vitest.mjs'),
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${file}`,
  ]);
  const json = readJson(file);
  count('unit tests', json ? code : 1, { passed: json?.numPassedTests ?? 0, failed: json?.numFailedTests ?? 0 });
}

async function windowTests(project, env) {
  const file = inProject('test-results', `${project}.json`);
  const args = [
    tool('@playwright/test/cli.js'),
    'test',
    `--project=${project}`,
    '--reporter=list,json',
    `--output=test-results/${project}`,
  ];
  const code = await run(process.execPath, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  const stats = readJson(file)?.stats;
  count(`${project} tests`, stats ? code : 1, { passed: (stats?.expected ?? 0) + (stats?.flaky ?? 0), failed: stats?.unexpected ?? 0 });
}

await main(async () => {
  rmSync(results, { recursive: true, force: true });
  mkdirSync(results, { recursive: true });
  try {
    const runtime = await setUp({ forTests: true });
    await unitTests();
    await withDisplay(async (display) => {
      const env = { ...display, KITH_ELECTRON: runtime.executable };
      await windowTests('e2e', env);
      await packageApp(runtime);
      await windowTests('packaged', env);
    });
  } catch (error) {
    say(error.message);
    total.failed += 1;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
