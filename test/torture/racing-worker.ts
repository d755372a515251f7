/** A Kith in a child process. On a message it opens a network and answers whether it got write access; on the next one it closes it. */

import { nodeFs } from '../../electron/store/disk/file-system';
import { openStore } from '../../electron/store/store';
import type { Store } from '../../electron/store/store-types';
import { addPerson } from '../../shared/model/edits/people';
import type { PersonId } from '../../shared/model/ids';
import { diskForStore } from '../builders/disk/locked-disk';

let store: Store | null = null;

async function open(folder: string): Promise<string> {
  const opened = await openStore(folder, { fs: diskForStore(nodeFs), now: () => new Date(), random: Math.random, mode: 'write' });
  if (!opened.ok) return opened.error.kind;
  if (opened.value.save().kind === 'read-only') return 'read-only';
  store = opened.value;
  const id = `by${process.pid}n${store.revision()}` as PersonId;
  const saved = await store.commit([addPerson({ id, name: id }, () => id as never)]);
  return saved.ok ? `saved ${id}` : 'refused';
}

process.on('message', ({ folder }: { readonly folder: string | null }) => {
  const answer = (text: string) => process.send?.(text);
  if (folder !== null) void open(folder).then(answer);
  else void (store?.close() ?? Promise.resolve()).then(() => answer('closed'));
});
process.send?.('ready');
