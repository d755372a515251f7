/** A journal that is longer than a browser can draw in one piece: every entry is reached, by page, by year and by its words. */
import { rmSync } from 'node:fs';
import { townFolder } from '../builders/town';
import { expect, test } from './support/launch';

test('the oldest entry of a long journal is reached, and the way back', async ({ launch }) => {
  const { folder, network } = await townFolder(5000);
  const days = [...network.interactions.values()].map(({ day }) => day).sort();
  const [oldest, newest] = [days[0]!, days.at(-1)!];
  const { page } = await launch({ dataFolder: folder });
  page.setDefaultTimeout(30_000);
  await page.locator('.k-app').waitFor();
  await page.keyboard.press('Control+5');
  await expect(page.getByText('1 to 50,000 of 60,000 entries')).toBeVisible();
  const entries = page.locator('.k-journal > li');
  await expect(entries.first().locator('time')).toHaveAttribute('datetime', newest);

  await page.getByRole('combobox', { name: 'Go to a year' }).click();
  const year = page.getByRole('option').last();
  expect(await year.textContent()).toBe(oldest.slice(0, 4));
  await year.click();
  await expect(page.getByText('50,001 to 60,000 of 60,000 entries')).toBeVisible();
  await expect(entries.locator(`time[datetime^="${oldest.slice(0, 4)}"]`).first()).toBeVisible();
  await page.locator('.k-scroll').evaluate((box) => box.scrollTo({ top: box.scrollHeight }));
  await expect(entries.locator(`time[datetime="${oldest}"]`).first()).toBeVisible();
  await expect(entries.last()).toHaveAttribute('aria-posinset', '60000');

  await page.getByRole('button', { name: 'Later entries' }).click();
  await expect(entries.first().locator('time')).toHaveAttribute('datetime', newest);
  await expect(page.getByRole('button', { name: 'Later entries' })).toBeDisabled();
  rmSync(folder, { recursive: true, force: true });
});
