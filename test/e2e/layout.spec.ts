/** Nothing breaks between 1024×700 and 2560×1440: no page is wider than its window, no region lies over another, in both themes. */

import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { goToPerson, openDemo, pictureIsDrawn, resize, status } from './support/steps';

const SIZES = [
  [1024, 700],
  [1280, 800],
  [1920, 1080],
  [2560, 1440],
] as const;

const PAGES = [
  ['1', 'circles'],
  ['2', 'map'],
  ['3', 'people'],
  ['4', 'interests'],
  ['5', 'journal'],
  [',', 'settings'],
] as const;

/** What is wrong with the arrangement, in words. */
function faults(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const root = document.documentElement;
    if (root.scrollWidth > innerWidth || document.body.scrollWidth > innerWidth)
      found.push(`the page is ${root.scrollWidth} wide in ${innerWidth}`);
    if (root.scrollHeight > innerHeight) found.push(`the page is ${root.scrollHeight} high in ${innerHeight}`);
    const boxes = [
      '[data-part="rail"]',
      '[data-part="top-bar"]',
      'main',
      '[data-part="side-panel"]:not([data-sheet])',
      '[data-part="status"]',
    ].flatMap((selector) => {
      const element = document.querySelector(selector);
      return element ? [{ selector, box: element.getBoundingClientRect() }] : [];
    });
    for (const { selector, box } of boxes) {
      if (box.width < 24 || box.height < 24) found.push(`${selector} is ${box.width}×${box.height}`);
      if (box.left < -0.5 || box.top < -0.5 || box.right > innerWidth + 0.5 || box.bottom > innerHeight + 0.5)
        found.push(`${selector} is cut off by the window`);
    }
    boxes.forEach((one, i) => {
      for (const other of boxes.slice(i + 1)) {
        const width = Math.min(one.box.right, other.box.right) - Math.max(one.box.left, other.box.left);
        const height = Math.min(one.box.bottom, other.box.bottom) - Math.max(one.box.top, other.box.top);
        if (width > 1 && height > 1) found.push(`${one.selector} lies over ${other.selector}`);
      }
    });
    const filters = document.querySelector('main:has([role=grid]) section')?.getBoundingClientRect().height ?? 0;
    if (filters > 100) found.push(`the filters of a list take ${filters} of its height`);
    // Everything one can press is within the window's width, or in something that scrolls sideways by itself.
    for (const target of document.querySelectorAll('button, input, [role=tab]')) {
      const { left, right, width } = target.getBoundingClientRect();
      if (
        width < 2 ||
        target.closest('.k-hidden-text, [role=grid], [class*=SegmentedControl]') ||
        !target.checkVisibility({ visibilityProperty: true, opacityProperty: true })
      )
        continue;
      if (left < -0.5 || right > innerWidth + 0.5) found.push(`${target.outerHTML.slice(0, 90)} is beyond the edge`);
    }
    return found;
  });
}

test('every page at every size, light and dark', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  for (const [width, height] of SIZES) {
    await resize(kith, width, height);
    expect.soft(await faults(page), `welcome at ${width}×${height}`).toEqual([]);
  }
  await openDemo(kith);
  for (const [width, height] of SIZES) {
    await resize(kith, width, height);
    for (const [key, name] of PAGES) {
      for (const colorScheme of ['light', 'dark'] as const) {
        await page.emulateMedia({ colorScheme });
        await page.keyboard.press('Control+T'); // also opens the sheet of a narrow window
        await page.keyboard.press(`Control+${key}`);
        await expect(page.getByRole('main')).toBeVisible();
        if (name === 'circles' || name === 'map') await pictureIsDrawn(page);
        expect.soft(await faults(page), `${name}, ${colorScheme}, at ${width}×${height}`).toEqual([]);
      }
    }
    await page.keyboard.press('Control+1');
    await goToPerson(page, 'anselm');
    await expect(page.getByRole('textbox', { name: text('person.name'), exact: true })).toBeVisible();
    expect.soft(await faults(page), `person at ${width}×${height}`).toEqual([]);
    for (const [keys, dialog] of [
      ['Control+L', text('common.logContact')],
      ['Control+E', text('export.listTitle')],
      ['F1', text('help.title')],
    ] as const) {
      await page.keyboard.press(keys);
      const box = page.getByRole('dialog', { name: dialog });
      await expect(box).toBeVisible();
      const { x = -1, y = -1, width: wide = 0, height: high = 0 } = (await box.boundingBox()) ?? {};
      expect.soft(x >= 0 && y >= 0 && x + wide <= width && y + high <= height, `${dialog} within ${width}×${height}`).toBe(true);
      expect.soft(await faults(page), `${dialog} at ${width}×${height}`).toEqual([]);
      await page.keyboard.press('Escape');
      await expect(box).toBeHidden();
    }
  }
});

test('in a narrow window the side panel is a sheet that opens and closes', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await resize(kith, 1024, 700);
  await openDemo(kith);
  const panel = page.getByRole('complementary', { name: text('app.sidePanel') });
  const stage = page.locator('[data-part=graph]');
  const wide = (await stage.boundingBox())?.width ?? 0;
  await expect(panel).toBeHidden();
  await page.keyboard.press('Control+T');
  await expect(panel).toBeVisible();
  expect((await stage.boundingBox())?.width).toBe(wide); // over the picture, not beside it
  await page.getByRole('button', { name: text('app.closeSidePanel') }).click();
  await expect(panel).toBeHidden();
  await goToPerson(page, 'anselm');
  await expect(panel).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(panel).toBeHidden();
  await resize(kith, 1280, 800);
  await expect(panel).toBeVisible();
  await expect(status(kith)).toContainText(text('app.saved'));
});
