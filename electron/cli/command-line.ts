/** One command of `kith` in this process: its streams, clock and randomness, and what a bug prints. */
import { randomBytes } from 'node:crypto';
import { setLanguage, text } from '../../shared/strings/text';
import { defaultDataFolder } from '../data-folder';
import { displayLanguage } from '../language';
import { askSecret } from './locking/ask-secret';
import { runKith } from './run';

/** Runs the command that the arguments name and writes what it says. Resolves to its exit code; output may still be on its way. */
export async function runCommandLine(args: readonly string[]): Promise<number> {
  // Nobody else on this computer may read what Kith writes.
  process.umask(0o077);
  // A reader that closes the pipe early (`kith analyze | head`) is not an error.
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
    });
  }
  setLanguage(displayLanguage().language);
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
    return outcome.exitCode;
  } catch (error) {
    const message = text('command-line.unexpected');
    if (args.includes('--json')) process.stdout.write(`${JSON.stringify({ error: { kind: 'unexpected', message } })}\n`);
    process.stderr.write(`kith: ${message}\n${error instanceof Error ? (error.stack ?? error.message) : String(error)}\n`);
    return 1;
  }
}
