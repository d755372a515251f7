/** `kith undo` and `kith redo`: one step of anything, imports included, also after a restart and from another program. */
import { ok } from '../../shared/lib/result';
import type { Command } from './command';
import { withWritableStore } from './open-network';

export const undoCommand: Command = {
  name: 'undo',
  synopsis: '[ID]',
  summary: 'Takes the last change back.',
  details: ['ID                   refuses unless the last change is this one (an importId, for example)'],
  options: {},
  positionals: [0, 1],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const done = await store.undo(invocation.positionals[0]);
      if (!done.ok) return done;
      return ok({
        json: { undone: done.value.label, id: done.value.id, next: store.history().undo },
        text: `Undone: ${done.value.label}.`,
      });
    }),
};

export const redoCommand: Command = {
  name: 'redo',
  synopsis: '',
  summary: 'Does the last undone change again.',
  details: [],
  options: {},
  positionals: [0, 0],
  run: (invocation) =>
    withWritableStore(invocation, async (store) => {
      const done = await store.redo();
      if (!done.ok) return done;
      return ok({
        json: { redone: done.value.label, id: done.value.id, next: store.history().redo },
        text: `Done again: ${done.value.label}.`,
      });
    }),
};
