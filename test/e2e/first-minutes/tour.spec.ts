/** The tour in the window, by the keyboard alone: five steps on the demo and on contacts alone, each beside the part that it is about; ended with Esc for ever. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { TOUR_STEPS } from '../../../shared/analysis/suggestions/tour';
import { text } from '../../../shared/strings/text';
import { connectionsCsv, madeConnections } from '../../builders/connections-file';
import { judge } from '../support/judge';
import { expect, test } from '../support/launch';
import { importButton, messageWithin, NEXT } from '../support/message-pattern';
import { importWhole, openDemo, temporaryFile } from '../support/steps';

const BACK = NEXT === 'ArrowRight' ? 'ArrowLeft' : 'ArrowRight';
const card = (page: Page, place: number) =>
  page.getByRole('dialog', { name: `${text('tour.stepOf', { place, steps: 5 })} ${text(`tour.${TOUR_STEPS[place - 1] ?? 'log'}`)}` });
const button = (page: Page, key: 'tour.next' | 'tour.done') => page.getByRole('dialog').getByRole('button', { name: text(key) });
const offer = (page: Page) => page.getByRole('button', { name: text('commands.takeTour') });

/** The ring lies around a part that is on screen, and the card is wholly inside of the window beside it. */
async function isBeside(page: Page, part: string): Promise<void> {
  const boxes = () =>
    page.evaluate((selector) => {
      const box = (one: string) => document.querySelector(one)?.getBoundingClientRect().toJSON() as DOMRect;
      return {
        ring: box('[data-part="tour-ring"]'),
        part: box(selector),
        card: box('[data-part="tour"]'),
        width: innerWidth,
        height: innerHeight,
      };
    }, part);
  await expect
    .poll(async () => {
      const { ring, part: around, card: text, width, height } = await boxes();
      const holds = ring.left <= around.left && ring.right >= around.right && ring.top <= around.top && ring.bottom >= around.bottom;
      return holds && text.left >= 0 && text.top >= 0 && text.right <= width && text.bottom <= height;
    })
    .toBe(true);
}

test('the tour goes through the demo by keys, and Esc ends it for ever', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(kith);
  await offer(page).press('Enter');
  await expect(card(page, 1)).toContainText(messageWithin('tour.closest'));
  await expect(page.locator('[data-part="tour-ring"][data-is-person]')).toBeVisible();
  await expect(button(page, 'tour.next')).toBeFocused();
  await judge(kith, 'first step of the tour');

  await page.keyboard.press('Enter');
  await expect(card(page, 2)).toContainText(messageWithin('tour.fading'));
  await isBeside(page, '[data-part="lens"]');
  await expect(page.getByRole('switch', { name: text('app.weakTies') })).toBeChecked();
  await expect(button(page, 'tour.next')).toBeFocused();
  await page.keyboard.press(NEXT);
  await expect(card(page, 3)).toBeVisible();
  await expect(page.getByRole('heading', { name: text('cluster.whyTogether') })).toBeVisible();
  await isBeside(page, '[data-part="side-panel"] section');
  await expect(button(page, 'tour.next')).toBeFocused();
  await page.keyboard.press(BACK);
  await expect(card(page, 2)).toBeVisible();
  await expect(button(page, 'tour.next')).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
  await expect(page.getByRole('switch', { name: text('app.weakTies') })).not.toBeChecked();
  await expect(offer(page)).toBeHidden();

  // Taken up again from the palette, where it was left.
  await page.keyboard.press('Control+K');
  await page.keyboard.type(text('commands.takeTour'));
  await page.keyboard.press('Enter');
  await expect(card(page, 2)).toBeVisible();
  await expect(button(page, 'tour.next')).toBeFocused();
  for (const place of [3, 4, 5]) {
    await page.keyboard.press(NEXT);
    await expect(card(page, place)).toBeVisible();
    await expect(button(page, place === 5 ? 'tour.done' : 'tour.next')).toBeFocused();
    await isBeside(
      page,
      ['[data-part="side-panel"] section', '[data-part="side-panel"] article', '[data-part="log-contact"]'][place - 3] ?? '',
    );
  }
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog')).toBeHidden();
  expect(await page.evaluate(() => document.activeElement !== document.body)).toBe(true);
});

test('of contacts alone the tour says what is missing; it is offered after the first import, and not in an empty network', async ({
  launch,
}) => {
  const first = await launch();
  await expect(first.page.locator('[data-part="welcome"]')).toBeVisible();
  await expect(offer(first.page)).toBeHidden();
  await importWhole(first, temporaryFile('Connections.csv', connectionsCsv(madeConnections(1, 120))), importButton);
  await expect(first.page.getByText(text('tour.offer'))).toBeVisible();
  await offer(first.page).press('Enter');
  await expect(card(first.page, 1)).toContainText(text('tour.nobodyClose'));
  await expect(first.page.getByRole('button', { name: text('tour.import') })).toBeVisible();
  // Escape ends the tour wherever the focus is: here it was in the card and is nowhere.
  await expect(button(first.page, 'tour.next')).toBeFocused();
  await first.page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await first.page.keyboard.press('Escape');
  await expect(card(first.page, 1)).toBeHidden();
  await expect.poll(() => readFileSync(join(first.dataFolder, 'view.json'), 'utf8')).toContain('"isTourOver":true');
  await first.close();

  const again = await launch({ dataFolder: first.dataFolder });
  await expect(again.page.locator('[data-part="app"]')).toBeVisible();
  await expect(offer(again.page)).toBeHidden();
  await again.page.keyboard.press('F1');
  await offer(again.page).press('Enter');
  await expect(card(again.page, 1)).toContainText(text('tour.nobodyClose'));
});
