import { describe, expect, it, vi } from 'vitest';
import { invokeHandler } from '../../../electron/desktop/serve-desktop';
import { FileReadError } from '../../../electron/desktop/user-files';
import { ok } from '../../../shared/lib/result';

vi.mock('electron', () => ({ ipcMain: {} }));

const listen = () => {
  const heard: string[] = [];
  return { heard, logFault: (place: string) => void heard.push(place) };
};

describe('what the window gets', () => {
  it('is the answer, made from the arguments as they came', async () => {
    const { heard, logFault } = listen();
    expect(await invokeHandler('commit', async (...args) => ok(args), [1, 'two'], logFault)).toEqual(ok([1, 'two']));
    expect(heard).toEqual([]);
  });

  it('is a sentence without message, path or stack when Kith is at fault, and the fault is logged', async () => {
    const { heard, logFault } = listen();
    const answer = await invokeHandler(
      'commit',
      () => {
        throw new Error('cannot read /home/ana/secret');
      },
      [],
      logFault,
    );
    expect(answer).toMatchObject({ ok: false, error: { kind: 'unexpected' } });
    expect(JSON.stringify(answer)).not.toMatch(/ana|secret|stack/);
    expect(heard).toEqual(['commit']);
  });

  it('is the refusal itself when a file cannot be taken, which is no fault', async () => {
    const { heard, logFault } = listen();
    const failure = { kind: 'too-large', message: 'huge.csv is larger than 128 MB.' } as const;
    expect(await invokeHandler('chooseFiles', () => Promise.reject(new FileReadError(failure)), [], logFault)).toEqual({
      ok: false,
      error: failure,
    });
    expect(heard).toEqual([]);
  });

  it('is an empty view when the saved one cannot be had', async () => {
    const { heard, logFault } = listen();
    expect(await invokeHandler('savedView', () => Promise.reject(new Error('x')), [], logFault)).toEqual({});
    expect(heard).toEqual(['savedView']);
  });
});
