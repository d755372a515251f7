/**
 * `npm test`: sets up a bare machine and runs all tests. Ends with one line that adds up all runs: `N passed, N failed`. Flaky tests of the window are
 * named and counted in neither; more than two of them are failures. Tests of the window with the tag `@long` run only in `npm run e2e`.
 */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { packageApp } from './package.mjs';
import { inProject, main, run, say, tool } from './project.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUp } from './setup/setup.mjs';

const results = inProject('test-results');
const total = { passed: 0, failed: 0 };
/** Titles of tests of the window that passed only when they were repeated. */
const flaky = [];
const MAX_FLAKY = 2;

/** A run that wrote no results, or failed without naming a failed test, counts as one failure: silence is never success. */
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
    '--grep-invert=@long',
    '--reporter=list,json',
    `--output=test-results/${project}`,
  ];
  const code = await run(process.execPath, args, { env: { ...env, PLAYWRIGHT_JSON_OUTPUT_FILE: file } });
  const report = readJson(file);
  flaky.push(...flakyTitles(report?.suites ?? []));
  const { expected = 0, unexpected = 0 } = report?.stats ?? {};
  count(`${project} tests`, report ? code : 1, { passed: expected, failed: unexpected });
}

/** Of Playwright's report: a suite holds suites and specs. */
function flakyTitles(suites) {
  return suites.flatMap((suite) => [
    ...flakyTitles(suite.suites ?? []),
    ...(suite.specs ?? [])
      .filter(({ tests }) => tests.some(({ status }) => status === 'flaky'))
      .map(({ file, title }) => `${file}: ${title}`),
  ]);
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
  for (const title of flaky) say(`flaky, passed when repeated: ${title}`);
  if (flaky.length > MAX_FLAKY) {
    say(`${flaky.length} tests are flaky; more than ${MAX_FLAKY} count as failures`);
    total.failed += flaky.length;
  }
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 && total.passed > 0 ? 0 : 1;
});
