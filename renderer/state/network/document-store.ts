/** The open network: the window's replica and its save state. The main process owns the network; the replica follows it. */

import { create } from 'zustand';
import type { History, NetworkChange, NetworkName, OpenedNetwork, SaveState } from '../../../shared/contract/desktop-api';
import type { Failure, Result } from '../../../shared/lib/result';
import { applyEdit, type Edit, isEmptyEdit } from '../../../shared/model/edit';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { deserializeNetworkSteps, type SerializedNetwork } from '../../../shared/model/serialize-network';
import { text } from '../../../shared/strings/text';
import { desktop } from '../../desktop';
import { forgetLatestStep, showDone, showFailure } from '../../ui/notices';
import { nextTurn, runInSlices } from '../../ui/run-in-slices';

export interface DocumentState {
  readonly phase: 'opening' | 'open' | 'failed';
  /** The reason when `phase` is `failed`; else null. */
  readonly failure: Failure | null;
  readonly networkName: NetworkName;
  /** Another object after each edit. Its tables are the same ones, changed in place: depend on the network, never on a table. */
  readonly network: Network;
  readonly revision: number;
  readonly history: History;
  readonly save: SaveState;
}

export const useDocument = create<DocumentState>(() => ({
  phase: 'opening',
  failure: null,
  networkName: 'own',
  network: emptyNetwork(),
  revision: 0,
  history: { undo: null, redo: null },
  save: { kind: 'saved' },
}));

/** The network. Another object after each edit, so it serves as a dependency of hooks. */
export function useNetwork(): Network {
  return useDocument((state) => state.network);
}

/** Receives changes of the replica. */
export interface ReplicaListener {
  /** @param packed the same network in the form in which it was received */
  opened(network: Network, packed: SerializedNetwork): void;
  edited(edits: readonly Edit[], revision: number): void;
}

const listeners = new Set<ReplicaListener>();

export function onReplica(listener: ReplicaListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Applies the changes that the main process reports. Returns the function that stops it. */
export function subscribeToDesktop(): () => void {
  return desktop.onNetworkChange(onNetworkChange);
}

/** Opens a network in this window. False: it could not be opened, and the user was told. */
export async function openNetwork(networkName: NetworkName): Promise<boolean> {
  return openResult(await desktop.openNetwork(networkName));
}

/** Makes the network in another folder the user's own. */
export async function openNetworkFolder(folder: string, startNew: boolean): Promise<boolean> {
  return openResult(await desktop.openNetworkFolder(folder, startNew));
}

/** Takes write access over from another computer. */
export async function takeOverNetwork(): Promise<boolean> {
  return openResult(await desktop.takeOverNetwork());
}

/** After a damaged file: opens the previous snapshot. */
export async function openPreviousVersion(): Promise<boolean> {
  return openResult(await desktop.openPreviousVersion());
}

/** Opens the user's own network with its passphrase or recovery code. A failure is not shown: the caller asks again. */
export async function unlockNetwork(secret: string): Promise<Failure | null> {
  const opened = await desktop.unlockNetwork(secret);
  if (!opened.ok) return opened.error;
  await openResult(opened);
  return null;
}

async function openResult(opened: Result<OpenedNetwork>): Promise<boolean> {
  if (!opened.ok) {
    // A network that is already open stays open.
    const isLocked = opened.error.kind === 'passphrase-needed';
    if (useDocument.getState().phase === 'open' && !isLocked) showFailure(text('app.openFailed'), opened.error, text('app.openFailedSafe'));
    else useDocument.setState({ phase: 'failed', failure: opened.error });
    return false;
  }
  loadsInProgress++;
  const own = lastLoad.then(() => loadNetwork(opened.value)).finally(() => loadsInProgress--);
  lastLoad = own.catch(() => undefined);
  await own;
  if (loadsInProgress === 0) queuedChanges.splice(0).forEach(applyChange);
  return true;
}

/** Networks that are being loaded. They load one after the other. */
let loadsInProgress = 0;
let lastLoad: Promise<void> = Promise.resolve();
/** Changes that arrived while a network was being loaded. */
const queuedChanges: NetworkChange[] = [];

async function loadNetwork({ networkName, network: packed, revision, history, save }: OpenedNetwork): Promise<void> {
  await nextTurn(); // receiving the message took long enough for one task
  const read = await runInSlices(deserializeNetworkSteps(packed), () => true);
  if (read === null) return;
  await nextTurn(); // rendering is a task of its own
  const network = read.value;
  useDocument.setState({ phase: 'open', failure: null, networkName, network, revision, history, save });
  for (const listener of listeners) listener.opened(network, packed);
}

function onNetworkChange(change: NetworkChange): void {
  if (loadsInProgress > 0) queuedChanges.push(change);
  else applyChange(change);
}

function applyChange(change: NetworkChange): void {
  const { phase, networkName, network, revision } = useDocument.getState();
  if (phase !== 'open' || change.networkName !== networkName || change.revision < revision) return;
  if (change.revision > revision && change.revision - change.edits.length > revision) {
    void openNetwork(networkName); // a change was missed, so the replica would be wrong
    return;
  }
  const isNew = change.revision > revision;
  if (isNew) for (const edit of change.edits) applyEdit(network, edit);
  useDocument.setState({
    network: isNew ? { ...network } : network,
    revision: change.revision,
    history: change.history,
    save: change.save,
  });
  if (isNew) for (const listener of listeners) listener.edited(change.edits, change.revision);
}

/** Applies and saves edits. True: they are on disk. False: nothing was changed, and the user was told why. */
export async function commit(...edits: readonly Edit[]): Promise<boolean> {
  const real = edits.filter((edit) => !isEmptyEdit(edit));
  if (real.length === 0) return true;
  forgetLatestStep();
  const done = await desktop.commit(real);
  if (!done.ok) showFailure(text('app.saveFailed'), done.error, text('app.networkUnchanged'));
  return done.ok;
}

/** The same without a message: for edits that Kith makes itself and repeats after the next analysis. */
export async function commitQuietly(edit: Edit): Promise<boolean> {
  return (await desktop.commit([edit])).ok;
}

export async function undo(): Promise<void> {
  forgetLatestStep();
  const done = await desktop.undo();
  if (done.ok) showDone(text('app.undone', { label: done.value.label }));
  else if (done.error.kind !== 'nothing-to-undo') showFailure(text('app.undoFailed'), done.error, text('app.networkUnchanged'));
}

export async function redo(): Promise<void> {
  forgetLatestStep();
  const done = await desktop.redo();
  if (done.ok) showDone(text('app.redone', { label: done.value.label }));
  else if (done.error.kind !== 'nothing-to-redo') showFailure(text('app.redoFailed'), done.error, text('app.networkUnchanged'));
}
