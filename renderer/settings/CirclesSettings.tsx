/** The user's circles: rename, set the cadence, merge, delete. Each is one undo step. */
import { Button, Group, Menu, Select } from '@mantine/core';
import { useMemo, useState } from 'react';
import type { Edit } from '../../shared/model/edit';
import { changeCircle, deleteCircle, mergeCircles, renameCircle } from '../../shared/model/edits/circles';
import { fold } from '../../shared/model/fold';
import type { CircleId } from '../../shared/model/ids';
import type { Circle, Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { CadenceSelect } from '../components/CadenceSelect';
import { Dialog } from '../components/Dialog';
import { InlineText } from '../components/InlineText';
import { MoreMenu } from '../components/MoreMenu';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { openGraph, setFilters } from '../state/view/view-actions';
import { showDone } from '../ui/notices';
import styles from './CirclesSettings.module.css';

/** An edit that loses a circle, before the user has confirmed it. `into` null: the user has not chosen a circle yet. */
type Question =
  | { readonly kind: 'delete'; readonly circle: Circle }
  | { readonly kind: 'merge'; readonly circle: Circle; readonly into: Circle | null };

export function CirclesSettings() {
  const network = useNetwork();
  const [question, setQuestion] = useState<Question | null>(null);
  /** A cancelled merge must not leave the new name in its field: another key makes new fields. */
  const [fieldsKey, setFieldsKey] = useState(0);
  const close = () => {
    setQuestion(null);
    setFieldsKey(fieldsKey + 1);
  };
  const sizes = useMemo(() => circleSizes(network), [network]);
  const circles = [...network.circles.values()].sort((a, b) => a.name.localeCompare(b.name));
  if (circles.length === 0) return <p className="k-muted">{text('settings.noCircles')}</p>;
  return (
    <>
      <ul className={styles.list} aria-label={text('settings.circles')}>
        {circles.map((circle) => (
          <CircleRow key={`${circle.id} ${fieldsKey}`} circle={circle} size={sizes.get(circle.id) ?? 0} onQuestion={setQuestion} />
        ))}
      </ul>
      {question?.kind === 'delete' && <DeleteCircle circle={question.circle} size={sizes.get(question.circle.id) ?? 0} onClose={close} />}
      {question?.kind === 'merge' && <MergeCircle {...question} onClose={close} />}
    </>
  );
}

interface CircleRowProps {
  readonly circle: Circle;
  /** How many people are in it. */
  readonly size: number;
  readonly onQuestion: (question: Question) => void;
}

function CircleRow({ circle, size, onQuestion }: CircleRowProps) {
  const network = useNetwork();
  const { id, name } = circle;
  const rename = (changed: string) => {
    const other = [...network.circles.values()].find((candidate) => candidate.id !== id && fold(candidate.name) === fold(changed));
    if (other) onQuestion({ kind: 'merge', circle, into: other });
    else void commit(renameCircle(network, id, changed));
  };
  const show = () => {
    setFilters({ circles: [id] });
    openGraph('map');
  };
  return (
    <li className={styles.row}>
      <InlineText
        label={text('settings.circleName', { name })}
        value={name}
        mayBeEmpty={false}
        draft={{ key: `circle:${id}:name`, what: text('settings.circleNameDraft', { name }) }}
        onChange={rename}
      />
      <span className="k-muted">{text('common.people', { count: size })}</span>
      <CadenceSelect
        label={text('settings.circleCadence', { name })}
        value={circle.cadenceDays}
        onChange={(cadenceDays) => void commit(changeCircle(circle, { cadenceDays }))}
      />
      <MoreMenu label={text('common.moreAbout', { name })}>
        <Menu.Item onClick={show}>{text('settings.showCircle')}</Menu.Item>
        <Menu.Item disabled={network.circles.size < 2} onClick={() => onQuestion({ kind: 'merge', circle, into: null })}>
          {text('settings.mergeCircle')}
        </Menu.Item>
        <Menu.Item color="red" onClick={() => onQuestion({ kind: 'delete', circle })}>
          {text('settings.deleteCircle')}
        </Menu.Item>
      </MoreMenu>
    </li>
  );
}

function DeleteCircle({ circle, size, onClose }: { readonly circle: Circle; readonly size: number; readonly onClose: () => void }) {
  const network = useNetwork();
  const remove = () => {
    onClose();
    void commitWithUndo(deleteCircle(network, circle.id), text('common.deleted', { name: circle.name }));
  };
  return (
    <Dialog title={text('settings.deleteCircleTitle', { name: circle.name })} size={440} onClose={onClose}>
      <p>{text('settings.deleteCircleText', { count: size })}</p>
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button data-autofocus onClick={remove}>
          {text('settings.deleteCircleButton')}
        </Button>
      </Group>
    </Dialog>
  );
}

interface MergeCircleProps {
  readonly circle: Circle;
  /** Preselected circle that stays; null: none. */
  readonly into: Circle | null;
  readonly onClose: () => void;
}

function MergeCircle({ circle, into, onClose }: MergeCircleProps) {
  const network = useNetwork();
  const [target, setTarget] = useState<string | null>(into?.id ?? null);
  const others = [...network.circles.values()].filter(({ id }) => id !== circle.id).sort((a, b) => a.name.localeCompare(b.name));
  const kept = others.find(({ id }) => id === target);
  const merge = () => {
    if (!kept) return;
    onClose();
    void commitWithUndo(mergeCircles(network, kept.id, circle.id), text('settings.circleMerged', { name: circle.name, into: kept.name }));
  };
  return (
    <Dialog title={text('settings.mergeCircleTitle', { name: circle.name })} size={440} onClose={onClose}>
      <p className={styles.explanation}>{text('settings.mergeCircleText')}</p>
      <Select
        label={text('settings.mergeInto')}
        searchable
        data-autofocus
        data={others.map(({ id, name }) => ({ value: id as string, label: name }))}
        value={target}
        onChange={setTarget}
      />
      <Group justify="flex-end" gap={8} mt={20}>
        <Button variant="default" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button disabled={!kept} onClick={merge}>
          {text('settings.mergeCircleButton')}
        </Button>
      </Group>
    </Dialog>
  );
}

async function commitWithUndo(edit: Edit, message: string): Promise<void> {
  if (await commit(edit)) showDone(message, { label: text('common.undo'), run: () => void undo() });
}

/** How many people are in each circle. */
function circleSizes(network: Network): ReadonlyMap<CircleId, number> {
  const sizes = new Map<CircleId, number>();
  for (const person of network.people.values()) {
    for (const id of new Set(person.circles)) sizes.set(id, (sizes.get(id) ?? 0) + 1);
  }
  return sizes;
}
