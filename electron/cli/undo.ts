/** `kith undo` and `kith redo`: one step of any kind, imports included, also after a restart and after changes in the app. */
import { ok } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { type Command, optionHelp } from './command';
import { withWritableStore } from './open-network';

export const undoCommand: Command = {
  name: 'undo',
  synopsis: '[ID]',
  summary: 'command-line.undo',
  details: () => [optionHelp('ID', text('command-line.undoId'))],
  options: {},
  positionals: [0, 1],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const undone = await store.undo(invocation.positionals[0]);
      if (!undone.ok) return undone;
      return ok({
        json: { undone: undone.value.label, id: undone.value.id, next: store.history().undo },
        text: text('command-line.undone', { step: undone.value.label }),
      });
    }),
};

export const redoCommand: Command = {
  name: 'redo',
  synopsis: '',
  summary: 'command-line.redo',
  details: () => [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const redone = await store.redo();
      if (!redone.ok) return redone;
      return ok({
        json: { redone: redone.value.label, id: redone.value.id, next: store.history().redo },
        text: text('command-line.redone', { step: redone.value.label }),
      });
    }),
};
