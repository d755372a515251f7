import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { kernelValue } from '../../../../shared/analysis/ties/kernel';
import { type TieStrength, tieStrengths } from '../../../../shared/analysis/ties/tie-strength';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import type { InteractionId, PersonId } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { networkOf, theDay } from '../../../builders/network-builder';
import { LAST_DAY, line, log } from '../random-log';

const TODAY = dayNumber(theDay('2026-06-01'));

function strengthsOf(
  network: Network,
  today = TODAY,
): { of: (name: string) => number; all: TieStrength; number: (name: string) => number } {
  const columns = columnsOf(network);
  const all = tieStrengths(columns, contactDaysOf(columns, today), today);
  const number = (name: string) => columns.people.indexOf(name as PersonId);
  return { all, number, of: (name) => all.strength[number(name)]! };
}

test('one contact face to face counts one, and fades with the kernel', () => {
  const network = networkOf({ log: [['2026-06-01', 'Ana']] });
  expect(strengthsOf(network).of('Ana')).toBeCloseTo(kernelValue(0), 12);
  expect(strengthsOf(network, TODAY + 90).of('Ana')).toBeCloseTo(kernelValue(90), 12);
});

test('a day saturates: two messages are worth 1.25, and never more than 1.5 is counted', () => {
  const once = strengthsOf(networkOf({ log: [['2026-06-01', 'Ana', 'message']] })).of('Ana');
  const twice = strengthsOf(
    networkOf({
      log: [
        ['2026-06-01', 'Ana', 'message'],
        ['2026-06-01', 'Ana', 'message'],
      ],
    }),
  ).of('Ana');
  expect(twice / once).toBeCloseTo(1.25, 12);
  const many = strengthsOf(networkOf({ log: Array.from({ length: 64 }, () => ['2026-06-01', 'Ana'] as const) })).of('Ana');
  expect(many).toBeCloseTo(1.5 * kernelValue(0), 12);
});

test('a one-sided tie loses a quarter, a balanced one nothing', () => {
  const sided = strengthsOf(
    networkOf({
      log: [
        ['2026-06-01', 'Ana', { channel: 'call', direction: 'out' }],
        ['2026-05-01', 'Ana', { channel: 'call', direction: 'out' }],
      ],
    }),
  );
  expect(sided.all.reciprocity[0]).toBe(0);
  expect(sided.of('Ana') / sided.all.contact[0]!).toBeCloseTo(0.75, 12);
  const mutual = strengthsOf(
    networkOf({
      log: [
        ['2026-06-01', 'Ana', { channel: 'call', direction: 'out' }],
        ['2026-06-01', 'Ana', { channel: 'call', direction: 'mutual' }],
      ],
    }),
  );
  expect(mutual.all.reciprocity[0]).toBeGreaterThan(0.95);
});

test('interactions to come and mass events count nothing', () => {
  const crowd = Array.from({ length: 51 }, (_, i) => `P${i}`).join('+');
  const { all, number } = strengthsOf(
    networkOf({
      log: [
        ['2026-06-02', 'Ana'],
        ['2026-05-01', crowd],
      ],
    }),
  );
  expect(all.contactDays[number('Ana')]).toBe(0);
  expect(all.strength[number('P7')]).toBe(0);
});

test('a month that has begun is past, one that has not is a plan', () => {
  const network = networkOf({
    log: [
      ['2026-06-15', 'Ana', { precision: 'month' }],
      ['2026-07-15', 'Ben', { precision: 'month' }],
      ['2026-07-01', 'Cleo', { precision: 'year' }],
    ],
  });
  const { of } = strengthsOf(network);
  expect([of('Ana'), of('Ben'), of('Cleo')]).toEqual([kernelValue(0), 0, kernelValue(0)]);
});

describe('what the user declared', () => {
  test('closeness adds to the strength and does not fade', () => {
    const people = ['Ana', { name: 'Ben', closeness: 4 }];
    const network = networkOf({
      people,
      log: [
        ['2020-01-01', 'Ana'],
        ['2020-01-01', 'Ben'],
      ],
    });
    const { of } = strengthsOf(network);
    expect(of('Ben')).toBeCloseTo(of('Ana') + 3 * of('Ana'), 9); // c0 is the median S of the closest: both have the same
  });

  test('without any log it still orders people', () => {
    const { all, number } = strengthsOf(
      networkOf({
        people: [
          { name: 'Ana', closeness: 1 },
          { name: 'Ben', closeness: 5 },
          { name: 'Cleo', closeness: 3 },
        ],
      }),
    );
    expect([number('Ben'), number('Cleo'), number('Ana')].map((j) => all.strength[j]!)).toSatisfy(
      ([ben, cleo, ana]: number[]) => ben! > cleo! && cleo! > ana!,
    );
  });
});

const peopleOf = (network: Network) => readFindings(analyze(network, { today: isoDay(TODAY) }).results, network).people;

test('50 is the score of the median of the fifty closest', () => {
  const people = peopleOf(
    networkOf({ log: Array.from({ length: 61 }, (_, i) => [isoDay(TODAY - 10 * i), `P${String(i).padStart(2, '0')}`] as const) }),
  );
  expect((people[24]!.score + people[25]!.score) / 2).toBeCloseTo(50, 0);
  expect(Math.min(...people.map(({ score }) => score))).toBeGreaterThan(0);
  expect([0, 4, 5, 14, 15, 49, 50].map((j) => people[j]!.ring)).toEqual([0, 0, 1, 1, 2, 2, 3]);
});

test('who was close once keeps the ring of their best time beside the one of now', () => {
  const old = Array.from({ length: 40 }, (_, i) => [isoDay(TODAY - 2000 + i), 'Zoe'] as const);
  const now = Array.from({ length: 30 }, (_, i) => [isoDay(TODAY - 1), `P${String(i).padStart(2, '0')}`, 'call'] as const);
  const many = now.flatMap((entry) => [
    entry,
    [isoDay(TODAY - 2), entry[1]] as const,
    [isoDay(TODAY - 3), entry[1]] as const,
    [isoDay(TODAY - 4), entry[1]] as const,
  ]);
  const zoe = peopleOf(networkOf({ log: [...old, ...many] })).find(({ id }) => id === 'Zoe')!;
  expect(zoe.peakRing).toBe(0);
  expect(zoe.ring).toBeGreaterThan(0);
});

describe('properties', () => {
  const close = (a: Float64Array, b: Float64Array) => a.every((value, i) => Math.abs(value - b[i]!) <= 1e-9 * Math.max(1, Math.abs(value)));

  test('the order of import changes nothing', () => {
    fc.assert(
      fc.property(log, fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (lines, random) => {
        const network = networkOf({ people: ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'], log: lines });
        const shuffled = [...network.interactions.values()]
          .map((one) => ({ one, at: random.next().value ?? 0 }))
          .sort((a, b) => a.at - b.at);
        const other: Network = {
          ...network,
          interactions: new Map(shuffled.map(({ one }) => [one.id, one])),
          people: new Map([...network.people].reverse()),
        };
        return close(strengthsOf(network, LAST_DAY).all.strength, strengthsOf(other, LAST_DAY).all.strength);
      }),
    );
  });

  test('new ids change nothing', () => {
    fc.assert(
      fc.property(log, (lines) => {
        const network = networkOf({ log: lines });
        const renamed = [...network.interactions.values()].map((one, i) => ({ ...one, id: `x${(i * 7919) % 9973}` as InteractionId }));
        const other: Network = { ...network, interactions: new Map(renamed.map((one) => [one.id, one])) };
        return close(strengthsOf(network, LAST_DAY).all.strength, strengthsOf(other, LAST_DAY).all.strength);
      }),
    );
  });

  test('to add an interaction and to delete it again is to do nothing', () => {
    fc.assert(
      fc.property(log, line, (lines, extra) => {
        const before = networkOf({ people: ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'], log: lines });
        const after = networkOf({ people: ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'], log: [...lines, extra] });
        after.interactions.delete(`i${String(lines.length + 1).padStart(4, '0')}` as InteractionId);
        return close(strengthsOf(before, LAST_DAY).all.strength, strengthsOf(after, LAST_DAY).all.strength);
      }),
    );
  });

  test('strength never grows without contact', () => {
    fc.assert(
      fc.property(log, fc.integer({ min: 0, max: 3000 }), (lines, later) => {
        const network = networkOf({ log: lines });
        const now = strengthsOf(network, LAST_DAY).all;
        const then = strengthsOf(network, LAST_DAY + later).all;
        return (
          then.contact.every((value, j) => value <= now.contact[j]! + 1e-12) &&
          then.strength.every((value, j) => value >= 0 && value <= now.strength[j]! + 1e-12)
        );
      }),
    );
  });

  test('another contact never weakens the tie in contact-days', () => {
    fc.assert(
      fc.property(log, line, (lines, extra) => {
        const names = ['Ana', 'Ben', 'Cleo', 'Dora', 'Emil'];
        // Meetings apart: another one of a series takes from the later ones, which is what the recurrence rule is for.
        fc.pre([...lines, extra].every((one) => typeof one[2] === 'object' && one[2].channel !== 'meeting'));
        const before = strengthsOf(networkOf({ people: names, log: lines }), LAST_DAY).all.contact;
        const after = strengthsOf(networkOf({ people: names, log: [...lines, extra] }), LAST_DAY).all.contact;
        return after.every((value, j) => value >= before[j]! - 1e-12);
      }),
    );
  });
});
