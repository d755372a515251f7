/**
 * The recurrence of an appointment as lines of iCalendar ([MS-OXOCAL] 2.2.1.44). Its days and times are those of the place of the meeting, so they are
 * written without a zone.
 */
const MINUTE = 60_000;
/** Minutes of the structure count from 1601. */
const EPOCH = Date.UTC(1601, 0, 1);
const WEEKDAYS = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const PATTERN = { day: 0, week: 1, month: 2, monthNth: 3, monthEnd: 4 } as const;
const FREQUENCY = { daily: 0x200a, weekly: 0x200b, monthly: 0x200c, yearly: 0x200d } as const;
const END = { date: 0x2021, count: 0x2022 } as const;
const MAX_EXCEPTIONS = 5_000;

/** Beginning, end, rule and exceptions. Null: no series, or one of another calendar than the Gregorian: then only its first meeting is known. */
export function seriesLines(bytes: Buffer): readonly string[] | null {
  if (bytes.length < 22 || bytes.readUInt16LE(0) !== 0x3004) return null;
  const [frequency, pattern, calendar, period] = [
    bytes.readUInt16LE(4),
    bytes.readUInt16LE(6),
    bytes.readUInt16LE(8),
    bytes.readUInt32LE(14),
  ];
  if (calendar > 1 || pattern > PATTERN.monthEnd) return null;
  const reader = new Words(bytes, 22);
  const specific = pattern === PATTERN.day ? [] : pattern === PATTERN.monthNth ? [reader.next(), reader.next()] : [reader.next()];
  const [ending, count] = [reader.next(), reader.next()];
  const firstWeekday = reader.next();
  // A meeting that was changed stands among the deleted ones by its old day, and among the changed ones by its new day.
  const [removed, changed] = [reader.list(), reader.list()];
  const deleted = removed.filter((day) => !changed.includes(day));
  const moved = changed.filter((day) => !removed.includes(day));
  const [startDay, endDay] = [reader.next(), reader.next()];
  reader.skip(8); // two versions
  const [startMinute, endMinute] = [reader.next(), reader.next()];
  if (reader.isBeyond || startMinute > 1440 || period === 0) return null;
  const rule = ruleOf(frequency, pattern, period, specific);
  if (rule === null) return null;
  const until = ending === END.date ? `;UNTIL=${stamp(endDay + startMinute)}` : ending === END.count ? `;COUNT=${count}` : '';
  const times = (days: readonly number[]) => days.map((day) => stamp(day + startMinute)).join(',');
  return [
    `DTSTART:${stamp(startDay + startMinute)}`,
    `DTEND:${stamp(startDay + Math.max(startMinute, endMinute))}`,
    `RRULE:${rule}${until};WKST=${WEEKDAYS[firstWeekday] ?? 'SU'}`,
    ...(deleted.length === 0 ? [] : [`EXDATE:${times(deleted)}`]),
    ...(moved.length === 0 ? [] : [`RDATE:${times(moved)}`]),
  ];
}

function ruleOf(frequency: number, pattern: number, period: number, [first = 0, second = 0]: readonly number[]): string | null {
  if (frequency === FREQUENCY.daily && pattern === PATTERN.day) return `FREQ=DAILY;INTERVAL=${Math.max(1, Math.round(period / 1440))}`;
  const days = WEEKDAYS.filter((_, i) => (first & (1 << i)) !== 0).join(',');
  if (pattern === PATTERN.week) return days === '' ? null : `FREQ=WEEKLY;INTERVAL=${period};BYDAY=${days}`;
  if (frequency !== FREQUENCY.monthly && frequency !== FREQUENCY.yearly) return null;
  const every = `FREQ=MONTHLY;INTERVAL=${period}`;
  if (pattern === PATTERN.monthEnd) return `${every};BYMONTHDAY=-1`;
  // The 31st of a shorter month is its last day.
  if (pattern === PATTERN.month) return first < 29 ? `${every};BYMONTHDAY=${first}` : `${every};BYMONTHDAY=${monthDays(first)};BYSETPOS=-1`;
  return days === '' ? null : `${every};BYDAY=${days};BYSETPOS=${second === 5 ? -1 : second}`;
}

function monthDays(day: number): string {
  return Array.from({ length: Math.min(day, 31) - 27 }, (_, i) => 28 + i).join(',');
}

/** `20240304T093000` */
function stamp(minutes: number): string {
  const instant = EPOCH + minutes * MINUTE;
  return Math.abs(instant) > 8.64e15 ? '' : new Date(instant).toISOString().slice(0, 19).replace(/[-:]/g, '');
}

class Words {
  readonly #bytes: Buffer;
  #at: number;
  isBeyond = false;

  constructor(bytes: Buffer, at: number) {
    this.#bytes = bytes;
    this.#at = at;
  }

  next(): number {
    this.isBeyond ||= this.#at + 4 > this.#bytes.length;
    const word = this.isBeyond ? 0 : this.#bytes.readUInt32LE(this.#at);
    this.#at += 4;
    return word;
  }

  skip(bytes: number): void {
    this.#at += bytes;
  }

  list(): readonly number[] {
    const count = this.next();
    if (count > MAX_EXCEPTIONS) this.isBeyond = true;
    return this.isBeyond ? [] : Array.from({ length: count }, () => this.next());
  }
}
