import { describe, expect, it } from 'vitest';
import { checkEdit } from '../../../shared/model/check-edit';
import { checkNetwork } from '../../../shared/model/check-network';
import { applyEdit, EDIT_KINDS, type Edit } from '../../../shared/model/edit';
import { rebaseStep } from '../../../shared/model/edits/undo-step';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { networkFromJson, networkToJson } from '../../../shared/model/network-json';
import { parseEdit, parseNetworkJson } from '../../../shared/model/parse';
import { type Dice, randomEdit } from './random-edits';

const canonical = (network: Network) => JSON.stringify(networkToJson(network));

/** Without what Kith keeps for itself. */
function usersOwn(network: Network): string {
  const { weeks: _weeks, clusters, ...own } = networkToJson(network);
  return JSON.stringify({ ...own, names: clusters.map((cluster) => cluster.name) });
}

function diceOf(seed: number): Dice {
  const random = seededRandom(seed);
  return { random, newId: idSource(random) };
}

/** Applies as the store does: parsed from JSON, checked, applied. */
function commit(network: Network, edit: Edit): Edit {
  const parsed = parseEdit(JSON.parse(JSON.stringify(edit)));
  if (!parsed.ok) throw new Error(parsed.error.message);
  const checked = checkEdit(network, parsed.value);
  if (!checked.ok) throw new Error(`${edit.label}: ${checked.error.message}`);
  return applyEdit(network, parsed.value);
}

describe('undo is exact', () => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])('200 random edits, undo all, redo all: byte for byte (seed %i)', (seed) => {
    const network = emptyNetwork();
    const dice = diceOf(seed);
    for (let i = 0; i < 60; i++) {
      const edit = randomEdit(network, dice, true); // a life before: with frozen lists and clusters
      if (edit !== null) commit(network, edit);
    }
    const states: string[] = [canonical(network)];
    const undo: Edit[] = [];
    while (undo.length < 200) {
      const edit = randomEdit(network, dice, false);
      if (edit === null) continue;
      undo.push(commit(network, edit));
      states.push(canonical(network));
    }
    expect(new Set(states).size).toBeGreaterThan(120); // the user really did something
    const redo: Edit[] = [];
    for (let i = 199; i >= 0; i--) {
      redo.push(commit(network, undo.pop() as Edit));
      expect(canonical(network)).toBe(states[i]);
    }
    for (let i = 1; i <= 200; i++) {
      undo.push(commit(network, redo.pop() as Edit));
      expect(canonical(network)).toBe(states[i]);
    }
  });

  it.each([11, 12, 13, 14, 15, 16])(
    'with lists frozen and clusters found in between, all that the user made is exact and nothing dangles (seed %i)',
    (seed) => {
      const network = emptyNetwork();
      const dice = diceOf(seed);
      const ownStates: string[] = [];
      const undo: Edit[] = [];
      for (let i = 0; i < 300; i++) {
        const edit = randomEdit(network, dice, true);
        if (edit === null || edit.kind === 'renameCluster') continue;
        const before = usersOwn(network);
        const inverse = commit(network, edit);
        if (!EDIT_KINDS[edit.kind].isUndoStep) continue;
        undo.push(inverse);
        ownStates.push(before);
      }
      const bookkeeping = () => {
        const edit = randomEdit(network, dice, true);
        if (edit !== null && !EDIT_KINDS[edit.kind].isUndoStep) commit(network, edit);
      };
      const strip = (state: string) => state.replace(/,"names":\[.*$/, '');
      const redo: Edit[] = [];
      const afterStates: string[] = [];
      while (undo.length > 0) {
        afterStates.push(strip(usersOwn(network)));
        redo.push(commit(network, rebaseStep(network, undo.pop() as Edit)));
        expect(strip(usersOwn(network))).toBe(strip(ownStates[undo.length] as string));
        expect(checkNetwork(network)).toEqual([]);
        bookkeeping();
      }
      while (redo.length > 0) {
        commit(network, rebaseStep(network, redo.pop() as Edit));
        expect(strip(usersOwn(network))).toBe(afterStates.pop());
        expect(checkNetwork(network)).toEqual([]);
        bookkeeping();
      }
    },
  );

  it('a network survives the way through JSON text', () => {
    const network = emptyNetwork();
    const dice = diceOf(21);
    for (let i = 0; i < 300; i++) {
      const edit = randomEdit(network, dice, true);
      if (edit !== null) commit(network, edit);
    }
    const parsed = parseNetworkJson(JSON.parse(canonical(network)));
    expect(parsed.ok && canonical(networkFromJson(parsed.value))).toBe(canonical(network));
    expect(checkNetwork(network)).toEqual([]);
  });
});
