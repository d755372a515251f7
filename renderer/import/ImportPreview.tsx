/** What an import would do, before anything is written, and everything the user may decide about it. */

import { Alert, Button, Group, Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import type { ImportPlan, ReadChoices } from '../../shared/formats/import/import-plan';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { chooseImport } from '../state/command-actions';
import { closeDialog } from '../state/dialogs';
import { commit, useDocument } from '../state/network/document-store';
import { networkLabel } from '../state/ui-labels';
import { rememberMapping } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { useFocusWhen } from '../ui/use-focus-when';
import { ColumnMapping } from './ColumnMapping';
import { headerSignature, rememberedMapping } from './mapping-memory';
import { NameQuestions } from './NameQuestions';
import { PlanSummary } from './PlanSummary';
import type { Answers, TableView } from './protocol';
import { ReadingChoices } from './ReadingChoices';
import { type ImportProgress, useImportPlan } from './use-import-plan';

interface ImportPreviewProps {
  readonly file: ChosenFile;
  readonly filesAfter: number;
  readonly onSkip: () => void;
  readonly onImported: (plan: ImportPlan, table: TableView) => void;
}

export function ImportPreview({ file, filesAfter, onSkip, onImported }: ImportPreviewProps) {
  const [chosen, setChosen] = useState<ReadChoices>({});
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [isImporting, setImporting] = useState(false);
  const [detected, setDetected] = useState<readonly string[] | null>(null);
  const memory = useView((view) => view.columnMappings);
  const vault = useDocument((state) => state.vault);

  // A mapping remembered for this header row stands until the user changes it here.
  const choices = useMemo<ReadChoices>(() => {
    const remembered = chosen.mapping === undefined && detected ? rememberedMapping(memory, detected) : null;
    return remembered ? { ...chosen, mapping: remembered } : chosen;
  }, [chosen, detected, memory]);
  const progress = useImportPlan(file, choices, answers, isImporting);
  const { table, plan, isBusy } = progress;
  const headers = table?.ok && table.value.format === 'csv' ? table.value.headers : null;
  if (headers && detected?.join('\n') !== headers.join('\n')) setDetected(headers);

  const canImport = !isBusy && plan?.ok === true && table?.ok === true;
  const importButton = useFocusWhen(canImport);

  const change = (choice: ReadChoices) => {
    // Another format or delimiter makes other columns: a mapping of the old ones means nothing.
    const { mapping: _old, ...rest } = chosen;
    setChosen({ ...(choice.mapping === undefined ? rest : chosen), ...choice });
  };
  const doImport = async (ready: ImportPlan, from: TableView) => {
    setImporting(true);
    const isDone = await commit(ready.edit);
    if (!isDone) {
      setImporting(false);
      return;
    }
    if (from.format === 'csv') rememberMapping(headerSignature(from.headers), from.mapping);
    onImported(ready, from);
  };

  return (
    <div className="k-import">
      {vault !== 'own' && (
        <Alert variant="light" color="kith" p="sm" mb={12}>
          This goes into {networkLabel(vault)}, not into your own network.
        </Alert>
      )}
      <Reading progress={progress} fileName={file.name} />
      {table?.ok && (
        <>
          <ReadingChoices table={table.value} dayFirst={choices.dayFirst} onChange={change} />
          {table.value.format === 'csv' && <ColumnMapping table={table.value} onChange={(mapping) => setChosen({ ...chosen, mapping })} />}
          {plan?.ok && (
            <>
              <NameQuestions
                questions={plan.value.questions}
                answers={answers}
                onAnswer={(key, answer: PersonId | 'new') => setAnswers(new Map(answers).set(key, answer))}
              />
              <PlanSummary account={plan.value.account} samples={plan.value.samples} tableWarnings={table.value.warnings} />
            </>
          )}
          {plan && !plan.ok && (
            <Alert variant="light" color="red" title="Nothing to import" role="alert" mt={12}>
              <bdi>{plan.error.message}</bdi>
            </Alert>
          )}
        </>
      )}
      {table && !table.ok ? (
        <Refused onSkip={onSkip} isLast={filesAfter === 0} />
      ) : (
        <Group className="k-dialog-foot" gap={8}>
          <span className="k-grow k-muted" role="status">
            {isBusy ? 'Reading…' : 'Nothing is written before you choose Import.'}
          </span>
          <Button variant="default" onClick={filesAfter > 0 ? onSkip : closeDialog}>
            {filesAfter > 0 ? 'Skip this file' : 'Cancel'}
          </Button>
          <Button
            ref={importButton}
            data-autofocus
            loading={isImporting}
            disabled={!canImport}
            onClick={() => plan?.ok && table?.ok && void doImport(plan.value, table.value)}
          >
            {plan?.ok ? importLabel(plan.value) : 'Import'}
          </Button>
        </Group>
      )}
    </div>
  );
}

/** A file that cannot be read at all leaves only other files to turn to. */
function Refused({ onSkip, isLast }: { readonly onSkip: () => void; readonly isLast: boolean }) {
  const chooseAnother = async () => {
    if (await chooseImport()) onSkip();
  };
  const goOn = useFocusWhen(true);
  return (
    <Group className="k-dialog-foot" gap={8} justify="flex-end">
      <Button variant="default" onClick={() => void chooseAnother()}>
        Choose another file…
      </Button>
      <Button ref={goOn} onClick={onSkip}>
        {isLast ? 'Close' : 'Skip this file'}
      </Button>
    </Group>
  );
}

function Reading({ progress: { table, isBusy }, fileName }: { readonly progress: ImportProgress; readonly fileName: string }) {
  if (table && !table.ok) {
    return (
      <Alert variant="light" color="red" title="This file cannot be imported" role="alert">
        <bdi>{table.error.message}</bdi>
        <p className="k-muted k-below">Nothing was changed.</p>
      </Alert>
    );
  }
  if (table || !isBusy) return null;
  return (
    <Group gap={10} py={24} justify="center" role="status">
      <Loader size="xs" color="kith" /> <span>Reading {fileName}…</span>
    </Group>
  );
}

function importLabel({ account }: ImportPlan): string {
  const changed = account.created + account.updated;
  if (changed === 0) return 'Import (nothing changes)';
  return account.format === 'log'
    ? text('import.importContacts', { count: account.created })
    : text('import.importPeople', { count: changed });
}
