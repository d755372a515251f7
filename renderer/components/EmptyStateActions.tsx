import { IconFileImport } from '@tabler/icons-react';
import { openImport, openLog } from '../state/dialogs';

/** The two ways on where nothing is known yet. */
export function EmptyStateActions() {
  return (
    <div className="k-actions">
      <button type="button" className="k-link" onClick={() => openLog()}>
        Log contact
      </button>
      <button type="button" className="k-link" onClick={() => openImport([])}>
        <IconFileImport size={14} aria-hidden /> Import
      </button>
    </div>
  );
}
