import { today } from '../state/clock';
import { useDocument } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { Dialog } from '../ui/Dialog';
import { ExportChoice } from './ExportChoice';
import { type ExportFile, LIST_FILES, NETWORK_FILES } from './export-formats';

export function ExportListDialog() {
  const count = useFindings((state) => state.rows.length);
  return (
    <Dialog title="Export reconnect list" size={480}>
      <ExportChoice
        choices={LIST_FILES}
        canExport={count > 0}
        file={(id) => fileOf(LIST_FILES, id)}
        note={
          <p className="k-muted">
            {count === 0
              ? 'This week’s list is empty, so there is nothing to export.'
              : `${count === 1 ? 'One person' : `${count} people`} with reasons, what you have in common, and how to start.`}
          </p>
        }
      />
    </Dialog>
  );
}

export function ExportNetworkDialog() {
  const isReady = useFindings((state) => state.findings !== null);
  return (
    <Dialog title="Export everything" size={480}>
      <ExportChoice
        choices={NETWORK_FILES}
        canExport={isReady}
        file={(id) => fileOf(NETWORK_FILES, id)}
        note={<p className="k-muted">The file is plain text: whoever has it can read it.</p>}
      />
    </Dialog>
  );
}

async function fileOf(files: readonly ExportFile[], id: string) {
  const { network } = useDocument.getState();
  const { findings, rows } = useFindings.getState();
  const file = files.find((one) => one.id === id);
  if (!file || !findings) throw new Error(`no such export: ${id}`);
  const day = today();
  const text = file.text({ network, findings, rows, today: day, now: new Date() });
  return { suggestedName: file.name(day), extension: file.extension, bytes: new TextEncoder().encode(text) };
}
