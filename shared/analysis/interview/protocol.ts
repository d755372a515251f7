/** The parts of an interview, in the order of its protocol, and the answers that Kith's own questions take. */
import type { InterviewProtocol } from '../../model/study/interview-protocol';

/** Question id of a position. */
export function positionQuestion(position: string): string {
  return `position-${position}`;
}

/** Question id of a question of the study. */
export function ownQuestion(id: string): string {
  return `own-${id}`;
}

/** When the last contact was, in words. A stated fact: no such contact is in the log. */
export const LAST_CONTACTS = ['this-week', 'this-month', 'last-months', 'this-year', 'longer', 'not-known'] as const;
/** How often one is usually in touch, in words. Stated as well: not the rhythm one means to keep. */
export const RHYTHMS = ['daily', 'weekly', 'monthly', 'some-times-a-year', 'yearly', 'less', 'not-known'] as const;

/** The steps that are no name generators. */
export const FIXED_STEPS = ['consent', 'closeness', 'about', 'knows', 'contact', 'own', 'positions', 'end'] as const;
export type FixedStep = (typeof FIXED_STEPS)[number];
/** A fixed step, or the id of a name generator. */
export type Step = string;

/** Consent and the name generators come first. Circles come before who knows whom: a circle is asked about whole. */
export function stepsOf({ consent, names, closeness, about, knows, contact, questions, positions }: InterviewProtocol): readonly Step[] {
  const fixed: readonly (readonly [FixedStep, boolean])[] = [
    ['closeness', closeness],
    ['about', about],
    ['knows', knows],
    ['contact', contact],
    ['own', questions.length > 0],
    ['positions', positions.length > 0],
    ['end', true],
  ];
  return [
    ...(consent === '' ? [] : ['consent']),
    ...names.map(({ id }) => id),
    ...fixed.flatMap(([step, isAsked]) => (isAsked ? [step] : [])),
  ];
}

export function isFixedStep(step: Step): step is FixedStep {
  return (FIXED_STEPS as readonly string[]).includes(step);
}
