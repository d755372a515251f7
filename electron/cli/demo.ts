/** `kith demo`: an example network to try Kith with. It never mixes with the user's network. */

import { join } from 'node:path';
import { fail, ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { fillExample } from '../desktop/examples';
import { type Command, flag, optionHelp } from './command';
import { withWritableStore } from './open-network';

export const demoCommand: Command = {
  name: 'demo',
  synopsis: '[--office]',
  summary: 'command-line.demo',
  details: () => [optionHelp('--office', text('command-line.office'))],
  options: { office: { type: 'boolean' } },
  positionals: [0, 0],
  run: async (invocation) => {
    const example = flag(invocation, 'office') ? 'office' : 'demo';
    const folder = invocation.isDataGiven ? invocation.folder : join(invocation.dataFolder, 'examples', example);
    return await withWritableStore({ ...invocation, folder }, async (store) => {
      const isNew = store.revision() === 0;
      if (!isNew && invocation.isDataGiven) return fail('conflict', text('command-line.demoConflict'));
      const filled = await fillExample(store, example, invocation.now(), invocation.random);
      if (!filled.ok) return filled;
      const { people, interactions } = store.network();
      const network = invocation.isDataGiven ? `--data ${invocation.dataFolder}` : `--example ${example}`;
      return ok({
        json: { example, folder, isNew, people: people.size, interactions: interactions.size },
        text: text(isNew ? 'command-line.demoCreated' : 'command-line.demoExists', {
          people: people.size,
          interactions: interactions.size,
          folder,
          command: `kith reconnect ${network}`,
        }),
      });
    });
  },
};
