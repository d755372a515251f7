import { describe, expect, test } from 'vitest';
import type { UnloggedPart } from '../../../../shared/analysis/contacts/unlogged-merit';
import { type Analysis, analyze } from '../../../../shared/analysis/pipeline/analyze';
import type { StructuralRole } from '../../../../shared/analysis/roles/structural-role';
import { choosePeople } from '../../../../shared/analysis/suggestions/reconnect-choice';
import { type ReconnectScores, reconnectScores } from '../../../../shared/analysis/suggestions/reconnect-scores';
import type { TemporalState } from '../../../../shared/analysis/ties/temporal-state';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { type AnswerId, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { networkOf, theDay } from '../../../builders/network-builder';

const MONDAY = dayNumber(theDay('2026-06-01'));

interface Given {
  readonly u: number;
  /** V. Default: as everybody. */
  readonly value?: number;
  readonly cluster?: string;
  readonly company?: string;
  readonly state?: TemporalState;
  readonly role?: StructuralRole;
  /** Little is logged of them, and this is what there is. */
  readonly mainPart?: UnloggedPart;
}

/** Candidates with a score by hand: what is tested is the choice, not the score. Person numbers are places in the list. */
function chosen(given: readonly Given[], capacity: number, seed = 1): { ranked: number[]; explored: number | undefined } {
  const network = networkOf({ people: given.map(({ company = '' }, i) => ({ name: `P${String(i).padStart(3, '0')}`, company })) });
  const whole = analyze(network, { today: isoDay(MONDAY) });
  const clusters = [...new Set(given.map(({ cluster }) => cluster))].filter((name) => name !== undefined);
  const clusterNumber = Int32Array.from(given, ({ cluster }) => (cluster === undefined ? -1 : clusters.indexOf(cluster)));
  const analysis: Analysis = { ...whole, structure: { ...whole.structure, clusterNumber } };
  const scores: ReconnectScores = {
    ...reconnectScores(network, analysis, MONDAY, MONDAY, 'balanced'),
    candidacy: given.map(({ mainPart }) => (mainPart === undefined ? 'due' : 'unlogged')),
    mainPartOf: (j) => given[j]?.mainPart ?? null,
    stateOf: (j) => given[j]?.state ?? 'active',
    roleOf: (j) => given[j]?.role ?? 'embedded',
    total: Float64Array.from(given, (one) => one.u),
    value: Float64Array.from(given, (one) => one.value ?? 0.5),
  };
  const choices = choosePeople(network, analysis, scores, { capacity, random: seededRandom(seed), isSame: () => false });
  return {
    ranked: choices.filter((choice) => choice.slot === 'ranked').map((choice) => choice.person),
    explored: choices.find((choice) => choice.slot === 'exploration')?.person,
  };
}

test('without clusters the best come first', () => {
  expect(chosen([{ u: 0.2 }, { u: 0.9 }, { u: 0.5 }, { u: 0.7 }], 3).ranked).toEqual([1, 3, 2]);
});

describe('variety', () => {
  test('at most two of a cluster while others are there', () => {
    const given = [0.9, 0.89, 0.88, 0.87].map((u) => ({ u, cluster: 'choir' }));
    expect(chosen([...given, { u: 0.1 }, { u: 0.1, cluster: 'work' }], 4).ranked).toEqual([0, 1, 4, 5]);
    expect(chosen(given, 4).ranked).toEqual([0, 1, 2, 3]);
  });

  test('hundreds of equals from one company do not hide everybody else', () => {
    const colleagues = Array.from({ length: 300 }, () => ({ u: 0.5, cluster: 'Hooli' }));
    expect(chosen([...colleagues, { u: 0.2 }, { u: 0.2, cluster: 'work' }], 4).ranked).toEqual([0, 1, 300, 301]);
  });

  test('one more of the same cluster must be better by 0.3 / 0.7', () => {
    const pair = (u: number) => [{ u: 0.9, cluster: 'choir' }, { u: 0.85, cluster: 'choir' }, { u }];
    expect(chosen(pair(0.45), 2).ranked).toEqual([0, 2]);
    expect(chosen(pair(0.4), 2).ranked).toEqual([0, 1]);
  });

  test('one more of the same company counts half of that', () => {
    const pair = (u: number) => [
      { u: 0.9, company: 'Hooli' },
      { u: 0.85, company: ' hooli' },
      { u, company: 'Initech' },
    ];
    expect(chosen(pair(0.65), 2).ranked).toEqual([0, 2]);
    expect(chosen(pair(0.6), 2).ranked).toEqual([0, 1]);
  });
});

describe('people of whom little is logged', () => {
  test('another reason is worth 0.15 / 0.7, but for what the user said', () => {
    const three = (mainPart: UnloggedPart, u: number): Given[] => [
      { u: 0.4, mainPart },
      { u: 0.39, mainPart },
      { u, mainPart: 'lately' },
    ];
    expect(chosen(three('silence', 0.2), 2).ranked).toEqual([0, 2]);
    expect(chosen(three('silence', 0.17), 2).ranked).toEqual([0, 1]);
    expect(chosen(three('declared', 0.2), 2).ranked).toEqual([0, 1]);
  });

  test('equals are drawn, and not those whose rows come first', () => {
    const equals = Array.from({ length: 300 }, (): Given => ({ u: 0.1, mainPart: 'silence' }));
    const places = [1, 2, 3, 4].map((seed) => chosen(equals, 4, seed).ranked);
    expect(Math.max(...places.flat())).toBeGreaterThan(200);
    expect(new Set(places.map(String)).size).toBe(4);
  });
});

test('the best dormant, fading and bridge have a seat when they are worth one', () => {
  const others = Array.from({ length: 10 }, () => ({ u: 0.9 }));
  expect(chosen([...others, { u: 0.3, state: 'dormant' }, { u: 0.3, state: 'fading' }, { u: 0.3, role: 'sole-link' }], 4).ranked).toEqual([
    0, 10, 11, 12,
  ]);
  expect(chosen([...others, { u: 0.3, value: 0.4, state: 'dormant' }], 4).ranked).toEqual([0, 1, 2, 3]);
});

describe('exploration', () => {
  const many = Array.from({ length: 100 }, (_, i) => ({ u: 0.6 - i / 1000 }));

  test('one seat of five, from ranks 6 to 50 (5 to 50 with its own), the better the likelier', () => {
    const explored = Array.from({ length: 400 }, (_, seed) => chosen(many, 5, seed).explored!);
    expect(Math.min(...explored)).toBeGreaterThanOrEqual(4);
    expect(Math.max(...explored)).toBeLessThan(50);
    expect(new Set(explored).size).toBeGreaterThan(20);
    const better = explored.filter((person) => person < 27).length;
    expect(better).toBeGreaterThan(explored.length / 2);
  });

  test('none in a shorter list, nor when there is nobody left to explore', () => {
    expect(chosen(many, 4).explored).toBeUndefined();
    expect(chosen(many.slice(0, 4), 5)).toEqual({ ranked: [0, 1, 2, 3], explored: undefined });
  });
});

test('nobody of whom an interview says "in the last seven days" is suggested in the two weeks after it', () => {
  const network = networkOf({ people: ['Ana', 'Ben'] });
  const said = { wave: isoDay(MONDAY - 3), day: isoDay(MONDAY - 3), question: 'last-contact', other: null };
  for (const [name, value] of [
    ['Ana', 'this-week'],
    ['Ben', 'this-month'],
  ] as const)
    network.answers.set(name as AnswerId, { ...said, id: name as AnswerId, person: name as PersonId, value });
  const candidacyOn = (day: number) => {
    const analysis = analyze(network, { today: isoDay(day) });
    return reconnectScores(network, analysis, day, day, 'balanced').candidacy;
  };
  expect(candidacyOn(MONDAY)).toEqual(['none', 'unlogged']);
  expect(candidacyOn(MONDAY + 11)).toEqual(['unlogged', 'unlogged']);
});
