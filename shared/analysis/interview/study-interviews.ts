/** The interviews of a network as the exports for research need them. */
import type { IsoDay } from '../../model/day';
import type { PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { askedPeople, pairsAnswered } from '../contacts/who-knows-whom';
import { isWithoutConsent, type WaveAnswers, waveAnswers, wavesOf } from './wave-answers';

export interface StudyInterview extends WaveAnswers {
  readonly consentDay: IsoDay | null;
  readonly ties: readonly (readonly [PersonId, PersonId])[];
  /** Pairs of which it is said whether they know each other, of all pairs. */
  readonly answered: number;
  readonly possible: number;
}

/** Without those that the protocol asks consent for and that have none. */
export function studyInterviews(network: Network): readonly StudyInterview[] {
  return wavesOf(network)
    .map((wave) => waveAnswers(network, wave))
    .filter((answers) => !isWithoutConsent(answers))
    .map((answers) => {
      const { named, protocol, consent } = answers;
      const asked = named.length < 3 ? null : askedPeople(network, named);
      return {
        ...answers,
        consentDay: protocol.consent === '' ? null : (consent?.day ?? null),
        ties: (asked?.pairs ?? []).map(([a, b]) => [asked?.people[a], asked?.people[b]] as readonly [PersonId, PersonId]),
        answered: asked === null ? 0 : pairsAnswered(asked),
        possible: (named.length * (named.length - 1)) / 2,
      };
    });
}

/** How many interviews are left out of an export, because nobody agreed to it. */
export function interviewsWithoutConsent(network: Network): number {
  return wavesOf(network).length - studyInterviews(network).length;
}
