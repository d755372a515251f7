import { expect, it } from 'vitest';
import { analyze } from '../../../shared/analysis/pipeline/analyze';
import { PersonFromColumns } from '../../../shared/analysis/results/person-from-columns';
import type { MeasureContext } from '../../../shared/measures/measure';
import { continues, state } from '../../../shared/measures/time-measures';
import { isoDay } from '../../../shared/model/day';
import type { PersonId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { type Drawing, type LogLine, networkOf } from '../../builders/network-builder';

const TODAY = 21_000;
const weekly = (count: number): LogLine[] => Array.from({ length: count }, (_, i) => [isoDay(TODAY - 3 - 7 * i), 'Ana']);

/** What the state and the share of returns say of Ana. */
function said(drawing: Drawing): readonly string[] {
  const { results } = analyze(networkOf(drawing), { today: isoDay(TODAY) });
  const ana = new PersonFromColumns(results, results.people.indexOf('Ana' as PersonId));
  return [state, continues].map(({ words }) => words(ana, {} as MeasureContext));
}

it('says a range of returns from three days of contact on', () => {
  expect(said({ people: ['Ana'], log: weekly(2) })[1]).toBe(text('person-measures.shareNone'));
  expect(said({ people: ['Ana'], log: weekly(30) })).toEqual(['active', text('person-measures.shareMore', { low: 8 })]);
});

it.each(['do-not-track', 'archived', 'deceased'] as const)(
  'says of somebody who is %s that nothing is said, not that there was no contact',
  (standing) => {
    const nothing = text('person-measures.notTracked');
    expect(said({ people: [{ name: 'Ana', standing }], log: weekly(30) })).toEqual([nothing, nothing]);
  },
);
