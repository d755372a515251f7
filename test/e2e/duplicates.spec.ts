/** Who is who in the real window: pairs decided by one key each, all certain ones in one step, and a wrong join split again. */
import { rmSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { capitalize } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { pairsFolder } from '../builders/who-is-who/pairs-folder';
import { judge } from './support/judge';
import { expect, test } from './support/launch';

const pairs = (page: Page) => page.getByRole('listbox', { name: text('duplicates.pairs') });
const count = (page: Page, value: number) => page.getByText(text('duplicates.count', { count: value }), { exact: true });

const folders: string[] = [];
test.afterAll(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true, maxRetries: 10 });
});

async function madeFolder(count: number, more: readonly string[] = []): Promise<string> {
  const folder = await pairsFolder(count, more);
  folders.push(folder);
  return folder;
}

async function openPage(page: Page): Promise<void> {
  page.setDefaultTimeout(60_000);
  await page.locator('[data-part="app"]').waitFor();
  await page.keyboard.press('Control+7');
}

test('twenty pairs are decided with one key each, and undone', async ({ launch }) => {
  const folder = await madeFolder(20);
  const { page } = await launch({ dataFolder: folder });
  await openPage(page);
  await expect(count(page, 20)).toBeVisible();
  const first = (await pairs(page).getByRole('option').first().textContent()) ?? '';
  await page.keyboard.press('l');
  await expect(pairs(page).getByRole('option').first()).not.toHaveText(first);
  await page.keyboard.press('d');
  await expect(count(page, 19)).toBeVisible();
  for (let left = 18; left >= 1; left--) {
    await page.keyboard.press('s');
    await expect(count(page, left)).toBeVisible();
  }
  await page.keyboard.press('s');
  await expect(page.getByText(text('duplicates.none'))).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(count(page, 1)).toBeVisible();
});

test('all that are certain are joined in one step, one of them is split, and undo brings all back', async ({ launch }) => {
  const folder = await madeFolder(12);
  const { page } = await launch({ dataFolder: folder });
  await openPage(page);
  await expect(count(page, 12)).toBeVisible();
  await page.getByRole('button', { name: text('duplicates.joinCertain', { count: 4 }) }).click();
  await expect(count(page, 8)).toBeVisible();
  await page.keyboard.press('Control+3');
  await page.getByRole('row').filter({ hasText: 'Firm 0' }).first().click();
  const joins = page.getByRole('region', { name: text('duplicates.joinedFrom') });
  await joins.getByRole('button').click();
  await expect(joins).toHaveCount(0);
  await page.keyboard.press('Control+7');
  await expect(count(page, 8)).toBeVisible(); // the two are known to be two people now
  await page.keyboard.press('Control+z');
  await page.keyboard.press('Control+z');
  await expect(count(page, 12)).toBeVisible();
});

test('what the user chooses field by field is kept', async ({ launch }) => {
  const folder = await madeFolder(1, ['Pizzeria Da Mario', 'Contoso GmbH']);
  const kith = await launch({ dataFolder: folder });
  const { page } = kith;
  await openPage(page);
  await expect(count(page, 1)).toBeVisible();
  const question = (name: string) => page.getByRole('heading', { name: text('duplicates.organizationQuestion', { name }) });
  await expect(question('Pizzeria Da Mario')).toBeVisible();
  await judge(kith, 'duplicates');
  // Contacts that look like companies: one key each.
  await page.keyboard.press('c');
  await expect(question('Contoso GmbH')).toBeVisible();
  await page.keyboard.press('p');
  await expect(question('Contoso GmbH')).toHaveCount(0);
  const second = page.getByRole('button', {
    name: text('duplicates.useValue', { value: 'Firm 0 GmbH', field: capitalize(text('model.companyField')) }),
  });
  await second.click();
  await expect(second).toHaveAttribute('aria-pressed', 'true');
  await page.keyboard.press('s');
  await expect(page.getByText(text('duplicates.none'))).toBeVisible();
  await page.keyboard.press('Control+3');
  await expect(page.getByText('Firm 0 GmbH').first()).toBeVisible();
});
