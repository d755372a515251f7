// @vitest-environment jsdom
/** The Duplicates page by keyboard: as many keys as pairs. The real window shows the same with twenty (`duplicates.spec.ts`). */
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { DuplicatesPage } from '../../../renderer/duplicates/DuplicatesPage';
import { useFoundDuplicates } from '../../../renderer/state/network/duplicates-store';
import { runToEnd } from '../../../shared/lib/resumable-work';
import { certainJoins } from '../../../shared/matching/certain/certain-joins';
import { type DuplicatePair, networkDuplicates } from '../../../shared/matching/network-duplicates';
import { keepApart } from '../../../shared/model/edits/distinctions';
import { mergePeople } from '../../../shared/model/edits/join-people';
import { deletePeople } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { text } from '../../../shared/strings/text';
import { networkOf } from '../../builders/network-builder';
import { renderComponent } from '../../builders/render';
import { CHAIN_OF_THREE } from '../../builders/who-is-who/chain-of-three';
import { pairedPeople } from '../../builders/who-is-who/pairs-folder';

/** What the worker would find. */
function find(network: Network): readonly DuplicatePair[] {
  const pairs = runToEnd(networkDuplicates(network));
  useFoundDuplicates.setState({ pairs, certain: runToEnd(certainJoins(network, pairs)) });
  return pairs;
}

function networkOfPairs(count: number): Network {
  const network = emptyNetwork();
  for (const person of pairedPeople(count, idSource(seededRandom(21)))) network.people.set(person.id, person);
  return network;
}

afterEach(() => useFoundDuplicates.setState({ pairs: null, names: [], certain: null }));

describe('DuplicatesPage', () => {
  it('decides 200 pairs with 200 keys, also when they are pressed faster than the decisions are saved', { timeout: 60_000 }, async () => {
    const network = networkOfPairs(200);
    const pairs = find(network);
    const { saved, desktop } = await renderComponent(<DuplicatesPage />, network);
    expect(screen.getByText(text('duplicates.count', { count: 200 }))).toBeTruthy();
    const isSame = (place: number) => place % 10 !== 3;
    for (let place = 0; place < 200; place++) fireEvent.keyDown(document.body, { key: isSame(place) ? 's' : 'd' });
    await waitFor(() => expect(desktop.commits).toHaveLength(200), { timeout: 50_000 });
    expect(await screen.findByText(text('duplicates.none'))).toBeTruthy();
    const after = saved();
    pairs.forEach(({ a, b }, place) => {
      const expected = isSame(place) ? [true, false, a] : [true, true, undefined];
      expect([after.people.has(a), after.people.has(b), after.joins.get(b)?.kept], `pair ${place}`).toEqual(expected);
    });
    expect(after.distinctions.size).toBe(20);
  });

  it('joins all that are certain, and what becomes certain by it, in one step', async () => {
    const network = networkOf({ people: [...CHAIN_OF_THREE, 'Ben Okafor'] });
    find(network);
    const { user, saved, desktop } = await renderComponent(<DuplicatesPage />, network);
    await user.click(screen.getByRole('button', { name: text('duplicates.joinCertain', { count: 2 }) }));
    await waitFor(() => expect([...saved().people.keys()].sort()).toEqual(['Ben Okafor', 'Wei Zhang']));
    expect(await screen.findByText(text('duplicates.joinedCertain', { count: 2 }))).toBeTruthy();
    expect(desktop.commits).toHaveLength(1);
    await user.click(screen.getByRole('button', { name: text('common.undo') }));
    await waitFor(() => expect(saved().people.size).toBe(4));
  });

  it('does not offer to join whom the user has just called different', async () => {
    const network = networkOf({ people: CHAIN_OF_THREE });
    find(network);
    const { desktop } = await renderComponent(<DuplicatesPage />, network);
    const [one, other] = CHAIN_OF_THREE.map(({ name }) => name as PersonId) as [PersonId, PersonId];
    expect(screen.getByRole('button', { name: text('duplicates.joinCertain', { count: 2 }) })).toBeTruthy();
    await desktop.commit([keepApart(network, [one, other])]);
    await waitFor(() => expect(screen.queryByRole('button', { name: text('duplicates.joinCertain', { count: 2 }) })).toBeNull());
  });

  it('does not offer to join two whom only somebody connected who was deleted, but goes on with what was joined', async () => {
    const network = networkOf({ people: CHAIN_OF_THREE });
    find(network);
    const [group] = useFoundDuplicates.getState().certain ?? [];
    const [keep, first] = [group?.keep, group?.gone[0]] as [PersonId, PersonId];
    const { desktop } = await renderComponent(<DuplicatesPage />, network);
    const button = (count: number) => screen.queryByRole('button', { name: text('duplicates.joinCertain', { count }) });
    await desktop.commit([mergePeople(network, keep, first)]);
    await waitFor(() => expect(button(1)).toBeTruthy());
    await desktop.undo();
    await waitFor(() => expect(button(2)).toBeTruthy());
    await desktop.commit([deletePeople(network, [first])]);
    await waitFor(() => expect(button(1) ?? button(2)).toBeNull());
  });
});
