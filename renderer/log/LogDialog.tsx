/** Logs a contact in seconds, or changes an entry. Ctrl+Enter saves. */
import { Button, Group, Stack, Textarea } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { changeInteraction, logInteraction, withDetails } from '../../shared/model/edits/interactions';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { useToday } from '../state/clock';
import { closeDialog, type LogStart, openLog } from '../state/dialogs';
import { commit, undo, useDocument, useNetwork } from '../state/network/document-store';
import { dropDraft, useDraft } from '../state/network/drafts';
import { newId } from '../state/new-id';
import { isOnMac } from '../state/shortcuts';
import { showDone } from '../ui/notices';
import { pastTenseLabel } from '../ui/past-tense-label';
import { TagInput } from '../ui/TagInput';
import { ChannelField } from './ChannelField';
import { DayField, parseDay } from './DayField';
import { LogDetails } from './LogDetails';
import styles from './LogDialog.module.css';
import { describeLogDraft, detailsOf, fieldsOfSentence, hasDetails, initialLogDraft, interactionDraft, type LogDraft } from './log-draft';
import { PastedDetails } from './PastedDetails';
import { PeoplePicker } from './PeoplePicker';

export function LogDialog({ start }: { readonly start: LogStart }) {
  const { network, today, entry, initial, draft, change, save, leave, isSaving, isSaveAttempted } = useLogForm(start);
  const [areDetailsOpen, setDetailsOpen] = useState(() => hasDetails(draft));
  const interests = useMemo(
    () => [...new Set([...network.interests.values()].map((interest) => interest.name))].sort((a, b) => a.localeCompare(b)),
    [network],
  );
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };
  return (
    <Dialog title={entry ? text('journal.editEntry') : text('common.logContact')} size={640} holdsInput onClose={leave}>
      <Stack gap={16} onKeyDown={onKeyDown}>
        <PeoplePicker
          label={text('journal.withWhom')}
          value={draft.people}
          isValueAssumed={start.areOfSelection === true && draft.people === initial.people}
          onChange={(people) => change({ people })}
          typed={draft.nameTyped}
          onTypedChange={(nameTyped) => change({ nameTyped })}
          onSentence={(sentence, pasted) => {
            change(fieldsOfSentence(sentence, pasted, draft));
            if (sentence.promise !== '' || sentence.favor !== null) setDetailsOpen(true);
          }}
          error={isSaveAttempted && draft.people.length === 0 ? text('journal.nobodyNamed') : undefined}
        />
        <PastedDetails draft={draft} change={change} />
        <DayField value={draft.when} onChange={(when) => change({ when })} today={today} />
        <ChannelField value={draft.channel} onChange={(channel) => change({ channel })} />
        <TagInput
          label={text('journal.talkedAbout')}
          size="sm"
          placeholder={draft.topics.length === 0 ? text('journal.topicsPlaceholder') : ''}
          data={interests}
          limit={8}
          value={draft.topics}
          onChange={(topics) => change({ topics })}
          searchValue={draft.topicTyped}
          onSearchChange={(topicTyped) => change({ topicTyped })}
        />
        <Textarea
          label={text('journal.note')}
          size="sm"
          autosize
          minRows={2}
          maxRows={8}
          placeholder={text('journal.notePlaceholder')}
          value={draft.note}
          onChange={(event) => change({ note: event.currentTarget.value })}
        />
        <button
          type="button"
          className={`k-link ${styles.disclosure}`}
          aria-expanded={areDetailsOpen}
          onClick={() => setDetailsOpen(!areDetailsOpen)}
        >
          {areDetailsOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />}{' '}
          {text('journal.moreFields')}
        </button>
        {areDetailsOpen && <LogDetails draft={draft} change={change} />}
        <Group className="k-dialog-foot" justify="flex-end" gap={8}>
          <span className="k-muted k-grow">{text('journal.savesWith', { keys: isOnMac() ? '⌘ Enter' : 'Ctrl Enter' })}</span>
          <Button variant="default" onClick={leave}>
            {text('common.cancel')}
          </Button>
          <Button loading={isSaving} onClick={() => void save()}>
            {entry ? text('journal.saveChanges') : text('common.logContact')}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

/** The draft of the dialog, kept on disk while it is typed, and what saving and leaving do with it. */
function useLogForm(start: LogStart) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [initial] = useState(() => initialLogDraft(start, network));
  const [draft, setDraft] = useState(initial);
  const [isSaveAttempted, setSaveAttempted] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const entry = start.interaction === undefined ? undefined : network.interactions.get(start.interaction);
  const draftKey = `log:${start.interaction ?? 'new'}`;
  const isTouched = draft !== initial || start.draft !== undefined;
  useDraft(draftKey, describeLogDraft(draft, network), isTouched ? { ...draft } : null);

  // A field reports its value also when it only loses the focus. That is no change: the same draft object stays.
  const change = (patch: Partial<LogDraft>) =>
    setDraft((before) =>
      (Object.keys(patch) as (keyof LogDraft)[]).every((field) => patch[field] === before[field]) ? before : { ...before, ...patch },
    );
  const save = async () => {
    setSaveAttempted(true);
    const when = parseDay(draft.when, today);
    if (draft.people.length === 0 || when === null || isSaving) return;
    setSaving(true);
    const context = { newId, today };
    const { network: latest } = useDocument.getState();
    const contents = interactionDraft(draft, when);
    const logged = entry ? changeInteraction(latest, entry, contents, context) : logInteraction(latest, contents, context);
    const [only, ...others] = logged.put.interactions?.[0]?.people ?? [];
    const isDetailed = only !== undefined && others.length === 0 && draft.details.some(({ isTaken }) => isTaken);
    const edit = isDetailed ? withDetails(latest, logged, only, detailsOf(draft)) : logged;
    const isSaved = await commit(edit);
    setSaving(false);
    if (!isSaved) return; // the dialog stays open with everything that was typed
    closeDialog();
    dropDraft(draftKey);
    showDone(pastTenseLabel(edit.label), { label: text('common.undo'), run: () => void undo() });
  };
  /** Closes without saving. A notice offers to continue. */
  const leave = () => {
    closeDialog();
    dropDraft(draftKey);
    if (!isTouched) return;
    const reopen = () => openLog({ ...start, draft: { ...draft } });
    showDone(text('journal.notLogged'), { label: text('journal.continueWriting'), run: reopen });
  };
  return { network, today, entry, initial, draft, change, save, leave, isSaving, isSaveAttempted };
}
