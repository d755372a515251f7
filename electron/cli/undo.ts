/** `kith undo` and `kith redo`: one step of any kind, imports included, also after a restart and after changes in the app. */

import { ok, type Result } from '../../shared/lib/result';
import type { IsoDay } from '../../shared/model/day';
import { importOf, takeBackImport } from '../../shared/model/edits/imports/imports';
import type { ImportRecord } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import type { Store } from '../store/store-types';
import { type Command, type CommandResult, optionHelp } from './command';
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
      const [id] = invocation.positionals;
      const record = id === undefined || store.steps().at(-1)?.id === id ? null : importOf(store.network(), id);
      if (record !== null) return await takeBack(store, record, invocation.today);
      const undone = await store.undo(id);
      if (!undone.ok) return undone;
      return ok({
        json: { undone: undone.value.label, id: undone.value.id, next: store.history().undo },
        text: text('command-line.undone', { step: undone.value.label }),
      });
    }),
};

/** An import that is not the last step is taken back by itself: a new step, which can be undone too. */
async function takeBack(store: Store, record: ImportRecord, today: IsoDay): Promise<Result<CommandResult>> {
  const committed = await store.commit([takeBackImport(store.network(), record, today)]);
  if (!committed.ok) return committed;
  return ok({
    json: { undone: record.label, id: record.step, next: store.history().undo },
    text: text('command-line.takenBack', { label: record.label }),
  });
}

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
