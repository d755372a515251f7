/** `kith sources` and `kith held-back`: what was imported, and the people whom imports hold back. */

import { addHeldBack, assignHeldBack } from '../../shared/formats/sources/held-back';
import { fail, ok, type Result } from '../../shared/lib/result';
import { runToEnd } from '../../shared/lib/resumable-work';
import { waitingNames } from '../../shared/matching/open-names/waiting-names';
import { fold } from '../../shared/model/fold';
import type { HeldBackPerson, Network } from '../../shared/model/network';
import { percentOf } from '../../shared/sentences/duplicate-reasons';
import { text } from '../../shared/strings/text';
import type { Store } from '../store/store-types';
import { type Command, type CommandResult, type Invocation, optionHelp, textOption, textOptions } from './command';
import { withReadOnlyStore, withWritableStore } from './open-network';
import { findPerson } from './people/find-person';

export const sourcesCommand: Command = {
  name: 'sources',
  synopsis: '',
  summary: 'command-line.sources',
  details: () => [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const imports = [...network.imports.values()];
      const sources = imports.flatMap(({ step, day, sources: files }) => files.map((file) => ({ ...file, importId: step, imported: day })));
      const lines = imports.map(({ step, day, label, people, interactions }) =>
        text('command-line.importEntry', { id: step, day, label, people: people.length, interactions: interactions.length }),
      );
      return ok({
        json: { sources, heldBack: network.heldBack.size, me: meJson(network) },
        text: lines.length === 0 ? text('command-line.noImports') : lines.join('\n'),
      });
    }),
};

export const heldBackCommand: Command = {
  name: 'held-back',
  synopsis: '[--add ADDRESS [--as PERSON]]…',
  summary: 'command-line.heldBack',
  details: () => [
    optionHelp('--add ADDRESS', text('command-line.addHeldBack')),
    optionHelp('--as PERSON', text('command-line.heldBackAs')),
  ],
  options: { add: { type: 'string', multiple: true }, as: { type: 'string' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const wanted = textOptions(invocation, 'add');
    if (wanted.length === 0) return await withReadOnlyStore(invocation, async (store) => ok(listed(store.network())));
    return await withWritableStore(invocation, async (store) => {
      const found = findHeldBack(store.network(), wanted);
      if (!found.ok) return found;
      const as = textOption(invocation, 'as');
      if (as !== null) return await assign(invocation, store, found.value, as);
      const before = store.revision();
      const committed = await store.commit([addHeldBack(store.network(), found.value, invocation)]);
      if (!committed.ok) return committed;
      const stepId = committed.value.revision === before ? null : `r${committed.value.revision}`;
      const people = found.value.map(({ name, address }) => ({ name, address }));
      const rest = listed(store.network());
      return ok({
        json: { added: people, stepId, ...(rest.json as object) },
        text: text('command-line.heldBackAdded', { count: people.length }),
      });
    });
  },
};

/** Somebody who was held back is a person of the network: one at a time, so that each is one step of undo. */
async function assign(invocation: Invocation, store: Store, held: readonly HeldBackPerson[], as: string): Promise<Result<CommandResult>> {
  const [one, another] = held as [HeldBackPerson, HeldBackPerson | undefined];
  if (another !== undefined) return fail('usage', text('command-line.missingArguments', { name: 'held-back' }));
  const found = findPerson(store.network(), as);
  if (!found.ok) return found;
  const { id, name } = found.value;
  const committed = await store.commit([assignHeldBack(store.network(), one, id, invocation)]);
  if (!committed.ok) return committed;
  return ok({
    json: { assigned: { name: one.name, person: { id, name } }, stepId: `r${committed.value.revision}` },
    text: text('command-line.heldBackAssigned', { name: one.name, person: name }),
  });
}

function findHeldBack(network: Network, wanted: readonly string[]): Result<readonly HeldBackPerson[]> {
  const found = new Set<HeldBackPerson>();
  for (const value of wanted) {
    const key = fold(value);
    const matches = [...network.heldBack.values()].filter(({ id, name, address }) =>
      [id, address, address.replace(/^(?:mailto|tel):/, ''), name].some((one) => fold(one) === key),
    );
    const [only, another] = matches;
    if (only === undefined) return fail('not-found', text('command-line.notHeldBack', { address: value }));
    if (another !== undefined) return fail('usage', text('command-line.severalHeldBack', { address: value, count: matches.length }));
    found.add(only);
  }
  return ok([...found]);
}

function listed(network: Network): CommandResult {
  const named = new Map(runToEnd(waitingNames(network)).map(({ id, candidates }) => [id, candidates]));
  const candidatesOf = (id: string) =>
    (named.get(id) ?? []).map(({ person, probability }) => ({ id: person, name: network.people.get(person)?.name ?? '', probability }));
  const people = [...network.heldBack.values()].sort((a, b) => b.sent + b.received - a.sent - a.received || (a.name < b.name ? -1 : 1));
  return {
    json: {
      people: people.map(({ id, name, address, reason, sent, received, contacts }) => ({
        name,
        address: address.replace(/^(?:mailto|tel):/, ''),
        reason,
        sent,
        received,
        contacts: contacts.length,
        from: contacts.at(-1)?.day ?? null,
        to: contacts[0]?.day ?? null,
        ...(named.has(id) && { candidates: candidatesOf(id) }),
      })),
    },
    text:
      people.length === 0
        ? text('command-line.nobodyHeldBack')
        : people
            .flatMap(({ id, name, address, sent, received }) => [
              text('command-line.heldBackEntry', { name, address, sent, received }),
              ...candidatesOf(id).map((one) => {
                const percent = percentOf(one.probability);
                return `  ${text('command-line.nameCandidate', { person: one.name, id: one.id, percent })}`;
              }),
            ])
            .join('\n'),
  };
}

function meJson({ me }: Network) {
  const { names = [], emails = [], phones = [], urls = [] } = me.get('me') ?? {};
  return { names, emails, phones, urls };
}
