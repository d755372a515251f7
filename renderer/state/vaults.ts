/** Going from one network to another: the view of the one is kept before the other is opened. */
import type { VaultName } from '../../shared/desktop-api';
import { openPreviousVersion, openVault } from './document-store';
import { leaveDrafts, offerDrafts } from './drafts';
import { restoreView, saveViewNow, useView } from './view-store';

export async function switchVault(vault: VaultName): Promise<boolean> {
  await saveViewNow();
  leaveDrafts();
  const isOpen = await openVault(vault);
  if (isOpen) await restoreView();
  await offerDrafts();
  return isOpen;
}

/** After a damaged file. */
export async function goOnWithPreviousVersion(): Promise<boolean> {
  const isOpen = await openPreviousVersion();
  if (isOpen) useView.setState({ selection: { kind: 'nothing' } });
  return isOpen;
}
