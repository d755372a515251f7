/** The one dialog that is open, if any. */

import { lazy, Suspense } from 'react';
import { assertNever } from '../../shared/result';
import { AddPersonDialog } from '../log/AddPersonDialog';
import { useDialog } from '../state/dialogs';
import { ExportListDialog, ExportNetworkDialog } from './ExportDialogs';
import { ExportPictureDialog } from './ExportPictureDialog';

// What reads dates and files is large and not needed for the first paint.
const LogDialog = lazy(() => import('../log/LogDialog').then((module) => ({ default: module.LogDialog })));
const ImportDialog = lazy(() => import('../import/ImportDialog').then((module) => ({ default: module.ImportDialog })));
const HelpDialog = lazy(() => import('./HelpDialog').then((module) => ({ default: module.HelpDialog })));

export function Dialogs() {
  return (
    <Suspense fallback={null}>
      <OpenDialog />
    </Suspense>
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
    case 'export-list':
      return <ExportListDialog />;
    case 'export-picture':
      return <ExportPictureDialog />;
    case 'export-network':
      return <ExportNetworkDialog />;
    case 'help':
      return <HelpDialog tab={dialog.tab} />;
    default:
      return assertNever(dialog);
  }
}
