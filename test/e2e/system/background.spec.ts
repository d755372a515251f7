/** What Kith does in the background, in the real window and system: off at first; the tray keeps it, the shortcut and a second start bring it back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BackgroundFile } from '../../../shared/model/reminders/background-settings';
import { text } from '../../../shared/strings/text';
import { expect, type Kith, test } from '../support/launch';
import { messageStart } from '../support/message-pattern';
import { picture } from '../support/picture';
import { openDemo } from '../support/steps';

const isVisible = ({ app }: Kith) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.isVisible() ?? false);

/** A screen without a desktop shows no notifications: what would be shown is recorded. */
async function recordNotifications({ app }: Kith): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownByKith: shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      shown.push(`${this.title}|${this.body}`);
    };
  });
}

test('reminders, tray and shortcut are off until they are switched on, by keyboard', async ({ launch }) => {
  const kith = await launch();
  const { app, page, dataFolder } = kith;
  const saved = () => JSON.parse(readFileSync(join(dataFolder, 'background.json'), 'utf8')) as BackgroundFile;
  await recordNotifications(kith);
  await openDemo(kith);
  await page.keyboard.press('Control+,');
  const tellBirthdays = page.getByRole('switch', { name: text('background.tellBirthdays') });
  await expect(tellBirthdays).not.toBeChecked();
  await page.getByRole('heading', { name: text('background.title') }).evaluate((heading) => heading.scrollIntoView());
  await picture(kith, 'settings-off');
  expect(existsSync(join(dataFolder, 'background.json'))).toBe(false);

  await tellBirthdays.focus();
  await page.keyboard.press('Space');
  await expect(tellBirthdays).toBeChecked();
  await page.getByLabel(text('background.at')).fill('07:45');
  await page.getByRole('switch', { name: text('background.showNames') }).press('Space');
  const tray = page.getByRole('switch', { name: text('background.tray') });
  await tray.press('Space');
  await expect(tray).toBeChecked();
  await page.getByRole('combobox', { name: text('background.shortcut') }).click();
  await page.getByRole('option', { name: 'Ctrl Alt L' }).click();
  await expect.poll(saved).toMatchObject({
    reminders: ['birthdays'],
    at: 465,
    showsNames: true,
    hasTray: true,
    shortcut: 'CommandOrControl+Alt+L',
  });
  await page.getByRole('heading', { name: text('background.title') }).evaluate((heading) => heading.scrollIntoView());
  await picture(kith, 'settings-on');
  const isTaken = await page.getByText(messageStart('background.shortcutTaken')).isVisible();
  expect(await app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Alt+L'))).toBe(!isTaken);

  // A system without a tray says so, and the window closes as ever.
  if (!(await page.getByText(text('background.noTray')).isVisible())) {
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => isVisible(kith)).toBe(false);
    await app.evaluate(({ app }) => app.emit('activate'));
    await expect.poll(() => isVisible(kith)).toBe(true);
  }
  await app.evaluate(({ powerMonitor }) => powerMonitor.emit('resume'));
  expect(await app.evaluate(() => (globalThis as unknown as { shownByKith: string[] }).shownByKith)).toEqual([]); // an example tells nothing
  await tray.press('Space');
  await expect(tray).not.toBeChecked();
});
