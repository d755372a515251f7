/** The whole job by keyboard alone: no mouse, no click, nothing focused but by keys. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import Papa from 'papaparse';
import { text } from '../../shared/strings/text';
import { journeyFiles } from './support/journey-files';
import { chooseInOpenDialog, chooseInSaveDialog, expect, test } from './support/launch';
import { importTitle, messagePattern, messageStart, messageWithin } from './support/message-pattern';
import { pictureIsDrawn, status } from './support/steps';

interface Stop {
  readonly name: string;
  /** What tells it from the other stops. */
  readonly key: string;
  readonly isSeen: boolean;
}

/** Where the keyboard is now, and whether one can see it. */
function stop(page: Page): Promise<Stop> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement;
    const labels = at instanceof HTMLInputElement || at instanceof HTMLTextAreaElement ? [...(at.labels ?? [])] : [];
    const labelled = at
      .getAttribute('aria-labelledby')
      ?.split(' ')
      .map((id) => document.getElementById(id)?.textContent ?? '');
    const name =
      at.getAttribute('aria-label') ?? labelled?.join(' ') ?? (labels.map((one) => one.textContent).join(' ') || at.textContent || '');
    // The ring is on the element itself, or on the box that stands for it: a segment's label, the frame around a field, the frame of the picture.
    const probe = document.body.appendChild(document.createElement('span'));
    probe.style.color = 'var(--k-focus)';
    const ringColor = getComputedStyle(probe).color;
    probe.remove();
    const around = [at, at.parentElement, at.nextElementSibling, at.closest('.mantine-Input-input')].filter(
      (one) => one instanceof HTMLElement,
    );
    const looks = [...around.map((one) => getComputedStyle(one)), ...around.map((one) => getComputedStyle(one, '::after'))];
    const hasRing = looks.some(
      (look) =>
        (look.outlineStyle !== 'none' && Number.parseFloat(look.outlineWidth) >= 1 && look.outlineColor === ringColor) ||
        (look.borderTopStyle === 'solid' && look.borderTopColor === ringColor),
    );
    const box = at.getBoundingClientRect();
    const isInWindow = box.right > 0 && box.bottom > 0 && box.left < innerWidth && box.top < innerHeight;
    // Numbered as they are met: places in the document shift when something is loaded later.
    const world = window as typeof window & { stops?: Element[] };
    world.stops ??= [];
    if (!world.stops.includes(at)) world.stops.push(at);
    const key = String(world.stops.indexOf(at));
    return { name: name.trim().replace(/\s+/g, ' '), key, isSeen: at !== document.body && hasRing && isInWindow };
  });
}

/** Tab until a stop of this name; every stop on the way must be seen. */
async function tabTo(page: Page, name: RegExp, key = 'Tab'): Promise<void> {
  const passed: string[] = [];
  for (let i = 0; i < 120; i++) {
    await page.keyboard.press(key);
    const here = await stop(page);
    expect(
      here.isSeen || here.name === '' || (await page.evaluate(() => document.activeElement === document.body)),
      `focus on “${here.name}” can be seen`,
    ).toBe(true);
    if (name.test(here.name)) return;
    passed.push(here.name);
  }
  throw new Error(`no stop called ${name}; passed ${passed.slice(0, 60).join(' | ')}`);
}

test('from a contacts file to a reconnect list and back, by keyboard alone', async ({ launch }) => {
  const files = journeyFiles();
  const kith = await launch();
  const { page } = kith;
  const { keyboard } = page;
  await page.emulateMedia({ reducedMotion: 'reduce' }); // so that a ring is whole as soon as it is there
  const press = async (...keys: readonly string[]) => {
    for (const key of keys) await keyboard.press(key);
  };
  const panelName = page.getByRole('textbox', { name: text('person.name'), exact: true });

  // Import both files.
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await chooseInOpenDialog(kith, [files.linkedIn]);
  await tabTo(page, messageStart('app.chooseFile'));
  await press('Enter');
  const dialog = page.getByRole('dialog', { name: importTitle });
  await expect(dialog.getByRole('button', { name: text('import.importPeople', { count: 24 }) })).toBeFocused();
  await press('Enter');
  await expect(dialog.getByRole('button', { name: text('import.seeWhatItSays') })).toBeFocused();
  await press('Enter');
  await expect(status(kith)).toContainText(text('common.people', { count: 24 }));
  await chooseInOpenDialog(kith, [files.log]);
  await press('Control+I');
  await expect(dialog.getByRole('button', { name: text('import.importEntries', { count: 62 }) })).toBeFocused();
  await press('Enter');
  await expect(dialog.getByRole('button', { name: text('import.seeNetwork') })).toBeFocused();
  await press('Enter');
  await expect(status(kith)).toContainText(text('app.entries', { count: 62 }));

  // Nothing holds the focus: Tab goes through the whole window and comes back, and the other way round too.
  for (const key of ['Tab', 'Shift+Tab']) {
    await pictureIsDrawn(page);
    await tabTo(page, messagePattern('app.circles'), key);
    const first = (await stop(page)).key;
    const seen = new Set<string>();
    for (let i = 0; i < 200; i++) {
      await press(key);
      const here = await stop(page);
      if (here.key === first) break;
      seen.add(here.key);
    }
    expect((await stop(page)).key, `${key} comes back`).toBe(first);
    expect(seen.size, `stops of ${key}`).toBeGreaterThan(20);
  }

  // The picture: the closest person, a neighbor, their ties, one level up.
  await press('Control+2');
  await pictureIsDrawn(page);
  await press('Control+J');
  await expect(page.getByRole('switch', { name: text('app.weakTies') })).toBeChecked();
  await press('Control+J', 'Control+1', 'Control+G');
  await expect(page.getByRole('application')).toBeFocused();
  const said = page.locator('[data-part=graph-view] [aria-live]');
  await press('Home');
  await expect(said).not.toBeEmpty();
  const home = (await said.textContent()) ?? '';
  // Where the closest person stands depends on the network's random ids: in one of the four directions there is somebody.
  const leadsOn = async (arrow: string) => {
    await press(arrow);
    return await expect(said)
      .not.toHaveText(home, { timeout: 2000 })
      .then(
        () => true,
        () => false,
      );
  };
  expect((await leadsOn('ArrowRight')) || (await leadsOn('ArrowDown')) || (await leadsOn('ArrowLeft')) || (await leadsOn('ArrowUp'))).toBe(
    true,
  );
  await press('Home');
  await expect(said).toHaveText(home);
  await press(']');
  await expect(said).not.toHaveText(home); // along a tie, which is named
  await expect(said).toContainText(':');
  await press('[', 'Home', 'Enter');
  await expect(panelName).toBeVisible();
  expect(home).toContain(await panelName.inputValue());
  await press('Escape');
  await expect(page.getByRole('heading', { name: text('app.thisWeek') })).toBeVisible();
  await press('Escape', 'Enter'); // person, cluster
  await expect(page.getByRole('heading', { name: text('cluster.whyTogether') })).toBeVisible();
  await press('Control+T');

  // A filter, its chip, and no filter.
  await tabTo(page, messagePattern('people.filter'), 'Shift+Tab');
  await press('Enter');
  await expect(page.getByLabel(text('people.text'))).toBeFocused();
  await keyboard.type('kov');
  await expect(page.getByText(text('people.visibleCount', { visible: 1, all: 24 }))).toBeVisible();
  await press('Escape');
  await expect(page.getByRole('button', { name: text('people.filter'), exact: true })).toBeFocused();
  await tabTo(page, messagePattern('people.removeFilter', { name: text('people.chipText') }), 'Shift+Tab');
  await press('Enter');
  await expect(page.getByText(text('people.visibleCount', { visible: 1, all: 24 }))).toBeHidden();

  // A person by search, a coffee logged.
  await press('Control+K');
  await keyboard.type('kovac');
  await expect(page.getByRole('dialog').getByRole('button', { name: /Ana Kovač/ })).toBeVisible();
  await press('Enter');
  await expect(panelName).toHaveValue('Ana Kovač');
  await press('Control+L');
  const log = page.getByRole('dialog', { name: text('common.logContact') });
  await expect(log).toBeVisible();
  await tabTo(page, messagePattern('journal.when'));
  await keyboard.type('yesterday');
  await tabTo(page, messageStart('journal.talkedAbout'));
  await keyboard.type('dogs,');
  await tabTo(page, messagePattern('journal.note'));
  await keyboard.type('Coffee by the river');
  await press('Control+Enter');
  await expect(log).toBeHidden();
  await expect(status(kith)).toContainText(text('app.entries', { count: 63 }));

  // The list: done, snooze, not now, never.
  await press('Control+T');
  const rows = page.getByRole('article');
  await expect(rows.first()).toBeVisible();
  await expect(page.getByRole('article', { name: 'Ana Kovač' })).toBeHidden();
  const before = await rows.count();
  await press('Control+G');
  await tabTo(page, messagePattern('this-week.done'));
  await press('Enter');
  await expect(page.getByRole('menuitem', { name: text('this-week.doneInPerson') })).toBeFocused();
  await press('ArrowDown', 'Enter'); // on the phone
  await expect(status(kith)).toContainText(text('app.entries', { count: 64 }));
  await expect(rows).toHaveCount(before - 1);
  for (const [name, count] of [
    [messagePattern('this-week.snooze'), before - 2],
    [messagePattern('this-week.notNow'), before - 3],
  ] as const) {
    await press('Control+G');
    await tabTo(page, name);
    await press('Enter');
    await expect(rows).toHaveCount(count);
  }
  await press('Control+Z', 'Control+Z');
  await expect(rows).toHaveCount(before - 1);
  await press('Control+G');
  await tabTo(page, messagePattern('common.moreAbout'));
  await press('Enter');
  await expect(page.getByRole('menuitem').first()).toBeFocused();
  await press('ArrowDown', 'Enter'); // never suggest
  await expect(rows).toHaveCount(before - 2);
  await press('Control+Z');
  await expect(rows).toHaveCount(before - 1);

  // The list as a file for programs.
  const path = join(files.folder, 'list.csv');
  await chooseInSaveDialog(kith, path);
  await press('Control+E');
  const exporting = page.getByRole('dialog', { name: text('export.listTitle') });
  await expect(exporting.getByRole('radio').first()).toBeFocused();
  await press('ArrowDown');
  await expect(exporting.getByRole('radio', { name: messageWithin('export.exact') })).toBeChecked();
  await tabTo(page, messagePattern('export.saveAs'));
  await press('Enter');
  await expect(exporting).toBeHidden();
  const list = Papa.parse<Record<string, string>>(readFileSync(path, 'utf8'), { header: true, skipEmptyLines: true });
  expect(list.errors).toEqual([]);
  expect(list.data.length).toBeGreaterThanOrEqual(before - 1);

  // Back: the call, the coffee, the log; and after a restart all is as left.
  await press('Control+Z', 'Control+Z', 'Control+Z');
  await expect(status(kith)).toContainText(text('app.entries', { count: 0 }));
  await press('Control+Shift+Z');
  await expect(status(kith)).toContainText(text('app.entries', { count: 62 }));
  await expect(status(kith)).toContainText(text('app.saved'));
  await kith.close();
  const again = await launch({ dataFolder: kith.dataFolder });
  await expect(status(again)).toContainText(text('app.entries', { count: 62 }));
});
