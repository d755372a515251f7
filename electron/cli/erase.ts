/** `kith erase`: deletes a person for good, and on request from the backups too. */
import { ok } from '../../shared/lib/result';
import type { PersonId } from '../../shared/model/ids';
import { text } from '../../shared/strings/text';
import { eraseAppFiles } from '../desktop/erase-app-files';
import { type Command, type CommandResult, flag, optionHelp } from './command';
import { withWritableStore } from './open-network';
import { findPerson } from './people/find-person';

export const eraseCommand: Command = {
  name: 'erase',
  synopsis: 'NAME [--copies] [--dry-run]',
  summary: 'command-line.erase',
  details: () => [
    optionHelp('--copies', text('command-line.eraseCopies')),
    optionHelp('--dry-run', text('command-line.eraseDryRun')),
    text('command-line.eraseOutOfReach'),
  ],
  options: { copies: { type: 'boolean' }, 'dry-run': { type: 'boolean' } },
  positionals: [1, 1],
  run: (invocation) =>
    withWritableStore<CommandResult>(invocation, async (store, disk) => {
      const [argument = ''] = invocation.positionals;
      const found = findPerson(store.network(), argument);
      // Somebody who is erased from the network already is named by the id that this command printed.
      const isGone = !found.ok && found.error.kind === 'not-found' && flag(invocation, 'copies');
      if (!found.ok && !isGone) return found;
      const { id, name } = found.ok ? found.value : { id: argument as PersonId, name: argument };
      if (flag(invocation, 'dry-run')) {
        const { backups, files } = await store.copiesOf([id]);
        const names = [...backups.map((backup) => backup.name), ...files];
        return ok({
          json: { person: name, copies: names },
          text: [text('command-line.wouldErase', { name, count: names.length }), ...names].join('\n'),
        });
      }
      const erased = await store.erasePeople([id], flag(invocation, 'copies'));
      if (!erased.ok) return erased;
      const { dataFolder, folder, token } = invocation;
      await eraseAppFiles(disk, { dataFolder, networkFolder: folder }, erased.value, token);
      const { copies, mentions, isComplete } = erased.value;
      const names = [...copies.backups.map((backup) => backup.name), ...copies.files];
      const lines = [
        text('command-line.erased'),
        ...(isComplete ? [] : [text('command-line.eraseIncomplete')]),
        ...(names.length === 0
          ? []
          : [text('command-line.copiesLeft', { count: names.length, command: `kith erase ${id} --copies` }), ...names]),
        ...(mentions === 0 ? [] : [text('command-line.mentionsLeft', { count: mentions })]),
        text('command-line.eraseOutOfReach'),
      ];
      return ok({ json: { erased: true, isComplete, copies: names, mentions }, text: lines.join('\n') });
    }),
};
