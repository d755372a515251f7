/** The published networks of test/fixtures/networks as ties between numbered people. */
import { readFileSync } from 'node:fs';
import { mergedTies, type TieGraph, type TieList, tieGraph } from '../../../shared/analysis/graph/tie-graph';

export interface PublishedNetwork {
  readonly names: readonly string[];
  readonly ties: TieList;
  readonly graph: TieGraph;
  readonly number: (name: string) => number;
}

/** Lines of a file of test/fixtures/networks without its header. */
export function fixtureLines(file: string): string[][] {
  const text = readFileSync(new URL(`../../fixtures/networks/${file}`, import.meta.url), 'utf8');
  return text
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map((line) => line.split(','));
}

/** Column `weightColumn` holds the weight; left out: every tie weighs 1. */
export function publishedNetwork(file: string, weightColumn?: number): PublishedNetwork {
  return networkOfEdges(
    fixtureLines(file).map((cells) => [cells[0] ?? '', cells[1] ?? '', weightColumn === undefined ? 1 : Number(cells[weightColumn])]),
  );
}

export function networkOfEdges(edges: readonly (readonly [string, string, number?])[]): PublishedNetwork {
  const names = [...new Set([...edges.map(([a]) => a), ...edges.map(([, b]) => b)])].sort((x, y) =>
    /^\d+$/.test(x + y) ? Number(x) - Number(y) : x < y ? -1 : 1,
  );
  const numbers = new Map(names.map((name, i) => [name, i]));
  const number = (name: string) => {
    const found = numbers.get(name);
    if (found === undefined) throw new Error(`nobody is called ${name}`);
    return found;
  };
  const ties = mergedTies(
    names.length,
    edges.map(([a]) => number(a)),
    edges.map(([, b]) => number(b)),
    edges.map(([, , weight]) => weight ?? 1),
  );
  return { names, ties, graph: tieGraph(ties), number };
}

export const karate = () => publishedNetwork('karate-edges.csv');
export const florentine = () => publishedNetwork('florentine-families.csv');
export const lesMiserables = () => publishedNetwork('lesmis-edges.csv', 2);
/** Weight: days on which the two were in contact. */
export const office = () => publishedNetwork('office-2013.csv', 3);

export const path4 = () =>
  networkOfEdges([
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'd'],
  ]);
export const star4 = () =>
  networkOfEdges([
    ['hub', 'p'],
    ['hub', 'q'],
    ['hub', 'r'],
    ['hub', 's'],
  ]);
export const complete4 = () =>
  networkOfEdges([
    ['a', 'b'],
    ['a', 'c'],
    ['a', 'd'],
    ['b', 'c'],
    ['b', 'd'],
    ['c', 'd'],
  ]);
