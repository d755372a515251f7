import { IconFileImport } from '@tabler/icons-react';
import { text } from '../../shared/strings/text';
import { openImport, openLog } from '../state/dialogs';

/** Log contact and Import, for places that have nothing to show yet. */
export function EmptyStateActions() {
  return (
    <div className="k-actions">
      <button type="button" className="k-link" onClick={() => openLog()}>
        {text('common.logContact')}
      </button>
      <button type="button" className="k-link" onClick={() => openImport([])}>
        <IconFileImport size={14} aria-hidden /> {text('app.import')}
      </button>
    </div>
  );
}
