/** `kith check`: whether each file of the network is complete, each object valid, and each reference leads to something. */

import { ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { readPreviousSnapshot } from '../store/copies/previous-snapshot';
import { verifyStore } from '../store/verify-store';
import type { Command } from './command';
import { backupsFolder } from './locking/open-disk';
import { withReadOnlyStore } from './open-network';

export const checkCommand: Command = {
  name: 'check',
  synopsis: '',
  summary: 'command-line.check',
  details: () => [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withReadOnlyStore(invocation, async (store, disk) => {
      const network = store.network();
      const { problems, notices } = await verifyStore(disk, store.folder, backupsFolder(invocation));
      const previous = await readPreviousSnapshot(disk, store.folder);
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
      const contents = { ...counts, folder: store.folder };
      if (problems.length === 0) return ok({ json, text: [text('command-line.checkPassed', contents), ...notices].join('\n') });
      const message = text('command-line.problems', { count: problems.length, folder: store.folder, first: problems[0] ?? '' });
      return ok({
        json,
        text: [text('command-line.checkFailed', contents), ...problems, ...notices].join('\n'),
        failure: { kind: 'unreadable', message },
      });
    }),
};
