/** Going from one network to another: the view of the one is kept before the other is opened. */
import type { VaultName } from '../../../shared/contract/desktop-api';
import { restoreView, saveViewNow } from '../view/view-persistence';
import { useView } from '../view/view-store';
import { openNetworkFolder, openPreviousVersion, openVault } from './document-store';
import { closeDrafts, offerDrafts } from './drafts';
import { refreshOtherVersions } from './other-versions';

export async function switchNetwork(vault: VaultName): Promise<boolean> {
  return await saveAndSwitch(() => openVault(vault));
}

/** Another folder for the user's own network, which has a view and drafts of its own. */
export async function switchToFolder(folder: string, startNew: boolean): Promise<boolean> {
  return await saveAndSwitch(() => openNetworkFolder(folder, startNew));
}

async function saveAndSwitch(open: () => Promise<boolean>): Promise<boolean> {
  await saveViewNow();
  closeDrafts();
  const isOpen = await open();
  if (isOpen) await restoreView();
  await offerDrafts();
  await refreshOtherVersions();
  return isOpen;
}

/** After a damaged file. */
export async function continueWithPreviousVersion(): Promise<boolean> {
  const isOpen = await openPreviousVersion();
  if (isOpen) useView.setState({ selection: { kind: 'nothing' } });
  return isOpen;
}
