/** A study in the window, by keys: a project of two people, a protocol with a consent and own questions, and the export under pseudonyms. */
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { writeProtocol } from '../../../shared/model/study/read-protocol';
import { text } from '../../../shared/strings/text';
import { STUDY_PROTOCOL } from '../../builders/interview/study-protocol';
import { judge } from '../support/judge';
import { chooseInOpenDialog, chooseInSaveDialog, expect, type Kith, test } from '../support/launch';
import { messageWithin } from '../support/message-pattern';
import { temporaryFile } from '../support/steps';

const heading = (page: Page, name: string) => page.getByRole('heading', { name, exact: true });

async function openStudySettings({ page }: Kith) {
  await page.keyboard.press('Control+,');
  return page.getByRole('region', { name: text('study.title') });
}

async function chooseProtocolFile(kith: Kith, path: string): Promise<void> {
  const settings = await openStudySettings(kith);
  const chooser = kith.page.waitForEvent('filechooser');
  await settings.getByRole('button', { name: text('study.choose') }).press('Enter');
  await (await chooser).setFiles(path);
}

/** The one button in the list of people that opens a network; its interview begins with the consent. */
async function openAndBegin({ page }: Kith, within: Locator, name: string): Promise<void> {
  await within.getByRole('button', { name: text('study.openEgo', { name }) }).press('Enter');
  await expect(page.getByText(messageWithin('app.networkOpened', {})).filter({ hasText: name })).toBeVisible();
  await page.keyboard.press('Control+9');
  await page.getByRole('button', { name: text('start.nameThem') }).press('Enter');
  await expect(heading(page, text('study.consentTitle'))).toBeVisible();
}

/** Ana and Ben are named; every own question is answered by keys. */
async function answerAsMaria({ page }: Kith): Promise<void> {
  const { keyboard } = page;
  for (const name of ['Ana', 'Ben']) {
    await keyboard.type(name);
    await keyboard.press('Enter');
  }
  await expect(page.getByRole('list', { name: text('interview.named') }).getByRole('listitem')).toHaveCount(2);
  await keyboard.press('Enter');
  await expect(heading(page, 'Who taught you something at work?')).toBeVisible();
  await keyboard.press('Enter');
  for (const name of ['Ana', 'Ben']) {
    await expect(heading(page, text('interview.askCloseness', { name }))).toBeVisible();
    await keyboard.press('2');
  }
  await expect(heading(page, 'For how many years have you lived here?')).toBeVisible();
  await keyboard.type('7');
  await keyboard.press('Enter');
  for (const [question, key] of [
    ['Would you leave your keys with', '1'],
    ['Where do you know', '2'],
  ])
    for (const name of ['Ana', 'Ben']) {
      await expect(page.getByRole('heading', { level: 2 })).toContainText(`${question} ${name}`);
      await keyboard.press(key as string);
    }
  await expect(heading(page, 'What do you do together with Ana?')).toBeVisible();
}

test('a study: two people in one folder, their consent, own questions, and pseudonyms', async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  await page.getByRole('button', { name: text('study.welcome') }).press('Enter');
  await chooseProtocolFile(kith, temporaryFile('bad.json', '{"format":"kith-protocol"}'));
  await expect(page.getByText(text('study.refused'))).toBeVisible();
  await chooseProtocolFile(kith, temporaryFile('study.json', writeProtocol(STUDY_PROTOCOL)));
  const settings = await openStudySettings(kith);
  await expect(settings.getByText(text('study.used', { title: STUDY_PROTOCOL.title }))).toBeVisible();

  await chooseInOpenDialog(kith, [mkdtempSync(join(tmpdir(), 'kith-study-'))]);
  await page.keyboard.press('Control+O');
  await page.getByRole('button', { name: text('study.startProject') }).press('Enter');
  const dialog = page.getByRole('dialog', { name: text('study.projectTitle') });
  for (const name of ['Maria', 'Omar']) {
    await dialog.getByLabel(text('study.egoName')).fill(name);
    await page.keyboard.press('Enter');
    await expect(dialog.getByRole('button', { name: text('study.openEgo', { name }) })).toBeVisible();
  }
  await judge(kith, 'people of a study');
  await openAndBegin(kith, dialog, 'Maria');
  await expect(page.getByRole('button', { name: 'Mentors' })).toBeDisabled();
  await judge(kith, 'consent');
  await page.keyboard.press('1');
  await expect(heading(page, text('interview.ask-important'))).toBeVisible();
  await answerAsMaria(kith);
  await judge(kith, 'own question');

  await page.getByRole('button', { name: text('interview.step-end') }).press('Enter');
  await page.getByRole('button', { name: text('found.export') }).press('Enter');
  const saved = join(mkdtempSync(join(tmpdir(), 'kith-out-')), 'alters.csv');
  await chooseInSaveDialog(kith, saved);
  await page.getByText(text('study.exportAll', { count: 2 })).click();
  await judge(kith, 'export of a study');
  await page.getByRole('radio', { name: text('export.alters') }).check();
  await page.getByRole('button', { name: text('export.saveAs') }).press('Enter');
  await expect(page.getByText(text('export.saved', { name: 'alters.csv' }))).toBeVisible();
  const alters = readFileSync(saved, 'utf8');
  expect(alters).not.toMatch(/Ana|Ben|Maria/);
  expect(alters.trim().split('\r\n').length).toBe(3);

  const people = await openStudySettings(kith);
  await expect(people.getByText(text('study.egoIsOpen'), { exact: true })).toBeVisible();
  await openAndBegin(kith, people, 'Omar');
});
