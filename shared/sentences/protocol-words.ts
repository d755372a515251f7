/** The words of a protocol: its own, or those of Kith's own questions. */
import { isFixedStep, type Step } from '../analysis/interview/protocol';
import {
  type InterviewProtocol,
  NAME_QUESTIONS,
  type NamingQuestion,
  type OwnQuestion,
  POSITIONS,
} from '../model/study/interview-protocol';
import { text } from '../strings/text';

const builtInName = (id: string) => NAME_QUESTIONS.find((each) => each === id);
const builtInPosition = (id: string) => POSITIONS.find((each) => each === id);

export function stepLabel({ names }: InterviewProtocol, step: Step): string {
  if (isFixedStep(step)) return step === 'consent' || step === 'own' ? text(`study.step-${step}`) : text(`interview.step-${step}`);
  const question = names.find(({ id }) => id === step);
  return question === undefined ? step : nameLabel(question);
}

export function nameLabel({ id, ask, label }: NamingQuestion): string {
  const known = builtInName(id);
  return label ?? ask ?? (known === undefined ? id : text(`interview.step-${known}`));
}

export function nameWords({ id, ask }: NamingQuestion): string {
  const known = builtInName(id);
  return ask ?? (known === undefined ? id : text(`interview.ask-${known}`));
}

/** Who asked it first. Null: a question of the study. */
export function nameSource({ id, ask }: NamingQuestion): string | null {
  const known = builtInName(id);
  return known === undefined || ask !== undefined ? null : text(`interview.source-${known}`);
}

export function positionWords({ id, ask }: NamingQuestion): string {
  const known = builtInPosition(id);
  return ask ?? (known === undefined ? id : text('interview.askPosition', { position: known }));
}

export function positionLabel({ id, ask, label }: NamingQuestion): string {
  const known = builtInPosition(id);
  return label ?? ask ?? (known === undefined ? id : text(`interview.position-${known}`));
}

export function ownWords({ ask }: OwnQuestion, name: string): string {
  return ask.replaceAll('{name}', name);
}
