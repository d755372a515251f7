/** The program `kith` in plain Node, without a window. The packaged app runs the same commands (main.ts). */
import { runCommandLine } from './cli/command-line';

// process.exit would cut off output that has not reached the pipe.
process.exitCode = await runCommandLine(process.argv.slice(2));
