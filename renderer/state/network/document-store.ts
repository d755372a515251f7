/** The open network: the window's replica and its save state. The main process owns the network; the replica follows it. */

import { create } from 'zustand';
import type { History, NetworkChange, NetworkName, OpenedNetwork, SaveState } from '../../../shared/contract/desktop-api';
import type { Failure, Result } from '../../../shared/lib/result';
import { applyEdit, type Edit, isEmptyEdit } from '../../../shared/model/edit';
import { applyEditSteps } from '../../../shared/model/large-edits/apply-in-steps';
import {
  deserializeEditSteps,
  isLargeEdit,
  isSerialized,
  type ReceivedEdit,
  type SerializedEdit,
  serializeEditSteps,
} from '../../../shared/model/large-edits/serialize-edit';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { deserializeNetworkSteps, type SerializedNetwork } from '../../../shared/model/serialize-network';
import { text } from '../../../shared/strings/text';
import { desktop } from '../../desktop';
import { forgetLatestStep, showDone, showFailure } from '../../ui/notices';
import { inSlices, nextTurn } from '../../ui/run-in-slices';

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
  /** @param received the same edits in the form in which they were received */
  edited(edits: readonly Edit[], revision: number, received: readonly ReceivedEdit[]): void;
}

const listeners = new Set<ReplicaListener>();

export function onReplica(listener: ReplicaListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

const preparations = new Set<(network: Network) => Generator<undefined, void>>();

/** After a large edit, `prepare` is run in slices before the network is shown. Returns the function that ends this. */
export function beforeShowing(prepare: (network: Network) => Generator<undefined, void>): () => void {
  preparations.add(prepare);
  return () => preparations.delete(prepare);
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
  performance.mark('network read');
  const own = lastLoad.then(() => loadNetwork(opened.value)).finally(() => loadsInProgress--);
  lastLoad = own.catch(() => undefined);
  await own;
  void applyQueued();
  return true;
}

/** Networks that are being loaded. They load one after the other. */
let loadsInProgress = 0;
let lastLoad: Promise<void> = Promise.resolve();
/** Changes that wait until a network is loaded, or a large edit before them is applied. */
const queuedChanges: NetworkChange[] = [];

async function loadNetwork({ networkName, network: packed, revision, history, save }: OpenedNetwork): Promise<void> {
  await nextTurn(); // receiving the message took long enough for one task
  const network = await inSlices(deserializeNetworkSteps(packed));
  await nextTurn(); // rendering is a task of its own
  useDocument.setState({ phase: 'open', failure: null, networkName, network, revision, history, save });
  for (const listener of listeners) listener.opened(network, packed);
}

/** Ends when the large edit is applied that is being applied in slices, and what waited for it. Null: there is none. */
let applying: Promise<void> | null = null;

/** Resolves when the change is applied. */
function onNetworkChange(change: NetworkChange): Promise<void> | undefined {
  queuedChanges.push(change);
  return applyQueued();
}

/** One change after the other. A small one is applied at once. */
function applyQueued(): Promise<void> | undefined {
  while (loadsInProgress === 0 && applying === null) {
    const change = queuedChanges.shift();
    if (change === undefined) break;
    const work = applyChange(change);
    if (work === undefined) continue;
    applying = work.finally(() => {
      applying = null;
      return applyQueued();
    });
  }
  return applying ?? undefined;
}

function applyChange(change: NetworkChange): Promise<void> | undefined {
  const { phase, networkName, network, revision } = useDocument.getState();
  if (phase !== 'open' || change.networkName !== networkName || change.revision < revision) return;
  if (change.revision > revision && change.revision - change.edits.length > revision) {
    void openNetwork(networkName); // a change was missed, so the replica would be wrong
    return;
  }
  if (change.revision === revision) {
    useDocument.setState({ history: change.history, save: change.save });
    return;
  }
  if (change.edits.some(isSerialized)) return applyInSlices(change, network);
  const edits = change.edits as readonly Edit[];
  for (const edit of edits) applyEdit(network, edit);
  show(change, { ...network }, edits);
}

/** For a change with a large edit: the window responds meanwhile, and sees nothing of the change before it sees all of it. */
async function applyInSlices(change: NetworkChange, network: Network): Promise<void> {
  const edits: Edit[] = [];
  let next = network;
  for (const received of change.edits) {
    const edit = isSerialized(received) ? await inSlices(deserializeEditSteps(received)) : received;
    edits.push(edit);
    next = (await inSlices(applyEditSteps(next, edit))).network;
  }
  for (const prepare of preparations) await inSlices(prepare(next));
  await nextTurn(); // rendering is a task of its own
  // Another network was opened meanwhile, or this one again.
  if (useDocument.getState().network !== network) return applyChange(change);
  show(change, next, edits);
}

function show(change: NetworkChange, network: Network, edits: readonly Edit[]): void {
  useDocument.setState({ network, revision: change.revision, history: change.history, save: change.save });
  for (const listener of listeners) listener.edited(edits, change.revision, change.edits);
}

/** Applies and saves edits. True: they are on disk. False: nothing was changed, and the user was told why. */
export async function commit(...edits: readonly Edit[]): Promise<boolean> {
  const real = edits.filter((edit) => !isEmptyEdit(edit));
  if (real.length === 0) return true;
  forgetLatestStep();
  const [first] = real;
  if (real.length === 1 && first !== undefined && isLargeEdit(first))
    return await commitSerialized(await inSlices(serializeEditSteps(first)));
  return isSaved(await desktop.commit(real));
}

/** The same for an edit that a worker has serialized. */
export async function commitSerialized(edit: SerializedEdit): Promise<boolean> {
  forgetLatestStep();
  return isSaved(await desktop.commitSerialized(edit));
}

function isSaved(done: Result<unknown>): boolean {
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
