import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { stateOf } from '../../../../shared/analysis/results/classify';
import { PersonFromColumns } from '../../../../shared/analysis/results/person-from-columns';
import { isoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { rhythmSentence } from '../../../../shared/sentences/rhythm-sentence';
import { type Drawing, type LogLine, networkOf } from '../../../builders/network-builder';

const TODAY = 21_000;
const ago = (days: number) => isoDay(TODAY - days);
/** Contacts every `step` days, the last of them `gap` days ago. */
const rhythm = (name: string, step: number, count: number, gap: number): LogLine[] =>
  Array.from({ length: count }, (_, i) => [ago(gap + (count - 1 - i) * step), name]);

function person(drawing: Drawing, name = 'Ana') {
  const { results } = analyze(networkOf({ people: ['Ana'], ...drawing }), { today: isoDay(TODAY) });
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
  ['cooling', { log: rhythm('Ana', 14, 20, 36) }],
  ['fading', { log: rhythm('Ana', 21, 20, 98) }],
  ['fading', { log: rhythm('Ana', 40, 3, 250) }], // n = 3, span 80 days
  ['dormant', { log: rhythm('Ana', 21, 20, 400) }], // over a year and over 8 times the rhythm
  ['dormant', { log: rhythm('Ana', 300, 4, 1100) }], // three years
  ['cooling', { log: rhythm('Ana', 5, 3, 150) }], // a short episode that ended: never a strong tie, not fading
])('%s', (expected, drawing) => {
  expect(state(drawing)).toBe(expected);
});

test('a yearly rhythm is active half a year later', () => {
  expect(state({ log: rhythm('Ana', 365, 6, 180) })).toBe('active');
});

test('kin is given twice the time', () => {
  const log = rhythm('Ana', 30, 12, 80);
  expect(state({ log })).toBe('cooling');
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

test('a tie that never was strong is not called fading', () => {
  const strong = Array.from({ length: 30 }, (_, i) => rhythm(`P${i}`, 14, 20, 10)).flat();
  const weak: LogLine[] = rhythm('Ana', 21, 8, 98).map(([day, who]) => [day, who, 'reaction']);
  expect(person({ log: [...strong, ...weak] }).toJSON()).toMatchObject({ state: 'cooling' });
  expect(
    person({ log: [...strong, ...rhythm('Ana', 21, 20, 98).map(([day, who]): LogLine => [day, who, { minutes: 120 }])] }).toJSON(),
  ).toMatchObject({ state: 'fading', weakTieName: 'fading strong tie' });
});

describe('hysteresis', () => {
  const drawing = { log: rhythm('Ana', 21, 20, 98) };
  const network = networkOf(drawing);
  const stateOn = (day: number) => stateOf(analyze(network, { today: isoDay(day) }).results, 0);

  test('time alone moves a tie one way, through each state once', () => {
    const seen: string[] = [];
    for (let day = TODAY - 98; day < TODAY + 1200; day++) {
      const now = stateOn(day);
      if (seen[seen.length - 1] !== now) seen.push(now);
    }
    expect(seen).toEqual(['active', 'cooling', 'fading', 'dormant']);
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
    ['usually every 3 weeks, now 3 months', { log: rhythm('Ana', 21, 20, 98) }],
    ['usually every 3 weeks, last 9 days ago', { log: rhythm('Ana', 21, 20, 9) }],
    ['usually every 3 weeks, silent for 13 months', { log: rhythm('Ana', 21, 20, 400) }],
    ['usually every month, now 3 months', { log: rhythm('Ana', 30, 20, 98) }],
    ['met once, on 1 April', { log: [['2027-04-01', 'Ana']] }],
    ['in touch once, in April', { log: [['2027-04-15', 'Ana', { channel: 'email', precision: 'month' }]] }],
    [
      'met twice, last on 3 May 2020',
      {
        log: [
          ['2020-05-01', 'Ana'],
          ['2020-05-03', 'Ana', 'call'],
        ],
      },
    ],
    ['first contact 3 weeks ago', { log: [[ago(20), 'Ana']] }],
    ['first contact 12 days ago, in touch on 3 days', { log: rhythm('Ana', 5, 3, 2) }],
    ['meeting tomorrow', { log: [[ago(-1), 'Ana']] }],
    ['call on Sunday', { log: [[ago(-3), 'Ana', 'call']] }],
    ['', {}],
  ])('%s', (expected, drawing) => {
    expect(isoDay(TODAY)).toBe('2027-07-01'); // a Thursday
    expect(rhythmSentence(person(drawing).rhythm, isoDay(TODAY))).toBe(expected);
  });
});
