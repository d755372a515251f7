/** When last, and how often, in words: two keys for each person. Stated facts, not entries of the log. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { LAST_CONTACTS, RHYTHMS } from '../../shared/analysis/interview/protocol';
import { answer } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { commit, undo, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import type { AskingStepProps } from './ClosenessStep';
import styles from './Interview.module.css';
import { StepOver } from './StepOver';
import { KEY, type StepProps } from './use-interview';

export function ContactStep({ interview, onAsk, onNext, onStop }: AskingStepProps) {
  const { named, lastContact, rhythm } = interview.answers;
  const person = named.find((id) => !lastContact.has(id) || !rhythm.has(id)) ?? null;
  useEffect(() => onAsk(person), [onAsk, person]);
  const hint = text(named.length === 0 ? 'interview.nobodyNamed' : 'interview.stepOver');
  if (person === null) return <StepOver hint={hint} onNext={onNext} onStop={onStop} />;
  return <Question person={person} interview={interview} onNext={onNext} onStop={onStop} />;
}

function Question({ person, interview, onStop }: StepProps & { readonly person: PersonId }) {
  const { sitting, answers, nameOf } = interview;
  const isLast = !answers.lastContact.has(person);
  const choices = isLast
    ? LAST_CONTACTS.map((value) => ({ value, label: text(`interview.last-${value}`) }))
    : RHYTHMS.map((value) => ({ value, label: text(`interview.rhythm-${value}`) }));
  const say = (value: string) =>
    commit(answer(useDocument.getState().network, sitting, [{ question: isLast ? 'last-contact' : 'rhythm', person, value }], newId));
  usePageKeys(
    new Map<string, () => unknown>([
      ...choices.map(({ value }, i) => [String(i + 1), () => say(value)] as const),
      [KEY.back.toLowerCase(), () => undo()],
      ['escape', onStop],
    ]),
  );
  return (
    <>
      <h2>{text(isLast ? 'interview.askLast' : 'interview.askRhythm', { name: nameOf(person) })}</h2>
      <p className="k-number" role="status">
        {text('interview.count', { place: answers.named.indexOf(person) + 1, of: answers.named.length })}
      </p>
      <div className={styles.answers}>
        {choices.map(({ value, label }, i) => (
          <Button key={value} variant="default" rightSection={<kbd>{i + 1}</kbd>} onClick={() => void say(value)}>
            {label}
          </Button>
        ))}
      </div>
      <p className="k-muted">{text('interview.contactHint')}</p>
    </>
  );
}
