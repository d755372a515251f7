/** Cards of people nothing is known of, one key each. Each answer is an edit of its own, and can be undone. */
import { Button } from '@mantine/core';
import { useEffect, useState } from 'react';
import { isUnknown } from '../../shared/analysis/contacts/contact-findings';
import { type QuestionOrder, questionOrderSteps } from '../../shared/analysis/contacts/question-order';
import { formatDay } from '../../shared/lib/format-time';
import { ANSWERS, type Answer, answerAbout } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { type MessageKey, text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { useToday } from '../state/clock';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { usePageKeys } from '../state/page-keys';
import { runInSlices } from '../ui/run-in-slices';
import styles from './QuestionRound.module.css';

/** The keys: the first letters of the answers, not translated with them. */
const KEYS: Readonly<Record<Answer, string>> = { close: 'C', know: 'K', met: 'M', who: 'W', hide: 'H' };
const LABELS = {
  close: 'questions.close',
  know: 'questions.know',
  met: 'questions.met',
  who: 'questions.who',
  hide: 'questions.hide',
} as const satisfies Record<Answer, MessageKey>;
const LATER = 'L';
const BACK = 'Z';
const STOP = 'Esc';

export function QuestionRound({ onClose }: { readonly onClose: () => void }) {
  const network = useNetwork();
  const order = useQuestionOrder();
  const [putOff, setPutOff] = useState<readonly PersonId[]>([]);
  const person = nextPerson(order, putOff, network.people);
  const answer = (given: Answer) => person && commit(answerAbout(person, given));
  const later = () => person && setPutOff([...putOff, person.id]);
  usePageKeys(
    new Map<string, () => unknown>([
      ...ANSWERS.map((given) => [KEYS[given].toLowerCase(), () => answer(given)] as const),
      [LATER.toLowerCase(), later],
      [BACK.toLowerCase(), () => undo()],
      ['escape', onClose],
    ]),
  );
  return (
    <section className={styles.round} aria-labelledby="questions-title">
      <header className={styles.head}>
        <h1 id="questions-title">{text('questions.title')}</h1>
        <Button size="xs" variant="default" onClick={onClose} rightSection={<kbd>{STOP}</kbd>}>
          {text('questions.stop')}
        </Button>
      </header>
      <p className="k-muted">{text('questions.hint')}</p>
      {order !== null && (
        <p className="k-number" role="status">
          {text('questions.count', { answered: order.answered, open: order.open })}
        </p>
      )}
      {order !== null && person === null && <p>{text('questions.done')}</p>}
      {person !== null && (
        <>
          <Card person={person} />
          <div className={styles.answers}>
            {ANSWERS.map((given) => (
              <Button
                key={given}
                variant={given === 'close' || given === 'know' ? 'filled' : 'default'}
                rightSection={<kbd>{KEYS[given]}</kbd>}
                onClick={() => void answer(given)}
              >
                {text(LABELS[given])}
              </Button>
            ))}
            <Button variant="subtle" rightSection={<kbd>{LATER}</kbd>} onClick={later}>
              {text('questions.later')}
            </Button>
          </div>
        </>
      )}
      <p className="k-muted k-small">{text('questions.keys', { undo: BACK })}</p>
    </section>
  );
}

function Card({ person }: { readonly person: Person }) {
  const today = useToday((state) => state.day);
  const { name, position, company, place, connectedOn, notes } = person;
  const lines = [
    position,
    company,
    place,
    connectedOn === null ? '' : text('questions.since', { day: formatDay(connectedOn, today) }),
    notes,
  ];
  return (
    <article className={`k-card ${styles.card}`} aria-live="polite">
      <Avatar person={person.id} size={48} />
      <div className="k-grow">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        {lines
          .filter((line) => line !== '')
          .map((line) => (
            <p key={line} className="k-muted">
              <bdi>{line}</bdi>
            </p>
          ))}
      </div>
    </article>
  );
}

/** The first of the queue who is still open: the queue may be one answer old. */
function nextPerson(order: QuestionOrder | null, putOff: readonly PersonId[], people: ReadonlyMap<PersonId, Person>): Person | null {
  for (const id of order?.next ?? []) {
    const person = people.get(id);
    if (person !== undefined && isUnknown(person) && !putOff.includes(id)) return person;
  }
  return null;
}

/** The order of the cards, again after each answer. Null: not found yet. */
function useQuestionOrder(): QuestionOrder | null {
  const network = useNetwork();
  const [order, setOrder] = useState<QuestionOrder | null>(null);
  useEffect(() => {
    let isWanted = true;
    void runInSlices(questionOrderSteps(network), () => isWanted).then((found) => {
      if (found !== null && isWanted) setOrder(found.value);
    });
    return () => {
      isWanted = false;
    };
  }, [network]);
  return order;
}
