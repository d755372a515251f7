/** The first thing a new user sees: three ways in, and the promise that everything stays here. */
import { Button, Group, TextInput } from '@mantine/core';
import { IconFileImport, IconLock, IconSparkles, IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { chooseImport } from '../state/command-actions';
import { openAddPerson, openLog } from '../state/dialogs';
import { useDraft } from '../state/network/drafts';
import { switchNetwork } from '../state/network/switch-network';
import { RestoreDraftBanner } from './RestoreDraftBanner';

export function Welcome() {
  const [name, setName] = useState('');
  useDraft('add-person', `about a new person (${name.trim()})`, name.trim() === '' ? null : { name });
  const [opening, setOpening] = useState<'demo' | 'office' | null>(null);
  const open = async (vault: 'demo' | 'office') => {
    setOpening(vault);
    await switchNetwork(vault);
    setOpening(null);
  };
  const addFirst = (event: FormEvent) => {
    event.preventDefault();
    openAddPerson({ name: name.trim() });
  };
  return (
    <main className="k-welcome" aria-labelledby="welcome">
      <RestoreDraftBanner />
      <div className="k-welcome-column">
        <div className="k-brand">kith</div>
        <h1 id="welcome">See the people you know, and who is going quiet.</h1>
        <p className="k-muted k-lead">
          Kith shows your network, which ties are fading and which lead somewhere nothing else does, and helps you get back in touch with a
          few people each week.
        </p>

        <section className="k-way k-way-drop" aria-labelledby="way-import">
          <IconFileImport size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-import">Import a file</h2>
            <p className="k-muted">
              Contacts from LinkedIn, Google, Outlook, Thunderbird or any CSV, or a log of whom you met. Drop it anywhere in this window.
              You see what would happen before anything is written.
            </p>
          </div>
          <Button onClick={() => void chooseImport()}>Choose a file…</Button>
        </section>

        <section className="k-way" aria-labelledby="way-demo">
          <IconSparkles size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-demo">Try the demo network</h2>
            <p className="k-muted">
              About 150 made-up people and three years of meeting them. It opens beside your own network and never mixes with it.
            </p>
          </div>
          <Button variant="default" loading={opening === 'demo'} onClick={() => void open('demo')}>
            Open the demo
          </Button>
        </section>

        <section className="k-way" aria-labelledby="way-empty">
          <IconUserPlus size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-empty">Start empty</h2>
            <p className="k-muted">With the first person who comes to mind, or the last one you talked to.</p>
            <form onSubmit={addFirst}>
              <Group gap={8} mt={8} wrap="nowrap">
                <TextInput
                  size="sm"
                  className="k-grow"
                  aria-label="Name of the first person"
                  placeholder="A name, or who they are"
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" variant="default" disabled={name.trim() === ''}>
                  Add
                </Button>
                <Button variant="default" onClick={() => openLog()}>
                  Log a contact
                </Button>
              </Group>
            </form>
          </div>
        </section>

        <p className="k-welcome-foot k-muted">
          <IconLock size={14} stroke={1.6} aria-hidden /> Everything stays on this computer: no account, no server, no network traffic.
        </p>
        <p>
          <button type="button" className="k-link" disabled={opening !== null} onClick={() => void open('office')}>
            Or look at a real office: who met whom in two weeks of 2013
          </button>
        </p>
      </div>
    </main>
  );
}
