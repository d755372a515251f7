import { expect, test } from 'vitest';
import { mergedTies, tieGraph } from '../../shared/analysis/graph/tie-graph';
import { plantedTies } from '../shared/analysis/planted-groups';
import type { EventRow } from './dataset-folder';
import { groupsTold } from './ego-networks';
import { evaluateStructure } from './evaluate-structure';

const DAY = 86_400;

/** Messages of a sender to several people, one a day; `without` the owner, or with. */
function mail(messages: readonly (readonly [source: string, ...targets: string[]])[]): EventRow[] {
  return messages.flatMap(([source, ...targets], day) => targets.map((target) => ({ time: day * DAY, source, target })));
}

test('who is said to know each other, and who was only seen together, against mail without the owner', () => {
  const figures = evaluateStructure(
    mail([
      ...Array.from({ length: 4 }, () => ['me', 'ann', 'ben'] as const),
      ...Array.from({ length: 4 }, () => ['me', 'cal', 'dan'] as const),
      ...Array.from({ length: 60 }, () => ['me', 'eve', 'fay', 'gus'] as const),
      ['ann', 'ben'],
      ['eve', 'fay'],
    ]),
  );
  expect(figures).toMatchObject({ logs: 4, seenOnce: { share: expect.any(Number) } });
  // Of the log of "me": ann and ben, cal and dan. In the logs of eve, fay and gus the other two and "me" come in threes.
  expect(figures?.certain).toEqual({ share: 0.5, count: 2 });
  expect(figures?.bridges.all.count).toBe(0);
  expect(evaluateStructure(mail([['me', 'ann']]))).toBeNull();
});

test('ego networks: groups are told where there are some, and not in rewired ones', () => {
  // Everybody is in two groups of 25, as a colleague and as a neighbor.
  const work = Int32Array.from({ length: 300 }, (_, v) => v % 12);
  const home = Int32Array.from({ length: 300 }, (_, v) => Math.floor(v / 25));
  const [colleagues, neighbors] = [plantedTies(1, work, 24, 0.95), plantedTies(2, home, 24, 0.95)];
  const graph = tieGraph(mergedTies(300, [...colleagues.a, ...neighbors.a], [...colleagues.b, ...neighbors.b]));
  const told = groupsTold(
    graph,
    Array.from(work, (group) => `class ${group}`),
  );
  expect(told?.egos).toBeGreaterThan(20);
  expect(told!.told / told!.egos).toBeGreaterThanOrEqual(0.9);
  expect(told!.rewiredTold / told!.rewired).toBeLessThanOrEqual(0.1);
  expect(groupsTold(tieGraph(plantedTies(1, work, 4, 0.75)), [])).toBeNull();
});
