/** The window's side: lets the command line write into the network that is open here. */
import { randomBytes, timingSafeEqual } from 'node:crypto';
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { createSerialQueue, type SerialQueue } from '../../shared/lib/serial-queue';
import { text } from '../../shared/strings/text';
import { writeAtomically } from '../store/disk/atomic-file';
import { nodeFs } from '../store/disk/file-system';
import type { Store } from '../store/store-types';
import { ACCESS_FILE, parseLine, type Reply, type Request, readLines, requestSchema, sendLine } from './protocol';

export interface WriteThroughHost {
  /** The folder of the file that says where the socket is. */
  readonly dataFolder: string;
  /** The open network; null: none. */
  readonly store: () => Store | null;
  readonly logError: (context: string, error: unknown) => void;
  /** Milliseconds after which a caller that says nothing loses its turn. */
  readonly patience?: number;
}

export interface WriteThrough {
  /** Listens no more, and removes the file. */
  readonly close: () => Promise<void>;
}

/** A program reads and plans within its turn; the largest import takes less. */
const PATIENCE_MS = 300_000;
/** A socket's path must be shorter than this on every system. */
const MAX_SOCKET_PATH = 100;
const BACKLOG = 4_096;

/** Resolves when callers can connect. */
export async function serveWrites(host: WriteThroughHost): Promise<WriteThrough> {
  const token = randomBytes(32).toString('hex');
  const socket = socketPath(host.dataFolder, token);
  const inTurn = createSerialQueue();
  const callers = new Set<Socket>();
  const server = createServer((caller) => {
    callers.add(caller);
    caller.on('error', () => undefined); // a caller that is killed takes nothing with it
    caller.on('close', () => callers.delete(caller));
    serveCaller(caller, host, Buffer.from(token), inTurn);
  });
  server.on('error', (error) => host.logError('write-through', error));
  await listen(server, socket);
  // Only this user may connect. The folder is private too; this holds where a program has set another mode for it.
  if (process.platform !== 'win32') chmodSync(socket, 0o600);
  const path = join(host.dataFolder, ACCESS_FILE);
  const target = { folder: host.dataFolder, name: ACCESS_FILE, previous: null, token: () => token.slice(0, 12) };
  await writeAtomically(nodeFs, target, [Buffer.from(JSON.stringify({ socket, token }))]);
  return {
    close: async () => {
      rmSync(path, { force: true });
      for (const caller of callers) caller.destroy();
      await new Promise((closed) => server.close(closed));
      if (dirname(socket) !== resolve(host.dataFolder) && process.platform !== 'win32')
        rmSync(dirname(socket), { recursive: true, force: true });
    },
  };
}

/** In the data folder, or where its path is too long, in a private folder of its own. */
function socketPath(dataFolder: string, token: string): string {
  if (process.platform === 'win32') return `\\\\.\\pipe\\kith-${token.slice(0, 24)}`;
  const inData = join(resolve(dataFolder), 'window.sock');
  const path = Buffer.byteLength(inData) < MAX_SOCKET_PATH ? inData : join(mkdtempSync(join(tmpdir(), 'kith-')), 'window.sock');
  if (existsSync(path)) rmSync(path); // left by a Kith that was killed: only one runs for a data folder
  return path;
}

function listen(server: Server, path: string): Promise<void> {
  return new Promise((listening, failed) => {
    server.once('error', failed);
    server.listen({ path, backlog: BACKLOG }, () => {
      server.off('error', failed);
      listening();
    });
  });
}

/** One connection: a turn, and what the caller asks for during it. */
function serveCaller(caller: Socket, host: WriteThroughHost, token: Buffer, inTurn: SerialQueue): void {
  let store: Store | null = null;
  let last: Promise<unknown> = Promise.resolve();
  const ended = new Promise<void>((end) => caller.once('close', () => end()));
  caller.setTimeout(host.patience ?? PATIENCE_MS, () => caller.destroy());
  const refuse = (message: string) => {
    sendLine(caller, { kind: 'failed', error: { kind: 'locked', message } });
    caller.end();
  };
  const begin = (request: Extract<Request, { do: 'begin' }>) => {
    const given = Buffer.from(request.token);
    if (given.length !== token.length || !timingSafeEqual(given, token)) return refuse(text('store.lockedHere'));
    const open = host.store();
    if (open === null || resolve(open.folder) !== resolve(request.folder)) return refuse(text('store.lockedHere'));
    void inTurn(async () => {
      if (caller.destroyed) return;
      await open.settled(); // what the caller reads from the disk is what is open here
      store = open;
      sendLine(caller, { kind: 'turn' });
      await ended;
      await last; // a caller that went away while its edit was being saved: the next one reads it
    });
  };
  readLines(caller, (line) => {
    const request = parseLine(line, requestSchema);
    if (request === null) caller.destroy();
    else if (request.do === 'begin') begin(request);
    else if (store === null) caller.destroy();
    else {
      const own = store;
      last = last
        .then(() => answer(own, request))
        .then((reply) => sendLine(caller, reply))
        .catch((error: unknown) => {
          host.logError('write-through', error);
          caller.destroy();
        });
    }
  });
}

async function answer(store: Store, request: Exclude<Request, { do: 'begin' }>): Promise<Reply> {
  const based = request.revision;
  const result =
    request.do === 'commit'
      ? await store.commit(request.edits, based)
      : request.do === 'undo'
        ? await store.undo(request.id, based)
        : await store.redo(based);
  if (result.ok) return { kind: 'done', value: result.value, history: store.history() };
  return result.error.kind === 'stale' ? { kind: 'stale' } : { kind: 'failed', error: result.error };
}
