/** Imports files one after another: choose, preview, import, report. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { closeDialog } from '../state/dialogs';
import { chooseImport } from '../state/import-actions';
import { type Imported, ImportPreview } from './ImportPreview';
import { ImportReportView } from './ImportReportView';
import styles from './import.module.css';

export function ImportDialog({ files }: { readonly files: readonly ChosenFile[] }) {
  const [position, setPosition] = useState(0);
  const [imported, setImported] = useState<Imported | null>(null);
  const file = files[position];
  const next = () => {
    setImported(null);
    if (position + 1 < files.length) setPosition(position + 1);
    else closeDialog();
  };
  const filesAfter = files.length - position - 1;
  const title = !file
    ? text('import.title')
    : files.length === 1
      ? text('import.titleOfFile', { file: file.name })
      : text('import.titleOfFiles', { file: file.name, position: position + 1, count: files.length });
  return (
    <Dialog title={title} size={880} holdsInput>
      {!file ? (
        <ChooseFiles />
      ) : imported ? (
        <ImportReportView key={`done ${position}`} fileName={file.name} imported={imported} filesAfter={filesAfter} onNext={next} />
      ) : (
        <ImportPreview key={`file ${position}`} file={file} filesAfter={filesAfter} onSkip={next} onImported={setImported} />
      )}
    </Dialog>
  );
}

function ChooseFiles() {
  return (
    <div className={styles.dialog}>
      <p>{text('import.introduction')}</p>
      <Group mt={16} gap={8}>
        <Button onClick={() => void chooseImport()} data-autofocus>
          {text('import.chooseFiles')}
        </Button>
        <span className="k-muted">{text('import.orDrop')}</span>
      </Group>
    </div>
  );
}
