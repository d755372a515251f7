import { text } from '../../../shared/strings/text';
import { expect } from '../support/launch';
import { messagePattern, messageStart, messageWithin, NEXT } from '../support/message-pattern';
import { type Mouse, mapIsDrawn, peopleDrawn, type Task, title, type World } from './task';

/** The button that leaves the network of any person. */
const LEAVE_NETWORK = messageStart('graph.leaveNetworkOf');

const isOpen = (name: string, world: World) => expect(title(world)).toHaveValue(name);
const first = ({ who }: World): string => who[0] ?? '';

/** Opens the page of the first person. */
const byKeys: Task['keys'] = (keys, world) => keys.command(first(world));
const byClicks: Task['clicks'] = (mouse, world) => mouse.choose(first(world), new RegExp(`^${first(world)}`));

/** The person searched for is in the middle of the graph when the camera has arrived. */
const openMenu = async (mouse: Mouse, world: World) => {
  const menu = world.page.getByRole('menu', { name: text('graph.menuOf', { name: first(world) }) });
  await expect(async () => {
    // A click while it is open would close it.
    if (!(await menu.isVisible())) await mouse.picture(0, 0, { button: 'right' });
    await expect(menu).toBeVisible({ timeout: 2500 });
  }).toPass({ timeout: 12_000 });
};

/** Finding people, and going from one to the next. */
export const PEOPLE: readonly Task[] = [
  { name: 'find a person by name', keys: byKeys, clicks: byClicks, check: (world) => isOpen(first(world), world) },
  {
    name: 'find somebody by a part of the name, without its accents',
    keys: (keys, { who }) => keys.command(plain(who[1] ?? '')),
    clicks: (mouse, { who }) => mouse.choose(plain(who[1] ?? ''), new RegExp(`^${who[1]}`)),
    check: (world) => isOpen(world.who[1] ?? '', world),
  },
  {
    name: 'select the nearest neighbor in the picture',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+G', 'ArrowLeft', 'Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await isOpen(first(world), world);
      const name = world.panel.getByRole('heading', { level: 2 }).getByRole('textbox', { name: text('person.name'), exact: true });
      await mouse.until(async () => (await name.count()) > 0 && (await name.inputValue()) !== first(world));
    },
    check: async (world) => {
      await expect(title(world)).not.toHaveValue(first(world));
      await expect(title(world)).toHaveAttribute('aria-label', text('person.name'));
    },
  },
  {
    name: 'go to somebody whom they know',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+G', ']', 'Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      const knows = world.panel.getByRole('region', { name: messageWithin('person.knows') });
      await mouse.click(knows.locator('[data-part="person-line"]').first());
    },
    check: async (world) => {
      await expect(title(world)).not.toHaveValue(first(world));
      await expect(world.panel.getByRole('region', { name: messageWithin('person.knows') })).toBeVisible();
    },
  },
  {
    name: 'read how two of them know each other',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await isOpen(first(world), world);
      await keys.press('Control+G');
      await keys.to(messageStart('person.openTieWith'));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(messageStart('person.openTieWith'), world.panel);
    },
    check: ({ panel }) => expect(panel.getByRole('heading', { name: text('tie.whatItJoins') })).toBeVisible(),
  },
  {
    name: 'see the world around a person',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+Shift+W');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('common.moreAbout', { name: first(world) }));
      await mouse.click(world.page.getByRole('menuitem', { name: text('graph.showNetwork') }));
    },
    check: async (world) => {
      await expect(world.page.getByRole('button', { name: text('graph.leaveNetworkOf', { name: first(world) }) })).toBeVisible();
      await expect(world.page.getByText(messageWithin('graph.descriptionEgo'))).toBeAttached();
    },
  },
  {
    name: 'see it three steps out',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+Shift+W', 'Control+G');
      await keys.to(messagePattern('graph.steps', { count: '2' }), 'Shift+Tab');
      await keys.press(NEXT);
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('common.moreAbout', { name: first(world) }));
      await mouse.click(world.page.getByRole('menuitem', { name: text('graph.showNetwork') }));
      await mouse.click(world.page.getByText(text('graph.steps', { count: 3 }), { exact: true }));
    },
    check: ({ page }) => expect(page.getByRole('radio', { name: text('graph.steps', { count: 3 }) })).toBeChecked(),
  },
  {
    name: 'leave the world around a person',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+Shift+W', 'Control+G');
      await keys.to(LEAVE_NETWORK, 'Shift+Tab');
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('common.moreAbout', { name: first(world) }));
      await mouse.click(world.page.getByRole('menuitem', { name: text('graph.showNetwork') }));
      await mouse.button(LEAVE_NETWORK);
    },
    check: ({ page }) => expect(page.getByRole('button', { name: LEAVE_NETWORK })).toHaveCount(0),
  },
  {
    name: 'open the menu of a person in the picture',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+G', 'Shift+F10');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await isOpen(first(world), world);
      await openMenu(mouse, world);
    },
    check: (world) => expect(world.page.getByRole('menu', { name: text('graph.menuOf', { name: first(world) }) })).toBeVisible(),
  },
  {
    name: 'move somebody on the map, and let Kith place them again',
    keys: async (keys, world) => {
      await keys.press('Control+2');
      await mapIsDrawn(world.page);
      await byKeys(keys, world);
      await expect(peopleDrawn(world.page).filter({ hasText: first(world) })).toBeAttached();
      await keys.press('Control+G', 'Control+ArrowLeft', 'Control+ArrowLeft');
      await expect(undoStep(world)).toContainText(messageWithin('model.movePin'));
      await keys.press('Delete');
    },
    clicks: async (mouse, world) => {
      await mouse.button(text('app.map'));
      await mapIsDrawn(world.page);
      await byClicks(mouse, world);
      // The camera has come to them once the mini-map shows what is left out.
      await expect(world.page.locator('[data-part=minimap]')).toHaveAttribute('data-is-shown', 'true');
      await openMenu(mouse, world);
      await mouse.click(world.page.getByRole('menuitem', { name: text('graph.moveOnMap') }));
      await mouse.picture(-60, -60);
      await expect(undoStep(world)).toContainText(messageWithin('model.movePin'));
      await mouse.button(text('common.moreAbout', { name: first(world) }));
      await mouse.click(world.page.getByRole('menuitem', { name: text('person.unpin') }));
    },
    check: (world) => expect(undoStep(world)).toContainText(messageWithin('model.unpin')),
  },
  {
    name: 'ask for the log of a person without leaving the picture',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+L');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('common.logContact'), world.panel);
    },
    check: (world) =>
      expect(world.page.getByRole('dialog', { name: messageWithin('common.logContact') }).getByText(first(world))).toBeVisible(),
  },
  {
    name: 'back from a person to this week’s list',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await keys.press('Control+T');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('app.thisWeek'), world.panel);
    },
    check: ({ panel }) => expect(panel.getByRole('heading', { name: text('app.thisWeek') })).toBeVisible(),
  },
];

const undoStep = ({ page }: World) => page.locator('[data-part="status"]').getByRole('button', { name: messagePattern('app.undoLabel') });

/** "Élodie Öztürk" → "elodie ozturk" */
function plain(name: string): string {
  return name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
