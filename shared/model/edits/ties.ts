/** Edits of stated ties between two people. */

import { pushTo } from '../../lib/collections';
import { someNames } from '../../strings/phrases';
import { text } from '../../strings/text';
import type { Edit } from '../edit';
import type { NewId, PersonId, TieId } from '../ids';
import type { Network, Tie } from '../network';

export type TieDraft = Pick<Tie, 'a' | 'b' | 'relation'> & Partial<Pick<Tie, 'since' | 'hasEnded' | 'note'>>;

/** Relations with a direction: `a` is the parent of `b`, `a` introduced `b`. */
const DIRECTED = new Set<Tie['relation']>(['parent', 'introduced']);

/** Stating a relation that exists already changes the existing tie. */
export function addTie(network: Network, draft: TieDraft, newId: NewId): Edit {
  const existing = [...network.ties.values()].find((tie) => isSameTie(tie, draft));
  const tie: Tie = {
    id: existing?.id ?? newId<TieId>(),
    a: draft.a,
    b: draft.b,
    relation: draft.relation,
    since: draft.since ?? existing?.since ?? null,
    hasEnded: draft.hasEnded ?? false,
    note: draft.note ?? existing?.note ?? '',
  };
  return { kind: 'addTie', label: text('model.addTie', namesOf(network, tie)), put: { ties: [tie] }, delete: {} };
}

/**
 * States whom of `asked` somebody knows: a tie to each of `known` to whom there is none, and no tie any more to the rest of `asked` that said only
 * that they know each other. Relations that say more (friend, colleague …) stay.
 */
export function stateAcquaintances(
  network: Network,
  person: PersonId,
  known: readonly PersonId[],
  asked: readonly PersonId[],
  newId: NewId,
): Edit {
  const between = new Map<PersonId, Tie[]>();
  for (const tie of network.ties.values()) {
    if (tie.a === person) pushTo(between, tie.b, tie);
    if (tie.b === person) pushTo(between, tie.a, tie);
  }
  const wanted = new Set(known);
  const ended = asked.filter((other) => !wanted.has(other)).flatMap((other) => between.get(other) ?? []);
  const ties = known
    .filter((other) => !between.get(other)?.some(({ hasEnded, relation }) => !hasEnded && relation !== 'introduced'))
    .flatMap((other) => addTie(network, { a: person, b: other, relation: 'knows' }, newId).put.ties ?? []);
  const names = (ids: readonly PersonId[]) => someNames(ids.map((id) => network.people.get(id)?.name ?? ''));
  return {
    kind: 'addTie',
    label: text('model.stateAcquaintances', { person: names([person]), people: names(known) }),
    put: { ties },
    delete: { ties: ended.filter(({ relation }) => relation === 'knows').map(({ id }) => id) },
  };
}

export function deleteTie(network: Network, id: TieId): Edit {
  const tie = network.ties.get(id);
  return {
    kind: 'deleteTie',
    label: tie === undefined ? '' : text('model.deleteTie', namesOf(network, tie)),
    put: {},
    delete: { ties: [id] },
  };
}

function isSameTie(tie: Tie, draft: TieDraft): boolean {
  if (tie.relation !== draft.relation) return false;
  if (tie.a === draft.a && tie.b === draft.b) return true;
  return !DIRECTED.has(tie.relation) && tie.a === draft.b && tie.b === draft.a;
}

function namesOf(network: Network, tie: Pick<Tie, 'a' | 'b'>) {
  const name = (id: Tie['a']) => network.people.get(id)?.name ?? text('model.somebody');
  return { a: name(tie.a), b: name(tie.b) };
}
