/** The system's notifications in words. Without names they only count: somebody else may see the screen. */
import type { Reminder } from '../analysis/suggestions/reminders';
import { formatList } from '../lib/format-text';
import { formatFullDay } from '../lib/format-time';
import { assertNever } from '../lib/result';
import type { PersonId } from '../model/ids';
import type { Network } from '../model/network';
import { someNames } from '../strings/phrases';
import { text } from '../strings/text';

export interface Notice {
  readonly title: string;
  /** May be empty. */
  readonly body: string;
}

/** @param people null: nobody is named */
export function noticeOf(reminder: Reminder, people: Network['people'] | null): Notice {
  const names = (ids: readonly PersonId[]) => someNames(ids.map((id) => people?.get(id)?.name ?? text('model.somebody')));
  switch (reminder.kind) {
    case 'due': {
      const count = reminder.people.length;
      const title = people === null ? text('outside.due', { count }) : text('outside.dueNamed', { names: names(reminder.people) });
      return { title, body: text('outside.dueText') };
    }
    case 'promises': {
      const { promises } = reminder;
      const lines = promises.map(({ people: to, text: promise }) => text('outside.promiseTo', { people: names(to), promise }));
      return { title: text('outside.promises', { count: promises.length }), body: people === null ? '' : lines.join('\n') };
    }
    case 'birthdays': {
      const { today, tomorrow } = reminder;
      const counts = [
        today.length === 0 ? '' : text('outside.birthdaysToday', { count: today.length }),
        tomorrow.length === 0 ? '' : text('outside.birthdaysTomorrow', { count: tomorrow.length }),
      ];
      const named = [
        today.length === 0 ? '' : text('outside.birthdaysTodayNamed', { names: names(today) }),
        tomorrow.length === 0 ? '' : text('outside.birthdaysTomorrowNamed', { names: names(tomorrow) }),
      ];
      return { title: formatList(counts.filter(Boolean)), body: people === null ? '' : named.filter(Boolean).join('\n') };
    }
    case 'week':
      return { title: text('outside.week'), body: countsOf(reminder) };
    case 'missed':
      return { title: text('outside.missed', { day: formatFullDay(reminder.since) }), body: countsOf(reminder) };
    default:
      return assertNever(reminder);
  }
}

function countsOf({ people, promises, birthdays }: { people: number; promises: number; birthdays: number }): string {
  return formatList(
    [
      people === 0 ? '' : text('outside.countPeople', { count: people }),
      promises === 0 ? '' : text('outside.countPromises', { count: promises }),
      birthdays === 0 ? '' : text('outside.countBirthdays', { count: birthdays }),
    ].filter(Boolean),
  );
}
