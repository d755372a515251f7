/** axe-core on what one sees rarely and must understand then: the network's folder, other versions of it, backups, a network that is open elsewhere. */
import { mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '../../../shared/strings/text';
import { judge } from '../support/judge';
import { chooseInOpenDialog, expect, type Kith, test } from '../support/launch';
import { importButton, messageWithin } from '../support/message-pattern';
import { importWhole, status, temporaryFile } from '../support/steps';
import { changedOnTwoComputers } from '../support/two-computers';

const folderFor = (name: string) => mkdtempSync(join(tmpdir(), `kith-${name}-`));
const people = (...names: readonly string[]) => temporaryFile('people.csv', `Name\n${names.join('\n')}\n`);

async function openSettings({ page }: Kith) {
  await page.keyboard.press('Control+,');
  const data = page.getByRole('region', { name: text('settings.data') });
  await expect(data.getByRole('table')).toBeVisible();
  return data;
}

test('axe finds nothing: moving the network, beginning another, one that is away', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await importWhole(kith, people('Ana Prado', 'Ben Okafor'), importButton);
  const moved = folderFor('moved');
  await chooseInOpenDialog(kith, [moved]);
  const data = await openSettings(kith);
  await data.getByRole('button', { name: text('commands.moveNetwork') }).click();
  const copied = page.getByRole('dialog', { name: text('settings.moved') });
  await expect(copied).toBeVisible();
  await judge(kith, 'the network has moved');
  await copied.getByRole('button', { name: text('settings.keepOldCopy') }).click();

  await chooseInOpenDialog(kith, [folderFor('second')]);
  await page.keyboard.press('Control+O');
  const start = page.getByRole('dialog', { name: text('settings.startNetwork') });
  await expect(start).toBeVisible();
  await judge(kith, 'an empty folder was chosen');
  await start.getByRole('button', { name: text('settings.startNetworkButton') }).click();
  await importWhole(kith, people('Cleo Marsh'), importButton);

  const stranger = folderFor('stranger');
  writeFileSync(join(stranger, 'holiday.txt'), 'no network');
  await chooseInOpenDialog(kith, [stranger]);
  await page.keyboard.press('Control+O');
  await expect(page.getByText(text('app.noNetworkThere'))).toBeVisible();
  await judge(kith, 'a folder of other things was chosen');
  const again = await openSettings(kith);
  await expect(again.getByRole('button', { name: text('settings.openFolder', { folder: moved }) })).toBeVisible();
  await judge(kith, 'settings with former networks');
  await again.getByRole('button', { name: text('settings.openFolder', { folder: moved }) }).click();
  await expect(status(kith)).toContainText(text('common.people', { count: 2 }));
  await kith.close();

  renameSync(moved, `${moved}-away`);
  const away = await launch({ dataFolder: kith.dataFolder });
  await away.page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(away.page.getByRole('alert').filter({ hasText: messageWithin('store.networkMissing', { folder: moved }) })).toBeVisible();
  await judge(away, 'the network is away');
});

test('axe finds nothing: another version, a backup, a network that is open elsewhere', async ({ launch }) => {
  const first = await launch();
  await importWhole(first, people('Ana Prado', 'Ben Okafor'), importButton);
  await importWhole(first, people('Dara Quinn'), importButton);
  await first.close();
  const { network } = await changedOnTwoComputers(first.dataFolder);

  const kith = await launch({ dataFolder: first.dataFolder });
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  const banner = page.getByRole('region', { name: text('settings.otherVersions') });
  await expect(banner).toBeVisible();
  await judge(kith, 'the banner of another version');
  await banner.getByRole('button', { name: text('settings.compare') }).click();
  const merge = page.getByRole('dialog', { name: text('settings.mergeTitle') });
  await expect(merge.getByRole('region', { name: text('settings.changedInBoth') })).toBeVisible();
  await judge(kith, 'what another version has');
  await merge.getByRole('button', { name: text('common.cancel') }).click();
  await expect(merge).toBeHidden();

  const data = await openSettings(kith);
  await data
    .getByRole('button', { name: text('settings.restoreQuestion') })
    .first()
    .click();
  await expect(data.getByRole('button', { name: text('settings.restore'), exact: true })).toBeVisible();
  await judge(kith, 'what a backup would change');
  await kith.close();

  const holder = { host: 'kitchen-laptop', boot: '1', pid: 4711, started: '1', token: 'abc', beat: 3 };
  writeFileSync(join(network, 'kith.lock'), JSON.stringify(holder));
  const second = await launch({ dataFolder: first.dataFolder });
  await second.page.emulateMedia({ reducedMotion: 'reduce' });
  const inUse = second.page.getByRole('alert').filter({ hasText: 'kitchen-laptop' });
  await expect(inUse).toBeVisible();
  await judge(second, 'the network is open elsewhere');
  await second.page.getByRole('button', { name: text('app.takeOverNetwork') }).click();
  await expect(second.page.getByRole('button', { name: text('app.openHere') })).toBeVisible();
  await judge(second, 'whether to open it here as well');
});

test('axe finds nothing: a network that cannot be opened', async ({ launch }) => {
  const folder = folderFor('broken');
  const first = await launch({ dataFolder: folder });
  await importWhole(first, people('Ana Prado'), importButton);
  await first.close();
  writeFileSync(join(folder, 'network', 'network.json'), '{"format":9999,"people":[]}');
  const kith = await launch({ dataFolder: folder });
  await kith.page.emulateMedia({ reducedMotion: 'reduce' });
  await expect(kith.page.getByRole('alert').first()).toBeVisible();
  await judge(kith, 'a network of a newer Kith');
});
