/** axe-core on every view, in light and dark; and every target is large enough to hit. */
import type { Page } from '@playwright/test';
import { text } from '../../../shared/strings/text';
import { journeyFiles } from '../support/journey-files';
import { judge } from '../support/judge';
import { chooseInOpenDialog, expect, test } from '../support/launch';
import { importButton, messagePattern, messageStart, messageWithin } from '../support/message-pattern';
import { goToPerson, importWhole, openDemo, pictureIsDrawn, previewOf, temporaryFile } from '../support/steps';

/** The button that leaves the network of any person. */
const LEAVE_NETWORK = messageStart('graph.leaveNetworkOf');

async function closeDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

test('axe finds nothing: welcome and import', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const files = journeyFiles();
  await judge(kith, 'welcome');

  const preview = await previewOf(kith, files.linkedIn);
  await expect(preview.getByRole('button', { name: text('import.importPeople', { count: 24 }) })).toBeEnabled();
  await judge(kith, 'import preview, LinkedIn');
  await preview.getByRole('button', { name: text('import.importPeople', { count: 24 }) }).click();
  await expect(preview.getByText(text('import.done'))).toBeVisible();
  await judge(kith, 'import account');
  await preview.getByRole('button', { name: text('import.seeWhatItSays') }).click();
  await expect(page.getByRole('heading', { name: text('start.nextStep') })).toBeVisible();
  await judge(kith, 'start, what a file says');
  await page.getByRole('button', { name: text('questions.begin') }).click();
  await expect(page.getByRole('heading', { name: text('questions.title') })).toBeVisible();
  await judge(kith, 'question round');
  await page.keyboard.press('Control+1');
  await pictureIsDrawn(page);
  await judge(kith, 'circles of contacts without ties');
  await importWhole(kith, files.log, importButton);
  await judge(kith, 'circles after a log');

  const unknown = temporaryFile('club.csv', 'Who,Mail,Since\nAda Byron,ada@example.org,2020\nAna Kovač,,2021\n');
  const mapping = await previewOf(kith, unknown);
  await expect(mapping.getByRole('heading', { name: text('import.columnsHeading') })).toBeVisible();
  await expect(mapping.getByText(text('import.reading'))).toBeHidden();
  await judge(kith, 'import preview, columns');
  await closeDialog(page);

  const picture = temporaryFile('cat.png', Buffer.from('89504e470d0a1a0a0000000d4948445200000001', 'hex'));
  await previewOf(kith, picture);
  await expect(page.getByRole('alert')).toBeVisible();
  await judge(kith, 'import of a picture');
  await closeDialog(page);
});

test('axe finds nothing in the colors of the system', { tag: '@long' }, async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce', forcedColors: 'active' });
  await openDemo(kith);
  await judge(kith, 'circles in forced colors');
  await page.keyboard.press('Control+2');
  await page.keyboard.press('Control+J');
  await pictureIsDrawn(page);
  await judge(kith, 'the lens on the map in forced colors');
  await page.keyboard.press('Control+3');
  await judge(kith, 'people in forced colors');

  // What is on, chosen or next is seen without Kith's own colors.
  const fill = (selector: string) =>
    page
      .locator(selector)
      .first()
      .evaluate((element) => getComputedStyle(element).backgroundColor);
  await page.keyboard.press('Control+2');
  expect(await fill('.mantine-Switch-thumb')).not.toBe(await fill('.mantine-Switch-track'));
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('dialog', { name: text('export.listTitle') })).toBeVisible();
  expect(await fill('.mantine-Radio-radio:checked')).not.toBe(await fill('.mantine-Radio-radio:not(:checked)'));
  await judge(kith, 'export in forced colors');
  await closeDialog(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('a');
  const next = page.locator('.mantine-Spotlight-action[data-selected]');
  await expect(next).toHaveCSS('outline-style', 'solid');
  await judge(kith, 'palette in forced colors');
});

test('axe finds nothing: the demo network', async ({ launch }) => {
  test.setTimeout(720_000); // thirty views, each looked through twice
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(kith);
  await judge(kith, 'circles with the banner of the example');

  await page.getByRole('button', { name: text('people.filter') }).click();
  await page.getByLabel(text('people.text')).fill('a');
  await judge(kith, 'filters');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('people.clearFilters') }).click();

  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  await judge(kith, 'map');
  await page.keyboard.press('Control+J');
  await judge(kith, 'lens');
  await page.keyboard.press('Control+J');

  await page.keyboard.press('Control+G');
  for (const key of ['Home', 'Escape', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByRole('heading', { name: text('cluster.whyTogether') })).toBeVisible();
  await judge(kith, 'cluster');
  await page
    .getByRole('region', { name: text('cluster.bridges') })
    .getByRole('button')
    .first()
    .click();
  await expect(page.getByRole('heading', { name: text('tie.whatItJoins') })).toBeVisible();
  await judge(kith, 'tie');

  await goToPerson(page, 'anselm');
  await page.getByText(text('tie.breakdown')).click();
  await judge(kith, 'person');
  await page.getByRole('button', { name: messagePattern('common.moreAbout') }).click();
  await judge(kith, 'menu of a person', ['region']); // an open menu belongs to its button, not to a region
  await page.getByRole('menuitem', { name: text('person.mergeWith') }).click();
  await judge(kith, 'merge');
  await closeDialog(page);

  await goToPerson(page, 'keisha');
  await page
    .getByRole('button', { name: text('paths.showInGraph') })
    .first()
    .click();
  await judge(kith, 'a way in the picture');
  await page.keyboard.press('Control+Shift+W');
  await expect(page.getByRole('button', { name: LEAVE_NETWORK })).toBeVisible();
  await judge(kith, 'the world around a person, with a way');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: LEAVE_NETWORK }).click();
  await page.keyboard.press('Control+Shift+T');
  await judge(kith, 'over time');
  await page.keyboard.press('Control+Shift+T');

  await page.keyboard.press('Control+T');
  await kith.app.evaluate(({ Notification }) => {
    Notification.isSupported = () => true; // so that the settings of reminders are shown on a screen without a desktop
  });
  for (const [key, name] of [
    ['3', text('people.title')],
    ['4', text('people.interests')],
    ['5', text('journal.title')],
    ['Shift+J', text('looking-back.title')],
    ['8', text('circles.title')],
    ['Shift+P', text('brief.profile.title')],
    [',', text('settings.title')],
  ] as const) {
    await page.keyboard.press(`Control+${key}`);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await judge(kith, name);
  }

  await page.keyboard.press('Control+3');
  await page.getByRole('searchbox', { name: text('search.field') }).fill('climbers met in Lisbon');
  await page.getByRole('button', { name: text('people.columns') }).click();
  await judge(kith, 'a sentence, and the columns of the table');
  await page.keyboard.press('Escape');
  await page.getByRole('button', { name: text('people.clearFilters') }).click();
  await page.getByRole('checkbox', { name: messagePattern('people.chooseAll') }).click();
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  await judge(kith, 'everybody chosen on the map');
  await page.getByRole('button', { name: text('people.chooseNobody') }).click();

  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+L');
  const log = page.getByRole('dialog', { name: text('common.logContact') });
  await log.getByRole('button', { name: messageWithin('journal.moreFields') }).click();
  await page.keyboard.press('Control+Enter'); // with nobody named: the error is shown
  await judge(kith, 'log');
  await log.getByRole('button', { name: text('journal.openCalendar') }).click();
  await judge(kith, 'calendar');
  await page.keyboard.press('Escape');
  await closeDialog(page);

  await page.keyboard.press('Control+N');
  await expect(page.getByRole('dialog', { name: text('journal.addPerson') })).toBeVisible();
  await judge(kith, 'add person');
  await closeDialog(page);
  await page.keyboard.press('Control+E');
  await expect(page.getByRole('dialog', { name: text('export.listTitle') })).toBeVisible();
  await judge(kith, 'export list');
  await closeDialog(page);
  await page.keyboard.press('Control+Shift+E');
  await expect(page.getByRole('dialog', { name: text('export.imageTitle') })).toBeVisible();
  await judge(kith, 'export picture');
  await closeDialog(page);

  await page.keyboard.press('Control+P');
  await expect(page.getByRole('dialog', { name: text('export.printTitle') })).toBeVisible();
  await judge(kith, 'print');
  await closeDialog(page);

  await goToPerson(page, 'anselm');
  await page.getByRole('button', { name: text('person.addField') }).click();
  await page.getByRole('textbox', { name: text('person.fieldName') }).fill('Shoe size');
  await page.getByRole('button', { name: text('person.addJob') }).click();
  await judge(kith, 'a field and a job being added');
  await page.keyboard.press('Control+L');
  const paste = 'From: Anselm Richter <anselm.r@example.net>\nTo: me@example.org\nDate: Mon, 4 May 2026 10:00:00 +0200\nSubject: Lunch';
  await log.getByLabel(text('journal.withWhom')).evaluate((field, pasted) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text', pasted);
    field.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
  }, paste);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab'); // the list of names closes
  await judge(kith, 'what was pasted');
  await page.keyboard.press('Escape');
  await closeDialog(page);

  await page.keyboard.press('F1');
  for (const tab of [text('help.keyboard'), text('help.terms'), text('help.measures'), text('help.sources')]) {
    await page.getByRole('tab', { name: tab }).click();
    await judge(kith, `help, ${tab}`);
  }
  await closeDialog(page);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('a');
  await judge(kith, 'palette');
  await closeDialog(page);

  await page.keyboard.press('Control+T');
  await chooseInOpenDialog(kith, []);
  await page
    .getByRole('article')
    .first()
    .getByRole('button', { name: text('this-week.notNow') })
    .click();
  await expect(page.getByText(messagePattern('this-week.notNowDone'))).toBeVisible();
  await judge(kith, 'a message');
});
