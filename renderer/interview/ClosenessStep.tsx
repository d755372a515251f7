/** How close each one is: a key, or dragging onto a ring. */
import { Button } from '@mantine/core';
import { useEffect } from 'react';
import { answerCloseness } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { closenessLabel } from '../../shared/sentences/interview-sentences';
import { text } from '../../shared/strings/text';
import { commit, undo, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import styles from './Interview.module.css';
import { StepOver } from './StepOver';
import { KEY, type StepProps } from './use-interview';

/** Innermost ring first: key 1 is 5, "one of the closest". */
const RINGS = [5, 4, 3, 2, 1] as const;

export interface AskingStepProps extends StepProps {
  /** Whom the question on screen is about: the picture shows them. */
  readonly onAsk: (person: PersonId | null) => void;
}

export function ClosenessStep({ interview, onAsk, onNext, onStop }: AskingStepProps) {
  const { named, closeness } = interview.answers;
  const person = named.find((id) => !closeness.has(id)) ?? null;
  useEffect(() => onAsk(person), [onAsk, person]);
  const hint = text(named.length === 0 ? 'interview.nobodyNamed' : 'interview.stepOver');
  if (person === null) return <StepOver hint={hint} onNext={onNext} onStop={onStop} />;
  return <Question person={person} interview={interview} onNext={onNext} onStop={onStop} />;
}

function Question({ person, interview, onStop }: StepProps & { readonly person: PersonId }) {
  const { sitting, answers, nameOf } = interview;
  const answer = (ring: number) => {
    const { network } = useDocument.getState();
    const asked = network.people.get(person);
    return asked && commit(answerCloseness(network, sitting, asked, ring, newId));
  };
  usePageKeys(
    new Map<string, () => unknown>([
      ...RINGS.map((ring, i) => [String(i + 1), () => answer(ring)] as const),
      [KEY.back.toLowerCase(), () => undo()],
      ['escape', onStop],
    ]),
  );
  return (
    <>
      <h2>{text('interview.askCloseness', { name: nameOf(person) })}</h2>
      <p className="k-number" role="status">
        {text('interview.count', { place: answers.closeness.size + 1, of: answers.named.length })}
      </p>
      <div className={styles.answers}>
        {RINGS.map((ring, i) => (
          <Button key={ring} variant="default" rightSection={<kbd>{i + 1}</kbd>} onClick={() => void answer(ring)}>
            {closenessLabel(ring)}
          </Button>
        ))}
      </div>
      <p className="k-muted">{text('interview.closenessHint')}</p>
    </>
  );
}
