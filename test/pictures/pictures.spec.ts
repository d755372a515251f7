/** `npm run pictures`: the pictures of the README, taken from the real app with the demo network. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { text } from '../../shared/strings/text';
import { type Kith, test } from '../e2e/support/launch';
import { openDemo, pictureIsDrawn, previewOf, resize, settledScreenshot, temporaryFile, useTheme } from '../e2e/support/steps';

const folder = resolve(import.meta.dirname, '..', '..', 'docs', 'pictures');

/** Invented people in the shape of a LinkedIn export, with one member who hides. */
const CONNECTIONS = `Notes:
"When exporting your connection data, you may notice that some of the email addresses are missing."

First Name,Last Name,URL,Email Address,Company,Position,Connected On
${[
  'Ana,Kovač,ana-kovac,Kovač & Daughters,Joiner',
  'Ben,Lee,ben-lee,Harbour Hospital,Nurse',
  'Carla,Diaz,carla-diaz,Diaz Translations,Translator',
  'Dmitri,Orlov,dmitri-orlov,City Orchestra,Second violin',
  'Élodie,Roux,elodie-roux,Atelier Roux,Bookbinder',
  'Farid,Haddad,farid-haddad,Northern Rail,Timetable planner',
  'Gráinne,Byrne,grainne-byrne,Byrne Boats,Boat builder',
  'Hiroshi,Tanaka,hiroshi-tanaka,Tanaka Noodles,Owner',
  'Ioana,Popa,ioana-popa,Green Street School,Music teacher',
  'Jürgen,Groß,juergen-gross,Groß & Partner,Surveyor',
  'Kofi,Mensah,kofi-mensah,Open Maps Cooperative,Cartographer',
  'Lerato,Dlamini,lerato-dlamini,University Library,Archivist',
]
  .map((line, i) => {
    const [given, family, page, company, position] = line.split(',');
    return `${given},${family},https://www.linkedin.com/in/${page},,${company},${position},${10 + i} Mar 2023`;
  })
  .join('\n')}
,,,,,,07 Jun 2024`;

async function take({ page }: Kith, name: string): Promise<void> {
  await page.mouse.move(0, 0);
  writeFileSync(join(folder, `${name}.png`), await settledScreenshot(page));
}

test('the pictures of the README', async ({ launch }) => {
  mkdirSync(folder, { recursive: true });
  const kith = await launch();
  const { page } = kith;
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await resize(kith, 1280, 800);
  await openDemo(kith);

  await useTheme(kith, 'light');
  await take(kith, 'circles-light');
  writeFileSync(join(folder, 'week-light.png'), await page.locator('[data-part="side-panel"]').screenshot({ animations: 'disabled' }));

  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  await take(kith, 'map-light');

  await page.keyboard.press('Control+1');
  await page.getByRole('article').first().getByRole('button').first().click();
  await take(kith, 'person-light');

  await page.keyboard.press('Control+T');
  await page.keyboard.press('Control+0');
  await useTheme(kith, 'dark');
  await take(kith, 'circles-dark');
  await page.keyboard.press('Control+2');
  await pictureIsDrawn(page);
  await take(kith, 'map-dark');
  await page.keyboard.press('Control+J');
  await take(kith, 'lens-dark');
  await page.keyboard.press('Control+J');

  // A cluster with its reasons: the keyboard stands on the closest person, one level up is their cluster.
  await useTheme(kith, 'light');
  await page.keyboard.press('Control+G');
  for (const key of ['Home', 'Escape', 'Enter']) await page.keyboard.press(key);
  await page.evaluate(() => document.activeElement instanceof HTMLElement && document.activeElement.blur());
  await take(kith, 'cluster-light');

  // The import, as a new user sees it: their own network, still empty.
  await page.getByRole('button', { name: text('app.leaveExample') }).click();
  await previewOf(kith, temporaryFile('Connections.csv', CONNECTIONS));
  await page.getByText(text('import.skippedRows', { count: 1 })).waitFor();
  await take(kith, 'import-light');
});
