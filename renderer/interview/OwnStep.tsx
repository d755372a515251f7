/** The questions of the study itself: a key for each choice, or a text. Where else an answer is kept stands below it. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useEffect, useState } from 'react';
import { isOwnAnswered, type OwnAsked, ownAsked } from '../../shared/analysis/interview/wave-answers';
import { answerOwn, fieldOf } from '../../shared/model/edits/interview/study-answers';
import type { OwnQuestion } from '../../shared/model/study/interview-protocol';
import { ownWords } from '../../shared/sentences/protocol-words';
import { text } from '../../shared/strings/text';
import { commit, undo, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import type { AskingStepProps } from './ClosenessStep';
import styles from './Interview.module.css';
import { StepOver } from './StepOver';
import { KEY, type StepProps } from './use-interview';

const NO_ANSWER = '0';

export function OwnStep({ interview, onAsk, onNext, onStop }: AskingStepProps) {
  const all = ownAsked(interview.answers);
  const place = all.findIndex((each) => !isOwnAnswered(interview.answers, each));
  const asked = all[place];
  const person = asked?.person ?? null;
  useEffect(() => onAsk(person), [onAsk, person]);
  if (asked === undefined) {
    const hint = text(all.length === 0 ? 'interview.nobodyNamed' : 'interview.stepOver');
    return <StepOver hint={hint} onNext={onNext} onStop={onStop} />;
  }
  const say = (value: string) => commit(answerOwn(useDocument.getState().network, interview.sitting, { ...asked, value }, newId));
  const name = asked.person === null ? '' : interview.nameOf(asked.person);
  return (
    <>
      <h2>{ownWords(asked.question, name)}</h2>
      {name !== '' && !asked.question.ask.includes('{name}') && (
        <p>
          <bdi>{name}</bdi>
        </p>
      )}
      <p className="k-number" role="status">
        {text('interview.count', { place: place + 1, of: all.length })}
      </p>
      <Answer key={`${asked.question.id} ${asked.person}`} asked={asked} say={say} onStop={onStop} />
      <KeptAs question={asked.question} />
    </>
  );
}

interface AnswerProps {
  readonly asked: OwnAsked;
  readonly say: (value: string) => Promise<boolean>;
  readonly onStop: StepProps['onStop'];
}

function Answer({ asked, say, onStop }: AnswerProps) {
  const { choices } = asked.question;
  return choices === undefined ? <TextAnswer say={say} onStop={onStop} /> : <ChoiceAnswer choices={choices} say={say} onStop={onStop} />;
}

function ChoiceAnswer({ choices, say, onStop }: Omit<AnswerProps, 'asked'> & { readonly choices: NonNullable<OwnQuestion['choices']> }) {
  usePageKeys(
    new Map<string, () => unknown>([
      ...choices.map(({ value }, i) => [String(i + 1), () => say(value)] as const),
      [NO_ANSWER, () => say('')],
      [KEY.back.toLowerCase(), () => undo()],
      ['escape', onStop],
    ]),
  );
  return (
    <div className={styles.answers}>
      {choices.map(({ value, label }, i) => (
        <Button key={value} variant="default" rightSection={<kbd>{i + 1}</kbd>} onClick={() => void say(value)}>
          {label}
        </Button>
      ))}
      <Button variant="subtle" rightSection={<kbd>{NO_ANSWER}</kbd>} onClick={() => void say('')}>
        {text('study.noAnswer')}
      </Button>
    </div>
  );
}

function TextAnswer({ say, onStop }: Omit<AnswerProps, 'asked'>) {
  const [value, setValue] = useState('');
  const save = (event: FormEvent) => {
    event.preventDefault();
    void say(value.trim());
  };
  return (
    <form className={styles.form} onSubmit={save}>
      <TextInput
        autoFocus
        aria-label={text('study.answer')}
        value={value}
        onChange={(event) => setValue(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && value === '' && onStop()}
      />
      <div>
        <Button type="submit" rightSection={<kbd>{KEY.enter}</kbd>}>
          {text(value.trim() === '' ? 'study.noAnswer' : 'interview.save')}
        </Button>
      </div>
    </form>
  );
}

function KeptAs({ question }: { readonly question: OwnQuestion }) {
  const { keepAs } = question;
  if (keepAs === 'answer') return null;
  const words = {
    field: text('study.keptAsField', { field: fieldOf(question) }),
    circle: text('study.keptAsCircle'),
    interest: text('study.keptAsInterest'),
  };
  return <p className="k-muted k-small">{words[keepAs]}</p>;
}
