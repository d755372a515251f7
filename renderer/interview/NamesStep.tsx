/** The steps that ask for names: name generators, and the position generator. Nobody is an answer too. */
import { Button } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useState } from 'react';
import { positionQuestion } from '../../shared/analysis/interview/protocol';
import { answer, DONE, type Named, nameSomebody, unname } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import type { NamingQuestion } from '../../shared/model/study/interview-protocol';
import { nameSource, nameWords, positionWords } from '../../shared/sentences/protocol-words';
import { text } from '../../shared/strings/text';
import { commit, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import styles from './Interview.module.css';
import { NameField } from './NameField';
import { StepOver } from './StepOver';
import { type Interview, KEY, type StepProps } from './use-interview';

/** A name generator: who comes to mind. */
export function NamesStep({ question: asked, interview, onNext, onStop }: StepProps & { readonly question: NamingQuestion }) {
  const { sitting, answers } = interview;
  const { id: question } = asked;
  const source = nameSource(asked);
  const people = answers.namedFor.get(question) ?? [];
  const [isTyping, setTyping] = useState(false);
  const takeBack = (person: PersonId | undefined) => person && commit(unname(useDocument.getState().network, sitting, question, person));
  const name = async (named: Named) => {
    if (typeof named === 'string' && people.includes(named)) return true;
    return commit(nameSomebody(useDocument.getState().network, sitting, question, named, newId));
  };
  const finish = async () => {
    if (await commit(answer(useDocument.getState().network, sitting, [{ question, value: DONE }], newId))) onNext();
  };
  return (
    <>
      <h2>{nameWords(asked)}</h2>
      {source !== null && <p className="k-muted k-small">{source}</p>}
      <NameField
        named={answers.named}
        onName={name}
        onDone={() => void finish()}
        onTakeBack={() => void takeBack(people.at(-1))}
        onStop={onStop}
        onTyping={setTyping}
      />
      <NamedPeople people={people} nameOf={interview.nameOf} onTakeBack={(person) => void takeBack(person)} />
      <div>
        <Button onClick={() => void finish()} rightSection={!isTyping && <kbd>{KEY.enter}</kbd>}>
          {text('interview.namesDone', { count: people.length })}
        </Button>
      </div>
    </>
  );
}

/** The position generator: one occupation after the other, a name or nobody. */
export function PositionsStep({ interview, onNext, onStop }: StepProps) {
  const [isTyping, setTyping] = useState(false);
  const { sitting, answers } = interview;
  const { positions } = answers.protocol;
  const position = positions.find(({ id }) => !answers.done.has(positionQuestion(id)));
  if (position === undefined) return <StepOver hint={text('interview.stepOver')} onNext={onNext} onStop={onStop} />;
  const question = positionQuestion(position.id);
  const people = answers.namedFor.get(question) ?? [];
  const takeBack = (person: PersonId | undefined) => person && commit(unname(useDocument.getState().network, sitting, question, person));
  const name = (named: Named) => commit(nameSomebody(useDocument.getState().network, sitting, question, named, newId, true));
  const finish = () => void commit(answer(useDocument.getState().network, sitting, [{ question, value: DONE }], newId));
  return (
    <>
      <h2>{positionWords(position)}</h2>
      <p className="k-muted">{text('interview.positionHint')}</p>
      <p className="k-number" role="status">
        {text('interview.count', { place: positions.indexOf(position) + 1, of: positions.length })}
      </p>
      <NameField
        named={answers.named}
        onName={name}
        onDone={finish}
        onTakeBack={() => void takeBack(people.at(-1))}
        onStop={onStop}
        onTyping={setTyping}
      />
      <NamedPeople people={people} nameOf={interview.nameOf} onTakeBack={(person) => void takeBack(person)} />
      <div>
        <Button onClick={finish} rightSection={!isTyping && <kbd>{KEY.enter}</kbd>}>
          {text('interview.namesDone', { count: people.length })}
        </Button>
      </div>
    </>
  );
}

interface NamedPeopleProps {
  readonly people: readonly PersonId[];
  readonly nameOf: Interview['nameOf'];
  readonly onTakeBack: (person: PersonId) => void;
}

/** Who was named for a question; each can be taken back. */
function NamedPeople({ people, nameOf, onTakeBack }: NamedPeopleProps) {
  if (people.length === 0) return null;
  return (
    <ul className={styles.names} aria-label={text('interview.named')}>
      {people.map((id) => (
        <li key={id}>
          <bdi>{nameOf(id)}</bdi>
          <button type="button" aria-label={text('interview.unname', { name: nameOf(id) })} onClick={() => onTakeBack(id)}>
            <IconX size={12} aria-hidden />
          </button>
        </li>
      ))}
    </ul>
  );
}
