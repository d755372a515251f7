/** What the user prints: as PDF, and as the page looks on paper. */
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '../../../shared/strings/text';
import { chooseInSaveDialog, expect, test } from '../support/launch';
import { messagePattern } from '../support/message-pattern';
import { picture } from '../support/picture';
import { goToPerson, openDemo } from '../support/steps';

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
