/** Dialogs of the circles: a new one, and the two edits that lose a circle, which ask first. Each is one undo step. */
import { Button, Group, Select, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { Edit } from '../../shared/model/edit';
import { addToCircle, deleteCircle, mergeCircles } from '../../shared/model/edits/circles';
import { fold } from '../../shared/model/fold';
import type { CircleId } from '../../shared/model/ids';
import type { Circle } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';

/** What a dialog asks. `into` null: the user has not chosen a circle yet. */
export type CircleQuestion =
  | { readonly kind: 'new' }
  | { readonly kind: 'delete'; readonly circle: Circle; readonly size: number }
  | { readonly kind: 'merge'; readonly circle: Circle; readonly into: Circle | null };

interface CircleDialogProps {
  readonly question: CircleQuestion;
  /** @param shown the circle to show next; null: as before */
  readonly onClose: (shown: CircleId | null) => void;
}

export function CircleDialog({ question, onClose }: CircleDialogProps) {
  switch (question.kind) {
    case 'new':
      return <NewCircle onClose={onClose} />;
    case 'delete':
      return <DeleteCircle circle={question.circle} size={question.size} onClose={onClose} />;
    case 'merge':
      return <MergeCircle circle={question.circle} into={question.into} onClose={onClose} />;
  }
}

function NewCircle({ onClose }: Pick<CircleDialogProps, 'onClose'>) {
  const network = useNetwork();
  const [name, setName] = useState('');
  const isTaken = [...network.circles.values()].some((circle) => fold(circle.name) === fold(name));
  const make = async (event: FormEvent) => {
    event.preventDefault();
    const edit = addToCircle(network, name, [], newId);
    if (name.trim() !== '' && !isTaken && (await commit(edit))) onClose(edit.put.circles?.[0]?.id ?? null);
  };
  return (
    <Dialog title={text('circles.add')} size={440} onClose={() => onClose(null)} holdsInput>
      <form onSubmit={(event) => void make(event)}>
        <TextInput
          label={text('circles.newName')}
          data-autofocus
          maxLength={200}
          value={name}
          error={isTaken ? text('circles.nameTaken') : undefined}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Group justify="flex-end" gap={8} mt={20}>
          <Button variant="default" onClick={() => onClose(null)}>
            {text('common.cancel')}
          </Button>
          <Button type="submit" disabled={name.trim() === '' || isTaken}>
            {text('circles.make')}
          </Button>
        </Group>
      </form>
    </Dialog>
  );
}

interface DeleteCircleProps extends Pick<CircleDialogProps, 'onClose'> {
  readonly circle: Circle;
  readonly size: number;
}

function DeleteCircle({ circle, size, onClose }: DeleteCircleProps) {
  const network = useNetwork();
  const remove = () => {
    onClose(null);
    void commitAndTell(deleteCircle(network, circle.id), text('common.deleted', { name: circle.name }));
  };
  return (
    <Dialog title={text('circles.deleteTitle', { name: circle.name })} size={440} onClose={() => onClose(null)}>
      <p>{text('circles.deleteText', { count: size })}</p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={() => onClose(null)}>
          {text('common.cancel')}
        </Button>
        <Button data-autofocus onClick={remove}>
          {text('circles.deleteButton')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface MergeCircleProps extends Pick<CircleDialogProps, 'onClose'> {
  readonly circle: Circle;
  /** Preselected circle that stays; null: none. */
  readonly into: Circle | null;
}

function MergeCircle({ circle, into, onClose }: MergeCircleProps) {
  const network = useNetwork();
  const [target, setTarget] = useState<string | null>(into?.id ?? null);
  const others = [...network.circles.values()].filter(({ id }) => id !== circle.id).sort((a, b) => a.name.localeCompare(b.name));
  const kept = others.find(({ id }) => id === target);
  const merge = () => {
    if (!kept) return;
    onClose(kept.id);
    void commitAndTell(mergeCircles(network, kept.id, circle.id), text('circles.merged', { name: circle.name, into: kept.name }));
  };
  return (
    <Dialog title={text('circles.mergeTitle', { name: circle.name })} size={440} onClose={() => onClose(null)}>
      <p>{text('circles.mergeText')}</p>
      <Select
        label={text('circles.mergeInto')}
        searchable
        data-autofocus
        mt={12}
        data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={target}
        onChange={setTarget}
      />
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={() => onClose(null)}>
          {text('common.cancel')}
        </Button>
        <Button disabled={!kept} onClick={merge}>
          {text('circles.mergeButton')}
        </Button>
      </Group>
    </Dialog>
  );
}

/** One step, with a notice that takes it back. */
export async function commitAndTell(edit: Edit, message: string): Promise<void> {
  if (await commit(edit)) showDone(message, { label: text('common.undo'), run: () => void undo() });
}
