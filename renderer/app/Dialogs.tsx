/** The one dialog that is open, if any. */

import { Suspense } from 'react';
import { assertNever } from '../../shared/lib/result';
import { useDialog } from '../state/dialogs';
import { lazyComponent } from '../ui/lazy-component';
import { DialogBoundary } from './FailedPart';

const LogDialog = lazyComponent(() => import('../log/LogDialog').then((module) => module.LogDialog));
const AddPersonDialog = lazyComponent(() => import('../log/AddPersonDialog').then((module) => module.AddPersonDialog));
const ImportDialog = lazyComponent(() => import('../import/ImportDialog').then((module) => module.ImportDialog));
const SourcesDialog = lazyComponent(() => import('../sources/SourcesDialog').then((module) => module.SourcesDialog));
const ExportListDialog = lazyComponent(() => import('../export/ExportDialogs').then((module) => module.ExportListDialog));
const ExportNetworkDialog = lazyComponent(() => import('../export/ExportDialogs').then((module) => module.ExportNetworkDialog));
const ExportInterviewDialog = lazyComponent(() => import('../export/ExportInterviewDialog').then((module) => module.ExportInterviewDialog));
const ExportImageDialog = lazyComponent(() => import('../export/ExportImageDialog').then((module) => module.ExportImageDialog));
const PrintDialog = lazyComponent(() => import('../export/PrintDialog').then((module) => module.PrintDialog));
const StartNetworkDialog = lazyComponent(() => import('../settings/FolderDialogs').then((module) => module.StartNetworkDialog));
const ProjectDialog = lazyComponent(() => import('../settings/ProjectPeople').then((module) => module.ProjectDialog));
const FormerCopyDialog = lazyComponent(() => import('../settings/FolderDialogs').then((module) => module.FormerCopyDialog));
const ErasePersonDialog = lazyComponent(() => import('../person/ErasePersonDialog').then((module) => module.ErasePersonDialog));
const MergeVersionDialog = lazyComponent(() => import('../settings/MergeVersionDialog').then((module) => module.MergeVersionDialog));
const SetPassphraseDialog = lazyComponent(() => import('../settings/SetPassphraseDialog').then((module) => module.SetPassphraseDialog));
const ChangePassphraseDialog = lazyComponent(() =>
  import('../settings/ChangePassphraseDialog').then((module) => module.ChangePassphraseDialog),
);
const HelpDialog = lazyComponent(() => import('../help/HelpDialog').then((module) => module.HelpDialog));

export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  return (
    <DialogBoundary resetKey={dialog}>
      <Suspense fallback={null}>
        <OpenDialog />
      </Suspense>
    </DialogBoundary>
  );
}

function OpenDialog() {
  const dialog = useDialog((state) => state.dialog);
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'log':
      return <LogDialog start={dialog.start} />;
    case 'add-person':
      return <AddPersonDialog start={dialog.start} />;
    case 'import':
      return <ImportDialog files={dialog.files} />;
    case 'sources':
      return <SourcesDialog names={dialog.names} />;
    case 'export-list':
      return <ExportListDialog />;
    case 'export-graph-image':
      return <ExportImageDialog />;
    case 'export-interview':
      return <ExportInterviewDialog />;
    case 'export-network':
      return <ExportNetworkDialog />;
    case 'print':
      return <PrintDialog what={dialog.what} />;
    case 'start-network':
      return <StartNetworkDialog folder={dialog.folder} />;
    case 'project':
      return <ProjectDialog folder={dialog.folder} />;
    case 'erase-person':
      return <ErasePersonDialog person={dialog.person} name={dialog.name} />;
    case 'merge-version':
      return <MergeVersionDialog version={dialog.version} />;
    case 'former-copy':
      return <FormerCopyDialog from={dialog.from} to={dialog.to} />;
    case 'set-passphrase':
      return <SetPassphraseDialog />;
    case 'change-passphrase':
      return <ChangePassphraseDialog removes={dialog.removes} />;
    case 'help':
      return <HelpDialog tab={dialog.tab} />;
    default:
      return assertNever(dialog);
  }
}
