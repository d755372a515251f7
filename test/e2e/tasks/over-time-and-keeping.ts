import { existsSync, mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from '../../../shared/strings/text';
import { chooseInSaveDialog, expect } from '../support/launch';
import { messagePattern, messageStart, messageWithin } from '../support/message-pattern';
import type { Keys, Mouse, Task, World } from './task';

const bar = ({ page }: World) => page.getByRole('region', { name: text('graph.timeline') });
const slider = (world: World) => bar(world).getByRole('slider', { name: text('graph.timelineSlider') });
const earlier = async (keys: Keys, world: World) => {
  await keys.press('Control+Shift+T');
  await expect(slider(world)).toBeVisible();
  await keys.press('Control+G');
  await keys.to(messageStart('graph.timelineSlider'), 'Shift+Tab');
  await keys.press('PageDown', 'PageDown');
};
const clickEarlier = async (mouse: Mouse, world: World) => {
  await mouse.button(text('people.timeline'));
  const box = await slider(world).boundingBox();
  if (!box) throw new Error('no slider');
  await mouse.page.mouse.click(box.x + box.width * 0.6, box.y + box.height / 2);
};
const asOf = (world: World) => bar(world).getByText(messageWithin('graph.asOf'));

/** Where the pictures of these tasks are kept. */
const folder = mkdtempSync(join(tmpdir(), 'kith-tasks-'));
const kept = (name: string) => join(folder, name);
const exported = async (world: World, name: string) => chooseInSaveDialog(world.kith, kept(name));

/** The network as it was, and what one takes along. */
export const OVER_TIME_AND_KEEPING: readonly Task[] = [
  {
    name: 'open the network over time',
    keys: (keys) => keys.press('Control+Shift+T'),
    clicks: (mouse) => mouse.button(text('people.timeline')),
    check: (world) => expect(slider(world)).toBeVisible(),
  },
  {
    name: 'look at an earlier day',
    keys: earlier,
    clicks: clickEarlier,
    check: async (world) => {
      await expect(asOf(world)).toBeVisible();
      await expect(bar(world).getByRole('status')).toContainText(messagePattern('graph.changedUntilToday'));
    },
  },
  {
    name: 'back to today',
    keys: async (keys, world) => {
      await earlier(keys, world);
      await keys.to(messagePattern('graph.backToToday'));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await clickEarlier(mouse, world);
      await mouse.button(text('graph.backToToday'));
    },
    check: async (world) => {
      await expect(asOf(world)).toHaveCount(0);
    },
  },
  {
    name: 'play how it came to be, and stop',
    keys: async (keys, world) => {
      await keys.press('Control+Shift+T');
      await expect(slider(world)).toBeVisible();
      await keys.press('Control+G');
      await keys.to(messagePattern('graph.play'), 'Shift+Tab');
      await keys.press('Enter');
      await expect(bar(world).getByRole('button', { name: text('graph.pause') })).toBeVisible();
      await keys.press('Enter');
    },
    clicks: async (mouse) => {
      await mouse.button(text('people.timeline'));
      await mouse.button(text('graph.play'));
      await mouse.button(text('graph.pause'));
    },
    check: async (world) => {
      await expect(bar(world).getByRole('button', { name: text('graph.play') })).toBeVisible();
      await expect(asOf(world)).toBeVisible();
    },
  },
  {
    name: 'close the network over time',
    keys: (keys) => keys.press('Control+Shift+T', 'Control+Shift+T'),
    clicks: async (mouse) => {
      await mouse.button(text('people.timeline'));
      await mouse.button(text('graph.closeTimeline'));
    },
    check: (world) => expect(bar(world)).toHaveCount(0),
  },
  {
    name: 'come closer and see all again',
    keys: (keys) => keys.press('Control+2', 'Control+=', 'Control+=', 'Control+=', 'Control+0'),
    clicks: async (mouse) => {
      await mouse.button(text('app.map'));
      for (let i = 0; i < 3; i++) await mouse.command('commands.zoomIn');
      await mouse.command('commands.fit');
    },
    check: ({ page }) => expect(page.locator('[data-part=minimap]')).toHaveAttribute('data-is-shown', 'false'),
  },
  {
    name: 'fold the legend and open it again',
    keys: async (keys) => {
      await keys.press('Control+G');
      await keys.to(messagePattern('graph.legend'));
      await keys.press('Enter', 'Enter');
    },
    clicks: async (mouse, { page }) => {
      const legend = page.getByRole('region', { name: text('graph.legend') });
      await mouse.button(text('graph.legend'), legend);
      await mouse.button(text('graph.legend'), legend);
    },
    check: ({ page }) =>
      expect(
        page
          .getByRole('region', { name: text('graph.legend') })
          .getByRole('listitem')
          .first(),
      ).toBeVisible(),
  },
  {
    name: 'keep the picture without anybody’s name',
    keys: async (keys, world) => {
      await exported(world, 'nameless.svg');
      await keys.press('Control+Shift+E');
      await keys.to(messageStart('export.png'));
      await keys.press('ArrowDown');
      await keys.to(messagePattern('export.namesFull'));
      await keys.press('ArrowRight', 'ArrowRight');
      await keys.to(messagePattern('export.saveAs'));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await exported(world, 'nameless.svg');
      await mouse.command('commands.exportGraphImage');
      const dialog = world.page.getByRole('dialog', { name: text('export.imageTitle') });
      await mouse.click(dialog.getByText(text('export.svg'), { exact: true }));
      await mouse.click(dialog.getByText(text('export.namesNone'), { exact: true }));
      await mouse.button(messagePattern('export.saveAs'), dialog);
    },
    check: async (world) => {
      await expect(world.page.getByRole('dialog', { name: text('export.imageTitle') })).toBeHidden();
      const svg = readFileSync(kept('nameless.svg'), 'utf8');
      expect(svg).toContain(`<title>${text('graph.imageTitleCircles')}.`);
      for (const name of world.who) expect(svg).not.toContain(name);
      for (const name of world.who) expect(svg).not.toContain(`>${name.split(' ')[0]} `);
    },
  },
  {
    name: 'keep the picture as it is',
    keys: async (keys, world) => {
      await exported(world, 'circles.png');
      await keys.press('Control+Shift+E');
      await keys.to(messagePattern('export.saveAs'));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await exported(world, 'circles.png');
      await mouse.command('commands.exportGraphImage');
      await mouse.button(messagePattern('export.saveAs'));
    },
    check: async (world) => {
      await expect(world.page.getByRole('dialog', { name: text('export.imageTitle') })).toBeHidden();
      expect(existsSync(kept('circles.png'))).toBe(true);
      expect(readFileSync(kept('circles.png')).subarray(1, 4).toString()).toBe('PNG');
    },
  },
];
