/** `kith check`: whether every file of the network is whole, every object as it should be, and every reference leading somewhere. */

import { ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { readPreviousSnapshot } from '../store/copies/previous-snapshot';
import { nodeFs } from '../store/disk/file-system';
import { verifyStore } from '../store/verify-store';
import type { Command } from './command';
import { backupsFolder, withReadOnlyStore } from './open-network';

export const checkCommand: Command = {
  name: 'check',
  synopsis: '',
  summary: 'Verifies the network on disk. Changes nothing.',
  details: [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withReadOnlyStore(invocation, async (store) => {
      const network = store.network();
      const { problems, notices } = await verifyStore(nodeFs, store.folder, backupsFolder(invocation));
      const previous = await readPreviousSnapshot(nodeFs, store.folder);
      const counts = { people: network.people.size, ties: network.ties.size, interactions: network.interactions.size };
      const json = {
        ok: problems.length === 0,
        folder: store.folder,
        revision: store.revision(),
        ...counts,
        hasPrevious: previous !== null,
        problems,
        notices,
      };
      const what = `${text('common.people', { count: counts.people })}, ${text('command-line.statedTies', { count: counts.ties })}, ${text('common.interactions', { count: counts.interactions })}`;
      if (problems.length === 0) return ok({ json, text: [`All is well: ${what} in ${store.folder}.`, ...notices].join('\n') });
      const message = text('command-line.problems', { count: problems.length, folder: store.folder, first: problems[0] ?? '' });
      return ok({
        json,
        text: [`${what} in ${store.folder}.`, ...problems, ...notices].join('\n'),
        failure: { kind: 'unreadable', message },
      });
    }),
};
