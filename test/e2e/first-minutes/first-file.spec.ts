/** One file of contacts and nothing else: what it says, a circle from a wave, a pasted list, and the question round by keyboard alone. */
import { text } from '../../../shared/strings/text';
import { connectionsCsv, madeConnections } from '../../builders/connections-file';
import { expect, test } from '../support/launch';
import { importTitle, messageWithin } from '../support/message-pattern';
import { drop, onDisk, temporaryFile } from '../support/steps';

test('a file of 860 contacts says something true within a minute, and is answered about by keys', async ({ launch }) => {
  const { page, dataFolder } = await launch();
  const file = temporaryFile('Connections.csv', connectionsCsv(madeConnections(1, 860)));
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  const start = performance.now();
  await drop(page, [file]);
  const dialog = page.getByRole('dialog', { name: importTitle });
  await dialog.getByRole('button', { name: text('import.importPeople', { count: 860 }) }).press('Enter');
  await dialog.getByRole('button', { name: text('import.seeWhatItSays') }).press('Enter');
  await expect(page.getByRole('heading', { name: text('start.title', { people: 860, contact: 0 }) })).toBeVisible();
  await expect(page.getByText(messageWithin('start.wave', { shared: '17', name: 'Contoso' })).first()).toBeVisible();
  expect(performance.now() - start).toBeLessThan(60_000);

  await page.keyboard.press('Control+1');
  await expect(page.getByText(text('this-week.littleKnown'))).toBeVisible();
  await page.getByRole('button', { name: text('this-week.answerSome') }).press('Enter');
  await page.getByRole('textbox', { name: text('start.waveQuestionOf', { day: '3 June 2019' }) }).fill('Trade fair');
  await page.keyboard.press('Enter');
  await expect(page.getByText(text('start.waveSaved', { count: 19, name: 'Trade fair' }))).toBeVisible();
  await page.getByRole('textbox', { name: text('start.targets') }).fill('Contoso\nNowhere Ltd');
  await expect(page.getByText(text('start.targetFirm', { line: 'Contoso', count: 101 }))).toBeVisible();
  await expect(page.getByText(text('start.targetNobody', { lines: 'Nowhere Ltd' }))).toBeVisible();

  await page.getByRole('button', { name: text('questions.begin') }).press('Enter');
  await expect(page.getByText(text('questions.count', { answered: 0, open: 860 }))).toBeVisible();
  for (const key of ['c', 'k', 'm', 'w', 'h', 'l', 'c']) await page.keyboard.press(key);
  await expect(page.getByText(text('questions.count', { answered: 6, open: 854 }))).toBeVisible();
  await page.keyboard.press('z');
  await expect(page.getByText(text('questions.count', { answered: 5, open: 855 }))).toBeVisible();
  const { people } = (await onDisk(dataFolder)) as { people: readonly { closeness: number | null; standing: string }[] };
  const count = (isOne: (person: (typeof people)[number]) => boolean) => people.filter(isOne).length;
  expect([4, 2, 1].map((closeness) => count((person) => person.closeness === closeness))).toEqual([1, 1, 1]);
  expect(count(({ standing }) => standing === 'do-not-track') + count(({ standing }) => standing === 'archived')).toBe(2);
  for (const key of ['c', 'c', 'k']) await page.keyboard.press(key);
  await expect(page.getByText(text('questions.count', { answered: 8, open: 852 }))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { name: text('start.nextStep') })).toBeVisible();

  await page
    .getByRole('region', { name: text('questions.whoTitle') })
    .getByRole('button')
    .press('Enter');
  await expect(page.getByRole('button', { name: text('interview.groupSome') })).toBeVisible();
  await page.keyboard.press('s');
  await expect(page.getByText(text('questions.whoCount', { place: 1, people: 4 }))).toBeVisible();
  // As fast as a hand can: no key may be lost while an answer is being saved.
  for (const key of ['1', '2', 'Enter', '1', 'Enter', 'Enter', 'Enter']) await page.keyboard.press(key);
  await expect(page.getByText(text('found.density', { ties: 3, pairs: 10, people: 5, percent: 30 }))).toBeVisible();
  expect((await onDisk(dataFolder)).ties).toHaveLength(3);
});
