/** The network's folder and other versions of it, in the real window. */
import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '../../shared/strings/text';
import { chooseInOpenDialog, expect, type Kith, test } from './support/launch';
import { importButton, messageWithin } from './support/message-pattern';
import { importWhole, status, temporaryFile } from './support/steps';
import { changedOnTwoComputers } from './support/two-computers';

const folderFor = (name: string) => mkdtempSync(join(tmpdir(), `kith-${name}-`));
const people = (...names: readonly string[]) => temporaryFile('people.csv', `Name\n${names.join('\n')}\n`);

async function openSettings({ page }: Kith) {
  await page.keyboard.press('Control+,');
  const data = page.getByRole('region', { name: text('settings.data') });
  await expect(data.getByRole('table')).toBeVisible();
  return data;
}

test('the network moves to a chosen folder, another is started and gone back to, and one that is away is waited for', async ({
  launch,
}) => {
  const kith = await launch();
  const { page } = kith;
  await importWhole(kith, people('Ana Prado', 'Ben Okafor'), importButton);
  const moved = folderFor('moved');
  await chooseInOpenDialog(kith, [moved]);
  let data = await openSettings(kith);
  await data.getByRole('button', { name: text('commands.moveNetwork') }).click();
  const dialog = page.getByRole('dialog', { name: text('settings.moved') });
  await dialog.getByRole('button', { name: text('settings.removeOldCopy') }).click();
  await expect(dialog).toBeHidden();
  expect(existsSync(join(kith.dataFolder, 'network'))).toBe(false);
  await expect(data.getByRole('row', { name: messageWithin('app.yourNetwork') })).toContainText(moved);
  await expect(status(kith)).toContainText(text('common.people', { count: 2 }));

  // Another one, by the keyboard: an empty folder is asked about.
  const second = folderFor('second');
  await chooseInOpenDialog(kith, [second]);
  await page.keyboard.press('Control+O');
  await page
    .getByRole('dialog', { name: text('settings.startNetwork') })
    .getByRole('button', { name: text('settings.startNetworkButton') })
    .click();
  await expect(page.getByRole('heading', { name: text('app.welcomeTitle') })).toBeVisible();
  expect(readdirSync(second)).toContain('network.json');
  await importWhole(kith, people('Cleo Marsh'), importButton);
  data = await openSettings(kith);
  await data.getByRole('button', { name: text('settings.openFolder', { folder: moved }) }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 2 }));
  await kith.close();

  renameSync(moved, `${moved}-away`);
  const again = await launch({ dataFolder: kith.dataFolder });
  const banner = again.page.getByRole('alert').filter({ hasText: messageWithin('store.networkMissing', { folder: moved }) });
  await expect(banner.getByRole('button', { name: text('app.openAnotherFolder') })).toBeVisible();
  expect(existsSync(moved)).toBe(false);
  renameSync(`${moved}-away`, moved);
  await expect(banner).toBeHidden();
  await expect(status(again)).toContainText(text('app.saved'));
  await expect(status(again)).toContainText(text('common.people', { count: 2 }));
});

test('a network that is away with its copies does not look like an empty one, and is back as soon as it is there', async ({ launch }) => {
  const kith = await launch();
  await importWhole(kith, people('Ana Prado', 'Ben Okafor'), importButton);
  await kith.close();
  const [network, backups] = [join(kith.dataFolder, 'network'), join(kith.dataFolder, 'backups')];
  renameSync(network, `${network}-away`);
  rmSync(backups, { recursive: true });

  const { page } = await launch({ dataFolder: kith.dataFolder });
  await expect(page.getByRole('heading', { name: text('app.unavailable') })).toBeVisible();
  await page.getByRole('button', { name: text('app.journal'), exact: true }).click();
  await expect(page.getByRole('heading', { name: text('app.unavailable') })).toBeVisible();
  renameSync(`${network}-away`, network);
  await expect(page.getByRole('heading', { name: text('app.unavailable') })).toBeHidden();
  await expect(page.locator('[data-part="status"]')).toContainText(text('common.people', { count: 2 }));
});

test('a copy that a sync program kept apart is compared, merged and put aside; one undo takes it back', async ({ launch }) => {
  const first = await launch();
  await importWhole(first, people('Ana Prado', 'Ben Okafor'), importButton);
  await first.close();
  const { network, copy } = await changedOnTwoComputers(first.dataFolder);

  const kith = await launch({ dataFolder: first.dataFolder });
  const { page } = kith;
  const banner = page.getByRole('region', { name: text('settings.otherVersions') });
  await expect(banner).toContainText(copy);
  await banner.getByRole('button', { name: text('settings.compare') }).click();
  const dialog = page.getByRole('dialog', { name: text('settings.mergeTitle') });
  await expect(dialog.getByRole('checkbox', { name: 'Cleo Marsh' })).toBeChecked();
  const clash = dialog.getByRole('region', { name: text('settings.changedInBoth') });
  await expect(clash).toContainText('Globex');
  await clash.getByText(text('settings.theirs'), { exact: true }).first().click();
  await dialog.getByRole('button', { name: text('person.merge'), exact: true }).click();
  await expect(dialog).toBeHidden();
  await expect(banner).toBeHidden();
  await expect(status(kith)).toContainText(text('common.people', { count: 3 }));
  expect(existsSync(join(network, copy))).toBe(false);
  expect(readdirSync(network).filter((name) => name.startsWith('network.merged-'))).toHaveLength(1);
  await page.keyboard.press('Control+Z');
  await expect(status(kith)).toContainText(text('common.people', { count: 2 }));
});

test('several starts at once: one window stays, and every one ends well', async ({ launch }) => {
  const kith = await launch();
  await importWhole(kith, people('Ana Prado'), importButton);
  const { executable, args } = kith.command;
  const start = () =>
    new Promise<number>((resolve) => execFile(executable, [...args], { timeout: 30_000 }, (error) => resolve(error === null ? 0 : 1)));
  expect(await Promise.all([start(), start(), start()])).toEqual([0, 0, 0]);
  expect(kith.app.windows()).toHaveLength(1);
  await expect(status(kith)).toContainText(text('app.saved'));
  writeFileSync(join(kith.dataFolder, 'still-here'), '');
  await importWhole(kith, people('Ben Okafor'), importButton);
  await expect(status(kith)).toContainText(text('common.people', { count: 2 }));
});
