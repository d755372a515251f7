/**
 * Sixty tasks of exploring, by keyboard alone and again by clicks without dragging, on the demo and on a network of a thousand people. Each begins on
 * the circles with nothing selected and nothing filtered.
 */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { text } from '../../../shared/strings/text';
import { townFolder } from '../../builders/town';
import { expect, type Kith, test } from '../support/launch';
import { messagePattern } from '../support/message-pattern';
import { openDemo, pictureIsDrawn } from '../support/steps';
import { CLUSTERS } from './clusters';
import { FILTERS_AND_VIEWS } from './filters-and-views';
import { GOING_PLACES } from './going-places';
import { OVER_TIME_AND_KEEPING } from './over-time-and-keeping';
import { PEOPLE } from './people';
import { Keys, Mouse, type Task, type World } from './task';
import { WEAK_TIES_AND_WAYS } from './weak-ties-and-paths';

const TASKS: readonly Task[] = [
  ...GOING_PLACES,
  ...PEOPLE,
  ...CLUSTERS,
  ...FILTERS_AND_VIEWS,
  ...WEAK_TIES_AND_WAYS,
  ...OVER_TIME_AND_KEEPING,
];
const DEMO = { who: ['Odile Tremblay', 'Nadia Szabó'], interest: 'climbing' } as const;
/** People of the made network, chosen for their ties and for letters that a keyboard may not have. */
const TOWN_SIZE = 1000;

/** What the page was touched with since the last look. */
interface Touches {
  pointers: number;
  drags: number;
  keys: number;
}

async function watchTouches(page: Page): Promise<void> {
  await page.evaluate(() => {
    const touches = { pointers: 0, drags: 0, keys: 0 };
    Object.assign(window, { touches });
    let from: { x: number; y: number } | null = null;
    addEventListener(
      'pointerdown',
      (event) => {
        touches.pointers++;
        from = { x: event.clientX, y: event.clientY };
      },
      true,
    );
    addEventListener(
      'pointermove',
      (event) => {
        if (from && event.buttons !== 0 && Math.hypot(event.clientX - from.x, event.clientY - from.y) > 4) touches.drags++;
      },
      true,
    );
    addEventListener(
      'pointerup',
      () => {
        from = null;
      },
      true,
    );
    addEventListener(
      'keydown',
      (event) => {
        const isTyping = event.target instanceof HTMLInputElement;
        if (!isTyping) touches.keys++;
      },
      true,
    );
  });
}

const touchesSince = (page: Page): Promise<Touches> =>
  page.evaluate(() => {
    const seen = (window as unknown as { touches: Touches }).touches;
    const copy = { ...seen };
    Object.assign(seen, { pointers: 0, drags: 0, keys: 0 });
    return copy;
  });

/** As every task begins: the circles, all of them, nobody selected, no filter, today, light. */
async function begin({ page, panel }: World): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+T');
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+0');
  if (await page.getByRole('region', { name: text('graph.timeline') }).isVisible()) await page.keyboard.press('Control+Shift+T');
  if ((await page.getByRole('button', { name: messagePattern('people.removeFilter') }).count()) > 0)
    await page.getByRole('button', { name: text('people.clearFilters') }).click();
  if (await page.locator('html[data-mantine-color-scheme="dark"]').isVisible()) await page.keyboard.press('Control+Shift+L');
  await page.mouse.move(0, 0);
  await expect(panel.getByRole('heading', { name: text('app.thisWeek') })).toBeVisible();
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await touchesSince(page);
}

async function all(world: World, way: 'keys' | 'clicks'): Promise<void> {
  const { page } = world;
  page.setDefaultTimeout(6000);
  await watchTouches(page);
  const [keys, mouse] = [new Keys(page), new Mouse(page)];
  const failed: string[] = [];
  for (const task of TASKS) {
    await test.step(task.name, async () => {
      try {
        await begin(world);
        await (way === 'keys' ? task.keys(keys, world) : task.clicks(mouse, world));
        const { pointers, drags, keys: pressed } = await touchesSince(page);
        if (way === 'keys') expect(pointers, 'touched the mouse').toBe(0);
        else expect([drags, pressed], 'dragged, or pressed keys').toEqual([0, 0]);
        await task.check(world);
      } catch (error) {
        failed.push(`${task.name}: ${error instanceof Error ? error.message.split('\n').slice(0, 6).join(' ') : error}`);
      }
    });
  }
  expect(failed, `of ${TASKS.length} tasks`).toEqual([]);
}

const worldOf = (kith: Kith, who: readonly string[], interest: string): World => ({
  kith,
  page: kith.page,
  panel: kith.page.getByRole('complementary', { name: text('app.sidePanel') }),
  who,
  interest,
});

// Sixty-five tasks take 50 seconds, and on a machine with twenty other things to do more than five minutes.
test.describe.configure({ timeout: 900_000 });

test('there are at least sixty', () => {
  expect(TASKS.length).toBeGreaterThanOrEqual(60);
  expect(new Set(TASKS.map(({ name }) => name)).size).toBe(TASKS.length);
});

/** `npm test` leaves out the tests with this tag; `npm run e2e` runs them. */
const LONG = { tag: '@long' };

for (const way of ['keys', 'clicks'] as const) {
  const words = way === 'keys' ? 'by keyboard alone' : 'by clicks without dragging';
  test(`the demo ${words}`, way === 'clicks' ? LONG : {}, async ({ launch }) => {
    const kith = await launch();
    await kith.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await openDemo(kith);
    await all(worldOf(kith, DEMO.who, DEMO.interest), way);
  });

  test(`a thousand people ${words}`, LONG, async ({ launch }) => {
    const { folder, network } = await townFolder(TOWN_SIZE);
    const kith = await launch({ dataFolder: folder });
    await kith.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
    await pictureIsDrawn(kith.page);
    const met = new Map<string, number>();
    for (const { people } of network.interactions.values()) for (const id of people) met.set(id, (met.get(id) ?? 0) + people.length - 1);
    const who = [...network.people.values()].sort((a, b) => (met.get(b.id) ?? 0) - (met.get(a.id) ?? 0)).map(({ name }) => name);
    await all(worldOf(kith, who.slice(0, 2), 'chess'), way);
    await kith.close();
    rmSync(folder, { recursive: true, force: true });
  });
}
