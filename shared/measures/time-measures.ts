/** Measures of the user's tie to a person over time. */
import type { DueFindings, PersonFindings } from '../analysis/data/findings';
import { isDue } from '../analysis/suggestions/due-list';
import { TEMPORAL_STATES } from '../analysis/ties/temporal-state';
import { formatDay, formatRelativeDay } from '../lib/format-time';
import { dayNumber, type IsoDay } from '../model/day';
import { comingDay, everyInterval } from '../strings/phrases';
import { text } from '../strings/text';
import type { Measure } from './measure';

/** Nothing is said of their contact, however much there is. */
function isNotTracked(person: PersonFindings): boolean {
  return person.column('isExcluded') === 1;
}

export const closeness: Measure = {
  key: 'closeness',
  label: 'person-measures.closeness',
  question: 'person-measures.closenessQuestion',
  source: () => 'person-measures.closenessSource',
  words: ({ ring, peakRing }) => {
    const now = text(`person-measures.ring.${ring}`);
    if (peakRing >= ring) return now;
    return text('person-measures.onceCloser', { ring: now, best: text(`person-measures.ring.${peakRing}`) });
  },
};

export const contactDays: Measure = {
  key: 'contact-days',
  label: 'person-measures.contactDays',
  question: 'person-measures.contactDaysQuestion',
  source: () => 'person-measures.contactDaysSource',
  words: (person) => text('common.days', { count: person.contactDays }),
};

export const lastContact: Measure = {
  key: 'last-contact',
  label: 'person-measures.lastContact',
  question: 'person-measures.lastContactQuestion',
  source: () => 'person-measures.lastContactSource',
  words: (person, { today }) => (person.lastContact ? formatDay(person.lastContact, today) : text('person-measures.lastContactNone')),
  column: {
    sortBy: (person) => person.lastContact,
    cell: (person, { today }) => (person.lastContact ? formatRelativeDay(person.lastContact, today) : ''),
    width: '110px',
  },
};

export const usualRhythm: Measure = {
  key: 'usual-rhythm',
  label: 'person-measures.usualRhythm',
  question: 'person-measures.usualRhythmQuestion',
  source: () => 'person-measures.usualRhythmSource',
  words: ({ usualDays, isIrregular }) =>
    usualDays === null
      ? text('person-measures.usualRhythmNone')
      : text('person-measures.usualRhythmAbout', { every: everyInterval(usualDays), regularity: isIrregular ? 'irregular' : 'regular' }),
};

export const continues: Measure = {
  key: 'continues',
  label: 'person-measures.continues',
  question: 'person-measures.continuesQuestion',
  source: () => 'person-measures.continuesSource',
  words: (person) => {
    const { returnShare } = person;
    if (returnShare === null) return text(isNotTracked(person) ? 'person-measures.notTracked' : 'person-measures.shareNone');
    const { low, high } = returnShare;
    if (low === 0) return text('person-measures.shareFewer', { high });
    if (high === 10) return text('person-measures.shareMore', { low });
    return text('person-measures.shareBetween', { low, high });
  },
};

export const state: Measure = {
  key: 'state',
  label: 'person-measures.state',
  question: 'person-measures.stateQuestion',
  source: () => 'person-measures.stateSource',
  words: (person) => text(isNotTracked(person) ? 'person-measures.notTracked' : `labels.state.${person.state}`),
  filter: {
    name: 'people.chipState',
    values: TEMPORAL_STATES,
    valueOf: (person) => person.state,
    labelOf: (value) => text(`labels.state.${value as (typeof TEMPORAL_STATES)[number]}`),
  },
};

const DUE_VALUES = ['due', 'soon', 'later', 'longer-than-usual', 'snoozed', 'none'] as const;
type DueValue = (typeof DUE_VALUES)[number];
/** Days. */
const SOON = 7;

function dueValue(due: DueFindings | null, isSnoozed: boolean): DueValue {
  if (due === null || (due.basis === 'usual' && !isDue(due))) return 'none';
  if (isSnoozed) return 'snoozed';
  if (due.basis === 'usual') return 'longer-than-usual';
  if (isDue(due)) return 'due';
  return (due.inDays ?? 0) <= SOON ? 'soon' : 'later';
}

/** "since 3 May", "on Friday"; empty when contact is never due, or only by the usual rhythm. */
function dueWords(due: DueFindings | null, today: IsoDay): string {
  if (due?.basis !== 'declared') return '';
  if (due.from === null || due.inDays === null) return text('person-measures.dueAtOnce');
  if (due.inDays < 0) return text('person-measures.dueSince', { day: formatDay(due.from, today) });
  return comingDay(dayNumber(due.from), dayNumber(today));
}

export const due: Measure = {
  key: 'due',
  label: 'person-measures.due',
  question: 'person-measures.dueQuestion',
  source: (person) => (person.due?.basis === 'usual' ? 'person-measures.dueSourceUsual' : 'person-measures.dueSource'),
  words: (person, { today }) => {
    // A rhythm may be set also for somebody who is not to be tracked, or who has died.
    if (isNotTracked(person)) return text('person-measures.dueNotTracked');
    if (person.due === null) return text('person-measures.dueNever');
    const every = everyInterval(person.due.everyDays);
    if (person.due.basis === 'declared') return text('person-measures.dueMeant', { when: dueWords(person.due, today), every });
    return text(isDue(person.due) ? 'person-measures.dueLongerThanUsual' : 'person-measures.dueWithinUsual');
  },
  column: {
    sortBy: (person) => (person.due?.basis === 'declared' ? (person.due.from ?? '') : null),
    cell: (person, { today }) => dueWords(person.due, today),
    width: '130px',
  },
  filter: {
    name: 'people.chipDue',
    values: DUE_VALUES,
    valueOf: (person, isSnoozed) => dueValue(person.due, isSnoozed),
    labelOf: (value) => text(`labels.due.${value as DueValue}`),
  },
};
