/** The ways into the interview: all of it, and only who knows whom. */
import { Button } from '@mantine/core';
import { useMemo } from 'react';
import { askedPeople, nextAsked } from '../../shared/analysis/contacts/who-knows-whom';
import { openWave, waveAnswers, wavesOf } from '../../shared/analysis/interview/wave-answers';
import { formatDay } from '../../shared/lib/format-time';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';
import { openInterview } from '../state/view/view-actions';
import styles from './QuestionRound.module.css';

/** Begins the interview, goes on with it, or shows what the last one found. */
export function AskForInterview() {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { last, isOpen } = useMemo(() => {
    const wave = wavesOf(network).at(-1);
    return { last: wave === undefined ? null : waveAnswers(network, wave), isOpen: openWave(network) !== null };
  }, [network]);
  const named = last?.named.length ?? 0;
  return (
    <section className="k-card" aria-labelledby="start-interview">
      <div className={styles.head}>
        <h2 id="start-interview" className={styles.cardTitle}>
          {text('interview.invite')}
        </h2>
        <Button size="xs" onClick={() => openInterview(null)}>
          {text(last === null ? 'interview.begin' : isOpen ? 'interview.goOn' : 'interview.look')}
        </Button>
      </div>
      <p>
        {last === null && text('interview.inviteText')}
        {last !== null && isOpen && text('interview.inviteOpen', { named })}
        {last !== null && !isOpen && text('interview.inviteEnded', { day: formatDay(last.wave, today), named })}
      </p>
    </section>
  );
}

/** Only who knows whom; nothing while too few people are called close or known, or named, and when every pair is answered. */
export function AskWhoKnowsWhom() {
  const network = useNetwork();
  const asked = useMemo(() => {
    const wave = wavesOf(network).at(-1);
    return askedPeople(network, wave === undefined ? [] : waveAnswers(network, wave).named);
  }, [network]);
  if (asked === null || nextAsked(asked) < 0) return null;
  return (
    <section className="k-card" aria-labelledby="start-who">
      <div className={styles.head}>
        <h2 id="start-who" className={styles.cardTitle}>
          {text('questions.whoTitle')}
        </h2>
        <Button size="xs" onClick={() => openInterview('knows')}>
          {text('questions.begin')}
        </Button>
      </div>
      <p>{text('questions.whoInvite', { people: asked.people.length, ties: asked.pairs.length })}</p>
    </section>
  );
}
