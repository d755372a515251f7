/** Edits of many objects: made in slices, durable and atomic like small ones. */
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { Edit } from '../../../shared/model/edit';
import type { PersonId } from '../../../shared/model/ids';
import { isSerialized, serializeEditSteps } from '../../../shared/model/large-edits/serialize-edit';
import { newPerson } from '../../../shared/model/person';
import { failingFs } from '../../builders/disk/failing-fs';
import { temporaryFolder } from '../../builders/temporary-folder';
import { add, canonical, names, open } from './open-for-test';

const COUNT = 3000;

function importOf(prefix: string): Edit {
  const people = Array.from({ length: COUNT }, (_, i) => newPerson(`${prefix}${i}` as PersonId, `${prefix} ${i}`));
  return { kind: 'importFile', label: `import of ${prefix}`, put: { people }, delete: {} };
}
const pieces = (edit: Edit) => runToEnd(serializeEditSteps(edit));

describe('a large edit', () => {
  it('is on the disk when it is reported, is one step of undo, and is told in pieces', async () => {
    const folder = temporaryFolder();
    const store = await open(folder);
    await add(store, 'Ana');
    const before = canonical(store);
    const told: number[] = [];
    store.onChange(({ edits }) => told.push(edits.filter(isSerialized).length));
    expect(await store.commitSerialized(pieces(importOf('Ben')))).toEqual({ ok: true, value: { revision: 2 } });
    const after = canonical(store);
    expect(canonical(await open(folder, nodeFs, 'read'))).toBe(after);
    expect(store.history().undo).toBe('import of Ben');
    expect((await store.undo()).ok).toBe(true);
    expect(canonical(store)).toBe(before);
    expect((await store.redo()).ok).toBe(true);
    expect(canonical(store)).toBe(after);
    expect(told).toEqual([1, 1, 1]);
    await store.close();
    expect(canonical(await open(folder, nodeFs, 'read'))).toBe(after);
  });

  it('is seen whole or not at all, and others have their turn meanwhile', async () => {
    const store = await open(temporaryFolder());
    const seen = new Set<number>();
    let turns = 0;
    let isDone = false;
    const watch = () => {
      turns++;
      seen.add(store.network().people.size);
      if (!isDone) setImmediate(watch);
    };
    watch();
    await store.commitSerialized(pieces(importOf('Ben')));
    isDone = true;
    expect([...seen].sort((a, b) => a - b).filter((size) => size !== 0 && size !== COUNT)).toEqual([]);
    expect(turns).toBeGreaterThan(10);
    await store.close();
  });

  it('keeps its place among others', async () => {
    const store = await open(temporaryFolder());
    const done = await Promise.all([
      add(store, 'Ana'),
      store.commitSerialized(pieces(importOf('Ben'))),
      add(store, 'Cleo'),
      store.commit([importOf('Dan')]),
      add(store, 'Eve'),
    ]);
    expect(done.map((one) => one.ok && one.value.revision)).toEqual([1, 2, 3, 4, 5]);
    expect(store.network().people.size).toBe(3 + 2 * COUNT);
    await store.close();
  });

  it('that does not fit changes nothing', async () => {
    const store = await open(temporaryFolder());
    await add(store, 'Ana');
    const before = canonical(store);
    const edit = importOf('Ben');
    const stranger = { ...newPerson('x' as PersonId, 'X'), circles: ['nowhere'] };
    expect((await store.commitSerialized(pieces({ ...edit, put: { people: [...(edit.put.people ?? []), stranger] } } as Edit))).ok).toBe(
      false,
    );
    expect((await store.commitSerialized({ ...pieces(edit), kind: 'fly' })).ok).toBe(false);
    expect((await store.commitSerialized(null)).ok).toBe(false);
    expect(canonical(store)).toBe(before);
    expect(store.revision()).toBe(1);
    await store.close();
  });

  it('is whole or gone, in memory and on the disk, whichever disk call of its save fails once', async () => {
    const large = pieces({ ...importOf('Ben'), put: { people: importOf('Ben').put.people?.slice(0, 600) ?? [] } });
    let calls = 1;
    for (let at = 0; at < calls; at++) {
      const folder = temporaryFolder();
      const failing = failingFs(nodeFs);
      const store = await open(folder, failing.fs);
      await add(store, 'Ana');
      failing.arm(at, 'EIO', false);
      const { ok } = await store.commitSerialized(large);
      failing.disarm();
      calls = Math.max(calls, Math.min(failing.calls.length, 30));
      const expected = ok ? 601 : 1;
      expect([at, store.network().people.size]).toEqual([at, expected]);
      const reader = await open(folder, nodeFs, 'read');
      expect([at, reader.unreadable(), reader.network().people.size]).toEqual([at, null, expected]);
      await store.close();
    }
    expect(calls).toBeGreaterThan(3);
  });

  it('that the disk refuses is gone from memory, with the small ones around it', async () => {
    const folder = temporaryFolder();
    const failing = failingFs(nodeFs);
    const store = await open(folder, failing.fs);
    await add(store, 'Ana');
    const before = canonical(store);
    failing.arm(0, 'ENOSPC', true);
    const refused = await Promise.all([add(store, 'Ben'), store.commitSerialized(pieces(importOf('Cleo'))), add(store, 'Dan')]);
    failing.disarm();
    expect(refused.map(({ ok }) => ok)).toEqual([false, false, false]);
    expect(canonical(store)).toBe(before);
    expect(names(await open(folder, nodeFs, 'read'))).toEqual(['Ana']);
    expect((await store.commitSerialized(pieces(importOf('Cleo')))).ok).toBe(true);
    expect(store.network().people.size).toBe(1 + COUNT);
    await store.close();
  });
});
