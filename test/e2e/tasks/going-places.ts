import { text } from '../../../shared/strings/text';
import { expect } from '../support/launch';
import { messageStart, messageWithin, NEXT } from '../support/message-pattern';
import type { Task } from './task';

const heading =
  (title: string): Task['check'] =>
  ({ page }) =>
    expect(page.getByRole('heading', { level: 1, name: title })).toBeAttached();

/** From page to page and back. */
export const GOING_PLACES: readonly Task[] = [
  {
    name: 'open the map',
    keys: (keys) => keys.press('Control+2'),
    clicks: (mouse) => mouse.button(text('app.map')),
    check: heading(text('graph.headingMap')),
  },
  {
    name: 'back to the circles',
    keys: (keys) => keys.press('Control+1'),
    clicks: (mouse, { page }) =>
      mouse.click(page.getByRole('region', { name: text('app.topBar') }).getByText(text('app.circles'), { exact: true })),
    check: heading(text('graph.headingCircles')),
  },
  {
    name: 'the same people as a table',
    keys: (keys) => keys.press('Control+3'),
    clicks: (mouse, { page }) =>
      mouse.click(page.getByRole('region', { name: text('app.topBar') }).getByText(text('app.table'), { exact: true })),
    check: ({ page }) => expect(page.getByRole('grid', { name: text('app.people') })).toBeVisible(),
  },
  {
    name: 'sort the table by another column',
    keys: async (keys) => {
      await keys.press('Control+3');
      await keys.to(messageStart('person.name'));
      await keys.press('Enter');
    },
    clicks: async (mouse, { page }) => {
      await mouse.button(text('app.people'));
      await mouse.click(page.getByRole('columnheader', { name: messageWithin('people.name') }).getByRole('button'));
    },
    check: ({ page }) =>
      expect(page.getByRole('columnheader', { name: messageWithin('people.name') })).toHaveAttribute('aria-sort', /ascending|descending/),
  },
  {
    name: 'interests, and how many share each',
    keys: (keys) => keys.press('Control+4'),
    clicks: (mouse) => mouse.button(text('app.interests')),
    check: heading(text('app.interests')),
  },
  {
    name: 'the journal',
    keys: (keys) => keys.press('Control+5'),
    clicks: (mouse) => mouse.button(text('app.journal')),
    check: heading(text('journal.title')),
  },
  {
    name: 'the settings',
    keys: (keys) => keys.press('Control+,'),
    clicks: (mouse) => mouse.button(text('app.settings')),
    check: heading(text('settings.title')),
  },
  {
    name: 'back to where one was',
    keys: async (keys) => {
      await keys.press('Control+2', 'Control+5', 'Alt+ArrowLeft');
    },
    clicks: async (mouse) => {
      await mouse.button(text('app.map'));
      await mouse.button(text('app.journal'));
      await mouse.command('commands.goBack');
    },
    check: heading(text('graph.headingMap')),
  },
  {
    name: 'and forward again',
    keys: async (keys) => {
      await keys.press('Control+2', 'Control+5', 'Alt+ArrowLeft', 'Alt+ArrowRight');
    },
    clicks: async (mouse) => {
      await mouse.button(text('app.map'));
      await mouse.button(text('app.journal'));
      await mouse.command('commands.goBack');
      await mouse.command('commands.goForward');
    },
    check: heading(text('journal.title')),
  },
  {
    name: 'hide the side panel and have it back',
    keys: (keys) => keys.press('Control+B', 'Control+B'),
    clicks: async (mouse, { panel }) => {
      await mouse.button(text('app.sidePanel'));
      await expect(panel).toBeHidden();
      await mouse.button(text('app.sidePanel'));
    },
    check: ({ panel }) => expect(panel).toBeVisible(),
  },
  {
    name: 'look up what a word means',
    keys: async (keys, { page }) => {
      await keys.press('F1');
      await expect(page.getByRole('tab', { name: text('help.keyboard') })).toBeFocused();
      await keys.press(NEXT);
    },
    clicks: async (mouse, { page }) => {
      await mouse.command('commands.help');
      await mouse.click(page.getByRole('tab', { name: text('help.terms') }));
    },
    check: ({ page }) => expect(page.getByRole('dialog').getByText(text('glossary.onlyLink'), { exact: true })).toBeVisible(),
  },
  {
    name: 'light or dark',
    keys: async (keys) => keys.press('Control+Shift+L'),
    clicks: (mouse) => mouse.command('commands.toggleTheme'),
    check: async ({ page }) => {
      await expect(page.locator('html[data-mantine-color-scheme="dark"], html[data-mantine-color-scheme="light"]')).toBeAttached();
      const theme = await page.locator('html').getAttribute('data-mantine-color-scheme');
      expect(theme).not.toBe(await page.evaluate(() => (matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light')));
      await page.evaluate(() => undefined);
    },
  },
];
