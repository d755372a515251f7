/** `kith` on the command line: plain Node, no window, no display. The same store and the same shared code as the app. */
import { runKith } from './cli/run';
import { cryptoRandom } from './crypto-random';
import { defaultDataFolder } from './data-folder';

// A reader that closes early (`kith analyze | head`) is no error of ours.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const args = process.argv.slice(2);
try {
  const outcome = await runKith(args, {
    defaultDataFolder: defaultDataFolder(),
    workingFolder: process.cwd(),
    now: () => new Date(),
    random: cryptoRandom,
    note: (line) => process.stderr.write(`${line}\n`),
  });
  process.stdout.write(outcome.stdout);
  process.stderr.write(outcome.stderr);
  // Not process.exit: what is still on its way into a pipe would be cut off.
  process.exitCode = outcome.exitCode;
} catch (error) {
  const message = 'Something went wrong inside Kith. Nothing more was changed.';
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { kind: 'unexpected', message } })}\n`);
  process.stderr.write(`kith: ${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
