import { describe, expect, it } from 'vitest';
import { clusterRows, liftText } from '../../../renderer/cluster/cluster-rows';
import { tieRows } from '../../../renderer/tie/tie-rows';
import type { ClusterFindings, TieFindings } from '../../../shared/analysis/data/findings';
import type { IsoDay } from '../../../shared/model/day';
import { text } from '../../../shared/strings/text';

const tie = (a: string, b: string, rest: Partial<TieFindings> = {}) =>
  ({
    a,
    b,
    strength: 1,
    together: 0,
    smallest: 0,
    largest: 0,
    lastTogether: null,
    relations: [],
    overlap: 0,
    isLocalBridge: false,
    span: null,
    ...rest,
  }) as TieFindings;
const rowValue = (rows: readonly { label: string; value: string }[], label: string) => rows.find((row) => row.label === label)?.value;

describe('the numbers behind a tie', () => {
  // a–b, both with c; a also with d
  const ab = tie('a', 'b', { together: 3, lastTogether: '2026-05-02' as IsoDay, relations: ['sibling'] });
  const all = [ab, tie('a', 'c'), tie('c', 'b'), tie('a', 'd')];

  it('counts whom both know, without the two', () => {
    const rows = tieRows(ab, all, '2026-06-01' as IsoDay);
    expect(rowValue(rows, text('tie.rowTiedToBoth'))).toBe('1 of 2 other people tied to either');
    expect(rowValue(rows, text('tie.rowTogether'))).toBe('3 times');
    expect(rowValue(rows, text('tie.rowSpan'))).toBeUndefined();
  });

  it('gives the path without a bridge, and what is missing', () => {
    const bridge = tie('x', 'y', { isLocalBridge: true, span: 4 });
    const rows = tieRows(bridge, [bridge], '2026-06-01' as IsoDay);
    expect(rowValue(rows, text('tie.rowSpan'))).toBe('4 steps');
    expect(rowValue(rows, text('tie.rowTiedToBoth'))).toBe('neither has another known tie');
    expect(rowValue(rows, text('tie.rowTogether'))).toBe('not in your journal');
  });

  it('names a source for each', () => {
    for (const { source } of tieRows(ab, all, '2026-06-01' as IsoDay)) expect(source).not.toBe('');
  });
});

it('the numbers behind a cluster', () => {
  const cluster = {
    members: ['a', 'b', 'c', 'd'],
    tiesInside: 5,
    interests: [{ interest: 'i', name: 'ramen', count: 3, lift: 12.4 }],
  } as unknown as ClusterFindings;
  const rows = clusterRows(cluster, 'clear', 1);
  expect(rowValue(rows, text('cluster.rowTies'))).toBe('5 of 6 possible pairs');
  expect(rowValue(rows, text('cluster.rowShared'))).toBe('ramen: 3 of 4, 12× your average');
  expect(rowValue(rows, text('cluster.rowLoose'))).toBe('1 of 4');
  expect(rowValue(clusterRows(cluster, null, 0), text('cluster.rowStable'))).toBe('being measured');
  for (const { source } of rows) expect(source).not.toBe('');
  expect([liftText(1), liftText(2), liftText(3.25)]).toEqual(['about your average', '2× your average', '3.3× your average']);
});
