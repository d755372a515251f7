/** Logs a contact in seconds, or changes an entry. Ctrl+Enter saves. */
import { Button, Checkbox, Group, Input, NumberInput, SegmentedControl, Stack, Textarea, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { type KeyboardEvent, useMemo, useState } from 'react';
import { changeInteraction, logInteraction } from '../../shared/model/edits/interactions';
import type { Favor, Interaction } from '../../shared/model/network';
import { useToday } from '../state/clock';
import { closeDialog, type LogStart, openLog } from '../state/dialogs';
import { commit, undo, useDocument, useNetwork } from '../state/network/document-store';
import { dropDraft, useDraft } from '../state/network/drafts';
import { newId } from '../state/new-id';
import { isOnMac } from '../state/shortcuts';
import { Dialog } from '../ui/Dialog';
import { showDone } from '../ui/notices';
import { pastTenseLabel } from '../ui/past-tense-label';
import { TagInput } from '../ui/TagInput';
import { ChannelField } from './ChannelField';
import { DayField, parseDay } from './DayField';
import { describeLogDraft, hasDetails, initialLogDraft, interactionDraft, type LogDraft } from './log-draft';
import { PeoplePicker } from './PeoplePicker';

export function LogDialog({ start }: { readonly start: LogStart }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [first] = useState(() => initialLogDraft(start, network));
  const [draft, setDraft] = useState(first);
  const [areDetailsOpen, setDetailsOpen] = useState(() => hasDetails(draft));
  const [isSaveAttempted, setSaveAttempted] = useState(false);
  const [isSaving, setSaving] = useState(false);
  const interests = useMemo(
    () => [...new Set([...network.interests.values()].map((interest) => interest.name))].sort((a, b) => a.localeCompare(b)),
    [network],
  );
  // A field that is entered and left says again what it held: that touches nothing.
  const set = (change: Partial<LogDraft>) =>
    setDraft((before) =>
      (Object.keys(change) as (keyof LogDraft)[]).every((field) => change[field] === before[field]) ? before : { ...before, ...change },
    );
  const before = start.interaction === undefined ? undefined : network.interactions.get(start.interaction);
  const draftKey = `log:${start.interaction ?? 'new'}`;
  const isTouched = draft !== first || start.draft !== undefined;
  useDraft(draftKey, describeLogDraft(draft, network), isTouched ? { ...draft } : null);

  const save = async () => {
    setSaveAttempted(true);
    const when = parseDay(draft.when, today);
    if (draft.people.length === 0 || when === null || isSaving) return;
    setSaving(true);
    const context = { newId, today };
    const { network: now } = useDocument.getState();
    const entry = interactionDraft(draft, when);
    const edit = before ? changeInteraction(now, before, entry, context) : logInteraction(now, entry, context);
    const isDone = await commit(edit);
    setSaving(false);
    if (!isDone) return; // the dialog stays, with all that was typed
    closeDialog();
    dropDraft(draftKey);
    showDone(pastTenseLabel(edit.label), { label: 'Undo', run: () => void undo() });
  };
  /** Closed without saving: what was typed can be taken up again. */
  const leave = () => {
    closeDialog();
    dropDraft(draftKey);
    if (isTouched) showDone('Not logged', { label: 'Go on writing', run: () => openLog({ ...start, draft }) });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void save();
  };

  return (
    <Dialog title={before ? 'Change entry' : 'Log contact'} size={640} holdsInput onClose={leave}>
      <Stack gap={16} onKeyDown={onKeyDown}>
        <PeoplePicker
          label="With whom"
          value={draft.people}
          onChange={(people) => set({ people })}
          text={draft.nameTyped}
          onText={(nameTyped) => set({ nameTyped })}
          error={isSaveAttempted && draft.people.length === 0 ? 'Name at least one person.' : undefined}
        />
        <DayField text={draft.when} onText={(when) => set({ when })} today={today} />
        <ChannelField value={draft.channel} onChange={(channel) => set({ channel })} />
        <TagInput
          label="What you talked about"
          size="sm"
          placeholder={draft.topics.length === 0 ? 'ramen, bouldering, her new job…' : ''}
          data={interests}
          limit={8}
          value={draft.topics}
          onChange={(topics) => set({ topics })}
          searchValue={draft.topicTyped}
          onSearchChange={(topicTyped) => set({ topicTyped })}
        />
        <Textarea
          label="Note"
          size="sm"
          autosize
          minRows={2}
          maxRows={8}
          placeholder="What you want to remember next time"
          value={draft.note}
          onChange={(event) => set({ note: event.currentTarget.value })}
        />
        <button
          type="button"
          className="k-link k-disclosure"
          aria-expanded={areDetailsOpen}
          onClick={() => setDetailsOpen(!areDetailsOpen)}
        >
          {areDetailsOpen ? <IconChevronDown size={14} aria-hidden /> : <IconChevronRight size={14} aria-hidden />} Favor, promise, length…
        </button>
        {areDetailsOpen && <LogDetails draft={draft} set={set} />}
        <Group className="k-dialog-foot" justify="flex-end" gap={8}>
          <span className="k-muted k-grow">{isOnMac() ? '⌘ Enter' : 'Ctrl Enter'} saves</span>
          <Button variant="default" onClick={leave}>
            Cancel
          </Button>
          <Button loading={isSaving} onClick={() => void save()}>
            {before ? 'Save changes' : 'Log contact'}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function LogDetails({ draft, set }: { readonly draft: LogDraft; readonly set: (change: Partial<LogDraft>) => void }) {
  return (
    <Stack gap={16}>
      <div>
        <Input.Label component="div" className="k-field-label" id="log-favor">
          A favor
        </Input.Label>
        <SegmentedControl
          aria-labelledby="log-favor"
          value={draft.favor}
          onChange={(favor) => set({ favor: favor as Favor['direction'] | 'none' })}
          data={[
            { value: 'none', label: 'None' },
            { value: 'given', label: 'I helped' },
            { value: 'received', label: 'They helped me' },
          ]}
        />
        {draft.favor !== 'none' && (
          <TextInput
            mt={8}
            size="sm"
            aria-label="What the favor was"
            placeholder="read my application, lent the drill…"
            value={draft.favorWhat}
            onChange={(event) => set({ favorWhat: event.currentTarget.value })}
          />
        )}
      </div>
      <TextInput
        label="A promise to keep"
        size="sm"
        placeholder="send the photos of the old port"
        value={draft.promise}
        onChange={(event) => set({ promise: event.currentTarget.value })}
      />
      <Group align="flex-end" gap={16}>
        <NumberInput
          label="Minutes"
          size="sm"
          w={120}
          min={1}
          max={10_000}
          allowDecimal={false}
          value={draft.minutes ?? ''}
          onChange={(value) => set({ minutes: typeof value === 'number' && value > 0 ? value : null })}
        />
        <div>
          <Input.Label component="div" className="k-field-label" id="log-direction">
            Who reached out
          </Input.Label>
          <SegmentedControl
            aria-labelledby="log-direction"
            value={draft.direction}
            onChange={(direction) => set({ direction: direction as Interaction['direction'] })}
            data={[
              { value: 'mutual', label: 'Both' },
              { value: 'out', label: 'I did' },
              { value: 'in', label: 'They did' },
            ]}
          />
        </div>
      </Group>
      <Checkbox
        label="Kith may quote this note when it suggests how to start a conversation"
        checked={draft.mayQuote}
        onChange={(event) => set({ mayQuote: event.currentTarget.checked })}
      />
    </Stack>
  );
}
