/** What notifications say on a day, in names and without. */
import { describe, expect, it } from 'vitest';
import { remindersOf } from '../../../../shared/analysis/suggestions/reminders';
import type { InteractionId, PersonId } from '../../../../shared/model/ids';
import { REMINDER_KINDS, type ReminderKind } from '../../../../shared/model/reminders/background-settings';
import { noticeOf } from '../../../../shared/sentences/reminder-sentences';
import { networkOf, theDay } from '../../../builders/network-builder';

/** 2026-06-24 is a Wednesday. */
function life() {
  const network = networkOf({
    people: [
      { name: 'Ana', cadenceDays: 7 }, // last 16 June: due on the 24th
      { name: 'Ben', cadenceDays: 30 }, // last 1 May: overdue since 31 May
      { name: 'Cleo', birthday: '1990-06-25' },
      { name: 'Dora', birthday: '--06-24' },
      { name: 'Emil', birthday: '1950-06-24', standing: 'deceased' },
      { name: 'Finn', birthday: '1980-06-28' },
    ],
    log: [
      ['2026-06-16', 'Ana', 'call'],
      ['2026-05-01', 'Ben', { promise: 'send the map' }],
      ['2026-05-02', 'Cleo', { promise: 'lend the book' }],
    ],
  });
  network.promises.set('i0002' as InteractionId, { interaction: 'i0002' as InteractionId, state: 'open', due: theDay('2026-06-24') });
  network.promises.set('i0003' as InteractionId, { interaction: 'i0003' as InteractionId, state: 'kept', due: theDay('2026-06-24') });
  return network;
}
const days = (after: string, today: string) => ({ after: theDay(after), today: theDay(today) });
const told = (kinds: readonly ReminderKind[], after: string, today: string, isNamed = true) =>
  remindersOf(life(), kinds, days(after, today)).map((reminder) => noticeOf(reminder, isNamed ? life().people : null));

describe('the notifications of a day', () => {
  it('say who became due, which promises have their day, and birthdays today and tomorrow', () => {
    expect(told(REMINDER_KINDS, '2026-06-23', '2026-06-24')).toEqual([
      { title: 'Get in touch with Ana', body: 'You meant to be in touch by now.' }, // Ben was told weeks ago
      { title: '1 promise is due today', body: 'To Ben: send the map' },
      { title: '1 birthday today and 1 birthday tomorrow', body: 'Today: Dora\nTomorrow: Cleo' },
    ]);
  });

  it('name nobody and quote nothing unless the user wants it', () => {
    const words = JSON.stringify([
      ...told(REMINDER_KINDS, '2026-06-23', '2026-06-24', false),
      ...told(REMINDER_KINDS, '2026-06-10', '2026-06-24', false),
      ...told(REMINDER_KINDS, '2026-06-21', '2026-06-22', false),
    ]);
    expect(words).not.toMatch(/Ana|Ben|Cleo|Dora|Emil|Finn|map|book/);
    expect(words).toContain('1 person is due');
  });

  it('say only what is switched on, and nothing on a day without anything', () => {
    expect(told([], '2026-06-23', '2026-06-24')).toEqual([]);
    expect(told(['birthdays'], '2026-06-23', '2026-06-24')).toHaveLength(1);
    expect(told(['promises', 'due'], '2026-06-24', '2026-06-25')).toEqual([]);
  });

  it('become one digest after days on which the computer slept', () => {
    expect(told(['due', 'promises', 'birthdays'], '2026-05-20', '2026-06-26')).toEqual([
      { title: 'Since Thursday, 21 May 2026', body: '2 people, 1 promise and 2 birthdays' },
    ]);
    expect(told(['birthdays'], '2026-06-26', '2026-06-30')).toEqual([{ title: 'Since Saturday, 27 June 2026', body: '1 birthday' }]);
    expect(told(['birthdays'], '2026-07-01', '2026-07-30')).toEqual([]);
  });

  it('on Monday, count the week: whoever is on its list or due, once', () => {
    const network = life();
    const monday = theDay('2026-06-22');
    const pick = (person: string) => ({ person: person as PersonId, slot: 'ranked' as const });
    network.weeks.set(monday, { monday, picks: [pick('Ana'), pick('Finn')] });
    const week = remindersOf(network, REMINDER_KINDS, days('2026-06-21', '2026-06-22'));
    expect(week.map((reminder) => noticeOf(reminder, network.people))).toEqual([
      { title: 'This week', body: '3 people, 1 promise and 3 birthdays' },
    ]);
  });

  it('show Monday’s digest on Tuesday if the computer slept, and nothing beside it', () => {
    expect(told(REMINDER_KINDS, '2026-06-19', '2026-06-23').map(({ title }) => title)).toEqual(['This week']);
    expect(told(REMINDER_KINDS, '2026-06-22', '2026-06-23').map(({ title }) => title)).toEqual(['1 birthday tomorrow']);
  });
});
