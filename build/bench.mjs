/**
 * `npm run bench [-- NAME…]`: measures speed with all of test/bench/NAME.bench.ts, or with the named ones. Each runs bundled, in its own process.
 * Names that end in `.window` measure in the real Electron.
 */
import { existsSync, readdirSync } from 'node:fs';
import { inProject, main, Refusal, run, tool } from './project.mjs';
import { ensureDependencies } from './setup/dependencies.mjs';
import { withDisplay } from './setup/display.mjs';
import { setUp } from './setup/setup.mjs';

const BENCH = '.bench.ts';
const all = readdirSync(inProject('test', 'bench'))
  .filter((file) => file.endsWith(BENCH))
  .map((file) => file.slice(0, -BENCH.length));

await main(async () => {
  const wanted = process.argv.slice(2);
  const names = wanted.length === 0 ? all : all.filter((name) => wanted.includes(name) || wanted.includes(name.replace('.window', '')));
  if (names.length < Math.max(1, wanted.length)) throw new Refusal(`there are these benchmarks: ${all.join(', ')}.`);
  ensureDependencies();
  const needsWindow = names.some((name) => name.endsWith('.window'));
  const runtime = needsWindow ? await setUp({ forTests: true }) : null;
  const config = ['build', '--config', 'build/config/bench.vite.config.mjs', '--logLevel', 'warn'];
  if ((await run(process.execPath, [tool('vite/bin/vite.js'), ...config])) !== 0) return 1;

  const runAll = async (env) => {
    for (const name of names) {
      const script = inProject('dist', 'bench', `${name}.js`);
      if (!existsSync(script)) throw new Refusal(`${script} was not built.`);
      const code = await run(process.execPath, ['--expose-gc', script], { env });
      if (code !== 0) return code;
    }
    return 0;
  };
  if (runtime === null) return await runAll(process.env);
  return await withDisplay((env) => runAll({ ...env, KITH_ELECTRON: runtime.executable }));
});
