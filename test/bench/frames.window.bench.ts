/**
 * Frames while panning and zooming for 3 seconds, 1,000 people and 3,000 ties: Kith's circles and map against plain Cytoscape with the same people
 * and ties in a stage of the same size. Cytoscape as it comes: all people and ties, given positions, straight edges, names. Without a GPU.
 */
import type { Page } from '@playwright/test';
import { dataFolder, pageApp, painted, removeFolders, start, startKith } from './electron-window';
import { type Figure, median, printFigures, quantile, times } from './figures';
import { madeNetwork } from './made-network';

const ROUNDS = 3;
/** Milliseconds between frames, and of work of the page's thread in each: the screen hides work shorter than its own beat. */
interface Run {
  readonly between: readonly number[];
  readonly work: number;
}
const runs = { plain: [] as Run[], circles: [] as Run[], map: [] as Run[] };

async function measured(page: Page, selector: string): Promise<Run> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const busy = async () =>
    (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration')?.value ?? Number.NaN;
  const before = await busy();
  const between = await gesture(page, selector);
  const work = (1000 * ((await busy()) - before)) / between.length;
  await session.detach();
  return { between, work };
}

/**
 * Moves the picture a little in each frame, as two fingers on a trackpad do: once around, then to twice its size, to half and back. The way is one of
 * time, so whoever is slow takes larger steps and ends at the same place. Answers with the milliseconds between frames.
 */
async function gesture(page: Page, selector: string, lasting = 3000): Promise<number[]> {
  return await page.evaluate(
    async ([wanted, milliseconds]) => {
      const stage = document.querySelector(wanted);
      if (!stage) throw new Error(`no ${wanted}`);
      const box = stage.getBoundingClientRect();
      const turn = (deltaX: number, deltaY: number, ctrlKey: boolean) =>
        stage.dispatchEvent(
          new WheelEvent('wheel', {
            bubbles: true,
            cancelable: true,
            deltaX,
            deltaY,
            ctrlKey,
            clientX: box.left + box.width / 2,
            clientY: box.top + box.height / 2,
          }),
        );
      const frame = () => new Promise<number>((done) => requestAnimationFrame(done));
      const between: number[] = [];
      let last = await frame();
      const begun = last;
      let [x, y, zoom] = [0, 0, 0];
      for (let t = 0; t < 1; ) {
        t = Math.min(1, (last - begun) / milliseconds);
        if (t < 0.5) {
          const [toX, toY] = [150 * Math.sin(4 * Math.PI * t), 100 * (1 - Math.cos(4 * Math.PI * t))];
          turn(toX - x + 1e-6, toY - y, false);
          [x, y] = [toX, toY];
        } else {
          const to = 70 * Math.sin(4 * Math.PI * (t - 0.5)); // a step of 1 is one percent
          turn(0, zoom - to, true);
          zoom = to;
        }
        const now = await frame();
        between.push(now - last);
        last = now;
      }
      return between;
    },
    [selector, lasting] as const,
  );
}

function plainPage(width: number, height: number): string {
  const network = madeNetwork({ people: 1000, interactions: 0, company: 0, ties: 3000 });
  const people = [...network.people.values()];
  const nodes = people.map(({ id, name }, i) => {
    const [circle, turn] = [Math.floor(i / 40), i % 40];
    const radius = 20 * Math.sqrt(turn + 1);
    return {
      data: { id, name },
      position: { x: 320 * (circle % 5) + radius * Math.cos(2.4 * turn), y: 320 * Math.floor(circle / 5) + radius * Math.sin(2.4 * turn) },
    };
  });
  const edges = [...network.ties.values()].map(({ a, b }) => ({ data: { source: a, target: b } }));
  return `<!doctype html><meta charset="utf-8"><title>plain</title><style>body{margin:0}#stage{width:${width}px;height:${height}px}</style>
<div id="stage"></div><script src="cytoscape.js"></script><script>
const cy = cytoscape({ container: document.getElementById('stage'), elements: ${JSON.stringify({ nodes, edges })}, layout: { name: 'preset' },
  style: [{ selector: 'node', style: { label: 'data(name)' } }, { selector: 'edge', style: { 'curve-style': 'straight' } }] });
cy.fit();
const stage = document.getElementById('stage');
stage.addEventListener('wheel', (event) => {
  event.stopPropagation();
  if (event.ctrlKey) cy.zoom({ level: cy.zoom() * Math.exp(-event.deltaY * 0.01), renderedPosition: { x: event.offsetX, y: event.offsetY } });
  else cy.panBy({ x: -event.deltaX, y: -event.deltaY });
}, true);
</script>`;
}

try {
  const folder = await dataFolder();
  const kith = await startKith(folder);
  await painted(kith.page, '[aria-label="People in the picture"] li');
  const box = await kith.page.locator('.g-stage').boundingBox();
  if (!box) throw new Error('no stage');
  const view = async (name: 'Circles' | 'Map') => {
    await kith.page.getByRole('button', { name, exact: true }).click();
    await kith.page.waitForTimeout(1500);
  };
  const plain = await start([pageApp(plainPage(box.width, box.height), { 'cytoscape.js': 'cytoscape/dist/cytoscape.min.js' })]);
  await painted(plain.page, 'canvas');
  for (let round = 0; round < ROUNDS; round++) {
    // As after coming to the picture: Kith's views are made anew each time they are chosen, so is the plain one.
    await plain.page.reload();
    await painted(plain.page, 'canvas');
    await plain.page.waitForTimeout(1500);
    runs.plain.push(await measured(plain.page, '#stage'));
    await view('Circles');
    runs.circles.push(await measured(kith.page, '.g-stage'));
    await view('Map');
    runs.map.push(await measured(kith.page, '.g-stage'));
  }
  await plain.app.close();
  await kith.app.close();

  const mean = (of: Run[]) => median(of.map(({ between }) => between.reduce((sum, one) => sum + one, 0) / between.length));
  const late = (of: Run[]) => median(of.map(({ between }) => quantile(between, 0.95)));
  const longest = (of: Run[]) => median(of.map(({ between }) => Math.max(...between)));
  const work = (of: Run[]) => median(of.map((run) => run.work));
  const figures = (['circles', 'map'] as const).flatMap((name): Figure[] =>
    (
      [
        ['mean frame', mean],
        ['p95 frame', late],
        ['longest frame', longest],
        ['work of the thread in a frame', work],
      ] as const
    ).map(([what, of]) => ({
      what: `${name}: ${what}`,
      rival: `${of(runs.plain).toFixed(1)} ms`,
      kith: `${of(runs[name]).toFixed(1)} ms`,
      ratio: times(of(runs.plain), of(runs[name])),
    })),
  );
  printFigures(
    `Frames while panning and zooming, 1,000 people / 3,000 ties, against plain Cytoscape (${box.width} × ${box.height})`,
    figures,
    [
      `Median of ${ROUNDS} gestures of 3 s, each the first after the picture came up. At 60 Hz no frame is shorter than 16.7 ms, whatever it costs.`,
    ],
  );
} finally {
  removeFolders();
}
