/** `kith backup list|restore`: the version before the last save, kept beside the network. (Dated backups come with their own place.) */
import { fail, ok, type Result } from '../../shared/result';
import { editTowards, readPrevious } from '../store/previous-version';
import { openStore } from '../store/store';
import { nodeFs } from '../store/store-fs';
import { type Answer, type Command, counted, type Invocation } from './command';

export const backupCommand: Command = {
  name: 'backup',
  synopsis: 'list|restore',
  summary: 'Lists the version before the last save, or goes back to it (which can be undone).',
  details: ['A network file that cannot be read is kept beside the restored one, under another name.'],
  options: {},
  positionals: [1, 1],
  run: async (invocation) => {
    const [action] = invocation.positionals;
    if (action === 'list') return await list(invocation);
    if (action === 'restore') return await restore(invocation);
    return fail('usage', 'kith backup list, or kith backup restore.');
  },
};

async function list({ folder }: Invocation): Promise<Result<Answer>> {
  const previous = await readPrevious(nodeFs, folder);
  if (previous === null) return ok({ json: [], text: 'There is no earlier version.' });
  const { document, modifiedMs } = previous;
  const people = document.network.people.size;
  const saved = new Date(modifiedMs).toISOString();
  return ok({
    json: [{ name: 'previous', saved, revision: document.revision, people, interactions: document.network.interactions.size }],
    text: `previous: saved ${saved}, revision ${document.revision}, ${counted(people, 'person', 'people')}`,
  });
}

async function restore({ folder, now, random }: Invocation): Promise<Result<Answer>> {
  const previous = await readPrevious(nodeFs, folder);
  if (previous === null) return fail('not-found', 'There is no earlier version that can be read.');
  const opened = await openStore(folder, { fs: nodeFs, now, random, mode: 'write' });
  if (!opened.ok) return opened;
  const store = opened.value;
  try {
    const done =
      store.unusable() === null
        ? await store.commit([editTowards(store.network(), previous.document.network, 'restore of the previous version')])
        : await store.openPrevious();
    if (!done.ok) return done;
    const people = store.network().people.size;
    return ok({
      json: { restored: 'previous', revision: store.revision(), people },
      text: `Restored: ${counted(people, 'person', 'people')}.`,
    });
  } finally {
    await store.close();
  }
}
