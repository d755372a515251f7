/** Many people at once, by keyboard: 300 imported people into six circles in at most 60 keys. */
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { importButton } from './support/message-pattern';
import { importWhole, temporaryFile } from './support/steps';

const COMPANIES = ['Acme', 'Contoso', 'Hooli', 'Initech', 'Stark', 'Umbrella'];

test('300 imported people go into six circles in at most 60 keys', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  const rows = Array.from({ length: 300 }, (_, i) => `Person ${i} Number,${COMPANIES[i % 6]}`);
  await importWhole(kith, temporaryFile('people.csv', ['Name,Company', ...rows].join('\n')), importButton);

  let keys = 0;
  const press = async (key: string) => {
    keys++;
    await page.keyboard.press(key);
  };
  await press('Control+3');
  const table = page.getByRole('grid', { name: text('people.title') });
  await expect(table.getByRole('row').nth(1)).toBeVisible();
  const isOn = (name: string) => page.evaluate((label) => document.activeElement?.textContent?.trim() === label, name);
  while (!(await isOn(text('people.company'))) && keys < 40) await press('Tab');
  await press('Enter');
  while (!(await page.evaluate(() => document.activeElement?.getAttribute('data-index') === '0')) && keys < 40) await press('Tab');
  for (const company of COMPANIES) {
    await press('g');
    await expect(page.getByRole('region', { name: text('people.chosen', { count: 50 }) })).toBeVisible();
    await press('c');
    const field = page.getByRole('combobox', { name: text('people.toCircle') });
    await expect(field).toHaveValue(company);
    await expect(field).toBeFocused();
    await press('Enter');
    await expect(page.getByRole('region', { name: text('people.chosen', { count: 50 }) })).toBeHidden();
    await page.waitForFunction(() => document.activeElement?.hasAttribute('data-index'));
  }
  expect(keys).toBeLessThanOrEqual(60);
  await page.keyboard.press('Control+8');
  const circles = page.getByRole('list', { name: text('circles.list') }).getByRole('button');
  await expect(circles).toHaveCount(6);
  for (const company of COMPANIES) await expect(circles.filter({ hasText: company })).toContainText(text('common.people', { count: 50 }));
  // Each was one step.
  await page.keyboard.press('Control+Z');
  await expect(circles).toHaveCount(5);
});
