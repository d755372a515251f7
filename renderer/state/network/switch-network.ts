/** Opens another network. The view and the drafts of the one before are saved first. */
import type { NetworkName } from '../../../shared/contract/desktop-api';
import type { Failure } from '../../../shared/lib/result';
import { desktop, forgetEarlyCalls } from '../../desktop';
import { restoreView, saveViewNow } from '../view/view-persistence';
import { useView } from '../view/view-store';
import { openNetwork, openNetworkFolder, openPreviousVersion, unlockNetwork } from './document-store';
import { closeDrafts, offerDrafts } from './drafts';
import { refreshOtherVersions } from './other-versions';

export async function switchNetwork(networkName: NetworkName): Promise<boolean> {
  return await saveAndSwitch(() => openNetwork(networkName));
}

/** Opens the network of another folder as the user's own. */
export async function switchToFolder(folder: string, startNew: boolean): Promise<boolean> {
  return await saveAndSwitch(() => openNetworkFolder(folder, startNew));
}

/** Opens the user's own network with its passphrase or recovery code. Null: it is open. */
export async function unlockOwnNetwork(secret: string): Promise<Failure | null> {
  const failure = await unlockNetwork(secret);
  if (failure === null) await afterOpening(true);
  return failure;
}

/** Locks a network with a passphrase: the main process forgets its keys and loads this window anew. */
export async function lockNetwork(): Promise<void> {
  await saveViewNow();
  closeDrafts();
  await desktop.lockNow();
}

async function saveAndSwitch(open: () => Promise<boolean>): Promise<boolean> {
  await saveViewNow();
  closeDrafts();
  const isOpen = await open();
  await afterOpening(isOpen);
  return isOpen;
}

async function afterOpening(isOpen: boolean): Promise<void> {
  if (isOpen) await restoreView();
  else forgetEarlyCalls();
  await offerDrafts();
  await refreshOtherVersions();
}

/** After a damaged file. */
export async function continueWithPreviousVersion(): Promise<boolean> {
  const isOpen = await openPreviousVersion();
  if (isOpen) useView.setState({ selection: { kind: 'nothing' } });
  return isOpen;
}
