/** Why somebody is on the weekly list, what to start a conversation with, and what a path rests on. */
export const suggestionsMessages = {
  /** Why somebody is on the weekly list: in touch again. ago: "yesterday", "3 days ago". */
  'suggestions.done': 'In touch {ago}',
  /** Why: longer ago than the user meant. every: "every 3 weeks". length: "3 months". */
  'suggestions.intendedRhythm': 'You meant to be in touch {every}; it has been {length}',
  /** Why: a person of whom no contact is logged. */
  'suggestions.noContact': 'No contact logged yet',
  /** Why: the same; when the person was added. month: "May", "March 2019". */
  'suggestions.noContactSince': 'Among your people since {isThisMonth, select, yes {this month} other {{month}}}; no contact logged yet',
  /** Why: a LinkedIn connection without any contact. */
  'suggestions.noContactLinkedIn': 'Connected on LinkedIn; no contact logged yet',
  /** Why: the same, since a month. */
  'suggestions.noContactLinkedInSince':
    'Connected on LinkedIn {isThisMonth, select, yes {this month} other {in {month}}}; no contact logged yet',
  /** Why: a birthday soon. when: "today", "on Friday", "on 5 June". */
  'suggestions.birthday': 'Birthday {when}',
  /** Why, or what to start a conversation with: the words of a promise from the journal. */
  'suggestions.promise': 'You promised: “{quote}”',
  /** Why: a promise whose words must not be quoted. */
  'suggestions.promiseUnquoted': 'You promised them something',
  /** Why: once one of the closest. size: 5 or 15. */
  'suggestions.wasClose': 'Once among the {size, number} people you were most in touch with',
  /** Why: the user set a high closeness. */
  'suggestions.declaredClose': 'You marked them as close to you',
  /** Why: the user set a high importance. */
  'suggestions.declaredImportant': 'You marked them as important to you',
  /** Why: the user marked the person as family. */
  'suggestions.declaredFamily': 'You marked them as family',
  /** Why: the person helped the user. month: "May", "March 2019". */
  'suggestions.favor': '{isRecent, select, yes {Helped you recently} other {Helped you in {month}}}',
  /** Why: the same, with what the journal says about it. */
  'suggestions.favorQuoted': '{isRecent, select, yes {Helped you recently} other {Helped you in {month}}}: “{quote}”',
  /** Why: interests that the user has, too. */
  'suggestions.interests': 'You have {interests} in common',
  /** Why: people who are tied to both. people: one or two names. isCertain: it is certain that they know each other; else they were seen together. */
  'suggestions.commonContacts':
    'You were recently in touch with {people}, {isCertain, select, yes {who {count, plural, one {knows} other {know}} them} other {whom your journal shows with them}}',
  /** Why: a company where others of the user’s people work. */
  'suggestions.company':
    '{others, plural, =0 {Works at {company}, where you know nobody else} one {Works at {company}, like one other person you know} other {Works at {company}, like # others you know}}',
  /** Why: a company that the user's own profile names, and where others of the user's people may work. */
  'suggestions.ownCompany':
    '{others, plural, =0 {Your profile names {company}, where they work} one {Your profile names {company}, where they and one other person you know work} other {Your profile names {company}, where they and # others you know work}}',
  /** Why: more than one of the user's files has them. sources: "Google contacts and LinkedIn connections". */
  'suggestions.sources': 'In several of your files: {sources}',
  /** Why: a group that the user made. */
  'suggestions.circle': 'In your circle {circle}',
  /** Why: they began to work there within the last year. from: "March 2026", "3 March 2026" or "2026". */
  'suggestions.newJob': 'New job: at {at} since {from}',
  /** Reasons on a card, one sentence after the other. Adds the full stop. */
  'suggestions.sentence': '{reason}.',
  /** Why contact is due. `every`: "every 3 weeks", the rhythm that the user set. */
  'suggestions.dueSince': 'You meant to be in touch {every}; due {isToday, select, yes {today} other {since {day}}}',
  /** The same, when no contact is logged. */
  'suggestions.dueAtOnce': 'You meant to be in touch {every}; no contact is logged',
  /** The same two beside the name of the person. */
  'suggestions.dueSinceShort': '{every}; due {isToday, select, yes {today} other {since {day}}}',
  /** The rhythm the user set; no contact is logged. */
  'suggestions.dueAtOnceShort': '{every}; no contact is logged',
  /** A date ahead, beside the name of the person. `when`: "on Friday". */
  'suggestions.birthdayShort': '{isKnown, select, yes {turns {turns, number} {when}} other {birthday {when}}}',
  /** A date ahead, beside the name of the first person. `when`: "on Friday". */
  'suggestions.plannedShort':
    '{channel, select, meeting {meeting} video {video call} call {call} other {contact}} {when}{others, plural, =0 {} one {, with one other} other {, with # others}}',
  /** A date ahead. `turns`: years on that day. */
  'suggestions.birthdayAhead': '{isKnown, select, yes {{name} turns {turns, number}} other {Birthday of {name}}}',
  /** A date ahead: a planned contact. */
  'suggestions.plannedAhead': '{channel, select, meeting {Meeting} video {Video call} call {Call} other {Contact}} with {people}',
  /** A date ahead: the day by which a promise should be kept. */
  'suggestions.promiseAhead': 'Promised to {people}: “{promise}”',
  /** What to start a conversation with: a note in the journal. */
  'suggestions.openerNote': 'Ask about: “{quote}”',
  /** What to start a conversation with: a topic of the latest contact. */
  'suggestions.openerLastTopic': 'Last time you talked about {topic}',
  /** What to start a conversation with: a topic of an earlier contact. day: "3 May". */
  'suggestions.openerTopic': 'On {day} you talked about {topic}',
  /** How the user knows the first person of a path. ago: "3 weeks ago". */
  'suggestions.stepContact': '{days, plural, one {in touch once, {ago}} other {in touch on # days, last {ago}}}',
  /** Why two people of a path may know each other. Nobody has seen them together. */
  'suggestions.stepSameEmployer': 'both at {company}',
  /** Why two people of a path may know each other. Few people have the interest. */
  'suggestions.stepRareInterest': 'both among the few who care about {interest}',
} as const;
