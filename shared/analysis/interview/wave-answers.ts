/** What was answered in one interview (a wave), and what is still open. Whatever is not answered is unknown. */
import { pushTo } from '../../lib/collections';
import type { IsoDay } from '../../model/day';
import { DONE } from '../../model/edits/interview/answers';
import { CONSENT, protocolOf } from '../../model/edits/interview/study-answers';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import type { InterviewProtocol } from '../../model/study/interview-protocol';
import { ownQuestion, positionQuestion, type Step, stepsOf } from './protocol';

export interface WaveAnswers {
  readonly wave: IsoDay;
  /** What is asked now; what was answered under another protocol counts as well. */
  readonly protocol: InterviewProtocol;
  /** Null: not asked, or not answered. */
  readonly consent: { readonly isAgreed: boolean; readonly day: IsoDay } | null;
  /** By question of the study: of each person, what was said; null: about whoever answers. An empty value: no answer. */
  readonly own: ReadonlyMap<string, ReadonlyMap<PersonId | null, string>>;
  /** Everybody who was named by a name generator, each once, in the order of naming. People who are archived or deceased since are left out. */
  readonly named: readonly PersonId[];
  /** By question: who was named, in the order of naming. Positions too. */
  readonly namedFor: ReadonlyMap<string, readonly PersonId[]>;
  /** Questions that are finished, also with nobody named. */
  readonly done: ReadonlySet<string>;
  /** 1 (distant) to 5 (closest), as said in this interview. */
  readonly closeness: ReadonlyMap<PersonId, number>;
  /** As the protocol writes them. */
  readonly lastContact: ReadonlyMap<PersonId, string>;
  readonly rhythm: ReadonlyMap<PersonId, string>;
  /** Whose circle, interests and first meeting were asked about. */
  readonly about: ReadonlySet<PersonId>;
  readonly isEnded: boolean;
}

/** The days on which interviews began, the earliest first. */
export function wavesOf(network: Network): readonly IsoDay[] {
  return [...new Set([...network.answers.values()].map(({ wave }) => wave))].sort();
}

/** The interview that can be taken up: the latest, if it has not ended. Null: none. */
export function openWave(network: Network): IsoDay | null {
  const latest = wavesOf(network).at(-1);
  return latest === undefined || waveAnswers(network, latest).isEnded ? null : latest;
}

export function waveAnswers(network: Network, wave: IsoDay): WaveAnswers {
  const protocol = protocolOf(network);
  const own = new Map<string, Map<PersonId | null, string>>();
  let consent: WaveAnswers['consent'] = null;
  const placed = new Map<string, { person: PersonId; place: number }[]>();
  const done = new Set<string>();
  const closeness = new Map<PersonId, number>();
  const lastContact = new Map<PersonId, string>();
  const rhythm = new Map<PersonId, string>();
  const about = new Set<PersonId>();
  for (const answer of network.answers.values()) {
    if (answer.wave !== wave) continue;
    const { question, person, value } = answer;
    if (question === CONSENT.question) consent = { isAgreed: value === CONSENT.yes, day: answer.day };
    else if (question === CONSENT.text) continue;
    else if (question.startsWith(OWN)) own.set(question, (own.get(question) ?? new Map()).set(person, value));
    else if (person === null) {
      if (value === DONE) done.add(question);
    } else if (question === 'closeness') closeness.set(person, Number(value));
    else if (question === 'last-contact') lastContact.set(person, value);
    else if (question === 'rhythm') rhythm.set(person, value);
    else if (question === 'about') about.add(person);
    else if (answer.other === null && network.people.has(person)) pushTo(placed, question, { person, place: Number(value) });
  }
  const namedFor = new Map(
    [...placed].map(([question, named]) => [question, named.sort((a, b) => a.place - b.place).map(({ person }) => person)] as const),
  );
  const isThere = (id: PersonId) => ['ordinary', 'do-not-track'].includes(network.people.get(id)?.standing ?? '');
  const asked = protocol.names.map(({ id }) => id);
  const others = [...namedFor.keys()].filter((question) => !asked.includes(question) && !question.startsWith(POSITION));
  const named = [...new Set([...asked, ...others].flatMap((question) => namedFor.get(question) ?? []))].filter(isThere);
  return { wave, protocol, consent, own, named, namedFor, done, closeness, lastContact, rhythm, about, isEnded: done.has('end') };
}

const OWN = ownQuestion('');
const POSITION = positionQuestion('');

/** The protocol asks for consent, and it is not given: nothing is asked. */
export function isWithoutConsent({ protocol, consent }: WaveAnswers): boolean {
  return protocol.consent !== '' && consent?.isAgreed !== true;
}

/** An own question and whom it is about; null: whoever answers. */
export interface OwnAsked {
  readonly question: InterviewProtocol['questions'][number];
  readonly person: PersonId | null;
}

/** Question by question, so that one has it in mind while the people change. */
export function ownAsked({ protocol, named }: WaveAnswers): readonly OwnAsked[] {
  return protocol.questions.flatMap((question): readonly OwnAsked[] =>
    question.about === 'me' ? [{ question, person: null }] : named.map((person) => ({ question, person })),
  );
}

export function isOwnAnswered({ own }: WaveAnswers, { question, person }: OwnAsked): boolean {
  return own.get(ownQuestion(question.id))?.has(person) === true;
}

/** How much of a step is answered. `of` 0: there is nothing to ask. */
export interface StepProgress {
  readonly done: number;
  readonly of: number;
}

/** @param knows people of whom it is said about all the others whether they know them */
export function stepProgress(answers: WaveAnswers, step: Step, knows: StepProgress): StepProgress {
  const { named } = answers;
  const count = (isDone: (id: PersonId) => boolean) => ({ done: named.filter(isDone).length, of: named.length });
  switch (step) {
    case 'closeness':
      return count((id) => answers.closeness.has(id));
    case 'about':
      return count((id) => answers.about.has(id));
    case 'contact':
      return count((id) => answers.lastContact.has(id) && answers.rhythm.has(id));
    case 'knows':
      return knows;
    case 'consent':
      return { done: isWithoutConsent(answers) ? 0 : 1, of: 1 };
    case 'own': {
      const asked = ownAsked(answers);
      return { done: asked.filter((each) => isOwnAnswered(answers, each)).length, of: asked.length };
    }
    case 'positions': {
      const { positions } = answers.protocol;
      return { done: positions.filter(({ id }) => answers.done.has(positionQuestion(id))).length, of: positions.length };
    }
    default:
      return { done: answers.done.has(step) ? 1 : 0, of: 1 };
  }
}

/** The first step that is not finished, from `after` on; `end` when nothing else is open. */
export function nextStep(protocol: InterviewProtocol, progress: (step: Step) => StepProgress, after: Step | null): Step {
  const steps = stepsOf(protocol);
  const from = after === null ? 0 : steps.indexOf(after) + 1;
  return steps.slice(from).find((step) => step === 'end' || progress(step).done < progress(step).of) ?? 'end';
}
