/** The window's side of the bridge, with a main process that answers each call a turn of the event loop later. */
import { beforeEach, expect, it, vi } from 'vitest';
import { type SerializedMessage, serialize } from '../../shared/contract/ipc-serialization';

/** What main gets, in the order in which it comes: name and part of each call. */
const received: string[] = [];
let refused: string | null = null;
let onAnswer: (came: string) => void;

function call(name: string, { part }: SerializedMessage): Promise<SerializedMessage> {
  const came = `${name} ${part ?? 'whole'}`;
  received.push(came);
  return new Promise((resolve, reject) =>
    setImmediate(() => {
      if (came === refused) reject(new Error('refused'));
      else resolve(serialize(came));
      onAnswer(came);
    }),
  );
}

vi.stubGlobal('window', { kith: new Proxy({}, { get: (_, name: string) => (wire: SerializedMessage) => call(name, wire) }) });
const { desktop } = await import('../../renderer/desktop');

const PARTS = ['commitSerialized 0', 'commitSerialized 1', 'commitSerialized 2'];
const pieces = PARTS.map(() => new Uint8Array(1_000_000));
const commit = () => desktop.commitSerialized(pieces as never);

beforeEach(() => {
  received.length = 0;
  refused = null;
  onAnswer = () => undefined;
});

it('sends a large call in parts, and what is called meanwhile after the last one', async () => {
  const answers = await Promise.all([commit(), desktop.undo(), commit(), desktop.redo()]);
  expect(received).toEqual([...PARTS, 'undo whole', ...PARTS, 'redo whole']);
  expect(answers).toEqual(['commitSerialized 2', 'undo whole', 'commitSerialized 2', 'redo whole']);
});

it.each([0, 1, 2, 3, 4, 5, 6, 7])('lets no call in before the last part (%i turns after the part before it)', async (turns) => {
  let meanwhile: Promise<unknown> | null = null;
  onAnswer = async (came) => {
    if (came !== PARTS[1]) return;
    for (let turn = 0; turn < turns; turn++) await null;
    meanwhile = desktop.undo();
  };
  await commit();
  await meanwhile;
  expect(received).toEqual([...PARTS, 'undo whole']);
});

it('goes on with other calls after a part was refused', async () => {
  refused = 'commitSerialized 1';
  const [first, second] = await Promise.allSettled([commit(), desktop.undo()]);
  expect(first).toMatchObject({ status: 'rejected', reason: { message: 'refused' } });
  expect(second).toEqual({ status: 'fulfilled', value: 'undo whole' });
  expect(received).toEqual(['commitSerialized 0', 'commitSerialized 1', 'undo whole']);
});

it('goes on after a bridge that throws, and does not wait for the answer of a call', async () => {
  const bridge = window.kith;
  const never = new Promise<never>(() => undefined);
  vi.stubGlobal('window', {
    kith: { ...Object.fromEntries(['undo', 'redo'].map((name) => [name, bridge[name as 'undo']])), commit: () => never, saveFile: thrown },
  });
  const [waiting, refusedAtOnce, answered] = [desktop.commit([]), desktop.saveFile({} as never), desktop.undo()];
  await expect(refusedAtOnce).rejects.toThrow('no bridge');
  expect(await answered).toBe('undo whole');
  expect(await Promise.race([waiting, 'still waiting'])).toBe('still waiting');
  vi.stubGlobal('window', { kith: bridge });
});

function thrown(): never {
  throw new Error('no bridge');
}
