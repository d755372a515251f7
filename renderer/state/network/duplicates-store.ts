/** The pairs of people who may be one, as the worker found them last. Pairs that the user has decided since are left out at once. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { DuplicatePair } from '../../../shared/matching/network-duplicates';
import type { WaitingName } from '../../../shared/matching/open-names/waiting-names';
import { areDistinct } from '../../../shared/model/edits/distinctions';
import type { PersonId } from '../../../shared/model/ids';
import type { Network } from '../../../shared/model/network';
import { useNetwork } from './document-store';

interface DuplicatesState {
  /** Null: not looked for yet. */
  readonly pairs: readonly DuplicatePair[] | null;
  /** Whom the names that wait for an answer may mean. */
  readonly names: readonly WaitingName[];
}

export const useFoundDuplicates = create<DuplicatesState>(() => ({ pairs: null, names: [] }));

function isOpen(network: Network, { a, b }: DuplicatePair): boolean {
  return network.people.has(a) && network.people.has(b) && !areDistinct(network, a, b);
}

/** Most probable first. Null: not looked for yet. */
export function useDuplicates(): readonly DuplicatePair[] | null {
  const network = useNetwork();
  const pairs = useFoundDuplicates((state) => state.pairs);
  return useMemo(() => pairs?.filter((pair) => isOpen(network, pair)) ?? null, [pairs, network]);
}

/** The most probable other person whom this one may be, or null. */
export function useDuplicateOf(person: PersonId): DuplicatePair | null {
  const network = useNetwork();
  return useFoundDuplicates(
    (state) => state.pairs?.find((pair) => (pair.a === person || pair.b === person) && isOpen(network, pair)) ?? null,
  );
}
