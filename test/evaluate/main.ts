/** Runs `evaluate` with the arguments of the command line. */
import { evaluate } from './evaluate';

process.exitCode = evaluate(
  process.argv.slice(2),
  (text) => process.stdout.write(`${text}\n`),
  (text) => process.stderr.write(`kith: ${text}\n`),
  (text) => process.stderr.write(`${text}\n`),
);
