/**
 * How the command line writes while the window has the network open: through the window's process, over a socket of the operating system that only this
 * user can open (no network port). The window says in a file of the data folder (mode 0600) where the socket is, and a token that a caller must know.
 *
 * One line of JSON each way. The caller asks for a turn; turns are given one after the other, so that a thousand callers wait instead of failing. During
 * its turn the caller reads the folder, makes its edit, and sends it with the revision it has read. A revision that is no longer the latest is `stale`: the
 * user changed something in between, and the caller reads again.
 */
import type { Socket } from 'node:net';
import { z } from 'zod';
import type { History } from '../../shared/contract/desktop-api';
import type { Failure } from '../../shared/lib/result';

/** In the data folder, while a window is open. */
export const ACCESS_FILE = 'open-window.json';
export const MAX_ACCESS_BYTES = 8_192;

export const accessSchema = z.strictObject({
  /** Path of the socket, or name of the pipe on Windows. */
  socket: z.string().min(1).max(4_096),
  token: z.string().min(32).max(200),
});
export type Access = z.infer<typeof accessSchema>;

/** An import of 30,000 people with a year of meetings has about 40 MB. */
export const MAX_LINE_BYTES = 256 * 1024 * 1024;

const revision = z.number().int().min(0);
export const requestSchema = z.discriminatedUnion('do', [
  z.strictObject({ do: z.literal('begin'), token: z.string().max(200), folder: z.string().min(1).max(4_096) }),
  /** `edits` are parsed by the store. */
  z.strictObject({ do: z.literal('commit'), revision, edits: z.array(z.unknown()) }),
  z.strictObject({ do: z.literal('undo'), revision, id: z.string().max(200).optional() }),
  z.strictObject({ do: z.literal('redo'), revision }),
]);
export type Request = z.infer<typeof requestSchema>;

export type Reply =
  | { readonly kind: 'turn' }
  | { readonly kind: 'done'; readonly value: unknown; readonly history: History }
  | { readonly kind: 'stale' }
  | { readonly kind: 'failed'; readonly error: Failure };

export const replySchema: z.ZodType<Reply> = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('turn') }),
  z.object({
    kind: z.literal('done'),
    value: z.unknown(),
    history: z.object({ undo: z.string().nullable(), redo: z.string().nullable() }),
  }),
  z.object({ kind: z.literal('stale') }),
  z.object({ kind: z.literal('failed'), error: z.object({ kind: z.string(), message: z.string() }) }),
]) as unknown as z.ZodType<Reply>;

/** Calls `onLine` for each whole line. A line that is longer than the limit, or is no UTF-8, ends the connection. */
export function readLines(socket: Socket, onLine: (line: string) => void): void {
  const parts: Buffer[] = [];
  let length = 0;
  socket.on('data', (chunk: Buffer) => {
    let rest = chunk;
    for (let end = rest.indexOf(10); end >= 0; end = rest.indexOf(10)) {
      parts.push(rest.subarray(0, end));
      const line = Buffer.concat(parts.splice(0)).toString('utf8');
      length = 0;
      rest = rest.subarray(end + 1);
      onLine(line);
    }
    length += rest.length;
    if (length > MAX_LINE_BYTES) socket.destroy();
    else if (rest.length > 0) parts.push(rest);
  });
}

export function sendLine(socket: Socket, message: Request | Reply): void {
  if (!socket.destroyed) socket.write(`${JSON.stringify(message)}\n`);
}

/** The value of a line, or null: it is not what the schema says. */
export function parseLine<T>(line: string, schema: z.ZodType<T>): T | null {
  try {
    const parsed = schema.safeParse(JSON.parse(line));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
