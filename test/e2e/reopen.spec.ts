/** The address of a view: what was looked at, how close and as of which day is what one finds when Kith is opened again. */
import { rmSync } from 'node:fs';
import { text } from '../../shared/strings/text';
import { townFolder } from '../builders/town';
import { expect, type Kith, test } from './support/launch';
import { messagePattern } from './support/message-pattern';
import { pictureIsDrawn } from './support/steps';

const people = ({ page }: Kith) => page.getByRole('list', { name: text('graph.peopleList') }).getByRole('listitem');
const minimap = ({ page }: Kith) => page.locator('[data-part=minimap]');
const namesDrawn = async (kith: Kith) => new Set(await people(kith).allTextContents());

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
  await kith.close();

  const again = await launch({ dataFolder: folder });
  await again.page.emulateMedia({ reducedMotion: 'reduce' });
  await pictureIsDrawn(again.page);
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
