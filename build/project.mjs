/** What all scripts here share: where the project is, how to say something, how to run something. Plain Node, no dependencies. */
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inProject = (...parts) => join(root, ...parts);

/** Progress goes to stderr, so that what a command answers on stdout stays clean. */
export const say = (line) => process.stderr.write(`kith: ${line}\n`);

export const isRoot = () => process.getuid?.() === 0;

/** Runs to the end with the user's terminal; answers with the exit code. Scripts' stdout goes to stderr when `quiet`. */
export function run(command, args, { env = process.env, cwd = root, quiet = false } = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, env, stdio: ['inherit', quiet ? 2 : 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code, signal) => resolve(code ?? (signal ? 1 : 0)));
    for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => child.kill(signal));
  });
}

/** The npm that started this script, with the user's own settings. */
export function npm(args, options = {}) {
  const script = process.env.npm_execpath;
  const [command, first] = script?.endsWith('.js') || script?.endsWith('.cjs') ? [process.execPath, [script]] : ['npm', []];
  return spawnSync(command, [...first, ...args], {
    cwd: root,
    encoding: 'utf8',
    shell: command === 'npm' && process.platform === 'win32',
    ...options,
  });
}

/** The script a package of node_modules runs as, started by the same Node: no shell, no .cmd files. */
export const tool = (packagePath) => inProject('node_modules', ...packagePath.split('/'));

/** Runs a script's main function; a thrown error is one sentence and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}

/** Something the user has to do first; the message says what. */
export class Refusal extends Error {}
