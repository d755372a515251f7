/** `kith backup list|restore`: the backups in the app's folder, and the version before the last save, which lies beside the network. */

import { fail, ok, type Result } from '../../shared/lib/result';
import { editBetween } from '../../shared/model/merge/edit-between';
import { text } from '../../shared/strings/text';
import { listBackups } from '../store/copies/backups';
import { readPreviousSnapshot } from '../store/copies/previous-snapshot';
import { nodeFs } from '../store/disk/file-system';
import { openStore } from '../store/store';
import { type Command, type CommandResult, type Invocation, optionHelp } from './command';
import { backupsFolder, openDisk } from './locking/open-disk';
import { storeOptions } from './open-network';

const PREVIOUS = 'previous';

export const backupCommand: Command = {
  name: 'backup',
  synopsis: 'list|restore [NAME]',
  summary: 'command-line.backup',
  details: () => [optionHelp('NAME', text('command-line.backupName')), text('command-line.backupKeepsDamaged')],
  options: {},
  positionals: [1, 2],
  run: async (invocation) => {
    const [action, name = PREVIOUS] = invocation.positionals;
    if (action === 'list' && invocation.positionals.length === 1) return await list(invocation);
    if (action === 'restore') return await (name === PREVIOUS ? restorePrevious(invocation) : restore(invocation, name));
    return fail('usage', text('command-line.backupUsage'));
  },
};

async function list(invocation: Invocation): Promise<Result<CommandResult>> {
  const disk = await openDisk(invocation, 'read');
  if (!disk.ok) return disk;
  const previous = await readPreviousSnapshot(disk.value, invocation.folder);
  const folder = backupsFolder(invocation);
  const backups = folder === null ? [] : await listBackups(nodeFs, folder, null);
  const json: object[] = [];
  const lines: string[] = [];
  if (previous !== null) {
    const { document, modifiedMs } = previous;
    const people = document.network.people.size;
    const saved = new Date(modifiedMs).toISOString();
    json.push({ name: PREVIOUS, saved, revision: document.revision, people, interactions: document.network.interactions.size });
    lines.push(text('command-line.previousVersion', { name: PREVIOUS, time: saved, revision: String(document.revision), people }));
  }
  for (const { name, at, revision, before, bytes } of backups) {
    json.push({ name, saved: at.toISOString(), revision, before, bytes });
    const entry = { name, time: at.toISOString(), revision: String(revision) };
    lines.push(before === null ? text('command-line.backupEntry', entry) : text('command-line.backupBefore', { ...entry, before }));
  }
  return ok({ json, text: lines.length === 0 ? text('command-line.noBackups') : lines.join('\n') });
}

async function restore(invocation: Invocation, name: string): Promise<Result<CommandResult>> {
  const disk = await openDisk(invocation, 'write');
  if (!disk.ok) return disk;
  const opened = await openStore(invocation.folder, storeOptions(invocation, disk.value, 'write'));
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const unreadable = store.unreadable();
    if (unreadable !== null) return fail('unreadable', text('command-line.restorePreviousFirst', { problem: unreadable.message }));
    const restored = await store.restoreBackup(name);
    if (!restored.ok) return restored;
    const people = store.network().people.size;
    return ok({
      json: { restored: name, revision: store.revision(), people },
      text: text('command-line.restored', { people }),
    });
  } finally {
    await store.close();
  }
}

async function restorePrevious(invocation: Invocation): Promise<Result<CommandResult>> {
  const { folder } = invocation;
  const disk = await openDisk(invocation, 'write');
  if (!disk.ok) return disk;
  const previous = await readPreviousSnapshot(disk.value, folder);
  const opened = await openStore(folder, storeOptions(invocation, disk.value, 'write'));
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    if (store.unreadable() === null && previous === null) return fail('not-found', text('command-line.nothingToRestore'));
    const restored =
      store.unreadable() === null && previous !== null
        ? await store.commit([editBetween(store.network(), previous.document.network, text('command-line.restoreStep'))])
        : await store.openPrevious();
    if (!restored.ok) return restored;
    const people = store.network().people.size;
    return ok({
      json: { restored: PREVIOUS, revision: store.revision(), people },
      text: text('command-line.restored', { people }),
    });
  } finally {
    await store.close();
  }
}
