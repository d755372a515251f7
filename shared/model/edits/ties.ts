/** Edits of ties: what the user states about two of their people. */
import type { Edit } from '../edit';
import type { NewId, TieId } from '../ids';
import type { Network, Tie } from '../network';

export type TieDraft = Pick<Tie, 'a' | 'b' | 'relation'> & Partial<Pick<Tie, 'since' | 'hasEnded' | 'note'>>;

/** Relations with a direction: `a` is the parent of `b`, `a` introduced `b`. */
const DIRECTED = new Set<Tie['relation']>(['parent', 'introduced']);

/** Stating the same relation of the same two people again changes the tie that is there, and makes no second one. */
export function addTie(network: Network, draft: TieDraft, newId: NewId): Edit {
  const known = [...network.ties.values()].find((tie) => isSameTie(tie, draft));
  const tie: Tie = {
    id: known?.id ?? newId<TieId>(),
    a: draft.a,
    b: draft.b,
    relation: draft.relation,
    since: draft.since ?? known?.since ?? null,
    hasEnded: draft.hasEnded ?? false,
    note: draft.note ?? known?.note ?? '',
  };
  return { kind: 'addTie', label: `add tie ${between(network, tie)}`, put: { ties: [tie] }, delete: {} };
}

export function changeTie(network: Network, tie: Tie, patch: Partial<Omit<Tie, 'id'>>): Edit {
  return { kind: 'addTie', label: `change tie ${between(network, tie)}`, put: { ties: [{ ...tie, ...patch, id: tie.id }] }, delete: {} };
}

export function deleteTie(network: Network, id: TieId): Edit {
  const tie = network.ties.get(id);
  return {
    kind: 'deleteTie',
    label: tie === undefined ? 'delete tie' : `delete tie ${between(network, tie)}`,
    put: {},
    delete: { ties: [id] },
  };
}

function isSameTie(tie: Tie, draft: TieDraft): boolean {
  if (tie.relation !== draft.relation) return false;
  if (tie.a === draft.a && tie.b === draft.b) return true;
  return !DIRECTED.has(tie.relation) && tie.a === draft.b && tie.b === draft.a;
}

function between(network: Network, tie: Pick<Tie, 'a' | 'b'>): string {
  const name = (id: Tie['a']) => network.people.get(id)?.name ?? 'somebody';
  return `between ${name(tie.a)} and ${name(tie.b)}`;
}
