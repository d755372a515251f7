/** The calls of the window that import archives. */
import { z } from 'zod';
import { fail, ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import type { DesktopCalls, DesktopHost } from '../desktop/desktop-host';
import type { NetworkSession } from '../desktop/network-session';
import { pathsOf, type SourceImport } from '../desktop/source-import';
import type { FolderWatch } from '../watched-folder/folder-watch';

/** Absolute paths, from the preload. */
const droppedPaths = z.array(z.string().min(1).max(32_768)).min(1).max(10_000);

interface Context {
  readonly host: DesktopHost;
  readonly session: NetworkSession;
  readonly sources: SourceImport;
  readonly watch: FolderWatch;
}

export function sourceCalls({
  host,
  session,
  sources,
  watch,
}: Context): Pick<
  DesktopCalls,
  | 'chooseFiles'
  | 'chooseSourceFolder'
  | 'openDropped'
  | 'openImportAgain'
  | 'readSources'
  | 'planSources'
  | 'importSources'
  | 'cancelSources'
> {
  return {
    chooseFiles: async () => {
      const paths = await host.chooseFiles();
      return paths === null ? fail('cancelled', text('desktop.noFileChosen')) : await sources.open(paths);
    },
    chooseSourceFolder: async () => {
      const path = await host.chooseFolder(text('desktop.dialogSourceFolder'), text('desktop.dialogRead'));
      return path === null ? fail('cancelled', text('desktop.noFileChosen')) : await sources.open([path]);
    },
    openDropped: async (paths) => {
      const parsed = droppedPaths.safeParse(paths);
      return parsed.success ? await sources.open(parsed.data) : fail('not-found', text('desktop.noFileChosen'));
    },
    openImportAgain: (id) =>
      session.with(async ({ store }) => {
        const paths = typeof id === 'string' ? pathsOf(store, id) : null;
        return paths === null || paths.length === 0 ? fail('not-found', text('desktop.noFileChosen')) : await sources.open(paths);
      }),
    readSources: (dayFirst) => sources.read(dayFirst),
    planSources: (choices) => session.with(({ store }) => sources.plan(store, choices)),
    importSources: (choices) =>
      session.with(async ({ store }) => {
        const imported = await sources.commit(store, choices);
        if (imported.ok && session.current()?.networkName === 'own')
          void watch.imported(sources.paths).catch((error: unknown) => host.logError('watched folder', error));
        return imported;
      }),
    cancelSources: async () => {
      sources.cancel();
      return ok(null);
    },
  };
}
