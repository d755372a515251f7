/** From files to people: choose, look at what would happen, import, and an exact account. Several files come one after another. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ImportPlan } from '../../shared/formats/import/import-plan';
import { chooseImport } from '../state/command-actions';
import { closeDialog } from '../state/dialogs';
import { Dialog } from '../ui/Dialog';
import { ImportPreview } from './ImportPreview';
import { ImportReportView } from './ImportReportView';
import type { TableView } from './protocol';

/** What was imported: the plan that was carried out. */
interface Done {
  readonly plan: ImportPlan;
  readonly table: TableView;
}

export function ImportDialog({ files }: { readonly files: readonly ChosenFile[] }) {
  const [position, setPosition] = useState(0);
  const [done, setDone] = useState<Done | null>(null);
  const file = files[position];
  const next = () => {
    setDone(null);
    if (position + 1 < files.length) setPosition(position + 1);
    else closeDialog();
  };
  const after = files.length - position - 1;
  const title = file ? `Import ${file.name}${files.length > 1 ? ` (${position + 1} of ${files.length})` : ''}` : 'Import';
  return (
    <Dialog title={title} size={880} holdsInput>
      {!file ? (
        <Choose />
      ) : done ? (
        <ImportReportView
          key={`done ${position}`}
          fileName={file.name}
          plan={done.plan}
          table={done.table}
          filesAfter={after}
          onNext={next}
        />
      ) : (
        <ImportPreview
          key={`file ${position}`}
          file={file}
          filesAfter={after}
          onSkip={next}
          onImported={(plan, table) => setDone({ plan, table })}
        />
      )}
    </Dialog>
  );
}

function Choose() {
  return (
    <div className="k-import">
      <p>
        Contacts from LinkedIn, Google, Outlook, Thunderbird or any CSV, or a log of whom you met. You see what would happen before anything
        is written.
      </p>
      <Group mt={16} gap={8}>
        <Button onClick={() => void chooseImport()} data-autofocus>
          Choose files…
        </Button>
        <span className="k-muted">or drop them anywhere in this window</span>
      </Group>
    </div>
  );
}
