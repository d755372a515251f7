/** What several journeys do in the same way. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';
import { promisify } from 'node:util';
import type { Locator, Page } from '@playwright/test';
import { text } from '../../../shared/strings/text';
import { chooseInOpenDialog, expect, type Kith } from './launch';
import { importTitle } from './message-pattern';

export const status = (kith: Kith): Locator => kith.page.locator('[data-part="status"]');

/** A file in a folder of its own, gone with the system's temporary files. */
export function temporaryFile(name: string, content: string | Uint8Array): string {
  const path = join(mkdtempSync(join(tmpdir(), 'kith-file-')), name);
  writeFileSync(path, content);
  return path;
}

export async function openDemo({ page }: Kith): Promise<void> {
  await page.getByRole('button', { name: text('app.openDemo') }).click();
  await pictureIsDrawn(page);
}

/** Layout done and people drawn: the hidden list for screen readers is written together with the picture. */
export async function pictureIsDrawn(page: Page): Promise<void> {
  await expect(
    page
      .getByRole('list', { name: text('graph.peopleList') })
      .getByRole('listitem')
      .first(),
  ).toBeAttached({ timeout: 60_000 });
}

/** The import of one file up to the button that would write it. */
export async function previewOf(kith: Kith, path: string): Promise<Locator> {
  await chooseInOpenDialog(kith, [path]);
  await expect(kith.page.locator('[data-part="welcome"], [data-part="app"]').first()).toBeVisible(); // before that nobody listens to keys
  await kith.page.keyboard.press('Control+I');
  const dialog = kith.page.getByRole('dialog', { name: importTitle });
  await expect(dialog).toBeVisible();
  return dialog;
}

export async function importWhole(kith: Kith, path: string, button: RegExp): Promise<void> {
  const dialog = await previewOf(kith, path);
  await dialog.getByRole('button', { name: button }).click();
  await expect(dialog.getByText(text('import.done'))).toBeVisible();
  await dialog.getByRole('button', { name: text('import.seeNetwork') }).click();
  await expect(dialog).toBeHidden();
}

/** Finds by the palette and takes the first answer, as a person in a hurry does. */
export async function goToPerson(page: Page, letters: string): Promise<void> {
  await page.keyboard.press('Control+K');
  await page.keyboard.type(letters);
  await expect(
    page
      .getByRole('dialog', { name: text('app.palette') })
      .getByRole('button')
      .first(),
  ).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: text('app.palette') })).toBeHidden();
}

/** The size of what is inside the window's frame. */
export async function resize(kith: Kith, width: number, height: number): Promise<void> {
  await kith.app.evaluate(
    ({ BrowserWindow }, [w, h]) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.setMinimumSize(400, 300);
      window?.setContentSize(w, h);
    },
    [width, height] as const,
  );
  await expect.poll(() => kith.page.evaluate(() => [window.innerWidth, window.innerHeight])).toEqual([width, height]);
}

export async function useTheme(kith: Kith, theme: 'light' | 'dark'): Promise<void> {
  const isThere = (wanted: string) => kith.page.locator(`html[data-mantine-color-scheme="${wanted}"]`).isVisible();
  if (!(await isThere(theme))) await kith.page.keyboard.press('Control+Shift+L');
  await expect(kith.page.locator(`html[data-mantine-color-scheme="${theme}"]`)).toBeVisible();
}

/** The window as pixels, once two looks in a row are the same. */
export async function settledScreenshot(page: Page): Promise<Buffer> {
  let last: Buffer = Buffer.alloc(0);
  await expect
    .poll(
      async () => {
        const now = await page.screenshot({ animations: 'disabled', caret: 'hide' });
        const isSame = now.equals(last);
        last = now;
        return isSame;
      },
      { intervals: [100, 200], timeout: 15_000 },
    )
    .toBe(true);
  return last;
}

/** Files let go over the window, as the system's file manager does it. */
export async function drop(page: Page, paths: readonly string[]): Promise<void> {
  const files = paths.map((path) => ({ name: basename(path), base64: readFileSync(path).toString('base64') }));
  const transfer = await page.evaluateHandle((given) => {
    const data = new DataTransfer();
    for (const { name, base64 } of given) {
      data.items.add(new File([Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0))], name));
    }
    return data;
  }, files);
  for (const type of ['dragenter', 'dragover', 'drop']) await page.dispatchEvent('body', type, { dataTransfer: transfer });
}

/** The network as it is on disk, read by the command line beside the window; but for the list of the week: who was on it is kept, whatever is undone. */
export async function onDisk(dataFolder: string): Promise<Readonly<Record<string, unknown>>> {
  const command = [resolve(import.meta.dirname, '..', '..', '..', 'dist', 'cli', 'kith.js'), 'network', '--data', dataFolder];
  const { stdout } = await promisify(execFile)(process.execPath, command, { maxBuffer: 64e6 });
  const { exportedAt: _time, weeks: _weeks, ...network } = JSON.parse(stdout) as Readonly<Record<string, unknown>>;
  // The order of the objects of a table means nothing.
  const sorted = (table: readonly unknown[]) =>
    table.map((object) => ({ object, text: JSON.stringify(object) })).sort((x, y) => (x.text < y.text ? -1 : 1));
  return Object.fromEntries(
    Object.entries(network).map(([name, table]) => [name, Array.isArray(table) ? sorted(table).map(({ object }) => object) : table]),
  );
}
