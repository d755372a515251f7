/** Tests the tests: runs the suite with one step of saving or one fence of the window left out (test/torture/mutations.json), two runs at a time. Each run must fail. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inProject, say, tool } from './project.mjs';

/** How many steps were left out, and the names of those that no test noticed. */
export async function leaveStepsOut(folder) {
  const mutations = JSON.parse(readFileSync(inProject('test', 'torture', 'mutations.json'), 'utf8'));
  const chosen = process.env.KITH_MUTATIONS?.split(',').map(Number) ?? [...mutations.keys()];
  const unnoticed = [];
  const waiting = [...chosen];
  const work = async () => {
    for (let number = waiting.shift(); number !== undefined; number = waiting.shift()) {
      const { name, first } = mutations[number];
      const results = join(folder, `${number}.json`);
      // The tests of the step run first, because they usually notice. If they pass, all tests run.
      const quick = await suiteWithout(number, results, [first]);
      const { isNoticed, by } = quick.isNoticed ? quick : await suiteWithout(number, results, []);
      if (!isNoticed) unnoticed.push(name);
      say(`${isNoticed ? 'noticed' : 'NOT NOTICED'}: ${name}${isNoticed ? ` (by “${by}”)` : ''}`);
    }
  };
  await Promise.all([work(), work()]);
  say(`${chosen.length - unnoticed.length} of ${chosen.length} steps left out were noticed`);
  return { tried: chosen.length, unnoticed };
}

async function suiteWithout(number, results, only) {
  const args = ['run', '--config=build/config/torture.vitest.config.mjs', '--reporter=json', `--outputFile=${results}`, ...only];
  const env = { ...process.env, KITH_MUTATION: String(number), KITH_LEDGER: undefined };
  const child = spawn(process.execPath, [tool('vitest/vitest.mjs'), ...args], { env, cwd: inProject('.'), stdio: 'ignore' });
  const code = await new Promise((done) => child.on('close', done));
  const by = code === 0 ? '' : firstFailure(results);
  return { isNoticed: by !== '', by };
}

/** The name of the test that failed first; empty when the tests did not start. */
function firstFailure(results) {
  try {
    const { testResults } = JSON.parse(readFileSync(results, 'utf8'));
    const failed = testResults.flatMap(({ assertionResults }) => assertionResults).find(({ status }) => status === 'failed');
    return failed?.fullName ?? '';
  } catch {
    return '';
  }
}
