/** The command line as users get it: bundled by the project's own build, run in a Node process of its own. */
import { spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Writable } from 'node:stream';
import { build } from 'vite';

export async function buildCli(): Promise<string> {
  const outDir = mkdtempSync(join(tmpdir(), 'kith-test-cli-'));
  await build({ configFile: resolve('build/config/cli.vite.config.mjs'), build: { outDir, emptyOutDir: true }, logLevel: 'error' });
  return join(outDir, 'kith.js');
}

export interface CliRun {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly json: () => unknown;
}

/** Node with nothing of ours in its environment: no HOME to write to but the one given. `secrets`: lines of the open file 3. */
export function runCli(file: string, args: readonly string[], cwd: string, secrets: readonly string[] = []): Promise<CliRun> {
  return new Promise((done, failed) => {
    const env = { PATH: process.env.PATH, HOME: cwd, TZ: 'UTC' };
    const child = spawn(process.execPath, [file, ...args], { cwd, env, stdio: ['ignore', 'pipe', 'pipe', 'pipe'] });
    // A command that asks nothing ends before it has read the file.
    (child.stdio[3] as Writable).on('error', () => undefined).end(secrets.map((secret) => `${secret}\n`).join(''));
    let stdout = '';
    let stderr = '';
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      stdout += text;
    });
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      stderr += text;
    });
    child.on('error', failed);
    child.on('close', (code) => done({ code: code ?? -1, stdout, stderr, json: () => JSON.parse(stdout) as unknown }));
  });
}
