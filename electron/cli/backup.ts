/** `kith backup list|restore`: the copies of the network in the app's folder, and the version before the last save beside the network itself. */

import { fail, ok, type Result } from '../../shared/lib/result';
import { text } from '../../shared/strings/text';
import { listBackups } from '../store/copies/backups';
import { editBetween, readPreviousSnapshot } from '../store/copies/previous-snapshot';
import { nodeFs } from '../store/disk/file-system';
import { openStore } from '../store/store';
import type { Command, CommandResult, Invocation } from './command';
import { backupsFolder, storeOptions } from './open-network';

const PREVIOUS = 'previous';

export const backupCommand: Command = {
  name: 'backup',
  synopsis: 'list|restore [NAME]',
  summary: 'Lists the copies of the network, or makes it what it was in one of them (which can be undone).',
  details: [
    'NAME                 as the list says; without it, the version before the last save',
    'A network file that cannot be read is kept beside the restored one, under another name.',
  ],
  options: {},
  positionals: [1, 2],
  run: async (invocation) => {
    const [action, name = PREVIOUS] = invocation.positionals;
    if (action === 'list' && invocation.positionals.length === 1) return await list(invocation);
    if (action === 'restore') return await (name === PREVIOUS ? restorePrevious(invocation) : restore(invocation, name));
    return fail('usage', 'kith backup list, or kith backup restore [NAME].');
  },
};

async function list(invocation: Invocation): Promise<Result<CommandResult>> {
  const previous = await readPreviousSnapshot(nodeFs, invocation.folder);
  const folder = backupsFolder(invocation);
  const copies = folder === null ? [] : await listBackups(nodeFs, folder, null);
  const json: object[] = [];
  const lines: string[] = [];
  if (previous !== null) {
    const { document, modifiedMs } = previous;
    const people = document.network.people.size;
    const saved = new Date(modifiedMs).toISOString();
    json.push({ name: PREVIOUS, saved, revision: document.revision, people, interactions: document.network.interactions.size });
    lines.push(`${PREVIOUS}: saved ${saved}, revision ${document.revision}, ${text('common.people', { count: people })}`);
  }
  for (const { name, at, revision, before, bytes } of copies) {
    json.push({ name, saved: at.toISOString(), revision, before, bytes });
    lines.push(`${name}: ${at.toISOString()}, revision ${revision}${before === null ? '' : `, made before the ${before}`}`);
  }
  return ok({ json, text: lines.length === 0 ? 'There is no earlier version.' : lines.join('\n') });
}

async function restore(invocation: Invocation, name: string): Promise<Result<CommandResult>> {
  const opened = await openStore(invocation.folder, storeOptions(invocation, 'write'));
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const unusable = store.unreadable();
    if (unusable !== null)
      return fail('unreadable', `${unusable.message} \`kith backup restore\` comes first; then a copy can be restored.`);
    const done = await store.restoreBackup(name);
    if (!done.ok) return done;
    const people = store.network().people.size;
    return ok({
      json: { restored: name, revision: store.revision(), people },
      text: `Restored: ${text('common.people', { count: people })}.`,
    });
  } finally {
    await store.close();
  }
}

async function restorePrevious(invocation: Invocation): Promise<Result<CommandResult>> {
  const { folder } = invocation;
  const before = await readPreviousSnapshot(nodeFs, folder);
  const opened = await openStore(folder, storeOptions(invocation, 'write'));
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    if (store.unreadable() === null && before === null) return fail('not-found', 'There is no earlier version that can be read.');
    const done =
      store.unreadable() === null && before !== null
        ? await store.commit([editBetween(store.network(), before.document.network, 'restore of the previous version')])
        : await store.openPrevious();
    if (!done.ok) return done;
    const people = store.network().people.size;
    return ok({
      json: { restored: PREVIOUS, revision: store.revision(), people },
      text: `Restored: ${text('common.people', { count: people })}.`,
    });
  } finally {
    await store.close();
  }
}
