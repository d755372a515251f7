/**
 * What people do when they explore their network: each task once by keyboard alone, once by clicks without dragging, and one look at the outcome that
 * does not care how it came about.
 */
import type { Locator, Page } from '@playwright/test';
import type { COMMANDS } from '../../../shared/contract/commands';
import { text } from '../../../shared/strings/text';
import { expect, type Kith } from '../support/launch';
import { messagePattern, messageStart } from '../support/message-pattern';

export interface World {
  readonly kith: Kith;
  readonly page: Page;
  /** The side panel. */
  readonly panel: Locator;
  /** People of the network: the first is one with ties, a company and a cluster. */
  readonly who: readonly string[];
  /** An interest of the network, and an employer. */
  readonly interest: string;
}

export interface Task {
  readonly name: string;
  readonly keys: (keys: Keys, world: World) => Promise<void>;
  readonly clicks: (mouse: Mouse, world: World) => Promise<void>;
  readonly check: (world: World) => Promise<void>;
}

/** Where the keyboard is, as one would call it. */
function nameOfFocus(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement as HTMLElement | null;
    if (!at || at === document.body) return '';
    const byIds = (ids: string | null): string =>
      (ids ?? '')
        .split(' ')
        .map((id) => document.getElementById(id)?.textContent ?? '')
        .join(' ');
    const labels = at instanceof HTMLInputElement ? [...(at.labels ?? [])].map((label) => label.textContent).join(' ') : '';
    const name = at.getAttribute('aria-label') ?? (byIds(at.getAttribute('aria-labelledby')) || labels || at.textContent || '');
    return name.trim().replace(/\s+/g, ' ');
  });
}

/** A person without a mouse. */
export class Keys {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
  }

  /** Tab, or the other way round, until a stop is called like this. */
  async to(name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
    const passed: string[] = [];
    for (let i = 0; i < 90; i++) {
      await this.page.keyboard.press(key);
      const here = await nameOfFocus(this.page);
      if (name.test(here)) return;
      passed.push(here.slice(0, 40));
    }
    throw new Error(`no stop called ${name}; passed ${passed.slice(0, 50).join(' | ')}`);
  }

  /** The command palette: what Enter does with these words. */
  async command(words: string): Promise<void> {
    await this.press('Control+K');
    const palette = this.page.getByRole('dialog', { name: text('app.palette') });
    await expect(palette).toBeVisible();
    await this.type(words);
    await expect(palette.getByRole('button').first()).toBeVisible();
    await this.press('Enter');
    await expect(palette).toBeHidden();
  }

  /** Into the picture, on the user's closest person or on the largest region. */
  async picture(): Promise<void> {
    await this.press('Control+G', 'Home');
  }
}

/** A person who clicks, types into fields that they clicked, and never holds a button down while moving. */
export class Mouse {
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }

  async click(what: Locator): Promise<void> {
    await what.click();
  }

  /** Where one sees it, whatever takes the click there: a switch and its label are one thing to a hand. */
  async clickOn(what: Locator): Promise<void> {
    await what.scrollIntoViewIfNeeded();
    const box = await what.boundingBox();
    if (!box) throw new Error('it cannot be seen');
    await this.page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
  }

  button(name: string | RegExp, within: Page | Locator = this.page): Promise<void> {
    return within
      .getByRole('button', typeof name === 'string' ? { name, exact: true } : { name })
      .first()
      .click();
  }

  async fill(field: Locator, value: string): Promise<void> {
    await field.click();
    await field.fill(value);
  }

  /** A command, found by its name. */
  async command(label: (typeof COMMANDS)[number]['label']): Promise<void> {
    await this.choose(text(label), messageStart(label));
  }

  /** Search, and click what is found. */
  async choose(words: string, found: RegExp): Promise<void> {
    await this.button(messageStart('app.searchHint'));
    const palette = this.page.getByRole('dialog', { name: text('app.palette') });
    await palette.getByRole('textbox').fill(words);
    await palette.getByRole('button', { name: found }).first().click();
    await expect(palette).toBeHidden();
  }

  /** A place of the picture, from its middle, in pixels. */
  async picture(dx = 0, dy = 0, options: { readonly button?: 'right' } = {}): Promise<void> {
    const box = await this.page.locator('[data-part=graph]').boundingBox();
    if (!box) throw new Error('no picture');
    await this.page.mouse.click(box.x + box.width / 2 + dx, box.y + box.height / 2 + dy, options);
  }

  /** Clicks here and there in the picture, from the middle outward, until something is so. */
  async until(isThere: () => Promise<boolean>): Promise<void> {
    for (const [dx, dy] of AROUND) {
      await this.picture(dx, dy);
      // Two clicks within a quarter of a second are a double click, which zooms.
      await this.page.waitForTimeout(300);
      if (await isThere()) return;
    }
    throw new Error('nothing of the kind was clicked');
  }
}

/** Rings of places around the middle of a picture. */
const AROUND: readonly (readonly [number, number])[] = [45, 70, 95, 120, 145, 190, 240].flatMap((radius) =>
  Array.from({ length: 16 }, (_, i): readonly [number, number] => [
    Math.round(radius * Math.cos((i * Math.PI) / 8)),
    Math.round(radius * Math.sin((i * Math.PI) / 8)),
  ]),
);

/** The map is drawn: its own list says so. */
export const mapIsDrawn = (page: Page) => expect(page.getByText(messagePattern('graph.descriptionMap'))).toBeAttached();

/** Who has a mark, as the picture's own list says. */
export const peopleDrawn = (page: Page) => page.getByRole('list', { name: text('graph.peopleList') }).getByRole('listitem');
/** The filters, as one reads them above the picture. */
export const chips = (page: Page) => page.getByRole('region', { name: text('people.filters') });
/** Whom or what the side panel is about: a field, because it is named there. */
export const title = ({ panel }: World) => panel.getByRole('heading', { level: 2 }).getByRole('textbox');
