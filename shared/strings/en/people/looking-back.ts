/** The page that looks back: how much the user kept in touch. A contact-day is one person on one day. */
export const lookingBackMessages = {
  /** Title of the page, menu entry, and button of the journal. */
  'looking-back.title': 'Looking back',
  /** Button: back to the journal. */
  'looking-back.toJournal': 'Journal',
  /** Heading over the first sentences. */
  'looking-back.inTouch': 'In touch',
  /** How much the user kept in touch. people: how many. days: contact-days. */
  'looking-back.now':
    '{people, plural, =0 {In the last 13 weeks you were in touch with nobody.} one {In the last 13 weeks you were in touch with # person, on {days, plural, one {# contact-day} other {# contact-days}}.} other {In the last 13 weeks you were in touch with # people, on {days, plural, one {# contact-day} other {# contact-days}}.}}',
  /** The sentence after it: the comparison by contact-days. people and days: of the 13 weeks before. */
  'looking-back.before':
    '{change, select, more {That is more than in the 13 weeks before} fewer {That is less than in the 13 weeks before} other {That is as much as in the 13 weeks before}}: {days, plural, one {# contact-day} other {# contact-days}} with {people, plural, one {# person} other {# people}}.',
  /** The sentence after it. count: people with whom the user was in touch lately and never before. */
  'looking-back.firstTime': 'New in your journal in the last 13 weeks: {count, plural, one {# person} other {# people}}.',
  /** In place of the comparison. weeks: 26. */
  'looking-back.short': 'Your journal is shorter than {weeks, number} weeks, so there is nothing to compare with yet.',
  /** Below the sentences: what is counted. */
  'looking-back.hint': 'A contact-day is one person on one day. Only entries that are known to the day count.',
  /** What a picture with a bar for each week shows. counts: "3, 0, 5". */
  'looking-back.picture': 'Contact-days in each of the last {weeks, number} weeks, the oldest first: {counts}',
  /** Tooltip of a bar. from and to: the first and the last day of the week, "3 May". */
  'looking-back.week': '{from} to {to}: {count, plural, one {# contact-day} other {# contact-days}}',
  /** Caption above that picture. */
  'looking-back.perWeek': 'Contact-days a week',
  /** Under the left half of the picture. */
  'looking-back.weeksBefore': '13 weeks before',
  /** Under the right half of the picture. */
  'looking-back.lastWeeks': 'Last 13 weeks',
  /** Heading over circles, each with "3 of 8 people". */
  'looking-back.circles': 'My circles in the last 13 weeks',
  /** Beside the name of a circle: with how many of its people the user was in touch. */
  'looking-back.circle': '{inTouch, number} of {people, plural, one {# person} other {# people}}',
  /** Heading over a sentence about a new job of the user, and people. */
  'looking-back.ownJobTitle': 'Quiet since my new job',
  /** Below that heading. at: an employer. from: "March 2026", "3 March 2026" or "2026". */
  'looking-back.ownJob':
    'You began at {at} {isDay, select, true {on} other {in}} {from}. Since then there is no contact with {count, plural, one {# person} other {# people}} with whom you were in touch on at least two days of the year before.',
  /** Heading over people who have a new job. */
  'looking-back.newJobs': 'New job: a reason to write',
  /** Below that heading. */
  'looking-back.newJobsHint': 'Began within a year, and no contact is noted since. At most five, the closest first.',
  /** Beside the name of such a person. at: an employer. from: "March 2026", "3 March 2026" or "2026". */
  'looking-back.newJob': 'at {at} since {from}',
  /** Heading over people. */
  'looking-back.quiet': 'Gone quiet',
  /** Below that heading. */
  'looking-back.quietHint': 'In touch in the 13 weeks before, and not since. At most five, the closest first.',
  /** Beside the name of such a person: the last contact. day: "3 May". */
  'looking-back.last': 'last on {day}',
} as const;
