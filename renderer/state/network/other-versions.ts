/** Versions of the open network that were changed elsewhere. Looked up when a network opens, after a merge, and when the window gets the focus. */
import { create } from 'zustand';
import type { OtherVersionEntry } from '../../../shared/contract/desktop-api';
import { desktop } from '../../desktop';

interface OtherVersions {
  readonly versions: readonly OtherVersionEntry[];
  /** The user chose Later in the banner. */
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

/** Looks again when the window gets the focus, because files may have been synced meanwhile. Returns the function that stops it. */
export function watchOtherVersions(): () => void {
  const look = () => void refreshOtherVersions();
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
}
