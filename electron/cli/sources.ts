/** `kith sources` and `kith held-back`: what was imported, and the people whom imports hold back. */

import { addHeldBack } from '../../shared/formats/sources/held-back';
import { fail, ok, type Result } from '../../shared/lib/result';
import { fold } from '../../shared/model/fold';
import type { HeldBackPerson, Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { type Command, type CommandResult, optionHelp, textOptions } from './command';
import { withReadOnlyStore, withWritableStore } from './open-network';

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
  synopsis: '[--add ADDRESS]…',
  summary: 'command-line.heldBack',
  details: () => [optionHelp('--add ADDRESS', text('command-line.addHeldBack'))],
  options: { add: { type: 'string', multiple: true } },
  positionals: [0, 0],
  run: async (invocation) => {
    const wanted = textOptions(invocation, 'add');
    if (wanted.length === 0) return await withReadOnlyStore(invocation, async (store) => ok(listed(store.network())));
    return await withWritableStore(invocation, async (store) => {
      const found = findHeldBack(store.network(), wanted);
      if (!found.ok) return found;
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
  const people = [...network.heldBack.values()].sort((a, b) => b.sent + b.received - a.sent - a.received || (a.name < b.name ? -1 : 1));
  return {
    json: {
      people: people.map(({ name, address, reason, sent, received, contacts }) => ({
        name,
        address: address.replace(/^(?:mailto|tel):/, ''),
        reason,
        sent,
        received,
        contacts: contacts.length,
        from: contacts.at(-1)?.day ?? null,
        to: contacts[0]?.day ?? null,
      })),
    },
    text:
      people.length === 0
        ? text('command-line.nobodyHeldBack')
        : people
            .map(({ name, address, sent, received }) => text('command-line.heldBackEntry', { name, address, sent, received }))
            .join('\n'),
  };
}

function meJson({ me }: Network) {
  const { names = [], emails = [], phones = [], urls = [] } = me.get('me') ?? {};
  return { names, emails, phones, urls };
}
