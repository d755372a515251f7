/** What belongs to each one, in one pass: circles, interests, how you met. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { describePerson } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { commit, useDocument, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { TagInput } from '../ui/TagInput';
import type { AskingStepProps } from './ClosenessStep';
import styles from './Interview.module.css';
import { StepOver } from './StepOver';
import { KEY, type StepProps } from './use-interview';

export function AboutStep({ interview, onAsk, onNext, onStop }: AskingStepProps) {
  const { people } = useNetwork();
  const { named, about } = interview.answers;
  const id = named.find((each) => !about.has(each)) ?? null;
  const person = id === null ? undefined : people.get(id);
  useEffect(() => onAsk(id), [onAsk, id]);
  const hint = text(named.length === 0 ? 'interview.nobodyNamed' : 'interview.stepOver');
  if (person === undefined) return <StepOver hint={hint} onNext={onNext} onStop={onStop} />;
  return <Form key={person.id} person={person} interview={interview} onNext={onNext} onStop={onStop} />;
}

function Form({ person, interview, onStop }: StepProps & { readonly person: Person }) {
  const network = useNetwork();
  const [circles, setCircles] = useState(() => person.circles.flatMap((id) => network.circles.get(id)?.name ?? []));
  const [interests, setInterests] = useState(() => person.interests.flatMap((id) => network.interests.get(id)?.name ?? []));
  const [howMet, setHowMet] = useState(person.howMet ?? '');
  const form = useRef<HTMLFormElement>(null);
  const { answers, sitting } = interview;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const now = useDocument.getState().network;
    const before = now.people.get(person.id as PersonId);
    if (before) await commit(describePerson(now, sitting, before, { circles, interests, howMet: howMet.trim() }, newId));
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key === 'Escape' && event.currentTarget.value === '') onStop();
    if (event.key !== 'Enter' || event.currentTarget.value !== '') return;
    event.preventDefault();
    const fields = [...(form.current?.querySelectorAll('input:not([type=hidden])') ?? [])] as HTMLInputElement[];
    fields[fields.indexOf(event.currentTarget) + 1]?.focus();
  };
  return (
    <form ref={form} className={styles.form} onSubmit={(event) => void save(event)}>
      <h2>{text('interview.askAbout', { name: person.name })}</h2>
      <p className="k-number" role="status">
        {text('interview.count', { place: answers.about.size + 1, of: answers.named.length })}
      </p>
      <TagInput
        autoFocus
        label={text('interview.aboutCircles')}
        data={[...network.circles.values()].map(({ name }) => name)}
        value={circles}
        onChange={setCircles}
        onKeyDown={onKeyDown}
      />
      <TagInput
        label={text('interview.aboutInterests')}
        data={[...network.interests.values()].map(({ name }) => name)}
        limit={8}
        value={interests}
        onChange={setInterests}
        onKeyDown={onKeyDown}
      />
      <TextInput label={text('interview.aboutMet')} value={howMet} onChange={(event) => setHowMet(event.currentTarget.value)} />
      <div>
        <Button type="submit" rightSection={<kbd>{KEY.enter}</kbd>}>
          {text('interview.save')}
        </Button>
      </div>
      <p className="k-muted">{text('interview.aboutHint')}</p>
    </form>
  );
}
