/**
 * What a window holds in memory: objects in the JavaScript heaps of its page and its workers, and the buffers of typed arrays, which those heaps leave
 * out and Chromium keeps in a partition of their own. Pixels of canvases are in neither, for nobody.
 */
import { readFileSync, rmSync } from 'node:fs';
import type { CDPSession, ElectronApplication, Page } from '@playwright/test';

/** Asks the debugger of one heap. */
type Ask = (method: string) => Promise<unknown>;

/** Less than this between two looks: nothing is being worked out any more. */
const REST = 2 ** 17;
const MOST_LOOKS = 12;
const BETWEEN_LOOKS_MS = 3000;

/** Bytes of objects and buffers when the window has come to rest: workers may go on measuring for a while. */
export async function heapAtRest(app: ElectronApplication, page: Page): Promise<number> {
  let last = await heapOf(app, page);
  for (let look = 1; look < MOST_LOOKS; look++) {
    await page.waitForTimeout(BETWEEN_LOOKS_MS);
    const now = await heapOf(app, page);
    if (Math.abs(now - last) < REST) return now;
    last = now;
  }
  return last;
}

/** Bytes of objects and buffers, after everything unreachable is gone. */
async function heapOf(app: ElectronApplication, page: Page): Promise<number> {
  const session = await page.context().newCDPSession(page);
  const heaps: readonly Ask[] = [(method) => session.send(method as 'Runtime.getHeapUsage'), ...(await workersOf(session))];
  // Garbage of one may hold on to what lies in another.
  for (let round = 0; round < 3; round++) for (const ask of heaps) await ask('HeapProfiler.collectGarbage');
  let bytes = await buffersOf(app);
  for (const ask of heaps) bytes += ((await ask('Runtime.getHeapUsage')) as { readonly usedSize: number }).usedSize;
  await session.send('Target.setAutoAttach', { autoAttach: false, waitForDebuggerOnStart: false, flatten: false });
  await session.detach();
  return bytes;
}

/** Workers have debuggers of their own, spoken to through the page's. */
async function workersOf(session: CDPSession): Promise<Ask[]> {
  const found: string[] = [];
  const waiting = new Map<number, (answer: unknown) => void>();
  session.on('Target.attachedToTarget', ({ sessionId, targetInfo }) => {
    if (targetInfo.type === 'worker') found.push(sessionId);
  });
  session.on('Target.receivedMessageFromTarget', ({ message }) => {
    const { id, result } = JSON.parse(message) as { readonly id?: number; readonly result?: unknown };
    if (id !== undefined) waiting.get(id)?.(result);
  });
  await session.send('Target.setAutoAttach', { autoAttach: true, waitForDebuggerOnStart: false, flatten: false });
  return found.map((sessionId) => async (method) => {
    const id = waiting.size + 1;
    const answer = new Promise<unknown>((resolve) => waiting.set(id, resolve));
    await session.send('Target.sendMessageToTarget', { sessionId, message: JSON.stringify({ id, method }) });
    return await answer;
  });
}

/** A figure of Chromium's own account of its memory, in hexadecimal. */
interface Account {
  readonly ph: string;
  readonly pid: number;
  readonly args: { readonly dumps?: { readonly allocators?: Readonly<Record<string, { readonly attrs: Attributes }>> } };
}
type Attributes = Readonly<Record<string, { readonly value: string }>>;

const BUFFERS = 'partition_alloc/partitions/array_buffer';
/** Waiting for the first account, ms; a busy machine is asked again and waited for longer. */
const PATIENCE_MS = [1500, 6000, 24_000];

/** Bytes of the buffers of the window's process. */
async function buffersOf(app: ElectronApplication): Promise<number> {
  for (const patience of PATIENCE_MS) {
    const bytes = await buffersWithin(app, patience);
    if (bytes !== null) return bytes;
  }
  throw new Error('Chromium gave no account of its buffers');
}

async function buffersWithin(app: ElectronApplication, patience: number): Promise<number | null> {
  const { file, pid } = await app.evaluate(async ({ contentTracing, BrowserWindow }, milliseconds) => {
    await contentTracing.startRecording({
      included_categories: ['disabled-by-default-memory-infra'],
      excluded_categories: ['*'],
      memory_dump_config: { triggers: [{ mode: 'detailed', periodic_interval_ms: 1000 }] },
    });
    await new Promise((resolve) => setTimeout(resolve, milliseconds));
    return { file: await contentTracing.stopRecording(), pid: BrowserWindow.getAllWindows()[0]?.webContents.getOSProcessId() };
  }, patience);
  const { traceEvents } = JSON.parse(readFileSync(file, 'utf8')) as { readonly traceEvents: readonly Account[] };
  rmSync(file);
  const accounts = traceEvents.flatMap((event) => (event.ph === 'v' && event.pid === pid ? [event.args.dumps?.allocators?.[BUFFERS]] : []));
  const size = accounts.findLast((account) => account !== undefined)?.attrs.allocated_objects_size;
  return size === undefined ? null : Number.parseInt(size.value, 16);
}
