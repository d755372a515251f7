/** `kith duplicates`, `kith merge`, `kith different` and `kith split`: who is who. */

import { fail, ok, type Result } from '../../shared/lib/result';
import { runToEnd } from '../../shared/lib/resumable-work';
import { certainJoins } from '../../shared/matching/certain/certain-joins';
import { type DuplicatePair, networkDuplicates } from '../../shared/matching/network-duplicates';
import { keepApart } from '../../shared/model/edits/distinctions';
import { joinGroups, mergePeople } from '../../shared/model/edits/join-people';
import { joinsOf, splitPerson } from '../../shared/model/edits/split-person';
import type { PersonId } from '../../shared/model/ids';
import type { Join, Network } from '../../shared/model/network';
import { duplicateReasons, duplicateSentence, percentOf } from '../../shared/sentences/duplicate-reasons';
import { text } from '../../shared/strings/text';
import type { Store } from '../store/store-types';
import { type Command, type CommandResult, flag, type Invocation, optionHelp } from './command';
import { withReadOnlyStore, withWritableStore } from './open-network';
import { findPerson } from './people/find-person';

export const duplicatesCommand: Command = {
  name: 'duplicates',
  synopsis: '',
  summary: 'duplicates.cli',
  details: () => [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const pairs = runToEnd(networkDuplicates(network));
      return ok({
        json: pairs.map((pair) => jsonOf(network, pair)),
        text: pairs.length === 0 ? text('duplicates.cliNone') : pairs.map((pair) => lineOf(network, pair)).join('\n'),
      });
    }),
};

function jsonOf(network: Network, { a, b, probability, isCertain, evidence }: DuplicatePair) {
  const { reasons, against } = duplicateReasons(evidence);
  return {
    a: { id: a, name: nameOf(network, a) },
    b: { id: b, name: nameOf(network, b) },
    probability: Math.round(probability * 10_000) / 10_000,
    certain: isCertain,
    reasons: [...reasons, ...against],
  };
}

function lineOf(network: Network, { a, b, probability, isCertain, evidence }: DuplicatePair): string {
  return text('duplicates.cliPair', {
    certain: isCertain ? 'yes' : 'no',
    percent: percentOf(probability),
    a: nameOf(network, a),
    idA: a,
    b: nameOf(network, b),
    idB: b,
    reasons: duplicateSentence(evidence),
  });
}

function nameOf(network: Network, id: PersonId): string {
  return network.people.get(id)?.name ?? '';
}

export const mergeCommand: Command = {
  name: 'merge',
  synopsis: 'A B | --certain',
  summary: 'duplicates.cliMerge',
  details: () => [optionHelp('A, B', text('duplicates.cliPerson')), optionHelp('--certain', text('duplicates.cliCertain'))],
  options: { certain: { type: 'boolean' } },
  positionals: [0, 2],
  run: async (invocation) => {
    const isCertain = flag(invocation, 'certain');
    if (invocation.positionals.length !== (isCertain ? 0 : 2))
      return fail('usage', text('command-line.missingArguments', { name: 'merge' }));
    return await withWritableStore(invocation, (store) => (isCertain ? mergeCertain(store) : mergeTwo(invocation, store)));
  },
};

async function mergeTwo({ positionals }: Invocation, store: Store): Promise<Result<CommandResult>> {
  const people = twoPeople(store.network(), positionals);
  if (!people.ok) return people;
  const [a, b] = people.value;
  const done = await store.commit([mergePeople(store.network(), a.id, b.id)]);
  if (!done.ok) return done;
  return ok({
    json: { kept: { id: a.id, name: a.name }, joined: [{ id: b.id, name: b.name }], step: `r${done.value.revision}` },
    text: text('duplicates.cliMerged', { a: a.name, b: b.name, id: b.id }),
  });
}

async function mergeCertain(store: Store): Promise<Result<CommandResult>> {
  const network = store.network();
  const groups = runToEnd(certainJoins(network, runToEnd(networkDuplicates(network))));
  const joined = groups.map(({ keep, gone }) => ({
    kept: { id: keep, name: nameOf(network, keep) },
    joined: gone.map((id) => ({ id, name: nameOf(network, id) })),
  }));
  const count = groups.reduce((sum, { gone }) => sum + gone.length, 0);
  const done = count === 0 ? null : await store.commit([joinGroups(network, groups, true)]);
  if (done?.ok === false) return done;
  return ok({
    json: { joined: count, groups: joined, step: done === null ? null : `r${done.value.revision}` },
    text: text('duplicates.cliMergedCertain', { count }),
  });
}

function twoPeople(network: Network, [first = '', second = '']: readonly string[]) {
  const a = findPerson(network, first);
  if (!a.ok) return a;
  const b = findPerson(network, second);
  if (!b.ok) return b;
  if (a.value.id === b.value.id) return fail('usage', text('duplicates.cliSamePerson'));
  return ok([a.value, b.value] as const);
}

export const differentCommand: Command = {
  name: 'different',
  synopsis: 'A B',
  summary: 'duplicates.cliDifferent',
  details: () => [optionHelp('A, B', text('duplicates.cliPerson'))],
  options: {},
  positionals: [2, 2],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const people = twoPeople(store.network(), invocation.positionals);
      if (!people.ok) return people;
      const [a, b] = people.value;
      const done = await store.commit([keepApart(store.network(), [a.id, b.id])]);
      if (!done.ok) return done;
      return ok({
        json: { different: [a, b].map(({ id, name }) => ({ id, name })), step: `r${done.value.revision}` },
        text: text('duplicates.cliApart', { a: a.name, b: b.name }),
      });
    }),
};

export const splitCommand: Command = {
  name: 'split',
  synopsis: 'ID',
  summary: 'duplicates.cliSplit',
  details: () => [optionHelp('ID', text('duplicates.cliSplitId'))],
  options: {},
  positionals: [1, 1],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const network = store.network();
      const found = joinArgument(network, invocation.positionals[0] as string);
      if (!found.ok) return found;
      const { id, kept, gone } = found.value;
      const edit = splitPerson(network, id);
      const outer = network.joins.get(kept);
      if (edit === null) return fail('conflict', text('duplicates.cliOuterFirst', { kept: outer?.gone.name ?? kept }));
      const keptName = nameOf(network, kept);
      const done = await store.commit([edit]);
      if (!done.ok) return done;
      return ok({
        json: { split: { id, name: gone.name }, from: { id: kept, name: keptName }, step: `r${done.value.revision}` },
        text: text('duplicates.cliSplitDone', { person: gone.name, kept: keptName }),
      });
    }),
};

/** The id of a person who was joined, or a person to whom only one was joined. */
function joinArgument(network: Network, argument: string): Result<Join> {
  const join = network.joins.get(argument as PersonId);
  if (join !== undefined) return ok(join);
  const person = findPerson(network, argument);
  if (!person.ok) return person;
  const [only, ...others] = joinsOf(network, person.value.id);
  if (only === undefined) return fail('not-found', text('duplicates.cliNoJoin', { name: argument }));
  if (others.length > 0)
    return fail('usage', text('duplicates.cliSeveralJoins', { name: argument, ids: [only, ...others].map(({ id }) => id).join(', ') }));
  return ok(only);
}
