/** What all scripts share: the project's paths, messages, and child processes. Plain Node without dependencies. */
import { spawn, spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));
export const inProject = (...parts) => join(root, ...parts);

/** Progress goes to stderr, so that stdout holds only the command's result. */
export const say = (line) => process.stderr.write(`kith: ${line}\n`);

export const isRoot = () => process.getuid?.() === 0;

/** Runs a command in the user's terminal and returns its exit code. `quiet`: its stdout goes to stderr. */
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

/** The path of a script in node_modules, to run it with this Node, without a shell or a .cmd file. */
export const tool = (packagePath) => inProject('node_modules', ...packagePath.split('/'));

/** Runs a script's main function. An error becomes one sentence and exit code 1. */
export async function main(work) {
  try {
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    say(error instanceof Refusal ? error.message : (error?.stack ?? String(error)));
    process.exitCode = 1;
  }
}

/** The user has to do something first; the message says what. */
export class Refusal extends Error {}
