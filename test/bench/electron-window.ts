/** Windows to measure in: the built Kith on a made network, and small apps in the same Electron to hold it against. */
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { nodeFs } from '../../electron/store/disk/file-system';
import { openStore } from '../../electron/store/store';
import { dayNumber, localDay } from '../../shared/model/day';
import { networkToJson } from '../../shared/model/network-json';
import { type Attached, attached, endOf } from '../e2e/support/attach';
import { madeNetwork } from './made-network';

/** This file runs bundled, in dist/bench. */
const root = resolve(import.meta.dirname, '..', '..');
const folders: string[] = [];

export interface Started extends Attached {
  readonly page: Page;
  readonly close: () => Promise<void>;
}

export async function start(args: readonly string[], env = process.env): Promise<Started> {
  const executablePath = process.env.KITH_ELECTRON;
  if (!executablePath) throw new Error('run it with npm run bench');
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  const { app, begun } = await attached({
    executablePath,
    args: [...(isRootOnLinux ? ['--no-sandbox'] : []), ...args],
    env: definedIn(env),
  });
  const page = await app.firstWindow({ timeout: 120_000 });
  return { app, page, begun, close: () => endOf(app) };
}

/** @param files to open, as named on the command line */
export const startKith = (dataFolder: string, switches: readonly string[] = [], files: readonly string[] = [], env = process.env) =>
  start([...switches, root, `--data=${dataFolder}`, ...files], env);

function definedIn(env: NodeJS.ProcessEnv): Record<string, string> {
  return Object.fromEntries(Object.entries(env).flatMap(([name, value]) => (value === undefined ? [] : [[name, value]])));
}

/** A data folder with so many people, ties that the user stated and interactions, none of which is in the future in any time zone. */
export async function dataFolder(people = 1000, ties = 3000, interactions = 20_000): Promise<string> {
  const folder = temporaryFolder();
  const own = join(folder, 'network');
  mkdirSync(own, { recursive: true });
  const network = madeNetwork({ people, interactions, company: 0, ties, lastDay: dayNumber(localDay(new Date())) - 1 });
  const opened = await openStore(own, { fs: nodeFs, now: () => new Date(), random: Math.random, mode: 'write' });
  if (!opened.ok) throw new Error(opened.error.message);
  const filled = await opened.value.commit([{ kind: 'openExample', label: 'a made network', put: networkToJson(network), delete: {} }]);
  if (!filled.ok) throw new Error(filled.error.message);
  await opened.value.close();
  return folder;
}

/** A folder that Electron can start: one window of Kith's size with this page. Files of packages stand beside it. */
export function pageApp(html: string, packageFiles: Readonly<Record<string, string>> = {}): string {
  const folder = temporaryFolder();
  writeFileSync(join(folder, 'package.json'), JSON.stringify({ name: 'page', version: '1.0.0', type: 'module', main: 'main.js' }));
  writeFileSync(
    join(folder, 'main.js'),
    `import { app, BrowserWindow } from 'electron';
app.on('window-all-closed', () => app.quit());
void app.whenReady().then(() => {
  const window = new BrowserWindow({ width: 1280, height: 800, show: false });
  window.once('ready-to-show', () => window.show());
  void window.loadFile(${JSON.stringify(join(folder, 'index.html'))});
});
`,
  );
  writeFileSync(join(folder, 'index.html'), html);
  for (const [name, from] of Object.entries(packageFiles)) cpSync(join(root, 'node_modules', from), join(folder, name));
  return folder;
}

export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
  folders.push(folder);
  return folder;
}

export function removeFolders(): void {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
}

/** Milliseconds since 1970 when the page was asked for, when it first painted something, and when something it waits for was on screen. */
export async function painted(
  page: Page,
  selector: string,
): Promise<{ readonly asked: number; readonly first: number; readonly shown: number }> {
  return await page.evaluate(async (wanted) => {
    const frame = () => new Promise((done) => requestAnimationFrame(done));
    while (!document.querySelector(wanted)) await frame();
    await frame();
    await frame(); // painted with what was there a frame ago
    const shown = Date.now();
    while (performance.getEntriesByName('first-contentful-paint').length === 0) await frame(); // told a moment after it happened
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    return { asked: performance.timeOrigin, first: performance.timeOrigin + (paint?.startTime ?? Number.NaN), shown };
  }, selector);
}
