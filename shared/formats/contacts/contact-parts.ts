/**
 * Facts of a contact that stand in several columns: an address in its parts, and a birthday in its parts, since when
 * and until when somebody has worked at the company.
 */
import type { Job, PartialDay } from '../../model/jobs/jobs';
import type { DateColumn } from '../dates/date-column';
import { readPartialDay } from '../dates/partial-day';
import { ADDRESSES, type AddressPart } from './formats/column';
import { birthdayFromParts } from './values';

type Keep = (header: string, text: string) => void;

export class AddressParts {
  readonly #parts = new Map<AddressPart, { readonly header: string; readonly value: string }>();

  /** False: that part is known already. */
  add(part: AddressPart, header: string, value: string): boolean {
    if (this.#parts.has(part)) return false;
    this.#parts.set(part, { header, value });
    return true;
  }

  /** `place`, else the home, work or other address. `keep` is told what is not chosen. */
  best(place: string, keep: Keep): string {
    let best = place;
    for (const [city, country] of ADDRESSES) {
      const parts = [this.#parts.get(city), this.#parts.get(country)].filter((part) => part !== undefined);
      if (best === '') best = parts.map((part) => part.value).join(', ');
      else for (const part of parts) keep(part.header, part.value);
    }
    return best;
  }
}

type BirthPart = 'birth-year' | 'birth-month' | 'birth-day';

export class BirthParts {
  readonly #parts = new Map<BirthPart, { readonly header: string; readonly text: string }>();

  set(part: BirthPart, header: string, text: string): void {
    this.#parts.set(part, { header, text });
  }

  /** `birthday` of another column, else the day of the parts. `keep` is told parts that make no day. */
  best(birthday: string, keep: Keep): string {
    const numberOf = (part: BirthPart) => Number(this.#parts.get(part)?.text) || 0;
    const ofParts = birthdayFromParts(numberOf('birth-year'), numberOf('birth-month'), numberOf('birth-day'));
    if (ofParts !== '' && (birthday === '' || birthday === ofParts)) return ofParts;
    for (const { header, text } of this.#parts.values()) if (!/^0*$/.test(text)) keep(header, text);
    return birthday;
  }
}

type WorkEnd = 'work-since' | 'work-until';

const NONE: readonly Job[] = [];

/** The days at the company, as precise as the file writes them. */
export class WorkSpan {
  readonly #ends = new Map<WorkEnd, { readonly header: string; readonly text: string; readonly day: PartialDay }>();

  /** False: the text is no day, or another one than before. */
  add(end: WorkEnd, header: string, text: string, dates: DateColumn | undefined): boolean {
    const day = dates === undefined ? null : readPartialDay(text, dates);
    const before = this.#ends.get(end);
    if (day === null || (before !== undefined && before.day !== day)) return false;
    this.#ends.set(end, { header, text, day });
    return true;
  }

  /** Without a company, the days stay under the names of their columns. */
  jobsAt(company: string, keep: Keep): readonly Job[] {
    if (this.#ends.size === 0) return NONE;
    if (company !== '')
      return [{ at: company, from: this.#ends.get('work-since')?.day ?? '', to: this.#ends.get('work-until')?.day ?? '' }];
    for (const { header, text } of this.#ends.values()) keep(header, text);
    return NONE;
  }
}
