/** `npm run pictures`: every view at 150, 1,000 and 30,000 people and of the demo, light and dark, with a page that says what one sees. */

import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from '../../shared/strings/text';
import { townFolder } from '../builders/town';
import { expect, type Kith, test } from '../e2e/support/launch';
import { messagePattern, messageStart } from '../e2e/support/message-pattern';
import { goToPerson, openDemo, resize } from '../e2e/support/steps';
import { FOLDER, take } from './album';

/** A view: how one comes to it from the circles with nothing selected, and what one sees there. */
interface PicturedView {
  readonly name: string;
  readonly words: string;
  readonly open: (kith: Kith, stranger: string) => Promise<void>;
}

type Description = 'graph.descriptionCircles' | 'graph.descriptionMap' | 'graph.descriptionEgo';

const drawn = async ({ page }: Kith, description: Description) => {
  await expect(page.getByRole('paragraph').filter({ hasText: messageStart(description) })).toBeAttached({ timeout: 60_000 });
  await expect(page.locator('[data-part=graph-busy]')).toHaveCount(0, { timeout: 60_000 });
};

const toMap = async (kith: Kith) => {
  await kith.page.keyboard.press('Control+2');
  await drawn(kith, 'graph.descriptionMap');
  await kith.page.keyboard.press('Control+0');
};

/** To somebody whom the user hardly knows, over those who do. */
const toAWay = async ({ page }: Kith, stranger: string) => {
  await goToPerson(page, stranger);
  await page
    .getByRole('button', { name: text('paths.showInGraph') })
    .first()
    .click();
};

const VIEWS: readonly PicturedView[] = [
  {
    name: 'circles',
    words:
      'The circles: me in the middle, people on rings by how close the journal says they are, a sector for each cluster; beside them the week’s five people, each with a reason. Up to 150 people have a mark; everybody else is the outermost band.',
    open: async (kith) => drawn(kith, 'graph.descriptionCircles'),
  },
  {
    name: 'map',
    words:
      'The map: clusters of common interest as regions, broad bands for all ties between two of them. Above 400 people regions are closed and say their name, what they share and how many they are.',
    open: toMap,
  },
  {
    name: 'region',
    words:
      'One region of the map, and why these people are together: shared interests, fading people, bridges to other clusters, and people between two clusters.',
    open: async (kith) => {
      const { page } = kith;
      await toMap(kith);
      await page.keyboard.press('Control+G');
      await page.keyboard.press('Home');
      if (
        (await page
          .getByRole('list', { name: text('graph.peopleList') })
          .getByRole('listitem')
          .count()) > 0
      )
        await page.keyboard.press('Escape');
      await page.keyboard.press('Enter');
      await expect(page.getByRole('heading', { name: text('cluster.whyTogether') })).toBeVisible();
      await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
    },
  },
  {
    name: 'lens-map',
    words:
      'The weak-tie lens on the map: strong and embedded ties are dimmed to 12 %. Bridges are drawn above with a diamond in the middle, also between closed regions; further ones are short strokes at the edges of the two regions they join. The list has the same order.',
    open: async (kith) => {
      await toMap(kith);
      await kith.page.keyboard.press('Control+J');
    },
  },
  {
    name: 'lens-circles',
    words:
      'The lens on the circles: fading people with an arc and a line from the ring of their best time, dormant ones hollow, diamonds for people who connect to others.',
    open: async (kith) => {
      await drawn(kith, 'graph.descriptionCircles');
      await kith.page.keyboard.press('Control+J');
    },
  },
  {
    name: 'way-map',
    words:
      'Who could introduce me to somebody I hardly know: the path stands out on the map, each step with its reason, solid lines for what is known and dashes for what is inferred.',
    open: async (kith, stranger) => {
      await toMap(kith);
      await toAWay(kith, stranger);
    },
  },
  {
    name: 'around',
    words: 'The network of one person, two steps out, with the path to them: people stand near the person who leads to them.',
    open: async (kith, stranger) => {
      await toAWay(kith, stranger);
      await kith.page.keyboard.press('Control+Shift+W');
      await drawn(kith, 'graph.descriptionEgo');
    },
  },
  {
    name: 'table',
    words: 'The same people as a table: the same facts, sorted by any column, under the same filters.',
    open: async ({ page }) => {
      await page.keyboard.press('Control+3');
      await expect(page.getByRole('grid', { name: text('app.people') })).toBeVisible();
    },
  },
  {
    name: 'over-time',
    words: 'The network as it was on an earlier day, and in words what has changed from then to today.',
    open: async (kith) => {
      const { page } = kith;
      await drawn(kith, 'graph.descriptionCircles');
      await page.keyboard.press('Control+Shift+T');
      const slider = page.getByRole('slider', { name: text('graph.timelineSlider') });
      await slider.press('PageDown');
      for (let i = 0; i < 3; i++) await slider.press('PageDown');
      await expect(page.getByText(messagePattern('graph.changedUntilToday'))).toBeVisible({ timeout: 60_000 });
    },
  },
];

/** Pages that do not change with the size of the network. */
const OF_THE_DEMO: readonly PicturedView[] = [
  {
    name: 'filter',
    words: 'Each filter is a chip that can be read and removed. Here: who shares an interest, on the map.',
    open: async (kith) => {
      await toMap(kith);
      await kith.page.keyboard.press('Control+K');
      await kith.page.keyboard.type('photography');
      await kith.page.keyboard.press('Enter');
      await expect(kith.page.getByRole('button', { name: messagePattern('people.removeFilter') })).toBeVisible();
    },
  },
  {
    name: 'person',
    words: 'Somebody’s page: two sentences first, then how Kith sees the tie, part by part, and where each part comes from.',
    open: async ({ page }) => {
      await goToPerson(page, 'Daniela Popescu');
      await page.getByText(text('tie.breakdown')).click();
    },
  },
  {
    name: 'row',
    words: 'A row of the week’s list explained: the parts of its place in words and numbers, and what would change it.',
    open: async ({ page }) => {
      await page.getByRole('button', { name: text('common.moreAbout', { name: 'Anselm Richter' }) }).click();
      await page.getByRole('menuitem').first().click();
    },
  },
  {
    name: 'words',
    words: 'Every word Kith uses, one sentence each, with its source.',
    open: async ({ page }) => {
      await page.keyboard.press('F1');
      await page.getByRole('tab', { name: text('help.terms') }).click();
    },
  },
  {
    name: 'measures',
    words: 'Every measure with its definition and the paper it comes from.',
    open: async ({ page }) => {
      await page.keyboard.press('F1');
      await page.getByRole('tab', { name: text('help.measures') }).click();
    },
  },
  {
    name: 'settings',
    words: 'The settings: where the data is, when it was saved, and the backups one can go back to.',
    open: async ({ page }) => {
      await page.keyboard.press('Control+,');
    },
  },
  {
    name: 'export',
    words: 'A picture to take along: PNG up to four times the screen or SVG, with names, initials or none.',
    open: async ({ page }) => {
      await page.keyboard.press('Control+Shift+E');
    },
  },
];

/** As every picture begins. */
async function begin({ page }: Kith): Promise<void> {
  for (let i = 0; i < 3; i++) await page.keyboard.press('Escape');
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await page.keyboard.press('Control+T');
  if (await page.getByRole('region', { name: text('graph.timeline') }).isVisible()) await page.keyboard.press('Control+Shift+T');
  if (await page.getByRole('button', { name: text('people.clearFilters') }).isVisible())
    await page.getByRole('button', { name: text('people.clearFilters') }).click();
  await page.keyboard.press('Control+1');
  await page.keyboard.press('Control+0');
}

async function takeAll(kith: Kith, folder: string, views: readonly PicturedView[], stranger: string): Promise<void> {
  await kith.page.emulateMedia({ reducedMotion: 'reduce', colorScheme: 'light' });
  await resize(kith, 1280, 800);
  for (const view of views) {
    await test.step(`${folder}: ${view.name}`, async () => {
      await begin(kith);
      await view.open(kith, stranger);
      await take(kith, `${folder}/${view.name}`);
    });
  }
  await begin(kith);
}

test.describe.configure({ timeout: 600_000 });

test('the demo', async ({ launch }) => {
  const kith = await launch();
  await openDemo(kith);
  await takeAll(kith, 'demo', [...VIEWS, ...OF_THE_DEMO], 'Keisha Grant');
  for (const [width, height] of [
    [1920, 1080],
    [2560, 1440],
  ] as const) {
    await resize(kith, width, height);
    for (const view of VIEWS.slice(0, 2)) {
      await begin(kith);
      await view.open(kith, '');
      await take(kith, `demo/${view.name}-${width}`, ['light']);
    }
  }
});

for (const people of [150, 1000, 30_000]) {
  test(`${people} people`, async ({ launch }) => {
    const { folder, network } = await townFolder(people);
    const met = new Set([...network.interactions.values()].flatMap((interaction) => interaction.people));
    const stranger = [...network.people.values()].find(({ id }) => !met.has(id))?.name ?? '';
    const kith = await launch({ dataFolder: folder });
    kith.page.setDefaultTimeout(60_000);
    await drawn(kith, 'graph.descriptionCircles');
    await takeAll(kith, String(people), VIEWS, stranger);
    await kith.close();
    rmSync(folder, { recursive: true, force: true });
  });
}

test('the page that says what one sees', () => {
  writeFileSync(join(FOLDER, 'README.md'), page());
});

function page(): string {
  const row = (folder: string, name: string, words: string) =>
    `| ![${name}, light](${folder}/${name}-light.webp) | ![${name}, dark](${folder}/${name}-dark.webp) |\n\n*${words}*\n`;
  const table = (folder: string, views: readonly PicturedView[], title: string) =>
    `## ${title}\n\n${views.map(({ name, words }) => `### ${name.replace('-', ' ')}\n\n| light | dark |\n|---|---|\n${row(folder, name, words)}`).join('\n')}`;
  const sizes = ['150', '1000', '30000'] as const;
  const bySize = VIEWS.map(
    ({ name, words }) =>
      `### ${name.replace('-', ' ')}\n\n${words}\n\n| | 150 people | 1,000 people | 30,000 people |\n|---|---|---|---|\n${(
        ['light', 'dark'] as const
      )
        .map(
          (theme) =>
            `| ${theme} | ${sizes.map((size) => `![${name} of ${size} people, ${theme}](${size}/${name}-${theme}.webp)`).join(' | ')} |`,
        )
        .join('\n')}\n`,
  ).join('\n');
  return `# What Kith looks like

Taken from the real window by \`npm run pictures\`, at 1280 × 800 unless the name says a width, on a screen without a graphics processor. The people of the demo and of the made networks exist nowhere. PNG files in this folder are those of the project's first page.

## Every view, from a hundred and fifty to thirty thousand people

${bySize}
${table('demo', [...VIEWS, ...OF_THE_DEMO], 'The demo network')}
### on larger screens

| 1920 × 1080 | 2560 × 1440 |
|---|---|
| ![circles at 1920](demo/circles-1920-light.webp) | ![circles at 2560](demo/circles-2560-light.webp) |
| ![map at 1920](demo/map-1920-light.webp) | ![map at 2560](demo/map-2560-light.webp) |

*The same language on larger screens: more names, the same sizes of type, no empty rim.*

## The pictures of the first page

| | |
|---|---|
| ![circles, light](circles-light.png) *The demo as it opens.* | ![circles, dark](circles-dark.png) *The same in the dark theme.* |
| ![map, light](map-light.png) *Its map: clusters of common interest, bridges on top.* | ![map, dark](map-dark.png) *The same in the dark theme.* |
| ![lens, dark](lens-dark.png) *The weak-tie lens with its list.* | ![cluster, light](cluster-light.png) *A cluster and why these are together.* |
| ![person, light](person-light.png) *Somebody’s page beside the circles.* | ![week, light](week-light.png) *The week’s five people, each with a reason and something to begin with.* |
| ![import, light](import-light.png) *What an import would do, row by row, before anything is written.* | |
`;
}
