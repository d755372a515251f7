/** What the import did, row by row accounted for, and the way back. */
import { Button, Group } from '@mantine/core';
import { useState } from 'react';
import { skippedRowsCsv } from '../../shared/formats/export/skipped-rows-csv';
import type { ImportPlan } from '../../shared/formats/import/import-plan';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { undo, useDocument } from '../state/network/document-store';
import { graphModeAfterImport, openGraph } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { showDone, showFailure } from '../ui/notices';
import { useFocusWhen } from '../ui/use-focus-when';
import { Counts, Duplicates, Skipped, Warnings } from './PlanSummary';
import type { TableView } from './protocol';

interface ImportAccountViewProps {
  readonly fileName: string;
  readonly plan: ImportPlan;
  readonly table: TableView;
  readonly filesAfter: number;
  readonly onNext: () => void;
}

export function ImportReportView({ fileName, plan, table, filesAfter, onNext }: ImportAccountViewProps) {
  const { account } = plan;
  const [isTakenBack, setTakenBack] = useState(false);
  const canUndo = useDocument((state) => state.history.undo === plan.edit.label) && !isTakenBack && account.created + account.updated > 0;

  const goOn = useFocusWhen(true);

  const takeBack = async () => {
    setTakenBack(true);
    await undo();
    onNext();
  };
  const saveSkipped = async () => {
    const stem = fileName.replace(/\.[^.]*$/, '');
    const saved = await desktop.saveFile({
      suggestedName: `${stem} - rows left out.csv`,
      extension: 'csv',
      bytes: new TextEncoder().encode(skippedRowsCsv(table.headers, account.skipped)),
    });
    if (saved.ok) showDone(`Saved ${saved.value.name}`);
    else showFailure('Not saved', saved.error, 'The import itself is done and saved.');
  };
  const see = () => {
    closeDialog();
    openGraph(graphModeAfterImport(useDocument.getState().network, useView.getState().graphMode));
  };

  return (
    <div className="k-import">
      <p role="status">
        {account.created + account.updated === 0 ? 'Nothing had to change: all of this was known already.' : 'Done, and saved.'} Every row
        of the file is accounted for.
      </p>
      <Counts account={account} />
      <Warnings warnings={account.warnings} />
      <Duplicates account={account} />
      <Skipped account={account} />
      <Group className="k-dialog-foot" gap={8}>
        {canUndo && (
          <Button variant="default" onClick={() => void takeBack()}>
            Undo this import
          </Button>
        )}
        {account.skipped.length > 0 && (
          <Button variant="default" onClick={() => void saveSkipped()}>
            Save rows left out…
          </Button>
        )}
        <span className="k-grow" />
        {filesAfter > 0 ? (
          <Button ref={goOn} onClick={onNext}>
            Next file
          </Button>
        ) : (
          <Button ref={goOn} onClick={see}>
            See your network
          </Button>
        )}
      </Group>
    </div>
  );
}
