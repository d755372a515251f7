import { expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { suggestionOutcomes } from '../../../../shared/analysis/suggestions/suggestion-outcomes';
import { contactDaysOf } from '../../../../shared/analysis/ties/contact-days';
import { dayNumber } from '../../../../shared/model/day';
import type { ReconnectPick } from '../../../../shared/model/decisions';
import type { PersonId } from '../../../../shared/model/ids';
import { networkOf, theDay } from '../../../builders/network-builder';

const TODAY = dayNumber(theDay('2026-06-24'));

function recordOf(picks: Readonly<Record<string, readonly ReconnectPick[]>>) {
  const network = networkOf({
    people: ['Dora'],
    log: [
      ['2026-06-03', 'Ana'],
      ['2026-06-15', 'Ben'],
      ['2026-06-02', 'Cleo'],
    ],
  });
  for (const [day, those] of Object.entries(picks)) network.weeks.set(theDay(day), { monday: theDay(day), picks: those });
  const columns = columnsOf(network);
  return suggestionOutcomes(network, { columns, days: contactDaysOf(columns, TODAY) }, TODAY);
}
const ranked = (name: string): ReconnectPick => ({ person: name as PersonId, slot: 'ranked' });
const explored = (name: string, propensity: number): ReconnectPick => ({ person: name as PersonId, slot: 'exploration', propensity });

test('contacted within two weeks of the Monday, not before and not after', () =>
  expect(recordOf({ '2026-06-01': [ranked('Ana'), ranked('Ben'), ranked('Dora')] }).ranked).toEqual({
    shown: 3,
    contacted: 1,
    share: 1 / 3,
  }));

test('an exploration that was hardly ever drawn stands for many', () =>
  expect(recordOf({ '2026-06-01': [explored('Cleo', 0.5)], '2026-05-25': [explored('Dora', 0.1)] }).explored).toEqual({
    shown: 2,
    contacted: 1,
    share: 2 / 12,
  }));

test('a week that is not over, and people who are gone, do not count', () => {
  expect(recordOf({ '2026-06-15': [ranked('Ben')], '2026-06-01': [ranked('Zoe')] })).toEqual({
    ranked: { shown: 0, contacted: 0, share: null },
    explored: { shown: 0, contacted: 0, share: null },
  });
});
