/** The app as `npm run package` makes it: same window, hardened binary. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { getRawHeader, listPackage } from '@electron/asar';
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import Papa from 'papaparse';
import { text } from '../../shared/strings/text';
import { journeyFiles } from './support/journey-files';
import { chooseInSaveDialog, expect, test } from './support/launch';
import { importButton, messageWithin } from './support/message-pattern';
import { importWhole, pictureIsDrawn, status } from './support/steps';

const release = resolve(import.meta.dirname, '..', '..', 'release');

test('starts, on its own page, as a packaged app', async ({ launch }) => {
  const { app, page } = await launch({ packaged: true });
  expect(page.url()).toBe('app://kith/index.html');
  expect(await app.evaluate(({ app: running }) => [running.isPackaged, running.getName()])).toEqual([true, 'Kith']);
  // No developer tools in what users get.
  const isOpen = await app.evaluate(({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    contents?.openDevTools();
    return contents?.isDevToolsOpened();
  });
  expect(isOpen).toBe(false);
});

test('does the job: imports, exports, and has it all after a restart', async ({ launch }) => {
  const files = journeyFiles();
  const kith = await launch({ packaged: true });
  const { page } = kith;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await importWhole(kith, files.linkedIn, importButton);
  await importWhole(kith, files.log, importButton);
  await pictureIsDrawn(page);
  await expect(page.getByRole('article', { name: 'Ana Kovač' })).toContainText(messageWithin('labels.state.fading'));

  const list = join(files.folder, 'list.csv');
  await chooseInSaveDialog(kith, list);
  await page.keyboard.press('Control+E');
  await page.getByRole('radio', { name: messageWithin('export.exact') }).check();
  await page.getByRole('button', { name: text('export.saveAs') }).click();
  await expect(page.getByText(text('export.saved', { name: 'list.csv' }))).toBeVisible();
  const rows = Papa.parse<Record<string, string>>(readFileSync(list, 'utf8'), { header: true, skipEmptyLines: true });
  expect(rows.errors).toEqual([]);
  expect(rows.data.map((row) => Object.values(row).includes('Ana Kovač'))).toContain(true);

  await expect(status(kith)).toContainText(text('app.saved'));
  await kith.close();
  const again = await launch({ packaged: true, dataFolder: kith.dataFolder });
  await expect(status(again)).toContainText(text('common.people', { count: 24 }));
  await expect(status(again)).toContainText(text('app.entries', { count: 62 }));
});

test.describe('on Linux', () => {
  test.skip(process.platform !== 'linux', 'looks into the Linux folder');

  test('runs a command without a window and without a screen', () => {
    const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
    const kith = (...args: string[]) => {
      const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
      return spawnSync(join(release, 'linux-unpacked', 'kith'), [...args, '--data', data, ...asRoot], { env, encoding: 'utf8' });
    };
    const data = mkdtempSync(join(tmpdir(), 'kith-command-'));
    expect(JSON.parse(kith('import', journeyFiles().linkedIn, '--json').stdout)).toMatchObject({ created: 24 });
    expect(kith('search', 'kova').stdout).toContain('Ana Kovač');
    expect(kith('person', 'show', 'Nobody Here').status).toBe(1);
  });

  test('carries only what was built', () => {
    const asar = join(release, 'linux-unpacked', 'resources', 'app.asar');
    expect(getRawHeader(asar).headerSize).toBeGreaterThan(0);
    const tops = new Set(listPackage(asar, { isPack: false }).map((path) => path.split('/').slice(1, 3).join('/')));
    expect([...tops].sort()).toEqual(['build', 'build/icons', 'dist', 'dist/electron', 'dist/renderer', 'package.json']);
  });

  test('has its fuses set as electron-builder.yml says, inspection for tests apart', async () => {
    const wire = await getCurrentFuseWire(join(release, 'linux-unpacked', 'kith'));
    const isOn = (fuse: FuseV1Options) => wire[fuse] === FuseState.ENABLE;
    expect(isOn(FuseV1Options.RunAsNode)).toBe(false);
    expect(isOn(FuseV1Options.EnableCookieEncryption)).toBe(true);
    expect(isOn(FuseV1Options.EnableNodeOptionsEnvironmentVariable)).toBe(false);
    expect(isOn(FuseV1Options.EnableNodeCliInspectArguments)).toBe(true);
    expect(isOn(FuseV1Options.OnlyLoadAppFromAsar)).toBe(true);
    expect(isOn(FuseV1Options.LoadBrowserProcessSpecificV8Snapshot)).toBe(false);
    expect(isOn(FuseV1Options.GrantFileProtocolExtraPrivileges)).toBe(false);
    // What is handed out is made with the file as it stands.
    expect(readFileSync(resolve(release, '..', 'electron-builder.yml'), 'utf8')).toContain('enableNodeCliInspectArguments: false');
  });
});
