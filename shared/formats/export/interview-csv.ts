/**
 * Interviews as three CSV files for the R package `egor` (Krenz, Krivitsky, Vacca & Bojanowski), which reads them with
 * `threefiles_to_egor(egos, alters, ties, ID.vars = list(ego = "egoID", alter = "alterID", source = "Source", target = "Target"))`. Each interview is an
 * ego network of its own, so that waves can be compared; the same person has the same alter ID in all of them.
 *
 * With `codes`, no name is in the files: people are P1, P2, … and circles C1, C2, …, in the order in which they were first named.
 */
import type { IsoDay } from '../../model/day';
import type { CircleId, PersonId } from '../../model/ids';
import type { Network } from '../../model/network';
import { csvFile } from './csv-cell';

/** One interview, with what its answers say. */
export interface ExportedInterview {
  readonly wave: IsoDay;
  readonly named: readonly PersonId[];
  readonly namedFor: ReadonlyMap<string, readonly PersonId[]>;
  /** 1 (distant) to 5 (closest). */
  readonly closeness: ReadonlyMap<PersonId, number>;
  readonly lastContact: ReadonlyMap<PersonId, string>;
  readonly rhythm: ReadonlyMap<PersonId, string>;
  /** Pairs of named people who know each other. */
  readonly ties: readonly (readonly [PersonId, PersonId])[];
  /** Pairs of which it is said whether they do, of all pairs. */
  readonly answered: number;
  readonly possible: number;
}

export type InterviewNaming = 'names' | 'codes';
export type InterviewFile = 'egos' | 'alters' | 'ties';

type Rows = readonly (readonly string[])[];

/** @param questions name generators, in the order of their columns: 1 named for it, 0 not */
export function interviewCsv(
  network: Network,
  interviews: readonly ExportedInterview[],
  { file, naming, questions }: { readonly file: InterviewFile; readonly naming: InterviewNaming; readonly questions: readonly string[] },
): Uint8Array<ArrayBuffer> {
  const codes = codesOf(network, interviews);
  const rows: { readonly [F in InterviewFile]: () => Rows } = {
    egos: () => egoRows(interviews),
    alters: () => alterRows(network, interviews, { codes, naming, questions }),
    ties: () => tieRows(interviews, codes.person),
  };
  return csvFile(rows[file](), 'exact');
}

function egoRows(interviews: readonly ExportedInterview[]): Rows {
  const header = ['egoID', 'day', 'alters', 'ties', 'pairs_answered', 'pairs_possible'];
  return [
    header,
    ...interviews.map(({ wave, named, ties, answered, possible }, i) => [
      String(i + 1),
      wave,
      ...[named.length, ties.length, answered, possible].map(String),
    ]),
  ];
}

interface Codes {
  readonly person: (id: PersonId) => string;
  readonly circle: (id: CircleId) => string;
}

interface AlterColumns {
  readonly codes: Codes;
  readonly naming: InterviewNaming;
  readonly questions: readonly string[];
}

function alterRows(network: Network, interviews: readonly ExportedInterview[], { codes, naming, questions }: AlterColumns): Rows {
  const withNames = naming === 'names';
  const header = [
    'egoID',
    'alterID',
    ...(withNames ? ['name'] : []),
    'closeness',
    'circle',
    'last_contact',
    'rhythm',
    ...questions.map((each) => `named_${each}`),
  ];
  return [
    header,
    ...interviews.flatMap(({ named, namedFor, closeness, lastContact, rhythm }, i) =>
      named.map((id) => {
        const person = network.people.get(id);
        const [circle] = person?.circles ?? [];
        const circleName = circle === undefined ? '' : withNames ? (network.circles.get(circle)?.name ?? '') : codes.circle(circle);
        return [
          String(i + 1),
          codes.person(id),
          ...(withNames ? [person?.name ?? ''] : []),
          String(closeness.get(id) ?? ''),
          circleName,
          lastContact.get(id) ?? '',
          rhythm.get(id) ?? '',
          ...questions.map((question) => (namedFor.get(question)?.includes(id) ? '1' : '0')),
        ];
      }),
    ),
  ];
}

function tieRows(interviews: readonly ExportedInterview[], codeOf: Codes['person']): Rows {
  return [
    ['egoID', 'Source', 'Target', 'weight'],
    ...interviews.flatMap(({ ties }, i) => ties.map(([a, b]) => [String(i + 1), codeOf(a), codeOf(b), '1'])),
  ];
}

/** The codes are given over all interviews, so that one person has one code. */
function codesOf(network: Network, interviews: readonly ExportedInterview[]): Codes {
  const people = [...new Set(interviews.flatMap(({ named }) => named))];
  const circles = [...new Set(people.flatMap((id) => network.people.get(id)?.circles ?? []))];
  const personCodes = new Map(people.map((id, i) => [id, `P${i + 1}`]));
  const circleCodes = new Map(circles.map((id, i) => [id, `C${i + 1}`]));
  return { person: (id) => personCodes.get(id) ?? '', circle: (id) => circleCodes.get(id) ?? '' };
}
