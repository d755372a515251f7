/** Which dialog is open. One at a time; each opener is a function, so that panels and commands ask in the same words. */
import { create } from 'zustand';
import type { ChosenFile } from '../../shared/desktop-api';
import type { InteractionId, PersonId } from '../../shared/model/ids';
import type { Channel } from '../../shared/model/network';

/** What the log dialog starts with. `interaction`: changes that entry instead of making one. */
export interface LogStart {
  readonly people?: readonly PersonId[];
  readonly channel?: Channel;
  readonly note?: string;
  readonly interaction?: InteractionId;
}

export type Dialog =
  | { readonly kind: 'none' }
  | { readonly kind: 'log'; readonly start: LogStart }
  | { readonly kind: 'add-person'; readonly name: string }
  | { readonly kind: 'import'; readonly files: readonly ChosenFile[] }
  | { readonly kind: 'export-list' }
  | { readonly kind: 'export-picture' }
  | { readonly kind: 'export-network' }
  | { readonly kind: 'help' };

export const useDialog = create<{ readonly dialog: Dialog }>(() => ({ dialog: { kind: 'none' } }));

export function closeDialog(): void {
  useDialog.setState({ dialog: { kind: 'none' } });
}

export function isDialogOpen(): boolean {
  return useDialog.getState().dialog.kind !== 'none';
}

/** Opens the log dialog, empty, prefilled for people, or on an entry to change. */
export function openLog(start: LogStart = {}): void {
  useDialog.setState({ dialog: { kind: 'log', start } });
}

export function openAddPerson(name = ''): void {
  useDialog.setState({ dialog: { kind: 'add-person', name } });
}

/** Opens the import on these files; on a running import they wait behind the others. No file: asks for some first. */
export function openImport(files: readonly ChosenFile[]): void {
  const { dialog } = useDialog.getState();
  const waiting = dialog.kind === 'import' ? dialog.files : [];
  useDialog.setState({ dialog: { kind: 'import', files: [...waiting, ...files] } });
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

export function openHelp(): void {
  useDialog.setState({ dialog: { kind: 'help' } });
}
