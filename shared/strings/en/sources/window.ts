/** The import of archives in the window, and the page of sources. */
export const sourcesWindowMessages = {
  // Dialog
  /** Title of the dialog. `{names}`: "archive.zip", or several. */
  'sources.title': 'Import of {names}',
  /** While files are read. `{file}`: the one that is being read. */
  'sources.reading': 'Reading {file} …',
  /** While files are read. `{percent}`: 0 to 100. */
  'sources.progress': '{percent, number} % read',
  /** While files are read: an estimate, after some seconds. */
  'sources.remaining': '{minutes, plural, =0 {less than a minute left} one {about # minute left} other {about # minutes left}}',
  /** While files are read: what was read so far, and stays true. `{what}`: "1,204 messages and 12 meetings", see the next four. */
  'sources.readSoFar': 'Already read: {what}.',
  /** The same with the first and the last day of what was read so far. */
  'sources.readSoFarDays': 'Already read: {what}, from {from} to {to} so far.',
  /** A part of `sources.readSoFar`. */
  'sources.readMessages': '{count, plural, one {# message} other {# messages}}',
  /** A part of `sources.readSoFar`. */
  'sources.readMeetings': '{count, plural, one {# meeting} other {# meetings}}',
  /** A part of `sources.readSoFar`. */
  'sources.readCalls': '{count, plural, one {# call} other {# calls}}',
  /** A part of `sources.readSoFar`. An entry of an address book. */
  'sources.readCards': '{count, plural, one {# contact} other {# contacts}}',
  /** While files are read: somebody of the address book, and the messages that they wrote or got. `{day}`: of the last of them. */
  'sources.readWith': 'Already read: {count, plural, one {# message} other {# messages}} with {name}, the last on {day} so far.',
  /** What one archive has, before it is imported. `{name}`: of the file. `{people}`: entries of address books. `{eventPeople}`: different people in the messages. */
  'sources.summary':
    '{isLinkedIn, select, true {LinkedIn archive} other {{name}}}: {people, plural, =0 {} one {# person} other {# people}}{both, select, true {, } other {}}{events, plural, =0 {} other {{kind, select, messages {{events, plural, one {# message} other {# messages}}} mails {{events, plural, one {# mail} other {# mails}}} meetings {{events, plural, one {# meeting} other {# meetings}}} photos {{events, plural, one {# photo} other {# photos}}} other {{events, plural, one {# contact} other {# contacts}}}} with {eventPeople, plural, one {# person} other {# people}}, {years}}}{isEmpty, select, true {nothing to import} other {}}{unneeded, plural, =0 {} one {; # file not needed} other {; # files not needed}}.',
  /** The years of the contacts in an archive. */
  'sources.years': '{isSame, select, true {{from}} other {{isToToday, select, true {{from} to today} other {{from} to {to}}}}}',
  /** Question: the order of day and month in the dates of a chat. `{date}`: one of them, as written. `{file}`: its name. */
  'sources.dayOrder': 'How is {date} meant in {file}?',
  /** Below the question. */
  'sources.dayOrderHint': 'The file does not say. With your answer Kith reads it again; without one, nothing of this file is imported.',
  /** An answer: the day comes first. */
  'sources.dayFirst': 'The day first, then the month',
  /** An answer: the month comes first. */
  'sources.monthFirst': 'The month first, then the day',
  /** Before the first file is read. */
  'sources.starting': 'Looking at the files …',
  /** Button: stops the reading. */
  'sources.cancel': 'Cancel',
  /** Heading above the list of files, before anything is imported. */
  'sources.found': 'What Kith found',
  /** Heading above the list of files, after the import. */
  'sources.account': 'What was imported',
  /** What one file has. */
  'sources.file':
    '{people, plural, =0 {nobody but you} one {# person} other {# people}}{contacts, plural, =0 {} one {, # contact} other {, # contacts}}',
  /** In its place: the file is read only after the user has answered a question above the files. */
  'sources.fileWaits': 'waits for your answer above',
  /** Below the name of a file, after the import: the user had unticked it. */
  'sources.fileExcluded': 'left out by you: nothing of it was imported',
  /** The days of the contacts in a file. */
  'sources.days': '{from} to {to}',
  /** Accessible name of the checkbox of a file. */
  'sources.includeFile': 'Import {path}',
  /** Heading of what is left out of a file. Opens a list. */
  'sources.leftOut': '{count, plural, one {# note} other {# notes}}',
  /** A reason with its place. */
  'sources.leftOutPart': '{where}: {reason}',
  /** Files of an archive without contacts, as settings and pictures are. Opens a list. */
  'sources.unknownFiles': '{count, plural, one {# file} other {# files}} not needed',
  /** What the import does. */
  'sources.willDo':
    '{created, plural, =0 {Nobody new} one {# new person} other {# new people}}, {updated, number} updated, {interactions, plural, =0 {no new entries} one {# new entry} other {# new entries}} in the journal.',
  /** How many people are held back, below what the import does. */
  'sources.willHoldBack':
    '{count, plural, one {# person is} other {# people are}} held back, because nothing shows that you know them. You can add each of them later on the page Sources.',
  /** New people with the name of a known one. */
  'sources.sameNames':
    '{count, plural, one {# new person has} other {# new people have}} the name of somebody you have already. They are not joined.',
  /** Heading: people of the files whom Kith takes for somebody of the network, because it is certain. */
  'sources.joined':
    '{count, plural, =0 {Nobody is joined} one {# person is joined with somebody you have} other {# people are joined with people you have}}',
  /** Below the heading. */
  'sources.joinedHint': 'It is certain by more than the name. Untick whoever is somebody else. You can also split them later.',
  /** Checkbox. `{name}`: as the file writes it. `{person}`: somebody of the network. */
  'sources.joinedAs': '{name} is {person}',
  /** Heading: names in the files that may be somebody of the network. */
  'sources.names': 'Who is who in these files',
  /** Below the heading. */
  'sources.namesHint': 'Nothing is assigned without your answer. A name you leave open waits on the page Sources.',
  /** The same heading on the page Sources, after the import. */
  'sources.namesWaiting': 'Names that wait for your answer',
  /** Below it. */
  'sources.namesWaitingHint': 'They may be people you have. Until you say so, their contacts are kept and do not count.',
  /** Question. `{name}`: as a chat shows it, a number or an address. `{source}`: "WhatsApp", "your mail". */
  'sources.nameQuestion': 'Who is {name} in {source}?',
  /** How much contact there was with somebody. */
  'sources.nameFacts': '{days, plural, one {# day of contact, {from}} other {# days of contact, {from} to {to}}}',
  /** Which of several questions is shown. */
  'sources.namePlace': '{place, number} of {count, number}',
  /** Beside it, once some have an answer. */
  'sources.namesAnswered': '{count, number} answered',
  /** Answer: none of those that are offered, but somebody of the network. */
  'sources.nameElse': 'Somebody else',
  /** Answer: somebody who is not in the network yet. */
  'sources.nameNew': 'A new person',
  /** Answer: not now. */
  'sources.nameLater': 'Later',
  /** Label of the field that opens after "Somebody else". */
  'sources.nameWho': 'Who is it?',
  /** Nobody is offered. */
  'sources.nameNobody': 'Kith finds nobody whom it may be.',
  /** Button: the question before. */
  'sources.previousName': 'Previous name',
  /** Button: the question after. */
  'sources.nextName': 'Next name',
  /** Message after an answer. `{person}`: somebody of the network. */
  'sources.nameAssigned': '{name} is {person}.',
  /** How a program is called in the question. */
  'sources.program':
    '{source, select, whatsapp {WhatsApp} telegram {Telegram} signal {Signal} meta {Facebook or Instagram} linkedin {LinkedIn} mail {your mail} calendar {your calendar} sms {your calls and text messages} other {{source}}}',
  /** How many names wait, below what the import does. */
  'sources.willWait':
    '{count, plural, one {# name waits} other {# names wait}} for you to say who it is{isDone, select, true {} other {: above, or later}} on the page Sources.',
  /** Heading: who is the user in the files. */
  'sources.isThisYou': 'Is this you?',
  /** Below the heading. */
  'sources.isThisYouHint':
    'Kith needs to know who you are in these files: until you say so, their mails, chats and meetings stay out. It asks once.',
  /** Checkbox. `{name}` and `{address}` of somebody in the files. */
  'sources.suggestion': '{name} · {address}',
  /** Label of a field. */
  'sources.yourNames': 'Your names, addresses and numbers in these files',
  /** Heading: employers, schools and places of the user that the files name. */
  'sources.aboutMe': 'About you, in these files',
  /** Below the heading. */
  'sources.aboutMeHint': 'What is ticked goes into “About me”, so that Kith can say what you have in common with people.',
  /** Accessible name of the list of checkboxes. One position of the user. `{title}`: may be empty. Dates as the file writes them. */
  'sources.ownPosition':
    '{title}{dates, select, none {} closed {{hasTitle, select, true {, } other {}}{since} to {until}} other {{hasTitle, select, true {, } other {}}since {since}}}',
  /** Label of a field. */
  'sources.since': 'Only contacts from this day on',
  /** In the empty field for a day. */
  'sources.sinceHint': 'the beginning',
  /** Error below the field. */
  'sources.sinceInvalid': 'This is no date. Write it as 2020-12-31.',
  /** Checkbox. */
  'sources.keepTitles': 'Keep the titles of meetings',
  /** Below the choices. */
  'sources.privacy': 'Kith keeps who, when, how and how often. It never keeps the text of a message.',
  /** Button. */
  'sources.import': 'Import',
  /** Instead of a count: everything is known already. */
  'sources.nothingNew': 'Everything in these files is in your network already.',
  /** Instead of a count: nothing can be imported before the user says who they are in the files. */
  'sources.nothingYet': 'Say above who you are, and Kith can import these files.',
  /** Below what the import does: some contacts are left out, because nothing says who in the files is the user. */
  'sources.ownerOpen':
    '{isDone, select, true {Messages and meetings were left out, because Kith does not know who you are in them. Import the files again, and say who you are.} other {Until you say above who you are, the messages and meetings are left out.}}',
  /** Nothing that Kith can use was found. */
  'sources.nothingFound': 'Kith found nothing to import in these files.',
  /** After the import. */
  'sources.done': 'The import is done, as one step that you can undo.',
  /** Button after the import. */
  'sources.showNetwork': 'Show the network',
  /** Button after the import: opens the page of sources. */
  'sources.showSources': 'Show sources',
  /** Title of a failure. */
  'sources.notRead': 'The files were not read',
  /** Title of a failure. */
  'sources.notImported': 'The import failed',

  // Page
  /** Title of the page, and its name in the rail. */
  'sources.page': 'Sources',
  /** Empty page. */
  'sources.empty': 'Nothing imported yet',
  /** Empty page. */
  'sources.emptyHint':
    'Drop the archives you already have on the window: LinkedIn, an address book, calendars, mailboxes, chats, a folder or a zip of them.',
  /** Button: the system's file dialog. */
  'sources.chooseFiles': 'Choose files',
  /** Button: the system's folder dialog. */
  'sources.chooseFolder': 'Choose a folder',
  // The watched folder
  /** Heading, and name of the line that tells of new files. */
  'sources.watched': 'Watched folder',
  /** Below the heading, while no folder is watched. */
  'sources.watchHint':
    'Choose a folder into which your phone or a sync program puts exports. While Kith is open, it tells you about new files there. It imports nothing before you have reviewed it, and reads nothing outside that folder.',
  /** Button: the system’s folder dialog. */
  'sources.watchChoose': 'Watch a folder',
  /** Button: the system’s folder dialog. */
  'sources.watchOther': 'Watch another folder',
  /** Button. */
  'sources.watchStop': 'Stop watching',
  /** Nothing came since the folder was chosen. Files that were there before can be read with the button “Choose a folder”. */
  'sources.watchNothing': 'Nothing new. Files that were there before are not offered; read them with “Choose a folder”.',
  /** New files. `{names}`: up to three of them. */
  'sources.watchNew': '{count, plural, one {# new file} other {# new files}} in <bdi>{folder}</bdi>: <bdi>{names}</bdi>',
  /** Three names of new files, and how many there are besides. */
  'sources.watchAndMore': '{names} and {count, number} more',
  /** Button: opens the import, which shows what was found before anything is written. */
  'sources.watchReview': 'Review and import',
  /** Button: these files are not offered again. */
  'sources.watchLeave': 'Leave them',
  /** The folder is gone, or its disk is not connected. */
  'sources.watch-missing': 'The folder is not there. Kith looks again by itself.',
  /** The system does not let Kith read the folder. */
  'sources.watch-unreadable': 'Kith may not read the folder. Check who may read it; Kith looks again by itself.',
  /** The folder has too many files. */
  'sources.watch-too-many': 'The folder has more files than Kith watches. Choose a folder that is only for exports.',
  /** A folder that cannot be chosen. */
  'sources.watchTooMany': 'The folder has more than {count, number} files. Choose a folder that is only for exports.',
  /** Title of a failure. */
  'sources.watchFailed': 'The watched folder was not changed',
  /** Heading of the list of imports. */
  'sources.imports': 'Imports',
  /** What an import brought. */
  'sources.importFacts':
    '{day}: {people, plural, one {# person} other {# people}}, {interactions, plural, one {# journal entry} other {# journal entries}}',
  /** Button. */
  'sources.importAgain': 'Import again',
  /** Accessible name of the button. */
  'sources.importAgainOf': 'Import again: {label}',
  /** Button: removes an import from the network by itself. */
  'sources.takeBack': 'Take back',
  /** Accessible name of the button. */
  'sources.takeBackOf': 'Take back: {label}',
  /** Message after an import was taken back. */
  'sources.takenBack': 'Taken back: {label}. What came after it stays.',
  /** Heading of a list, and what stands below it. */
  'sources.heldBack': 'Held back',
  'sources.heldBackHint': 'People in your files of whom nothing shows that you know them. Add those you know.',
  /** Accessible name of the search field. */
  'sources.findHeldBack': 'Find somebody who is held back',
  /** In the empty search field. */
  'sources.find': 'Find',
  /** Why somebody is held back. */
  'sources.only-they-wrote': 'Only they wrote ({received, plural, one {# message} other {# messages}})',
  /** Why somebody is held back. */
  'sources.only-you-wrote': 'Only you wrote ({sent, plural, one {# message} other {# messages}})',
  /** Why somebody is held back. */
  'sources.never-alone': 'Only in messages among others',
  /** Why somebody is held back. */
  'sources.shared-address': 'An address that several people read',
  /** Why somebody is held back. */
  'sources.deleted': 'You deleted them',
  /** Why somebody is held back. */
  'sources.unknown-name': 'You have not said who it is',
  /** Button beside somebody who is held back. */
  'sources.add': 'Add',
  /** Accessible name of the button. */
  'sources.addPerson': 'Add {name}',
  /** Message after somebody was added. */
  'sources.added': '{name} is in your network now.',
  /** More people than the list shows. */
  'sources.more': '{count, plural, one {# more person} other {# more people}}. Search to find them.',
  /** Heading. */
  'sources.you': 'You in files',
  /** Below the heading. */
  'sources.youHint': 'By these names, addresses and numbers Kith knows which messages you wrote.',
  /** Label of a field. */
  'sources.youNames': 'Names',
  /** Label of a field. */
  'sources.youEmails': 'Mail addresses',
  /** Label of a field. */
  'sources.youPhones': 'Phone numbers',
  /** Label of a field. */
  'sources.youPages': 'Profile pages',
} as const;
