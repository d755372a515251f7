/**
 * The interview in the window, by the keyboard alone: 20 people, 40 ties, rings, circles, last contact and kinds of work. Every key is counted: 40 words a minute
 * are 200 keys a minute, and ten minutes of them are 2,000.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { LAST_CONTACTS } from '../../../shared/analysis/interview/protocol';
import { networkJsonText } from '../../../shared/formats/export/network-json';
import type { IsoDay } from '../../../shared/model/day';
import { applyEdit } from '../../../shared/model/edit';
import { answer, DONE } from '../../../shared/model/edits/interview/answers';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork } from '../../../shared/model/network';
import { NAME_QUESTIONS, POSITIONS } from '../../../shared/model/study/interview-protocol';
import { text } from '../../../shared/strings/text';
import {
  nameEverybody as answerNames,
  sayWhoKnowsWhom as answerPairs,
  sayClosenessAndCircles,
} from '../../builders/interview/interview-answers';
import { areTied, circleOfScripted, SCRIPTED_CIRCLES, SCRIPTED_PEOPLE } from '../../builders/interview/scripted-interview';
import { judge } from '../support/judge';
import { expect, type Kith, test } from '../support/launch';
import { messageWithin } from '../support/message-pattern';
import { onDisk, temporaryFile } from '../support/steps';

const KEYS_IN_TEN_MINUTES = 2000;

/** In the order of naming. */
const IN_ORDER: readonly string[] = (['Family', 'Old friends', 'Choir', 'Work'] as const).flatMap((circle) => SCRIPTED_CIRCLES[circle]);

/** A hand that counts. */
class Hand {
  keys = 0;
  readonly page: Page;
  constructor(page: Page) {
    this.page = page;
  }
  async type(words: string): Promise<void> {
    this.keys += words.length;
    await this.page.keyboard.type(words);
  }
  async press(key: string): Promise<void> {
    this.keys++;
    await this.page.keyboard.press(key);
  }
}

const heading = (page: Page, name: string | RegExp) => page.getByRole('heading', { name, exact: typeof name === 'string' });

async function nameEverybody(hand: Hand, kith: Kith): Promise<void> {
  const { page } = hand;
  const named: Readonly<Record<(typeof NAME_QUESTIONS)[number], readonly string[]>> = {
    important: SCRIPTED_CIRCLES.Family,
    help: ['ida', ...SCRIPTED_CIRCLES['Old friends']],
    company: [...SCRIPTED_CIRCLES.Choir, 'pia'],
    work: SCRIPTED_CIRCLES.Work,
    home: [],
    past: ['sven'],
  };
  for (const question of NAME_QUESTIONS) {
    await expect(heading(page, text(`interview.ask-${question}`))).toBeVisible();
    for (const name of named[question]) {
      await hand.type(name);
      await hand.press('Enter');
    }
    await expect(page.getByRole('list', { name: text('interview.named') }).getByRole('listitem')).toHaveCount(named[question].length);
    if (question === 'company') await judge(kith, 'interview, names');
    await hand.press('Enter');
  }
}

async function sayCircles(hand: Hand, kith: Kith): Promise<void> {
  for (const name of IN_ORDER) {
    await expect(heading(hand.page, text('interview.askAbout', { name }))).toBeVisible();
    if (name === IN_ORDER[9]) await judge(kith, 'interview, about a person', ['region']); // the list of choices stands beside the landmarks
    await hand.type(circleOfScripted(name));
    for (let i = 0; i < 2; i++) await hand.press('Enter');
    if (name === 'Ida Holm') await hand.type('Sailing');
    if (name === 'Ida Holm') await hand.press('Enter');
    for (let i = 0; i < 2; i++) await hand.press('Enter');
  }
}

async function sayWhoKnowsWhom(hand: Hand, kith: Kith): Promise<void> {
  const { page } = hand;
  let isJudged = false;
  const group = page.getByRole('button', { name: text('interview.groupAll') });
  const over = heading(page, messageWithin('interview.askLast', {}));
  for (let questions = 0; questions < 40; questions++) {
    const question = page.getByRole('heading', { level: 2 });
    const asked = (await question.textContent()) ?? '';
    if (await over.isVisible()) return;
    if (await group.isVisible()) {
      const people = await page.getByRole('region').getByRole('listitem').allTextContents();
      const isAll = people.every((a) => people.every((b) => a === b || areTied(a, b)));
      await hand.press(isAll ? 'a' : 's');
    } else {
      if (!isJudged) await judge(kith, 'interview, who knows whom');
      isJudged = true;
      const person = SCRIPTED_PEOPLE.find((name) => asked === text('questions.whoQuestion', { name })) ?? '';
      for (const button of await page.getByRole('main').locator('button[aria-pressed]').all()) {
        const [name, key] = [await button.locator('bdi').textContent(), await button.locator('kbd').textContent()];
        if (areTied(person, name ?? '')) await hand.press((key ?? '').toLowerCase());
      }
      await hand.press('Enter');
    }
    await expect(question).not.toHaveText(asked);
  }
}

async function goOn({ page }: Kith): Promise<void> {
  await page
    .getByRole('region', { name: text('interview.invite') })
    .getByRole('button')
    .press('Enter');
}

test('an interview by keys alone: 20 people, 40 ties, within ten minutes of typing', { tag: '@long' }, async ({ launch }) => {
  test.setTimeout(240_000);
  const first = await launch();
  await first.page.getByRole('button', { name: text('interview.begin') }).press('Enter');
  const before = new Hand(first.page);
  await nameEverybody(before, first);
  await expect(heading(first.page, text('interview.askCloseness', { name: 'Ida Holm' }))).toBeVisible();
  await judge(first, 'interview, closeness');
  for (let i = 0; i < 12; i++) await before.press(String(1 + Math.floor(i / 5)));
  await expect(first.page.getByText(text('interview.count', { place: 13, of: 20 }))).toBeVisible();
  await first.close();

  // Taken up where it was left, after the program was closed.
  const kith = await launch({ dataFolder: first.dataFolder });
  const { page } = kith;
  await expect(page.getByText(text('interview.count', { place: 13, of: 20 }))).toBeVisible();
  const hand = new Hand(page);
  await hand.press('Escape');
  await goOn(kith);
  await expect(page.getByText(text('interview.count', { place: 13, of: 20 }))).toBeVisible();
  for (let i = 12; i < 20; i++) await hand.press(String(1 + Math.floor(i / 5)));
  await sayCircles(hand, kith);
  await expect(heading(page, messageWithin('interview.askGroup', { kind: 'circle' }))).toBeVisible();
  await judge(kith, 'interview, a group');
  await sayWhoKnowsWhom(hand, kith);
  await judge(kith, 'interview, last contact');
  for (let i = 0; i < 20; i++) for (const key of [String(1 + (i % LAST_CONTACTS.length)), '2']) await hand.press(key);
  for (const position of POSITIONS) {
    await expect(heading(page, text('interview.askPosition', { position }))).toBeVisible();
    if (position === 'nurse') await hand.type('bea');
    if (position === 'nurse') await judge(kith, 'interview, kinds of work');
    await hand.press('Enter');
  }

  await expect(page.getByText(text('found.density', { ties: 40, pairs: 190, people: 20, percent: 21 }))).toBeVisible();
  await expect(page.getByText(messageWithin('found.closure', { size: '16', constraint: '0.16' }))).toBeVisible();
  await expect(page.getByText(text('found.positions', { known: 1, asked: 15, open: 0 }))).toBeVisible();
  await judge(kith, 'interview, what it found');
  const { people, ties, interactions } = (await onDisk(kith.dataFolder)) as Readonly<Record<string, readonly unknown[]>>;
  expect([people?.length, ties?.length, interactions?.length], 'what was said makes no entry in the log').toEqual([20, 40, 0]);
  const keys = before.keys + hand.keys;
  test.info().annotations.push({ type: 'keys', description: String(keys) });
  expect(keys).toBeLessThanOrEqual(KEYS_IN_TEN_MINUTES);
});

/** A network in which the scripted interview was held and finished on a day of last spring. */
function lastSpring(): string {
  const day = '2026-04-20' as IsoDay;
  const interviewee = { network: emptyNetwork(), sitting: { wave: day, day }, newId: idSource(seededRandom(5)) };
  answerNames(interviewee);
  sayClosenessAndCircles(interviewee);
  answerPairs(interviewee);
  const { network, sitting, newId } = interviewee;
  applyEdit(network, answer(network, sitting, [{ question: 'end', value: DONE }], newId));
  return networkJsonText(network);
}

/** Drags the dot of a person beside the middle of the picture: into the innermost ring. */
async function dragToCenter(page: Page, name: string): Promise<void> {
  const picture = page.getByRole('img', { name: text('interview.picture') });
  const box = await picture.boundingBox();
  const dot = await picture.locator('g', { has: page.locator('title', { hasText: name }) }).boundingBox();
  if (box === null || dot === null) throw new Error('nothing to drag');
  await page.mouse.move(dot.x + dot.width / 2, dot.y + dot.height / 2);
  await page.mouse.down();
  await page.mouse.move(box.x + box.width * 0.5, box.y + box.height * 0.45, { steps: 5 });
  await page.mouse.up();
}

async function closenessOnDisk(dataFolder: string, name: string): Promise<number | null | undefined> {
  const { people } = (await onDisk(dataFolder)) as { people: readonly { name: string; closeness: number | null }[] };
  return people.find((person) => person.name === name)?.closeness;
}

test('the interview again: who came, who was not named again, who moved', { tag: '@long' }, async ({ launch }) => {
  const dataFolder = mkdtempSync(join(tmpdir(), 'kith-interview-'));
  execFileSync(process.execPath, ['dist/cli/kith.js', 'import', temporaryFile('kith.json', lastSpring()), '--data', dataFolder]);
  const kith = await launch({ dataFolder });
  const { page } = kith;
  await expect(page.locator('[data-part="app"]')).toBeVisible();
  await page.keyboard.press('Control+9');
  await goOn(kith);
  await expect(page.getByText(text('found.density', { ties: 40, pairs: 190, people: 20, percent: 21 }))).toBeVisible();
  await page.getByRole('button', { name: text('found.again') }).press('Enter');
  const hand = new Hand(page);
  await expect(heading(page, text('interview.ask-important'))).toBeVisible();
  for (const name of ['ida', 'jon', 'amir', 'Vera Neu']) {
    await hand.type(name);
    await hand.press('Enter');
  }
  for (const question of NAME_QUESTIONS) {
    await expect(heading(page, text(`interview.ask-${question}`))).toBeVisible();
    await hand.press('Enter');
  }
  await expect(page.getByText(text('interview.count', { place: 1, of: 4 }))).toBeVisible();
  for (const key of ['1', '4', '2', '3']) await hand.press(key);
  await expect(heading(page, text('interview.askAbout', { name: 'Ida Holm' }))).toBeVisible();
  await dragToCenter(page, 'Vera Neu');
  await expect.poll(async () => closenessOnDisk(dataFolder, 'Vera Neu')).toBe(5);
  await page.getByRole('button', { name: text('interview.step-end') }).press('Enter');
  await expect(page.getByText(text('found.came', { count: 1, names: 'Vera Neu' }))).toBeVisible();
  await expect(page.getByText(messageWithin('found.went', { count: '17' }))).toBeVisible();
  await expect(
    page.getByText(text('found.further', { person: 'Jon Holm', from: text('person.closest'), to: text('person.acquaintance') })),
  ).toBeVisible();
  await judge(kith, 'two interviews');
  await page.getByRole('button', { name: text('found.export') }).press('Enter');
  await expect(page.getByRole('dialog', { name: text('export.interviewTitle') })).toBeVisible();
  await judge(kith, 'export of interviews');
});
