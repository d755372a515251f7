/** The interview: steps on the left, the question in the middle, the network growing beside it. Every answer is an edit of its own, and can be undone. */
import { Button } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { type Step, stepsOf } from '../../shared/analysis/interview/protocol';
import { isWithoutConsent, nextStep } from '../../shared/analysis/interview/wave-answers';
import { answerCloseness } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { settingsOf } from '../../shared/model/network';
import { stepLabel } from '../../shared/sentences/protocol-words';
import { text } from '../../shared/strings/text';
import { commit, useDocument } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { openInterview, openPage } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { AboutStep } from './AboutStep';
import { ClosenessStep } from './ClosenessStep';
import { ConsentStep } from './ConsentStep';
import { ContactStep } from './ContactStep';
import { EndStep } from './EndStep';
import styles from './Interview.module.css';
import { KnowsStep } from './KnowsStep';
import { NamesStep, PositionsStep } from './NamesStep';
import { OwnStep } from './OwnStep';
import { RingPicture } from './RingPicture';
import { type Interview, KEY, type StepProps, useInterview } from './use-interview';

export function InterviewPage() {
  const [isAgain, setAgain] = useState(false);
  const [asked, setAsked] = useState<PersonId | null>(null);
  const interview = useInterview(isAgain);
  const { protocol } = interview.answers;
  const ego = useDocument(({ network }) => settingsOf(network).study?.ego);
  const chosen = useShownStep(interview);
  const step = chosen ?? (interview.answers.isEnded ? 'end' : nextStep(protocol, interview.progress, null));
  // Who knows whom can be asked by itself, about people called close or known: then nothing follows but what it found.
  const isOnlyKnows = step === 'knows' && interview.answers.named.length === 0;
  const next = () => openInterview(isOnlyKnows ? 'end' : nextStep(protocol, interview.progress, step));
  useStepOver(interview, step, next);
  const move = (id: PersonId, closeness: number) => {
    const { network } = useDocument.getState();
    const person = network.people.get(id);
    if (person) void commit(answerCloseness(network, interview.sitting, person, closeness, newId));
  };
  const again = () => {
    setAgain(true);
    openInterview(stepsOf(protocol)[0] ?? null);
  };
  const props = { interview, onNext: next, onStop: () => openPage('start'), onAsk: setAsked, onAgain: again };
  return (
    <div className={styles.page}>
      <div className={styles.main}>
        <header className={styles.head}>
          <h1>{text('interview.page')}</h1>
          {ego !== undefined && (
            <p className="k-muted">
              <bdi>{ego}</bdi>
            </p>
          )}
          <Button size="xs" variant="default" onClick={props.onStop} rightSection={<kbd>{KEY.stop}</kbd>}>
            {text('interview.stop')}
          </Button>
        </header>
        <div className={styles.columns}>
          <Steps interview={interview} current={step} />
          <section className={styles.step} aria-label={stepLabel(protocol, step)}>
            <StepContent step={step} {...props} />
            {step !== 'end' && step !== 'consent' && (
              <>
                <div>
                  <Button size="xs" variant="subtle" onClick={next}>
                    {text('interview.skip')}
                  </Button>
                </div>
                <p className="k-muted k-small">{text('interview.kept')}</p>
              </>
            )}
          </section>
          <RingPicture {...pictured(interview)} asked={interview.asked} current={step === 'end' ? null : asked} onMove={move} />
        </div>
      </div>
    </div>
  );
}

/** The step that the user chose, if the protocol has it. Without the consent that it asks for, only that is shown. */
function useShownStep({ answers }: Interview): Step | null {
  const chosen = useView((view) => view.interviewStep);
  if (isWithoutConsent(answers)) return 'consent';
  // Who knows whom can be asked by itself, also where the protocol leaves it out.
  return chosen === 'knows' || (chosen !== null && stepsOf(answers.protocol).includes(chosen)) ? chosen : null;
}

/** Who is in the picture: those who were named, else those of whom is asked who knows whom, where their page says they are. */
function pictured({ answers, asked, closenessOf }: Interview) {
  if (answers.named.length > 0 || asked === null) return { people: answers.named, closeness: answers.closeness };
  return { people: asked.people, closeness: new Map(asked.people.map((id) => [id, closenessOf(id) ?? 1])) };
}

/** Goes on when the last answer of a step is given. */
function useStepOver({ progress }: Interview, step: Step, next: () => void): void {
  const { done, of } = progress(step);
  const before = useRef({ step, isOver: done >= of });
  useEffect(() => {
    const isOver = done >= of;
    const wasOpen = before.current.step === step && !before.current.isOver;
    before.current = { step, isOver };
    if (wasOpen && isOver && of > 0 && step !== 'end') next();
  });
}

interface StepContentProps extends StepProps {
  readonly step: Step;
  readonly onAsk: (person: PersonId | null) => void;
  readonly onAgain: () => void;
}

function StepContent({ step, onAsk, onAgain, ...props }: StepContentProps) {
  const question = props.interview.answers.protocol.names.find(({ id }) => id === step);
  if (question !== undefined) return <NamesStep key={step} question={question} {...props} />;
  switch (step) {
    case 'consent':
      return <ConsentStep {...props} />;
    case 'own':
      return <OwnStep onAsk={onAsk} {...props} />;
    case 'closeness':
      return <ClosenessStep onAsk={onAsk} {...props} />;
    case 'knows':
      return <KnowsStep onAsk={onAsk} {...props} />;
    case 'about':
      return <AboutStep onAsk={onAsk} {...props} />;
    case 'contact':
      return <ContactStep onAsk={onAsk} {...props} />;
    case 'positions':
      return <PositionsStep {...props} />;
    default:
      return <EndStep onAgain={onAgain} {...props} />;
  }
}

function Steps({ interview, current }: { readonly interview: Interview; readonly current: Step }) {
  const { protocol } = interview.answers;
  const isBlocked = isWithoutConsent(interview.answers);
  return (
    <nav className={styles.steps} aria-label={text('interview.steps')}>
      {stepsOf(protocol).map((step) => {
        const { done, of } = interview.progress(step);
        const isOver = of > 0 && done >= of;
        return (
          <button
            key={step}
            type="button"
            disabled={isBlocked && step !== current}
            aria-current={step === current ? 'step' : undefined}
            onClick={() => openInterview(step)}
          >
            <span>{stepLabel(protocol, step)}</span>
            {isOver ? (
              <IconCheck size={14} aria-label={text('interview.stepDone')} />
            ) : (
              of > 1 && <span className="k-muted k-number">{text('interview.stepCount', { done, of })}</span>
            )}
          </button>
        );
      })}
    </nav>
  );
}
