/** Headings and sentences in the files Kith exports. */
export const exportedFilesMessages = {
  // The weekly list as CSV: one column heading each

  /** Column heading: the place in the list, 1 = first. */
  'exported-files.rank': 'Rank',
  /** Column heading: the name of the person. */
  'exported-files.name': 'Name',
  /** Column heading: why the person is in the list. */
  'exported-files.reasons': 'Reasons',
  /** Column heading: shared interests. */
  'exported-files.inCommon': 'In common',
  /** Column heading: something to start a conversation with. */
  'exported-files.opener': 'Opener',
  /** Column heading: the day the opener is from. */
  'exported-files.openerFrom': 'Opener from',
  /** Column heading: whether the tie is active, fading or dormant. */
  'exported-files.state': 'State',
  /** Column heading: whether the person connects groups. */
  'exported-files.role': 'Role',
  /** Column heading: a day. */
  'exported-files.lastContact': 'Last contact',
  /** Column heading. */
  'exported-files.company': 'Company',
  /** Column heading: the job title. */
  'exported-files.position': 'Position',
  /** Column heading: the user's own groups of people. */
  'exported-files.circles': 'Circles',
  /** Column heading. */
  'exported-files.email': 'E-mail',
  /** Column heading. */
  'exported-files.phone': 'Phone',
  /** Column heading. */
  'exported-files.url': 'URL',
  /** Column heading. */
  'exported-files.birthday': 'Birthday',
  /** Column heading: "mobile", "work" … */
  'exported-files.phoneKind': 'Phone kind',

  // The weekly list as calendar events and as Markdown

  /** Title of a calendar event. */
  'exported-files.getInTouch': 'Get in touch with {name}',
  /** Line about a person. `{interests}`: names of shared interests. */
  'exported-files.inCommonLine': 'In common: {interests}',
  /** Line about a person: something to start a conversation with, and its day. */
  'exported-files.openerLine': 'To begin with ({day}): {text}',
  /** Line about a person. */
  'exported-files.lastContactLine': 'Last contact: {day}',
  /** Line about a person. */
  'exported-files.birthdayLine': 'Birthday: {day}',
  /** Line about a person. `{addresses}`: e-mails, phones and web pages. */
  'exported-files.reachThem': 'Reach them: {addresses}',
  /** Heading of the Markdown file. */
  'exported-files.heading': 'Get back in touch',
  /** Below the heading. */
  'exported-files.asOf': 'As of {day}.',
  /** In place of an empty list. */
  'exported-files.nobody': 'Nobody this week.',
  /** Name of the user’s calendar in other programs. */
  'exported-files.calendarName': 'Kith',
  /** Below “Get in touch with …” in a calendar. every: "every 3 weeks". */
  'exported-files.meantEvery': 'You meant {every}.',
  /** An event of a calendar. */
  'exported-files.birthdayOf': '{name}: birthday',
  /** An event of a calendar: what the user promised. people: to whom. */
  'exported-files.promisedTo': 'Promised to {people}: {promise}',
} as const;
