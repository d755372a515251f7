/** Opens, starts and moves the folder of the user's own network. */
import { text } from '../../../shared/strings/text';
import { desktop } from '../../desktop';
import { showDone, showFailure, showWorking } from '../../ui/notices';
import { openFormerCopy, openProject, openStartNetwork } from '../dialogs';
import { saveViewNow } from '../view/view-persistence';
import { useDocument } from './document-store';
import { switchNetwork, switchToFolder } from './switch-network';

/** Asks for a folder and opens its network. Offers to start a network in an empty folder. Never changes other folders. */
export async function openOtherFolder(): Promise<void> {
  const chosen = await desktop.chooseNetworkFolder();
  if (!chosen.ok) {
    showFailure(text('app.notOpened'), chosen.error, text('app.networkUnchanged'));
    return;
  }
  const { folder, found, message } = chosen.value;
  if (found === 'network') await openFolder(folder);
  else if (found === 'project') openProject(folder);
  else if (found === 'empty') openStartNetwork(folder);
  else showFailure(text('app.noNetworkThere'), { kind: 'not-found', message }, text('app.nothingChanged'));
}

export async function openFolder(folder: string, startNew = false): Promise<void> {
  if (await switchToFolder(folder, startNew)) showDone(text(startNew ? 'app.networkStarted' : 'app.networkOpened', { folder }));
}

/** Makes a project of several people in an empty folder, and shows it. */
export async function startProject(folder: string): Promise<void> {
  const started = await desktop.startProject(folder);
  if (started.ok) openProject(folder);
  else showFailure(text('study.projectNotStarted'), started.error, text('app.nothingChanged'));
}

export async function moveNetwork(): Promise<void> {
  await saveViewNow();
  const isOwn = useDocument.getState().networkName === 'own';
  const done = showWorking(text('app.moving'));
  const moved = await desktop.moveNetwork();
  done();
  if (isOwn && (moved.ok || moved.error.kind !== 'cancelled')) await switchNetwork('own'); // the main process closed it
  if (moved.ok) openFormerCopy(moved.value);
  else showFailure(text('app.moveFailed'), moved.error, text('app.networkUnchanged'));
}

export async function removePreviousFolder(from: string): Promise<void> {
  const removed = await desktop.removePreviousFolder();
  if (!removed.ok) showFailure(text('app.removeFailed'), removed.error, text('app.removeFailedSafe'));
  else showDone(text('app.oldCopyRemoved', { folder: from, count: removed.value.left }));
}

/** Saves the whole network as one file, where the user says. */
export async function saveCopy(): Promise<void> {
  const saved = await desktop.saveCopy();
  if (saved.ok) showDone(text('settings.copySaved', { name: saved.value.name }));
  else showFailure(text('settings.copyFailed'), saved.error, text('settings.unchanged'));
}
