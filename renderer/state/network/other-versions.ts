/** Versions of the open network that lie beside it, changed elsewhere: looked for when a network is opened, after a merge, and when the window is looked at again. */
import { create } from 'zustand';
import type { OtherVersionEntry } from '../../../shared/contract/desktop-api';
import { desktop } from '../../desktop';

interface OtherVersions {
  readonly versions: readonly OtherVersionEntry[];
  /** The user has seen the banner about them, and will come back to it. */
  readonly isPutOff: boolean;
}

export const useOtherVersions = create<OtherVersions>(() => ({ versions: [], isPutOff: false }));

export async function lookForOtherVersions(): Promise<void> {
  const versions = await desktop.otherVersions();
  useOtherVersions.setState(({ versions: before, isPutOff }) => ({ versions, isPutOff: isPutOff && versions.length <= before.length }));
}

/** Follows the window: who comes back to it may have synced meanwhile. Answers with the function that stops it. */
export function followOtherVersions(): () => void {
  const look = () => void lookForOtherVersions();
  window.addEventListener('focus', look);
  return () => window.removeEventListener('focus', look);
}
