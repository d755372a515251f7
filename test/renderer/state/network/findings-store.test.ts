import { expect, it } from 'vitest';
import { resultOf } from '../../../../renderer/analysis/analysis-result';
import {
  applyEarlierSteps,
  applyResultSteps,
  isAnalysisStale,
  NO_FINDINGS,
  useFindings,
} from '../../../../renderer/state/network/findings-store';
import { DEMO_SEED, demoNetwork } from '../../../../shared/examples/demo-network';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { theDay } from '../../../builders/network-builder';

it.each([
  [30_000, 0, true],
  [30_000, 300, true],
  [31_000, 30_000, false],
  [400, 0, false],
  [1, 0, false],
  [0, 150, false],
])('of %i people, %i known: far behind is %s', (people, found, expected) => {
  expect(isAnalysisStale(people, found)).toBe(expected);
});

it('keeps what was found on an earlier day for the graph alone, until there is more', () => {
  const day = theDay('2026-05-03');
  const result = resultOf(demoNetwork(day, DEMO_SEED), { today: day, mixing: 'both', capacity: 5, automatic: null }, false);
  useFindings.setState(NO_FINDINGS);
  runToEnd(applyEarlierSteps(result, null));
  expect(useFindings.getState()).toEqual({ ...NO_FINDINGS, earlier: { findings: expect.objectContaining({ today: day }), layout: null } });
  const late = applyEarlierSteps(result, null);
  late.next();
  runToEnd(applyResultSteps(result));
  expect(useFindings.getState()).toMatchObject({ earlier: null, rows: result.rows });
  runToEnd(late);
  expect(useFindings.getState().earlier).toBeNull();
});
