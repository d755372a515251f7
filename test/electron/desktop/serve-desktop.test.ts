import { describe, expect, it, vi } from 'vitest';
import { invokeHandler, serveDesktop } from '../../../electron/desktop/serve-desktop';
import { FileReadError } from '../../../electron/desktop/user-files';
import { deserialize, partsOf, type SerializedMessage, serialize } from '../../../shared/contract/ipc-serialization';
import { ok } from '../../../shared/lib/result';

type Handler = (event: object, wire: unknown) => Promise<SerializedMessage | null>;
const handlers = vi.hoisted(() => new Map<string, Handler>());
vi.mock('electron', () => ({ ipcMain: { handle: (name: string, handler: Handler) => handlers.set(name, handler) } }));

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

describe('a call in parts', () => {
  const parts = partsOf(serialize([{ pieces: [0, 1, 2].map(() => new Uint8Array(1_000_000)) }]));
  const mainFrame = { url: 'app://kith/index.html' };
  let navigate: (event: { readonly isMainFrame: boolean; readonly isSameDocument: boolean }) => void = () => undefined;
  const contents = { mainFrame, on: (_name: 'did-start-navigation', listener: typeof navigate) => void (navigate = listener) };
  const services = { calls: { commitSerialized: async () => ok('committed') }, logError: () => undefined };
  serveDesktop(async () => services as never, (() => contents) as never);
  const send = async (part: number) => {
    const answer = await handlers.get('kith:commitSerialized')?.({ senderFrame: mainFrame }, parts[part]);
    return answer === null ? null : deserialize(answer as SerializedMessage);
  };

  it('is answered after the last one', async () => {
    expect([await send(0), await send(1), await send(2)]).toEqual([null, null, ok('committed')]);
  });

  it('ends with the page that sends it', async () => {
    await send(0);
    navigate({ isMainFrame: true, isSameDocument: true });
    navigate({ isMainFrame: false, isSameDocument: false });
    expect(await send(1)).toBe(null);
    navigate({ isMainFrame: true, isSameDocument: false });
    await expect(send(2)).rejects.toThrow('refused');
    expect([await send(0), await send(1), await send(2)]).toEqual([null, null, ok('committed')]);
  });
});
