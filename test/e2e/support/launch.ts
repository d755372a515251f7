/**
 * Starts the built Kith as a user would, in a fresh data folder, and watches it: whatever asks for a network, breaks the content security policy or
 * complains in the console fails the test that did it.
 */
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { test as base, type ElectronApplication, expect, type Page } from '@playwright/test';
import { pageAddress } from '../../../electron/app/app-origin';
import { displayLanguage } from '../../../electron/language';
import { attached, endOf } from './attach';
import './message-pattern'; // the language of the tests
import { networkTraffic } from './net-log';

const root = resolve(import.meta.dirname, '..', '..', '..');

export interface LaunchOptions {
  /** Use the app that `npm run package` made instead of the build. */
  readonly packaged?: boolean;
  /** Start again on the data of an earlier start; a fresh folder otherwise. */
  readonly dataFolder?: string;
  /** Files named on the command line. */
  readonly files?: readonly string[];
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  /** Starts this program in place of Electron; it gets Electron's arguments (see traced.ts). */
  readonly executable?: string;
}

export interface Kith {
  readonly app: ElectronApplication;
  readonly page: Page;
  readonly dataFolder: string;
  /** Console errors, uncaught errors and policy violations so far. */
  readonly complaints: readonly string[];
  /** How it was started, but for the net log. */
  readonly command: { readonly executable: string; readonly args: readonly string[] };
  /** Ends it as a power cut does. */
  readonly kill: () => Promise<void>;
  /** Closes it and answers with everything it asked of the network. */
  readonly close: () => Promise<readonly string[]>;
}

function packagedExecutable(): string {
  const places = [
    'linux-unpacked/kith',
    'mac/Kith.app/Contents/MacOS/Kith',
    'mac-arm64/Kith.app/Contents/MacOS/Kith',
    'win-unpacked/Kith.exe',
  ];
  const found = places.map((place) => join(root, 'release', place)).find((path) => existsSync(path));
  if (!found) throw new Error('no packaged app: run npm run package');
  return found;
}

export async function developmentExecutable(): Promise<string> {
  if (process.env.KITH_ELECTRON) return process.env.KITH_ELECTRON;
  const { electronRuntime } = (await import(join(root, 'build', 'setup', 'electron-runtime.mjs'))) as {
    electronRuntime: () => Promise<{ executable: string }>;
  };
  return (await electronRuntime()).executable;
}

/** Starts Kith and waits for its window. Prefer the `launch` fixture below: it also closes and judges. */
export async function launchKith(options: LaunchOptions = {}): Promise<Kith> {
  const dataFolder = options.dataFolder ?? mkdtempSync(join(tmpdir(), 'kith-data-'));
  const netLogFolder = mkdtempSync(join(tmpdir(), 'kith-net-'));
  const netLog = join(netLogFolder, 'net.json');
  const isRootOnLinux = process.platform === 'linux' && process.getuid?.() === 0;
  const executable = options.executable ?? (options.packaged ? packagedExecutable() : await developmentExecutable());
  const args = [
    ...(isRootOnLinux ? ['--no-sandbox'] : []),
    ...(options.packaged ? [] : [root]),
    `--data=${dataFolder}`,
    ...(options.args ?? []),
  ];
  const { app } = await attached({
    executablePath: executable,
    args: [`--log-net-log=${netLog}`, ...args, ...(options.files ?? [])],
    env: { ...(process.env as Record<string, string>), ...options.env },
  });
  askAgainWhenLost(app);
  const page = await app.firstWindow();
  const complaints: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text());
  });
  page.on('pageerror', (error) => complaints.push(error.message));
  await page.waitForLoadState('load');

  let traffic: readonly string[] | null = null;
  const kill = async () => {
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGKILL');
    await gone;
    traffic = networkTraffic(readFileSync(netLog, 'utf8'));
    rmSync(netLogFolder, { recursive: true, force: true });
  };
  const close = async () => {
    if (traffic !== null) return traffic;
    await endOf(app);
    traffic = networkTraffic(readFileSync(netLog, 'utf8'));
    rmSync(netLogFolder, { recursive: true, force: true });
    if (options.dataFolder === undefined) openedFolders.add(dataFolder);
    return traffic;
  };
  return { app, page, dataFolder, complaints, command: { executable, args }, kill, close };
}

/**
 * Node's inspector sometimes loses the answer of an evaluation ("Resulting promise was garbage collected"), though it was done. What the tests evaluate in
 * the main process may be done twice.
 */
function askAgainWhenLost(app: ElectronApplication): void {
  const evaluate = app.evaluate.bind(app) as (...args: unknown[]) => Promise<unknown>;
  const again = async (...args: unknown[]): Promise<unknown> => {
    for (let attempt = 0; attempt < 3; attempt++) {
      try {
        return await evaluate(...args);
      } catch (error) {
        if (!String(error).includes('garbage collected')) throw error;
      }
    }
    return await evaluate(...args);
  };
  Object.assign(app, { evaluate: again });
}

/** Data folders made here, kept until the test ends: a second start may want them. */
const openedFolders = new Set<string>();

interface Fixtures {
  /** Starts Kith; at the end of the test each one is closed, and must have been silent on the network and in the console. */
  readonly launch: (options?: LaunchOptions) => Promise<Kith>;
}

export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the fixtures it needs from this pattern
  launch: async ({}, use) => {
    const started: Kith[] = [];
    await use(async (options) => {
      const kith = await launchKith(options);
      started.push(kith);
      return kith;
    });
    const traffic: string[] = [];
    for (const kith of started) traffic.push(...(await kith.close()));
    for (const folder of openedFolders) rmSync(folder, { recursive: true, force: true });
    openedFolders.clear();
    expect(traffic, 'asked of the network').toEqual([]);
    expect(
      started.flatMap((kith) => kith.complaints),
      'complaints in the console',
    ).toEqual([]);
  },
});

export { expect };

/** The address of the window's page, in the language that the tests run in. */
export const PAGE = pageAddress(displayLanguage());

/** Answers the next open dialogs with these files, as if the user had chosen them. */
export async function chooseInOpenDialog(kith: Kith, paths: readonly string[]): Promise<void> {
  await kith.app.evaluate(({ dialog }, filePaths) => {
    dialog.showOpenDialog = async () => ({ canceled: filePaths.length === 0, filePaths: [...filePaths] });
  }, paths);
}

/** Answers the next save dialogs with this path; null closes them. */
export async function chooseInSaveDialog(kith: Kith, path: string | null): Promise<void> {
  await kith.app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = async () => ({ canceled: filePath === null, filePath: filePath ?? '' });
  }, path);
}
