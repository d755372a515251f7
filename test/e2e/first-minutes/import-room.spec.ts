/** An import of many columns at 1280×800: one thing scrolls, a failure does not cover the buttons, and the focus goes on where the page begins. */
import type { Locator } from '@playwright/test';
import { text } from '../../../shared/strings/text';
import { expect, test } from '../support/launch';
import { importTitle } from '../support/message-pattern';
import { drop, resize, temporaryFile } from '../support/steps';

/** Whether what lies at the middle of an element is the element itself. */
const isOnTop = (locator: Locator) =>
  locator.evaluate((element) => {
    const { left, top, width, height } = element.getBoundingClientRect();
    return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
  });

test('an import of forty columns has room for its buttons', async ({ launch }, info) => {
  const kith = await launch();
  const { app, page } = kith;
  await resize(kith, 1280, 800);
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const extra = Array.from({ length: 40 }, (_, i) => `Own ${i}`);
  const rows = Array.from({ length: 30 }, (_, i) => [`Person ${i} Marsh`, ...extra.map((name) => `${name} of ${i}`)].join(','));
  const broken = Array.from({ length: 30 }, () => ['', ...extra.map(() => 'x')].join(','));
  await drop(page, [temporaryFile('wide.csv', [['Name', ...extra].join(','), ...rows, ...broken].join('\n'))]);
  const dialog = page.getByRole('dialog', { name: importTitle });
  await expect(dialog.getByRole('heading', { name: text('import.columnsHeading') })).toBeVisible();
  const scrolling = await dialog.evaluate((root) =>
    [root, ...root.querySelectorAll('*')]
      .filter((one) => one.scrollHeight > one.clientHeight + 1 && /auto|scroll/.test(getComputedStyle(one).overflowY))
      .map((one) => one.className),
  );
  await page.screenshot({ path: info.outputPath('columns.png') });
  expect(scrolling).toHaveLength(1);

  await dialog.getByRole('button', { name: text('import.importPeople', { count: 30 }) }).press('Enter');
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  for (const summary of await dialog.locator('summary').all()) await summary.click();
  await app.evaluate(({ dialog: system }) => {
    system.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: '/nowhere/at/all/skipped.csv' });
  });
  await dialog.getByRole('button', { name: text('import.saveSkipped') }).press('Enter');
  await expect(page.getByRole('alert')).toBeVisible();
  await page.waitForTimeout(400); // the notice slides in
  await page.screenshot({ path: info.outputPath('failure.png') });
  for (const button of await dialog.getByRole('button').all()) {
    await button.scrollIntoViewIfNeeded();
    expect(await isOnTop(button), (await button.textContent()) ?? '').toBe(true);
  }

  await dialog.getByRole('button', { name: text('import.seeWhatItSays') }).press('Enter');
  await expect(page.getByRole('heading', { name: text('start.title', { people: 30, contact: 0 }) })).toBeVisible();
  await page.screenshot({ path: info.outputPath('start.png') });
  expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  expect(await page.evaluate(() => getComputedStyle(document.activeElement as Element).outlineStyle)).toBe('none');
});
