/** What is left when Kith is killed, or the disk fills up, in the middle of something: in the real window. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import type { Store } from '../../../electron/store/store-types';
import { text } from '../../../shared/strings/text';
import { chooseInOpenDialog, expect, type Kith, test } from '../support/launch';
import { importButton, importTitle, messageWithin } from '../support/message-pattern';
import { importWhole, previewOf, status, temporaryFile } from '../support/steps';

const TYPING = 'She is moving to Lyon in spring, and asked whether the flat in the old harbour is still to let; her sister stays. ';

/** Types with a letter every `pace` milliseconds until `ms` are over; answers with when each letter was typed. */
async function type(kith: Kith, text: string, ms: number, pace = 25): Promise<readonly number[]> {
  const typed: number[] = [];
  const end = Date.now() + ms;
  for (let i = 0; Date.now() < end; i++) {
    await kith.page.keyboard.type(text[i % text.length] ?? '');
    typed.push(Date.now());
    await new Promise((resume) => setTimeout(resume, pace));
  }
  return typed;
}

/** How many letters had been typed a second before the end: they must all be there again. */
const mustBeThere = (typed: readonly number[], end: number) => typed.filter((at) => at <= end - 1_000).length;

async function storeAt(dataFolder: string): Promise<Store> {
  const opened = await openStore(join(dataFolder, 'network'), { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'read' });
  if (!opened.ok) throw new Error(opened.error.message);
  return opened.value;
}

test('killed while typing, in a dialog and in a note: at most a second of it is lost, and it is offered again', async ({ launch }) => {
  const first = await launch();
  await importWhole(first, temporaryFile('people.csv', 'Name\nAna Prado\nBen Okafor\n'), importButton);
  await first.page.keyboard.press('Control+L');
  const dialog = first.page.getByRole('dialog', { name: text('common.logContact') });
  await dialog.getByRole('textbox', { name: text('journal.withWhom') }).fill('Ana');
  await first.page.getByRole('option', { name: 'Ana Prado' }).click();
  await dialog.getByRole('textbox', { name: text('journal.note') }).focus();
  const typed = await type(first, TYPING, 2_500);
  await first.kill();
  const least = mustBeThere(typed, Date.now());
  expect(least).toBeGreaterThan(20);

  const second = await launch({ dataFolder: first.dataFolder });
  const offer = second.page.getByRole('region', { name: text('app.unsavedText') });
  await expect(offer).toContainText(messageWithin('app.youWereWriting'));
  await offer.getByRole('button', { name: text('app.continue') }).click();
  const note = second.page.getByRole('dialog', { name: text('common.logContact') }).getByRole('textbox', { name: text('journal.note') });
  const back = await note.inputValue();
  expect(TYPING.repeat(9).startsWith(back)).toBe(true);
  expect(back.length).toBeGreaterThanOrEqual(least);
  await note.press('Control+Enter');
  await expect(status(second)).toContainText(text('app.entries', { count: 1 }));
  await expect(offer).toBeHidden();

  // The same in a note that is edited where it stands; what was logged is not offered again.
  await second.page.keyboard.press('Control+K');
  await second.page.keyboard.type('Ben');
  await expect(
    second.page
      .getByRole('dialog', { name: text('app.palette') })
      .getByRole('button')
      .first(),
  ).toBeVisible();
  await second.page.keyboard.press('Enter');
  await second.page.getByRole('textbox', { name: text('import.fieldNotes') }).click();
  const noted = await type(second, TYPING, 2_500);
  await second.kill();
  const leastNoted = mustBeThere(noted, Date.now());

  const third = await launch({ dataFolder: first.dataFolder });
  const offered = third.page.getByRole('region', { name: text('app.unsavedText') });
  await expect(offered).toContainText(text('journal.draftAbout', { names: 'Ben Okafor' }));
  await expect(offered).not.toContainText('more');
  await offered.getByRole('button', { name: text('app.continue') }).click();
  const notes = third.page.getByRole('textbox', { name: text('import.fieldNotes') });
  await expect(notes).not.toHaveValue('');
  expect((await notes.inputValue()).length).toBeGreaterThanOrEqual(leastNoted);
  await notes.focus();
  await third.page.keyboard.press('Control+Enter');
  await expect(status(third)).toContainText(text('model.changeNotes', { person: 'Ben Okafor' }));
  await third.close();

  const fourth = await launch({ dataFolder: first.dataFolder });
  await expect(status(fourth)).toContainText(text('common.people', { count: 2 }));
  await expect(fourth.page.getByRole('region', { name: text('app.unsavedText') })).toBeHidden();
});

const PEOPLE = 12_000;
const manyPeople = () =>
  temporaryFile(
    'many.csv',
    `Name,Email,Notes\n${Array.from({ length: PEOPLE }, (_, i) => `Person ${i} Made-up,p${i}@example.org,${'met in the harbour '.repeat(8)}`).join('\n')}\n`,
  );

test('killed in the middle of an import: it is wholly there or not at all, and what was there before is whole', { tag: '@long' }, async ({
  launch,
}) => {
  test.slow();
  const first = await launch();
  const { dataFolder } = first;
  await importWhole(first, temporaryFile('people.csv', 'Name\nAna Prado\nBen Okafor\n'), importButton);
  await first.close();
  const large = manyPeople();
  const found: number[] = [];
  for (const waitMs of [40, 300, 900]) {
    const kith = await launch({ dataFolder });
    await expect(status(kith)).toContainText(messageWithin('common.people'));
    const dialog = await previewOf(kith, large);
    const button = dialog.getByRole('button', { name: importButton });
    await expect(button).toBeEnabled({ timeout: 60_000 });
    await button.click({ noWaitAfter: true });
    await new Promise((resume) => setTimeout(resume, waitMs));
    const wasAcknowledged = await Promise.race([
      dialog.getByText(text('import.done')).isVisible(),
      new Promise<false>((resume) => setTimeout(() => resume(false), 50)),
    ]);
    await kith.kill();
    const store = await storeAt(dataFolder);
    expect(store.unreadable()).toBeNull();
    const people = store.network().people.size;
    const names = [...store.network().people.values()].map(({ name }) => name);
    await store.close();
    expect(names).toEqual(expect.arrayContaining(['Ana Prado', 'Ben Okafor']));
    expect([2, PEOPLE + 2]).toContain(people);
    if (wasAcknowledged) expect(people).toBe(PEOPLE + 2);
    found.push(people);
    if (people > 2) break;
  }
  const last = await launch({ dataFolder });
  await expect(status(last)).toContainText(text('common.people', { count: found.at(-1) ?? 0 }));
  await expect(status(last)).toContainText(text('app.saved'));
});

/** A disk of so many bytes at a folder; null where the system does not let us mount one. */
function smallDisk(folder: string, bytes: number): (() => void) | null {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${bytes},mode=700`, 'tmpfs', folder], { stdio: 'ignore' });
  } catch {
    return null;
  }
  return () => execFileSync('umount', ['-l', folder], { stdio: 'ignore' });
}

test('a disk that is full during an import: the network is as before, it says so, and goes on when there is room', async ({ launch }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kith-full-'));
  const network = join(dataFolder, 'network');
  const unmount = smallDisk(network, 2 * 1_048_576);
  test.skip(unmount === null, 'This system does not allow mounting a small disk (it takes root): not shown here.');
  try {
    const kith = await launch({ dataFolder });
    await importWhole(kith, temporaryFile('people.csv', 'Name\nAna Prado\nBen Okafor\n'), importButton);
    const dialog = await previewOf(kith, manyPeople());
    await dialog.getByRole('button', { name: importButton }).click();
    await expect(
      kith.page
        .getByRole('alert')
        .filter({ hasText: text('store.diskFull') })
        .first(),
    ).toBeVisible({ timeout: 60_000 });
    await expect(status(kith)).toContainText(text('common.people', { count: 2 }));
    await expect(status(kith)).not.toContainText(text('app.saved'));
    await kith.page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();

    // Nearly no room left: even one person may not fit. Then room again, without a restart.
    await chooseInOpenDialog(kith, [temporaryFile('cleo.csv', 'Name\nCleo Marsh\n')]);
    const filler = join(network, 'not ours.bin');
    try {
      for (let i = 0; i < 3_000; i++) writeFileSync(filler, new Uint8Array(1024), { flag: 'a' });
    } catch {
      // full to the last byte
    }
    rmSync(filler);
    await kith.page.keyboard.press('Control+I');
    const again = kith.page.getByRole('dialog', { name: importTitle });
    await again.getByRole('button', { name: importButton }).click();
    await expect(again.getByText(text('import.done'))).toBeVisible();
    await again.getByRole('button', { name: text('import.seeNetwork') }).click();
    await expect(status(kith)).toContainText(text('common.people', { count: 3 }));
    await expect(status(kith)).toContainText(text('app.saved'));
    await kith.kill();

    const store = await storeAt(dataFolder);
    expect([...store.network().people.values()].map(({ name }) => name).sort()).toEqual(['Ana Prado', 'Ben Okafor', 'Cleo Marsh']);
    await store.close();
  } finally {
    unmount?.();
    rmSync(dataFolder, { recursive: true, force: true });
  }
});
