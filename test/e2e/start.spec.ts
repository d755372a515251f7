/** Starting, starting twice, and starting again: menus, files handed over, and the window as it was left. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COMMANDS } from '../../shared/commands';
import { expect, test } from './launch';

type Bridge = { kith: Record<string, (argument: unknown) => unknown> };

test('the menu holds every command, and choosing one tells the window', async ({ launch }) => {
  const { app, page } = await launch();
  const ids = await app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items.map((item) => item.id) ?? []) ?? [],
  );
  const inMenus = COMMANDS.filter(({ menu }) => menu !== null).map(({ id }) => id);
  expect(ids.filter((id) => id && COMMANDS.some((command) => command.id === id))).toEqual(inMenus);

  const heard = page.evaluate(() => new Promise((resolve) => (window as unknown as Bridge).kith.onMenuCommand?.(resolve)));
  await app.evaluate(({ Menu }) => Menu.getApplicationMenu()?.getMenuItemById('fit')?.click());
  expect(await heard).toBe('fit');
});

test('a second start on the same data hands its files over and ends', async ({ launch }) => {
  const kith = await launch();
  const folder = mkdtempSync(join(tmpdir(), 'kith-second-'));
  const file = join(folder, 'Second.csv');
  writeFileSync(file, 'Name\nAna\n');
  const received = kith.page.evaluate(
    () =>
      new Promise<string>((resolve) =>
        (window as unknown as Bridge).kith.onFilesOpened?.((files: { name: string; bytes: Uint8Array }[]) =>
          resolve(files.map(({ name, bytes }) => `${name}: ${new TextDecoder().decode(bytes)}`).join()),
        ),
      ),
  );
  await promisify(execFile)(kith.command.executable, [...kith.command.args, file], { timeout: 20_000 });
  expect(await received).toBe('Second.csv: Name\nAna\n');
  expect(kith.app.windows()).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

test('the window opens again where and as it was, in its theme', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 100, y: 80, width: 1300, height: 900 }));
  await first.page.evaluate(() => (window as unknown as Bridge).kith.setTheme?.('dark'));
  await first.close();

  const second = await launch({ dataFolder: first.dataFolder });
  const state = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getNormalBounds(), background: window?.getBackgroundColor(), theme: nativeTheme.themeSource };
  });
  expect(state).toEqual({ bounds: { x: 100, y: 80, width: 1300, height: 900 }, background: '#242424', theme: 'dark' });
});

test('the page keeps nothing of its own on disk', async ({ launch }) => {
  const kith = await launch();
  await kith.page.evaluate(() => localStorage.setItem('canary', 'c4n4ry-in-the-page'));
  await kith.page.evaluate(() => new Promise((resolve) => (indexedDB.open('c4n4ry-in-the-page').onsuccess = resolve)));
  await kith.close();
  const files = readdirSync(kith.dataFolder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  expect(files.length).toBeGreaterThan(0);
  const told = files.filter((file) => {
    const bytes = readFileSync(join(file.parentPath, file.name));
    return bytes.includes('c4n4ry') || bytes.includes(Buffer.from('c4n4ry', 'utf16le'));
  });
  expect(told.map((file) => file.name)).toEqual([]);
});
