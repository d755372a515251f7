/** What the import did to every row, with undo. */
import { Button, Group } from '@mantine/core';
import { type Ref, useState } from 'react';
import { isContactsOnly } from '../../shared/analysis/contacts/contact-findings';
import { skippedRowsCsv } from '../../shared/formats/export/skipped-rows-csv';
import { text } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { undo, useDocument } from '../state/network/document-store';
import { graphModeAfterImport, openGraph, openPage } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { showDone, showFailure } from '../ui/notices';
import { useFocusWhen } from '../ui/use-focus-when';
import type { Imported } from './ImportPreview';
import styles from './import.module.css';
import { Counts, Duplicates, Skipped, Warnings } from './PlanSummary';

interface ImportReportViewProps {
  readonly fileName: string;
  readonly imported: Imported;
  readonly filesAfter: number;
  readonly onNext: () => void;
}

export function ImportReportView({ fileName, imported: { plan, table, label }, filesAfter, onNext }: ImportReportViewProps) {
  const { report } = plan;
  const [isUndone, setUndone] = useState(false);
  const canUndo = useDocument((state) => state.history.undo === label) && !isUndone && report.created + report.updated > 0;

  const continueButton = useFocusWhen(true);

  const undoImport = async () => {
    setUndone(true);
    await undo();
    onNext();
  };
  const saveSkipped = async () => {
    const name = fileName.replace(/\.[^.]*$/, '');
    const saved = await desktop.saveFile({
      suggestedName: text('import.skippedFileName', { name }),
      extension: 'csv',
      bytes: skippedRowsCsv(table.headers, report.skipped),
    });
    if (saved.ok) showDone(text('import.savedFile', { file: saved.value.name }));
    else showFailure(text('import.notSaved'), saved.error, text('import.importIsSaved'));
  };
  return (
    <div className={styles.dialog}>
      <p role="status">{text(report.created + report.updated === 0 ? 'import.doneUnchanged' : 'import.done')}</p>
      <Counts report={report} />
      <Warnings warnings={report.warnings} />
      <Duplicates report={report} />
      <Skipped report={report} />
      <Group className="k-dialog-foot" gap={8}>
        {canUndo && (
          <Button variant="default" onClick={() => void undoImport()}>
            {text('import.undoImport')}
          </Button>
        )}
        {report.skipped.length > 0 && (
          <Button variant="default" onClick={() => void saveSkipped()}>
            {text('import.saveSkipped')}
          </Button>
        )}
        <span className="k-grow" />
        {filesAfter > 0 ? (
          <Button ref={continueButton} onClick={onNext}>
            {text('import.nextFile')}
          </Button>
        ) : (
          <SeeResult ref={continueButton} />
        )}
      </Group>
    </div>
  );
}

/** To the network; first to what the files say while that is all there is. */
function SeeResult({ ref }: { readonly ref: Ref<HTMLButtonElement> }) {
  const hasOnlyContacts = useDocument(({ network }) => isContactsOnly(network));
  const showNetwork = () => {
    closeDialog();
    openGraph(graphModeAfterImport(useDocument.getState().network, useView.getState().graphMode));
  };
  const showStart = () => {
    closeDialog();
    openPage('start');
  };
  return (
    <>
      <Button ref={hasOnlyContacts ? undefined : ref} variant={hasOnlyContacts ? 'default' : 'filled'} onClick={showNetwork}>
        {text('import.seeNetwork')}
      </Button>
      {hasOnlyContacts && (
        <Button ref={ref} onClick={showStart}>
          {text('import.seeWhatItSays')}
        </Button>
      )}
    </>
  );
}
