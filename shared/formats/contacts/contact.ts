/** One row of a contacts file as a person it describes. */
import type { IsoDay } from '../../model/day';
import type { Job } from '../../model/jobs/jobs';
import { LIMITS } from '../../model/schema-parts';
import type { Row } from '../import/import-plan';

export interface Contact {
  readonly row: Row;
  readonly name: string;
  readonly nickname: string;
  readonly company: string;
  readonly position: string;
  readonly place: string;
  readonly emails: readonly string[];
  readonly phones: readonly string[];
  /** Number as in `phones` → "mobile", "work", "home" or the file's own word. Only numbers with a label. */
  readonly phoneLabels: ReadonlyMap<string, string>;
  readonly urls: readonly string[];
  readonly birthday: string;
  readonly notes: string;
  readonly circles: readonly string[];
  readonly interests: readonly string[];
  readonly connectedOn: IsoDay | null;
  /** Days at the company. Empty: none are known. */
  readonly jobs: readonly Job[];
  /** As it is stored (`PHOTO_PATTERN`). Empty: none. */
  readonly photo: string;
  /** Column name → text, for everything without a field of its own. */
  readonly extra: ReadonlyMap<string, string>;
}

/** Whether the contact alone has more of something than a network keeps of one person. */
export function isOversized({ emails, phones, urls, circles, interests, jobs, notes, extra }: Contact): boolean {
  if (notes.length > LIMITS.note || extra.size > LIMITS.extra) return true;
  if ([emails, phones, urls, circles, interests, jobs].some(({ length }) => length > LIMITS.list)) return true;
  return [...extra.values()].some(({ length }) => length > LIMITS.note);
}
