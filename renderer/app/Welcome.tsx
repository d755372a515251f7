/** The first page of a new user: import, demo, or start empty. */

import { Button, Group, TextInput } from '@mantine/core';
import { IconFileImport, IconLock, IconMessageCircleQuestion, IconSparkles, IconUserPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { text } from '../../shared/strings/text';
import { openAddPerson, openLog } from '../state/dialogs';
import { chooseImport } from '../state/import-actions';
import { useDraft } from '../state/network/drafts';
import { switchNetwork } from '../state/network/switch-network';
import { openInterview, openStudySettings } from '../state/view/view-actions';
import { RestoreDraftBanner } from './RestoreDraftBanner';
import styles from './Welcome.module.css';

export function Welcome() {
  const [name, setName] = useState('');
  useDraft('add-person', text('app.draftNewPerson', { name: name.trim() }), name.trim() === '' ? null : { name });
  const [opening, setOpening] = useState<'demo' | 'office' | null>(null);
  const open = async (networkName: 'demo' | 'office') => {
    setOpening(networkName);
    await switchNetwork(networkName);
    setOpening(null);
  };
  const addFirst = (event: FormEvent) => {
    event.preventDefault();
    openAddPerson({ name: name.trim() });
  };
  return (
    <main className={styles.page} data-part="welcome" aria-labelledby="welcome">
      <RestoreDraftBanner />
      <div className={styles.column}>
        <div className="k-brand">kith</div>
        <h1 id="welcome">{text('app.welcomeTitle')}</h1>
        <p className={`k-muted ${styles.lead}`}>{text('app.welcomeText')}</p>

        <section className={`${styles.option} ${styles.dropOption}`} aria-labelledby="way-import">
          <IconFileImport size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-import">{text('app.welcomeImport')}</h2>
            <p className="k-muted">{text('app.welcomeImportText')}</p>
            <p className="k-muted k-small">{text('sources.privacy')}</p>
          </div>
          <Button onClick={() => void chooseImport()}>{text('app.chooseFile')}</Button>
        </section>

        <section className={styles.option} aria-labelledby="way-demo">
          <IconSparkles size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-demo">{text('app.welcomeDemo')}</h2>
            <p className="k-muted">{text('app.welcomeDemoText')}</p>
          </div>
          <Button variant="default" loading={opening === 'demo'} onClick={() => void open('demo')}>
            {text('app.openDemo')}
          </Button>
        </section>

        <section className={styles.option} aria-labelledby="way-interview">
          <IconMessageCircleQuestion size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-interview">{text('interview.invite')}</h2>
            <p className="k-muted">{text('interview.inviteText')}</p>
          </div>
          <Button variant="default" onClick={() => openInterview(null)}>
            {text('interview.begin')}
          </Button>
        </section>

        <section className={styles.option} aria-labelledby="way-empty">
          <IconUserPlus size={22} stroke={1.5} aria-hidden />
          <div className="k-grow">
            <h2 id="way-empty">{text('app.welcomeEmpty')}</h2>
            <p className="k-muted">{text('app.welcomeEmptyText')}</p>
            <form onSubmit={addFirst}>
              <Group gap={8} mt={8} wrap="nowrap">
                <TextInput
                  size="sm"
                  className="k-grow"
                  aria-label={text('app.firstPersonName')}
                  placeholder={text('app.firstPersonHint')}
                  value={name}
                  onChange={(event) => setName(event.currentTarget.value)}
                />
                <Button type="submit" variant="default" disabled={name.trim() === ''}>
                  {text('app.addPerson')}
                </Button>
                <Button variant="default" onClick={() => openLog()}>
                  {text('app.logAContact')}
                </Button>
              </Group>
            </form>
          </div>
        </section>

        <p className={`${styles.foot} k-muted`}>
          <IconLock size={14} stroke={1.6} aria-hidden /> {text('app.privacy')}
        </p>
        <p className={`k-actions ${styles.more}`}>
          <button type="button" className="k-link" disabled={opening !== null} onClick={() => void open('office')}>
            {text('app.openOffice')}
          </button>
          <button type="button" className="k-link" onClick={openStudySettings}>
            {text('study.welcome')}
          </button>
        </p>
      </div>
    </main>
  );
}
