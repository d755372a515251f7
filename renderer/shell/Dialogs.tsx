/** The one dialog that is open, if any. */

import { assertNever } from '../../shared/result';
import { ImportDialog } from '../import/ImportDialog';
import { AddPersonDialog } from '../log/AddPersonDialog';
import { LogDialog } from '../log/LogDialog';
import { useDialog } from '../state/dialogs';
import { ExportListDialog, ExportNetworkDialog } from './ExportDialogs';
import { ExportPictureDialog } from './ExportPictureDialog';
import { HelpDialog } from './HelpDialog';

export function Dialogs() {
  const dialog = useDialog((state) => state.dialog);
  switch (dialog.kind) {
    case 'none':
      return null;
    case 'log':
      return <LogDialog start={dialog.start} />;
    case 'add-person':
      return <AddPersonDialog name={dialog.name} />;
    case 'import':
      return <ImportDialog files={dialog.files} />;
    case 'export-list':
      return <ExportListDialog />;
    case 'export-picture':
      return <ExportPictureDialog />;
    case 'export-network':
      return <ExportNetworkDialog />;
    case 'help':
      return <HelpDialog />;
    default:
      return assertNever(dialog);
  }
}
