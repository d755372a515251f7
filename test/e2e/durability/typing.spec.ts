/** Kith is killed while somebody types, in every text field that is about the network: at most a second of it is lost, and the rest is offered again. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Locator, Page } from '@playwright/test';
import { nodeFs } from '../../../electron/store/disk/file-system';
import { openStore } from '../../../electron/store/store';
import { localDay } from '../../../shared/model/day';
import { emptyInteraction, logInteraction } from '../../../shared/model/edits/interactions';
import { addPerson } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { figures } from '../../builders/disk/strace';
import { report, trials } from '../../builders/trials';
import { expect, type Kith, test } from '../support/launch';
import { goToPerson, pictureIsDrawn } from '../support/steps';

/** As the promise says. */
const MOST_LOST_MS = 1_000;
const PACE_MS = 25;
/** One of each kind of place in a short run, everything in a long one. */
const KILLS = trials(5, 500);

interface Field {
  readonly name: string;
  /** Shown only as long as there is nobody. */
  readonly isOfTheWelcome?: true;
  /** Opens what it is in. */
  readonly open: (page: Page) => Promise<void>;
  readonly at: (page: Page) => Locator;
}

/** A field where tags are typed is a box with choices. */
const fieldIn = (room: Page | Locator, name: string) =>
  room.getByRole('textbox', { name, exact: true }).or(room.getByRole('combobox', { name, exact: true }));
const textbox = (name: string) => (page: Page) => fieldIn(page, name);

const openLog = async (page: Page) => {
  await page.keyboard.press('Control+L');
  await expect(page.getByRole('dialog', { name: text('common.logContact') })).toBeVisible();
};
const openDetails = async (page: Page) => {
  await openLog(page);
  await page.getByRole('button', { name: text('journal.moreFields') }).click();
  await page.getByText(text('journal.iHelped')).click();
};
const openAddPerson = async (page: Page) => {
  await page.keyboard.press('Control+N');
  await expect(page.getByRole('dialog', { name: text('journal.addPerson') })).toBeVisible();
};
const openAna = (page: Page) => goToPerson(page, 'Ana');
const inLog = (name: string) => (page: Page) => fieldIn(page.getByRole('dialog', { name: text('common.logContact') }), name);
const inAdd = (name: string) => (page: Page) => fieldIn(page.getByRole('dialog', { name: text('journal.addPerson') }), name);

const openCluster = async (page: Page) => {
  await pictureIsDrawn(page);
  await page.keyboard.press('Control+T');
  await page.keyboard.press('Control+G');
  for (const key of ['Home', 'Escape', 'Enter']) await page.keyboard.press(key);
};

const FIELDS: readonly Field[] = [
  { name: 'a note of a contact', open: openLog, at: inLog(text('journal.note')) },
  { name: 'what was talked about', open: openLog, at: inLog(text('journal.talkedAbout')) },
  { name: 'a fact of a person: Company', open: openAna, at: textbox(text('person.company')) },
  { name: 'a fact of a person: Interests', open: openAna, at: textbox(text('app.interests')) },
  { name: 'with whom', open: openLog, at: inLog(text('journal.withWhom')) },
  { name: 'when', open: openLog, at: inLog(text('journal.when')) },
  { name: 'a favor', open: openDetails, at: inLog(text('journal.favorDescription')) },
  { name: 'a promise', open: openDetails, at: inLog(text('journal.promise')) },
  ...[text('journal.nameOrDescription'), text('person.circles'), text('person.interests'), text('person.notes')].map((name) => ({
    name: `a new person: ${name}`,
    open: openAddPerson,
    at: inAdd(name),
  })),
  ...[
    text('person.name'),
    text('person.circles'),
    text('person.position'),
    text('person.place'),
    text('person.emails'),
    text('person.phones'),
    text('person.urls'),
    text('person.birthday'),
    text('person.nickname'),
    text('person.notes'),
  ].map((name) => ({
    name: `a fact of a person: ${name}`,
    open: openAna,
    at: textbox(name),
  })),
  { name: 'a name of a cluster', open: openCluster, at: textbox(text('cluster.name')) },
  {
    name: 'the first person',
    isOfTheWelcome: true,
    open: async () => undefined,
    // What was typed there is taken up where more can be said of them.
    at: (page) =>
      fieldIn(page, text('app.firstPersonName'))
        .or(inAdd(text('journal.nameOrDescription'))(page))
        .last(),
  },
  {
    name: 'another name of an interest',
    open: async (page) => {
      await page.keyboard.press('Control+4');
      await expect(page.getByRole('heading', { name: text('app.interests') })).toBeVisible();
    },
    at: textbox('Name of Chess'),
  },
  {
    name: text('people.viewDraft'),
    open: async (page) => {
      await page.keyboard.press('Control+J');
      await page.getByRole('button', { name: text('people.views') }).click();
    },
    at: textbox(text('people.saveViewAs')),
  },
];

const GROUPS = ['Ana Prado', ...'Ben Cleo Dora Emil Finn Gina Hugo Ida Jan'.split(' ')];

/** A network of two groups, with one interest. */
async function network(dataFolder: string): Promise<void> {
  const random = seededRandom(3);
  const store = await openStore(join(dataFolder, 'network'), { fs: nodeFs, now: () => new Date(), random, mode: 'write' });
  if (!store.ok) throw new Error(store.error.message);
  const newId = idSource(random);
  const today = localDay(new Date());
  for (const names of [GROUPS.slice(0, 5), GROUPS.slice(5)]) {
    for (const name of names) await store.value.commit([addPerson({ id: name as PersonId, name }, newId)]);
    for (let i = 0; i < 3; i++) {
      const met = emptyInteraction(
        today,
        names.map((name) => name as PersonId),
        'in-person',
      );
      await store.value.commit([logInteraction(store.value.network(), { ...met, topics: ['Chess'] }, { newId, today })]);
    }
  }
  await store.value.close();
}

interface Killed {
  /** All that was typed, and when each letter was. */
  readonly text: string;
  readonly typed: readonly number[];
  readonly at: number;
}

/** Types letter by letter, and kills Kith in the middle of it after so many milliseconds. */
async function typeAndBeKilled(kith: Kith, field: Locator, afterMs: number, random: () => number): Promise<Killed> {
  await field.focus();
  await field.press('Control+A');
  const typed: number[] = [];
  let text = '';
  let at = 0;
  const killed = new Promise<void>((done) =>
    setTimeout(() => {
      at = Date.now();
      void kith.kill().then(done);
    }, afterMs),
  );
  while (at === 0) {
    const letter = 'abcdefghijklmnop'[Math.floor(random() * 16)] ?? '';
    const isTyped = await kith.page.keyboard.type(letter).then(
      () => true,
      () => false, // in the middle of a letter
    );
    if (!isTyped || at !== 0) break;
    text += letter;
    typed.push(Date.now());
    await new Promise((resume) => setTimeout(resume, PACE_MS));
  }
  await killed;
  return { text, typed, at };
}

/** How much typing is not in what came back, in milliseconds; null: what came back was never typed. */
function lostMs(back: string, { text, typed, at }: Killed): number | null {
  // The last letter may have come in just before the kill, before we heard that it had.
  if (!text.startsWith(back.slice(0, text.length)) || back.length > text.length + 1) return null;
  const first = typed[back.length];
  return first === undefined ? 0 : at - first;
}

test('killed while typing in any text field: at most a second of it is lost, and the rest is offered again', { tag: '@long' }, async ({
  launch,
}) => {
  test.setTimeout(8 * 3_600_000);
  const random = seededRandom(Date.now());
  const [full, empty] = [mkdtempSync(join(tmpdir(), 'kith-typing-')), mkdtempSync(join(tmpdir(), 'kith-typing-'))];
  await network(full);
  const folderOf = (field: Field) => (field.isOfTheWelcome ? empty : full);
  const bad: string[] = [];
  const lost: number[] = [];
  let before: { readonly field: Field; readonly killed: Killed } | null = null;
  for (let kill = 0; kill <= KILLS; kill++) {
    const next = FIELDS[kill % FIELDS.length] as Field;
    let kith = await launch({ dataFolder: folderOf(before?.field ?? next) });
    const { page } = kith;
    await expect(page.locator('[data-part="welcome"], [data-part="app"]').first()).toBeVisible();
    if (before !== null) {
      const { field, killed } = before;
      const offer = page.getByRole('region', { name: text('app.unsavedText') });
      await offer.getByRole('button', { name: text('app.continue') }).click();
      const there = field.at(page);
      await expect(there).not.toHaveValue('');
      const ms = lostMs(await there.inputValue(), killed);
      if (ms === null || ms > MOST_LOST_MS) bad.push(`${field.name}: ${ms === null ? 'not what was typed' : `${ms} ms lost`}`);
      if (ms !== null) lost.push(ms);
      await there.press('Escape');
      await page.keyboard.press('Escape');
    }
    if (kill === KILLS) break;
    if (before !== null && folderOf(before.field) !== folderOf(next)) {
      await kith.kill();
      kith = await launch({ dataFolder: folderOf(next) });
      await expect(kith.page.locator('[data-part="welcome"], [data-part="app"]').first()).toBeVisible();
    }
    await next.open(kith.page);
    before = { field: next, killed: await typeAndBeKilled(kith, next.at(kith.page), 1_200 + random() * 1_300, random) };
  }
  report(16, 'kills while typing in each text field, in the real window', {
    trials: KILLS,
    unit: 'kills',
    losses: bad.length,
    more: { 'text fields': Math.min(KILLS, FIELDS.length), ...figures('ms of typing lost', lost) },
  });
  expect(bad).toEqual([]);
  for (const folder of [full, empty]) rmSync(folder, { recursive: true, force: true });
});
