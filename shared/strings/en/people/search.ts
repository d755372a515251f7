/** How a search in words was read, as chips and on the command line. */
export const searchMessages = {
  /** Field above the table of people: a search in words. */
  'search.field': 'Search people',
  /** Placeholder of that field: examples. */
  'search.placeholder': 'climbers in Lisbon · not met since 2023 · due',
  /** Before what a search was read as, on the command line. clauses: "place: Lisbon; due". */
  'search.readAs': 'Read as: {clauses}',
  /** Tooltip and screen reader text of a chip. */
  'search.unsure': 'This can be meant otherwise. Words in quotation marks are looked for as they are.',
  /** A chip that can be meant otherwise. clause: "place: Lisbon". */
  'search.maybe': '{clause} ?',
  /** A chip that excludes. clause: "place: Lisbon". */
  'search.not': 'not {clause}',
  /** Was in touch with them. how: the kind of contact. when: "in June"; empty: at any time. */
  'search.contact':
    '{how, select, met {met} called {called} written {wrote to each other} other {in touch}}{when, select, none { at least once} other { {when}}}',
  /** Talked about something with them. words: "sailing". */
  'search.about': 'talked about {words}{when, select, none {} other { {when}}}',
  /** Was not in touch with them. */
  'search.noContact':
    '{how, select, met {not met} called {no call} written {not written} other {not in touch}}{when, select, none { at all} other { {when}}}',
  /** A span of days. from and to: "3 May". */
  'search.between': 'from {from} to {to}',
  /** A month or a year: "in June 2025". */
  'search.during': 'in {period}',
  /** A single day: "on 3 May". */
  'search.onDay': 'on {day}',
  /** From this day on. */
  'search.since': 'from {day} on',
  /** Up to this day. */
  'search.upTo': 'up to {day}',
  'search.place': 'place: {name}',
  'search.company': 'company: {name}',
  'search.circle': 'circle: {name}',
  'search.interest': 'cares about {name}',
  /** name: who introduced them, "Ana Kovač or Ana Lee". */
  'search.through': 'introduced by {name}',
  /** source: name of a program, "linkedin". */
  'search.source': 'from a file of {source}',
  'search.birthday': 'birthday in {month}',
  /** field: a thing that is known of a person. */
  'search.has':
    'has {field, select, email {an e-mail address} phone {a phone number} birthday {a birthday} rhythm {a rhythm} circle {a circle} place {a place} company {a company} other {notes}}',
  'search.lacks':
    'without {field, select, email {e-mail address} phone {phone number} birthday {birthday} rhythm {rhythm} circle {circle} place {place} company {company} other {notes}}',
  /** How long the user is in a place; says nothing about the people there. */
  'search.stay':
    '{unit, select, week {{count, plural, one {# week} other {# weeks}}} other {{count, plural, one {# day} other {# days}}}} there',
  'search.due': 'due',
  /** Words that are looked for as they are. */
  'search.text': 'text: {words}',
  /** In the search field of the window: people who fit a sentence. clauses: how it was read. */
  'search.showPeople': '{count, plural, one {# person} other {# people}}: {clauses}',
  /** Heading above it. */
  'search.group': 'Read as a sentence',
  /** In the search field of the window: entries of the journal with these words. */
  'search.showEntries': 'Entries with “{words}”',
  /** Heading above it. */
  'search.groupJournal': 'Journal',
} as const;
