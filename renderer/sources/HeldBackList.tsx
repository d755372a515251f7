/** People whom imports hold back: searched, and added with one key each. */
import { Button, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useState } from 'react';
import { addHeldBack } from '../../shared/formats/sources/held-back';
import { isWaiting } from '../../shared/matching/open-names/waiting-names';
import { fold } from '../../shared/model/fold';
import type { HeldBackPerson } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';
import styles from './sources.module.css';

/** A search finds the others. */
const MAX_SHOWN = 200;

export function HeldBackList() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [query, setQuery] = useState('');
  const held = [...network.heldBack.values()].filter((person) => !isWaiting(person));
  if (held.length === 0) return null;
  const found = held
    .filter(({ name, address }) => fold(`${name} ${address}`).includes(fold(query)))
    .sort((a, b) => b.sent + b.received - a.sent - a.received || (a.name < b.name ? -1 : 1));
  const add = async (person: HeldBackPerson) => {
    const { name } = person;
    if (await commit(addHeldBack(network, [person], { newId, today })))
      showDone(text('sources.added', { name }), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <section aria-label={text('sources.heldBack')}>
      <div className={styles.head}>
        <h2>{text('sources.heldBack')}</h2>
        <span className="k-muted">{held.length}</span>
        <span className="k-grow" />
        <TextInput
          size="xs"
          aria-label={text('sources.findHeldBack')}
          placeholder={text('sources.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      </div>
      <p className="k-muted">{text('sources.heldBackHint')}</p>
      <ul className={styles.people}>
        {found.slice(0, MAX_SHOWN).map((person) => (
          <li key={person.id}>
            <span className={styles.file}>
              <bdi className="k-strong">{person.name}</bdi>
              <span className="k-muted">
                <bdi>{person.address.replace(/^(?:mailto|tel):/, '')}</bdi>
                {person.address !== '' && ' · '}
                {reasonText(person)}
              </span>
            </span>
            <Button
              size="xs"
              variant="default"
              aria-label={text('sources.addPerson', { name: person.name })}
              onClick={() => void add(person)}
            >
              {text('sources.add')}
            </Button>
          </li>
        ))}
      </ul>
      {found.length > MAX_SHOWN && <p className="k-muted">{text('sources.more', { count: found.length - MAX_SHOWN })}</p>}
    </section>
  );
}

function reasonText({ reason, sent, received }: HeldBackPerson): string {
  if (reason === 'only-they-wrote') return text('sources.only-they-wrote', { received });
  if (reason === 'only-you-wrote') return text('sources.only-you-wrote', { sent });
  return text(`sources.${reason}`);
}
