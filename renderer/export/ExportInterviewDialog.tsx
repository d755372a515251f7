import { Input, SegmentedControl } from '@mantine/core';
import { useEffect, useState } from 'react';
import { interviewsWithoutConsent, studyInterviews } from '../../shared/analysis/interview/study-interviews';
import type { InterviewNaming } from '../../shared/formats/export/study/exported-ego';
import { type InterviewFile, interviewCsv } from '../../shared/formats/export/study/interview-csv';
import { networkCanvasGraphml } from '../../shared/formats/export/study/network-canvas';
import { newSecret, setStudy } from '../../shared/model/edits/interview/study-answers';
import { type Network, settingsOf } from '../../shared/model/network';
import { deserializeNetwork } from '../../shared/model/serialize-network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { commit, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showFailure } from '../ui/notices';
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
  const open = useNetwork();
  const people = usePeopleOfStudy(open);
  /** Null: the open network alone. */
  const [all, setAll] = useState<Project | null>(null);
  const chooseAll = async () => {
    const read = await desktop.projectNetworks();
    if (read.ok) setAll({ secret: read.value.secret, networks: read.value.networks.map(deserializeNetwork) });
    else showFailure(text('study.othersUnread'), read.error, text('export.unchanged'));
  };
  const networks = all?.networks ?? [open];
  const left = networks.reduce((sum, network) => sum + interviewsWithoutConsent(network), 0);
  return (
    <Dialog title={text('export.interviewTitle')} size={480}>
      <ExportChoice
        choices={CHOICES}
        canExport
        file={async (id) => {
          const secret = all?.secret ?? (await secretOf(open));
          const egos = networks.map((network) => ({ network, interviews: studyInterviews(network) }));
          if (id === 'network-canvas') {
            const graphml = networkCanvasGraphml(egos, { naming, secret, exportedAt: new Date().toISOString() });
            return { suggestedName: 'interviews.graphml', extension: 'graphml', bytes: new TextEncoder().encode(graphml) };
          }
          const file = id as InterviewFile;
          return { suggestedName: `interview-${file}.csv`, extension: 'csv', bytes: interviewCsv(egos, { file, naming, secret }) };
        }}
        note={
          <div>
            {people > 1 && (
              <>
                <Input.Label component="div" className="k-field-label" id="interviews-of">
                  {text('study.exportOf')}
                </Input.Label>
                <SegmentedControl
                  mb={12}
                  aria-labelledby="interviews-of"
                  value={all === null ? 'this' : 'all'}
                  onChange={(value) => (value === 'all' ? void chooseAll() : setAll(null))}
                  data={[
                    { value: 'this', label: text('study.exportThis') },
                    { value: 'all', label: text('study.exportAll', { count: people }) },
                  ]}
                />
              </>
            )}
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
            <p className="k-muted k-below">{text(naming === 'codes' ? 'export.codesHint' : 'export.plainText')}</p>
            {left > 0 && <p role="status">{text('study.leftOut', { count: left })}</p>}
          </div>
        }
      />
    </Dialog>
  );
}

interface Project {
  readonly secret: string;
  readonly networks: readonly Network[];
}

/** How many people the study has that the open network belongs to; 0: it is in none, or it is not known yet. */
function usePeopleOfStudy(open: Network): number {
  const isStudied = settingsOf(open).study?.ego !== undefined;
  const [people, setPeople] = useState(0);
  useEffect(() => {
    if (isStudied) void desktop.projectState(null).then((state) => setPeople(state.ok ? (state.value?.egos.length ?? 0) : 0));
  }, [isStudied]);
  return people;
}

/** The secret of the pseudonyms is made with the first export, and kept: the next one has the same codes. */
async function secretOf(network: Network): Promise<string> {
  const { study } = settingsOf(network);
  if (study?.secret !== undefined) return study.secret;
  const secret = newSecret(newId);
  if (!(await commit(setStudy(network, { ...study, secret })))) throw new Error('the secret is not saved');
  return secret;
}
