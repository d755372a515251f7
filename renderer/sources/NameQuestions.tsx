/** Names in chats, calls and mails that say too little, one question after the other: who it is, by one key each. */
import { ActionIcon, Button } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { type RefObject, useRef, useState } from 'react';
import type { NameQuestion } from '../../shared/contract/sources-preview';
import { formatList } from '../../shared/lib/format-text';
import { formatFullDay } from '../../shared/lib/format-time';
import type { PersonId } from '../../shared/model/ids';
import { percentOf } from '../../shared/sentences/duplicate-reasons';
import { text, textOf } from '../../shared/strings/text';
import { PersonSelect } from '../components/PersonSelect';
import { useNetwork } from '../state/network/document-store';
import { usePageKeys } from '../state/page-keys';
import styles from './names.module.css';

/** One key for each answer. The other candidates have the digits from 2 on. */
const KEYS = { same: 'S', somebodyElse: 'E', newPerson: 'N', later: 'L' } as const;
export const NEW_PERSON = 'new';
export const LATER = 'later';

interface NameQuestionsProps {
  readonly title: string;
  readonly hint: string;
  readonly questions: readonly NameQuestion[];
  /** Key of a question → its answer, while it can still be changed. */
  readonly answers: Readonly<Record<string, string>>;
  /** `answer`: `new`, `later`, that of a candidate, or the id of a person. */
  readonly onAnswer: (question: NameQuestion, answer: string) => unknown;
  readonly isInDialog: boolean;
}

export function NameQuestions({ title, hint, questions, answers, onAnswer, isInDialog }: NameQuestionsProps) {
  const [wanted, setWanted] = useState(0);
  const [isSearching, setSearching] = useState(false);
  const place = Math.min(wanted, questions.length - 1);
  const question = questions[place] as NameQuestion;
  const goTo = (next: number) => {
    setSearching(false);
    setWanted(Math.max(0, Math.min(questions.length - 1, next)));
  };
  /** The next one without an answer; where answers can be changed, the question stays in the list. */
  const answer = async (value: string) => {
    await onAnswer(question, value);
    const isOpen = (other: NameQuestion, i: number) => i !== place && answers[other.key] === undefined;
    const next = questions.findIndex((other, i) => i > place && isOpen(other, i));
    if (isInDialog || value === LATER) goTo(next >= 0 ? next : questions.findIndex(isOpen) >= 0 ? questions.findIndex(isOpen) : place);
    else setSearching(false);
  };
  const article = useRef<HTMLElement>(null);
  /** Of a question that is out of sight, a key shows it first: nobody answers what they do not see. */
  const seen = (act: () => unknown) => () => (isInSight(article.current) ? act() : article.current?.scrollIntoView({ block: 'center' }));
  const answered = questions.filter(({ key }) => answers[key] !== undefined).length;
  usePageKeys(
    new Map<string, () => unknown>([
      ...question.candidates.map((one, i) => [i === 0 ? KEYS.same.toLowerCase() : String(i + 1), seen(() => answer(one.answer))] as const),
      [KEYS.somebodyElse.toLowerCase(), seen(() => setSearching(true))],
      [KEYS.newPerson.toLowerCase(), seen(() => answer(NEW_PERSON))],
      [KEYS.later.toLowerCase(), seen(() => answer(LATER))],
      ['arrowleft', () => goTo(place - 1)],
      ['arrowright', () => goTo(place + 1)],
    ]),
    isInDialog,
  );
  return (
    <section aria-label={title}>
      <div className={styles.head}>
        {isInDialog ? <h3>{title}</h3> : <h2>{title}</h2>}
        <span className="k-grow" />
        {answered > 0 && <span className="k-muted">{text('sources.namesAnswered', { count: answered })}</span>}
        <span className="k-muted k-number">{text('sources.namePlace', { place: place + 1, count: questions.length })}</span>
        <Step isBack label={text('sources.previousName')} isDisabled={place === 0} onClick={() => goTo(place - 1)} />
        <Step label={text('sources.nextName')} isDisabled={place === questions.length - 1} onClick={() => goTo(place + 1)} />
      </div>
      <p className="k-muted">{hint}</p>
      <Question
        key={question.key}
        article={article}
        question={question}
        answer={answers[question.key]}
        isSearching={isSearching}
        onSearch={() => setSearching(true)}
        onAnswer={(value) => void answer(value)}
      />
    </section>
  );
}

function isInSight(element: HTMLElement | null): boolean {
  const { top = 0, bottom = 0 } = element?.getBoundingClientRect() ?? {};
  const middle = (top + bottom) / 2;
  return middle >= 0 && middle <= window.innerHeight;
}

interface StepProps {
  readonly label: string;
  readonly isBack?: boolean;
  readonly isDisabled: boolean;
  readonly onClick: () => void;
}

function Step({ label, isBack = false, isDisabled, onClick }: StepProps) {
  return (
    <ActionIcon size={28} variant="subtle" color="gray" aria-label={label} disabled={isDisabled} onClick={onClick}>
      {isBack ? <IconChevronLeft size={16} aria-hidden /> : <IconChevronRight size={16} aria-hidden />}
    </ActionIcon>
  );
}

interface QuestionProps {
  readonly article: RefObject<HTMLElement | null>;
  readonly question: NameQuestion;
  readonly answer: string | undefined;
  readonly isSearching: boolean;
  readonly onSearch: () => void;
  readonly onAnswer: (answer: string) => void;
}

function Question({ article, question, answer, isSearching, onSearch, onAnswer }: QuestionProps) {
  const network = useNetwork();
  const { name, source, address, days, from, to, candidates } = question;
  const number = address.replace(/^(?:mailto|tel):/, '');
  const isCandidate = candidates.some((one) => one.answer === answer);
  const other = answer === undefined || isCandidate ? undefined : network.people.get(answer as PersonId);
  const heading = text('sources.nameQuestion', { name, source: text('sources.program', { source }) });
  return (
    <article ref={article} className={styles.question} aria-label={heading}>
      <h4>
        <bdi>{heading}</bdi>
      </h4>
      <p className="k-muted">
        {number !== '' && number !== name && (
          <>
            <bdi>{number}</bdi> ·{' '}
          </>
        )}
        {text('sources.nameFacts', { days, from: formatFullDay(from), to: formatFullDay(to) })}
      </p>
      {candidates.length === 0 && <p className="k-muted">{text('sources.nameNobody')}</p>}
      <ul className={styles.candidates}>
        {candidates.map((one, i) => (
          <li key={one.answer}>
            <button
              type="button"
              className={styles.candidate}
              aria-pressed={answer === one.answer}
              onClick={() => onAnswer(one.answer)}
              data-first={i === 0 || undefined}
            >
              <span className={styles.who}>
                <span>
                  <bdi className="k-strong">{one.name}</bdi>
                  {one.company !== '' && <bdi className="k-muted"> · {one.company}</bdi>}
                </span>
                <span className="k-muted">{formatList(one.reasons.map(textOf))}</span>
              </span>
              <span className="k-badge" data-tone={i === 0 ? 'accent' : undefined}>
                {text('duplicates.percent', { percent: percentOf(one.probability) })}
              </span>
              <kbd className="k-kbd">{i === 0 ? KEYS.same : i + 1}</kbd>
            </button>
          </li>
        ))}
      </ul>
      <div className={styles.answers}>
        <Answer keyName={KEYS.somebodyElse} isChosen={other !== undefined} onClick={onSearch}>
          {other === undefined ? text('sources.nameElse') : other.name}
        </Answer>
        <Answer keyName={KEYS.newPerson} isChosen={answer === NEW_PERSON} onClick={() => onAnswer(NEW_PERSON)}>
          {text('sources.nameNew')}
        </Answer>
        <Answer keyName={KEYS.later} isChosen={answer === LATER} onClick={() => onAnswer(LATER)}>
          {text('sources.nameLater')}
        </Answer>
        {isSearching && (
          <PersonSelect
            isFocused
            label={text('sources.nameWho')}
            value={other?.id ?? null}
            onChange={(person) => person !== null && onAnswer(person)}
          />
        )}
      </div>
    </article>
  );
}

interface AnswerProps {
  readonly keyName: string;
  readonly isChosen: boolean;
  readonly onClick: () => void;
  readonly children: string;
}

function Answer({ keyName, isChosen, onClick, children }: AnswerProps) {
  return (
    <Button
      size="xs"
      variant={isChosen ? 'light' : 'default'}
      aria-pressed={isChosen}
      rightSection={<kbd className="k-kbd">{keyName}</kbd>}
      onClick={onClick}
    >
      {children}
    </Button>
  );
}
