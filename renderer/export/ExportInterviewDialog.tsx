import { Input, SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { interviewsWithoutConsent, studyInterviews } from '../../shared/analysis/interview/study-interviews';
import type { InterviewNaming } from '../../shared/formats/export/study/exported-ego';
import { type InterviewFile, interviewCsv } from '../../shared/formats/export/study/interview-csv';
import { networkCanvasGraphml } from '../../shared/formats/export/study/network-canvas';
import { newSecret, setStudy } from '../../shared/model/edits/interview/study-answers';
import { type Network, settingsOf } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { ExportChoice } from './ExportChoice';

const CHOICES = [
  { id: 'egos', label: 'export.egos', hint: 'export.egosHint' },
  { id: 'alters', label: 'export.alters', hint: 'export.altersHint' },
  { id: 'ties', label: 'export.alterTies', hint: 'export.alterTiesHint' },
  { id: 'network-canvas', label: 'export.canvas', hint: 'export.canvasHint' },
] as const;

/** The interviews for those who study them: three tables, with codes in place of names unless the user wants names. */
export function ExportInterviewDialog() {
  const [naming, setNaming] = useState<InterviewNaming>('codes');
  const left = interviewsWithoutConsent(useNetwork());
  return (
    <Dialog title={text('export.interviewTitle')} size={480}>
      <ExportChoice
        choices={CHOICES}
        canExport
        file={async (id) => {
          const { network } = useDocument.getState();
          const secret = await secretOf(network);
          const egos = [{ network, interviews: studyInterviews(network) }];
          if (id === 'network-canvas') {
            const graphml = networkCanvasGraphml(egos, { naming, secret, exportedAt: new Date().toISOString() });
            return { suggestedName: 'interviews.graphml', extension: 'graphml', bytes: new TextEncoder().encode(graphml) };
          }
          const file = id as InterviewFile;
          return { suggestedName: `interview-${file}.csv`, extension: 'csv', bytes: interviewCsv(egos, { file, naming, secret }) };
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
            {left > 0 && <p role="status">{text('study.leftOut', { count: left })}</p>}
          </div>
        }
      />
    </Dialog>
  );
}

/** The secret of the pseudonyms is made with the first export, and kept: the next one has the same codes. */
async function secretOf(network: Network): Promise<string> {
  const { study } = settingsOf(network);
  if (study?.secret !== undefined) return study.secret;
  const secret = newSecret(newId);
  if (!(await commit(setStudy(network, { ...study, secret })))) throw new Error('the secret is not saved');
  return secret;
}
