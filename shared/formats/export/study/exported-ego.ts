/** What the exports for research share: the interviews of one or several people, and under which names they stand in the files. */
import type { IsoDay } from '../../../model/day';
import { protocolOf } from '../../../model/edits/interview/study-answers';
import type { CircleId, PersonId } from '../../../model/ids';
import { type Network, settingsOf } from '../../../model/network';
import type { OwnQuestion } from '../../../model/study/interview-protocol';
import { pseudonym } from '../../../model/study/pseudonyms';

/** One interview, with what its answers say. */
export interface ExportedInterview {
  readonly wave: IsoDay;
  /** The day of the consent; null: the protocol asks for none. */
  readonly consentDay: IsoDay | null;
  readonly named: readonly PersonId[];
  readonly namedFor: ReadonlyMap<string, readonly PersonId[]>;
  /** 1 (distant) to 5 (closest). */
  readonly closeness: ReadonlyMap<PersonId, number>;
  readonly lastContact: ReadonlyMap<PersonId, string>;
  readonly rhythm: ReadonlyMap<PersonId, string>;
  /** By question id with `own-` before it. */
  readonly own: ReadonlyMap<string, ReadonlyMap<PersonId | null, string>>;
  /** Pairs of named people who know each other. */
  readonly ties: readonly (readonly [PersonId, PersonId])[];
  /** Pairs of which it is said whether they do, of all pairs. */
  readonly answered: number;
  readonly possible: number;
}

/** Whoever answered: a network of its own. */
export interface ExportedEgo {
  readonly network: Network;
  readonly interviews: readonly ExportedInterview[];
}

/** `codes`: pseudonyms, and no name, note, address or text that somebody typed. */
export type InterviewNaming = 'names' | 'codes';

export interface StudyNames {
  readonly isNamed: boolean;
  readonly ego: (ego: ExportedEgo) => string;
  readonly person: (id: PersonId) => string;
  readonly circle: (network: Network, id: CircleId) => string;
}

/** @param secret of the study */
export function studyNames(naming: InterviewNaming, secret: string): StudyNames {
  const isNamed = naming === 'names';
  return {
    isNamed,
    ego: ({ network }) => {
      const { ego = '' } = settingsOf(network).study ?? {};
      return isNamed && ego !== '' ? ego : pseudonym(secret, 'E', ego);
    },
    person: (id) => pseudonym(secret, 'P', id),
    circle: (network, id) => (isNamed ? (network.circles.get(id)?.name ?? '') : pseudonym(secret, 'C', id)),
  };
}

/** The questions for names of all egos, in the order of their protocols. */
export function nameQuestionsOf(egos: readonly ExportedEgo[]): readonly string[] {
  return [...new Set(egos.flatMap(({ network }) => protocolOf(network).names.map(({ id }) => id)))];
}

/** The own questions of all egos. Under codes only those with choices: a text may name somebody. */
export function ownQuestionsOf(egos: readonly ExportedEgo[], about: OwnQuestion['about'], { isNamed }: StudyNames): readonly OwnQuestion[] {
  const found = new Map<string, OwnQuestion>();
  for (const { network } of egos)
    for (const question of protocolOf(network).questions)
      if (question.about === about && (isNamed || question.choices !== undefined) && !found.has(question.id))
        found.set(question.id, question);
  return [...found.values()];
}

/** An own answer as a file may hold it; empty: none. */
export function ownAnswer({ own }: ExportedInterview, question: OwnQuestion, person: PersonId | null, { isNamed }: StudyNames): string {
  const said = own.get(`own-${question.id}`)?.get(person) ?? '';
  return isNamed || question.choices?.some(({ value }) => value === said) ? said : '';
}
