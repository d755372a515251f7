/** Whom the user meant to be in touch with, what they promised, and what the next days bring: each stays until the user acts on it. */
import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { expect, test } from './support/launch';
import { messagePattern, messageStart } from './support/message-pattern';
import { goToPerson, openDemo } from './support/steps';

test('a rhythm makes somebody due, a contact of today settles it, and undo brings it back', async ({ launch }) => {
  const { page } = await launch().then(async (kith) => {
    await openDemo(kith);
    return kith;
  });
  await goToPerson(page, 'anselm');
  const panel = page.getByRole('complementary', { name: text('app.sidePanel') });
  const name = await panel.getByRole('textbox', { name: text('person.name'), exact: true }).inputValue();
  await panel.getByRole('combobox', { name: text('person.cadence') }).click();
  await page.getByRole('option', { name: text('labels.cadence.7') }).click();

  await page.keyboard.press('Control+3');
  await page.getByRole('button', { name: text('people.filter'), exact: true }).click();
  await page.getByRole('combobox', { name: text('person-measures.due') }).press('ArrowDown');
  await page.getByRole('option', { name: text('labels.due.due') }).click();
  await page.keyboard.press('Escape');
  const row = page.getByRole('row').filter({ hasText: name });
  await expect(row).toBeVisible();

  await goToPerson(page, 'anselm');
  await page.keyboard.press('Control+D');
  await expect(page.getByText(text('this-week.logged', { name }))).toBeVisible();
  await expect(row).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(row).toBeVisible();

  await page.keyboard.press('Control+T');
  const due = panel.getByRole('region', { name: messageStart('this-week.alsoDue') });
  const card = panel.getByRole('article', { name });
  await expect(
    due
      .getByRole('button', { name: new RegExp(name) })
      .or(card)
      .first(),
  ).toBeVisible();
});

test('a promise stays open through later contacts, gets a day, and is kept; undo opens it again', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await goToPerson(page, 'anselm');
  await page.keyboard.press('Control+L');
  const log = page.getByRole('dialog', { name: text('common.logContact') });
  await log.getByRole('button', { name: messagePattern('journal.moreFields') }).click();
  await log.getByRole('textbox', { name: text('journal.promise') }).fill('send the map of the river');
  await page.keyboard.press('Control+Enter');
  await expect(log).toBeHidden();
  await page.keyboard.press('Control+D'); // in touch again: the promise is still there

  const promises = page.getByRole('region', { name: messageStart('person.promises') });
  await expect(promises.getByText('send the map of the river')).toBeVisible();
  await promises.getByRole('button', { name: text('person.promiseDay', { promise: 'send the map of the river' }) }).click();
  await page
    .getByRole('dialog', { name: text('person.promiseDay', { promise: 'send the map of the river' }) })
    .getByRole('button', { name: /^15 / })
    .click();
  await expect(promises.getByRole('button', { name: text('person.promiseDay', { promise: 'send the map of the river' }) })).toHaveText(
    messagePattern('person.promiseBy'),
  );

  await page.keyboard.press('Control+T');
  const all = page.getByRole('region', { name: messageStart('this-week.promises') });
  await expect(all.getByText('send the map of the river')).toBeVisible();
  await all
    .getByRole('listitem')
    .filter({ hasText: 'send the map of the river' })
    .getByRole('button', { name: text('person.promiseKept') })
    .click();
  await expect(page.getByText('send the map of the river')).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(all.getByText('send the map of the river')).toBeVisible();
});

/** Presses the keys and counts them. A combination is one, and so is a letter. */
async function press(page: Page, ...keys: readonly string[]): Promise<number> {
  for (const key of keys) await page.keyboard.press(key);
  return keys.length;
}

test('a contact with two people takes 25 keys at most, in touch today one, a kept promise two', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  const opening = await press(page, 'Control+L');
  const log = page.getByRole('dialog', { name: text('common.logContact') });
  await expect(log.getByRole('textbox', { name: text('journal.withWhom') })).toBeFocused();
  const typing = await press(page, ...'Anselm and Bronwyn');
  await expect(page.getByRole('option').first()).toHaveAttribute('data-combobox-selected', 'true');
  // 60 words a minute are five keys a second: 25 keys take five seconds.
  expect(opening + typing + (await press(page, 'Enter', 'Control+Enter'))).toBeLessThanOrEqual(25);
  await expect(log).toBeHidden();
  await page.keyboard.press('Control+5');
  const entry = page
    .getByRole('main')
    .getByText(/Anselm Richter.*Bronwyn Ellis/)
    .first();
  await expect(entry).toBeVisible();

  await goToPerson(page, 'Bronwyn Ellis');
  expect(await press(page, 'Control+D')).toBe(1);
  await expect(page.getByText(text('this-week.logged', { name: 'Bronwyn Ellis' }))).toBeVisible();

  await page.keyboard.press('Control+L');
  await log.getByRole('textbox', { name: text('journal.withWhom') }).fill('coffee with Bronwyn, promised to send the map of the river');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+Enter');
  await expect(log).toBeHidden();
  const promise = page.getByRole('region', { name: messageStart('person.promises') }).getByText('send the map of the river');
  await expect(promise).toBeVisible();
  expect(await press(page, 'Control+Shift+O', 'Enter')).toBe(2);
  await expect(promise).toBeHidden();
  await page.keyboard.press('Control+Z');
  await expect(promise).toBeVisible();
});
