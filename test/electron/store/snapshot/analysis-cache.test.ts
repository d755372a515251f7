/** The window's calls about its last analysis, on real files. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { openDesktop } from '../../../../electron/desktop/desktop';
import { nodeFs, type StoreFs } from '../../../../electron/store/disk/file-system';
import { readAnalysis, writeAnalysis } from '../../../../electron/store/snapshot/analysis-cache';
import { pack } from '../../../../shared/lib/packed-value';
import type { Result } from '../../../../shared/lib/result';
import { addPerson } from '../../../../shared/model/edits/people';
import type { PersonId } from '../../../../shared/model/ids';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { quietHost } from '../../../fakes/system';
import { newId } from '../open-for-test';

const ANALYSIS = pack({
  request: { today: '2026-05-03' },
  people: ['Ána'],
  strength: Float64Array.of(1, Number.NaN),
  cluster: Int32Array.of(-1),
});

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}

const ana = addPerson({ id: 'ana' as PersonId, name: 'Ana Prado' }, newId);

async function opened(folder = temporaryFolder()) {
  const { calls, close } = openDesktop(quietHost(folder, {}));
  value(await calls.openNetwork('own'));
  return { calls, close, folder, saved: async () => value(await calls.savedAnalysis()) };
}

const filesIn = (folder: string) => readdirSync(folder, { recursive: true, encoding: 'utf8' });
const analysesIn = (folder: string) => filesIn(folder).filter((name) => basename(name) === 'analysis');

describe('the last analysis', () => {
  it('is there after a restart, for exactly the content that it was made of', async () => {
    const first = await opened();
    expect(await first.saved()).toBeNull();
    value(await first.calls.commit([ana]));
    value(await first.calls.saveAnalysis(1, ANALYSIS));
    expect(await first.saved()).toEqual(ANALYSIS);
    await first.close();

    const second = await opened(first.folder);
    expect(await second.saved()).toEqual(ANALYSIS);
    value(await second.calls.commit([addPerson({ name: 'Ben' }, newId)]));
    expect(await second.saved()).toBeNull();
    value(await second.calls.undo());
    expect(await second.saved()).toBeNull(); // the same people, by another way
    await second.close();
  });

  it('is not kept when the network has changed since', async () => {
    const { calls, close, folder, saved } = await opened();
    value(await calls.commit([ana]));
    value(await calls.saveAnalysis(0, ANALYSIS));
    expect(await saved()).toBeNull();
    await close();
    expect(analysesIn(folder)).toEqual([]);
  });

  it('goes with everybody who is deleted for good, also when it is being written', async () => {
    const { calls, close, folder } = await opened();
    value(await calls.commit([ana]));
    value(await calls.saveAnalysis(1, ANALYSIS));
    const large = pack(Array.from({ length: 60 }, () => new Float64Array(2 ** 17))); // takes longer than erasing
    const writing = calls.saveAnalysis(1, large);
    await vi.waitFor(() => expect(filesIn(folder).some((name) => name.endsWith('.tmp'))).toBe(true), { interval: 1 });
    expect(value(await calls.erasePerson('ana', true)).isComplete).toBe(true);
    await writing;
    expect(analysesIn(folder)).toEqual([]);
    await close();
  });

  it('is read whole or not at all', async () => {
    const cache = temporaryFolder();
    const place = { cache, networkId: 'n', contentId: '3-abc' };
    await writeAnalysis(nodeFs, place, ANALYSIS, () => 't');
    expect(await readAnalysis(nodeFs, place)).toEqual(ANALYSIS);
    expect(await readAnalysis(nodeFs, { ...place, contentId: '4-abc' })).toBeNull();
    const path = join(cache, 'n', 'analysis');
    const bytes = readFileSync(path);
    for (let i = 0; i < bytes.length; i++) {
      writeFileSync(path, bytes.subarray(0, i));
      expect(await readAnalysis(nodeFs, place)).toBeNull();
      const flipped = Uint8Array.from(bytes);
      flipped[i]! ^= 1 << (i % 8);
      writeFileSync(path, flipped);
      expect(await readAnalysis(nodeFs, place)).toBeNull();
    }
  });

  it('costs nothing but time when the disk refuses it', async () => {
    const full: StoreFs = { ...nodeFs, create: () => Promise.reject(Object.assign(new Error('full'), { code: 'ENOSPC' })) };
    const place = { cache: temporaryFolder(), networkId: 'n', contentId: '1' };
    await expect(writeAnalysis(full, place, ANALYSIS, () => 't')).rejects.toThrow('full');
    expect(await readAnalysis(nodeFs, place)).toBeNull();
  });
});
