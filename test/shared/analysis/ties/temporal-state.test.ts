import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { stateOf } from '../../../../shared/analysis/results/classify';
import { PersonFromColumns } from '../../../../shared/analysis/results/person-from-columns';
import { isoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { rhythmSentence } from '../../../../shared/sentences/rhythm-sentence';
import { type Drawing, type LogLine, networkOf } from '../../../builders/network-builder';

const TODAY = 21_000;
const ago = (days: number) => isoDay(TODAY - days);
/** Contacts every `step` days, the last of them `gap` days ago. */
const rhythm = (name: string, step: number, count: number, gap: number): LogLine[] =>
  Array.from({ length: count }, (_, i) => [ago(gap + (count - 1 - i) * step), name]);

/** Somebody else was seen yesterday: the journal is not quiet. */
function person(drawing: Drawing, name = 'Ana', others: readonly LogLine[] = [[ago(1), 'Zoe']]) {
  const drawn = networkOf({ people: ['Ana'], ...drawing, log: [...(drawing.log ?? []), ...others] });
  const { results } = analyze(drawn, { today: isoDay(TODAY) });
  return new PersonFromColumns(results, results.people.indexOf(name as PersonId));
}
const state = (drawing: Drawing) => person(drawing).state;

test.each<[string, Drawing]>([
  ['no-history', {}],
  ['no-history', { log: [[ago(-60), 'Ana']] }], // a plan, but not within 30 days
  ['planned', { log: [[ago(-20), 'Ana']] }],
  ['planned', { log: [...rhythm('Ana', 7, 20, 300), [ago(-3), 'Ana']] }],
  ['new', { log: [[ago(20), 'Ana']] }],
  ['new', { log: rhythm('Ana', 5, 8, 1) }],
  ['one-off', { log: [[ago(90), 'Ana']] }],
  [
    'one-off',
    {
      log: [
        [ago(2000), 'Ana'],
        [ago(1990), 'Ana'],
      ],
    },
  ],
  ['active', { log: rhythm('Ana', 14, 20, 10) }],
  [
    'active',
    {
      log: [
        [ago(200), 'Ana'],
        [ago(20), 'Ana'],
      ],
    },
  ], // twice, seen again lately
  ['active', { log: rhythm('Ana', 14, 20, 36) }], // two and a half times the rhythm, but not for two months
  ['fading', { log: rhythm('Ana', 30, 20, 70) }],
  ['fading', { log: rhythm('Ana', 21, 20, 98) }],
  ['fading', { log: rhythm('Ana', 40, 3, 250) }], // n = 3, span 80 days
  ['dormant', { log: rhythm('Ana', 21, 20, 400) }], // over a year and over 8 times the rhythm
  ['dormant', { log: rhythm('Ana', 300, 4, 1100) }], // three years
  ['fading', { log: rhythm('Ana', 5, 3, 150) }], // a short episode that ended
])('%s', (expected, drawing) => {
  expect(state(drawing)).toBe(expected);
});

test('a yearly rhythm is active half a year later', () => {
  expect(state({ log: rhythm('Ana', 365, 6, 180) })).toBe('active');
});

test('kin is given twice the time', () => {
  const log = rhythm('Ana', 30, 12, 80);
  expect(state({ log })).toBe('fading');
  expect(state({ people: [{ name: 'Ana', isKin: true }], log })).toBe('active');
});

test('a declared tie with few contacts goes dormant, an undeclared one stays a one-off', () => {
  const log: LogLine[] = [
    [ago(1300), 'Ana'],
    [ago(1200), 'Ana'],
  ];
  expect(state({ log })).toBe('one-off');
  expect(state({ people: [{ name: 'Ana', closeness: 4 }], log })).toBe('dormant');
});

test.each(['do-not-track', 'deceased'] as const)('%s: nothing is said about time', (standing) => {
  const found = person({ people: [{ name: 'Ana', standing }], log: rhythm('Ana', 21, 20, 98) });
  expect(found.toJSON()).toMatchObject({ state: 'no-history', rhythm: { kind: 'no-history' }, weakTieName: null });
});

test('a tie that never was strong fades like another, and only a strong one is named for it', () => {
  const strong = Array.from({ length: 30 }, (_, i) => rhythm(`P${i}`, 14, 20, 10)).flat();
  const weak: LogLine[] = rhythm('Ana', 21, 8, 98).map(([day, who]) => [day, who, 'reaction']);
  expect(person({ log: [...strong, ...weak] }).toJSON()).toMatchObject({ state: 'fading', weakTieName: null });
  expect(
    person({ log: [...strong, ...rhythm('Ana', 21, 20, 98).map(([day, who]): LogLine => [day, who, { minutes: 120 }])] }).toJSON(),
  ).toMatchObject({ state: 'fading', weakTieName: 'fading-strong-tie' });
});

describe('hysteresis', () => {
  const drawing = { log: rhythm('Ana', 21, 20, 98) };
  const daily = Array.from({ length: 60 }, (_, k): LogLine => [ago(1200 - 28 * k), 'Zoe']).concat(
    Array.from({ length: 60 }, (_, k): LogLine => [ago(-28 * k), 'Zoe']),
  );
  const network = networkOf({ log: [...drawing.log, ...daily] });
  const stateOn = (day: number) => stateOf(analyze(network, { today: isoDay(day) }).results, 0);

  test('time alone moves a tie one way, through each state once', () => {
    const seen: string[] = [];
    for (let day = TODAY - 98; day < TODAY + 1200; day++) {
      const now = stateOn(day);
      if (seen[seen.length - 1] !== now) seen.push(now);
    }
    expect(seen).toEqual(['active', 'fading', 'dormant']);
  });

  test('a change shows on its third day, a contact at once', () => {
    const one = networkOf({ log: [[ago(0), 'Ana']] });
    const on = (day: number) => stateOf(analyze(one, { today: isoDay(day) }).results, 0);
    expect([59, 60, 61, 62].map((days) => on(TODAY + days))).toEqual(['new', 'new', 'new', 'one-off']);
    expect(state({ log: [...drawing.log, [ago(0), 'Ana']] })).toBe('active');
  });
});

describe('sentences', () => {
  test.each<[string, Drawing]>([
    ['in touch on 5 days, last in December 2026', { log: rhythm('Ana', 21, 5, 198) }],
    ['in touch on 5 days, last 3 weeks ago', { log: rhythm('Ana', 21, 5, 20) }],
    ['usually every 3 weeks, now 3 months', { log: rhythm('Ana', 21, 20, 98) }],
    ['usually every 3 weeks, last 9 days ago', { log: rhythm('Ana', 21, 20, 9) }],
    ['usually every 3 weeks, silent for 13 months', { log: rhythm('Ana', 21, 20, 400) }],
    ['usually every month, now 3 months', { log: rhythm('Ana', 30, 20, 98) }],
    ['met once, on 1 April', { log: [['2027-04-01', 'Ana']] }],
    ['in touch once, in April', { log: [['2027-04-15', 'Ana', { channel: 'email', precision: 'month' }]] }],
    [
      'in touch twice, last on 3 May 2020',
      {
        log: [
          ['2020-05-01', 'Ana'],
          ['2020-05-03', 'Ana', 'call'],
        ],
      },
    ],
    ['first logged contact 3 weeks ago', { log: [[ago(20), 'Ana']] }],
    ['first logged contact 12 days ago, in touch on 3 days', { log: rhythm('Ana', 5, 3, 2) }],
    ['meeting tomorrow', { log: [[ago(-1), 'Ana']] }],
    ['call on Sunday', { log: [[ago(-3), 'Ana', 'call']] }],
    ['', {}],
  ])('%s', (expected, drawing) => {
    expect(isoDay(TODAY)).toBe('2027-07-01'); // a Thursday
    expect(rhythmSentence(person(drawing).rhythm, isoDay(TODAY))).toBe(expected);
  });
});

describe('a journal in which nothing is logged any more', () => {
  const log = [...rhythm('Ana', 21, 20, 700), ...rhythm('Ben', 21, 20, 900)];

  test('calls people as they stood on its last day, and says since when it is quiet', () => {
    const results = (quiet: LogLine[]) => analyze(networkOf({ log: [...log, ...quiet] }), { today: isoDay(TODAY) }).results;
    const network = networkOf({ log });
    expect([person({ log }, 'Ana', []).state, person({ log }, 'Ben', []).state]).toEqual(['active', 'fading']);
    expect(readFindings(results([]), network).quietSince).toBe(ago(700));
    expect(readFindings(results([[ago(20), 'Ana']]), network).quietSince).toBeNull();
    expect([person({ log }, 'Ana').state, person({ log }, 'Ben').state]).toEqual(['dormant', 'dormant']);
  });

  test('tells only when the last contact was', () => {
    expect(rhythmSentence(person({ log }, 'Ana', []).rhythm, isoDay(TODAY))).toBe('usually every 3 weeks, last 2 years ago');
  });

  test('people met once stay so', () => {
    expect(person({ log: [[ago(900), 'Ana']] }, 'Ana', []).state).toBe('one-off');
  });
});

describe('the usual interval', () => {
  const usual = (days: readonly number[]) => person({ log: days.map((day): LogLine => [ago(day), 'Ana']) }).usualDays;

  test('is the median of the person, from five intervals on', () => {
    expect(usual([100, 90, 80, 70, 60])).toBeNull();
    expect(usual([400, 90, 80, 70, 60, 50])).toBe(10); // one long silence changes nothing
    expect(usual([100, 93, 80, 70, 50, 35])).toBe(13);
  });

  test('three days of a visit are one occasion; daily contact is daily', () => {
    expect(usual([300, 299, 298])).toBeNull();
    expect(usual([300, 299, 298, 270, 240, 210, 180, 150])).toBe(30);
    expect(usual([9, 8, 7, 6, 5, 4, 1])).toBe(1);
  });
});
