/** The address of a view: what was looked at, how close and as of which day is what one finds when Kith is opened again. */
import { readdirSync, rmSync } from 'node:fs';
import { basename } from 'node:path';
import { text } from '../../shared/strings/text';
import { townFolder } from '../builders/town';
import { expect, type Kith, test } from './support/launch';
import { messagePattern } from './support/message-pattern';
import { pictureIsDrawn } from './support/steps';

const people = ({ page }: Kith) => page.getByRole('list', { name: text('graph.peopleList') }).getByRole('listitem');
const minimap = ({ page }: Kith) => page.locator('[data-part=minimap]');
const namesDrawn = async (kith: Kith) => new Set(await people(kith).allTextContents());
/** What is said of the people in the side panel. */
const sentences = ({ page }: Kith) => page.locator('[data-part=side-panel] li').allTextContents();

/** What the window has reached since it was opened, in this order. */
const marks = ({ page }: Kith) => page.evaluate(() => performance.getEntriesByType('mark').map(({ name }) => name));

const isAnalysisSaved = (dataFolder: string) =>
  readdirSync(dataFolder, { recursive: true, encoding: 'utf8' }).some((name) => basename(name) === 'analysis');

test('the open region, the camera, the lens and the day are as they were left', async ({ launch }) => {
  const { folder } = await townFolder(1000);
  const kith = await launch({ dataFolder: folder });
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await pictureIsDrawn(page);
  await page.keyboard.press('Control+2');
  await expect(page.getByText(messagePattern('graph.descriptionMap'))).toBeAttached();
  await page.keyboard.press('Control+G');
  await page.keyboard.press('Home');
  await page.keyboard.press('Enter');
  await pictureIsDrawn(page);
  await expect(minimap(kith)).toHaveAttribute('data-is-shown', 'true');
  const before = await namesDrawn(kith);
  expect(before.size).toBeGreaterThan(20);
  await expect.poll(() => isAnalysisSaved(folder), { timeout: 30_000 }).toBe(true);
  const said = await sentences(kith);
  expect(said.length).toBeGreaterThan(10);
  await kith.close();

  const again = await launch({ dataFolder: folder });
  await again.page.emulateMedia({ reducedMotion: 'reduce' });
  await pictureIsDrawn(again.page);
  // What was found is on screen before it is computed anew, and then it is the same.
  expect(await sentences(again)).toEqual(said);
  await expect.poll(() => marks(again)).toContain('network analyzed');
  const reached = await marks(again);
  expect(reached).toContain('analysis restored');
  expect(reached.indexOf('analysis restored')).toBeLessThan(reached.indexOf('network analyzed'));
  await pictureIsDrawn(again.page);
  expect(await sentences(again)).toEqual(said);
  await expect(again.page.getByText(messagePattern('graph.descriptionMap'))).toBeAttached();
  await expect(minimap(again)).toHaveAttribute('data-is-shown', 'true');
  await expect
    .poll(async () => [...(await namesDrawn(again))].filter((name) => before.has(name)).length)
    .toBeGreaterThan(before.size * 0.9);

  // The past and the lens, on all of the map.
  await again.page.keyboard.press('Control+0');
  await again.page.keyboard.press('Control+J');
  await again.page.keyboard.press('Control+Shift+T');
  const slider = again.page.getByRole('slider', { name: text('graph.timelineSlider') });
  await slider.press('PageDown');
  await expect(again.page.getByText(messagePattern('graph.changedUntilToday'))).toBeVisible();
  const day = await slider.getAttribute('aria-valuetext');
  await again.close();

  const third = await launch({ dataFolder: folder });
  await expect(third.page.getByRole('slider', { name: text('graph.timelineSlider') })).toHaveAttribute('aria-valuetext', day ?? '');
  await expect(third.page.getByRole('switch', { name: text('app.weakTies') })).toBeChecked();
  await expect(minimap(third)).toHaveAttribute('data-is-shown', 'false');
  await third.close();
  rmSync(folder, { recursive: true, force: true });
});

test('on the next day the graph is there before it is analyzed, and then it is that of the new day', async ({ launch }) => {
  const { folder } = await townFolder(1000);
  // Their days differ at every moment.
  const [west, east] = [{ TZ: 'Etc/GMT+12' }, { TZ: 'Etc/GMT-14' }];
  const kith = await launch({ dataFolder: folder, env: west });
  await pictureIsDrawn(kith.page);
  await expect.poll(() => isAnalysisSaved(folder), { timeout: 30_000 }).toBe(true);
  await kith.close();

  const next = await launch({ dataFolder: folder, env: east });
  await expect.poll(() => marks(next)).toContain('network analyzed');
  const reached = await marks(next);
  expect(reached).toContain('people placed');
  expect(reached.indexOf('people placed')).toBeLessThan(reached.indexOf('network analyzed'));
  await pictureIsDrawn(next.page);
  await expect(next.page.getByText(messagePattern('app.graphOfDay'))).toBeHidden();
  await expect(next.page.getByText(messagePattern('this-week.summary'))).toBeVisible();
  await next.close();
  rmSync(folder, { recursive: true, force: true });
});
