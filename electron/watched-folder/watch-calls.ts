/** The calls of the window about the watched folder. The window never sends a path: the folder comes from the system's dialog, files from the folder. */
import { Worker } from 'node:worker_threads';
import { z } from 'zod';
import { fail, ok, type Result } from '../../shared/lib/result';
import { text, textOf } from '../../shared/strings/text';
import type { DesktopCalls, DesktopHost } from '../desktop/desktop-host';
import type { SourceImport } from '../desktop/source-import';
import type { FromWorker, ToWorker } from '../sources/worker-protocol';
import { diskErrorMessage } from '../store/disk/disk-error-message';
import type { FolderWatch } from './folder-watch';
import { type FileTasks, MAX_FILES } from './watched-files';

type WatchCalls = Pick<
  DesktopCalls,
  'tableImported' | 'watchedFolder' | 'chooseWatchedFolder' | 'stopWatching' | 'openWatched' | 'leaveWatched'
>;

const tableName = z.string().min(1).max(1_000);

export function watchCalls(host: DesktopHost, sources: SourceImport, watch: FolderWatch): WatchCalls {
  return {
    tableImported: async (name) => {
      const parsed = tableName.safeParse(name);
      if (parsed.success)
        void watch.imported(sources.tablesNamed(parsed.data)).catch((error: unknown) => host.logError('watched folder', error));
      return ok(null);
    },
    watchedFolder: () =>
      watch.current().catch((error: unknown) => {
        host.logError('watched folder', error);
        return null;
      }),
    chooseWatchedFolder: async () => {
      const path = await host.chooseFolder(text('desktop.dialogWatchedFolder'), text('desktop.dialogWatch'));
      if (path === null) return fail('cancelled', text('desktop.noFolderChosen'));
      return await recorded(async () =>
        (await watch.choose(path)) ? ok(null) : fail('too-large', text('sources.watchTooMany', { count: MAX_FILES })),
      );
    },
    stopWatching: () => recorded(async () => ok(await watch.stop().then(() => null))),
    openWatched: async () => {
      const paths = await watch.offered();
      return paths.length === 0 ? fail('not-found', text('desktop.noFileChosen')) : await sources.open(paths);
    },
    leaveWatched: () => recorded(async () => ok(await watch.leave().then(() => null))),
  };
}

async function recorded(work: () => Promise<Result<null>>): Promise<Result<null>> {
  try {
    return await work();
  } catch (error) {
    return fail('not-saved', text('desktop.recordNotSaved', { reason: textOf(diskErrorMessage(error)) }));
  }
}

/** Files are read in a worker of their own, which ends afterwards. When it fails, no file counts as importable, and none as a copy. */
export function workerTasks(onError: (error: unknown) => void): FileTasks {
  const ask = async (message: ToWorker & { readonly paths: readonly string[] }): Promise<FromWorker | null> => {
    if (message.paths.length === 0) return null;
    const worker = new Worker(new URL('./source-worker.js', import.meta.url), { workerData: null });
    try {
      return await new Promise<FromWorker>((resolve, reject) => {
        worker.on('message', resolve);
        worker.on('error', reject);
        worker.on('exit', () => reject(new Error('the worker ended')));
        worker.postMessage(message);
      });
    } catch (error) {
      onError(error);
      return null;
    } finally {
      void worker.terminate();
    }
  };
  return {
    recognize: async (paths) => {
      const answer = await ask({ kind: 'recognize', paths });
      return answer?.kind === 'recognized' ? answer.isImportable : [];
    },
    hash: async (paths) => {
      const answer = await ask({ kind: 'hash', paths });
      return answer?.kind === 'hashed' ? answer.hashes : [];
    },
  };
}
