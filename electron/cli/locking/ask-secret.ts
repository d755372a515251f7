/** Asks for a passphrase: on the terminal, without showing it, or from an open file. Never from arguments or the environment, where other programs see it. */
import { closeSync, openSync, readSync } from 'node:fs';
import { ReadStream } from 'node:tty';
import { fail, ok, type Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';

/** Longer ones are refused before they are hashed. */
const MAX_BYTES = 4_096;

export async function askSecret(question: string, descriptor: number | null): Promise<Result<string>> {
  return descriptor === null ? await askOnTerminal(question) : readLine(descriptor);
}

/** One byte after the other, so that the next question gets the next line. */
function readLine(descriptor: number): Result<string> {
  const bytes: number[] = [];
  const byte = new Uint8Array(1);
  try {
    while (bytes.length < MAX_BYTES && readSync(descriptor, byte) === 1 && byte[0] !== 0x0a) bytes.push(byte[0] as number);
  } catch {
    return fail('passphrase-needed', text('locking.noTerminal'));
  }
  return ok(Buffer.from(bytes).toString('utf8').replace(/\r$/, ''));
}

function openTerminal(): ReadStream | null {
  try {
    const descriptor = openSync(process.platform === 'win32' ? '\\\\.\\CONIN$' : '/dev/tty', 'r+');
    try {
      return new ReadStream(descriptor);
    } catch {
      closeSync(descriptor);
      return null;
    }
  } catch {
    return null;
  }
}

const CONTROL_C = '\u0003';
const CONTROL_D = '\u0004';
const CONTROL_U = '\u0015';

async function askOnTerminal(question: string): Promise<Result<string>> {
  const terminal = openTerminal();
  if (terminal === null) return fail('passphrase-needed', text('locking.noTerminal'));
  process.stderr.write(`${question} `);
  terminal.setRawMode(true);
  terminal.setEncoding('utf8');
  let typed: string[] = [];
  try {
    for await (const keys of terminal) {
      for (const key of String(keys)) {
        if (key === '\r' || key === '\n' || key === CONTROL_D) return ok(typed.join(''));
        if (key === CONTROL_C) return fail('cancelled', text('locking.cancelled'));
        if (key === '\u007f' || key === '\b') typed.pop();
        else if (key === CONTROL_U) typed = [];
        else if (key >= ' ' && typed.length < MAX_BYTES) typed.push(key);
      }
    }
    return fail('cancelled', text('locking.cancelled'));
  } finally {
    terminal.setRawMode(false);
    terminal.destroy();
    process.stderr.write('\n');
  }
}
