/** The folder of the user's own network: opening another, going back to a recent one, moving it. Asks by dialogs; nothing is removed unasked. */
import { desktop } from '../../desktop';
import { showDone, showFailure, showWorking } from '../../ui/notices';
import { openFormerCopy, openStartNetwork } from '../dialogs';
import { saveViewNow } from '../view/view-persistence';
import { useDocument } from './document-store';
import { switchNetwork, switchToFolder } from './switch-network';

/** Asks for a folder. A network in it is opened, an empty one is offered for a new network, anything else is named and left alone. */
export async function openOtherFolder(): Promise<void> {
  const chosen = await desktop.chooseNetworkFolder();
  if (!chosen.ok) {
    showFailure('Not opened', chosen.error, 'Your network is as it was.');
    return;
  }
  const { folder, found, message } = chosen.value;
  if (found === 'network') await openFolder(folder);
  else if (found === 'empty') openStartNetwork(folder);
  else showFailure('No network there', { kind: 'not-found', message }, 'Nothing was opened or written.');
}

export async function openFolder(folder: string, startNew = false): Promise<void> {
  if (await switchToFolder(folder, startNew)) showDone(startNew ? `A new network in ${folder}` : `Opened ${folder}`);
}

export async function moveNetwork(): Promise<void> {
  await saveViewNow();
  const isOwn = useDocument.getState().vault === 'own';
  const done = showWorking('Your network is being copied to its new folder once you have chosen it…');
  const moved = await desktop.moveNetwork();
  done();
  if (isOwn && (moved.ok || moved.error.kind !== 'cancelled')) await switchNetwork('own'); // main closed it in between
  if (moved.ok) openFormerCopy(moved.value);
  else showFailure('Not moved', moved.error, 'Your network is where it was.');
}

export async function removeFormerCopy(from: string): Promise<void> {
  const removed = await desktop.removeFormerCopy();
  if (!removed.ok) showFailure('Not removed', removed.error, 'Your network is whole in its new folder.');
  else if (removed.value.left === 0) showDone(`Nothing of your network is left in ${from}`);
  else
    showDone(
      `Removed. ${removed.value.left === 1 ? 'One file that Kith did not copy' : `${removed.value.left} files that Kith did not copy`} stayed in ${from}`,
    );
}
