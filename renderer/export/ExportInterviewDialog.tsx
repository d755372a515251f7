import { Input, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { askedPeople, pairsAnswered } from '../../shared/analysis/contacts/who-knows-whom';
import { waveAnswers, wavesOf } from '../../shared/analysis/interview/wave-answers';
import { type ExportedInterview, type InterviewFile, type InterviewNaming, interviewCsv } from '../../shared/formats/export/interview-csv';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { NAME_QUESTIONS } from '../../shared/model/study/interview-protocol';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { useDocument } from '../state/network/document-store';
import { ExportChoice } from './ExportChoice';

const CHOICES = [
  { id: 'egos', label: 'export.egos', hint: 'export.egosHint' },
  { id: 'alters', label: 'export.alters', hint: 'export.altersHint' },
  { id: 'ties', label: 'export.alterTies', hint: 'export.alterTiesHint' },
] as const;

/** The interviews for those who study them: three tables, with codes in place of names unless the user wants names. */
export function ExportInterviewDialog() {
  const [naming, setNaming] = useState<InterviewNaming>('codes');
  return (
    <Dialog title={text('export.interviewTitle')} size={480}>
      <ExportChoice
        choices={CHOICES}
        canExport
        file={async (id) => {
          const { network } = useDocument.getState();
          const file = id as InterviewFile;
          const bytes = interviewCsv(network, exportedInterviews(network), { file, naming, questions: NAME_QUESTIONS });
          return { suggestedName: `interview-${file}.csv`, extension: 'csv', bytes };
        }}
        note={
          <div>
            <Input.Label component="div" className="k-field-label" id="interview-names">
              {text('export.interviewNames')}
            </Input.Label>
            <SegmentedControl
              aria-labelledby="interview-names"
              value={naming}
              onChange={(value) => setNaming(value as InterviewNaming)}
              data={[
                { value: 'codes', label: text('export.codes') },
                { value: 'names', label: text('export.namesFull') },
              ]}
            />
            <p className="k-muted">{text(naming === 'codes' ? 'export.codesHint' : 'export.plainText')}</p>
          </div>
        }
      />
    </Dialog>
  );
}

function exportedInterviews(network: Network): readonly ExportedInterview[] {
  return wavesOf(network).map((wave) => {
    const answers = waveAnswers(network, wave);
    const asked = answers.named.length < 3 ? null : askedPeople(network, answers.named);
    const ties = (asked?.pairs ?? []).map(([a, b]) => [asked?.people[a], asked?.people[b]] as readonly [PersonId, PersonId]);
    const { named } = answers;
    return { ...answers, ties, answered: asked === null ? 0 : pairsAnswered(asked), possible: (named.length * (named.length - 1)) / 2 };
  });
}
