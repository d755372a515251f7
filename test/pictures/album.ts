/** Pictures that are looked at: taken from the real window, small enough to be kept, each with a sentence on what one sees. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Kith } from '../e2e/support/launch';
import { settledScreenshot } from '../e2e/support/steps';

export const FOLDER = resolve(import.meta.dirname, '..', '..', 'docs', 'pictures');
/** Text stays sharp, a picture of the window takes some 60 KB. */
const QUALITY = 0.82;

/** The same window in both themes, as `name-light.webp` and `name-dark.webp` (or in one of them). */
export async function take(kith: Kith, name: string, themes: readonly ('light' | 'dark')[] = ['light', 'dark']): Promise<void> {
  const { page } = kith;
  for (const theme of themes) {
    // Kith follows the system here: so its dialogs do, which take no shortcut while they are open.
    await page.emulateMedia({ colorScheme: theme });
    await page.locator(`html[data-mantine-color-scheme="${theme}"]`).waitFor();
    await page.mouse.move(0, 0);
    const file = join(FOLDER, `${name}-${theme}.webp`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, await asWebp(page, await quietScreenshot(page)));
  }
  await page.emulateMedia({ colorScheme: 'light' });
}

/** Longer than a layout may take without a word: what is not said to be under way after it is not under way. */
const QUIET_MS = 600;

/** The window when nothing is being drawn or worked out any more. */
async function quietScreenshot(page: Page): Promise<Buffer> {
  let picture: Buffer = Buffer.alloc(0);
  await expect(async () => {
    picture = await settledScreenshot(page);
    await page.waitForTimeout(QUIET_MS);
    await expect(page.locator('[data-part=graph-busy], [data-part="status"] [data-busy]')).toHaveCount(0);
    expect(picture.equals(await settledScreenshot(page))).toBe(true);
  }).toPass({ timeout: 90_000 });
  return picture;
}

/** The window's own engine writes WebP: no tool beside it is needed. */
async function asWebp(page: Page, png: Buffer): Promise<Buffer> {
  const base64 = await page.evaluate(
    async ([text, quality]) => {
      const bytes = Uint8Array.from(atob(text), (letter) => letter.charCodeAt(0));
      const image = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
      const canvas = new OffscreenCanvas(image.width, image.height);
      canvas.getContext('2d')?.drawImage(image, 0, 0);
      const made = new Uint8Array(await (await canvas.convertToBlob({ type: 'image/webp', quality })).arrayBuffer());
      let letters = '';
      for (let i = 0; i < made.length; i += 8192) letters += String.fromCharCode(...made.subarray(i, i + 8192));
      return btoa(letters);
    },
    [png.toString('base64'), QUALITY] as const,
  );
  return Buffer.from(base64, 'base64');
}
