import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../renderer/analysis/analysis-result';
import type { AnalysisRequest } from '../../../renderer/analysis/protocol';
import { ANALYSIS_FORMAT, isUsableFor, packAnalysis, unpackAnalysis, withLayout } from '../../../renderer/analysis/saved-analysis';
import type { Layout } from '../../../renderer/graph/layout/layout';
import { DEMO_SEED, demoNetwork } from '../../../shared/examples/demo-network';
import type { PersonId } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { theDay } from '../../builders/network-builder';

const TODAY = theDay('2026-05-03');
const network = demoNetwork(TODAY, DEMO_SEED);
const request: AnalysisRequest = { today: TODAY, mixing: 'both', capacity: 5, automatic: null };
const result = resultOf(network, request, false);
const layout: Layout = {
  mode: 'circles',
  ids: result.results.people,
  x: Float64Array.from(result.results.people, (_, i) => i),
  y: Float64Array.from(result.results.people, (_, i) => -i),
  sectors: [],
  regions: [],
  steps: new Uint8Array(0),
  reach: [],
  springCount: 3,
};
const saved = () => withLayout(packAnalysis({ request, result }), layout);

/** The names of all properties, and how they lie in each other. */
function shapeOf(value: unknown, path: string, shapes: Set<string>): Set<string> {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value)) shapes.add(path);
  else if (Array.isArray(value)) for (const part of value) shapeOf(part, `${path}[]`, shapes);
  else for (const [name, part] of Object.entries(value)) shapeOf(part, `${path}.${name}`, shapes);
  return shapes;
}

describe('a saved analysis', () => {
  it.each([
    ['on the same day', {}, {}, true],
    ['on a later day', {}, { today: theDay('2026-06-01') }, true],
    ['on an earlier day, as when the clock was wrong', {}, { today: theDay('2026-05-02') }, false],
    ['with another view of the clusters', {}, { mixing: 'interests' }, false],
    ['with a longer list', {}, { capacity: 7 }, false],
    ['with another resolution', {}, { automatic: 2 }, false],
    ['with the same day of the past', { isPast: true }, { isPast: true }, true],
    ['with another day of the past', { isPast: true }, { isPast: true, today: theDay('2026-05-04') }, false],
    ['today, after a day of the past', { isPast: true }, { today: theDay('2026-05-04') }, false],
  ] satisfies [string, Partial<AnalysisRequest>, Partial<AnalysisRequest>, boolean][])(
    '%s: %j, then %j: is shown is %s',
    (_, then, now, isShown) => {
      expect(isUsableFor({ ...request, isPast: false, ...then }, { ...request, isPast: false, ...now })).toBe(isShown);
    },
  );

  it('is what the window showed, with the places of everybody, and without edits of its own', () => {
    expect(unpackAnalysis(saved(), network)).toEqual({ request, result: { ...result, week: null, anchors: null }, layout });
    expect(unpackAnalysis(withLayout(packAnalysis({ request, result }), null), network)?.layout).toBeNull();
  });

  it('is not shown of other people', () => {
    expect(unpackAnalysis(saved(), emptyNetwork())).toBeNull();
    const [first] = network.people.values();
    const people = new Map(network.people);
    people.delete(first!.id);
    people.set('other' as PersonId, { ...first!, id: 'other' as PersonId });
    expect(unpackAnalysis(saved(), { ...network, people } as Network)).toBeNull();
  });

  it('is not shown when a column is missing, too short or of another kind, or a tie is of nobody', () => {
    const { persons, ties } = result.results;
    const wrong = [
      { persons: { ...persons, strength: undefined as unknown as Float64Array } },
      { persons: { ...persons, strength: persons.strength.subarray(1) } },
      { persons: { ...persons, strength: Int32Array.from(persons.strength) as unknown as Float64Array } },
      { ties: { ...ties, a: ties.a.map(() => result.results.people.length) } },
      { ties: { ...ties, count: ties.a.length + 1 } },
    ];
    for (const part of wrong) {
      const forged = { ...result, results: { ...result.results, ...part } };
      const unpacked = () => unpackAnalysis(withLayout(packAnalysis({ request, result: forged }), layout), network);
      expect(shown(unpacked)).toBeNull();
    }
  });

  it('has a number of its form, which is raised when the form changes', () => {
    const shape = [...shapeOf(result, '', new Set())].sort().join('\n');
    // When this fails, raise ANALYSIS_FORMAT and put the new hash here: a newer Kith must not show what an older one saved.
    expect([ANALYSIS_FORMAT, createHash('sha256').update(shape).digest('hex').slice(0, 12)]).toEqual([2, '7cdc388be5e9']);
  });
});

/** As the client does it: what throws is not shown. */
function shown<T>(unpacked: () => T): T | null {
  try {
    return unpacked();
  } catch {
    return null;
  }
}
