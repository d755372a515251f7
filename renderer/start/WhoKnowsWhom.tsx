/** The interview on who knows whom, one person at a time, with the network growing beside it. Each answer is an edit of its own, and can be undone. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type AskedPeople, askedPeople, othersBeside } from '../../shared/analysis/contacts/who-knows-whom';
import { stateAcquaintances } from '../../shared/model/edits/ties';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import { AcquaintanceCircle, AcquaintanceSummary } from './AcquaintanceNetwork';
import styles from './QuestionRound.module.css';

const STOP = 'Esc';
const NEXT = 'Enter';
const DIGITS = 9;

/** The question that is on screen. Its order stays while the user chooses. */
interface Question {
  /** Number of the person it is about; −1: everybody was asked about. */
  readonly place: number;
  readonly others: readonly number[];
  readonly chosen: ReadonlySet<number>;
}

interface WhoKnowsWhomProps {
  readonly asked: AskedPeople;
  readonly onClose: () => void;
}

export function WhoKnowsWhom({ asked, onClose }: WhoKnowsWhomProps) {
  const [done, setDone] = useState<ReadonlySet<PersonId>>(new Set());
  const [question, setQuestion] = useState(() => questionAfter(asked, done));
  const { place, others, chosen } = question;
  const toggle = (other: number | undefined) => {
    if (other !== undefined) setQuestion((before) => ({ ...before, chosen: toggled(before.chosen, other) }));
  };
  const next = async () => {
    const { network } = useDocument.getState();
    const person = asked.people[place];
    if (person === undefined) return;
    const ids = (numbers: Iterable<number>) => [...numbers].map((number) => asked.people[number] as PersonId);
    if (!(await commit(stateAcquaintances(network, person, ids(chosen), ids(others), newId)))) return;
    const now = new Set([...done, person]);
    setDone(now);
    setQuestion(questionAfter(askedPeople(useDocument.getState().network) ?? asked, now));
  };
  // Here and not in the question: keys that are pressed while an answer is being saved are for the next question.
  usePageKeys(
    new Map<string, () => unknown>([
      ...Array.from({ length: DIGITS }, (_, i) => [String(i + 1), () => toggle(others[i])] as const),
      ['enter', next],
      ['escape', onClose],
    ]),
  );
  return (
    <section className={`${styles.round} ${styles.wide}`} aria-labelledby="who-title">
      <header className={styles.head}>
        <h1 id="who-title">{text(place < 0 ? 'questions.whoDone' : 'questions.whoTitle')}</h1>
        <Button size="xs" variant="default" onClick={onClose} rightSection={<kbd>{STOP}</kbd>}>
          {text('questions.stop')}
        </Button>
      </header>
      <div className={styles.sides}>
        {place < 0 ? (
          <AcquaintanceSummary asked={asked} />
        ) : (
          <QuestionView asked={asked} question={question} onToggle={toggle} onNext={() => void next()} />
        )}
        <AcquaintanceCircle asked={asked} current={place} />
      </div>
    </section>
  );
}

/** About the first person who was not asked about. The last one has been asked about with all the others. */
function questionAfter(asked: AskedPeople, done: ReadonlySet<PersonId>): Question {
  const { people, pairs } = asked;
  const place = people.findIndex((id, number) => !done.has(id) && number < people.length - 1);
  if (place < 0) return { place, others: [], chosen: new Set() };
  const others = othersBeside(asked, place, done);
  const isTied = (other: number) => pairs.some(([a, b]) => (a === place && b === other) || (b === place && a === other));
  return { place, others, chosen: new Set(others.filter(isTied)) };
}

function toggled(chosen: ReadonlySet<number>, other: number): ReadonlySet<number> {
  return new Set(chosen.has(other) ? [...chosen].filter((each) => each !== other) : [...chosen, other]);
}

interface QuestionViewProps {
  readonly asked: AskedPeople;
  readonly question: Question;
  readonly onToggle: (other: number) => void;
  readonly onNext: () => void;
}

function QuestionView({ asked: { people }, question: { place, others, chosen }, onToggle, onNext }: QuestionViewProps) {
  const network = useNetwork();
  const nameOf = (number: number) => network.people.get(people[number] as PersonId)?.name ?? '';
  return (
    <div className={styles.question}>
      <h2>{text('questions.whoQuestion', { name: nameOf(place) })}</h2>
      <p className="k-muted">{text('questions.whoHint')}</p>
      <p className="k-number" role="status">
        {text('questions.whoCount', { place: place + 1, people: people.length - 1 })}
      </p>
      <div className={styles.answers}>
        {others.map((other, i) => (
          <Button
            key={other}
            size="xs"
            variant={chosen.has(other) ? 'filled' : 'default'}
            aria-pressed={chosen.has(other)}
            rightSection={i < DIGITS ? <kbd>{i + 1}</kbd> : undefined}
            onClick={() => onToggle(other)}
          >
            <bdi>{nameOf(other)}</bdi>
          </Button>
        ))}
      </div>
      <div>
        <Button onClick={onNext} rightSection={<kbd>{NEXT}</kbd>}>
          {text('questions.whoNext')}
        </Button>
      </div>
    </div>
  );
}

/** Begins the interview; nothing while too few people are called close or known. */
export function AskWhoKnowsWhom({ onBegin }: { readonly onBegin: () => void }) {
  const asked = askedPeople(useNetwork());
  if (asked === null) return null;
  return (
    <section className="k-card" aria-labelledby="start-who">
      <div className={styles.head}>
        <h2 id="start-who" className={styles.cardTitle}>
          {text('questions.whoTitle')}
        </h2>
        <Button size="xs" onClick={onBegin}>
          {text('questions.begin')}
        </Button>
      </div>
      <p>{text('questions.whoInvite', { people: asked.people.length, ties: asked.pairs.length })}</p>
    </section>
  );
}
