/** The import of archives: reading with progress, what was found and the choices, the account. */
import { Button, Group } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { isContactsOnly } from '../../shared/analysis/contacts/contact-findings';
import type { SourcesChoices, SourcesPreview } from '../../shared/contract/sources-preview';
import { ok, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { desktop } from '../desktop';
import { closeDialog } from '../state/dialogs';
import { useDocument } from '../state/network/document-store';
import { graphModeAfterImport, openGraph, openPage } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { showFailure } from '../ui/notices';
import { ArchiveSummaries, DayOrderQuestion, openDates } from './ArchiveSummaries';
import { FileList } from './FileList';
import { JoinedPeople } from './JoinedPeople';
import { NameQuestions } from './NameQuestions';
import { isOwnerUnknown, PreviewChoices } from './PreviewChoices';
import { Reading } from './Reading';
import styles from './sources.module.css';

const ALL: SourcesChoices = {
  excluded: [],
  since: null,
  keepsTitles: true,
  confirmedOwners: [],
  me: [],
  keptApart: [],
  nameAnswers: {},
  aboutMe: [],
};

const REPLAN_AFTER_MS = 500;

type Stage =
  | { readonly kind: 'reading' }
  | { readonly kind: 'found'; readonly preview: SourcesPreview }
  | { readonly kind: 'importing'; readonly preview: SourcesPreview }
  | { readonly kind: 'done'; readonly preview: SourcesPreview };

export function SourcesDialog({ names }: { readonly names: readonly string[] }) {
  const [stage, setStage] = useState<Stage>({ kind: 'reading' });
  const [choices, setChoices] = useState(ALL);
  const close = () => {
    void desktop.cancelSources();
    closeDialog();
  };
  const [dayFirst, setDayFirst] = useState<boolean | null>(null);
  useEffect(() => {
    let isOpen = true;
    setStage({ kind: 'reading' });
    void readAndPlan(dayFirst).then((result) => {
      if (!isOpen) return;
      if (result.ok) {
        setChoices(result.value.choices);
        setStage({ kind: 'found', preview: result.value.preview });
        return;
      }
      if (result.error.kind !== 'cancelled') showFailure(text('sources.notRead'), result.error, text('app.nothingImported'));
      closeDialog();
    });
    return () => {
      isOpen = false;
    };
  }, [dayFirst]);

  /** Plans again. `suggestions` stay those of the first plan, so that a confirmed one can be taken off again. */
  const change = (next: SourcesChoices, shown: SourcesPreview) => {
    clearTimeout(replan.current);
    setChoices(next);
    void desktop.planSources(next).then((planned) => {
      if (planned.ok)
        setStage({
          kind: 'found',
          preview: { ...planned.value, suggestions: unionOf(shown, planned.value), joined: joinedOf(shown, planned.value) },
        });
    });
  };
  /** Answers come one key after the other: what they change is counted when the keys rest. */
  const replan = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const answerName = (key: string, answer: string, shown: SourcesPreview) => {
    const next = { ...choices, nameAnswers: { ...choices.nameAnswers, [key]: answer } };
    setChoices(next);
    clearTimeout(replan.current);
    replan.current = setTimeout(() => change(next, shown), REPLAN_AFTER_MS);
  };
  const importAll = async (preview: SourcesPreview) => {
    clearTimeout(replan.current);
    setStage({ kind: 'importing', preview });
    const imported = await desktop.importSources(choices);
    if (imported.ok) setStage({ kind: 'done', preview: imported.value });
    else {
      showFailure(text('sources.notImported'), imported.error, text('app.nothingImported'));
      setStage({ kind: 'found', preview });
    }
  };

  return (
    <Dialog title={text('sources.title', { names: names.join(', ') })} size={880} onClose={close} holdsInput>
      {stage.kind === 'reading' ? (
        <Reading key={String(dayFirst)} onCancel={close} />
      ) : (
        <div className={styles.dialog} data-asks={(stage.kind === 'found' && stage.preview.names.length > 0) || undefined}>
          <FileList
            title={text(stage.kind === 'done' ? 'sources.account' : 'sources.found')}
            preview={stage.preview}
            excluded={stage.kind === 'done' ? null : choices.excluded}
            onExclude={(excluded) => change({ ...choices, excluded }, stage.preview)}
          >
            <ArchiveSummaries preview={stage.preview} />
            {stage.kind === 'found' && <DayOrderQuestion preview={stage.preview} onAnswer={setDayFirst} />}
          </FileList>
          {stage.kind === 'found' && stage.preview.names.length > 0 && (
            <NameQuestions
              title={text('sources.names')}
              hint={text('sources.namesHint')}
              questions={stage.preview.names}
              answers={choices.nameAnswers}
              onAnswer={({ key }, answer) => answerName(key, answer, stage.preview)}
              isInDialog
            />
          )}
          {stage.kind !== 'done' && stage.preview.files.length > 0 && (
            <PreviewChoices preview={stage.preview} choices={choices} onChange={(next) => change(next, stage.preview)} />
          )}
          <JoinedPeople
            joined={stage.preview.joined}
            keptApart={choices.keptApart}
            onChange={stage.kind === 'found' ? (keptApart) => change({ ...choices, keptApart }, stage.preview) : null}
          />
          <Outcome stage={stage} />
          <Group className="k-dialog-foot" gap={8} justify="flex-end">
            {stage.kind === 'done' ? (
              <DoneButtons />
            ) : (
              <>
                <Button variant="default" onClick={close}>
                  {text('sources.cancel')}
                </Button>
                <Button
                  data-autofocus
                  loading={stage.kind === 'importing'}
                  disabled={!stage.preview.hasNews}
                  onClick={() => void importAll(stage.preview)}
                >
                  {text('sources.import')}
                </Button>
              </>
            )}
          </Group>
        </div>
      )}
    </Dialog>
  );
}

interface FirstPlan {
  readonly preview: SourcesPreview;
  readonly choices: SourcesChoices;
}

/** What the files clearly say about their owner is ticked, and the user confirms it by importing. What is doubtful is for the user to tick. */
async function readAndPlan(dayFirst: boolean | null): Promise<Result<FirstPlan>> {
  const read = await desktop.readSources(dayFirst);
  if (!read.ok) return read;
  const first = await desktop.planSources(ALL);
  if (!first.ok) return first;
  const { suggestions, aboutMe } = first.value;
  const choices = {
    ...ALL,
    confirmedOwners: suggestions.filter(({ isDoubtful }) => !isDoubtful).map(({ party }) => party),
    aboutMe: aboutMe.map(({ key }) => key),
  };
  if (choices.confirmedOwners.length + choices.aboutMe.length === 0) return ok({ preview: first.value, choices });
  const planned = await desktop.planSources(choices);
  return planned.ok ? ok({ preview: { ...planned.value, suggestions: unionOf(first.value, planned.value) }, choices }) : planned;
}

function unionOf(before: SourcesPreview, after: SourcesPreview): SourcesPreview['suggestions'] {
  const known = new Set(before.suggestions.map(({ party }) => party));
  return [...before.suggestions, ...after.suggestions.filter(({ party }) => !known.has(party))];
}

/** A join that was unticked can be ticked again. */
function joinedOf(before: SourcesPreview, after: SourcesPreview): SourcesPreview['joined'] {
  return [...new Map([...before.joined, ...after.joined].map((each) => [each.key, each])).values()];
}

function Outcome({ stage }: { readonly stage: Exclude<Stage, { readonly kind: 'reading' }> }) {
  const { people, interactions, heldBack, sameNames, hasNews, files } = stage.preview;
  const waiting = heldBack.reasons['unknown-name'] ?? 0;
  if (!hasNews && openDates(stage.preview).length > 0) return null; // what is in the file is not known yet
  if (!hasNews && isOwnerUnknown(stage.preview)) return <p role="status">{text('sources.nothingYet')}</p>;
  if (!hasNews) return <p role="status">{text(files.length === 0 ? 'sources.nothingFound' : 'sources.nothingNew')}</p>;
  return (
    <div role="status">
      {stage.kind === 'done' && <p>{text('sources.done')}</p>}
      <p className="k-strong">
        {text('sources.willDo', { created: people.created, updated: people.updated, interactions: interactions.created })}
      </p>
      {isOwnerUnknown(stage.preview) && <p className="k-muted">{text('sources.ownerOpen', { isDone: String(stage.kind === 'done') })}</p>}
      {heldBack.people > waiting && <p className="k-muted">{text('sources.willHoldBack', { count: heldBack.people - waiting })}</p>}
      {waiting > 0 && <p className="k-muted">{text('sources.willWait', { count: waiting, isDone: String(stage.kind === 'done') })}</p>}
      {sameNames > 0 && <p className="k-muted">{text('sources.sameNames', { count: sameNames })}</p>}
    </div>
  );
}

function DoneButtons() {
  const hasOnlyContacts = useDocument(({ network }) => isContactsOnly(network));
  const showNetwork = () => {
    closeDialog();
    openGraph(graphModeAfterImport(useDocument.getState().network, useView.getState().graphMode));
  };
  const showSources = () => {
    closeDialog();
    openPage('sources');
  };
  const showStart = () => {
    closeDialog();
    openPage('start');
  };
  return (
    <>
      <Button variant="default" onClick={showSources}>
        {text('sources.showSources')}
      </Button>
      <Button data-autofocus={hasOnlyContacts ? undefined : true} variant={hasOnlyContacts ? 'default' : 'filled'} onClick={showNetwork}>
        {text('sources.showNetwork')}
      </Button>
      {hasOnlyContacts && (
        <Button data-autofocus onClick={showStart}>
          {text('import.seeWhatItSays')}
        </Button>
      )}
    </>
  );
}
