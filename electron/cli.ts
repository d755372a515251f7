/** The program `kith`: plain Node, without a window, on the same store and the same shared code as the app. */
import { randomBytes } from 'node:crypto';
import { setLanguage, text } from '../shared/strings/text';
import { askSecret } from './cli/locking/ask-secret';
import { runKith } from './cli/run';
import { defaultDataFolder } from './data-folder';
import { displayLanguage } from './language';

// Nobody else on this computer may read what Kith writes.
process.umask(0o077);

// A reader that closes the pipe early (`kith analyze | head`) is not an error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

setLanguage(displayLanguage().language);
const args = process.argv.slice(2);
try {
  const outcome = await runKith(args, {
    defaultDataFolder: defaultDataFolder(),
    workingFolder: process.cwd(),
    now: () => new Date(),
    random: () => randomBytes(6).readUIntBE(0, 6) / 2 ** 48, // ids must not be guessed, and never repeat
    note: (line) => process.stderr.write(`${line}\n`),
    askSecret,
  });
  process.stdout.write(outcome.stdout);
  process.stderr.write(outcome.stderr);
  // process.exit would cut off output that has not reached the pipe.
  process.exitCode = outcome.exitCode;
} catch (error) {
  const message = text('command-line.unexpected');
  if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { kind: 'unexpected', message } })}\n`);
  process.stderr.write(`kith: ${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
  process.exitCode = 1;
}
