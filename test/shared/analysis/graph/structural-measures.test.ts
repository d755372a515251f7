import { describe, expect, test } from 'vitest';
import { betweenness, sampledBetweenness } from '../../../../shared/analysis/graph/betweenness';
import { localBridges } from '../../../../shared/analysis/graph/local-bridges';
import { neighborhoodOverlap } from '../../../../shared/analysis/graph/neighborhood-overlap';
import { type StructuralHoles, structuralHolesOfPerson, structuralHolesOfUser } from '../../../../shared/analysis/graph/structural-holes';
import { components, entryOf, mergedTies, type TieList, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { seededRandom } from '../../../../shared/model/ids';
import { complete4, florentine, karate, lesMiserables, networkOfEdges, type PublishedNetwork, path4, star4 } from '../published-networks';

const normalizedBetweenness = (raw: Float64Array) => raw.map((value) => value / (((raw.length - 1) * (raw.length - 2)) / 2));
const holes = ({ size, a, b, weight }: TieList, person: number, isWeighted = false): StructuralHoles | null =>
  structuralHolesOfPerson({ count: a.length, a, b, strength: isWeighted ? weight : weight.map(() => 1) }, size, person);
const constraints = ({ ties }: PublishedNetwork) => Array.from({ length: ties.size }, (_, i) => holes(ties, i)?.constraint);
const ones = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
const overlapOf = ({ graph, ties }: PublishedNetwork) => neighborhoodOverlap(graph, ties);

describe('path of 4', () => {
  const path = path4();
  test('betweenness', () => {
    expect([...betweenness(path.graph)]).toEqual([0, 2, 2, 0]);
    expect([...normalizedBetweenness(betweenness(path.graph))].map((b) => +b.toFixed(9))).toEqual([0, 0.666666667, 0.666666667, 0]);
  });
  test('constraint', () => expect(constraints(path)).toEqual([1, 0.5, 0.5, 1]));
});

describe('star of 4 leaves', () => {
  const star = star4();
  const hub = star.number('hub');
  test('hub', () => {
    expect(betweenness(star.graph)[hub]).toBe(6);
    expect(normalizedBetweenness(betweenness(star.graph))[hub]).toBe(1);
    expect(holes(star.ties, hub)).toEqual({ alters: 4, tiesAmong: 0, effectiveSize: 4, constraint: 0.25 });
  });
});

describe('complete 4', () => {
  const complete = complete4();
  test('betweenness, constraint, effective size', () => {
    expect([...betweenness(complete.graph)]).toEqual([0, 0, 0, 0]);
    for (const value of constraints(complete)) expect(value).toBeCloseTo(0.925926, 6);
    expect(holes(complete.ties, 0)).toMatchObject({ tiesAmong: 3, effectiveSize: 1 });
  });
  test('overlap 1 everywhere', () => expect([...overlapOf(complete).overlap]).toEqual([1, 1, 1, 1, 1, 1]));
});

describe('karate club (Zachary 1977); members are numbered from 1 in the literature', () => {
  const club = karate();
  const member = (number: number) => club.number(String(number - 1));
  test('34 people, 78 ties', () => expect([club.names.length, club.ties.a.length]).toEqual([34, 78]));
  test('betweenness', () => {
    const normalized = normalizedBetweenness(betweenness(club.graph));
    expect(normalized[member(1)]).toBeCloseTo(0.437635, 6);
    expect(normalized[member(34)]).toBeCloseTo(0.304075, 6);
    expect(normalized[member(33)]).toBeCloseTo(0.145247, 6);
  });
  test('constraint and effective size', () => {
    expect(holes(club.ties, member(1))?.constraint).toBeCloseTo(0.155423, 6);
    expect(holes(club.ties, member(34))?.constraint).toBeCloseTo(0.156419, 6);
    expect(holes(club.ties, member(1))?.effectiveSize).toBeCloseTo(13.75, 12);
  });
  test('11 local bridges, one of them without another way around within 5 steps: #1–#12', () => {
    const { isLocalBridge, span } = localBridges(club.graph, club.ties, overlapOf(club).common);
    expect(ones(isLocalBridge)).toBe(11);
    const farthest = Array.from(isLocalBridge, (_, k) => k).filter((k) => isLocalBridge[k] === 1 && span[k] === 0);
    expect(farthest).toEqual([club.graph.tie[entryOf(club.graph, member(1), member(12))]!]);
  });
  test('overlap #1–#2 is 7/16', () => {
    const tie = club.graph.tie[entryOf(club.graph, member(1), member(2))]!;
    expect(overlapOf(club).overlap[tie]).toBe(7 / 16);
    expect(overlapOf(club).common[tie]).toBe(7);
  });
});

test('Florentine families: betweenness of Medici and Guadagni', () => {
  const families = florentine();
  expect([families.names.length, families.ties.a.length]).toEqual([15, 20]);
  const normalized = normalizedBetweenness(betweenness(families.graph));
  expect(normalized[families.number('Medici')]).toBeCloseTo(0.521978, 6);
  expect(normalized[families.number('Guadagni')]).toBeCloseTo(0.254579, 6);
});

describe('edge cases', () => {
  test('isolated: constraint and effective size are undefined, not 0', () => {
    expect(holes(mergedTies(3, [0], [1]), 2)).toBeNull();
  });
  test('two people tied only to each other: overlap 0, not 0/0', () => {
    const graph = mergedTies(2, [0], [1]);
    expect([...neighborhoodOverlap(tieGraph(graph), graph).overlap]).toEqual([0]);
  });
  test('self-ties are dropped, parallel ties merged', () => {
    const ties = mergedTies(3, [2, 0, 1, 1], [0, 2, 1, 0], [1, 2, 9, 4]);
    expect([[...ties.a], [...ties.b], [...ties.weight]]).toEqual([
      [0, 0],
      [1, 2],
      [4, 3],
    ]);
  });
  test('weighted constraint: all weight on one alter is nearly one alter', () => {
    const uneven = networkOfEdges([
      ['i', 'j', 1000],
      ['i', 'k', 1],
    ]);
    expect(holes(uneven.ties, uneven.number('i'), true)?.constraint).toBeCloseTo(1, 2);
    expect(holes(uneven.ties, uneven.number('i'))?.constraint).toBe(0.5);
  });
  test('span of a ring of n is n − 1, up to 5', () => {
    const ring = (n: number) => networkOfEdges(Array.from({ length: n }, (_, i) => [String(i), String((i + 1) % n)] as const));
    for (const [n, span] of [
      [4, 3],
      [5, 4],
      [6, 5],
      [7, 0],
      [9, 0],
    ] as const) {
      const { graph, ties } = ring(n);
      const found = localBridges(graph, ties, neighborhoodOverlap(graph, ties).common);
      expect([...found.span]).toEqual(Array.from({ length: n }, () => span));
      expect(ones(found.isLocalBridge)).toBe(n);
    }
  });
});

describe('against a plain version, on random networks', () => {
  const random = seededRandom(7);
  const networks = Array.from({ length: 30 }, () => {
    const size = 4 + Math.floor(random() * 30);
    const pairs = Array.from(
      { length: Math.floor(random() * 3 * size) },
      () => [Math.floor(random() * size), Math.floor(random() * size)] as const,
    );
    const ties = mergedTies(
      size,
      pairs.map(([a]) => a),
      pairs.map(([, b]) => b),
    );
    return { size, ties, graph: tieGraph(ties) };
  });
  const neighbors = (ties: { a: Int32Array; b: Int32Array }, person: number, without = -1) => {
    const found = new Set<number>();
    for (let k = 0; k < ties.a.length; k++) {
      if (k === without) continue;
      if (ties.a[k] === person) found.add(ties.b[k]!);
      if (ties.b[k] === person) found.add(ties.a[k]!);
    }
    return found;
  };
  const distance = (ties: { a: Int32Array; b: Int32Array }, from: number, to: number, without: number) => {
    let front = new Set([from]);
    const reached = new Set([from]);
    for (let steps = 1; front.size > 0; steps++) {
      const next = new Set<number>();
      for (const v of front) for (const w of neighbors(ties, v, without)) if (!reached.has(w)) next.add(w);
      if (next.has(to)) return steps;
      for (const w of next) reached.add(w);
      front = next;
    }
    return Number.POSITIVE_INFINITY;
  };

  test('overlap, local bridges, spans', () => {
    for (const { ties, graph } of networks) {
      const { overlap, common } = neighborhoodOverlap(graph, ties);
      const local = localBridges(graph, ties, common);
      for (let k = 0; k < ties.a.length; k++) {
        const [a, b] = [ties.a[k]!, ties.b[k]!];
        const ofA = neighbors(ties, a);
        const ofB = neighbors(ties, b);
        const union = new Set([...ofA, ...ofB].filter((v) => v !== a && v !== b));
        const both = [...ofA].filter((v) => ofB.has(v)).length;
        expect(overlap[k]).toBeCloseTo(union.size === 0 ? 0 : both / union.size, 12);
        expect(local.isLocalBridge[k]).toBe(both === 0 ? 1 : 0);
        const span = distance(ties, a, b, k);
        if (both === 0) expect(local.span[k]).toBe(span <= 5 ? span : 0);
      }
    }
  });
});

test('components: everybody who can reach each other, people alone too', () => {
  expect([...components(tieGraph(mergedTies(5, [0, 2], [1, 3]))).sizes].sort()).toEqual([1, 2, 2]);
});

describe('structural holes around the user', () => {
  const { ties } = networkOfEdges([
    ['a', 'b', 2],
    ['b', 'c', 1],
    ['c', 'd', 5],
  ]);
  const columns = { count: ties.a.length, a: ties.a, b: ties.b, strength: ties.weight };
  const strength = Float64Array.of(3, 1, 2, 0); // d is nobody the user is in contact with

  test('are those of a network in which the user is one of the people', () => {
    const whole = mergedTies(5, [0, 1, 4, 4, 4], [1, 2, 0, 1, 2], [2, 1, 3, 1, 2]);
    expect(structuralHolesOfUser(columns, strength, null)?.constraint).toBeCloseTo(holes(whole, 4, true)!.constraint, 12);
    expect(structuralHolesOfUser(columns, strength, null)).toMatchObject({ alters: 3, tiesAmong: 2, effectiveSize: 3 - 4 / 3 });
  });
  test('of a group count only its members and the ties inside it', () => {
    expect(structuralHolesOfUser(columns, strength, [0, 2, 3])).toMatchObject({ alters: 2, tiesAmong: 0, effectiveSize: 2 });
    expect(structuralHolesOfUser(columns, strength, [3])).toBeNull();
  });
});

test('the order and orientation of ties change nothing', () => {
  const { ties } = lesMiserables();
  const random = seededRandom(3);
  const order = Array.from(ties.a, (_, k) => k).sort(() => random() - 0.5);
  const [i, j] = [order.map((k) => (k % 2 ? ties.a[k]! : ties.b[k]!)), order.map((k) => (k % 2 ? ties.b[k]! : ties.a[k]!))];
  expect(
    mergedTies(
      ties.size,
      i,
      j,
      order.map((k) => ties.weight[k]!),
    ),
  ).toEqual(ties);
});

test('sampled betweenness nears the exact one and is exact with enough pivots', () => {
  const { graph } = lesMiserables();
  const exact = betweenness(graph);
  expect(sampledBetweenness(graph, 77, seededRandom(1))).toEqual(exact);
  const sampled = sampledBetweenness(graph, 40, seededRandom(1));
  const top = (values: Float64Array) => [...values.keys()].sort((x, y) => values[y]! - values[x]!)[0];
  expect(top(sampled)).toBe(top(exact));
  const error = exact.reduce((sum, value, v) => sum + Math.abs(value - sampled[v]!), 0) / exact.reduce((sum, value) => sum + value, 0);
  expect(error).toBeLessThan(0.35);
});
