/**
 * Kith's map against plain Cytoscape (canvas) and sigma 3 with the same people and ties, in the same Electron and a stage of the same size: the
 * first frame from the moment places are known, frames while panning and zooming for 3 seconds, with the screen's beat and in windows that do not
 * wait for it, the longest task of the page's thread, and the heap. Rivals are as they come: all people and ties, given places, names. Without a GPU: WebGL is software here, and far faster on one.
 */
import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { dataFolder, pageApp, removeFolders, start, startKith } from './electron-window';
import { type Figure, inMiB, inMs, printFigures, quantile, times } from './figures';
import { longestTask, measured, type Run, watchTasks } from './gesture';
import { heapAtRest } from './heap';
import { cytoscapePage, sigmaPage } from './rival-pages';
import { chosenSizes, inWords, type Size } from './sizes';

/** Chromium's switches for a window that draws its next frame as soon as the last is done: at 60 Hz none is shorter than 16.7 ms. */
const WITHOUT_BEAT = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];

interface Measured {
  readonly first: number;
  readonly run: Run;
  /** In a window that does not wait for the screen. */
  readonly free: Run;
  /** Longest task while it came up, ms; 0: none over 50 ms. */
  readonly comingUp: number;
  readonly heap: number;
}

const FILES = {
  cytoscape: { 'cytoscape.js': 'cytoscape/dist/cytoscape.min.js' },
  sigma: { 'graphology.js': 'graphology/dist/graphology.umd.min.js', 'sigma.js': 'sigma/dist/sigma.min.js' },
} as const;

/** What was measured with the screen's beat, and what without it: memory is asked for there, which throws compiled code away. */
async function rival(html: string, files: Readonly<Record<string, string>>): Promise<Measured> {
  const own = pageApp(html, files);
  const begun = async (switches: readonly string[]) => {
    const started = await start([...switches, own]);
    await started.page.waitForFunction(() => 'draw' in globalThis, undefined, { timeout: 120_000 });
    return started;
  };
  const beating = await begun([]);
  await watchTasks(beating.page);
  const first = await firstFrameOf(beating.page);
  const comingUp = await longestTask(beating.page);
  const run = await measured(beating.page, '#stage');
  await beating.close();
  const { app, page, close } = await begun(WITHOUT_BEAT);
  const before = await heapAtRest(app, page);
  await firstFrameOf(page);
  const free = await measured(page, '#stage');
  const heap = (await heapAtRest(app, page)) - before;
  await close();
  return { first, run, free, comingUp, heap };
}

async function firstFrameOf(page: Page): Promise<number> {
  await page.evaluate(() => (globalThis as unknown as { draw: () => void }).draw());
  await page.waitForFunction(() => 'firstFrame' in globalThis, undefined, { timeout: 180_000 });
  return await page.evaluate(() => (globalThis as unknown as { firstFrame: number }).firstFrame);
}

/** Notes when the layout has answered and when the picture was first on screen after that. */
async function watchFirstFrame(page: Page): Promise<void> {
  await page.evaluate(() => {
    const moments = { known: 0, shown: 0 };
    const Plain = Worker;
    globalThis.Worker = class extends Plain {
      constructor(url: string | URL, options?: WorkerOptions) {
        super(url, options);
        if (options?.name === 'layout') this.addEventListener('message', () => (moments.known ||= performance.now()));
      }
    };
    const { clearRect } = CanvasRenderingContext2D.prototype;
    CanvasRenderingContext2D.prototype.clearRect = function (...box) {
      if (moments.known > 0 && moments.shown === 0 && this.canvas.dataset.part === 'graph-overlay') {
        moments.shown = -1;
        requestAnimationFrame(() => requestAnimationFrame(() => (moments.shown = performance.now())));
      }
      clearRect.apply(this, box);
    };
    Object.assign(globalThis, { firstFrameMoments: moments });
  });
}

/** Milliseconds from the answer of the layout to the first frame of the map. */
async function firstMapOf(page: Page): Promise<number> {
  await watchFirstFrame(page);
  await page.getByRole('button', { name: 'Map', exact: true }).first().click();
  type Watched = { readonly firstFrameMoments: { readonly known: number; readonly shown: number } };
  await page.waitForFunction(() => (globalThis as unknown as Watched).firstFrameMoments.shown > 0, undefined, { timeout: 120_000 });
  const { known, shown } = await page.evaluate(() => (globalThis as unknown as Watched).firstFrameMoments);
  return shown - known;
}

/** A data folder that opens with the journal: the picture has been looked at once, on another day. */
async function readInJournal(size: Size): Promise<string> {
  const folder = await dataFolder(size.people, size.ties, 2 * size.people);
  const { page, close } = await startKith(folder);
  await page
    .locator(`[aria-label="${text('graph.peopleList')}"] li`)
    .first()
    .waitFor({ state: 'attached', timeout: 180_000 });
  await closeInJournal(page, close);
  return folder;
}

async function closeInJournal(page: Page, close: () => Promise<void>): Promise<void> {
  await page.getByRole('button', { name: 'Journal', exact: true }).click();
  await page.locator('[data-part=graph]').waitFor({ state: 'detached', timeout: 60_000 });
  await page.waitForTimeout(2000);
  await close();
}

async function kith(size: Size): Promise<Measured & { readonly box: { readonly width: number; readonly height: number } }> {
  const folder = await readInJournal(size);
  const begun = async (switches: readonly string[]) => {
    const started = await startKith(folder, switches);
    await started.page.locator('.k-number:not([data-busy])').waitFor({ timeout: 180_000 });
    await started.page.waitForTimeout(2000);
    return started;
  };
  const beating = await begun([]);
  await watchTasks(beating.page);
  const first = await firstMapOf(beating.page);
  const comingUp = await longestTask(beating.page);
  await beating.page.waitForTimeout(1200);
  const run = await measured(beating.page, '[data-part=graph]');
  const box = await beating.page.locator('[data-part=graph]').boundingBox();
  if (!box) throw new Error('no stage');
  await closeInJournal(beating.page, beating.close);
  const { app, page, close } = await begun(WITHOUT_BEAT);
  const before = await heapAtRest(app, page);
  await firstMapOf(page);
  await page.waitForTimeout(1200);
  const free = await measured(page, '[data-part=graph]');
  const heap = (await heapAtRest(app, page)) - before;
  await close();
  return { first, run, free, comingUp, heap, box };
}

const mean = ({ between }: Run) => between.reduce((sum, one) => sum + one, 0) / between.length;
const freely = ({ free }: Measured) => mean(free);
const late = ({ between }: Run) => quantile(between, 0.95);
const task = (ms: number) => (ms === 0 ? 'none over 50 ms' : inMs(ms));

function figuresOf(own: Measured, plain: Measured, sigma: Measured, { people }: Size): Figure[] {
  const isLargest = people >= 30_000;
  const both = (of: (one: Measured) => string): string => `${of(plain)} / ${of(sigma)}`;
  const against = (of: (one: Measured) => number): string => `${times(of(plain), of(own))} / ${times(of(sigma), of(own))}`;
  const frames = (one: Measured) => mean(one.run);
  return [
    {
      what: 'first frame, places known',
      rival: both(({ first }) => inMs(first)),
      kith: inMs(own.first),
      ratio: against(({ first }) => first),
      ...(isLargest ? { goal: '≥ 100× Cytoscape', isMet: plain.first >= 100 * own.first } : {}),
    },
    {
      what: 'mean frame',
      rival: both((one) => inMs(frames(one))),
      kith: inMs(frames(own)),
      ratio: against(frames),
    },
    {
      what: 'mean frame, not waiting for the screen',
      rival: both((one) => inMs(freely(one))),
      kith: inMs(freely(own)),
      ratio: against(freely),
      ...(isLargest
        ? { goal: '≥ 100× / ≥ 50×', isMet: freely(plain) >= 100 * freely(own) && freely(sigma) >= 50 * freely(own) }
        : people === 10_000
          ? { goal: '≤ 16.7 ms', isMet: freely(own) <= 16.7 }
          : {}),
    },
    {
      what: 'p95 frame',
      rival: both((one) => inMs(late(one.run))),
      kith: inMs(late(own.run)),
      ...(isLargest ? { goal: '≤ 33 ms', isMet: late(own.run) <= 33.4 } : {}),
    },
    {
      what: 'work of the thread in a frame',
      rival: both((one) => inMs(one.run.work)),
      kith: inMs(own.run.work),
      ratio: against((one) => one.run.work),
    },
    {
      what: 'longest task, coming up',
      rival: both((one) => task(one.comingUp)),
      kith: task(own.comingUp),
      goal: '≤ 50 ms',
      isMet: own.comingUp <= 50,
    },
    {
      what: 'longest task, moving',
      rival: both((one) => task(one.run.longest)),
      kith: task(own.run.longest),
      goal: '≤ 50 ms',
      isMet: own.run.longest <= 50,
    },
    {
      what: 'heap for the drawing',
      rival: both(({ heap }) => inMiB(heap)),
      kith: inMiB(own.heap),
      ratio: against(({ heap }) => heap),
      ...(isLargest ? { goal: '≤ 1/20 of Cytoscape', isMet: own.heap > 0 && 20 * own.heap <= plain.heap } : {}),
    },
  ];
}

try {
  for (const size of chosenSizes()) {
    const { box, ...own } = await kith(size);
    const plain = await rival(cytoscapePage(box.width, box.height, size), FILES.cytoscape);
    const sigma = await rival(sigmaPage(box.width, box.height, size), FILES.sigma);
    printFigures(
      `The map, ${inWords(size)}, against Cytoscape / sigma 3 (${Math.round(box.width)} × ${Math.round(box.height)})`,
      figuresOf(own, plain, sigma, size),
      size === chosenSizes().at(-1)
        ? [
            'One gesture of 3 s each, longer for a program that makes fewer than 16 frames in that. At 60 Hz no frame is shorter than 16.7 ms, whatever it costs;',
            `not waiting for the screen: all three once more, started with ${WITHOUT_BEAT.join(' ')}.`,
            'Heap: objects and buffers of the page and its workers, at rest with the drawing, less those with the same data before it was drawn.',
          ]
        : [],
    );
  }
} finally {
  removeFolders();
}
