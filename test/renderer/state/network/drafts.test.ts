import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import type * as Drafts from '../../../../renderer/state/network/drafts';
import { type FakeDesktop, fakeDesktop, installDesktop } from '../../../fakes/desktop';

let desktop: FakeDesktop;
let drafts: typeof Drafts;
beforeAll(async () => {
  desktop = fakeDesktop();
  installDesktop(desktop);
  drafts = await import('../../../../renderer/state/network/drafts');
});
beforeEach(() => {
  vi.useFakeTimers();
  desktop.keptDrafts.clear();
  drafts.closeDrafts();
});
afterEach(() => vi.useRealTimers());

const note = (text: string) => ({ key: 'person:ana:notes', what: 'a note about Ana', content: { text } });
const onDisk = () => desktop.keptDrafts.get('person:ana:notes')?.content.text;

describe('what is being typed', () => {
  it('is kept while typing goes on, at most half a second behind', async () => {
    let text = '';
    for (let letter = 1; letter <= 100; letter++) {
      text += 'x';
      drafts.saveDraft(note(text));
      await vi.advanceTimersByTimeAsync(40);
      const onDiskNow = String(onDisk() ?? '');
      expect((letter - onDiskNow.length) * 40).toBeLessThanOrEqual(500);
    }
  });

  it('is gone once it is saved, also when it was still on its way', async () => {
    drafts.saveDraft(note('She'));
    drafts.dropDraft('person:ana:notes');
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onDisk()).toBeUndefined();
    drafts.saveDraft(note('She is'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onDisk()).toBe('She is');
    drafts.dropDraft('person:ana:notes');
    await vi.advanceTimersByTimeAsync(0);
    expect(onDisk()).toBeUndefined();
  });

  it('is offered at the next start, and stays on disk until it is discarded', async () => {
    await desktop.writeDraft(note('She is'));
    await drafts.offerDrafts();
    expect(drafts.useDrafts.getState().offered.map(({ what }) => what)).toEqual(['a note about Ana']);
    drafts.dropDraft('person:ana:notes'); // a field without a text of its own says so, and must not take away what is offered
    await vi.advanceTimersByTimeAsync(0);
    expect(onDisk()).toBe('She is');
    drafts.discardDraft('person:ana:notes');
    await vi.advanceTimersByTimeAsync(0);
    expect([drafts.useDrafts.getState().offered, onDisk()]).toEqual([[], undefined]);
  });

  it('taken up again is no longer offered, and is kept on under the same key', async () => {
    await desktop.writeDraft(note('She is'));
    await drafts.offerDrafts();
    drafts.resumeText('person:ana:notes', 'She is');
    expect(drafts.useDrafts.getState().offered).toEqual([]);
    expect(onDisk()).toBe('She is');
    drafts.saveDraft(note('She is moving'));
    await vi.advanceTimersByTimeAsync(1_000);
    expect(onDisk()).toBe('She is moving');
  });

  it('goes to the network it belongs to before another is opened', async () => {
    drafts.saveDraft(note('She is'));
    drafts.closeDrafts();
    await vi.advanceTimersByTimeAsync(0);
    expect(onDisk()).toBe('She is');
  });
});
