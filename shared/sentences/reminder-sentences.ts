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
      const title = people === null ? text('background.due', { count }) : text('background.dueNamed', { names: names(reminder.people) });
      return { title, body: text('background.dueText') };
    }
    case 'promises': {
      const { promises } = reminder;
      const lines = promises.map(({ people: to, text: promise }) => text('background.promiseTo', { people: names(to), promise }));
      return { title: text('background.promises', { count: promises.length }), body: people === null ? '' : lines.join('\n') };
    }
    case 'birthdays': {
      const { today, tomorrow } = reminder;
      const counts = [
        today.length === 0 ? '' : text('background.birthdaysToday', { count: today.length }),
        tomorrow.length === 0 ? '' : text('background.birthdaysTomorrow', { count: tomorrow.length }),
      ];
      const named = [
        today.length === 0 ? '' : text('background.birthdaysTodayNamed', { names: names(today) }),
        tomorrow.length === 0 ? '' : text('background.birthdaysTomorrowNamed', { names: names(tomorrow) }),
      ];
      return { title: formatList(counts.filter(Boolean)), body: people === null ? '' : named.filter(Boolean).join('\n') };
    }
    case 'week':
      return { title: text('background.week'), body: countsOf(reminder) };
    case 'missed':
      return { title: text('background.missed', { day: formatFullDay(reminder.since) }), body: countsOf(reminder) };
    default:
      return assertNever(reminder);
  }
}

function countsOf({ people, promises, birthdays }: { people: number; promises: number; birthdays: number }): string {
  return formatList(
    [
      people === 0 ? '' : text('background.countPeople', { count: people }),
      promises === 0 ? '' : text('background.countPromises', { count: promises }),
      birthdays === 0 ? '' : text('background.countBirthdays', { count: birthdays }),
    ].filter(Boolean),
  );
}
