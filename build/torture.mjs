/**
 * `npm run torture`: the long form of the store's tests. Power cuts at every moment, every disk call failing, every byte cut and every bit flipped,
 * kills, small full disks; then the same tests with one step of the protocol left out at a time, which must turn them red. Prints trials and losses.
 * `npm run torture -- --mutations` does only the last part, `-- --kills 5000` changes the number of kills.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { ensureDependencies } from './dependencies.mjs';
import { inProject, main, run, say, tool } from './project.mjs';

const { values } = parseArgs({ options: { mutations: { type: 'boolean' }, kills: { type: 'string', default: '1000' } } });
const vitest = tool('vitest/vitest.mjs');

await main(async () => {
  ensureDependencies();
  let failed = 0;
  if (!values.mutations) {
    const env = { ...process.env, KITH_TORTURE: 'long', KITH_KILLS: values.kills };
    const code = await run(process.execPath, [vitest, 'run', '--testTimeout=86400000', 'test/electron/store'], { env });
    say(code === 0 ? 'nothing was lost' : 'something was lost: see above');
    if (code !== 0) failed++;
  }

  const mutations = JSON.parse(readFileSync(inProject('test', 'torture', 'mutations.json'), 'utf8'));
  let noticed = 0;
  for (const [number, { name }] of mutations.entries()) {
    const env = { ...process.env, KITH_MUTATION: String(number) };
    const args = [vitest, 'run', '--config=build/torture.vitest.config.mjs'];
    const code = spawnSync(process.execPath, args, { env, cwd: inProject('.'), stdio: 'ignore' }).status;
    if (code !== 0) noticed++;
    say(`${code === 0 ? 'NOT NOTICED' : 'noticed'}: ${name}`);
  }
  say(`${noticed} of ${mutations.length} steps left out were noticed`);
  return failed === 0 && noticed === mutations.length ? 0 : 1;
});
