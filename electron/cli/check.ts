/** `kith check`: whether the network on disk is whole, every object as it should be, and every reference leading somewhere. */
import { checkNetwork } from '../../shared/model/check-network';
import { ok } from '../../shared/result';
import { readPrevious } from '../store/previous-version';
import { nodeFs } from '../store/store-fs';
import { type Command, counted } from './command';
import { reading } from './open-network';

export const checkCommand: Command = {
  name: 'check',
  synopsis: '',
  summary: 'Verifies the network on disk. Changes nothing.',
  details: [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    reading(invocation, async (store) => {
      const network = store.network();
      const problems = checkNetwork(network).map((problem) => problem.message);
      const previous = await readPrevious(nodeFs, store.folder);
      const counts = { people: network.people.size, ties: network.ties.size, interactions: network.interactions.size };
      const json = {
        ok: problems.length === 0,
        folder: store.folder,
        revision: store.revision(),
        ...counts,
        hasPrevious: previous !== null,
        problems,
      };
      const what = `${counted(counts.people, 'person', 'people')}, ${counted(counts.ties, 'stated tie')}, ${counted(counts.interactions, 'interaction')}`;
      if (problems.length === 0) return ok({ json, text: `All is well: ${what} in ${store.folder}.` });
      const message = `${counted(problems.length, 'problem')} in ${store.folder}: ${problems[0] ?? ''}`;
      return ok({ json, text: [`${what} in ${store.folder}.`, ...problems].join('\n'), failure: { kind: 'unreadable', message } });
    }),
};
