/**
 * Interviews as three CSV files for the R package `egor` (Krenz, Krivitsky, Vacca & Bojanowski), which reads them with
 * `threefiles_to_egor(egos, alters, ties, ID.vars = list(ego = "egoID", alter = "alterID", source = "Source", target = "Target"))`. Each interview is an
 * ego network of its own, so that waves can be compared; the same person has the same alter ID in all of them, and in every export of the study.
 */
import { csvFile } from '../csv-cell';
import {
  type ExportedEgo,
  type ExportedInterview,
  type InterviewNaming,
  nameQuestionsOf,
  ownAnswer,
  ownQuestionsOf,
  type StudyNames,
  studyNames,
} from './exported-ego';

export const INTERVIEW_FILES = ['egos', 'alters', 'ties'] as const;
export type InterviewFile = (typeof INTERVIEW_FILES)[number];

type Rows = readonly (readonly string[])[];

export function interviewCsv(
  egos: readonly ExportedEgo[],
  { file, naming, secret }: { readonly file: InterviewFile; readonly naming: InterviewNaming; readonly secret: string },
): Uint8Array<ArrayBuffer> {
  const names = studyNames(naming, secret);
  const rows: { readonly [F in InterviewFile]: () => Rows } = {
    egos: () => egoRows(egos, names),
    alters: () => alterRows(egos, names),
    ties: () => tieRows(egos, names),
  };
  return csvFile(rows[file](), 'exact');
}

interface Each {
  readonly ego: ExportedEgo;
  readonly interview: ExportedInterview;
  /** Of the interview in the whole study: who answered, and which of their interviews it is. */
  readonly egoId: string;
  readonly wave: number;
}

function eachInterview(egos: readonly ExportedEgo[], names: StudyNames): readonly Each[] {
  return egos.flatMap((ego) =>
    ego.interviews.map((interview, i) => ({ ego, interview, egoId: `${names.ego(ego)}-${i + 1}`, wave: i + 1 })),
  );
}

function egoRows(egos: readonly ExportedEgo[], names: StudyNames): Rows {
  const questions = ownQuestionsOf(egos, 'me', names);
  const header = ['egoID', 'ego', 'wave', 'day', 'consent_day', 'alters', 'ties', 'pairs_answered', 'pairs_possible'];
  return [
    [...header, ...questions.map(({ id }) => `own_${id}`)],
    ...eachInterview(egos, names).map(({ ego, interview, egoId, wave }) => [
      egoId,
      names.ego(ego),
      String(wave),
      interview.wave,
      interview.consentDay ?? '',
      ...[interview.named.length, interview.ties.length, interview.answered, interview.possible].map(String),
      ...questions.map((question) => ownAnswer(interview, question, null, names)),
    ]),
  ];
}

function alterRows(egos: readonly ExportedEgo[], names: StudyNames): Rows {
  const questions = nameQuestionsOf(egos);
  const own = ownQuestionsOf(egos, 'person', names);
  const header = [
    'egoID',
    'alterID',
    ...(names.isNamed ? ['name'] : []),
    'closeness',
    'circle',
    'last_contact',
    'rhythm',
    ...questions.map((id) => `named_${id}`),
    ...own.map(({ id }) => `own_${id}`),
  ];
  const rowsOf = ({ ego: { network }, interview, egoId }: Each): Rows =>
    interview.named.map((id) => {
      const [circle] = network.people.get(id)?.circles ?? [];
      return [
        egoId,
        names.person(id),
        ...(names.isNamed ? [network.people.get(id)?.name ?? ''] : []),
        String(interview.closeness.get(id) ?? ''),
        circle === undefined ? '' : names.circle(network, circle),
        interview.lastContact.get(id) ?? '',
        interview.rhythm.get(id) ?? '',
        ...questions.map((question) => (interview.namedFor.get(question)?.includes(id) ? '1' : '0')),
        ...own.map((question) => ownAnswer(interview, question, id, names)),
      ];
    });
  return [header, ...eachInterview(egos, names).flatMap(rowsOf)];
}

function tieRows(egos: readonly ExportedEgo[], names: StudyNames): Rows {
  return [
    ['egoID', 'Source', 'Target', 'weight'],
    ...eachInterview(egos, names).flatMap(({ interview: { ties }, egoId }) =>
      ties.map(([a, b]) => [egoId, names.person(a), names.person(b), '1']),
    ),
  ];
}
