/** A journal that is longer than a browser can draw in one piece: every entry is reached, by page, by year and by its words. */
import { rmSync } from 'node:fs';
import { text } from '../../shared/strings/text';
import { townFolder } from '../builders/town';
import { expect, test } from './support/launch';
import { messagePattern } from './support/message-pattern';

test('the oldest entry of a long journal is reached, and the way back', async ({ launch }) => {
  const { folder, network } = await townFolder(5000);
  const days = [...network.interactions.values()].map(({ day }) => day).sort();
  const [oldest, newest] = [days[0]!, days.at(-1)!];
  const { page } = await launch({ dataFolder: folder });
  page.setDefaultTimeout(30_000);
  await page.locator('[data-part="app"]').waitFor();
  await page.keyboard.press('Control+5');
  await expect(page.getByText(text('journal.entryRange', { first: 1, last: 50_000, total: 60_000 }))).toBeVisible();
  const entries = page.getByRole('list', { name: text('journal.title') }).getByRole('listitem');
  await expect(entries.first().locator('time')).toHaveAttribute('datetime', newest);

  await page.getByRole('combobox', { name: text('journal.goToYear') }).click();
  const year = page.getByRole('option').last();
  expect(await year.textContent()).toBe(oldest.slice(0, 4));
  await year.click();
  await expect(page.getByText(text('journal.entryRange', { first: 50_001, last: 60_000, total: 60_000 }))).toBeVisible();
  await expect(entries.locator(`time[datetime^="${oldest.slice(0, 4)}"]`).first()).toBeVisible();
  await page
    .getByRole('list', { name: text('journal.title') })
    .evaluate(({ parentElement }) => parentElement?.scrollTo({ top: parentElement.scrollHeight }));
  await expect(entries.locator(`time[datetime="${oldest}"]`).first()).toBeVisible();
  await expect(entries.last()).toHaveAttribute('aria-posinset', '60000');

  await page.getByRole('button', { name: text('journal.laterEntries') }).click();
  await expect(entries.first().locator('time')).toHaveAttribute('datetime', newest);
  await expect(page.getByRole('button', { name: text('journal.laterEntries') })).toBeDisabled();

  await page.getByRole('button', { name: text('looking-back.title') }).click();
  const bars = page.getByRole('img', { name: messagePattern('looking-back.picture') });
  await expect(bars.locator('title')).toHaveCount(26);
  await page
    .getByRole('main')
    .getByRole('button', { name: text('looking-back.toJournal') })
    .click();
  await expect(entries.first()).toBeVisible();
  rmSync(folder, { recursive: true, force: true });
});
