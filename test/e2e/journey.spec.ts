/**
 * Kith's whole job, as a new user does it in the real app: an empty start, a LinkedIn export, a log, the picture, a person, a coffee logged, the
 * list, its export read back, an undo, and everything as left after a restart.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { text } from '../../shared/strings/text';
import { journeyFiles } from './support/journey-files';
import { chooseInOpenDialog, chooseInSaveDialog, expect, type Kith, test } from './support/launch';
import { importButton, messageWithin } from './support/message-pattern';

async function importFile(kith: Kith, path: string, importButton: RegExp): Promise<void> {
  await chooseInOpenDialog(kith, [path]);
  const choose = kith.page.getByRole('button', { name: text('app.chooseFile') });
  if (await choose.isVisible()) await choose.click();
  else {
    await kith.page.keyboard.press('Control+I');
  }
  await kith.page.getByRole('button', { name: importButton }).click();
  await expect(kith.page.getByText(text('import.done'))).toBeVisible();
}

const status = (kith: Kith) => kith.page.locator('[data-part="status"]');

test('from a contacts file to a reconnect list and back', async ({ launch }) => {
  const files = journeyFiles();
  const kith = await launch();
  const { page } = kith;

  // An empty start offers three ways in.
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await expect(page.getByRole('heading', { name: text('app.welcomeDemo') })).toBeVisible();
  await expect(page.getByRole('heading', { name: text('app.welcomeEmpty') })).toBeVisible();

  // LinkedIn: the preview says what would happen before anything is written.
  await chooseInOpenDialog(kith, [files.linkedIn]);
  await page.getByRole('button', { name: text('app.chooseFile') }).click();
  await expect(page.getByText(text('import.skippedRows', { count: 1 }))).toBeVisible();
  await expect(page.getByText(text('import.nothingWritten'))).toBeVisible();
  await page.getByRole('button', { name: text('import.importPeople', { count: 24 }) }).click();
  await expect(page.getByText(text('import.done'))).toBeVisible();
  await page.getByRole('button', { name: text('import.seeNetwork') }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 24 }));
  // A contacts file alone has no ties between people: Kith says so, and still has somebody to suggest.
  await expect(status(kith)).toContainText(messageWithin('analysis.structureTooFew'));
  await expect(page.getByRole('article')).toHaveCount(5);
  // What the lens would show needs dates, and it says so.
  await page.getByRole('switch', { name: text('app.weakTies') }).check({ force: true });
  await expect(page.getByRole('heading', { name: text('tie.emptyJournal') })).toBeVisible();
  await page.getByRole('switch', { name: text('app.weakTies') }).uncheck({ force: true });

  // The log.
  await importFile(kith, files.log, importButton);
  await page.getByRole('button', { name: text('import.seeNetwork') }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 24 }));
  await expect(status(kith)).toContainText(text('app.entries', { count: 62 }));

  // Ana was seen every week until three months ago: she is on the list, with her reason and a dated line of the log.
  const ana = page.getByRole('article', { name: 'Ana Kovač' });
  await expect(ana).toContainText(messageWithin('labels.state.fading'));
  await expect(ana).toContainText(messageWithin('common.everyWeeks'));

  // Pictures.
  await page.getByRole('button', { name: text('app.map'), exact: true }).click();
  await expect(page.locator('[data-part=graph-view] canvas').first()).toBeVisible();
  await page.getByRole('switch', { name: text('app.weakTies') }).check({ force: true });
  await page.getByRole('button', { name: text('app.circles'), exact: true }).click();
  await expect(page.locator('[data-part=graph-view] canvas').first()).toBeVisible();
  await page.getByRole('switch', { name: text('app.weakTies') }).uncheck({ force: true });

  // A person, found by search.
  await page.getByRole('button', { name: messageWithin('app.searchHint') }).click();
  await page.keyboard.type('kovac');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: text('person.name'), exact: true })).toHaveValue('Ana Kovač');
  await expect(page.getByText('Bella is having her operation on Friday', { exact: true })).toBeVisible();

  // A coffee with her takes her off the list.
  await page
    .getByRole('button', { name: text('common.logContact') })
    .last()
    .click();
  const dialog = page.getByRole('dialog', { name: text('common.logContact') });
  await dialog.getByLabel(text('journal.when')).fill('yesterday');
  await dialog.getByLabel(text('journal.talkedAbout')).fill('dogs, river walks,');
  await dialog.getByLabel(text('journal.note'), { exact: true }).fill('Coffee by the river; Bella is well again');
  await expect(dialog.getByText('river walks', { exact: true })).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(dialog).toBeHidden();
  await expect(status(kith)).toContainText(text('app.entries', { count: 63 }));
  await page.keyboard.press('Control+T');
  await expect(ana).toBeHidden();

  // The list goes out and can be read by a program.
  await page.keyboard.press('Control+E');
  const listFile = join(files.folder, 'list.csv');
  await chooseInSaveDialog(kith, listFile);
  await page.getByRole('radio', { name: messageWithin('export.exact') }).check({ force: true });
  await page.getByRole('button', { name: text('export.saveAs') }).click();
  await expect.poll(() => readList(listFile).length).toBeGreaterThanOrEqual(4);
  for (const row of readList(listFile)) expect(Object.values(row).join(' ')).toMatch(/\w/);
  await page.keyboard.press('Escape');

  // Undo takes the coffee back, then the whole log in one step; redo brings both again.
  await page.keyboard.press('Control+Z');
  await expect(status(kith)).toContainText(text('app.entries', { count: 62 }));
  await page.keyboard.press('Control+Z');
  await expect(status(kith)).toContainText(text('app.entries', { count: 0 }));
  await page.keyboard.press('Control+Shift+Z');
  await expect(status(kith)).toContainText(text('app.entries', { count: 62 }));

  // After a restart all is as left, the undo steps too.
  await page.getByRole('button', { name: text('app.map'), exact: true }).click();
  await expect(status(kith)).toContainText(text('app.saved'));
  await kith.close();
  const again = await launch({ dataFolder: kith.dataFolder });
  await expect(status(again)).toContainText(text('common.people', { count: 24 }));
  await expect(status(again)).toContainText(text('app.entries', { count: 62 }));
  await expect(again.page.getByRole('button', { name: text('app.map'), exact: true })).toHaveAttribute('aria-current', 'page');
  await again.page.keyboard.press('Control+Z');
  await expect(status(again)).toContainText(text('app.entries', { count: 0 }));
  await again.page.keyboard.press('Control+Z');
  await expect(again.page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible(); // the first import taken back: as new
});

test('the same file again changes nothing', async ({ launch }) => {
  const files = journeyFiles();
  const kith = await launch({ files: [files.linkedIn] });
  await kith.page.getByRole('button', { name: text('import.importPeople', { count: 24 }) }).click();
  await kith.page.getByRole('button', { name: text('import.seeNetwork') }).click();
  await chooseInOpenDialog(kith, [files.linkedIn]);
  await kith.page.keyboard.press('Control+I');
  await expect(kith.page.getByRole('button', { name: text('import.importNothing') })).toBeVisible();
});

function readList(path: string): readonly Record<string, string>[] {
  try {
    return Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true }).data;
  } catch {
    return [];
  }
}
