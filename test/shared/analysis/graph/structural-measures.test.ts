import { describe, expect, test } from 'vitest';
import { betweenness, normalizedBetweenness, sampledBetweenness } from '../../../../shared/analysis/graph/betweenness';
import { bridges } from '../../../../shared/analysis/graph/bridges';
import { components } from '../../../../shared/analysis/graph/components';
import { constraint } from '../../../../shared/analysis/graph/constraint';
import { effectiveSize } from '../../../../shared/analysis/graph/effective-size';
import { localBridges } from '../../../../shared/analysis/graph/local-bridges';
import { neighborhoodOverlap } from '../../../../shared/analysis/graph/neighborhood-overlap';
import { shortestPath } from '../../../../shared/analysis/graph/shortest-path';
import { entryOf, mergedTies, tieGraph } from '../../../../shared/analysis/graph/tie-graph';
import { seededRandom } from '../../../../shared/model/ids';
import { complete4, florentine, karate, lesMiserables, networkOfEdges, type PublishedNetwork, path4, star4 } from '../published-networks';

const unweighted = ({ graph }: PublishedNetwork) => Array.from({ length: graph.size }, (_, i) => constraint(graph, i, 'number of ties'));
const ones = (flags: Uint8Array) => flags.reduce((sum, flag) => sum + flag, 0);
const overlapOf = ({ graph, ties }: PublishedNetwork) => neighborhoodOverlap(graph, ties);

describe('path of 4', () => {
  const path = path4();
  test('betweenness', () => {
    expect([...betweenness(path.graph)]).toEqual([0, 2, 2, 0]);
    expect([...normalizedBetweenness(betweenness(path.graph))].map((b) => +b.toFixed(9))).toEqual([0, 0.666666667, 0.666666667, 0]);
  });
  test('constraint', () => expect(unweighted(path)).toEqual([1, 0.5, 0.5, 1]));
  test('every tie is a bridge; the shortest path has all four', () => {
    expect([...bridges(path.graph, path.ties)]).toEqual([1, 1, 1]);
    expect(shortestPath(path.graph, 0, 3)).toEqual([0, 1, 2, 3]);
  });
});

describe('star of 4 leaves', () => {
  const star = star4();
  const hub = star.number('hub');
  test('hub', () => {
    expect(betweenness(star.graph)[hub]).toBe(6);
    expect(normalizedBetweenness(betweenness(star.graph))[hub]).toBe(1);
    expect(constraint(star.graph, hub, 'number of ties')).toBe(0.25);
    expect(effectiveSize(star.graph, hub)).toBe(4);
  });
});

describe('complete 4', () => {
  const complete = complete4();
  test('betweenness, constraint, effective size', () => {
    expect([...betweenness(complete.graph)]).toEqual([0, 0, 0, 0]);
    for (const value of unweighted(complete)) expect(value).toBeCloseTo(0.925926, 6);
    expect(effectiveSize(complete.graph, 0)).toBe(1);
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
    expect(constraint(club.graph, member(1), 'number of ties')).toBeCloseTo(0.155423, 6);
    expect(constraint(club.graph, member(34), 'number of ties')).toBeCloseTo(0.156419, 6);
    expect(effectiveSize(club.graph, member(1))).toBeCloseTo(13.75, 12);
  });
  test('11 local bridges, of which 1 is a bridge: #1–#12', () => {
    const { isLocalBridge } = localBridges(club.graph, club.ties, overlapOf(club).common);
    expect(ones(isLocalBridge)).toBe(11);
    const isBridge = bridges(club.graph, club.ties);
    expect(ones(isBridge)).toBe(1);
    expect(isBridge[club.graph.tie[entryOf(club.graph, member(1), member(12))]!]).toBe(1);
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
    const graph = tieGraph(mergedTies(3, [0], [1]));
    expect(constraint(graph, 2, 'number of ties')).toBeNull();
    expect(effectiveSize(graph, 2)).toBeNull();
    expect(shortestPath(graph, 0, 2)).toBeNull();
    expect(shortestPath(graph, 2, 2)).toEqual([2]);
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
    expect(constraint(uneven.graph, uneven.number('i'), 'tie strength')).toBeCloseTo(1, 2);
    expect(constraint(uneven.graph, uneven.number('i'), 'number of ties')).toBe(0.5);
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

  test('overlap, local bridges, spans, bridges', () => {
    for (const { ties, graph } of networks) {
      const { overlap, common } = neighborhoodOverlap(graph, ties);
      const local = localBridges(graph, ties, common);
      const isBridge = bridges(graph, ties);
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
        expect(isBridge[k]).toBe(span === Number.POSITIVE_INFINITY ? 1 : 0);
      }
    }
  });

  test('a bridge raises the number of components', () => {
    for (const { size, ties, graph } of networks) {
      const before = components(graph).sizes.length;
      const isBridge = bridges(graph, ties);
      for (let k = 0; k < ties.a.length; k++) {
        const rest = Array.from(ties.a, (_, l) => l).filter((l) => l !== k);
        const without = mergedTies(
          size,
          rest.map((l) => ties.a[l]!),
          rest.map((l) => ties.b[l]!),
        );
        expect(components(tieGraph(without)).sizes.length - before).toBe(isBridge[k]);
      }
    }
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
