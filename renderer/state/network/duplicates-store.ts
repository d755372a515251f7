/** The pairs of people who may be one, as the worker found them last. Pairs that the user has decided since are left out at once. */
import { useMemo } from 'react';
import { create } from 'zustand';
import type { CertainGroup } from '../../../shared/matching/certain/certain-joins';
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
  /** Who would be joined by all joins that are certain. Null: not known yet. */
  readonly certain: readonly CertainGroup[] | null;
}

export const useFoundDuplicates = create<DuplicatesState>(() => ({ pairs: null, names: [], certain: null }));

function isOpen(network: Network, { a, b }: DuplicatePair): boolean {
  return network.people.has(a) && network.people.has(b) && !areDistinct(network, a, b);
}

/** Most probable first. Null: not looked for yet. */
export function useDuplicates(): readonly DuplicatePair[] | null {
  const network = useNetwork();
  const pairs = useFoundDuplicates((state) => state.pairs);
  return useMemo(() => pairs?.filter((pair) => isOpen(network, pair)) ?? null, [pairs, network]);
}

/** The groups that are certain, without whom the user has decided about since. Empty: none, or not known yet. */
export function useCertainJoins(): readonly CertainGroup[] {
  const network = useNetwork();
  const certain = useFoundDuplicates((state) => state.certain);
  return useMemo(() => (certain ?? []).flatMap((group) => openPart(network, group) ?? []), [certain, network]);
}

/** Null: also when somebody was deleted, because the others may be certain only by what that person had. */
function openPart(network: Network, { keep, gone }: CertainGroup): CertainGroup | null {
  const left = gone.filter((id) => network.people.has(id));
  const isJoined = (id: PersonId) => [keep, ...gone].includes(network.joins.get(id)?.kept as PersonId);
  if (gone.some((id) => !left.includes(id) && !isJoined(id))) return null;
  const members = [keep, ...left];
  const isApart = members.some((a, i) => members.slice(i + 1).some((b) => areDistinct(network, a, b)));
  return !network.people.has(keep) || left.length === 0 || isApart ? null : { keep, gone: left };
}

/** The most probable other person whom this one may be, or null. */
export function useDuplicateOf(person: PersonId): DuplicatePair | null {
  const network = useNetwork();
  return useFoundDuplicates(
    (state) => state.pairs?.find((pair) => (pair.a === person || pair.b === person) && isOpen(network, pair)) ?? null,
  );
}
