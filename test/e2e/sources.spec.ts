/** Archives in the real window: a LinkedIn zip, a folder as Google Takeout makes it and a WhatsApp chat, dropped and chosen by key; one taken back. */
import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from '@playwright/test';
import { text } from '../../shared/strings/text';
import { sourceFiles } from '../builders/source-files';
import { judge } from './support/judge';
import { chooseInOpenDialog, expect, test } from './support/launch';
import { messagePattern, messageStart, messageWithin } from './support/message-pattern';
import { onDisk } from './support/steps';

interface Saved {
  readonly people: readonly { readonly id: string; readonly name: string }[];
  readonly interactions: readonly { readonly day: string; readonly channel: string; readonly people: readonly string[] }[];
  readonly me: readonly { readonly profile?: { readonly work: readonly string[] } }[];
}

/** Chromium takes these for files that the file manager let go: they have paths. */
async function dropFromDisk(page: Page, files: readonly string[]): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const)
    await session.send('Input.dispatchDragEvent', { type, x: 400, y: 300, data });
  await session.detach();
}

const chatsWith = ({ people, interactions }: Saved, name: string) => {
  const id = people.find((person) => person.name === name)?.id ?? '';
  return interactions.filter(
    (one) => one.channel === 'message' && one.people.includes(id) && ['2023-12-31', '2024-01-20'].includes(one.day),
  ).length;
};

const names = ({ people }: Saved) => people.map(({ name }) => name).sort();

test('archives become a network, and one of them is taken back alone', async ({ launch }, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-sources-'));
  for (const [path, content] of sourceFiles()) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  const first = await launch();
  const { page, dataFolder } = first;
  await expect(page.getByRole('heading', { name: text('app.welcomeImport') })).toBeVisible();
  await expect(page.getByText(text('sources.privacy'))).toBeVisible();
  const dialog = page.getByRole('dialog');
  const importAll = async () => {
    await expect(dialog.getByRole('heading', { name: text('sources.found') })).toBeVisible({ timeout: 20_000 });
    await page.screenshot({ path: info.outputPath(`found-${Date.now()}.png`) });
    await dialog.getByRole('button', { name: text('sources.import'), exact: true }).press('Enter');
    await expect(dialog.getByText(text('sources.done'))).toBeVisible({ timeout: 20_000 });
    await page.screenshot({ path: info.outputPath(`done-${Date.now()}.png`) });
    await page.keyboard.press('Escape');
  };

  await dropFromDisk(page, [join(folder, 'linkedin.zip')]);
  const summary = text('sources.summary', {
    isLinkedIn: 'true',
    name: 'linkedin.zip',
    people: 2,
    both: 'true',
    events: 6,
    kind: 'messages',
    eventPeople: 3,
    years: text('sources.years', { isSame: 'true', isToToday: 'false', from: '2024', to: '2024' }),
    isEmpty: 'false',
    unneeded: 1,
  });
  await expect(dialog.getByText(summary)).toBeVisible();
  await dialog.getByRole('checkbox', { name: 'Initech' }).press('Space');
  await expect(dialog.getByRole('checkbox', { name: 'Fabrikam' })).toBeChecked();
  await judge(first, 'sources, what was found');
  await importAll();
  expect(((await onDisk(dataFolder)) as unknown as Saved).me.map(({ profile }) => profile?.work)).toEqual([['Fabrikam']]);
  await chooseInOpenDialog(first, [join(folder, 'Takeout')]);
  await page.getByRole('button', { name: text('sources.page') }).press('Enter');
  await page.getByRole('button', { name: text('sources.chooseFolder') }).press('Enter');
  await importAll();
  await chooseInOpenDialog(first, [join(folder, 'WhatsApp Chat with Eva Lind.txt')]);
  await page.keyboard.press('Control+i');
  await importAll();
  const all = names((await onDisk(dataFolder)) as unknown as Saved);
  expect(all).toEqual(['Ana Prado', 'Ben Okafor', 'Dov Levi', 'Eva Lind', 'Finn Hale']);

  // Names that say too little: one is answered at the import, the other waits on the page.
  const question = (name: string) =>
    page.getByRole('article', { name: text('sources.nameQuestion', { name, source: text('sources.program', { source: 'whatsapp' }) }) });
  await chooseInOpenDialog(first, [join(folder, 'WhatsApp Chat with Finn.txt'), join(folder, 'WhatsApp Chat with Ana P..txt')]);
  await page.keyboard.press('Control+i');
  await expect(question('Ana P.')).toBeVisible({ timeout: 20_000 });
  await judge(first, 'sources, whose name it is');
  await page.keyboard.press('l');
  await expect(question('Finn')).toBeVisible();
  await page.keyboard.press('s');
  await expect(question('Finn').getByRole('button', { pressed: true })).toBeVisible();
  await importAll();
  await page.screenshot({ path: info.outputPath('names-waiting.png') });
  await expect(question('Ana P.').getByText('Ana Prado')).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('s');
  await expect(page.getByText(text('sources.nameAssigned', { name: 'Ana P.', person: 'Ana Prado' }))).toBeVisible();
  const named = (await onDisk(dataFolder)) as unknown as Saved;
  expect(names(named)).toEqual(all);
  expect(chatsWith(named, 'Ana Prado')).toBe(2);
  expect(chatsWith(named, 'Finn Hale')).toBe(2);
  await chooseInOpenDialog(first, [join(folder, 'WhatsApp Chat with Finn.txt'), join(folder, 'WhatsApp Chat with Ana P..txt')]);
  await page.keyboard.press('Control+i');
  await expect(dialog.getByText(text('sources.nothingNew'))).toBeVisible({ timeout: 20_000 });
  await page.keyboard.press('Escape');

  await page.screenshot({ path: info.outputPath('sources-page.png') });
  await judge(first, 'sources, the page');
  await page.getByRole('button', { name: text('sources.addPerson', { name: 'Cleo Stone' }) }).press('Enter');
  await expect(page.getByText(text('sources.added', { name: 'Cleo Stone' }))).toBeVisible();

  await page
    .getByRole('button', { name: messageStart('sources.takeBackOf', { label: text('formats.importStep', { file: 'linkedin.zip' }) }) })
    .press('Enter');
  await expect(page.getByText(text('sources.takenBack', { label: text('formats.importStep', { file: 'linkedin.zip' }) }))).toBeVisible();
  const left = (await onDisk(dataFolder)) as unknown as Saved;
  expect(names(left)).toEqual(['Ana Prado', 'Eva Lind', 'Finn Hale']);

  await first.close();
  const again = await launch({ dataFolder });
  await again.page.getByRole('button', { name: text('sources.page') }).press('Enter');
  await expect(
    again.page.getByRole('button', {
      name: messageStart('sources.takeBackOf', { label: text('formats.importStep', { file: 'Takeout' }) }),
    }),
  ).toBeVisible();
  await expect(
    again.page.getByRole('button', {
      name: messageStart('sources.takeBackOf', { label: text('formats.importStep', { file: 'linkedin.zip' }) }),
    }),
  ).toHaveCount(0);
  await again.close();
  const saved = readFileSync(join(dataFolder, 'network', 'network.json'), 'utf8');
  expect(saved).not.toContain('CANARY');
});

/** Dates that may begin with the day or the month, between two people. */
const CHAT = ['03/04/2024, 10:00 - Eva Lind: CANARY one', '05/06/2024, 11:00 - Mia Owner: CANARY two'].join('\n');

/** A chat that takes some seconds to read. */
function longChat(): string {
  const message = (id: number) =>
    `{"id":${id},"type":"message","date":"2024-03-01T10:00:00","date_unixtime":"${1_709_287_200 + id * 60}","from":"Eva Lind","from_id":"user${1 + (id % 2)}","text":"CANARY ${'x'.repeat(300)}"}`;
  return `{"name":"Eva Lind","type":"personal_chat","id":1,"messages":[${Array.from({ length: 160_000 }, (_, i) => message(i)).join(',')}]}`;
}

test('a watched folder tells of a new chat, whose dates are asked about; reading says how long it takes', async ({ launch }, info) => {
  const folder = mkdtempSync(join(tmpdir(), 'kith-watched-'));
  writeFileSync(join(folder, 'before.vcf'), 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Before\r\nEND:VCARD\r\n');
  const kith = await launch();
  const { page, dataFolder } = kith;
  await page.getByLabel(text('app.firstPersonName')).fill('Eva Lind');
  await page.keyboard.press('Enter');
  await page
    .getByRole('dialog', { name: text('journal.addPerson') })
    .getByRole('button', { name: text('journal.addPerson') })
    .press('Enter');
  await page.getByRole('button', { name: text('sources.page') }).press('Enter');
  await chooseInOpenDialog(kith, [folder]);
  await page.getByRole('button', { name: text('sources.watchChoose') }).press('Enter');
  const section = page.getByRole('region', { name: text('sources.watched') });
  await expect(section.getByText(text('sources.watchNothing'))).toBeVisible();
  writeFileSync(join(folder, 'WhatsApp Chat with Eva Lind.txt'), CHAT);
  await expect(section.getByText(messageWithin('sources.watchNew', { names: 'WhatsApp Chat with Eva Lind.txt' }))).toBeVisible({
    timeout: 15_000,
  });
  await page.screenshot({ path: info.outputPath('watched-page.png') });
  await judge(kith, 'sources, a watched folder');
  await page.getByRole('button', { name: text('app.people'), exact: true }).press('Enter');
  await page.screenshot({ path: info.outputPath('watched-banner.png') });
  await page.getByRole('button', { name: text('sources.watchReview') }).press('Enter');

  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: messagePattern('sources.dayOrder', { date: '03/04/2024' }) })).toBeVisible();
  await expect(dialog.getByText(text('sources.nothingNew'))).toHaveCount(0);
  await page.screenshot({ path: info.outputPath('day-order.png') });
  await judge(kith, 'sources, the question about dates');
  await dialog.getByRole('button', { name: text('sources.monthFirst') }).press('Enter');
  await expect(dialog.getByRole('heading', { name: messagePattern('sources.dayOrder') })).toHaveCount(0);
  await expect(dialog.getByText(text('sources.nothingYet'))).toBeVisible();
  await dialog.getByLabel(text('sources.yourNames')).fill('Mia Owner');
  await page.keyboard.press('Enter');
  await dialog.getByRole('button', { name: text('sources.import'), exact: true }).press('Enter');
  await expect(dialog.getByText(text('sources.done'))).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('region', { name: text('sources.watched') })).toHaveCount(0);
  const saved = (await onDisk(dataFolder)) as unknown as Saved;
  expect(saved.interactions.map(({ day }) => day).sort()).toEqual(['2024-03-04', '2024-05-06']);
  expect(names(saved)).toEqual(['Eva Lind']);

  writeFileSync(join(folder, 'result.json'), longChat());
  await page.getByRole('button', { name: text('sources.watchReview') }).press('Enter', { timeout: 15_000 });
  await expect(dialog.getByText(messageStart('sources.progress'))).toBeVisible();
  await page.evaluate(() => {
    const now = Date.now;
    Date.now = () => now() + 600_000;
  });
  await expect(dialog.getByText(messageWithin('sources.remaining'))).toBeVisible();
  await page.screenshot({ path: info.outputPath('remaining.png') });
  await dialog.getByRole('button', { name: text('sources.cancel') }).press('Enter');
  await expect(dialog).toHaveCount(0);
  expect((await onDisk(dataFolder)) as unknown as Saved).toEqual(saved);
  // Not imported: it is still offered, until the user leaves it.
  await page.getByRole('button', { name: text('sources.watchLeave') }).press('Enter');
  await expect(page.getByRole('region', { name: text('sources.watched') })).toHaveCount(0);
});
