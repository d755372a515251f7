import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import type { ConnectionWave } from '../../shared/analysis/contacts/connection-waves';
import { formatDay } from '../../shared/lib/format-time';
import { addToCircle } from '../../shared/model/edits/circles';
import type { PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { waveSentence } from '../../shared/sentences/contact-sentences';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { LimitedList } from '../ui/LimitedList';
import { showDone } from '../ui/notices';
import { ContactGroupRow } from './ContactList';
import styles from './StartPage.module.css';

const WAVES_SHOWN = 4;

/** Weeks in which many came at once. The user can say what it was: then they are a circle. */
export function Waves({ waves }: { readonly waves: readonly ConnectionWave[] }) {
  return (
    <section className={`k-card ${styles.card}`} aria-labelledby="start-waves">
      <h2 id="start-waves">{text('start.waves')}</h2>
      <LimitedList items={waves} limit={WAVES_SHOWN}>
        {(wave) => (
          <li key={wave.week} className={styles.wave}>
            <Wave wave={wave} />
          </li>
        )}
      </LimitedList>
    </section>
  );
}

function Wave({ wave }: { readonly wave: ConnectionWave }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [name, setName] = useState('');
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (!(await commit(addToCircle(network, name, wave.people, newId)))) return;
    setName('');
    showDone(text('start.waveSaved', { count: wave.people.length, name: name.trim() }), {
      label: text('common.undo'),
      run: () => void undo(),
    });
  };
  const circle = circleOfAll(network, wave.people);
  return (
    <>
      <ContactGroupRow row={{ words: waveSentence(wave, today), people: wave.people }} share={null} />
      {circle !== null ? (
        <p className="k-muted">{text('start.waveCircle', { name: circle })}</p>
      ) : (
        <form onSubmit={(event) => void save(event)}>
          <TextInput
            size="xs"
            className="k-grow"
            aria-label={text('start.waveQuestionOf', { day: formatDay(wave.week, today) })}
            placeholder={text('start.waveQuestion')}
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <Button size="xs" type="submit" variant="default" disabled={name.trim() === ''}>
            {text('start.waveSave')}
          </Button>
        </form>
      )}
    </>
  );
}

/** The name of a circle that all of them are in; null: there is none. */
function circleOfAll(network: Network, people: readonly PersonId[]): string | null {
  const [first, ...others] = people.map((id) => network.people.get(id)?.circles ?? []);
  const common = first?.find((id) => others.every((circles) => circles.includes(id)));
  return common === undefined ? null : (network.circles.get(common)?.name ?? null);
}
