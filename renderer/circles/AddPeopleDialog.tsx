/** Adds many people to a circle as one step: found by a few letters, or pasted as a list of names. Who is not certain is asked about. */
import { Button, Checkbox, Group, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ClipboardEvent, type KeyboardEvent, useMemo, useState } from 'react';
import { type NameList, readNameList } from '../../shared/formats/log/person-lookup';
import { formatChoices, formatList } from '../../shared/lib/format-text';
import { addToCircle } from '../../shared/model/edits/circles';
import type { PersonId } from '../../shared/model/ids';
import type { Circle } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { Dialog } from '../components/Dialog';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { findPeople } from '../state/network/search-index';
import { newId } from '../state/new-id';
import styles from './AddPeopleDialog.module.css';
import { commitAndTell } from './CircleDialogs';

const SHOWN = 40;
const NO_NAMES: NameList = { certain: [], unsure: [], unknown: [] };

export function AddPeopleDialog({ circle, onClose }: { readonly circle: Circle; readonly onClose: () => void }) {
  const network = useNetwork();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState<readonly PersonId[]>([]);
  const [pasted, setPasted] = useState<NameList>(NO_NAMES);
  const offered = useOffered(circle, typed, chosen, pasted);
  const toggle = (id: PersonId) => setChosen(chosen.includes(id) ? chosen.filter((each) => each !== id) : [...chosen, id]);
  const onPaste = (event: ClipboardEvent) => {
    const words = event.clipboardData.getData('text');
    if (!/[\n,;]/.test(words.trim())) return;
    event.preventDefault();
    const names = readNameList(words, network);
    setPasted(names);
    setChosen([...new Set([...chosen, ...names.certain.filter((id) => !network.people.get(id)?.circles.includes(circle.id))])]);
    setTyped('');
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const [first] = offered;
    if (event.key !== 'Enter' || typed.trim() === '' || first === undefined) return;
    event.preventDefault();
    if (!chosen.includes(first)) toggle(first);
    setTyped('');
  };
  const add = () => {
    onClose();
    const message = text('circles.added', { count: chosen.length, name: circle.name });
    void commitAndTell(addToCircle(network, circle.name, chosen, newId), message);
  };
  return (
    <Dialog title={text('circles.addPeopleTo', { name: circle.name })} size={480} onClose={onClose} holdsInput>
      <TextInput
        label={text('circles.find')}
        description={text('circles.findHint')}
        leftSection={<IconSearch size={14} aria-hidden />}
        data-autofocus
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
        onPaste={onPaste}
        onKeyDown={onKeyDown}
      />
      <PastedNames names={pasted} />
      <ul className={styles.people} aria-label={text('circles.members')}>
        {offered.map((id) => (
          <PersonChoice key={id} person={id} isChosen={chosen.includes(id)} onToggle={() => toggle(id)} />
        ))}
      </ul>
      <Group justify="flex-end" gap={8} mt={16}>
        <Button variant="default" onClick={onClose}>
          {text('common.cancel')}
        </Button>
        <Button disabled={chosen.length === 0} onClick={add}>
          {text('circles.addCount', { count: chosen.length })}
        </Button>
      </Group>
    </Dialog>
  );
}

/** Whom the list shows: those who fit the words; without words the chosen ones, those a pasted name may mean, then the closest. Nobody of the circle. */
function useOffered(circle: Circle, typed: string, chosen: readonly PersonId[], pasted: NameList): readonly PersonId[] {
  const network = useNetwork();
  const found = useFindings((state) => state.findings?.people);
  return useMemo(() => {
    const isOutside = (id: PersonId) => network.people.get(id)?.circles.includes(circle.id) === false;
    if (typed.trim() !== '')
      return findPeople(typed, SHOWN + circleSize(network.people.values(), circle))
        .filter(isOutside)
        .slice(0, SHOWN);
    const closest = [...(found ?? [])].sort((a, b) => a.rank - b.rank).map(({ id }) => id);
    const ids = [...new Set([...pasted.unsure.flatMap(({ candidates }) => candidates), ...chosen, ...closest])];
    return ids.filter(isOutside).slice(0, Math.max(SHOWN, chosen.length));
  }, [network, circle, typed, chosen, pasted, found]);
}

function circleSize(people: Iterable<{ readonly circles: readonly string[] }>, { id }: Circle): number {
  let size = 0;
  for (const { circles } of people) if (circles.includes(id)) size++;
  return size;
}

/** What a pasted list left open. */
function PastedNames({ names: { unsure, unknown } }: { readonly names: NameList }) {
  const network = useNetwork();
  if (unsure.length === 0 && unknown.length === 0) return null;
  return (
    <div className={styles.pasted} role="status">
      {unsure.map(({ name, candidates }) => (
        <p key={name}>
          {text('circles.unsure', { name, names: formatChoices(candidates.map((id) => network.people.get(id)?.name ?? '')) })}
        </p>
      ))}
      {unknown.length > 0 && <p>{text('circles.unknown', { count: unknown.length, names: formatList(unknown) })}</p>}
    </div>
  );
}

interface PersonChoiceProps {
  readonly person: PersonId;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
}

function PersonChoice({ person, isChosen, onToggle }: PersonChoiceProps) {
  const { name, position, company, place } = useNetwork().people.get(person) ?? { name: '', position: '', company: '', place: '' };
  const about = [position, company, place].filter(Boolean).join(' · ');
  return (
    <li>
      <Checkbox
        size="xs"
        label={
          <>
            <bdi>{name}</bdi>
            {about !== '' && (
              <span className="k-muted">
                {' '}
                <bdi>{about}</bdi>
              </span>
            )}
          </>
        }
        checked={isChosen}
        onChange={onToggle}
      />
    </li>
  );
}
