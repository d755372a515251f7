/** Words that several pages share: buttons, units, lists. */
export const commonMessages = {
  /** Button: closes a dialog. */
  'common.close': 'Close',
  /** Button: closes a dialog and changes nothing. */
  'common.cancel': 'Cancel',
  /** A number of people: "1 person", "2,376 people". */
  'common.people': '{count, plural, one {# person} other {# people}}',
  /** Button in a message about a finished edit: takes the edit back. */
  'common.undo': 'Undo',
  /** Menu entry: deletes the person, entry or interest that the menu belongs to. */
  'common.delete': 'Delete',
  /** A notice after something was deleted. name: of a person or an interest. */
  'common.deleted': '{name} deleted',
  /** Button and dialog title: logs a contact (a call, a meeting) with somebody. */
  'common.logContact': 'Log contact',
  /** Placeholder of an empty field where a word can be added. */
  'common.add': 'Add…',
  /** Button under a shortened list. count: all entries. */
  'common.showAll': 'Show all {count, number}',
  /** Button under a list that is shown whole. */
  'common.showFewer': 'Show fewer',
  /** Label of the button with three dots. name: the person or interest whose menu it opens. */
  'common.moreAbout': 'More about {name}',
  /** How many of how many: "682 of 2,376". */
  'common.shareOf': '{part, number} of {whole, number}',
  /** A number of contacts that are companies, beside the number of people. */
  'common.companies': '{count, plural, one {# company} other {# companies}}',
  /** A number of ties between people. */
  'common.ties': '{count, plural, one {# tie} other {# ties}}',
  /** A number of interactions (meetings, calls, messages) in the log. */
  'common.interactions': '{count, plural, one {# interaction} other {# interactions}}',
  /** A number of days. */
  'common.days': '{count, plural, one {# day} other {# days}}',
  /** How often, inside a sentence: "every day", "every 3 days". */
  'common.everyDays': '{count, plural, one {every day} other {every # days}}',
  /** How often, inside a sentence: "every week", "every 3 weeks". */
  'common.everyWeeks': '{count, plural, one {every week} other {every # weeks}}',
  /** How often, inside a sentence: "every month", "every 3 months". */
  'common.everyMonths': '{count, plural, one {every month} other {every # months}}',
  /** How often, inside a sentence: "every year", "every 3 years". */
  'common.everyYears': '{count, plural, one {every year} other {every # years}}',
  /** A day to come, inside a sentence: "on Friday", "on 5 June". */
  'common.onDay': 'on {day}',
  /** `month`: "March", "March 2025". */
  'common.inMonth': 'in {month}',
  /** A time of today, inside a sentence: "at 18:20". */
  'common.todayAt': 'at {time}',
  /** A time of yesterday, inside a sentence. */
  'common.yesterdayAt': 'yesterday at {time}',
  /** A day and a time, inside a sentence: "on 3 April at 18:20". */
  'common.onDayAt': 'on {day} at {time}',
  /** People where there are none. */
  'common.nobody': 'nobody',
  /** The first names of many people, separated by commas, and how many more there are: "Ana, Ben and 3 others". */
  'common.namesAndOthers': '{names} and {count, plural, one {# other} other {# others}}',
} as const;
