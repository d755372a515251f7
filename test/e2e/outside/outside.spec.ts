/** What Kith does outside its window, in the real window and system: off at first; the tray keeps it, the shortcut and a second start bring it back. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { OutsideFile } from '../../../shared/model/reminders/outside-settings';
import { text } from '../../../shared/strings/text';
import { expect, type Kith, test } from '../support/launch';
import { messageStart } from '../support/message-pattern';
import { openDemo } from '../support/steps';

/** For people who look at them: nothing is compared. */
async function picture({ app, page }: Kith, name: string): Promise<void> {
  const folder = process.env.KITH_PICTURES;
  if (folder === undefined) return;
  for (const [width, height] of [
    [1280, 800],
    [1920, 1080],
  ] as const) {
    await app.evaluate(({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(...size), [width, height] as const);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  }
}

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
  const saved = () => JSON.parse(readFileSync(join(dataFolder, 'outside-window.json'), 'utf8')) as OutsideFile;
  await recordNotifications(kith);
  await openDemo(kith);
  await page.keyboard.press('Control+,');
  const tellBirthdays = page.getByRole('switch', { name: text('outside.tellBirthdays') });
  await expect(tellBirthdays).not.toBeChecked();
  await page.getByRole('heading', { name: text('outside.title') }).evaluate((heading) => heading.scrollIntoView());
  await picture(kith, 'settings-off');
  expect(existsSync(join(dataFolder, 'outside-window.json'))).toBe(false);

  await tellBirthdays.focus();
  await page.keyboard.press('Space');
  await expect(tellBirthdays).toBeChecked();
  await page.getByLabel(text('outside.at')).fill('07:45');
  await page.getByRole('switch', { name: text('outside.showNames') }).press('Space');
  const tray = page.getByRole('switch', { name: text('outside.tray') });
  await tray.press('Space');
  await expect(tray).toBeChecked();
  await page.getByRole('combobox', { name: text('outside.shortcut') }).click();
  await page.getByRole('option', { name: 'Ctrl Alt L' }).click();
  await expect.poll(saved).toMatchObject({
    reminders: ['birthdays'],
    at: 465,
    showsNames: true,
    hasTray: true,
    shortcut: 'CommandOrControl+Alt+L',
  });
  await page.getByRole('heading', { name: text('outside.title') }).evaluate((heading) => heading.scrollIntoView());
  await picture(kith, 'settings-on');
  const isTaken = await page.getByText(messageStart('outside.shortcutTaken')).isVisible();
  expect(await app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('CommandOrControl+Alt+L'))).toBe(!isTaken);

  // A system without a tray says so, and the window closes as ever.
  if (!(await page.getByText(text('outside.noTray')).isVisible())) {
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
