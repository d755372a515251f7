import { text } from '../../../shared/strings/text';
import { expect } from '../support/launch';
import { messagePattern, messageStart, NEXT } from '../support/message-pattern';
import { mapIsDrawn, peopleDrawn, type Task, title, type World } from './task';

/** The panel is about a cluster: only then it says why its people are together. */
const isClusterOpen = ({ panel }: World) => expect(panel.getByRole('heading', { name: text('cluster.whyTogether') })).toBeVisible();

const undoStep = ({ page }: World) => page.locator('[data-part="status"]').getByRole('button', { name: messagePattern('app.undoLabel') });

/** On the map, from the closest person one level up to their cluster; where regions are closed, straight on the largest. */
const byKeys: Task['keys'] = async (keys, { page }) => {
  await keys.press('Control+2');
  await mapIsDrawn(page);
  await keys.press('Control+0');
  await keys.picture();
  if ((await peopleDrawn(page).count()) > 0) await keys.press('Escape');
  await keys.press('Enter');
};

const byClicks: Task['clicks'] = async (mouse, { page, panel }) => {
  await mouse.button(text('app.map'));
  await mapIsDrawn(page);
  await mouse.command('commands.fit');
  await mouse.until(async () => (await panel.getByRole('heading', { name: text('cluster.whyTogether') }).count()) > 0);
};

/** Clusters: opening, reading, naming, grouping again. */
export const CLUSTERS: readonly Task[] = [
  { name: 'open a region of the map and read why these are together', keys: byKeys, clicks: byClicks, check: isClusterOpen },
  {
    name: 'see the people of a region',
    keys: byKeys,
    clicks: byClicks,
    check: ({ page }) => expect(peopleDrawn(page).first()).toBeAttached(),
  },
  {
    name: 'go from a region to the next one',
    keys: async (keys, world) => {
      await keys.press('Control+2');
      await mapIsDrawn(world.page);
      await keys.press('Control+0');
      await keys.picture();
      if ((await peopleDrawn(world.page).count()) > 0) await keys.press('Escape');
      await keys.press('ArrowRight', 'ArrowDown', 'ArrowLeft', 'Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      const before = await title(world).inputValue();
      await mouse.command('commands.fit');
      await mouse.until(async () => (await title(world).count()) > 0 && (await title(world).inputValue()) !== before);
    },
    check: async (world) => {
      await expect(title(world)).toBeVisible();
    },
  },
  {
    name: 'read who is in a cluster, the closest first',
    keys: byKeys,
    clicks: byClicks,
    check: ({ panel }) =>
      expect(
        panel
          .getByRole('region', { name: text('cluster.members') })
          .locator('[data-part="person-line"]')
          .first(),
      ).toBeVisible(),
  },
  {
    name: 'open somebody of a cluster',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await isClusterOpen(world);
      // The keyboard stands on the strongest of the region already.
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.click(
        world.panel
          .getByRole('region', { name: text('cluster.members') })
          .locator('[data-part="person-line"]')
          .first(),
      );
    },
    check: ({ panel }) => expect(panel.getByRole('button', { name: text('common.logContact') })).toBeVisible(),
  },
  {
    name: 'give a cluster a name of one’s own, and take it back',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await isClusterOpen(world);
      await keys.to(messageStart('cluster.name'));
      await keys.press('Control+A');
      await keys.type('The usual suspects');
      await keys.press('Enter');
      await expect(undoStep(world)).toContainText('The usual suspects');
      await keys.press('Control+G', 'Control+Z');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.fill(title(world), 'The usual suspects');
      await mouse.click(world.panel.getByRole('heading', { name: text('cluster.whyTogether') }));
      await expect(undoStep(world)).toContainText('The usual suspects');
      await mouse.click(undoStep(world));
    },
    check: async (world) => {
      await expect(title(world)).not.toHaveValue('The usual suspects');
    },
  },
  {
    name: 'show only the people of a cluster',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await isClusterOpen(world);
      await keys.to(messagePattern('cluster.showOnly'));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('cluster.showOnly'), world.panel);
    },
    check: ({ page }) =>
      expect(page.getByRole('button', { name: messagePattern('people.removeFilter', { name: text('people.chipCluster') }) })).toBeVisible(),
  },
  {
    name: 'leave a region for the whole map',
    keys: async (keys, world) => {
      await byKeys(keys, world);
      await isClusterOpen(world);
      await keys.press('Escape', 'Control+0');
    },
    clicks: async (mouse, world) => {
      await byClicks(mouse, world);
      await mouse.button(text('app.thisWeek'), world.panel);
      await mouse.command('commands.fit');
    },
    check: ({ panel }) => expect(panel.getByRole('heading', { name: text('app.thisWeek') })).toBeVisible(),
  },
  {
    name: 'group people by common interests alone',
    keys: async (keys) => {
      await keys.press('Control+2', 'Control+G');
      await keys.to(messagePattern('journal.bothReachedOut'), 'Shift+Tab');
      await keys.press(NEXT, NEXT);
    },
    clicks: async (mouse, { page }) => {
      await mouse.button(text('app.map'));
      await mouse.click(page.getByText(text('labels.mixing.interests'), { exact: true }));
    },
    check: async ({ page }) => {
      await expect(page.getByRole('radio', { name: text('labels.mixing.interests') })).toBeChecked();
      // The next task finds the map as it was.
      await page.getByRole('radio', { name: text('labels.mixing.interests') }).press(NEXT);
      await expect(page.getByRole('radio', { name: text('journal.bothReachedOut') })).toBeChecked();
    },
  },
  {
    name: 'group people more finely, and let Kith choose again',
    keys: async (keys, { page }) => {
      await keys.press('Control+2', 'Control+G');
      await keys.to(messageStart('cluster.control'), 'Shift+Tab');
      await keys.press('Enter');
      await expect(page.getByRole('slider', { name: text('cluster.slider') })).toBeVisible();
      await keys.to(messagePattern('cluster.slider'));
      await keys.press('ArrowRight', 'ArrowRight', 'ArrowLeft', 'Tab', 'Enter');
    },
    clicks: async (mouse, { page }) => {
      await mouse.button(text('app.map'));
      await mouse.button(messageStart('cluster.control'));
      const slider = page.getByRole('slider', { name: text('cluster.slider') });
      await expect(slider).toBeVisible();
      const track = await page.locator('.mantine-Slider-root', { has: slider }).boundingBox();
      if (!track) throw new Error('no slider');
      await page.mouse.click(track.x + track.width * 0.9, track.y + track.height / 2);
      await mouse.button(text('cluster.letKithChoose'));
    },
    check: ({ page }) => expect(page.getByText(text('cluster.chosenByKith'))).toBeVisible(),
  },
];
