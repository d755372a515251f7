/** The stages of an import, for contacts and for a log alike: file → table → plan (nothing is written yet) → one edit. */
import type { Evidence } from '../../matching/weights';
import type { IsoDay } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { NewId, PersonId } from '../../model/ids';
import type { Message } from '../../strings/message';
import { LOG_FIELDS, type LogField } from '../log/log-columns';
import type { EncodingCandidate } from '../table/encoding/detect-encoding';
import type { Encoding } from '../table/encoding/encodings';

export const IMPORT_FORMATS = ['linkedin', 'google', 'outlook', 'thunderbird', 'log', 'csv'] as const;
/** `csv`: any other contacts file, read by mapping its columns. `log`: interactions. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a column of a list of contacts can hold. */
export const IMPORT_FIELDS = [
  'name',
  'given-name',
  'middle-name',
  'family-name',
  'nickname',
  'email',
  'phone',
  'url',
  'company',
  'position',
  'birthday',
  'place',
  'notes',
  'circles',
  'interests',
  'connected-on',
  'work-since',
  'work-until',
  'keep',
  'ignore',
] as const;
/** `keep`: stored on the person under the column's name; `ignore`: left out. */
export type ImportField = (typeof IMPORT_FIELDS)[number];

/** What a column can hold, of contacts or of a log. */
export type ColumnField = ImportField | LogField;
export const COLUMN_FIELDS: readonly ColumnField[] = [...new Set<ColumnField>([...IMPORT_FIELDS, ...LOG_FIELDS])];

/** What the columns of a file of this format can hold. */
export function fieldsOf(format: ImportFormat): readonly ColumnField[] {
  return format === 'log' ? LOG_FIELDS : IMPORT_FIELDS;
}

/** True when the user says what the columns hold. A file of a known program says it itself. */
export function canMapColumns(format: ImportFormat): boolean {
  return format === 'csv' || format === 'log';
}

/** The format that a mapping makes of a file: `log` when it has a field that only a log has. Null: the fields fit both or do not fit together. */
export function formatOfMapping(mapping: readonly ColumnField[]): 'log' | 'csv' | null {
  const fits = (fields: readonly ColumnField[]) => mapping.every((field) => fields.includes(field));
  const [isLog, isContacts] = [fits(LOG_FIELDS), fits(IMPORT_FIELDS)];
  return isLog === isContacts ? null : isLog ? 'log' : 'csv';
}

/** The same person stands in several rows with different dates: perhaps a log, although the columns look like those of contacts. */
export interface KindQuestion {
  readonly name: string;
  readonly rows: number;
  /** The name of the column with the dates. */
  readonly column: string;
}

export interface Row {
  /** Line of the file on which the row starts, 1 = first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text file read as a table. Its header row is searched for, never assumed. */
export interface ImportTable {
  readonly fileName: string;
  readonly encoding: Encoding;
  /** The file reads well in each of these, and the rows are in the first: the user must choose before anything is imported. */
  readonly encodingCandidates?: readonly EncodingCandidate[];
  readonly delimiter: string;
  /** 1 = first. 0: the file has no header row, and the columns are called `Column 1`, `Column 2`, … */
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** Rows of the file that are not in `rows`, because one of their cells is too long. */
  readonly leftOut?: readonly SkippedRow[];
  readonly format: ImportFormat;
  /** Field per column. Fixed for known formats. For `csv` and `log` a guess from headers and content that the user can change. */
  readonly mapping: readonly ColumnField[];
  /** Contacts or a log: the user must choose before anything is imported. */
  readonly kindQuestion?: KindQuestion;
  /** The user's answer for dates like 3/4/2024. Absent: detected from the whole column. */
  readonly dayFirst?: boolean;
  /** What Kith guessed or repaired: the encoding, NUL characters, quotes. */
  readonly warnings: readonly Message[];
}

/** What the user can choose in the preview. Each part that is absent is detected. */
export interface ReadChoices {
  readonly format?: ImportFormat;
  readonly encoding?: Encoding;
  readonly delimiter?: string;
  readonly mapping?: readonly ColumnField[];
  /** For dates like 3/4/2024. */
  readonly dayFirst?: boolean;
}

export interface PlanContext {
  readonly newId: NewId;
  readonly today: IsoDay;
  /**
   * Answers to the `questions` of an earlier plan of the same file: question key → person, or `new` for another person with that name. For contacts,
   * `same:<line>` → the person that the row on that line is.
   */
  readonly answers?: ReadonlyMap<string, PersonId | 'new'>;
}

export interface SkippedRow {
  readonly line: number;
  readonly reason: Message;
  readonly cells: readonly string[];
}

/** What happens to each row: rows = created + updated + unchanged + skipped.length, always. */
export interface ImportReport {
  readonly format: ImportFormat;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  /** New people with the name of a known person or of an earlier row. They are not merged. */
  readonly possibleDuplicates: readonly PossibleDuplicate[];
  /** Rows that became somebody of the network, because it is certain by more than one key. Each can be kept apart in the preview, or split later. */
  readonly joined?: readonly JoinedRow[];
  readonly warnings: readonly Message[];
  /** For contacts: most of them would be named by an address, a number or a firm, because Kith found no names. */
  readonly lacksNames?: true;
  /** For a log: the number of interactions created (= created) and of people created for them. */
  readonly interactions?: number;
  readonly peopleCreated?: number;
}

/** The answer `same:<line>` → `new` keeps the row apart. */
export interface JoinedRow {
  readonly line: number;
  readonly name: string;
  readonly person: PersonId;
  /** Why. */
  readonly evidence: readonly Evidence[];
}

export interface PossibleDuplicate {
  readonly line: number;
  readonly name: string;
  /** The person with that name, or the id of the new person of an earlier row. */
  readonly like: PersonId;
  /**
   * `like` is a person of the network, and nothing contradicts that the row is about them: the answer `same:<line>` takes it as that person
   * (`PlanContext.answers`). `company`: they have one company too. Absent: the row cannot be taken as anybody.
   */
  readonly canTake?: 'company' | 'name';
}

/** The key of an answer in `PlanContext.answers` that takes the row on this line as a person of the network. */
export function sameAnswerKey(line: number): string {
  return `same:${line}`;
}

/** The answers that take every row with the name and the company of one person as that person. */
export function takeAllSame({ possibleDuplicates }: ImportReport): ReadonlyMap<string, PersonId> {
  const sure = possibleDuplicates.filter(({ canTake }) => canTake === 'company');
  return new Map(sure.map(({ line, like }) => [sameAnswerKey(line), like]));
}

/** A name in the log that fits several people. Without an answer the plan takes `assumed` and adds a warning. */
export interface NameQuestion {
  readonly key: string;
  readonly name: string;
  readonly line: number;
  readonly candidates: readonly PersonId[];
  readonly assumed: PersonId | 'new';
}

/** A row as the preview shows it. */
export interface ImportSample {
  readonly line: number;
  readonly outcome: 'created' | 'updated' | 'unchanged' | 'skipped';
  /** The person, the people of an interaction, or the cells of a skipped row. */
  readonly title: string;
  /** "Contoso · Engineer · ines@example.com" */
  readonly detail: string;
  /** Why the row is skipped, what is doubtful about it, or which values of the user it does not replace. */
  readonly notes: readonly Message[];
  /** The user should look at this row first. At most `MAX_DOUBTFUL` samples, before all others. */
  readonly isDoubtful?: true;
}

export const MAX_DOUBTFUL = 3;

export interface ImportPlan {
  readonly report: ImportReport;
  readonly samples: readonly ImportSample[];
  readonly questions: readonly NameQuestion[];
  /** One undo step; its label is the file name until the edit is committed. `put` and `delete` are empty when nothing would change. */
  readonly edit: Edit;
}
