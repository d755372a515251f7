/** Going from one network to another: the view of the one is kept before the other is opened. */
import type { VaultName } from '../../../shared/contract/desktop-api';
import { restoreView, saveViewNow, useView } from '../view/view-store';
import { openNetworkFolder, openPreviousVersion, openVault } from './document-store';
import { leaveDrafts, offerDrafts } from './drafts';
import { lookForOtherVersions } from './other-versions';

export async function switchVault(vault: VaultName): Promise<boolean> {
  return await leavingFor(() => openVault(vault));
}

/** Another folder for the user's own network, which has a view and drafts of its own. */
export async function openOwnFolder(folder: string, startNew: boolean): Promise<boolean> {
  return await leavingFor(() => openNetworkFolder(folder, startNew));
}

async function leavingFor(open: () => Promise<boolean>): Promise<boolean> {
  await saveViewNow();
  leaveDrafts();
  const isOpen = await open();
  if (isOpen) await restoreView();
  await offerDrafts();
  await lookForOtherVersions();
  return isOpen;
}

/** After a damaged file. */
export async function goOnWithPreviousVersion(): Promise<boolean> {
  const isOpen = await openPreviousVersion();
  if (isOpen) useView.setState({ selection: { kind: 'nothing' } });
  return isOpen;
}
