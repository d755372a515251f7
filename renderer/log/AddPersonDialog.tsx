/** Adds a person by name or description ("tour guide in Quebec"). Everything else can be added later on their page. */
import { Alert, Button, Group, Stack, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { addPerson } from '../../shared/model/edits/people';
import { fold } from '../../shared/model/fold';
import { circleLookup, interestLookup } from '../../shared/model/name-lookup';
import type { Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { today } from '../state/clock';
import { closeDialog, type NewPerson } from '../state/dialogs';
import { commit, undo, useDocument, useNetwork } from '../state/network/document-store';
import { dropDraft, useDraft } from '../state/network/drafts';
import { findPeople } from '../state/network/search-index';
import { newId } from '../state/new-id';
import { showPerson } from '../state/view/graph-view-handle';
import { listOf, type Restore } from '../state/view/view-decoders';
import { showDone } from '../ui/notices';
import { pastTenseLabel } from '../ui/past-tense-label';
import { richText } from '../ui/RichText';
import { TagInput } from '../ui/TagInput';

interface Draft {
  readonly name: string;
  readonly circles: readonly string[];
  readonly interests: readonly string[];
  /** The next circle and the next interest, as far as they are typed. */
  readonly circleTyped: string;
  readonly interestTyped: string;
  readonly notes: string;
}

const DRAFT_KEY = 'add-person';
const decodeText: Restore<string> = (stored) => (typeof stored === 'string' ? stored : undefined);

export function AddPersonDialog({ start }: { readonly start: NewPerson }) {
  const { network, draft, change, save, namesake, isSaving } = useNewPersonForm(start);
  return (
    <Dialog title={text('journal.addPerson')} size={480} holdsInput onClose={leave}>
      <form onSubmit={(event) => void save(event)}>
        <Stack gap={16}>
          <TextInput
            label={text('journal.nameOrDescription')}
            size="sm"
            placeholder={text('journal.namePlaceholder')}
            data-autofocus
            value={draft.name}
            onChange={(event) => change({ name: event.currentTarget.value })}
          />
          {namesake && (
            <Alert variant="light" color="kith" p="sm">
              {richText('journal.namesake', { name: <bdi>{namesake.name}</bdi> })}
            </Alert>
          )}
          <TagInput
            label={text('journal.circles')}
            size="sm"
            placeholder={text('journal.circlesPlaceholder')}
            data={names(network.circles.values())}
            limit={8}
            value={draft.circles}
            onChange={(circles) => change({ circles })}
            searchValue={draft.circleTyped}
            onSearchChange={(circleTyped) => change({ circleTyped })}
          />
          <TagInput
            label={text('journal.interests')}
            size="sm"
            placeholder={text('journal.interestsPlaceholder')}
            data={names(network.interests.values())}
            limit={8}
            value={draft.interests}
            onChange={(interests) => change({ interests })}
            searchValue={draft.interestTyped}
            onSearchChange={(interestTyped) => change({ interestTyped })}
          />
          <Textarea
            label={text('journal.notes')}
            size="sm"
            autosize
            minRows={2}
            maxRows={6}
            value={draft.notes}
            onChange={(event) => change({ notes: event.currentTarget.value })}
          />
          <Group justify="flex-end" gap={8}>
            <Button variant="default" onClick={leave}>
              {text('common.cancel')}
            </Button>
            <Button type="submit" loading={isSaving} disabled={draft.name.trim() === ''}>
              {text('journal.addPerson')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}

/** The draft of the dialog, kept on disk while it is typed, and what saving does with it. */
function useNewPersonForm(start: NewPerson) {
  const network = useNetwork();
  const [draft, setDraft] = useState<Draft>(() => ({
    name: decodeText(start.name) ?? '',
    circles: listOf(decodeText)(start.circles) ?? [],
    interests: listOf(decodeText)(start.interests) ?? [],
    circleTyped: decodeText(start.circleTyped) ?? '',
    interestTyped: decodeText(start.interestTyped) ?? '',
    notes: decodeText(start.notes) ?? '',
  }));
  const [isSaving, setSaving] = useState(false);
  const change = (patch: Partial<Draft>) => setDraft((before) => ({ ...before, ...patch }));
  const isTouched =
    draft.name + draft.notes + draft.circleTyped + draft.interestTyped !== '' || draft.circles.length + draft.interests.length > 0;
  useDraft(
    DRAFT_KEY,
    draft.name.trim() === '' ? text('journal.newPersonDraft') : text('journal.newPersonDraftNamed', { name: draft.name.trim() }),
    isTouched ? { ...draft } : null,
  );
  const namesake = findPeople(draft.name, 5)
    .map((id) => network.people.get(id))
    .find((person) => person && fold(person.name) === fold(draft.name));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.name.trim() === '' || isSaving) return;
    setSaving(true);
    const edit = addPersonEdit(useDocument.getState().network, draft);
    const isDone = await commit(edit);
    setSaving(false);
    if (!isDone) return;
    leave();
    const added = edit.put.people?.[0];
    if (added) showPerson(added.id);
    showDone(pastTenseLabel(edit.label), { label: text('common.undo'), run: () => void undo() });
  };
  return { network, draft, change, save, namesake, isSaving };
}

/** After saving, or when the user gives up. */
function leave(): void {
  closeDialog();
  dropDraft(DRAFT_KEY);
}

/** The person with their new circles and interests, as one undo step. */
function addPersonEdit(network: Network, { name, circles, interests, notes }: Draft) {
  const circleIds = circleLookup(network, newId);
  const interestIds = interestLookup(network, newId);
  const ids = <Id,>(texts: readonly string[], idOf: (text: string) => Id | null) => [
    ...new Set(texts.map(idOf).filter((id) => id !== null)),
  ];
  const draft = {
    name,
    notes: notes.trim(),
    circles: ids(circles, circleIds.idOf),
    interests: ids(interests, interestIds.idOf),
    connectedOn: today(),
  };
  const edit = addPerson(draft, newId);
  return { ...edit, put: { ...edit.put, circles: circleIds.added, interests: interestIds.added } };
}

function names(named: Iterable<{ readonly name: string }>): string[] {
  return [...new Set([...named].map(({ name }) => name))].sort((a, b) => a.localeCompare(b));
}
