import { text } from '../../../shared/strings/text';
import { expect } from '../support/launch';
import { messagePattern, messageWithin } from '../support/message-pattern';
import { type Keys, type Mouse, type Task, title, type World } from './task';

const lensOn = async (keys: Keys) => keys.press('Control+J');
const lens = ({ page }: World) => page.getByRole('switch', { name: text('app.weakTies') });
const clickLens = (mouse: Mouse, { page }: World) =>
  mouse.clickOn(page.locator('[data-part="top-bar"]').getByText(text('app.weakTies'), { exact: true }));
const bridgesOf = ({ panel }: World) => panel.getByRole('region', { name: text('tie.bridges') });

const ways = async (keys: Keys, { interest, panel }: World) => {
  await keys.press('Control+K');
  await keys.type(interest);
  await expect(keys.page.getByRole('button', { name: messageWithin('app.introduceByInterest', { interest }) })).toBeVisible();
  for (let i = 0; i < 12; i++) {
    const chosen = await keys.page.locator('.mantine-Spotlight-action[data-selected]').textContent();
    if (chosen !== null && messageWithin('app.introduceByInterest', { interest }).test(chosen)) break;
    await keys.press('ArrowDown');
  }
  await keys.press('Enter');
  await expect(panel.getByRole('heading', { name: messagePattern('paths.title') })).toBeVisible();
};
const clickWays = (mouse: Mouse, { interest }: World) => mouse.choose(interest, messageWithin('app.introduceByInterest', { interest }));
const showWay = async (keys: Keys, world: World) => {
  await ways(keys, world);
  await keys.press('Control+G');
  await keys.to(messagePattern('paths.showInGraph'));
  await keys.press('Enter');
};
const clickShowWay = async (mouse: Mouse, world: World) => {
  await clickWays(mouse, world);
  await mouse.button(text('paths.showInGraph'), world.panel);
};
const leaveChip = ({ page }: World) => page.getByRole('button', { name: messagePattern('paths.hide') });

/** The lens, the bridges it shows, and how to get to somebody. */
export const WEAK_TIES_AND_WAYS: readonly Task[] = [
  {
    name: 'see only what fades and what leads elsewhere',
    keys: lensOn,
    clicks: clickLens,
    check: async (world) => {
      await expect(lens(world)).toBeChecked();
      await expect(world.panel.getByRole('heading', { name: text('app.weakTies') })).toBeVisible();
    },
  },
  {
    name: 'read why a bridge matters',
    keys: async (keys, world) => {
      await lensOn(keys);
      await expect(bridgesOf(world)).toBeVisible();
      await keys.press('Control+G');
      await keys.to(/ – /);
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await clickLens(mouse, world);
      await mouse.click(bridgesOf(world).getByRole('button').first());
    },
    check: ({ panel }) =>
      expect(panel.getByText(messagePattern('tie.joinsOneOf')).or(panel.getByText(messagePattern('tie.joinsOnly')))).toBeVisible(),
  },
  {
    name: 'see the bridges on the map',
    keys: async (keys) => {
      await lensOn(keys);
      await keys.press('Control+2');
    },
    clicks: async (mouse, world) => {
      await clickLens(mouse, world);
      await mouse.button(text('app.map'));
    },
    check: ({ page }) =>
      expect(page.getByRole('region', { name: text('graph.legend') }).getByText(text('graph.legendBridge'), { exact: true })).toBeVisible(),
  },
  {
    name: 'open one of the people who go quiet',
    keys: async (keys, world) => {
      await lensOn(keys);
      await expect(bridgesOf(world)).toBeVisible();
      await keys.to(/./, 'Shift+Tab');
      await keys.press('Control+G');
      const name =
        (await world.panel
          .getByRole('region', { name: text('tie.yourTies') })
          .locator('[data-part="person-line-name"]')
          .first()
          .textContent()) ?? '';
      // The letters of the avatar come first; bridges name two people.
      await keys.to(new RegExp(`^\\S{0,3}${name}`));
      await keys.press('Enter');
    },
    clicks: async (mouse, world) => {
      await clickLens(mouse, world);
      await mouse.click(
        world.panel
          .getByRole('region', { name: text('tie.yourTies') })
          .locator('[data-part="person-line"]')
          .first(),
      );
    },
    check: (world) => expect(title(world)).toHaveAttribute('aria-label', text('person.name')),
  },
  {
    name: 'back from the lens to this week',
    keys: async (keys) => {
      await lensOn(keys);
      await keys.press('Control+T');
    },
    clicks: async (mouse, world) => {
      await clickLens(mouse, world);
      await mouse.button(text('app.thisWeek'), world.panel);
    },
    check: async (world) => {
      await expect(lens(world)).not.toBeChecked();
      await expect(world.panel.getByRole('heading', { name: text('app.thisWeek') })).toBeVisible();
    },
  },
  {
    name: 'ask who could introduce one to somebody with an interest',
    keys: ways,
    clicks: clickWays,
    check: ({ panel }) =>
      expect(
        panel
          .getByRole('list', { name: messageWithin('paths.count') })
          .getByRole('listitem')
          .first(),
      ).toBeVisible(),
  },
  {
    name: 'see a way in the circles',
    keys: showWay,
    clicks: clickShowWay,
    check: async (world) => {
      await expect(leaveChip(world)).toBeVisible();
      await expect(world.page.getByRole('region', { name: text('graph.legend') }).getByText(text('graph.legendPathKnown'))).toBeVisible();
    },
  },
  {
    name: 'see the same way on the map',
    keys: async (keys, world) => {
      await showWay(keys, world);
      await keys.press('Control+2');
    },
    clicks: async (mouse, world) => {
      await clickShowWay(mouse, world);
      await mouse.button(text('app.map'));
    },
    check: async (world) => {
      await expect(world.page.getByRole('heading', { level: 1, name: text('graph.headingMap') })).toBeAttached();
      await expect(leaveChip(world)).toBeVisible();
      await expect(world.page.getByRole('region', { name: text('graph.legend') }).getByText(text('graph.legendPathKnown'))).toBeVisible();
    },
  },
  {
    name: 'leave a way',
    keys: async (keys, world) => {
      await showWay(keys, world);
      await expect(leaveChip(world)).toBeVisible();
      await keys.press('Escape');
    },
    clicks: async (mouse, world) => {
      await clickShowWay(mouse, world);
      await mouse.click(leaveChip(world));
    },
    check: async (world) => {
      await expect(leaveChip(world)).toHaveCount(0);
      await expect(world.page.getByText(text('graph.legendPathKnown'))).toHaveCount(0);
    },
  },
];
