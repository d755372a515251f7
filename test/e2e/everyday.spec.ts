/** What one does every day, and what must not be lost when something goes wrong. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { journeyFiles } from './support/journey-files';
import { expect, type Kith, test } from './support/launch';
import { importButton, importTitle, messagePattern, messageWithin } from './support/message-pattern';
import { drop, goToPerson, importWhole, onDisk, openDemo, pictureIsDrawn, previewOf, status, temporaryFile } from './support/steps';

const nameField = (page: Page) => page.getByRole('textbox', { name: text('person.name'), exact: true });
const undoButton = (page: Page) => page.getByRole('button', { name: messagePattern('app.undoLabel') });

/** What stands out in the picture is told by its pixels: the part of the window that is drawn. */
async function picturePixels(page: Page): Promise<Buffer> {
  await page.mouse.move(2, 2);
  const stage = page.locator('[data-part=graph]');
  let last: Buffer = Buffer.alloc(0);
  await expect
    .poll(
      async () => {
        const now = await stage.screenshot();
        const isSame = now.equals(last);
        last = now;
        return isSame;
      },
      { intervals: [100, 150] },
    )
    .toBe(true);
  return last;
}

/** How many of a thousand pixels differ. The same picture drawn twice may differ in a few: its edges are smooth. */
function difference(page: Page, one: Buffer, other: Buffer): Promise<number> {
  return page.evaluate(
    async (pictures) => {
      const [a, b] = await Promise.all(
        pictures.map(async (base64) => {
          const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
          const bitmap = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
          const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
          canvas?.drawImage(bitmap, 0, 0);
          return new Uint32Array(canvas?.getImageData(0, 0, bitmap.width, bitmap.height).data.buffer ?? new ArrayBuffer(0));
        }),
      );
      if (!a || !b || a.length !== b.length) return 1000;
      let differing = 0;
      for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) differing++;
      return (1000 * differing) / a.length;
    },
    [one.toString('base64'), other.toString('base64')],
  );
}

const SAME = 0.2;
const ANOTHER = 2;

/** Moves the pointer around the middle of the picture until it stands on somebody; answers with the name and the place. */
async function whoIsInTheMiddle(page: Page, wanted: string): Promise<{ readonly x: number; readonly y: number }> {
  const box = await page.locator('[data-part=graph]').boundingBox();
  if (!box) throw new Error('no picture');
  const card = page.locator('[data-part=hover-card-name]');
  const [midX, midY] = [box.x + box.width / 2, box.y + box.height / 2];
  for (let radius = 0; radius <= 90; radius += 6) {
    const steps = Math.max(1, Math.round(radius / 2));
    for (let k = 0; k < steps; k++) {
      const at = { x: midX + radius * Math.cos((2 * Math.PI * k) / steps), y: midY + radius * Math.sin((2 * Math.PI * k) / steps) };
      await page.mouse.move(at.x, at.y);
      if ((await card.count()) > 0 && (await card.textContent()) === wanted) return at;
    }
  }
  throw new Error(`${wanted} is not in the middle of the picture`);
}

async function ownNetwork(kith: Kith): Promise<void> {
  const files = journeyFiles();
  await expect(kith.page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await importWhole(kith, files.linkedIn, importButton);
  await importWhole(kith, files.log, importButton);
  await pictureIsDrawn(kith.page);
}

test('every change can be undone and done again, and at the end nothing is left of it', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownNetwork(kith);
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  await expect(status(kith)).toContainText(text('app.saved'));
  const before = await onDisk(kith.dataFolder);
  const stepBefore = (await undoButton(page).textContent()) ?? '';
  /** After a step: it is shown, undone, done again, undone. */
  const thereAndBack = async (shown: () => Promise<void>, gone: () => Promise<void>) => {
    await shown();
    await expect(undoButton(page)).not.toHaveText(stepBefore); // it is a step by now, not only typed
    await page.keyboard.press('Control+Z');
    await gone();
    await page.keyboard.press('Control+Shift+Z');
    await shown();
    await page.keyboard.press('Control+Z');
    await gone();
  };
  const count = (people: number) => () => expect(status(kith)).toContainText(text('common.people', { count: people }));

  await goToPerson(page, 'ben lee');
  await page.getByRole('button', { name: text('common.moreAbout', { name: 'Ben Lee' }) }).click();
  await page.getByRole('menuitem', { name: text('common.delete'), exact: true }).click();
  await thereAndBack(count(23), count(24));

  await goToPerson(page, 'carla');
  await page.getByRole('button', { name: text('common.moreAbout', { name: 'Carla Diaz' }) }).click();
  await page.getByRole('menuitem', { name: text('person.mergeWith') }).click();
  await page.getByPlaceholder(text('app.typeAName')).last().fill('Rosa');
  await page.getByRole('option', { name: 'Rosa Lund' }).click();
  await page.getByRole('button', { name: text('person.merge'), exact: true }).click();
  await thereAndBack(count(23), count(24));

  await nameField(page).fill('Carla Díaz Ortega');
  await nameField(page).press('Enter');
  await thereAndBack(
    () => expect(nameField(page)).toHaveValue('Carla Díaz Ortega'),
    () => expect(nameField(page)).toHaveValue('Carla Diaz'),
  );

  // A cluster is named; a person pinned by keys.
  await page.keyboard.press('Control+T');
  await page.keyboard.press('Control+G');
  for (const key of ['Home', 'Escape', 'Enter']) await page.keyboard.press(key);
  const clusterName = page.getByRole('textbox', { name: text('cluster.name') });
  const oldName = await clusterName.inputValue();
  await clusterName.fill('The wall');
  await clusterName.press('Enter');
  await thereAndBack(
    () => expect(clusterName).toHaveValue('The wall'),
    () => expect(clusterName).toHaveValue(oldName),
  );
  await page.keyboard.press('Control+T');
  await page.keyboard.press('Control+G');
  for (const key of ['Home', 'm', 'ArrowRight', 'ArrowDown', 'Enter']) await page.keyboard.press(key);
  await thereAndBack(
    () => expect(undoButton(page)).toContainText(messageWithin('model.movePin')),
    () => expect(undoButton(page)).not.toContainText(messageWithin('model.movePin')),
  );

  await page.keyboard.press('Control+4');
  const interest = page.getByRole('textbox', { name: text('people.interestName', { name: 'ramen' }) });
  await interest.fill('noodle soup');
  await interest.press('Enter');
  await thereAndBack(
    () => expect(page.getByRole('textbox', { name: text('people.interestName', { name: 'noodle soup' }) })).toBeVisible(),
    () => expect(page.getByRole('textbox', { name: text('people.interestName', { name: 'ramen' }) })).toBeVisible(),
  );

  await page.keyboard.press('Control+T');
  const rows = page.getByRole('article');
  const many = await rows.count();
  await rows
    .first()
    .getByRole('button', { name: messagePattern('this-week.snooze') })
    .click();
  await thereAndBack(
    () => expect(rows).toHaveCount(many - 1),
    () => expect(rows).toHaveCount(many),
  );

  const dialog = await previewOf(kith, temporaryFile('more.csv', 'Name,Company\nZora Neale,Florida\nAda Byron,Engines\n'));
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 2 }) }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 26 }));
  await dialog.getByRole('button', { name: text('import.undoImport') }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 24 }));

  await expect(status(kith)).toContainText(text('app.saved'));
  expect(await onDisk(kith.dataFolder)).toEqual(before);
});

test('window, page, filters, panel and pins are as they were left', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await ownNetwork(kith);

  // Theme by the settings: the system's, then one's own.
  await page.keyboard.press('Control+,');
  const shown = (wanted: string) => page.locator(`html[data-mantine-color-scheme="${wanted}"]`);
  await page.getByText(text('settings.themeDark'), { exact: true }).click();
  await expect(shown('dark')).toBeAttached();
  await page.getByText(text('settings.themeLight'), { exact: true }).click();
  await expect(shown('light')).toBeAttached();
  await page.getByText(text('settings.themeSystem')).click();
  await page.emulateMedia({ colorScheme: 'dark' });
  await expect(shown('dark')).toBeAttached();
  await page.emulateMedia({ colorScheme: 'light' });
  await expect(shown('light')).toBeAttached();
  await page.getByText(text('settings.themeDark'), { exact: true }).click();

  // Somebody dragged to another place of the map stays there.
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  // From where nobody can be read, one is taken into the middle.
  for (let step = 0; step < 3; step++) await page.keyboard.press('Control+-');
  await goToPerson(page, 'kovac');
  await picturePixels(page);
  let from = await whoIsInTheMiddle(page, 'Ana Kovač');
  // After the ground is pulled along, and after two fingers glide, people are met where one sees them.
  const stage = await page.locator('[data-part=graph]').boundingBox();
  if (!stage) throw new Error('no picture');
  const grip = { x: stage.x + 14, y: stage.y + stage.height / 2 };
  await page.mouse.move(grip.x, grip.y);
  await page.mouse.down();
  await page.mouse.move(grip.x + 30, grip.y - 20, { steps: 3 });
  await page.mouse.move(grip.x + 70, grip.y - 50, { steps: 3 });
  await page.mouse.up();
  await page.mouse.wheel(-31, 19);
  await expect(page.locator('[data-part=hover-card]')).toHaveCount(0);
  await picturePixels(page);
  from = { x: from.x + 70 + 31, y: from.y - 50 - 19 };
  await page.mouse.move(from.x, from.y, { steps: 2 });
  await expect(page.locator('[data-part=hover-card-name]')).toHaveText('Ana Kovač');
  await page.mouse.down();
  await page.mouse.move(from.x + 40, from.y + 30, { steps: 4 });
  await expect(page.locator('[data-part=hover-card]')).toHaveCount(0);
  await page.mouse.move(from.x + 90, from.y + 60, { steps: 4 });
  await page.mouse.up();
  await expect(undoButton(page)).toContainText(messageWithin('model.movePin'));

  await page.getByRole('button', { name: text('people.filter'), exact: true }).click();
  await page.getByLabel(text('people.text')).fill('company 0');
  await page.keyboard.press('Escape');
  await page.getByRole('separator', { name: text('app.sidePanelWidth') }).press('ArrowLeft');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Control+J');
  await page.keyboard.press('Control+0');
  const width = (await page.locator('[data-part="side-panel"]').boundingBox())?.width;
  const pins = await onDisk(kith.dataFolder);
  await kith.close();

  const again = await launch({ dataFolder: kith.dataFolder });
  await again.page.emulateMedia({ reducedMotion: 'reduce' });
  await pictureIsDrawn(again.page);
  await expect(again.page.locator('html[data-mantine-color-scheme="dark"]')).toBeAttached();
  await expect(again.page.getByRole('button', { name: text('app.map'), exact: true })).toHaveAttribute('aria-current', 'page');
  await expect(again.page.getByRole('switch', { name: text('app.weakTies') })).toBeChecked();
  await expect(
    again.page.getByRole('button', { name: text('people.removeFilter', { name: text('people.chipText'), values: 'company 0' }) }),
  ).toBeVisible();
  await expect(nameField(again.page)).toHaveValue('Ana Kovač');
  expect((await again.page.locator('[data-part="side-panel"]').boundingBox())?.width).toBe(width);
  expect(await onDisk(kith.dataFolder)).toEqual(pins);
  const look = await picturePixels(again.page);
  await again.page.getByRole('button', { name: text('common.moreAbout', { name: 'Ana Kovač' }) }).click();
  await expect(again.page.getByRole('menuitem', { name: text('person.unpin') })).toBeVisible();
  await again.close();

  const third = await launch({ dataFolder: kith.dataFolder });
  await third.page.emulateMedia({ reducedMotion: 'reduce' });
  await pictureIsDrawn(third.page);
  expect(await difference(third.page, await picturePixels(third.page), look), 'the same picture for the same data').toBeLessThan(SAME);
});

test('the picture answers: lens, filters, search and the list', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await openDemo(kith);
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);

  // The lens fades the rest, and is the same picture again when it is off.
  const plain = await picturePixels(page);
  await page.keyboard.press('Control+J');
  expect(await difference(page, await picturePixels(page), plain)).toBeGreaterThan(ANOTHER);
  await page.keyboard.press('Control+J');
  expect(await difference(page, await picturePixels(page), plain)).toBeLessThan(SAME);

  // A row of the list that is pointed at shows its person.
  const row = page.getByRole('article').first();
  await row.hover();
  const highlighted = await page.locator('[data-part=graph]').screenshot();
  expect(await difference(page, highlighted, plain)).toBeGreaterThan(ANOTHER);
  expect(await difference(page, await picturePixels(page), plain)).toBeLessThan(SAME);

  // Filters combine: each takes people away, each chip gives them back.
  const passing = page.getByRole('status').filter({ hasText: messagePattern('people.visibleCount') });
  const number = async () => Number(/\d+/.exec((await passing.textContent()) ?? '')?.[0]);
  await page.getByRole('button', { name: text('people.filter'), exact: true }).click();
  const form = page.getByRole('dialog', { name: text('people.filter') });
  await form.getByRole('combobox', { name: text('people.circle') }).click();
  await page.getByRole('option', { name: 'Choir' }).click();
  await page.keyboard.press('Escape');
  const inChoir = await number();
  await page.getByRole('button', { name: text('people.filter'), exact: true }).click();
  await form.getByRole('combobox', { name: text('person-measures.state') }).press('ArrowDown'); // opens its list
  await page.getByRole('option', { name: text('graph.stateFading') }).click();
  await page.keyboard.press('Escape');
  await expect.poll(number).toBeLessThan(inChoir);
  const both = await number();
  expect(both).toBeGreaterThan(0);
  await page.getByRole('button', { name: messagePattern('people.removeFilter', { name: text('people.chipCircle') }) }).click();
  await expect.poll(number).toBeGreaterThan(both);
  await page.getByRole('button', { name: messagePattern('people.removeFilter', { name: text('people.chipState') }) }).click();
  await expect(passing).toBeHidden();
  expect(await difference(page, await picturePixels(page), plain)).toBeLessThan(SAME);

  // Search flies to a person: they stand in the middle now.
  const found = (await row.getByRole('button').first().textContent()) ?? '';
  await goToPerson(page, found);
  await expect(nameField(page)).toHaveValue(found);
  await picturePixels(page);
  await whoIsInTheMiddle(page, found);
});

test('files that hold nobody say so and change nothing', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const dialog = page.getByRole('dialog', { name: importTitle });
  const png = Buffer.from('89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489', 'hex');
  const zip = Buffer.from('504b03041400000008000000210000000000', 'hex');
  for (const [name, content, says] of [
    ['cat.png', png, 'formats.imageFile'],
    ['export.zip', zip, 'formats.zipArchive'],
    ['empty.csv', '', 'formats.emptyFile'],
    ['header-only.csv', 'First Name,Last Name,URL,Email Address,Company,Position,Connected On\n', 'formats.noContactRows'],
  ] as const) {
    await drop(page, [temporaryFile(name, content)]);
    const alert = dialog.getByRole('alert');
    await expect(alert).toContainText(messageWithin(says, { file: name }));
    await expect(dialog.locator('button:enabled', { hasText: importButton })).toHaveCount(0);
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  }
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible(); // still nobody: still the welcome
});

test('columns said once are remembered; a name that fits two people is asked about', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const first = temporaryFile('club.csv', 'Member,Since,Team\nAda Byron,2019-05-04,Engines\nAna Kovač,2020-05-04,Choir\n');
  await drop(page, [first]);
  const dialog = page.getByRole('dialog', { name: importTitle });
  const team = dialog
    .getByRole('combobox', { name: text('import.columnBecomes', { column: 'Team' }) })
    .or(dialog.getByRole('textbox', { name: text('import.columnBecomes', { column: 'Team' }) }));
  await team.click();
  await page.getByRole('option', { name: text('app.circles'), exact: true }).click();
  await expect(team).toHaveValue(text('app.circles'));
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 2 }) }).click();
  await dialog.getByRole('button', { name: text('import.seeNetwork') }).click();

  const second = temporaryFile('club-later.csv', 'Member,Since,Team\nAna Kovač,2021-06-07,Rowing\n');
  await drop(page, [second]);
  await expect(team).toHaveValue(text('app.circles'));
  await expect(dialog.getByRole('heading', { name: text('import.samePeople') })).toBeVisible(); // a name alone merges nobody
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 1 }) }).click();
  await dialog.getByRole('button', { name: text('import.seeNetwork') }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 3 }));

  await drop(page, [temporaryFile('log.csv', 'date,people,channel,topics,note\n2026-01-05,Ana Kovač,call,rowing,\n')]);
  await expect(dialog.getByRole('heading', { name: text('import.whoIsMeant') })).toBeVisible();
  await dialog
    .getByLabel(/Ana Kovač/)
    .first()
    .click();
  await page.getByRole('option', { name: /Rowing/ }).click();
  await dialog.getByRole('button', { name: text('import.importEntries', { count: 1 }) }).click();
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  await dialog.getByRole('button', { name: text('import.seeNetwork') }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 3 }));
  const { people, interactions, circles } = (await onDisk(kith.dataFolder)) as {
    people: readonly { id: string; circles: readonly string[] }[];
    interactions: readonly { people: readonly string[] }[];
    circles: readonly { id: string; name: string }[];
  };
  const rower = people.find(({ id }) => interactions[0]?.people[0] === id);
  expect(circles.find(({ id }) => id === rower?.circles[0])?.name).toBe('Rowing');
});

test('a damaged or newer network is shown read-only, never overwritten, and the version before it can be had', async ({ launch }) => {
  const kith = await launch();
  await ownNetwork(kith);
  await kith.close();
  const path = join(kith.dataFolder, 'network', 'network.json');
  const whole = readFileSync(path, 'utf8');

  const damaged = whole.slice(0, whole.length / 2);
  const newer = whole.replace(/"format":\s*\d+/, '"format": 999');
  expect(newer).not.toBe(whole);
  for (const [content, says] of [
    [newer, text('store.newerFormat', { format: '999', supported: '3' })],
    [damaged, text('store.fileUnreadable', { reason: text('store.fileNotJson') })],
  ] as const) {
    writeFileSync(path, content);
    const again = await launch({ dataFolder: kith.dataFolder });
    const banner = again.page.getByRole('alert').filter({ hasText: says });
    await expect(banner).toBeVisible();
    await expect(status(again)).toContainText(text('app.readOnly'));
    // What one tries to change says why it cannot be.
    await again.page.keyboard.press('Control+N');
    await again.page.getByRole('textbox', { name: messageWithin('people.name') }).fill('Zora Neale');
    await again.page.keyboard.press('Enter');
    await expect(again.page.getByText(text('app.saveFailed'), { exact: true })).toBeVisible();
    await again.close();
    expect(readFileSync(path, 'utf8')).toBe(content);
  }

  const last = await launch({ dataFolder: kith.dataFolder });
  await last.page.getByRole('button', { name: text('app.continueWithPrevious') }).click();
  await expect(status(last)).toContainText(text('common.people', { count: 24 }));
  await expect(status(last)).toContainText(text('app.saved'));
  await last.close();
  const aside = readdirSync(join(path, '..')).filter((name) => name.includes('damaged'));
  expect(aside.map((name) => readFileSync(join(path, '..', name), 'utf8'))).toEqual([damaged]);
});

test('what is said to be saved is on disk, even when Kith is killed the next moment', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await page.getByRole('textbox', { name: text('app.firstPersonName') }).fill('Zora Neale');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: text('journal.addPerson') })
    .getByRole('button', { name: text('journal.addPerson') })
    .click();
  await expect(page.getByText(/Zora Neale/).first()).toBeVisible();
  await expect(undoButton(page)).toContainText('Zora Neale');
  await expect(status(kith)).toContainText(text('app.saved'));
  await kith.kill();
  const again = await launch({ dataFolder: kith.dataFolder });
  await expect(status(again)).toContainText(text('common.people', { count: 1 }));
  await expect(undoButton(again.page)).toContainText('Zora Neale');
});
