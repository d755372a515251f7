/** What an import is before and after it happens: read file → plan (nothing written) → one edit. The same for contacts and for a log. */
import type { IsoDay } from '../../model/day';
import type { Edit } from '../../model/edit';
import type { NewId, PersonId } from '../../model/ids';

export const IMPORT_FORMATS = ['linkedin', 'google', 'outlook', 'thunderbird', 'log', 'csv'] as const;
/** `csv`: any other contacts file, by mapping columns. `log`: interactions. */
export type ImportFormat = (typeof IMPORT_FORMATS)[number];

/** What a column of any other CSV can hold. */
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
  'keep',
  'ignore',
] as const;
/** `keep`: kept on the person under its header; `ignore`: left out. */
export type ImportField = (typeof IMPORT_FIELDS)[number];

export interface Row {
  /** Line of the file on which the row starts, 1 = first. */
  readonly line: number;
  readonly cells: readonly string[];
}

/** A text file read as a table; its header row found, never assumed. */
export interface ImportTable {
  readonly fileName: string;
  /** `windows-1250`: what Outlook writes on a Polish Windows. */
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252' | 'windows-1250';
  readonly delimiter: string;
  /** 1 = first; 0: the file has no header row, the columns are called `Column 1`, `Column 2`, … */
  readonly headerLine: number;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  readonly format: ImportFormat;
  /** Field per column. Fixed for known formats, guessed for `csv` (from headers, then content) and then the user's to change. */
  readonly mapping: readonly ImportField[];
  /** The user's answer for dates like 3/4/2024; absent: found out from the whole column. */
  readonly dayFirst?: boolean;
  /** Things the user should know about the file: encoding guessed, NULs removed, quotes mended, day/month order assumed. */
  readonly warnings: readonly string[];
}

/** What the user may decide in the preview; each part left out is detected. */
export interface ReadChoices {
  readonly format?: ImportFormat;
  readonly encoding?: ImportTable['encoding'];
  readonly delimiter?: string;
  readonly mapping?: readonly ImportField[];
  /** For dates like 3/4/2024. */
  readonly dayFirst?: boolean;
}

export interface PlanContext {
  readonly newId: NewId;
  readonly today: IsoDay;
  /** Answers to `questions` of an earlier plan of the same file: question key → person, or `new` for another person of that name. */
  readonly answers?: ReadonlyMap<string, PersonId | 'new'>;
}

export interface SkippedRow {
  readonly line: number;
  /** "no name, e-mail or phone" — a sentence part a user understands. */
  readonly reason: string;
  readonly cells: readonly string[];
}

/** rows = created + updated + unchanged + skipped.length, always. */
export interface ImportReport {
  readonly format: ImportFormat;
  readonly rows: number;
  readonly created: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly skipped: readonly SkippedRow[];
  /** Same name as someone known or as another row, not merged. */
  readonly possibleDuplicates: readonly { readonly line: number; readonly name: string; readonly like: PersonId }[];
  readonly warnings: readonly string[];
  /** For a log: number of interactions created (= created) and of people created for them. */
  readonly interactions?: number;
  readonly peopleCreated?: number;
}

/** A name of the log that fits several people. Until answered, the plan's own choice is `assumed` and a warning says so. */
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
  readonly title: string;
  /** "Contoso · Engineer · ines@example.com" */
  readonly detail: string;
}

export interface ImportPlan {
  readonly account: ImportReport;
  readonly samples: readonly ImportSample[];
  readonly questions: readonly NameQuestion[];
  /** To commit as it is: one undo step. Empty put/delete when nothing would change. */
  readonly edit: Edit;
}
