/** Starting, starting twice, and starting again: menus, files handed over, and the window as it was left. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { COMMANDS } from '../../shared/contract/commands';
import type { SerializedMessage } from '../../shared/contract/ipc-serialization';
import { expect, type Kith, test } from './support/launch';

type Bridge = { kith: Record<string, (listener: (wire: SerializedMessage) => void) => unknown>; heard: unknown[] };

/** Listens from now on beside the page itself; `heard` answers with what came. */
const listen = (kith: Kith, event: string) =>
  kith.page.evaluate((name) => {
    const bridge = window as unknown as Bridge;
    bridge.heard = [];
    bridge.kith[name]?.((wire) => bridge.heard.push({ said: JSON.parse(wire.text), bytes: wire.bytes }));
  }, event);
const heard = (kith: Kith) => kith.page.evaluate(() => JSON.parse(JSON.stringify((window as unknown as Bridge).heard)) as unknown[]);

const chooseInMenu = (kith: Kith, id: string) =>
  kith.app.evaluate(({ Menu }, item) => Menu.getApplicationMenu()?.getMenuItemById(item)?.click(), id);
const themeOf = (kith: Kith) => kith.app.evaluate(({ nativeTheme }) => nativeTheme.themeSource);

test('the menu holds every command, and choosing one tells the window', async ({ launch }) => {
  const kith = await launch();
  const ids = await kith.app.evaluate(
    ({ Menu }) => Menu.getApplicationMenu()?.items.flatMap((menu) => menu.submenu?.items.map((item) => item.id) ?? []) ?? [],
  );
  const inMenus = COMMANDS.filter(({ menu }) => menu !== null).map(({ id }) => id);
  expect(ids.filter((id) => id && COMMANDS.some((command) => command.id === id))).toEqual(inMenus);

  await listen(kith, 'onMenuCommand');
  await chooseInMenu(kith, 'fit');
  await expect.poll(() => heard(kith)).toEqual([{ said: 'fit', bytes: [] }]);
});

test('a second start on the same data hands its files over and ends', async ({ launch }) => {
  const kith = await launch();
  const folder = mkdtempSync(join(tmpdir(), 'kith-second-'));
  const file = join(folder, 'Second.csv');
  writeFileSync(file, 'Name\nAna\n');
  await listen(kith, 'onFilesOpened');
  await promisify(execFile)(kith.command.executable, [...kith.command.args, file], { timeout: 20_000 });
  const bytes = [{ path: ['files', '0', 'bytes'], bytes: { ...Buffer.from('Name\nAna\n') } }];
  await expect.poll(() => heard(kith)).toEqual([{ said: { kind: 'tables', files: [{ name: 'Second.csv', bytes: null }] }, bytes }]);
  expect(kith.app.windows()).toHaveLength(1);
  rmSync(folder, { recursive: true });
});

test('the window opens again where and as it was, in its theme', async ({ launch }) => {
  const first = await launch();
  await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.setBounds({ x: 100, y: 80, width: 1300, height: 900 }));
  // The command switches between light and dark: once or twice, depending on the system.
  await expect(async () => {
    if ((await themeOf(first)) !== 'dark') await chooseInMenu(first, 'toggle-theme');
    expect(await themeOf(first)).toBe('dark');
  }).toPass({ intervals: [1000] });
  await first.close();

  const second = await launch({ dataFolder: first.dataFolder });
  const state = await second.app.evaluate(({ BrowserWindow, nativeTheme }) => {
    const window = BrowserWindow.getAllWindows()[0];
    return { bounds: window?.getNormalBounds(), background: window?.getBackgroundColor(), theme: nativeTheme.themeSource };
  });
  expect(state).toEqual({ bounds: { x: 100, y: 80, width: 1300, height: 900 }, background: '#14171A', theme: 'dark' });
});

test('the frame is painted before the app is asked for', async ({ launch }) => {
  const { page } = await launch();
  await page.waitForSelector('[data-part="welcome"]');
  const { painted, asked } = await page.evaluate(() => ({
    painted: performance.getEntriesByType('paint')[0]?.startTime ?? Number.POSITIVE_INFINITY,
    asked: performance.getEntriesByName('app asked for')[0]?.startTime ?? 0,
  }));
  const LONGEST_WAIT_MS = 300; // renderer/app/bootstrap.ts does not wait for ever
  expect(asked).toBeGreaterThanOrEqual(Math.min(painted, LONGEST_WAIT_MS));
  // Nothing else stands between the page and its first paint: what is fetched ahead is not run.
  const html = await (await page.reload())?.text();
  expect(html?.match(/<script|<link (?!rel="preload" as="script")/g)).toEqual(['<script']);
  expect(html?.match(/<link rel="preload"[^>]*\/(main|GraphView|shared)-/g)).toHaveLength(3);
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
