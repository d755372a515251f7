import { describe, expect, test } from 'vitest';
import { analyze } from '../../../../shared/analysis/pipeline/analyze';
import { findCounterfactual } from '../../../../shared/analysis/suggestions/counterfactual';
import { reconnectList } from '../../../../shared/analysis/suggestions/reconnect-list';
import { reconnectScores, type ValuePart } from '../../../../shared/analysis/suggestions/reconnect-scores';
import { demoNetwork } from '../../../../shared/examples/demo-network';
import { dayNumber, mondayOf } from '../../../../shared/model/day';
import { LIST_MODES, type ListMode } from '../../../../shared/model/decisions';
import { applyEdit } from '../../../../shared/model/edit';
import { emptyInteraction, logInteraction } from '../../../../shared/model/edits/interactions';
import { freezeWeek } from '../../../../shared/model/edits/reconnect';
import { changeSettings } from '../../../../shared/model/edits/settings';
import { idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { theDay } from '../../../builders/network-builder';

const TODAY = theDay('2026-11-25'); // a Wednesday
const OPTIONS = { today: TODAY, seed: 1 };
const newId = idSource(seededRandom(4));

const listOf = (network: Network) => reconnectList(network, analyze(network, { today: TODAY }), OPTIONS);
const freeze = (network: Network) => applyEdit(network, freezeWeek(listOf(network).week));
const setMode = (network: Network, listMode: ListMode) => applyEdit(network, changeSettings(network, { listMode }));
const names = (network: Network) => listOf(network).rows.map((row) => row.person);

function meet(network: Network, person: PersonId) {
  return applyEdit(network, logInteraction(network, emptyInteraction(TODAY, [person], 'in-person'), { newId, today: TODAY }));
}

describe('the mode of the list', () => {
  test('each mode chooses differently, and the same list each time', () => {
    const lists = LIST_MODES.map((mode) => {
      const network = demoNetwork(TODAY, 1);
      setMode(network, mode);
      expect(names(network)).toEqual(names(network));
      return names(network).join(' ');
    });
    expect(new Set(lists).size).toBeGreaterThanOrEqual(3);
  });

  test('each mode raises what it is named for, against one that does not look for it', () => {
    const mean = (mode: ListMode, part: ValuePart) => {
      const network = demoNetwork(TODAY, 1);
      const analysis = analyze(network, { today: TODAY });
      const scores = reconnectScores(network, analysis, dayNumber(TODAY), dayNumber(mondayOf(TODAY)), mode);
      const ranked = reconnectList(network, analysis, { ...OPTIONS, mode, capacity: 10 }).week.picks.filter(
        (pick) => pick.slot === 'ranked',
      );
      const values = ranked.map((pick) => scores.valueParts[part][analysis.columns.personNumber.get(pick.person)!]!);
      return values.reduce((sum, value) => sum + value, 0) / values.length;
    };
    expect(mean('repay', 'favors')).toBeGreaterThan(mean('opportunities', 'favors'));
    expect(mean('opportunities', 'novelty')).toBeGreaterThan(mean('keep-close', 'novelty'));
    expect(mean('keep-close', 'trust')).toBeGreaterThan(mean('opportunities', 'trust'));
  });

  test('a frozen list stays while its mode is the one wanted; another mode chooses again; undo brings the first list back', () => {
    const network = demoNetwork(TODAY, 1);
    freeze(network);
    const balanced = names(network);
    const back = setMode(network, 'keep-close');
    const close = names(network);
    expect(close).not.toEqual(balanced);
    freeze(network);
    expect(names(network)).toEqual(close);
    applyEdit(network, back);
    expect(names(network)).toEqual(balanced);
  });

  test('who was contacted since Monday stays ticked when the mode changes', () => {
    const network = demoNetwork(TODAY, 1);
    freeze(network);
    const first = names(network)[0]!;
    meet(network, first);
    setMode(network, 'opportunities');
    const { rows } = listOf(network);
    expect(rows.find((row) => row.person === first)?.isDone).toBe(true);
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map((row) => row.person)).size).toBe(5);
  });
});

test('the exploration keeps its propensity: at most 1, and the chances of all who could have been drawn add up to 1', () => {
  const network = demoNetwork(TODAY, 1);
  const analysis = analyze(network, { today: TODAY });
  const chances = new Map<PersonId, number>();
  for (let seed = 0; seed < 3000; seed++) {
    const pick = reconnectList(network, analysis, { today: TODAY, seed }).week.picks.find((one) => one.slot === 'exploration');
    if (pick?.propensity === undefined) throw new Error('no exploration');
    chances.set(pick.person, pick.propensity);
    if (seed > 60 && Math.abs([...chances.values()].reduce((sum, one) => sum + one, 0) - 1) < 1e-9) break;
  }
  const sum = [...chances.values()].reduce((all, one) => all + one, 0);
  expect(sum).toBeGreaterThan(0.99); // some are too unlikely to be drawn in 3,000 lists
  expect(sum).toBeLessThan(1 + 1e-9);
  for (const pick of reconnectList(network, analysis, OPTIONS).week.picks)
    if (pick.slot === 'ranked') expect(pick).not.toHaveProperty('propensity');
}, 60_000);

describe('what would change a suggestion', () => {
  test('is what really happens when the contact is logged and the list chosen again', () => {
    const network = demoNetwork(TODAY, 1);
    const analysis = analyze(network, { today: TODAY });
    const before = names(network);
    for (const { person } of reconnectList(network, analysis, OPTIONS).rows) {
      const counterfactual = findCounterfactual(network, analysis, person, OPTIONS);
      const back = meet(network, person);
      const after = names(network);
      applyEdit(network, back);
      expect(counterfactual.isChosenNow).toBe(true);
      expect(counterfactual.leaves).toBe(!after.includes(person));
      if (counterfactual.next !== null) expect(before).not.toContain(counterfactual.next);
    }
  });

  test('leaves the network and the frozen list alone', () => {
    const network = demoNetwork(TODAY, 1);
    freeze(network);
    const count = network.interactions.size;
    const list = names(network);
    findCounterfactual(network, analyze(network, { today: TODAY }), list[0]!, OPTIONS);
    expect(network.interactions.size).toBe(count);
    expect(names(network)).toEqual(list);
  });

  test('says of somebody whose reason has passed that today they would not be chosen', () => {
    const network = demoNetwork(TODAY, 1);
    freeze(network);
    const first = names(network)[0]!;
    meet(network, first);
    expect(findCounterfactual(network, analyze(network, { today: TODAY }), first, OPTIONS)).toMatchObject({
      isChosenNow: false,
      leaves: false,
    });
  });
});
