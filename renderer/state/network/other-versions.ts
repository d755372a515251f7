/** Versions of the open network that lie beside it, changed elsewhere: looked for when a network is opened, after a merge, and when the window is looked at again. */
import { create } from 'zustand';
import type { OtherVersionEntry } from '../../../shared/contract/desktop-api';
import { desktop } from '../../desktop';

interface OtherVersions {
  readonly versions: readonly OtherVersionEntry[];
  /** The user has seen the banner about them, and will come back to it. */
  readonly isDismissed: boolean;
}

export const useOtherVersions = create<OtherVersions>(() => ({ versions: [], isDismissed: false }));

export async function refreshOtherVersions(): Promise<void> {
  const versions = await desktop.otherVersions();
  useOtherVersions.setState(({ versions: before, isDismissed: isPutOff }) => ({
    versions,
    isDismissed: isPutOff && versions.length <= before.length,
  }));
}

/** Follows the window: who comes back to it may have synced meanwhile. Answers with the function that stops it. */
export function watchOtherVersions(): () => void {
  const look = () => void refreshOtherVersions();
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
}
