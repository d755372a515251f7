/**
 * Who knows whom: groups that share a circle, a firm or a school at once, then one person at a time. "Does not know" is an answer as well: no pair is asked about
 * twice. Each answer is an edit of its own, and can be undone.
 */
import { Button } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { type AskedGroup, type AskedPeople, nextAsked, othersBeside } from '../../shared/analysis/contacts/who-knows-whom';
import { answerGroup, answerWhoKnows } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { commit, undo, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { usePageKeys } from '../state/page-keys';
import type { AskingStepProps } from './ClosenessStep';
import styles from './Interview.module.css';
import { StepOver } from './StepOver';
import { type Interview, KEY, type StepProps } from './use-interview';

/** One for each of the others: at most 24. */
const KEYS = [...'123456789abcdefghijklmno'];
/** Of a person: everybody, or nobody again. */
const EVERYBODY = '0';
const ALL = 'A';
const NONE = 'N';
const SOME = 'S';

export function KnowsStep({ interview, onAsk, onNext, onStop }: AskingStepProps) {
  const { asked } = interview;
  const [passed, setPassed] = useState<ReadonlySet<string>>(new Set());
  const group = asked?.groups.find((each) => !passed.has(keyOf(each))) ?? null;
  const place = asked === null || group !== null ? -1 : nextAsked(asked);
  const person = asked?.people[place] ?? null;
  useEffect(() => onAsk(person), [onAsk, person]);
  if (asked === null) return <StepOver hint={text('interview.knowsTooFew')} onNext={onNext} onStop={onStop} />;
  if (group !== null)
    return (
      <GroupQuestion
        asked={asked}
        group={group}
        interview={interview}
        onPass={() => setPassed(new Set([...passed, keyOf(group)]))}
        onNext={onNext}
        onStop={onStop}
      />
    );
  if (place < 0) return <StepOver hint={text('interview.knowsOver')} onNext={onNext} onStop={onStop} />;
  return <PersonQuestion asked={asked} place={place} interview={interview} onNext={onNext} onStop={onStop} />;
}

function keyOf({ kind, name, members }: AskedGroup): string {
  return `${kind} ${name} ${members.length}`;
}

interface QuestionProps extends StepProps {
  readonly asked: AskedPeople;
  readonly interview: Interview;
}

function GroupQuestion({
  asked,
  group,
  interview,
  onPass,
  onStop,
}: QuestionProps & { readonly group: AskedGroup; readonly onPass: () => void }) {
  const { sitting, nameOf } = interview;
  const people = group.members.map((number) => asked.people[number] as PersonId);
  const say = (isAll: boolean) => {
    const pairs = people.flatMap((a, i) => people.slice(i + 1).map((b) => [a, b] as const));
    return commit(answerGroup(useDocument.getState().network, sitting, pairs, isAll, newId));
  };
  usePageKeys(
    new Map<string, () => unknown>([
      [ALL.toLowerCase(), () => say(true)],
      [NONE.toLowerCase(), () => say(false)],
      [SOME.toLowerCase(), onPass],
      [KEY.back.toLowerCase(), () => undo()],
      ['escape', onStop],
    ]),
  );
  return (
    <>
      <h2>{text('interview.askGroup', { count: people.length, kind: group.kind, name: group.name })}</h2>
      <ul className={styles.names}>
        {people.map((id) => (
          <li key={id}>
            <bdi>{nameOf(id)}</bdi>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        <Button rightSection={<kbd>{ALL}</kbd>} onClick={() => void say(true)}>
          {text('interview.groupAll')}
        </Button>
        <Button variant="default" rightSection={<kbd>{SOME}</kbd>} onClick={onPass}>
          {text('interview.groupSome')}
        </Button>
        <Button variant="default" rightSection={<kbd>{NONE}</kbd>} onClick={() => void say(false)}>
          {text('interview.groupNone')}
        </Button>
      </div>
    </>
  );
}

function PersonQuestion({ asked, place, interview, onStop }: QuestionProps & { readonly place: number }) {
  const { sitting, nameOf } = interview;
  // The order stays while the user chooses: it depends on the stored answers alone.
  const others = useMemo(() => othersBeside(asked, place), [asked, place]);
  const [chosen, setChosen] = useState<ReadonlySet<number>>(new Set());
  const toggle = (other: number | undefined) => {
    if (other !== undefined) setChosen((before) => toggled(before, other));
  };
  const toggleAll = () => setChosen((before) => new Set(before.size === others.length ? [] : others));
  const next = async () => {
    const ids = (numbers: Iterable<number>) => [...numbers].map((number) => asked.people[number] as PersonId);
    const person = asked.people[place] as PersonId;
    const edit = answerWhoKnows(useDocument.getState().network, sitting, person, ids(chosen), ids(others), newId);
    if (await commit(edit)) setChosen(new Set());
  };
  usePageKeys(
    new Map<string, () => unknown>([
      ...KEYS.map((key, i) => [key, () => toggle(others[i])] as const),
      [EVERYBODY, toggleAll],
      ['enter', next],
      [KEY.back.toLowerCase(), () => undo()],
      ['escape', onStop],
    ]),
  );
  return (
    <>
      <h2>{text('questions.whoQuestion', { name: nameOf(asked.people[place] as PersonId) })}</h2>
      <p className="k-muted">{text('questions.whoHint')}</p>
      <p className="k-number" role="status">
        {text('questions.whoCount', { place: place + 1, people: asked.people.length - 1 })}
      </p>
      <div className={styles.answers}>
        {others.map((other, i) => (
          <Button
            key={other}
            size="xs"
            variant={chosen.has(other) ? 'filled' : 'default'}
            aria-pressed={chosen.has(other)}
            rightSection={<kbd>{KEYS[i]?.toUpperCase()}</kbd>}
            onClick={() => toggle(other)}
          >
            <bdi>{nameOf(asked.people[other] as PersonId)}</bdi>
          </Button>
        ))}
      </div>
      <div className={styles.answers}>
        <Button onClick={() => void next()} rightSection={<kbd>{KEY.enter}</kbd>}>
          {text('questions.whoNext')}
        </Button>
        {others.length > 1 && (
          <Button variant="default" onClick={toggleAll} rightSection={<kbd>{EVERYBODY}</kbd>}>
            {text('questions.whoAll')}
          </Button>
        )}
      </div>
    </>
  );
}

function toggled(chosen: ReadonlySet<number>, other: number): ReadonlySet<number> {
  return new Set(chosen.has(other) ? [...chosen].filter((each) => each !== other) : [...chosen, other]);
}
