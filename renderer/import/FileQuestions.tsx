/** What Kith must know about a file before anything is imported, and cannot tell itself: its encoding, and whether it is contacts or a log. */
import { Button, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import type { ReadChoices } from '../../shared/formats/import/import-plan';
import { text } from '../../shared/strings/text';
import { useFocusWhen } from '../ui/use-focus-when';
import { ENCODING_LABELS } from './import-labels';
import type { TableView } from './protocol';

interface FileQuestionsProps {
  readonly table: TableView;
  readonly onChoose: (choice: ReadChoices) => void;
}

/** True when the file cannot be imported before the user has answered. */
export function needsAnswer(table: TableView): boolean {
  return table.encodingCandidates !== undefined || table.kindQuestion !== undefined;
}

/** One question at a time: how the letters are written comes before what they say. */
export function FileQuestions({ table, onChoose }: FileQuestionsProps) {
  const { encodingCandidates, kindQuestion, fileName } = table;
  if (encodingCandidates !== undefined) {
    return (
      <Question title={text('import.whichReadsRight')} explanation={text('import.encodingUnclear', { file: fileName })}>
        {encodingCandidates.map(({ encoding, examples }, i) => (
          <Answer key={encoding} isFirst={i === 0} hint={text(ENCODING_LABELS[encoding])} onClick={() => onChoose({ encoding })}>
            {examples.join(' · ')}
          </Answer>
        ))}
      </Question>
    );
  }
  if (kindQuestion === undefined) return null;
  return (
    <Question title={text('import.contactsOrLog')} explanation={text('import.kindUnclear', { file: fileName, ...kindQuestion })}>
      <Answer isFirst hint={text('import.logHint')} onClick={() => onChoose({ format: 'log' })}>
        {text('import.isLog')}
      </Answer>
      <Answer hint={text('import.contactsHint')} onClick={() => onChoose({ format: 'csv' })}>
        {text('import.isContacts')}
      </Answer>
    </Question>
  );
}

function Question({
  title,
  explanation,
  children,
}: {
  readonly title: string;
  readonly explanation: string;
  readonly children: ReactNode;
}) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      <p className="k-muted">
        <bdi>{explanation}</bdi>
      </p>
      <Stack gap={8} mt={12}>
        {children}
      </Stack>
    </section>
  );
}

interface AnswerProps {
  readonly hint: string;
  readonly onClick: () => void;
  readonly children: string;
  /** The keyboard begins here. */
  readonly isFirst?: boolean;
}

function Answer({ hint, onClick, children, isFirst = false }: AnswerProps) {
  const button = useFocusWhen(isFirst);
  return (
    <Button ref={button} variant="default" justify="space-between" rightSection={<span className="k-muted">{hint}</span>} onClick={onClick}>
      <bdi>{children}</bdi>
    </Button>
  );
}
