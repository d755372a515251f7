/**
 * A month of a made-up user in the real window, with the clock passed in: people come by a file, weeks go by with reminders, a promise, a birthday, a new job
 * and a trip. Each week is what one would see on that day.
 */
import { text } from '../../../shared/strings/text';
import { expect, type Kith, test } from '../support/launch';
import { importButton, messagePattern, messageStart } from '../support/message-pattern';
import { picture } from '../support/picture';
import { goToPerson, importWhole, temporaryFile } from '../support/steps';

const PEOPLE = [
  'Name,Company,City,Birthday,Company since',
  'Ana Prado,Contoso,Lisbon,,',
  'Ben Lee,Hooli,Porto,1990-06-12,',
  'Cleo Park,,Lisbon,,',
  'Dora Bell,Initech,Graz,,2026-05',
].join('\n');

/** Both clocks, of the window and behind it, show that time; as after a night, the system wakes and the window gets the focus. */
async function liveOn({ app, page }: Kith, day: string): Promise<void> {
  const shift = (at: number) => {
    const scope = globalThis as unknown as { Date: DateConstructor; realDate?: DateConstructor };
    scope.realDate ??= scope.Date;
    const Real = scope.realDate;
    const offset = at - Real.now();
    scope.Date = class extends Real {
      constructor(...parts: readonly []) {
        if (parts.length === 0) super(Real.now() + offset);
        else super(...parts);
      }
      static override now() {
        return Real.now() + offset;
      }
    } as DateConstructor;
  };
  const at = new Date(`${day}T10:00:00`).getTime();
  await app.evaluate((_, [source, time]) => new Function('at', `(${source})(at)`)(time), [shift.toString(), at] as const);
  await page.evaluate(shift, at);
  await page.evaluate(() => window.dispatchEvent(new Event('focus')));
  await app.evaluate(({ powerMonitor }) => {
    (globalThis as unknown as { shownByKith: string[] }).shownByKith.length = 0;
    powerMonitor.emit('resume');
  });
}

/** What the system would have shown since it woke last. Days without the computer are told together, without names. */
async function told({ app }: Kith): Promise<string> {
  return await app.evaluate(() => (globalThis as unknown as { shownByKith: string[] }).shownByKith.join('\n'));
}

async function recordNotifications({ app }: Kith): Promise<void> {
  await app.evaluate(({ Notification }) => {
    const shown: string[] = [];
    Object.assign(globalThis, { shownByKith: shown });
    Notification.isSupported = () => true;
    Notification.prototype.show = function show() {
      shown.push(`${this.title}${this.body === '' ? '' : `: ${this.body}`}`);
    };
  });
}

const panelOf = ({ page }: Kith) => page.getByRole('complementary', { name: text('app.sidePanel') });

async function logSentence({ page }: Kith, sentence: string): Promise<void> {
  await page.keyboard.press('Control+L');
  const log = page.getByRole('dialog', { name: text('common.logContact') });
  await expect(log.getByLabel(text('journal.withWhom'))).toBeFocused();
  await page.keyboard.type(sentence);
  await page.keyboard.press('Enter'); // what was read goes into the fields
  await page.keyboard.press('Control+Enter');
  await expect(log).toBeHidden();
}

test('a month: import, reminders, a promise, a birthday, a new job, a trip', { tag: '@long' }, async ({ launch }) => {
  const kith = await launch();
  const { page } = kith;
  const panel = panelOf(kith);
  await recordNotifications(kith);

  await test.step('Monday 1 June: people come from a file, and it is said what is meant', async () => {
    await liveOn(kith, '2026-06-01');
    await importWhole(kith, temporaryFile('people.csv', PEOPLE), importButton);
    await logSentence(kith, 'coffee with Ana Prado today about sailing, promised to send the map');
    await logSentence(kith, 'call with Cleo Park yesterday about her boat');
    await goToPerson(page, 'ana');
    await panel.getByRole('combobox', { name: text('person.cadence') }).click();
    await page.getByRole('option', { name: text('labels.cadence.7') }).click();
    await page.keyboard.press('Control+,');
    for (const key of ['tellDue', 'tellPromises', 'tellBirthdays', 'tellDigest'] as const)
      await page.getByRole('switch', { name: text(`background.${key}`) }).press('Space');
    await page.getByRole('switch', { name: text('background.showNames') }).press('Space');
    await page.keyboard.press('Control+T');
    const promises = panel.getByRole('region', { name: messageStart('this-week.promises') });
    await expect(promises.getByText('send the map')).toBeVisible();
    await expect(panel.getByRole('region', { name: text('this-week.datesAhead') }).getByText('Ben Lee')).toBeVisible(); // eleven days ahead
    await expect(panel.getByRole('region', { name: messageStart('this-week.alsoDue') })).toBeHidden();
  });

  await test.step('Tuesday 9 June: the rhythm that was meant is over, and the promise is still there', async () => {
    await liveOn(kith, '2026-06-08');
    await expect.poll(() => told(kith)).not.toBe('');
    await liveOn(kith, '2026-06-09');
    await expect.poll(() => told(kith)).toContain('Ana Prado');
    await page.keyboard.press('Control+T');
    const due = panel.getByRole('region', { name: messageStart('this-week.alsoDue') });
    const card = panel.getByRole('article', { name: 'Ana Prado' });
    await expect(due.getByText('Ana Prado').or(card).first()).toBeVisible();
    const promises = panel.getByRole('region', { name: messageStart('this-week.promises') });
    await promises
      .getByRole('listitem')
      .filter({ hasText: 'send the map' })
      .getByRole('button', { name: text('person.promiseKept') })
      .click();
    await expect(promises).toBeHidden();
    await picture(kith, 'month-due');
    await goToPerson(page, 'ana');
    await page.keyboard.press('Control+D');
    await expect(page.getByText(text('this-week.logged', { name: 'Ana Prado' }))).toBeVisible();
    await page.keyboard.press('Control+T');
    await expect(due).toBeHidden();
  });

  await test.step('Friday 12 June: a birthday, whatever else the week holds', async () => {
    await liveOn(kith, '2026-06-11');
    await expect.poll(() => told(kith)).not.toBe('');
    await liveOn(kith, '2026-06-12');
    await expect.poll(() => told(kith)).toContain('Ben Lee');
    await page.keyboard.press('Control+T');
    await expect(panel.getByRole('region', { name: text('this-week.datesAhead') }).getByText('Ben Lee')).toBeVisible();
    await goToPerson(page, 'ben');
    await page.keyboard.press('Control+D');
    await expect(page.getByText(text('this-week.logged', { name: 'Ben Lee' }))).toBeVisible();
  });

  await test.step('Tuesday 16 June: a new job of a friend', async () => {
    await liveOn(kith, '2026-06-16');
    await goToPerson(page, 'ben');
    const company = panel.getByRole('textbox', { name: text('person.company'), exact: true });
    await company.fill('Acme');
    await company.press('Enter');
    const since = panel.getByRole('textbox', { name: text('person.job-from', { at: 'Acme' }) });
    await since.fill('June 2026');
    await since.press('Enter');
    await expect(panel.getByRole('region', { name: text('brief.title') })).toContainText(
      text('brief.newJob', { at: 'Acme', from: 'June 2026' }),
    );
    await picture(kith, 'month-job');
    await page.keyboard.press('Control+Shift+J');
    const jobs = page.getByRole('region', { name: text('looking-back.newJobs') });
    await expect(jobs.getByText('Dora Bell')).toBeVisible();
    await expect(jobs).toContainText(text('looking-back.newJob', { at: 'Initech', from: 'May 2026' }));
    await expect(jobs.getByText('Ben Lee')).toBeHidden(); // they were in touch since
  });

  await test.step('Monday 22 June: a trip to Lisbon', async () => {
    await liveOn(kith, '2026-06-22');
    await page.keyboard.press('Control+3');
    await page.getByRole('searchbox', { name: text('search.field') }).fill('whom do I know in Lisbon, 3 days');
    const table = page.getByRole('grid', { name: text('people.title') });
    await expect(table.getByRole('row')).toHaveCount(3); // with the header
    await expect(table.getByRole('row').filter({ hasText: 'Ana Prado' })).toContainText('sailing');
    await expect(table.getByRole('row').filter({ hasText: 'Cleo Park' })).toContainText('her boat');
    await picture(kith, 'month-trip');
    await table.getByRole('row').nth(1).focus();
    await page.keyboard.press('Control+A');
    await expect(page.getByRole('region', { name: text('people.chosen', { count: 2 }) })).toBeVisible();
    await page.keyboard.press('c');
    await page.getByRole('combobox', { name: text('people.toCircle'), exact: true }).fill('Lisbon in June');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Control+8');
    await expect(page.getByRole('list', { name: text('circles.list') }).getByRole('button', { name: /Lisbon in June/ })).toContainText(
      text('common.people', { count: 2 }),
    );
    await goToPerson(page, 'ana'); // who is chosen is in the entry already
    await logSentence(kith, 'dinner with Ana Prado and Cleo Park today about the regatta');
  });

  await test.step('Tuesday 30 June: the month in words, and Ana is due again', async () => {
    await liveOn(kith, '2026-06-29');
    await expect.poll(() => told(kith)).not.toBe('');
    await liveOn(kith, '2026-06-30');
    await expect.poll(() => told(kith)).toContain('Ana Prado');
    await page.keyboard.press('Control+Shift+J');
    await expect(page.getByText(text('looking-back.now', { people: 3, days: 6 }))).toBeVisible();
    await picture(kith, 'month-back');
    await page.keyboard.press('Control+5');
    await page.getByRole('textbox', { name: text('journal.find') }).fill('talked about boats since May');
    await expect(page.getByRole('list', { name: text('journal.title') }).getByRole('listitem')).toHaveCount(1);
    await expect(page.getByText(messagePattern('search.readAs'))).toBeVisible();
  });
});
