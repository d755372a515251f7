import { describe, expect, it } from 'vitest';
import { clusterRows, liftWords } from '../../../renderer/cluster/cluster-rows';
import { tieRows } from '../../../renderer/tie/tie-rows';
import type { ClusterFindings, TieFindings } from '../../../shared/analysis/data/findings';
import type { IsoDay } from '../../../shared/model/day';

const tie = (a: string, b: string, rest: Partial<TieFindings> = {}) =>
  ({
    a,
    b,
    strength: 1,
    together: 0,
    lastTogether: null,
    relations: [],
    overlap: 0,
    isLocalBridge: false,
    span: null,
    ...rest,
  }) as TieFindings;
const told = (facts: readonly { label: string; value: string }[], label: string) => facts.find((fact) => fact.label === label)?.value;

describe('what the sentences about a tie rest on', () => {
  // a–b, both with c; a also with d
  const ab = tie('a', 'b', { together: 3, lastTogether: '2026-05-02' as IsoDay, relations: ['sibling'] });
  const all = [ab, tie('a', 'c'), tie('c', 'b'), tie('a', 'd')];

  it('counts whom both know, without the two', () => {
    const facts = tieRows(ab, all, '2026-06-01' as IsoDay);
    expect(told(facts, 'Known to both')).toBe('1 of the 2 other people known to either');
    expect(told(facts, 'Seen together')).toBe('3 times');
    expect(told(facts, 'Way round without it')).toBeUndefined();
  });

  it('says the way round a bridge, and what is not known', () => {
    const bridge = tie('x', 'y', { isLocalBridge: true, span: 4 });
    const facts = tieRows(bridge, [bridge], '2026-06-01' as IsoDay);
    expect(told(facts, 'Way round without it')).toBe('4 steps');
    expect(told(facts, 'Known to both')).toBe('nobody else is known to either');
    expect(told(facts, 'Seen together')).toBe('not in your journal');
  });

  it('names a source for each', () => {
    for (const { source } of tieRows(ab, all, '2026-06-01' as IsoDay)) expect(source).not.toBe('');
  });
});

it('what the sentences about a cluster rest on', () => {
  const cluster = {
    members: ['a', 'b', 'c', 'd'],
    tiesInside: 5,
    interests: [{ interest: 'i', name: 'ramen', count: 3, lift: 12.4 }],
  } as unknown as ClusterFindings;
  const facts = clusterRows(cluster, 'clear', 1);
  expect(told(facts, 'Ties inside')).toBe('5 of the 6 pairs among them');
  expect(told(facts, 'Shared most')).toBe('ramen: 3 of 4, 12× your average');
  expect(told(facts, 'Loosely here')).toBe('1 of 4');
  expect(told(clusterRows(cluster, null, 0), 'Found again?')).toBe('being measured');
  for (const { source } of facts) expect(source).not.toBe('');
  expect([liftWords(1), liftWords(2), liftWords(3.25)]).toEqual(['about your average', '2× your average', '3.3× your average']);
});
