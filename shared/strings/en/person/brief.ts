/** What prepares a meeting: on the page of a person, and the page about the user. */
export const briefMessages = {
  /** Title on the page of a person: what to know before one meets them. */
  'brief.title': 'Before you meet',
  /** things: names of interests, places, employers. */
  'brief.inCommon': 'You both: {things}',
  /** A story from the page about the user, in which a place, employer or interest of the person stands. */
  'brief.story': 'You like to tell: {story}',
  /** Button beside a need or an offer that is settled. */
  'brief.closeWish': 'Settled',
  /** Its name for screen readers. */
  'brief.closeWishLabel': 'Settled: {what}',
  /** Notice after that. */
  'brief.wishClosed': 'Settled: {what}',
  /** Somebody began to work there within the last year. at: an employer. from: "March 2026", "3 March 2026" or "2026". */
  'brief.newJob': 'At {at} since {from}',
  /** A file said so on that day. before, after: employers. */
  'brief.company': 'Now at {after}, before at {before} (imported {day})',
  /** The same with what they do. */
  'brief.position': 'Now {after}, before {before} (imported {day})',
  /** The same with where they live. */
  'brief.place': 'Now in {after}, before in {before} (imported {day})',
  /** names: of people. */
  'brief.introducedBy': 'Introduced by {names}',
  /** Title of the page about the user, and button of the rail. */
  'brief.profile.title': 'About me',
  /** Below that title. */
  'brief.profile.hint':
    'Kith compares this with everybody you know, and says on their page what you have in common. It stays on this computer.',
  /** Title of a field: interests. */
  'brief.profile.interests': 'I care about',
  /** Title of a field: places. */
  'brief.profile.places': 'Where I live and have lived',
  /** Title of a field: employers, schools, trades. */
  'brief.profile.work': 'Where I work and have worked or learned',
  /** Title of a list of employers and schools, each with two days. */
  'brief.profile.jobs': 'Since when and until when',
  /** Below that title. */
  'brief.profile.jobsHint': 'A year, a month or a day. “Looking back” then shows who went quiet since you changed jobs.',
  /** Title of a field. */
  'brief.profile.stories': 'Stories I like to tell',
  /** In that field while it is empty. */
  'brief.profile.storiesPlaceholder': 'One a line: the time the boat went without us …',
  /** Unsaved text, in the banner "You were writing …". */
  'brief.profile.draft': 'something about yourself',
  /** Title of a list of people. */
  'brief.profile.mostInCommon': 'Most in common',
  /** The list is empty. */
  'brief.profile.nobodyInCommon': 'As soon as you say what you care about, the people who share it stand here.',
  /** On the page of a person: what they look for. day: when the user noted it. */
  'brief.need': 'Looks for {what}{hasDay, select, yes { (noted {day})} other {}}',
  /** On the page of a person: what they can do or have. */
  'brief.offer': 'Can help with {what}{hasDay, select, yes { (noted {day})} other {}}',
  /** Title of a list in the week: who looks for something that somebody else may have. */
  'brief.waysToHelp': 'Ways to help ({count, number})',
  /** A line of that list. need, offer: people; looksFor, has: as the user noted it. */
  'brief.wayToHelp': '{need} looks for {looksFor}; {offer} may help: {has}',
  /** Below that line: when the two were noted. */
  'brief.wayToHelpDays':
    '{needDay, select, none {from your notes} other {noted {needDay}}} · {offerDay, select, none {from your notes} other {noted {offerDay}}}',
} as const;
