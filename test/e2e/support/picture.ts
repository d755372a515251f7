/** Pictures of a step for people who look at them: nothing is compared. */
import { join } from 'node:path';
import type { Kith } from './launch';

const SIZES = [
  [1280, 800],
  [1920, 1080],
] as const;

/** Both sizes, light and dark, into the folder that `KITH_PICTURES` names. Without it, does nothing. */
export async function picture({ app, page }: Kith, name: string): Promise<void> {
  const folder = process.env.KITH_PICTURES;
  if (folder === undefined) return;
  for (const [width, height] of SIZES) {
    await app.evaluate(({ BrowserWindow }, content) => BrowserWindow.getAllWindows()[0]?.setContentSize(...content), [
      width,
      height,
    ] as const);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.locator(`html[data-mantine-color-scheme="${colorScheme}"]`).waitFor();
      await page.waitForTimeout(300);
      await page.screenshot({ path: join(folder, `${name}-${width}-${colorScheme}.png`) });
    }
  }
}
