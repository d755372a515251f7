/** The journal, its entries, and the dialogs that log contact and add people. */
export const journalMessages = {
  /** Title of the page. */
  'journal.title': 'Journal',
  /** Number of entries of the journal, beside its title. */
  'journal.entryCount': '{count, plural, one {# entry} other {# entries}}',
  /** Which entries a page of a very long journal shows. total: all entries. */
  'journal.entryRange': '{first, number} to {last, number} of {total, plural, one {# entry} other {# entries}}',
  /** Label of the two buttons that turn the pages of a very long journal. */
  'journal.pages': 'Pages of the journal',
  /** Button: shows the page with newer entries. */
  'journal.laterEntries': 'Later entries',
  /** Button: shows the page with older entries. */
  'journal.earlierEntries': 'Earlier entries',
  /** Button at the end of a page of the journal. */
  'journal.loadEarlierEntries': 'Load earlier entries',
  /** Label of the list of years. */
  'journal.goToYear': 'Go to a year',
  /** Placeholder in the list of years. */
  'journal.goTo': 'Go to…',
  /** Label of the search field. */
  'journal.find': 'Find in the journal',
  /** Placeholder of the search field. */
  'journal.findPlaceholder': 'A name, “about sailing”…',
  /** Heading when the search finds no entry. */
  'journal.nothingFound': 'Nothing found',
  /** Under that heading: every word of the search must occur in the entry. */
  'journal.nothingFoundHint': 'No entry contains all these words.',
  /** Button below that: clears the search. */
  'journal.showAll': 'Show all entries',
  /** Heading of the journal without entries. */
  'journal.empty': 'Nothing logged yet',
  /** Under that heading. */
  'journal.emptyHint': 'Log a coffee, a call or a letter. A few entries are enough for Kith to notice who you are losing touch with.',
  /** Button in the empty journal: reads entries from a file. */
  'journal.importLog': 'Import a log',

  /** Badge of an entry in the future. */
  'journal.planned': 'planned',
  /** Label of the menu of an entry. day: "3 May". */
  'journal.entryMenu': 'Actions for the entry of {day}',
  /** Menu entry: opens the dialog that changes an entry. */
  'journal.edit': 'Edit…',
  /** Notice after an entry was deleted. */
  'journal.entryDeleted': 'Entry deleted',
  /** Who took part, on the page of one of them, who is left out. names: links to pages, separated by commas. */
  'journal.withPeople': 'with {names}',
  /** Who took part, when there are too many to name. count: those not named. */
  'journal.peopleAndOthers': '{names} and {count, plural, one {# other} other {# others}}',
  /** The same, on the page of one of them, who is left out. */
  'journal.withPeopleAndOthers': 'with {names} and {count, plural, one {# other} other {# others}}',
  /** What was talked about. topics: a list of interests. */
  'journal.topics': 'about {topics}',
  /** A favor in an entry that the user did for somebody. */
  'journal.favorGiven': 'You helped: {favor}',
  /** A favor in an entry that somebody did for the user. */
  'journal.favorReceived': 'They helped: {favor}',
  /** What the user promised in an entry. */
  'journal.promised': 'You promised: {promise}',

  /** Title of the dialog that changes an entry. */
  'journal.editEntry': 'Edit entry',
  /** Label of the field for the people of an entry. */
  'journal.withWhom': 'With whom',
  /** Placeholder of that field: a name, or a description of somebody. */
  'journal.peoplePlaceholder': 'Names, or who they are',
  /** Error under that field when it is empty. */
  'journal.nobodyNamed': 'Name at least one person.',
  /** Label of the button that takes somebody off an entry. */
  'journal.removePerson': 'Remove {name}',
  /** Stands for somebody who was deleted while the dialog was open. */
  'journal.deletedPerson': 'a deleted person',
  /** Beside a name in an entry: this person is added with the entry. */
  'journal.newPerson': 'new',
  /** Last option of the list of people: takes several typed names, known and new. */
  'journal.addNames': 'Add <b>{names}</b>',
  /** In that option: a name that nobody has. */
  'journal.nameOfNewPerson': '{name} (new)',
  /** In that option: a name that several people have. Kith asks after the option is chosen. */
  'journal.nameToAsk': '{name} (you choose)',
  /** In that option: what was talked about. */
  'journal.sentenceTopics': 'about {topics}',
  /** Below what was read of a sentence: how to go on. */
  'journal.sentenceKeys': 'Enter or Tab takes it into the fields below, where you can correct it.',
  /** Title of a list of values that a pasted signature has. */
  'journal.detailsOf': 'Keep for {name}:',
  /** One of these values. field: "E-mail". */
  'journal.detail': '{field}: {value}',
  /** In place of that list. */
  'journal.detailsOfWhom': 'The signature has contact details. They can be kept when the entry names one person.',
  /** Last option of the list of people: adds somebody whom the user does not have yet. */
  'journal.addNewPerson': 'Add <b>{name}</b> as a new person',
  /** Label of the field for the day. */
  'journal.when': 'When',
  /** Placeholder of that field: days as one may write them. Kith reads English dates only. */
  'journal.whenPlaceholder': 'today, last Tuesday, 3 May…',
  /** Error under that field. */
  'journal.unknownDate': 'Kith does not understand this date. Try “yesterday”, “last Friday” or “3 May”.',
  /** Label of the button that opens a calendar. */
  'journal.openCalendar': 'Choose in a calendar',
  /** Label of that calendar. */
  'journal.calendar': 'Calendar',
  /** Button of the calendar. */
  'journal.previousMonth': 'Previous month',
  /** Button of the calendar. */
  'journal.nextMonth': 'Next month',
  /** Under the field for the day. date: "Tuesday 17 November 2026", in the future. */
  'journal.plannedDate': '{date} (planned)',
  /** Under the field for the day. date: "Tuesday 17 November 2026". */
  'journal.todayDate': 'today, {date}',
  /** Label of the choice how the contact was made: call, letter … */
  'journal.how': 'How',
  /** Channel: met in person. Must be short. */
  'journal.shortInPerson': 'In person',
  /** Channel: phone call. Must be short. */
  'journal.shortCall': 'Call',
  /** Channel: video call. Must be short. */
  'journal.shortVideo': 'Video',
  /** Channel: text message. Must be short. */
  'journal.shortMessage': 'Message',
  /** Channel: e-mail. Must be short. */
  'journal.shortEmail': 'Email',
  /** Channel: a meeting at work. Must be short. */
  'journal.shortMeeting': 'Meeting',
  /** Channel: a letter on paper. Must be short. */
  'journal.shortLetter': 'Letter',
  /** Channel: none of the above. Must be short. */
  'journal.shortOther': 'Other',
  /** Label of the list of rarer channels. */
  'journal.otherChannel': 'Other channel',
  /** Label of the field for topics. */
  'journal.talkedAbout': 'What you talked about',
  /** Placeholder of that field: examples of topics. */
  'journal.topicsPlaceholder': 'ramen, bouldering, her new job…',
  /** Label of the field for a note. */
  'journal.note': 'Note',
  /** Placeholder of that field. */
  'journal.notePlaceholder': 'What you want to remember next time',
  /** Button: shows the fields for a favor, a promise, the length and who reached out. */
  'journal.moreFields': 'Favor, promise, length…',
  /** Hint beside the buttons. keys: "Ctrl Enter". */
  'journal.savesWith': '{keys} saves',
  /** Button: saves a changed entry. */
  'journal.saveChanges': 'Save changes',
  /** Notice after the dialog was closed without saving. */
  'journal.notLogged': 'Not logged',
  /** Button in that notice: opens the dialog with what was typed. */
  'journal.continueWriting': 'Continue writing',
  /** Label of the choice whether somebody helped. */
  'journal.favor': 'A favor',
  /** Choice: nobody helped. */
  'journal.noFavor': 'None',
  /** Choice: the user helped. */
  'journal.iHelped': 'I helped',
  /** Choice: the others helped the user. */
  'journal.theyHelped': 'They helped me',
  /** Label of the field that describes a favor. */
  'journal.favorDescription': 'What the favor was',
  /** Placeholder of that field: examples. */
  'journal.favorPlaceholder': 'read my application, lent the drill…',
  /** Label of the field for a promise of the user. */
  'journal.promise': 'A promise to keep',
  /** Placeholder of that field: an example. */
  'journal.promisePlaceholder': 'send the photos of the old port',
  /** Label of the field for the length of a contact. */
  'journal.minutes': 'Minutes',
  /** Label of the choice who started the contact. */
  'journal.whoReachedOut': 'Who reached out',
  /** Choice: both did. */
  'journal.bothReachedOut': 'Both',
  /** Choice: the user did. */
  'journal.iReachedOut': 'I did',
  /** Choice: the others did. */
  'journal.theyReachedOut': 'They did',
  /** Check box: Kith may show words of this note as a conversation starter. */
  'journal.mayQuote': 'Kith may quote this note when it suggests how to start a conversation',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'journal.draft': 'a log entry',
  /** The same, when its people are known. names: "Ana and Ben". */
  'journal.draftAbout': 'a note about {names}',
  /** The same with more than two people. count: the others. */
  'journal.draftAboutMany': 'a note about {name} and {count} others',

  /** Title and button of the dialog that adds somebody. */
  'journal.addPerson': 'Add person',
  /** Label of its first field: a name, or a description such as "tour guide in Quebec". */
  'journal.nameOrDescription': 'Name, or who they are',
  /** Placeholder of that field: examples. */
  'journal.namePlaceholder': 'Ana Kovač, or tour guide in Quebec',
  /** Warning: somebody of this name is in the network already. */
  'journal.namesake': 'You already know {name}. This adds another person with the same name.',
  /** Label of the field for circles. */
  'journal.circles': 'Circles',
  /** Placeholder of that field: examples. */
  'journal.circlesPlaceholder': 'family, work, choir…',
  /** Label of the field for interests. */
  'journal.interests': 'Interests',
  /** Placeholder of that field: examples. */
  'journal.interestsPlaceholder': 'ramen, dogs, jazz…',
  /** Label of the field for notes about a person. */
  'journal.notes': 'Notes',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'journal.newPersonDraft': 'about a new person',
  /** The same, when the name is typed already. */
  'journal.newPersonDraftNamed': 'about a new person ({name})',
} as const;
