/** The week’s list and the people to introduce. */
export const thisWeekMessages = {
  /** Heading of the panel: whom to get in touch with this week. */
  'this-week.title': 'This week',
  /** The same heading when the user looks at an earlier day. */
  'this-week.titlePast': 'That week',
  /** Button: opens the dialog that exports the list. */
  'this-week.export': 'Export…',
  /** Under the heading. left, of: rows of the list. day: the Monday. people: all people in the network. */
  'this-week.summary':
    '{left, plural, =0 {All done} other {{left, number} of {of, number} left}} · week of {day} · out of {people, plural, one {# person} other {# people}}',
  /** Under the heading, while there are contacts and nothing else. A button follows. */
  'this-week.littleKnown': 'Kith knows no contact with these people, and not how close you are. So this list is little more than a guess.',
  /** Button: to the page Start, where the user says how well they know people. */
  'this-week.answerSome': 'Say how well you know people',
  /** Under the heading, when the user looks at an earlier day. day: a Monday. */
  'this-week.summaryPast': 'The people Kith would have suggested in the week of {day}.',
  /** Heading of a card: each person on the list was contacted. count: people on the list. */
  'this-week.allDone':
    '{count, plural, one {You were in touch with the one person on this week’s list.} other {You were in touch with all # people on this week’s list.}}',
  /** Text of that card. */
  'this-week.allDoneHint': 'The next list comes on Monday. There is nothing to catch up on.',
  /** In place of the week's list or that of the weak ties, right after a large import, and at the first start of a day. */
  'this-week.stillAnalyzing': 'Still analyzing. The list will appear shortly.',
  /** Heading of a card in an empty network. */
  'this-week.emptyNetwork': 'Nobody here yet',
  /** Text of that card. */
  'this-week.emptyNetworkHint': 'Import your contacts, or log the last conversation you enjoyed.',
  /** Heading of a card when nobody needs a contact. */
  'this-week.nobody': 'Nobody to suggest this week',
  /** Text of that card. */
  'this-week.nobodyHint':
    'You were recently in touch with everyone, snoozed them, or have something planned. Log contacts as they happen, and Kith shows you whom you are losing touch with.',
  /** Heading under the cards: people who are due by the rhythm the user set. */
  'this-week.alsoDue': 'Also due ({count, number})',
  /** Link at the top to that heading. */
  'this-week.alsoDueShort': '{count, plural, one {# more is due} other {# more are due}}',
  /** Link at the top to the dates of the next two weeks. */
  'this-week.datesShort': '{count, plural, one {# date} other {# dates}}',
  /** Link at the top to the open promises. */
  'this-week.promisesShort': '{count, plural, one {# promise} other {# promises}}',
  /** Button beside that heading: shows them in the table of people. */
  'this-week.alsoDueTable': 'Open as table',
  /** Heading: birthdays and planned contacts. */
  'this-week.datesAhead': 'Next two weeks',
  /** Heading: promises of the user that are still open. */
  'this-week.promises': 'You promised ({count, number})',
  /** Button with the current mode of the list; opens a menu of modes. */
  'this-week.modeLabel': 'What the list looks for: {mode}',
  /** Beside the current mode in that menu, for screen readers. */
  'this-week.modeChosen': 'chosen',
  /** Notice after the user chose a mode. */
  'this-week.modeChanged': 'This week’s list now looks for: {mode}',
  /** A card of somebody who was contacted. ago: "yesterday", "3 days ago". */
  'this-week.doneAgo': 'in touch {ago}',
  /** The same when the day is not known. */
  'this-week.doneThisWeek': 'in touch this week',
  /** Badge of a person whom Kith drew at random. */
  'this-week.randomPick': 'picked at random',
  /** On the card of a suggested person. interests: names that the user and the person share. */
  'this-week.inCommon': '<muted>In common:</muted> <strong>{interests}</strong>',
  /** Under a quotation from the journal. day: "3 May". */
  'this-week.quotedFrom': 'from your journal, {day}',
  /** Button: opens a menu of ways in which the user was in touch. */
  'this-week.done': 'Done',
  /** Heading of that menu. */
  'this-week.doneToday': 'Today, with {name}',
  /** Menu entry: logs a meeting in person today. */
  'this-week.doneInPerson': 'We met',
  /** Menu entry: logs a phone call today. */
  'this-week.doneCall': 'We talked on the phone',
  /** Menu entry: logs written messages today. */
  'this-week.doneMessage': 'We exchanged messages',
  /** Menu entry: logs e-mails today. */
  'this-week.doneEmail': 'We exchanged e-mails',
  /** Menu entry: opens the dialog that logs a contact. */
  'this-week.logWithDetails': 'Log with details…',
  /** Notice after a contact was logged by that menu. */
  'this-week.logged': 'Contact with {name} logged',
  /** Button: hides a person from the list for a while. duration: "2 weeks". */
  'this-week.snooze': 'Snooze {duration}',
  /** Notice after that. */
  'this-week.snoozed': '{name} is snoozed for {duration}',
  /** Button: hides a person from the list until Monday. */
  'this-week.notNow': 'Not this week',
  /** Notice after that. */
  'this-week.notNowDone': '{name} will not be suggested before Monday',
  /** Menu entry: Kith shall never suggest the person again. */
  'this-week.never': 'Never suggest',
  /** Notice after that. */
  'this-week.neverDone': '{name} will not be suggested again',
  /** Menu entry: shows the parts of the score of the person. */
  'this-week.showParts': 'Show how this was chosen',
  /** Menu entry: hides them. */
  'this-week.hideParts': 'Hide how this was chosen',
  /** A part of the score. */
  'this-week.partValue': 'Value of the tie',
  /** What that part is. */
  'this-week.partValueMeaning': 'how strong it was at its best, whom it connects you to, what you share, favors to return',
  /** A part of the score. */
  'this-week.partChance': 'Likely to be in touch again',
  /** What that part is. */
  'this-week.partChanceMeaning': 'how often and how lately you were in touch, and people you both see now',
  /** A part of the score. */
  'this-week.partFreshness': 'Not suggested recently',
  /** What that part is. */
  'this-week.partFreshnessMeaning': 'people you skipped recently rank lower',
  /** A part of the score. */
  'this-week.partOccasion': 'Occasion',
  /** What that part is. */
  'this-week.partOccasionMeaning': 'a birthday soon, or an open promise',
  /** A part of the score and what it is. */
  'this-week.part': '{part} <muted>({meaning})</muted>',
  /** Under the parts of the score. */
  'this-week.partSources':
    'Dormant ties: Levin, Walter & Murnighan 2011. Reconnection choices: Walter and others 2015. The weights come from reasoning, not from data.',
  /** What would change a suggestion: the list, chosen today, would not hold the person. */
  'this-week.notChosenToday': 'If Kith chose the list today, {name} would not be on it.',
  /** What would change a suggestion: not even a contact today. */
  'this-week.wouldStay': 'Even if you were in touch with {name} today, they would stay on the list.',
  /** What would change a suggestion: a contact today. */
  'this-week.wouldLeave': 'If you were in touch with <bdi>{name}</bdi> today, they would leave the list.',
  /** The same, with the person who would come instead. */
  'this-week.wouldLeaveFor': 'If you were in touch with <bdi>{name}</bdi> today, they would leave the list, and {next} would come next.',
  /** Heading above people who could meet. count: pairs. */
  'this-week.introductions': '{count, plural, one {Two people you could introduce} other {People you could introduce}}',
  /** Two people who share rare interests. others: how many other people whom the user knows have all of these. */
  'this-week.introduction':
    '{a} and {b} both care about <strong>{interests}</strong>{others, plural, =0 {, and nobody else you know does.} one {, like only one other person you know.} other {, like only # others you know.}}',
  /** Button: the two know each other now. */
  'this-week.introduced': 'I introduced them',
  /** Notice after that. */
  'this-week.introducedDone': '{a} and {b} now know each other',
  /** Button: opens the dialog that logs a contact with the two. */
  'this-week.logIt': 'Log it',
  /** Button: hides the suggestion to introduce two people. */
  'this-week.notNowIntroduction': 'Not now',
  /** Notice after that. duration: "3 months". */
  'this-week.notNowIntroductionDone': 'Kith won’t suggest this introduction for {duration}',
} as const;
