/** What Kith does outside its window, in the real window and system: off at first; the tray keeps it, the shortcut and a second start bring it back. */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BackgroundFile } from '../../../shared/model/reminders/background-settings';
import { text } from '../../../shared/strings/text';
import { chooseInSaveDialog, expect, type Kith, test } from '../support/launch';
import { messagePattern, messageStart } from '../support/message-pattern';
import { goToPerson, openDemo } from '../support/steps';

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

/** Without the signs between words, which a PDF of a mirrored window has in another order. */
const wordsOf = (heading: string) => heading.replace(/[^\p{L}\p{N}]+/gu, ' ').trim();

/** The headings of a PDF, from its outline: Chromium writes them as plain or UTF-16 text, the rest as glyphs. */
function headingsOf(path: string): readonly string[] {
  const pdf = readFileSync(path, 'latin1');
  return [...pdf.matchAll(/\/Title\s*(?:\(((?:[^()\\]|\\.)*)\)|<([0-9A-Fa-f]+)>)/g)].map(([, plain, hex = '']) => {
    const bytes = plain === undefined ? Buffer.from(hex, 'hex') : Buffer.from(plain.replace(/\\([()\\])/g, '$1'), 'latin1');
    return wordsOf(
      bytes[0] === 0xfe && bytes[1] === 0xff ? new TextDecoder('utf-16be').decode(bytes.subarray(2)) : bytes.toString('latin1'),
    );
  });
}

test('the list, a person, a circle and the picture become PDFs, in light colors and without the window around them', async ({ launch }) => {
  const kith = await launch();
  const { page, app } = kith;
  await openDemo(kith);
  await page.emulateMedia({ colorScheme: 'dark' });
  await goToPerson(page, 'anselm');
  const dialog = page.getByRole('dialog', { name: text('export.printTitle') });
  const folder = mkdtempSync(join(tmpdir(), 'kith-pdf-'));
  const pdfOf = async (choice: RegExp | string): Promise<string> => {
    const path = join(folder, `${String(choice).replace(/\W+/g, '-')}.pdf`);
    await chooseInSaveDialog(kith, path);
    await page.keyboard.press('Control+P');
    await dialog.getByRole('radio', { name: choice }).check();
    await dialog.getByRole('button', { name: text('export.savePdf') }).click();
    await expect(dialog).toBeHidden();
    return path;
  };
  const person = await pdfOf(messagePattern('export.printPerson'));
  expect(headingsOf(person)).toEqual(expect.arrayContaining(['Anselm Richter', wordsOf(text('export.printContacts'))]));
  expect(headingsOf(await pdfOf(text('export.printList')))).toContain(wordsOf(text('exported-files.heading')));
  const circle = await pdfOf(text('export.printCircle', { name: 'Work' }));
  expect(headingsOf(circle)).toEqual(expect.arrayContaining(['Work', 'Anselm Richter']));
  const drawn = await pdfOf(text('export.printGraph'));
  expect(readFileSync(drawn).length).toBeGreaterThan(20_000);
  for (const path of [person, circle, drawn]) expect(headingsOf(path)).not.toContain(wordsOf(text('this-week.title')));

  // What paper shows of the page, as a picture.
  await page.keyboard.press('Control+P');
  await dialog.getByRole('radio', { name: messagePattern('export.printPerson') }).check();
  await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
  const printed = page.locator('[data-printed]');
  await expect(printed).toBeVisible();
  await expect(dialog).toBeHidden();
  await expect(printed).toHaveCSS('color', 'rgb(27, 29, 33)');
  await expect(page.locator('html')).toHaveCSS('color-scheme', 'light');
  await expect(page.locator('html')).toHaveCSS('background-color', 'rgb(255, 255, 255)');
  if (process.env.KITH_PICTURES) await page.screenshot({ path: join(process.env.KITH_PICTURES, 'printed-person.png'), fullPage: true });
  await page.emulateMedia({ media: null });
  await expect(printed).toBeHidden();
  await picture(kith, 'print-dialog');
  rmSync(folder, { recursive: true });
  expect(await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});
