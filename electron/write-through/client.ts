/** The command line's side: a turn to write into the network that a window has open, and a store that writes through it. */
import { connect, type Socket } from 'node:net';
import { join } from 'node:path';
import type { History } from '../../shared/contract/desktop-api';
import { fail, ok, type Result } from '../../shared/lib/result';
import { runToEnd } from '../../shared/lib/resumable-work';
import { applyEdit, type Edit, isEmptyEdit } from '../../shared/model/edit';
import { parsePiecesSteps, parseSerializedEdit } from '../../shared/model/large-edits/parse-serialized-edit';
import { text } from '../../shared/strings/text';
import { nodeFs } from '../store/disk/file-system';
import { readJsonFile } from '../store/disk/read-json-file';
import type { StepDone, Store } from '../store/store-types';
import {
  ACCESS_FILE,
  type Access,
  accessSchema,
  MAX_ACCESS_BYTES,
  parseLine,
  type Reply,
  type Request,
  readLines,
  replySchema,
  sendLine,
} from './protocol';

export interface Turn {
  readonly ask: (request: Exclude<Request, { do: 'begin' }>) => Promise<Reply>;
  readonly end: () => void;
}

/** A busy socket refuses for a moment when a thousand callers come at once. */
const ATTEMPTS = 40;
const WAIT_MS = 50;

/**
 * Waits for a turn. Null: no window of this data folder is open, or it has another network open.
 * @param random 0 to 1, so that callers who were refused at once do not come back at once
 */
export async function takeTurn(dataFolder: string, folder: string, random: () => number): Promise<Turn | null> {
  const access = await readJsonFile(nodeFs, join(dataFolder, ACCESS_FILE), MAX_ACCESS_BYTES, accessSchema).catch(() => null);
  if (access === null || access.kind !== 'value') return null;
  const socket = await connected(access.value, random);
  if (socket === null) return null;
  const replies: Reply[] = [];
  let waiting: ((reply: Reply) => void) | null = null;
  const closed: Reply = { kind: 'failed', error: { kind: 'locked', message: text('command-line.windowClosed') } };
  const deliver = (reply: Reply) => {
    if (waiting === null) replies.push(reply);
    else waiting(reply);
    waiting = null;
  };
  readLines(socket, (line) => deliver(parseLine(line, replySchema) ?? closed));
  socket.on('close', () => deliver(closed));
  const ask = (request: Request) =>
    new Promise<Reply>((reply) => {
      const early = replies.shift();
      if (early !== undefined) return reply(early);
      if (socket.destroyed) return reply(closed);
      waiting = reply;
      sendLine(socket, request);
    });
  const begun = await ask({ do: 'begin', token: access.value.token, folder });
  if (begun.kind === 'turn') return { ask, end: () => socket.destroy() };
  socket.destroy();
  return null;
}

/** Null: nobody listens. */
async function connected({ socket: path }: Access, random: () => number): Promise<Socket | null> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt++) {
    const outcome = await new Promise<Socket | string>((settle) => {
      const socket = connect(path);
      const onError = (error: NodeJS.ErrnoException) => settle(error.code ?? 'unknown');
      socket.once('error', onError);
      socket.once('connect', () => {
        socket.off('error', onError);
        socket.on('error', () => undefined); // the end of the connection tells
        settle(socket);
      });
    });
    if (typeof outcome !== 'string') return outcome;
    if (outcome !== 'EAGAIN') return null;
    await new Promise((later) => setTimeout(later, WAIT_MS * (1 + random() * attempt)));
  }
  return null;
}

export interface RemoteStore {
  readonly store: Store;
  /** The user changed the network after it was read: nothing was written, and the command must read again. */
  readonly isStale: () => boolean;
}

/** A store that reads the folder by itself and writes through the window. What only an owner of the folder can do is refused. */
export function remoteStore(local: Store, turn: Turn): RemoteStore {
  let revision = local.revision();
  let history: History = local.history();
  let isStale = false;
  const ask = async <T>(request: Exclude<Request, { do: 'begin' }>): Promise<Result<T>> => {
    const reply = await turn.ask(request);
    if (reply.kind === 'done') {
      history = reply.history;
      return ok(reply.value as T);
    }
    isStale ||= reply.kind === 'stale';
    return reply.kind === 'failed' ? { ok: false, error: reply.error } : fail('stale', text('store.stale'));
  };
  const commit = async (edits: readonly unknown[]) => {
    const done = await ask<{ readonly revision: number }>({ do: 'commit', revision, edits: [...edits] });
    if (!done.ok) return done;
    for (const edit of edits as readonly Edit[]) if (!isEmptyEdit(edit)) applyEdit(local.network(), edit);
    revision = done.value.revision;
    return done;
  };
  const onlyOwner = async () => fail('locked', text('command-line.closeWindow'));
  const store: Store = {
    folder: local.folder,
    network: () => local.network(),
    revision: () => revision,
    networkId: () => local.networkId(),
    contentId: () => null,
    history: () => history,
    steps: () => local.steps(),
    save: () => ({ kind: 'saved' }),
    unreadable: () => null,
    foreignOwner: () => null,
    commit,
    commitSerialized: async (value) => {
      const shell = parseSerializedEdit(value);
      const edit = shell.ok ? runToEnd(parsePiecesSteps(shell.value)) : shell;
      return edit.ok ? await commit([edit.value]) : edit;
    },
    undo: (id) => ask<StepDone>({ do: 'undo', revision, ...(id === undefined ? {} : { id }) }),
    redo: () => ask<StepDone>({ do: 'redo', revision }),
    openPrevious: onlyOwner,
    status: () => local.status(),
    backups: () => local.backups(),
    editTowardsBackup: (name) => local.editTowardsBackup(name),
    divergentVersions: () => local.divergentVersions(),
    compareWithVersion: (name) => local.compareWithVersion(name),
    mergeVersion: onlyOwner,
    restoreBackup: onlyOwner,
    copiesOf: (people) => local.copiesOf(people),
    erasePeople: onlyOwner,
    wholeFile: () => local.wholeFile(),
    onChange: () => () => undefined,
    settled: async () => undefined,
    close: () => local.close(),
  };
  return { store, isStale: () => isStale };
}
