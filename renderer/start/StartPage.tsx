/** The page of a network with people and next to no dated contact: what its files say, what is missing, and the next step that adds most. */
import { Button } from '@mantine/core';
import { type CSSProperties, useEffect, useState } from 'react';
import { type ContactFindings, contactFindingsSteps } from '../../shared/analysis/contacts/contact-findings';
import { formatDays } from '../../shared/lib/format-time';
import { settingsOf } from '../../shared/model/network';
import { contactSections, coverageRows } from '../../shared/sentences/contact-sentences';
import { text } from '../../shared/strings/text';
import { EmptyState } from '../components/ListPage';
import { useToday } from '../state/clock';
import { chooseImport } from '../state/import-actions';
import { useNetwork } from '../state/network/document-store';
import { openInterview } from '../state/view/view-actions';
import { runInSlices } from '../ui/run-in-slices';
import { takeLostFocus } from '../ui/use-focus-when';
import { ContactList, Doors } from './ContactList';
import { AskForInterview, AskWhoKnowsWhom } from './InterviewCards';
import { NextStep } from './NextStep';
import { QuestionRound } from './QuestionRound';
import styles from './StartPage.module.css';
import { Targets } from './Targets';
import { Waves } from './Waves';

export function StartPage() {
  const network = useNetwork();
  const findings = useContactFindings();
  const [isAsking, setAsking] = useState(false);
  if (network.people.size === 0) {
    // Whoever answers for a study comes for the interview.
    const isForStudy = settingsOf(network).study?.ego !== undefined;
    return (
      <EmptyState title={text('start.empty')} hint={text('start.emptyHint')}>
        <div className="k-actions">
          <Button size="xs" variant={isForStudy ? 'default' : 'filled'} onClick={() => void chooseImport()}>
            {text('start.chooseFiles')}
          </Button>
          <Button size="xs" variant={isForStudy ? 'filled' : 'default'} onClick={() => openInterview(null)}>
            {text('start.nameThem')}
          </Button>
        </div>
      </EmptyState>
    );
  }
  if (findings === null)
    return (
      <p className={`k-muted ${styles.page}`} role="status">
        {text('start.reading')}
      </p>
    );
  if (isAsking)
    return (
      <div className={styles.scroll}>
        <QuestionRound onClose={() => setAsking(false)} />
      </div>
    );
  const { people, contact } = findings.coverage;
  return (
    <div className={styles.scroll}>
      <div className={styles.page}>
        <header className={styles.head}>
          <h1 ref={takeLostFocus} tabIndex={-1}>
            {text('start.title', { people, contact })}
          </h1>
          <p className="k-muted">{text('start.lead')}</p>
        </header>
        <NextStep coverage={findings.coverage} />
        {findings.unknown > 0 && <AskMe unknown={findings.unknown} onBegin={() => setAsking(true)} />}
        <AskForInterview />
        <AskWhoKnowsWhom />
        <Lists findings={findings} />
      </div>
    </div>
  );
}

function Lists({ findings }: { readonly findings: ContactFindings }) {
  const today = useToday((state) => state.day);
  const { lately } = findings;
  const { people } = findings.coverage;
  return (
    <div className={styles.columns}>
      {findings.waves.length > 0 && <Waves waves={findings.waves} />}
      {findings.doors.length > 0 && <Doors doors={findings.doors} />}
      {contactSections(findings).map(({ id, title, hint, rows }) => (
        <ContactList key={id} title={title} hint={hint} rows={rows} />
      ))}
      {lately !== null && (
        <ContactList
          title={text('start.lately')}
          hint={null}
          rows={[
            {
              words: text('start.latelyHint', {
                count: lately.people.length,
                ...formatDays(lately.since, lately.until, today),
              }),
              people: lately.people,
            },
          ]}
          hasNoBars
        />
      )}
      <Targets />
      <section className={`k-card ${styles.card}`} aria-labelledby="start-coverage">
        <h2 id="start-coverage">{text('start.coverage')}</h2>
        <dl className={styles.facts}>
          {coverageRows(findings.coverage).map(({ label, count, share }) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd className="k-number">{share}</dd>
              <span className={styles.bar} style={{ '--share': count / Math.max(1, people) } as CSSProperties} aria-hidden />
            </div>
          ))}
        </dl>
      </section>
    </div>
  );
}

/** Begins the question round. */
function AskMe({ unknown, onBegin }: { readonly unknown: number; readonly onBegin: () => void }) {
  return (
    <section className={`k-card ${styles.card} ${styles.next}`} aria-labelledby="start-questions">
      <div className={styles.nextHead}>
        <h2 id="start-questions">{text('questions.title')}</h2>
        <Button size="xs" onClick={onBegin}>
          {text('questions.begin')}
        </Button>
      </div>
      <p>{text('questions.invite', { open: unknown })}</p>
    </section>
  );
}

/** What the files say, again after each change. Null: not looked through yet. */
function useContactFindings(): ContactFindings | null {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const [findings, setFindings] = useState<ContactFindings | null>(null);
  useEffect(() => {
    let isWanted = true;
    void runInSlices(contactFindingsSteps(network, today), () => isWanted).then((found) => {
      if (found !== null && isWanted) setFindings(found.value);
    });
    return () => {
      isWanted = false;
    };
  }, [network, today]);
  return findings;
}
