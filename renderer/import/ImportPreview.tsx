/** What an import will do, and everything the user can choose about it. */
import { Alert, Button, Group, Loader } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { ChosenFile } from '../../shared/contract/desktop-api';
import { type ColumnField, canMapColumns, formatOfMapping, type ReadChoices } from '../../shared/formats/import/import-plan';
import { ownValue } from '../../shared/lib/collections';
import { headerKey } from '../../shared/model/fold';
import type { ImportId, PersonId } from '../../shared/model/ids';
import { text, textOf } from '../../shared/strings/text';
import { desktop } from '../desktop';
import { today } from '../state/clock';
import { closeDialog } from '../state/dialogs';
import { chooseImport } from '../state/import-actions';
import { commitSerialized, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { rememberMapping } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { useFocusWhen } from '../ui/use-focus-when';
import { ColumnMapping } from './ColumnMapping';
import { FileQuestions, needsAnswer } from './FileQuestions';
import styles from './import.module.css';
import { NameQuestions } from './NameQuestions';
import { PlanSummary } from './PlanSummary';
import type { Answers, PlanView, TableView } from './protocol';
import { ReadingChoices } from './ReadingChoices';
import { SamePeople } from './SamePeople';
import { type ImportProgress, useImportPlan } from './use-import-plan';

/** What was imported, under which name of the step. */
export interface Imported {
  readonly plan: PlanView;
  readonly table: TableView;
  readonly label: string;
}

interface ImportPreviewProps {
  readonly file: ChosenFile;
  readonly filesAfter: number;
  readonly onSkip: () => void;
  readonly onImported: (imported: Imported) => void;
}

export function ImportPreview({ file, filesAfter, onSkip, onImported }: ImportPreviewProps) {
  const [chosen, setChosen] = useState<ReadChoices>({});
  const [answers, setAnswers] = useState<Answers>(new Map());
  const [isImporting, setImporting] = useState(false);
  const [detected, setDetected] = useState<readonly string[] | null>(null);
  const memory = useView((view) => view.columnMappings);
  const networkName = useDocument((state) => state.networkName);

  // A remembered mapping for this header row applies until the user changes it here.
  const choices = useMemo(() => (detected === null ? chosen : withRememberedMapping(chosen, memory, detected)), [chosen, detected, memory]);
  const progress = useImportPlan(file, choices, answers, isImporting);
  const { table, plan } = progress;
  const isAsked = table?.ok === true && needsAnswer(table.value);
  const headers = table?.ok && canMapColumns(table.value.format) ? table.value.headers : null;
  if (headers && detected?.join('\n') !== headers.join('\n')) setDetected(headers);

  const change = (choice: ReadChoices) => {
    // Another format or delimiter gives other columns, so the mapping of the old ones is dropped.
    const { mapping: _old, ...rest } = chosen;
    setChosen({ ...(choice.mapping === undefined ? rest : chosen), ...choice });
  };
  const doImport = async (plan: PlanView, table: TableView) => {
    setImporting(true);
    const { revision } = useDocument.getState();
    const label = text('formats.importStep', { file: file.name });
    const facts = { id: newId<ImportId>(), step: `r${revision + 1}`, day: today(), path: file.name, format: table.format };
    const edit = await progress.editOf(label, facts);
    if (edit === null || !(await commitSerialized(edit))) {
      setImporting(false);
      return;
    }
    if (networkName === 'own') void desktop.tableImported(file.name);
    if (canMapColumns(table.format)) rememberMapping(headerSignature(table.headers), table.mapping);
    onImported({ plan, table, label });
  };

  return (
    <div className={styles.dialog}>
      {networkName !== 'own' && (
        <Alert variant="light" color="kith" p="sm" mb={12}>
          {text(networkName === 'demo' ? 'import.intoDemo' : 'import.intoOffice')}
        </Alert>
      )}
      <ReadingStatus progress={progress} fileName={file.name} />
      {table?.ok && isAsked && <FileQuestions table={table.value} onChoose={change} />}
      {table?.ok && !isAsked && (
        <>
          <ReadingChoices table={table.value} dayFirst={choices.dayFirst} onChange={change} />
          <ColumnMapping table={table.value} onChange={(mapping) => setChosen({ ...choices, mapping })} />
          {plan?.ok && (
            <>
              <NameQuestions
                questions={plan.value.questions}
                answers={answers}
                onAnswer={(key, answer: PersonId | 'new') => setAnswers(new Map(answers).set(key, answer))}
              />
              <SamePeople report={plan.value.report} answers={answers} onAnswer={(added) => setAnswers(new Map([...answers, ...added]))} />
              <PlanSummary report={plan.value.report} samples={plan.value.samples} tableWarnings={table.value.warnings} />
            </>
          )}
          {plan && !plan.ok && (
            <Alert variant="light" color="red" title={text('import.nothingToImport')} role="alert" mt={12}>
              <bdi>{textOf(plan.error.message)}</bdi>
            </Alert>
          )}
        </>
      )}
      {table && !table.ok ? (
        <RefusedFile onSkip={onSkip} isLast={filesAfter === 0} />
      ) : (
        <PreviewFooter
          progress={progress}
          isImporting={isImporting}
          isLast={filesAfter === 0}
          onSkip={onSkip}
          onImport={(ready, from) => void doImport(ready, from)}
        />
      )}
    </div>
  );
}

interface PreviewFooterProps {
  readonly progress: ImportProgress;
  readonly isImporting: boolean;
  readonly isLast: boolean;
  readonly onSkip: () => void;
  readonly onImport: (plan: PlanView, table: TableView) => void;
}

function PreviewFooter({ progress: { table, plan, isBusy }, isImporting, isLast, onSkip, onImport }: PreviewFooterProps) {
  const canImport = !isBusy && plan?.ok === true && table?.ok === true && !needsAnswer(table.value);
  const importButton = useFocusWhen(canImport);
  return (
    <Group className="k-dialog-foot" gap={8}>
      <span className="k-grow k-muted" role="status">
        {text(isBusy ? 'import.reading' : 'import.nothingWritten')}
      </span>
      <Button variant="default" onClick={isLast ? closeDialog : onSkip}>
        {text(isLast ? 'common.cancel' : 'import.skipFile')}
      </Button>
      <Button
        ref={importButton}
        data-autofocus
        loading={isImporting}
        disabled={!canImport}
        onClick={() => plan?.ok && table?.ok && onImport(plan.value, table.value)}
      >
        {canImport && plan?.ok ? importLabel(plan.value) : text('import.import')}
      </Button>
    </Group>
  );
}

/** What to do after a file that cannot be read. */
function RefusedFile({ onSkip, isLast }: { readonly onSkip: () => void; readonly isLast: boolean }) {
  const chooseAnother = async () => {
    if (await chooseImport()) onSkip();
  };
  const continueButton = useFocusWhen(true);
  return (
    <Group className="k-dialog-foot" gap={8} justify="flex-end">
      <Button variant="default" onClick={() => void chooseAnother()}>
        {text('import.chooseAnother')}
      </Button>
      <Button ref={continueButton} onClick={onSkip}>
        {text(isLast ? 'common.close' : 'import.skipFile')}
      </Button>
    </Group>
  );
}

function ReadingStatus({ progress: { table, isBusy }, fileName }: { readonly progress: ImportProgress; readonly fileName: string }) {
  if (table && !table.ok) {
    return (
      <Alert variant="light" color="red" title={text('import.cannotImport')} role="alert">
        <bdi>{textOf(table.error.message)}</bdi>
        <p className="k-muted k-below">{text('import.nothingChanged')}</p>
      </Alert>
    );
  }
  if (table || !isBusy) return null;
  return (
    <Group gap={10} py={24} justify="center" role="status">
      <Loader size="xs" color="kith" /> <span>{text('import.readingFile', { file: fileName })}</span>
    </Group>
  );
}

function importLabel({ report }: PlanView): string {
  const changed = report.created + report.updated;
  if (changed === 0) return text('import.importNothing');
  return report.format === 'log'
    ? text('import.importEntries', { count: report.created })
    : text('import.importPeople', { count: changed });
}

/** Equal for header rows that differ only in case, accents and punctuation. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map(headerKey).join('|').slice(0, 2000);
}

/** The choices with the mapping that the user once made for these columns, unless they chose another mapping or another kind of file here. */
export function withRememberedMapping(
  chosen: ReadChoices,
  memory: Readonly<Record<string, readonly ColumnField[]>>,
  headers: readonly string[],
): ReadChoices {
  const mapping = ownValue(memory, headerSignature(headers));
  if (chosen.mapping !== undefined || mapping === undefined || mapping.length !== headers.length) return chosen;
  const format = formatOfMapping(mapping) ?? chosen.format;
  if (chosen.format !== undefined && chosen.format !== format) return chosen;
  return { ...chosen, mapping, ...(format !== undefined && { format }) };
}
