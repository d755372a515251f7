/** The document: which network is open, the window's replica of it, and whether it is on disk. Main owns it; this follows. */
import { create } from 'zustand';
import type { History, NetworkChange, OpenedVault, SaveState, VaultName } from '../../../shared/contract/desktop-api';
import type { Failure, Result } from '../../../shared/lib/result';
import { applyEdit, type Edit } from '../../../shared/model/edit';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { type PackedNetwork, unpackSteps } from '../../../shared/model/serialize-network';
import { desktop } from '../../desktop';
import { forgetLatestStep, showDone, showFailure } from '../../ui/notices';
import { nextTurn, runInSlices } from '../../ui/run-in-slices';

export interface DocumentState {
  readonly phase: 'opening' | 'open' | 'failed';
  /** Why it could not be opened, when `phase` is `failed`. */
  readonly failure: Failure | null;
  readonly vault: VaultName;
  /** Another object after each edit. Its tables are the same ones, changed in place: depend on the network, never on a table. */
  readonly network: Network;
  readonly revision: number;
  readonly history: History;
  readonly save: SaveState;
}

export const useDocument = create<DocumentState>(() => ({
  phase: 'opening',
  failure: null,
  vault: 'own',
  network: emptyNetwork(),
  revision: 0,
  history: { undo: null, redo: null },
  save: { kind: 'saved' },
}));

/** The network. Another object after each edit, so it serves as a dependency of hooks. */
export function useNetwork(): Network {
  return useDocument((state) => state.network);
}

/** Told what happened to the replica: a whole network was opened, or edits were applied to it. */
export interface ReplicaListener {
  /** `packed`: the same, as it came. */
  opened(network: Network, packed: PackedNetwork): void;
  edited(edits: readonly Edit[], revision: number): void;
}

const listeners = new Set<ReplicaListener>();

export function onReplica(listener: ReplicaListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Follows main from now on; answers with the function that stops it. */
export function subscribeToDesktop(): () => void {
  return desktop.onNetworkChange(onNetworkChange);
}

/** Opens a vault and makes it the window's. */
export async function openVault(vault: VaultName): Promise<boolean> {
  return openResult(await desktop.openVault(vault));
}

/** The user's own network is another folder's from now on. */
export async function openNetworkFolder(folder: string, startNew: boolean): Promise<boolean> {
  return openResult(await desktop.openNetworkFolder(folder, startNew));
}

/** Takes the network over from another computer. */
export async function openAnyway(): Promise<boolean> {
  return openResult(await desktop.openAnyway());
}

/** After a damaged file: goes on with the previous version. */
export async function openPreviousVersion(): Promise<boolean> {
  return openResult(await desktop.openPreviousVersion());
}

async function openResult(opened: Result<OpenedVault>): Promise<boolean> {
  if (!opened.ok) {
    // A network that is already open stays open: only the first one has nothing to fall back on.
    if (useDocument.getState().phase === 'open')
      showFailure('Could not be opened', opened.error, 'The network you had open is still here, unchanged.');
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

/** Networks on their way into the window: read in slices, one after the other. */
let loadsInProgress = 0;
let lastLoad: Promise<void> = Promise.resolve();
/** What was told meanwhile. */
const queuedChanges: NetworkChange[] = [];

async function loadNetwork({ vault, network: packed, revision, history, save }: OpenedVault): Promise<void> {
  await nextTurn(); // taking in the message was work enough
  const read = await runInSlices(unpackSteps(packed), () => true);
  if (read === null) return;
  await nextTurn(); // all that shows it is a task of its own
  const network = read.value;
  useDocument.setState({ phase: 'open', failure: null, vault, network, revision, history, save });
  for (const listener of listeners) listener.opened(network, packed);
}

function onNetworkChange(change: NetworkChange): void {
  if (loadsInProgress > 0) queuedChanges.push(change);
  else applyChange(change);
}

function applyChange(change: NetworkChange): void {
  const { phase, vault, network, revision } = useDocument.getState();
  if (phase !== 'open' || change.vault !== vault || change.revision < revision) return;
  if (change.revision > revision && change.revision - change.edits.length > revision) {
    void openVault(vault); // something was missed: better a fresh replica than a wrong one
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

/** Asks main to make and keep the edits. True when they are on disk; otherwise the user has been told why, and nothing of them is in the network. */
export async function commit(...edits: readonly Edit[]): Promise<boolean> {
  const real = edits.filter(changesSomething);
  if (real.length === 0) return true;
  forgetLatestStep();
  const done = await desktop.commit(real);
  if (!done.ok) showFailure('Not saved', done.error, 'Your network is as it was before.');
  return done.ok;
}

/** The same, silently: for Kith's own bookkeeping, which is done again at the next answer. */
export async function commitQuietly(edit: Edit): Promise<boolean> {
  return (await desktop.commit([edit])).ok;
}

export function changesSomething(edit: Edit): boolean {
  return Object.values(edit.put).some((objects) => objects.length > 0) || Object.values(edit.delete).some((ids) => ids.length > 0);
}

export async function undo(): Promise<void> {
  forgetLatestStep();
  const done = await desktop.undo();
  if (done.ok) showDone(`Undone: ${done.value.label}`);
  else if (done.error.kind !== 'nothing-to-undo') showFailure('Not undone', done.error, 'Your network is as it was before.');
}

export async function redo(): Promise<void> {
  forgetLatestStep();
  const done = await desktop.redo();
  if (done.ok) showDone(`Done again: ${done.value.label}`);
  else if (done.error.kind !== 'nothing-to-redo') showFailure('Not done again', done.error, 'Your network is as it was before.');
}
