/** Which dialog is open. One at a time; each opener is a function, so that panels and commands ask in the same words. */
import { create } from 'zustand';
import type { ChosenFile, OtherVersionEntry } from '../../shared/contract/desktop-api';
import type { InteractionId, PersonId } from '../../shared/model/ids';
import type { Channel } from '../../shared/model/network';

/** What the log dialog starts with. `interaction`: changes that entry instead of making one. */
export interface LogStart {
  readonly people?: readonly PersonId[];
  readonly channel?: Channel;
  readonly note?: string;
  readonly interaction?: InteractionId;
  /** Continues with what was typed earlier, as `useKeptDraft` stored it. */
  readonly draft?: Readonly<Record<string, unknown>>;
}

/** What the dialog for a new person starts with: a name, or a draft as it was kept. */
export type NewPerson = Readonly<Record<string, unknown>>;

export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'log'; readonly start: LogStart }
  | { readonly kind: 'add-person'; readonly start: NewPerson }
  | { readonly kind: 'import'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'export-list' }
  | { readonly kind: 'export-picture' }
  | { readonly kind: 'export-network' }
  | { readonly kind: 'start-network'; readonly folder: string }
  | { readonly kind: 'merge-version'; readonly version: OtherVersionEntry }
  | { readonly kind: 'former-copy'; readonly from: string; readonly to: string }
  | { readonly kind: 'help'; readonly tab: HelpTab };

export type HelpTab = 'keyboard' | 'words' | 'measures' | 'sources';

interface DialogState {
  readonly dialog: Dialog;
  /** Files that came while another dialog was open: imported when it closes, so that nothing typed there is lost. */
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

/** Opens the log dialog, empty, prefilled for people, or on an entry to change. */
export function openLog(start: LogStart = {}): void {
  useDialog.setState({ dialog: { kind: 'log', start } });
}

export function openAddPerson(start: NewPerson = {}): void {
  useDialog.setState({ dialog: { kind: 'add-person', start } });
}

/** Opens the import on these files; on a running import they wait behind the others, on another dialog until it closes. No file: asks for some. */
export function openImport(files: readonly ChosenFile[]): void {
  const { dialog, waitingFiles } = useDialog.getState();
  if (dialog.kind === 'none') useDialog.setState({ dialog: { kind: 'import', files } });
  else if (dialog.kind === 'import') useDialog.setState({ dialog: { kind: 'import', files: [...dialog.files, ...files] } });
  else useDialog.setState({ waitingFiles: [...waitingFiles, ...files] });
}

export function openExportList(): void {
  useDialog.setState({ dialog: { kind: 'export-list' } });
}

export function openExportPicture(): void {
  useDialog.setState({ dialog: { kind: 'export-picture' } });
}

export function openExportNetwork(): void {
  useDialog.setState({ dialog: { kind: 'export-network' } });
}

/** Whether to begin a network in an empty folder. */
export function openStartNetwork(folder: string): void {
  useDialog.setState({ dialog: { kind: 'start-network', folder } });
}

/** What another version of the network has, to be merged. */
export function openMergeVersion(version: OtherVersionEntry): void {
  useDialog.setState({ dialog: { kind: 'merge-version', version } });
}

/** After the network has moved. */
export function openFormerCopy(moved: { readonly from: string; readonly to: string }): void {
  useDialog.setState({ dialog: { kind: 'former-copy', ...moved } });
}

export function openHelp(tab: HelpTab = 'keyboard'): void {
  useDialog.setState({ dialog: { kind: 'help', tab } });
}
