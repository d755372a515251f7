import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { entryOf, tieGraph, weightedDegree } from '../../../../shared/analysis/graph/tie-graph';
import { type AlterTies, alterTies } from '../../../../shared/analysis/ties/alter-ties';
import { NO_DAY } from '../../../../shared/analysis/ties/contact-days';
import { kernelValue } from '../../../../shared/analysis/ties/kernel';
import { onlyChannel, relationsIn } from '../../../../shared/analysis/ties/tie-evidence';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { CHANNELS, type Network } from '../../../../shared/model/network';
import { evidenceSentence } from '../../../../shared/sentences/tie-sentence';
import { type Drawing, networkOf, theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-01'));

function tiesOf(network: Network): AlterTies & { weight: (a: string, b: string) => number; evidence_: (a: string, b: string) => string } {
  const columns = columnsOf(network);
  const found = alterTies(columns, TODAY, 1);
  const at = (a: string, b: string) =>
    entryOf(found.graph, [...columns.people].indexOf(a as never), [...columns.people].indexOf(b as never));
  return {
    ...found,
    weight: (a, b) => (at(a, b) < 0 ? 0 : found.graph.weight[at(a, b)]!),
    evidence_: (a, b) => (at(a, b) < 0 ? '' : inWords(found, found.graph.tie[at(a, b)]!)),
  };
}

function inWords({ evidence: { together, smallest, largest, lastTogether, byChannel, relations } }: AlterTies, tie: number): string {
  const channel = CHANNELS[onlyChannel(byChannel, tie)] ?? null;
  const last = lastTogether[tie]! === NO_DAY ? null : isoDay(lastTogether[tie]!);
  return evidenceSentence(
    {
      together: together[tie]!,
      smallest: smallest[tie]!,
      largest: largest[tie]!,
      lastTogether: last,
      channel,
      relations: relationsIn(relations[tie]!),
    },
    isoDay(TODAY),
  );
}

const drawn = (drawing: Drawing) => tiesOf(networkOf(drawing));

describe('seen together', () => {
  test('two people on their own: C · K', () => {
    const { weight } = drawn({ log: [['2026-05-25', 'Ana+Ben', 'video']] });
    expect(weight('Ana', 'Ben')).toBeCloseTo(0.8 * kernelValue(7), 12);
  });
  test('each of m people gets the same total, 1/(m − 1) per tie', () => {
    const { weight, graph } = drawn({ log: [['2026-06-01', 'Ana+Ben+Cleo+Dan']] });
    expect(weight('Ana', 'Ben')).toBeCloseTo(kernelValue(0) / 3, 12);
    for (let v = 0; v < 4; v++) expect(weightedDegree(graph, v)).toBeCloseTo(kernelValue(0), 12);
  });
  const crowd = (size: number, from = 0) => Array.from({ length: size }, (_, i) => `p${String(from + i).padStart(3, '0')}`).join('+');
  test('one gathering makes ties of everybody up to 12 people, and none above', () => {
    expect(drawn({ log: [['2026-06-01', crowd(12)]] }).ties.a.length).toBe(66);
    for (const size of [13, 29, 30, 40, 201]) expect(drawn({ log: [['2026-06-01', crowd(size)]] }).ties.a.length, String(size)).toBe(0);
  });
  test('several gatherings of 13 to 29 people together do, the more of them the larger they are; larger ones never', () => {
    const times = (size: number, count: number) =>
      drawn({ log: Array.from({ length: count }, (_, k) => [`2026-05-${k + 1}`.replace(/-(\d)$/, '-0$1'), crowd(size)] as const) }).ties.a
        .length;
    expect([times(15, 1), times(15, 2)]).toEqual([0, 105]);
    expect([times(20, 3), times(20, 4)]).toEqual([0, 190]);
    expect(times(30, 28)).toBe(0);
  });
  test('for clusters a gathering of 40 is five cycles, and the weight of each person falls with the size to 0 at 200', () => {
    const totalOf = (size: number) => weightedDegree(tieGraph(drawn({ log: [['2026-06-01', crowd(size)]] }).forClusters), 0);
    const { forClusters } = drawn({ log: [['2026-06-01', crowd(40)]] });
    expect(forClusters.a.length).toBeGreaterThan(150);
    expect(forClusters.a.length).toBeLessThanOrEqual(200);
    expect(totalOf(13)).toBeCloseTo(kernelValue(0), 9);
    expect(totalOf(30)).toBeCloseTo(kernelValue(0), 9);
    expect(totalOf(31)).toBeGreaterThan(0.95 * kernelValue(0));
    for (const [size, larger] of [
      [31, 40],
      [40, 100],
      [100, 199],
    ] as const)
      expect(totalOf(larger)).toBeLessThan(totalOf(size));
    expect(drawn({ log: [['2026-06-01', crowd(200)]] }).forClusters.a.length).toBe(0);
  });
  test('large gatherings count among the occasions of people who are tied, and add weight below 31 people', () => {
    const { evidence, weight } = drawn({
      log: [
        ['2026-06-01', 'p000+p001'],
        ['2026-06-01', crowd(20)],
        ['2026-06-01', crowd(100)],
        ['2026-06-01', crowd(300)],
      ],
    });
    expect([[...evidence.together], [...evidence.smallTogether], [...evidence.closeDays]]).toEqual([[4], [1], [1]]);
    expect(weight('p000', 'p001')).toBeCloseTo(kernelValue(0) * (1 + 1 / 19), 12);
  });
  test('plans make no ties; being seen alone makes none', () => {
    expect(
      drawn({
        log: [
          ['2026-06-02', 'Ana+Ben'],
          ['2026-05-01', 'Ana'],
        ],
      }).ties.a.length,
    ).toBe(0);
  });
  test('shared interests, employers and circles make none', () => {
    const people = ['Ana', 'Ben', 'Cleo'].map((name) => ({ name, company: 'Acme' }));
    expect(drawn({ people, interests: { climbing: 'Ana+Ben' }, circles: { choir: 'Ana+Cleo' } }).ties.a.length).toBe(0);
  });
});

describe('stated', () => {
  test('weights; ended ones three tenths; the same one twice counts once, different ones add up', () => {
    const { weight } = drawn({
      ties: [
        ['Ana', 'partner', 'Ben'],
        ['Ana', 'friend', 'Cleo', 'ended'],
        ['Ben', 'knows', 'Cleo'],
        ['Cleo', 'knows', 'Ben'],
        ['Dan', 'colleague', 'Eve'],
        ['Eve', 'friend', 'Dan'],
      ],
    });
    expect(weight('Ana', 'Ben')).toBe(3);
    expect(weight('Ana', 'Cleo')).toBeCloseTo(0.45, 12);
    expect(weight('Ben', 'Cleo')).toBeCloseTo(0.7, 12);
    expect(weight('Dan', 'Eve')).toBeCloseTo(2.5, 12);
  });
});

describe('evidence', () => {
  test('in words', () => {
    const { evidence_ } = drawn({
      log: [
        ['2026-03-01', 'Ana+Ben', 'video'],
        ['2026-05-01', 'Ana+Ben', 'video'],
        ['2025-05-01', 'Ana+Cleo'],
        ['2026-05-01', 'Ben+Cleo'],
        ['2026-05-02', 'Ben+Cleo', 'call'],
      ],
      ties: [
        ['Ana', 'sibling', 'Ben'],
        ['Ana', 'knows', 'Dan'],
      ],
    });
    expect(evidence_('Ana', 'Ben')).toBe('2 video calls of 3, last in May; siblings');
    expect(evidence_('Ana', 'Cleo')).toBe('once together in person, in a group of 3, in May 2025');
    expect(evidence_('Ben', 'Cleo')).toBe('2 times together, last in May');
    expect(evidence_('Ana', 'Dan')).toBe('know each other');
  });
  test('days with only the two of them: each day once, groups of three not', () => {
    const { evidence } = drawn({
      log: [
        ['2026-05-01', 'Ana+Ben'],
        ['2026-05-01', 'Ana+Ben', 'call'],
        ['2026-05-02', 'Ana+Ben+Cleo'],
        ['2026-05-03', 'Ana+Ben'],
      ],
    });
    expect(evidence.closeDays[0]).toBe(2);
    expect(evidence.together[0]).toBe(4);
  });
  test('every occasion is counted, of small and large gatherings', () => {
    const crowd = Array.from({ length: 12 }, (_, i) => `p${i}`).join('+');
    const { evidence, graph } = drawn({
      log: [
        ['2026-05-01', 'p1+p2'],
        ['2026-05-09', crowd],
        ['2026-05-08', 'p1+p2+p3'],
      ],
    });
    expect([...evidence.together].sort((x, y) => y - x).slice(0, 4)).toEqual([3, 2, 2, 1]);
    const best = evidence.together.indexOf(3);
    expect(evidence.lastTogether[best]).toBe(dayNumber(theDay('2026-05-09')));
    expect(relationsIn(evidence.relations[best]!)).toEqual([]);
    expect(graph.size).toBe(12);
  });
});

test('the order of import does not matter', () => {
  const name = fc.constantFrom('Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay');
  const people = fc.uniqueArray(name, { minLength: 1, maxLength: 4 });
  const day = fc.integer({ min: 1, max: 28 }).map((d) => `2026-05-${String(d).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.tuple(day, people), { maxLength: 20 }), fc.integer(), (log, seed) => {
      const network = networkOf({
        people: ['Ana', 'Ben', 'Cleo', 'Dan', 'Eve', 'Fay'],
        log: log.map(([d, p]) => [d, p.join('+')] as const),
      });
      const entries = [...network.interactions].map((entry, k) => ({ entry, key: Math.sin(seed + k) })).sort((x, y) => x.key - y.key);
      const shuffled: Network = {
        ...network,
        people: new Map([...network.people].reverse()),
        interactions: new Map(entries.map(({ entry: [id, one] }) => [id, { ...one, people: [...one.people].reverse() }])),
      };
      expect(alterTies(columnsOf(shuffled), TODAY, 1)).toEqual(alterTies(columnsOf(network), TODAY, 1));
    }),
    { numRuns: 50, seed: 1 },
  );
});
