/** The folder in which Kith looks for new archives, and what the user does with what was found there. */
import { create } from 'zustand';
import type { WatchedFolder } from '../../../shared/contract/watched-folder';
import type { Result } from '../../../shared/lib/result';
import { text } from '../../../shared/strings/text';
import { desktop } from '../../desktop';
import { showFailure } from '../../ui/notices';

interface WatchedFolderState {
  /** Null: none is watched, or it is not known yet. */
  readonly watched: WatchedFolder | null;
}

export const useWatchedFolder = create<WatchedFolderState>(() => ({ watched: null }));

/** Starts to watch, if the user chose a folder. Returns the function that stops listening. */
export function followWatchedFolder(): () => void {
  const stop = desktop.onWatchedFolder((watched) => useWatchedFolder.setState({ watched }));
  void desktop.watchedFolder().then((watched) => useWatchedFolder.setState({ watched }));
  return stop;
}

/** Opens the system's folder dialog. */
export async function chooseWatchedFolder(): Promise<void> {
  report(await desktop.chooseWatchedFolder());
}

export async function stopWatching(): Promise<void> {
  report(await desktop.stopWatching());
}

export async function leaveNewFiles(): Promise<void> {
  report(await desktop.leaveWatched());
}

function report(done: Result<null>): void {
  if (!done.ok) showFailure(text('sources.watchFailed'), done.error, text('settings.nothingChanged'));
}
