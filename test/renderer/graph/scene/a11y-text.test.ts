import { expect, it } from 'vitest';
import { tieText } from '../../../../renderer/graph/scene/a11y-text';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { PersonFromColumns } from '../../../../shared/analysis/results/person-from-columns';
import { isoDay } from '../../../../shared/model/day';
import type { PersonId } from '../../../../shared/model/ids';
import { networkOf } from '../../../builders/network-builder';

const TODAY = 21_000;

it.each([
  ['ordinary', 'active'],
  ['do-not-track', 'not tracked'],
  ['archived', 'not tracked'],
] as const)('the tie to somebody %s with much contact is: %s', (standing, words) => {
  const log = Array.from({ length: 30 }, (_, i) => [isoDay(TODAY - 3 - 7 * i), 'Ana'] as const);
  const { results } = analyze(networkOf({ people: [{ name: 'Ana', standing }], log }), { today: isoDay(TODAY) });
  expect(tieText(new PersonFromColumns(results, results.people.indexOf('Ana' as PersonId)))).toBe(words);
});
