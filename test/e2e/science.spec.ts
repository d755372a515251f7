/** What the user can tell the analysis, on the demo in the real window: each is one step, shows at once, and is undone by one step. */
import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { expect, type Kith, test } from './support/launch';
import { messagePattern, messageWithin } from './support/message-pattern';
import { goToPerson, openDemo } from './support/steps';

async function undo({ page }: Kith): Promise<void> {
  await page
    .locator('h1, h2')
    .first()
    .click({ force: true, position: { x: 1, y: 1 } }); // out of any field
  await page.keyboard.press('Control+Z');
  await expect(page.getByText(messagePattern('app.undone')).first()).toBeVisible();
}

const sidePanel = (page: Page) => page.getByRole('complementary', { name: text('app.sidePanel') });
const namesOnList = async (page: Page) => {
  const names = await sidePanel(page)
    .locator('article')
    .evaluateAll((cards) => cards.map((card) => card.getAttribute('aria-label') ?? ''));
  return names;
};

test('the list: another mode chooses other people, and undo brings the first back', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await expect(sidePanel(page).locator('article')).toHaveCount(5);
  const balanced = await namesOnList(page);
  await page.getByRole('button', { name: text('this-week.modeLabel', { mode: text('labels.listMode.balanced') }) }).click();
  await page.getByRole('menuitem', { name: messageWithin('labels.listMode.opportunities') }).click();
  await expect(
    page.getByRole('button', { name: text('this-week.modeLabel', { mode: text('labels.listMode.opportunities') }) }),
  ).toBeVisible();
  await expect.poll(() => namesOnList(page)).not.toEqual(balanced);
  await expect(sidePanel(page).locator('article')).toHaveCount(5);
  await undo(kith);
  await expect(page.getByRole('button', { name: text('this-week.modeLabel', { mode: text('labels.listMode.balanced') }) })).toBeVisible();
  await expect.poll(() => namesOnList(page)).toEqual(balanced);
});

test('a card says what would change it, and that is what happens', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  const card = sidePanel(page).locator('article').first();
  const name = (await card.getAttribute('aria-label')) ?? '';
  await card.getByRole('button', { name: text('common.moreAbout', { name }) }).click();
  await page.getByRole('menuitem', { name: text('this-week.showParts') }).click();
  const alone = card.getByText(messageWithin('this-week.wouldLeave', { name }));
  await expect(alone.or(card.getByText(messageWithin('this-week.wouldLeaveFor', { name })))).toBeVisible();
});

test('groups: finer and broader by the slider, a person moved stays moved, both undone', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.getByRole('button', { name: text('app.map'), exact: true }).click();
  const control = page.locator('[data-part=graph-tools] button[aria-haspopup=dialog]');
  await expect(control).toBeVisible();
  await control.click();
  const popover = page.getByRole('dialog').filter({ has: page.getByRole('slider', { name: text('cluster.slider') }) });
  const slider = popover.getByRole('slider', { name: text('cluster.slider') });
  const letKithChoose = popover.getByRole('button', { name: text('cluster.letKithChoose') });
  const chosen = popover.getByText(text('cluster.chosenByKith'));
  await expect(slider).toHaveAttribute('aria-valuenow', '2'); // the demo comes with the usual grain
  await slider.focus();
  await page.keyboard.press('Home');
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await expect(letKithChoose).toBeVisible();
  await letKithChoose.click();
  await expect(chosen).toBeVisible();
  await page.keyboard.press('Escape');
  await undo(kith);
  await control.click();
  await expect(letKithChoose).toBeVisible();
  await expect(slider).toHaveAttribute('aria-valuenow', '0');
  await page.keyboard.press('Escape');
  await undo(kith);
  await control.click();
  await expect(slider).toHaveAttribute('aria-valuenow', '2');
  await page.keyboard.press('Escape');

  await goToPerson(page, 'Marta');
  const cluster = sidePanel(page).getByRole('button', { name: messagePattern('person.clusterMenu') });
  const was = (await cluster.getAttribute('aria-label')) ?? '';
  await cluster.click();
  const largest = page.getByRole('menu').getByRole('menuitem').nth(1); // after “Keep here”
  const [firstWord = ''] = ((await largest.textContent()) ?? '').split(' '); // what comes after it may change with one more member
  const isThere = new RegExp(`: ${firstWord.replace(/\W/g, '.')}`);
  expect(was).not.toMatch(isThere);
  await largest.click();
  await expect(cluster).toHaveAttribute('aria-label', isThere);
  await expect(sidePanel(page).getByText(messageWithin('cluster.chosenByUser')).filter({ visible: true })).toHaveCount(1);
  // It stays through a new run: the clusters are made of something else and back.
  await page
    .getByRole('radiogroup', { name: text('cluster.madeOf') })
    .getByText(text('labels.mixing.who-knows-whom'))
    .click();
  await page
    .getByRole('radiogroup', { name: text('cluster.madeOf') })
    .getByText(text('journal.bothReachedOut'))
    .click();
  await expect(cluster).toHaveAttribute('aria-label', isThere);
  await undo(kith);
  await expect(cluster).toHaveAttribute('aria-label', was);
  await expect(sidePanel(page).getByText(messageWithin('cluster.chosenByUser')).filter({ visible: true })).toHaveCount(0);
});

test('ways: to somebody hardly met on their page, to an interest from the palette', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.keyboard.press('Control+K');
  await page.keyboard.type('climbing');
  await page.getByRole('button', { name: text('app.introduceByInterest', { interest: 'climbing' }) }).click();
  await expect(sidePanel(page).getByRole('heading', { name: messagePattern('paths.title', { name: 'climbing' }) })).toBeVisible();
  await expect(
    sidePanel(page)
      .getByRole('list', { name: messagePattern('paths.count') })
      .getByRole('listitem')
      .first(),
  ).toBeVisible();
  await sidePanel(page)
    .getByRole('button', { name: text('app.thisWeek') })
    .click();
  await expect(sidePanel(page).getByRole('heading', { name: text('app.thisWeek') })).toBeVisible();
  await goToPerson(page, 'Lorna');
  await expect(sidePanel(page).getByRole('heading', { name: messagePattern('paths.toPerson') })).toBeVisible();
  await expect(sidePanel(page).getByText(messageWithin('paths.through')).first()).toBeVisible();
});

test('two who could be introduced: told that they were, they are a tie; undo makes them strangers again; not now puts them off', async ({
  launch,
}) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  const section = sidePanel(page).getByRole('region', { name: messageWithin('this-week.introductions') });
  const pair = section.getByRole('listitem').first();
  const sentence = (await pair.locator('p').textContent()) ?? '';
  await pair.getByRole('button', { name: text('this-week.introduced') }).click();
  await expect(page.getByText(messagePattern('this-week.introducedDone'))).toBeVisible();
  await expect(section.getByText(sentence)).toBeHidden();
  await undo(kith);
  await expect(pair.locator('p')).toHaveText(sentence);
  await pair.getByRole('button', { name: text('this-week.notNowIntroduction') }).click();
  await expect(section.getByText(sentence)).toBeHidden();
  await undo(kith);
  await expect(pair.locator('p')).toHaveText(sentence);
});

test('what a contact is worth is changed in the settings, and as usual again', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await page.keyboard.press('Control+,');
  await page.getByRole('button', { name: text('settings.showWeights') }).click();
  const email = page.getByRole('textbox', { name: text('settings.weightOf', { channel: text('labels.channel.email') }) });
  await expect(email).toHaveValue('0.35');
  await email.fill('0.9');
  await email.press('Enter');
  await expect(page.getByRole('button', { name: text('settings.resetWeight') })).toBeVisible();
  await page.getByRole('button', { name: text('settings.resetWeight') }).click();
  await expect(email).toHaveValue('0.35');
  await undo(kith);
  await expect(email).toHaveValue('0.9');
});

test('every measure is explained with its source', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await openDemo(kith);
  await goToPerson(page, 'Marta');
  await sidePanel(page).getByText(text('tie.breakdown')).click();
  await sidePanel(page)
    .getByRole('button', { name: text('app.howMeasured') })
    .click();
  const help = page.getByRole('dialog', { name: text('help.title') });
  await expect(help.getByRole('tab', { name: text('help.measures') })).toHaveAttribute('aria-selected', 'true');
  await expect(help.getByText('Fader 2005', { exact: false })).toBeVisible();
});
