/** `kith demo`: an example network to try everything on. Beside the user's own network, never in it. */

import { join } from 'node:path';
import { fail, ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { fillExample } from '../desktop/examples';
import { type Command, flag } from './command';
import { withWritableStore } from './open-network';

export const demoCommand: Command = {
  name: 'demo',
  synopsis: '[--office]',
  summary: 'Makes the demo network: in the folder of --data when it is empty, else as the example beside your own.',
  details: ['--office             the real example instead: contacts in an office, 2013'],
  options: { office: { type: 'boolean' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const example = flag(invocation, 'office') ? 'office' : 'demo';
    const folder = invocation.isDataGiven ? invocation.folder : join(invocation.dataFolder, 'examples', example);
    return await withWritableStore({ ...invocation, folder }, async (store) => {
      const isNew = store.revision() === 0;
      if (!isNew && invocation.isDataGiven)
        return fail('conflict', 'There is a network in this folder already; an example never mixes with it.');
      const filled = await fillExample(store, example, invocation.now(), invocation.random);
      if (!filled.ok) return filled;
      const { people, interactions } = store.network();
      const counts = `${text('common.people', { count: people.size })} and ${text('common.interactions', { count: interactions.size })}`;
      const use = invocation.isDataGiven ? `--data ${invocation.dataFolder}` : `--example ${example}`;
      return ok({
        json: { example, folder, isNew, people: people.size, interactions: interactions.size },
        text: `${isNew ? 'Made' : 'There already'}: ${counts} in ${folder}.\nTry: kith reconnect ${use}`,
      });
    });
  },
};
