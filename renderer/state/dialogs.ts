/** Which dialog is open (one at a time), and the functions that open each. */
import { create } from 'zustand';
import type { ChosenFile, OtherVersionEntry } from '../../shared/contract/desktop-api';
import type { CircleId, InteractionId, PersonId } from '../../shared/model/ids';
import type { Channel } from '../../shared/model/network';

/** Initial values of the log dialog. `interaction`: the dialog edits that entry. */
export interface LogStart {
  readonly people?: readonly PersonId[];
  /** `people` are only what is selected in the window: whoever a sentence names takes their place. */
  readonly areOfSelection?: boolean;
  readonly channel?: Channel;
  readonly note?: string;
  readonly interaction?: InteractionId;
  /** Continues with what was typed earlier, as `useKeptDraft` stored it. */
  readonly draft?: Readonly<Record<string, unknown>>;
}

/** Initial values of the dialog for a new person: a name, or a saved draft. */
export type NewPerson = Readonly<Record<string, unknown>>;

export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'log'; readonly start: LogStart }
  | { readonly kind: 'add-person'; readonly start: NewPerson }
  | { readonly kind: 'import'; readonly files: readonly ChosenFile[] }
  /** Archives, folders, mailboxes. `names`: as the user chose them. */
  | { readonly kind: 'sources'; readonly names: readonly string[] }
  | { readonly kind: 'export-list' }
  | { readonly kind: 'export-graph-image' }
  | { readonly kind: 'export-network' }
  | { readonly kind: 'export-interview' }
  | { readonly kind: 'print'; readonly what: Printed | null }
  | { readonly kind: 'start-network'; readonly folder: string }
  | { readonly kind: 'project'; readonly folder: string }
  | { readonly kind: 'erase-person'; readonly person: PersonId; readonly name: string }
  | { readonly kind: 'merge-version'; readonly version: OtherVersionEntry }
  | { readonly kind: 'set-passphrase' }
  | { readonly kind: 'change-passphrase'; readonly removes: boolean }
  | { readonly kind: 'former-copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'help'; readonly tab: HelpTab };

/** What can be printed. `graph`: the picture on screen. */
export type Printed =
  | { readonly kind: 'list' }
  | { readonly kind: 'person'; readonly person: PersonId }
  | { readonly kind: 'circle'; readonly circle: CircleId }
  | { readonly kind: 'graph' };

export type HelpTab = 'keyboard' | 'words' | 'measures' | 'sources' | 'safety';

interface DialogState {
  readonly dialog: Dialog;
  /** Files that arrived while another dialog was open. The import opens when it closes, so that no typed text is lost. */
  readonly waitingFiles: readonly ChosenFile[];
}

export const useDialog = create<DialogState>(() => ({ dialog: { kind: 'none' }, waitingFiles: [] }));

export function closeDialog(): void {
  const { waitingFiles } = useDialog.getState();
  useDialog.setState({ dialog: waitingFiles.length > 0 ? { kind: 'import', files: waitingFiles } : { kind: 'none' }, waitingFiles: [] });
}

export function isDialogOpen(): boolean {
  return useDialog.getState().dialog.kind !== 'none';
}

/** Opens the log dialog: empty, with people filled in, or to edit an entry. */
export function openLog(start: LogStart = {}): void {
  useDialog.setState({ dialog: { kind: 'log', start } });
}

export function openAddPerson(start: NewPerson = {}): void {
  useDialog.setState({ dialog: { kind: 'add-person', start } });
}

/** Opens the import. If it is open, the files are added; if another dialog is open, they wait until it closes. Without files it asks for some. */
export function openImport(files: readonly ChosenFile[]): void {
  const { dialog, waitingFiles } = useDialog.getState();
  if (dialog.kind === 'none') useDialog.setState({ dialog: { kind: 'import', files } });
  else if (dialog.kind === 'import') useDialog.setState({ dialog: { kind: 'import', files: [...dialog.files, ...files] } });
  else useDialog.setState({ waitingFiles: [...waitingFiles, ...files] });
}

/** Opens the import of archives. While another dialog is open, nothing happens: its text must not be lost. */
export function openSources(names: readonly string[]): void {
  const { kind } = useDialog.getState().dialog;
  if (kind === 'none' || kind === 'import') useDialog.setState({ dialog: { kind: 'sources', names } });
}

export function openExportList(): void {
  useDialog.setState({ dialog: { kind: 'export-list' } });
}

export function openExportGraphImage(): void {
  useDialog.setState({ dialog: { kind: 'export-graph-image' } });
}

export function openExportNetwork(): void {
  useDialog.setState({ dialog: { kind: 'export-network' } });
}

export function openExportInterview(): void {
  useDialog.setState({ dialog: { kind: 'export-interview' } });
}

/** `what` is chosen at first; null: what is on screen. */
export function openPrint(what: Printed | null = null): void {
  useDialog.setState({ dialog: { kind: 'print', what } });
}

/** Asks whether to start a network in an empty folder. */
export function openStartNetwork(folder: string): void {
  useDialog.setState({ dialog: { kind: 'start-network', folder } });
}

/** The people of a project. */
export function openProject(folder: string): void {
  useDialog.setState({ dialog: { kind: 'project', folder } });
}

/** Opens the dialog that merges another version of the network. */
export function openErasePerson(person: PersonId, name: string): void {
  useDialog.setState({ dialog: { kind: 'erase-person', person, name } });
}

export function openMergeVersion(version: OtherVersionEntry): void {
  useDialog.setState({ dialog: { kind: 'merge-version', version } });
}

/** After the network has moved. */
export function openFormerCopy(moved: { readonly from: string; readonly to: string }): void {
  useDialog.setState({ dialog: { kind: 'former-copy', ...moved } });
}

/** Opens the dialog that locks the network. */
export function openSetPassphrase(): void {
  useDialog.setState({ dialog: { kind: 'set-passphrase' } });
}

/** `removes`: the dialog takes the passphrase away. */
export function openChangePassphrase(removes: boolean): void {
  useDialog.setState({ dialog: { kind: 'change-passphrase', removes } });
}

export function openHelp(tab: HelpTab = 'keyboard'): void {
  useDialog.setState({ dialog: { kind: 'help', tab } });
}
