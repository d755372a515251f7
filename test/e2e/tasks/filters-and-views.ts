import { capitalize } from '../../../shared/lib/format-text';
import { text } from '../../../shared/strings/text';
import { expect } from '../support/launch';
import { messagePattern, messageStart, messageWithin } from '../support/message-pattern';
import { chips, type Keys, type Mouse, type Task, type World } from './task';

const isNarrowed = ({ page }: World) => expect(chips(page).getByRole('status')).toHaveText(messagePattern('people.visibleCount'));
const openForm = async (keys: Keys) => {
  await keys.press('Control+G');
  await keys.to(messagePattern('people.filter'), 'Shift+Tab');
  await keys.press('Enter');
  await expect(keys.page.getByRole('textbox', { name: text('people.text') })).toBeFocused();
};
/** Chooses in one of the lists of the form. */
const pick = async (keys: Keys, field: RegExp, option: string) => {
  await openForm(keys);
  await keys.to(field);
  const here = keys.page.locator('[role="option"][data-combobox-selected]');
  for (let i = 0; i < 20; i++) {
    await keys.press('ArrowDown');
    if ((await here.count()) > 0 && (await here.first().textContent()) === option) break;
  }
  await keys.press('Enter', 'Escape', 'Escape');
};
const clickOption = async (mouse: Mouse, { page }: World, field: string, option: string) => {
  await mouse.button(text('people.filter'));
  await mouse.clickOn(page.locator('.mantine-Popover-dropdown').getByText(field, { exact: true }).first());
  await mouse.click(page.getByRole('option', { name: option, exact: true }));
};
const byInterest: Pick<Task, 'keys' | 'clicks'> = {
  keys: (keys, { interest }) => keys.command(interest),
  clicks: (mouse, { interest }) =>
    mouse.choose(interest, new RegExp(`^${interest}\\s*${messageWithin('app.showWhoSharesIt').source}`, 's')),
};
const keep = async (keys: Keys, world: World) => {
  await byInterest.keys(keys, world);
  await keys.press('Control+G');
  await keys.to(messagePattern('people.views'), 'Shift+Tab');
  await keys.press('Enter');
  await expect(world.page.getByRole('textbox', { name: text('people.saveViewAs') })).toBeFocused();
  await keys.type('My own view');
  await keys.press('Enter');
};
const keepByClicks = async (mouse: Mouse, world: World) => {
  await byInterest.clicks(mouse, world);
  await mouse.button(text('people.views'));
  const field = world.page.getByRole('textbox', { name: text('people.saveViewAs') });
  await mouse.fill(field, 'My own view');
  await field.press('Enter'); // the field's own way of saying that the name is whole
};

/** Filters one can read and take away, and views with a name. */
export const FILTERS_AND_VIEWS: readonly Task[] = [
  {
    name: 'show who shares an interest',
    ...byInterest,
    check: async (world) => {
      await expect(chips(world.page).getByText(world.interest)).toBeVisible();
      await isNarrowed(world);
    },
  },
  {
    name: 'show who is fading',
    keys: (keys) => pick(keys, messagePattern('people.state'), text('labels.state.fading')),
    clicks: (mouse, world) => clickOption(mouse, world, text('people.state'), text('labels.state.fading')),
    check: ({ page }) =>
      expect(
        page.getByRole('button', {
          name: text('people.removeFilter', { name: text('people.chipState'), values: text('labels.state.fading') }),
        }),
      ).toBeAttached(),
  },
  {
    name: 'show who leads somewhere new',
    keys: (keys) => pick(keys, messagePattern('people.role'), text('labels.role.local-bridge')),
    clicks: (mouse, world) => clickOption(mouse, world, text('people.role'), text('labels.role.local-bridge')),
    check: ({ page }) =>
      expect(
        page.getByRole('button', {
          name: text('people.removeFilter', { name: text('people.chipRole'), values: text('labels.role.local-bridge') }),
        }),
      ).toBeAttached(),
  },
  {
    name: 'show whom one has not seen for a year',
    keys: (keys) => pick(keys, messagePattern('people.lastContact'), text('labels.lastContact.beyond-year')),
    clicks: (mouse, world) => clickOption(mouse, world, text('people.lastContact'), text('labels.lastContact.beyond-year')),
    check: ({ page }) =>
      expect(
        page.getByRole('button', {
          name: text('people.removeFilter', { name: text('people.chipLastContact'), values: text('labels.lastContact.beyond-year') }),
        }),
      ).toBeAttached(),
  },
  {
    name: 'look for a word in everything that is noted',
    keys: async (keys) => {
      await openForm(keys);
      await keys.type('an');
      await keys.press('Escape');
    },
    clicks: async (mouse, { page }) => {
      await mouse.button(text('people.filter'));
      await mouse.fill(page.getByRole('textbox', { name: text('people.text') }), 'an');
    },
    check: ({ page }) =>
      expect(
        page.getByRole('button', { name: text('people.removeFilter', { name: text('people.chipText'), values: 'an' }) }),
      ).toBeAttached(),
  },
  {
    name: 'leave out hubs',
    keys: async (keys) => {
      await openForm(keys);
      await keys.to(messageStart('people.hideHubs'));
      await keys.press('Space', 'Escape');
    },
    clicks: async (mouse, { page }) => {
      await mouse.button(text('people.filter'));
      await mouse.clickOn(page.getByText(text('people.hideHubs')));
    },
    check: ({ page }) =>
      expect(
        page.getByRole('button', {
          name: text('people.removeFilter', { name: text('people.chipWithout'), values: text('people.chipHubs') }),
        }),
      ).toBeAttached(),
  },
  {
    name: 'do without the lines of common interests, and have them back',
    keys: async (keys) => {
      await pick(keys, messagePattern('people.linesHidden'), capitalize(text('labels.line.affinity')));
      await keys.press('Control+G');
      await keys.to(messagePattern('people.showLines', { names: text('labels.line.affinity') }), 'Shift+Tab');
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await clickOption(mouse, world, text('people.linesHidden'), capitalize(text('labels.line.affinity')));
      await mouse.button(text('people.filter'));
      await mouse.button(text('people.showLines', { names: text('labels.line.affinity') }));
    },
    check: ({ page }) => expect(page.getByText('not drawn:')).toHaveCount(0),
  },
  {
    name: 'combine two filters and take one away',
    keys: async (keys, world) => {
      await byInterest.keys(keys, world);
      await openForm(keys);
      await keys.type('an');
      await keys.press('Escape', 'Control+G');
      await keys.to(messagePattern('people.removeFilter', { name: text('people.chipText') }), 'Shift+Tab');
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await byInterest.clicks(mouse, world);
      await mouse.button(text('people.filter'));
      await mouse.fill(world.page.getByRole('textbox', { name: text('people.text') }), 'an');
      await mouse.button(text('people.filter'));
      await mouse.button(messagePattern('people.removeFilter', { name: text('people.chipText') }));
    },
    check: async (world) => {
      await expect(chips(world.page).getByText(world.interest)).toBeVisible();
      await expect(
        world.page.getByRole('button', { name: messagePattern('people.removeFilter', { name: text('people.chipText') }) }),
      ).toHaveCount(0);
      await isNarrowed(world);
    },
  },
  {
    name: 'clear all filters',
    keys: async (keys, world) => {
      await byInterest.keys(keys, world);
      await keys.command(text('commands.clearFilters'));
    },
    clicks: async (mouse, world) => {
      await byInterest.clicks(mouse, world);
      await mouse.button(text('people.clearFilters'));
    },
    check: ({ page }) => expect(page.getByRole('button', { name: messagePattern('people.removeFilter') })).toHaveCount(0),
  },
  {
    name: 'see the same filter on the table',
    keys: async (keys, world) => {
      await byInterest.keys(keys, world);
      await keys.press('Control+3');
    },
    clicks: async (mouse, world) => {
      await byInterest.clicks(mouse, world);
      await mouse.button(text('app.people'));
    },
    check: async (world) => {
      await isNarrowed(world);
      await expect(chips(world.page).getByText(world.interest)).toBeVisible();
    },
  },
  {
    name: 'keep a view under a name',
    keys: keep,
    clicks: keepByClicks,
    check: async ({ page }) => {
      await chips(page)
        .getByRole('button', { name: text('people.views') })
        .press('Enter');
      await expect(page.getByRole('button', { name: 'My own view', exact: true })).toBeVisible();
    },
  },
  {
    name: 'reopen a view by its name',
    keys: async (keys, world) => {
      await keep(keys, world);
      await keys.command(text('commands.clearFilters'));
      await keys.press('Control+G');
      await keys.to(messagePattern('people.views'), 'Shift+Tab');
      await keys.press('Enter');
      await keys.to(/^My own view$/);
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await keepByClicks(mouse, world);
      await mouse.button(text('people.clearFilters'));
      await mouse.button(text('people.views'));
      await mouse.button('My own view');
    },
    check: (world) => expect(chips(world.page).getByText(world.interest)).toBeVisible(),
  },
  {
    name: 'let a named view go',
    keys: async (keys, world) => {
      await keep(keys, world);
      await keys.press('Control+G');
      await keys.to(messagePattern('people.views'), 'Shift+Tab');
      await keys.press('Enter');
      await keys.to(messagePattern('people.deleteView', { name: 'My own view' }));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await keepByClicks(mouse, world);
      await mouse.button(text('people.views'));
      await mouse.button(text('people.deleteView', { name: 'My own view' }));
    },
    check: ({ page }) => expect(page.getByRole('button', { name: 'My own view', exact: true })).toHaveCount(0),
  },
];
