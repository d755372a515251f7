/** Opens another network. The view and the drafts of the one before are saved first. */
import type { NetworkName } from '../../../shared/contract/desktop-api';
import { restoreView, saveViewNow } from '../view/view-persistence';
import { useView } from '../view/view-store';
import { openNetwork, openNetworkFolder, openPreviousVersion } from './document-store';
import { closeDrafts, offerDrafts } from './drafts';
import { refreshOtherVersions } from './other-versions';

export async function switchNetwork(networkName: NetworkName): Promise<boolean> {
  return await saveAndSwitch(() => openNetwork(networkName));
}

/** Opens the network of another folder as the user's own. */
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
