import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { today } from '../state/clock';
import { useDocument } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { ExportChoice } from './ExportChoice';
import { type ExportFile, LIST_FILES, NETWORK_FILES } from './export-formats';

export function ExportListDialog() {
  const count = useFindings((state) => state.rows.length);
  return (
    <Dialog title={text('export.listTitle')} size={480}>
      <ExportChoice
        choices={LIST_FILES}
        canExport={count > 0}
        file={(id) => fileOf(LIST_FILES, id)}
        note={<p className="k-muted">{count === 0 ? text('export.listEmpty') : text('export.listContents', { count })}</p>}
      />
    </Dialog>
  );
}

export function ExportNetworkDialog() {
  const isReady = useFindings((state) => state.findings !== null);
  return (
    <Dialog title={text('export.networkTitle')} size={480}>
      <ExportChoice
        choices={NETWORK_FILES}
        canExport={isReady}
        file={(id) => fileOf(NETWORK_FILES, id)}
        note={<p className="k-muted">{text('export.plainText')}</p>}
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
  const content = file.content({ network, findings, rows, today: day, now: new Date() });
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content;
  return { suggestedName: file.name(day), extension: file.extension, bytes };
}
