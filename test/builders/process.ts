/** Child processes for the tests that kill, freeze or disturb them. */
import { type ChildProcess, spawn } from 'node:child_process';

export interface Ended {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Starts a bundled script with Node. `onLine` receives each line of output immediately. */
export function startNode(
  file: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  return start(process.execPath, [file, ...args], onLine);
}

export function start(
  command: string,
  args: readonly string[],
  onLine: (line: string) => void = () => undefined,
): { readonly child: ChildProcess; readonly ended: Promise<Ended> } {
  const child = spawn(command, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const ended = new Promise<Ended>((done, failed) => {
    let [stdout, stderr, from] = ['', '', 0];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
      for (let end = stdout.indexOf('\n', from); end !== -1; end = stdout.indexOf('\n', from)) {
        onLine(stdout.slice(from, end));
        from = end + 1;
      }
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code, stdout, stderr }));
  });
  return { child, ended };
}
