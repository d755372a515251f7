/** The worker of `SourceTask`: one import, then it ends. The watched folder asks it about files. */
import { randomBytes } from 'node:crypto';
import { parentPort, workerData } from 'node:worker_threads';
import type { ReadContext } from '../../shared/formats/sources/source-record';
import { idSource } from '../../shared/model/ids';
import { buffersOf } from '../../shared/model/large-edits/serialize-edit';
import { contentHash, isImportable } from './recognize-file';
import { ALL_READERS, SourceTask } from './source-task';
import type { FromWorker, ToWorker } from './worker-protocol';

const port = parentPort;
if (port === null) throw new Error('not a worker');
const answer = (message: FromWorker, transferred: ArrayBuffer[] = []) => port.postMessage(message, transferred);
const task = new SourceTask(
  workerData as ReadContext,
  idSource(() => randomBytes(6).readUIntBE(0, 6) / 2 ** 48),
);
const stop = new AbortController();

async function handle(message: ToWorker): Promise<void> {
  try {
    if (message.kind === 'read') {
      await task.read(message.paths, message.dayFirst, stop.signal, (progress) => answer({ kind: 'progress', progress }));
      answer({ kind: 'read' });
    } else if (message.kind === 'plan') {
      const planned = task.plan(message.request);
      answer({ kind: 'planned', planned }, planned?.edit ? buffersOf(planned.edit) : []);
    } else if (message.kind === 'recognize')
      answer({ kind: 'recognized', isImportable: await oneByOne(message.paths, (path) => isImportable(path, ALL_READERS)) });
    else answer({ kind: 'hashed', hashes: await oneByOne(message.paths, contentHash) });
  } catch (error) {
    answer({ kind: 'failed', detail: error instanceof Error ? (error.stack ?? error.message) : String(error) });
  }
}

async function oneByOne<T>(paths: readonly string[], work: (path: string) => Promise<T>): Promise<readonly T[]> {
  const done: T[] = [];
  for (const path of paths) done.push(await work(path));
  return done;
}

port.on('message', (message: ToWorker) => void handle(message));
