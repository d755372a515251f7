/** The interview that is open, read from the stored answers: nothing of it is kept in the window but the step that is shown. */
import { useMemo } from 'react';
import { type AskedPeople, askedPeople, othersBeside } from '../../shared/analysis/contacts/who-knows-whom';
import type { Step } from '../../shared/analysis/interview/protocol';
import {
  openWave,
  type StepProgress,
  stepProgress,
  type WaveAnswers,
  waveAnswers,
  wavesOf,
} from '../../shared/analysis/interview/wave-answers';
import type { IsoDay } from '../../shared/model/day';
import type { Sitting } from '../../shared/model/edits/interview/answers';
import type { PersonId } from '../../shared/model/ids';
import { useToday } from '../state/clock';
import { useNetwork } from '../state/network/document-store';

export interface Interview {
  readonly sitting: Sitting;
  readonly answers: WaveAnswers;
  /** For who knows whom. Null: too few people. */
  readonly asked: AskedPeople | null;
  /** The interview before this one. */
  readonly before: IsoDay | null;
  readonly progress: (step: Step) => StepProgress;
  readonly nameOf: (id: PersonId) => string;
  /** The declared closeness of their page. Null: not set. */
  readonly closenessOf: (id: PersonId) => number | null;
}

/** @param isAgain a new interview begins today, though the last one has ended */
export function useInterview(isAgain: boolean): Interview {
  const network = useNetwork();
  const day = useToday((state) => state.day);
  return useMemo(() => {
    const waves = wavesOf(network);
    const wave = openWave(network) ?? (isAgain ? day : (waves.at(-1) ?? day));
    const answers = waveAnswers(network, wave);
    const asked = askedPeople(network, answers.named);
    const people = asked?.people ?? [];
    const isOver = (number: number) => asked !== null && othersBeside(asked, number).length === 0;
    const knows = { done: people.filter((_, number) => isOver(number)).length, of: people.length };
    return {
      sitting: { wave, day },
      answers,
      asked,
      before: waves.filter((each) => each < wave).at(-1) ?? null,
      progress: (step: Step) => stepProgress(answers, step, knows),
      nameOf: (id: PersonId) => network.people.get(id)?.name ?? '',
      closenessOf: (id: PersonId) => network.people.get(id)?.closeness ?? null,
    };
  }, [network, day, isAgain]);
}

/** What each step of the interview is given. */
export interface StepProps {
  readonly interview: Interview;
  /** To the next step that is open. */
  readonly onNext: () => void;
  /** Leaves the interview. */
  readonly onStop: () => void;
}

/** Keys of the interview, as they are shown. Not translated. */
export const KEY = { enter: 'Enter', stop: 'Esc', back: 'Z' } as const;
