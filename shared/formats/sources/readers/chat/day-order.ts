/** Whether 3/4/2025 is 3 April or 4 March in one chat: only what all its lines together prove. */
import { dayFromParts, type IsoDay } from '../../../../model/day';
import type { ChatLine } from './whatsapp-lines';

const BUDDHIST_ERA = 543;

/** Null: there is no such day. */
export function chatDay(line: ChatLine, isDayFirst: boolean): IsoDay | null {
  const { first, second, third } = line;
  if (line.notation === 'year-first') return dayFromParts(fullYear(first), second, third);
  return isDayFirst || line.notation === 'dots'
    ? dayFromParts(fullYear(third), second, first)
    : dayFromParts(fullYear(third), first, second);
}

function fullYear(year: number): number {
  if (year < 100) return 2000 + year; // WhatsApp began in 2009
  return year > 2400 ? year - BUDDHIST_ERA : year;
}

/** Looks at the lines in their order. Proof is a day that does not exist or is still to come; else that messages of a chat do not go back by more than a day. */
export class DayOrder {
  /** A date that could be either, as written. */
  example = '';
  private readonly today: IsoDay;
  private readonly areDays = { dayFirst: true, monthFirst: true };
  private readonly goesOn = { dayFirst: true, monthFirst: true };
  private readonly last: { dayFirst: string; monthFirst: string } = { dayFirst: '', monthFirst: '' };

  constructor(today: IsoDay) {
    this.today = today;
  }

  add(line: ChatLine): void {
    if (line.notation !== 'open') return;
    if (line.first !== line.second) this.example ||= line.date;
    this.check('dayFirst', chatDay(line, true));
    this.check('monthFirst', chatDay(line, false));
  }

  /** Null: nothing proves one of the two, or something speaks against both. */
  get isDayFirst(): boolean | null {
    if (this.example === '') return true; // every date reads the same both ways
    const { areDays, goesOn } = this;
    // A phone with a wrong clock writes messages out of order, so days that cannot be count for more.
    if (areDays.dayFirst !== areDays.monthFirst) return areDays.dayFirst;
    return areDays.dayFirst && goesOn.dayFirst !== goesOn.monthFirst ? goesOn.dayFirst : null;
  }

  private check(order: 'dayFirst' | 'monthFirst', day: IsoDay | null): void {
    if (day === null || day > this.today) this.areDays[order] = false;
    else {
      if (this.last[order] !== '' && dayBefore(day, this.last[order])) this.goesOn[order] = false;
      this.last[order] = day;
    }
  }
}

/** More than one day earlier: phones that travel may go back by hours. */
function dayBefore(day: string, last: string): boolean {
  return Date.parse(last) - Date.parse(day) > 86_400_000;
}
