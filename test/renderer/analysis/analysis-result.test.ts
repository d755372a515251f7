import { describe, expect, it } from 'vitest';
import { resultOf } from '../../../renderer/analysis/analysis-result';
import type { AnalysisRequest } from '../../../renderer/analysis/protocol';
import { dayNumber, type IsoDay, isoDay, mondayOf } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { emptyInteraction } from '../../../shared/model/edits/interactions';
import type { InteractionId, PersonId } from '../../../shared/model/ids';
import { emptyNetwork, type Interaction, type Network } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';

const TODAY = '2026-06-24' as IsoDay;
const REQUEST: AnalysisRequest = { today: TODAY, mixing: 'both', capacity: 3, automatic: 1 };

const contact = (person: string, daysAgo: number): Interaction => ({
  id: `${person} ${daysAgo}` as InteractionId,
  ...emptyInteraction(isoDay(dayNumber(TODAY) - daysAgo), [person as PersonId], 'in-person'),
  origin: null,
});

/** Each person was met every ten days, ten times, and then not for as long as said. */
function quietFor(days: Readonly<Record<string, number>>): Network {
  const network = emptyNetwork();
  for (const [name, gap] of Object.entries(days)) {
    network.people.set(name as PersonId, newPerson(name as PersonId, name));
    for (let i = 0; i < 10; i++) {
      const entry = contact(name, gap + i * 10);
      network.interactions.set(entry.id, entry);
    }
  }
  return network;
}

const names = (answer: ReturnType<typeof resultOf>) => answer.rows.map((row) => row.person).sort();

describe('the week’s list in the answer', () => {
  it('asks to be frozen, and once frozen stays as it is', () => {
    const network = quietFor({ ana: 80, ben: 90, carla: 100 });
    const first = resultOf(network, REQUEST, false);
    expect(first.week?.kind).toBe('freezeWeek');
    expect(first.week?.put.weeks?.[0]?.monday).toBe(mondayOf(TODAY));
    if (first.week) applyEdit(network, first.week);
    applyEdit(network, { kind: 'addPerson', label: '', put: quietNetworkPut('dora', 95), delete: {} });
    const second = resultOf(network, REQUEST, false);
    expect(second.week).toBeNull();
    expect(names(second)).toEqual(names(first));
  });

  it('is chosen again after an import, unless something on it was done', () => {
    const network = quietFor({ ana: 80 });
    const first = resultOf(network, REQUEST, false);
    if (first.week) applyEdit(network, first.week);
    expect(names(first)).toEqual(['ana']);
    applyEdit(network, { kind: 'importFile', label: '', put: quietNetworkPut('dora', 95), delete: {} });
    const chosenAgain = resultOf(network, REQUEST, true);
    expect(names(chosenAgain)).toEqual(['ana', 'dora']);
    expect(chosenAgain.week).not.toBeNull();

    const today = contact('ana', 0);
    network.interactions.set(today.id, today);
    const kept = resultOf(network, REQUEST, true);
    expect(names(kept)).toEqual(['ana']);
    expect(kept.rows[0]?.isDone).toBe(true);
    expect(kept.week).toBeNull();
  });

  it('of an empty network is not frozen', () => {
    expect(resultOf(emptyNetwork(), REQUEST, false)).toMatchObject({ rows: [], week: null, anchors: null });
  });

  it('gives the same answer to the same question', () => {
    const network = quietFor({ ana: 80, ben: 90, carla: 100 });
    expect(resultOf(network, REQUEST, false)).toEqual(resultOf(network, REQUEST, false));
  });
});

function quietNetworkPut(name: string, gap: number) {
  const other = quietFor({ [name]: gap });
  return { people: [...other.people.values()], interactions: [...other.interactions.values()] };
}
