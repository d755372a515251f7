/** What axe-core and a ruler say of what is in the window now, in light and dark. */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect, type Kith } from './launch';
import { picture } from './picture';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
type Theme = 'light' | 'dark';
/** CSS pixels, WCAG 2.2 success criterion 2.5.8. */
const LEAST_TARGET = 24;

/** What axe finds, one line a kind and place, so that a failure can be read. */
async function findings(page: Page, theme: Theme, without: readonly string[]): Promise<readonly string[]> {
  const axe = new AxeBuilder({ page });
  // The themes differ in their colors alone (light is looked at whole).
  if (theme === 'light') axe.withTags(TAGS).disableRules([...without]);
  else axe.withRules(['color-contrast', 'link-in-text-block']);
  // Legacy mode: axe would open a second page to gather its results, which Electron does not allow.
  const { violations } = await axe.setLegacyMode().analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${(failureSummary ?? '').replaceAll('\n', ' ')}`),
  );
}

/** Buttons, links and fields that are seen, can be used and are smaller than a fingertip in either direction; links within a sentence may be. */
function smallTargets(page: Page): Promise<readonly string[]> {
  return page.evaluate((least) => {
    const targets = document.querySelectorAll<HTMLElement>(
      'button, a[href], input, select, textarea, summary, [role=button], [role=option], [role=tab]',
    );
    return [...targets].flatMap((target) => {
      // What else is hit in its place: the words of a checkbox, the box around a field that grows.
      const label = target instanceof HTMLInputElement && target.labels?.[0];
      const around = target.closest('.mantine-Input-wrapper');
      const boxes = [target, ...(label ? [label] : []), ...(around ? [around] : [])].map((one) => one.getBoundingClientRect());
      const width = Math.max(...boxes.map((box) => box.width));
      const height = Math.max(...boxes.map((box) => box.height));
      const style = getComputedStyle(target);
      const isInSentence = style.display === 'inline';
      if (
        !target.checkVisibility({ visibilityProperty: true, opacityProperty: true }) ||
        target.closest('.k-hidden-text, [aria-hidden=true], [inert]') ||
        isInSentence
      )
        return [];
      if (width <= 1 || (width >= least - 0.5 && height >= least - 0.5)) return [];
      return [`${target.outerHTML.slice(0, 120)} is ${Math.round(width)}×${Math.round(height)}`];
    });
  }, LEAST_TARGET);
}

export async function judge(kith: Kith, view: string, without: readonly string[] = []): Promise<void> {
  for (const theme of ['light', 'dark'] as const) {
    await kith.page.emulateMedia({ colorScheme: theme });
    await expect(kith.page.locator(`html[data-mantine-color-scheme="${theme}"]`)).toBeAttached();
    expect.soft(await findings(kith.page, theme, without), `${view}, ${theme}`).toEqual([]);
  }
  expect.soft(await smallTargets(kith.page), `targets of ${view}`).toEqual([]);
  await picture(kith, view.replaceAll(/[^\w]+/g, '-'));
}
