/**
 * Names of months and weekdays in the languages people export files in, from `Intl` and a few short forms that programs write besides. Folded, so that
 * case and accents do not count.
 */
import { fold } from '../../model/fold';

const LOCALES =
  'en de fr es pt it nl sv da nb fi is pl cs sk hu ro hr sl sr-Latn sr lt lv et tr ru uk bg el he ar ar-SY fa ja zh ko vi id ca eu gl sq'.split(
    ' ',
  );

/** Short forms outside `Intl`, by locale and month. */
const EXTRA: readonly (readonly [locale: string, month: number, words: string])[] = [
  ['en', 9, 'sept'],
  ['de', 1, 'janner jaen'],
  ['de', 3, 'mrz maerz'],
  ['fr', 1, 'janv'],
  ['fr', 2, 'fev fevr'],
  ['fr', 4, 'avr'],
  ['fr', 7, 'jul juil'],
  ['fr', 8, 'aout aou'],
  ['nl', 3, 'mrt maa'],
  ['es', 9, 'set septiembre setiembre sept'],
  ['it', 9, 'sett'],
  ['pl', 1, 'sty'],
  ['pl', 2, 'lut'],
  ['pl', 10, 'paz'],
];

interface CalendarWords {
  /** Folded word → the months it names, by locale: `listopad` is October in Croatian and November in Polish and Czech. */
  readonly months: ReadonlyMap<string, ReadonlyMap<string, number>>;
  readonly weekdays: ReadonlySet<string>;
}

let made: CalendarWords | null = null;

/** Made when it is first needed: about 40 locales take some milliseconds. */
export function calendarWords(): CalendarWords {
  made ??= makeWords();
  return made;
}

function makeWords(): CalendarWords {
  const months = new Map<string, Map<string, number>>();
  const weekdays = new Set<string>();
  const addMonth = (locale: string, month: number, text: string) => {
    for (const word of spellings(text)) {
      if (/^\d*$/.test(word)) continue;
      const byLocale = months.get(word) ?? new Map<string, number>();
      byLocale.set(locale, month);
      months.set(word, byLocale);
    }
  };
  for (const locale of LOCALES) {
    const formats = [{ month: 'long' }, { month: 'short' }, { month: 'long', day: 'numeric' }, { month: 'short', day: 'numeric' }] as const;
    for (const options of formats) {
      const format = new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC', calendar: 'gregory', numberingSystem: 'latn' });
      for (let month = 1; month <= 12; month++) {
        const parts = format.formatToParts(Date.UTC(2023, month - 1, 15));
        addMonth(locale, month, parts.find(({ type }) => type === 'month')?.value ?? '');
      }
    }
    for (const weekday of ['long', 'short'] as const) {
      const format = new Intl.DateTimeFormat(locale, { weekday, timeZone: 'UTC' });
      for (let day = 1; day <= 7; day++) for (const word of spellings(format.format(Date.UTC(2023, 0, day)))) weekdays.add(word);
    }
  }
  for (const [locale, month, words] of EXTRA) for (const word of words.split(' ')) addMonth(locale, month, word);
  return { months, weekdays };
}

/** A word as it may be written: without its full stop, and with umlauts as two letters. */
function spellings(text: string): string[] {
  const plain = fold(text.replace(/[.’'`]/g, ''));
  const long = fold(
    text
      .toLowerCase()
      .replace(/ä/g, 'ae')
      .replace(/ö/g, 'oe')
      .replace(/ü/g, 'ue')
      .replace(/[.’'`]/g, ''),
  );
  return [...new Set([plain, long])].filter((word) => word !== '');
}
