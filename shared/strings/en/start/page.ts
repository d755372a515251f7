/** The page Start: what the files say while there are people and next to no dated contact, and the next step. */
export const startMessages = {
  /** Button of the rail, and name of the page. */
  'start.page': 'Start',
  /** Title of the page. people: all; contact: how many have a dated contact. */
  'start.title':
    '{people, plural, one {# person} other {# people}}, {contact, plural, =0 {and no dated contact yet} one {# of them with a dated contact} other {# of them with a dated contact}}',
  /** Below the title. */
  'start.lead': 'This is what your files and answers say about them, counted. Open a line to see who.',
  /** While the files are looked through. */
  'start.reading': 'Looking through your people …',
  /** In place of everything, in a network without people. */
  'start.empty': 'Nobody here yet',
  /** Below that. Buttons follow. */
  'start.emptyHint': 'Import a file of contacts, and this page says what is in it. Or name the people who matter, in ten minutes.',
  /** Button: begins the interview. */
  'start.nameThem': 'Name people',

  // The next step
  /** Title of a card: the one thing that would add most. */
  'start.nextStep': 'The next step that adds most',
  /** The file that would add most. reach: people whom Kith would recognize in it. */
  'start.nextLinkedin':
    'Your messages on LinkedIn. They name profile pages, and {reach, number} of your {people, plural, one {# person} other {# people}} {reach, plural, one {has} other {have}} one here.',
  'start.nextMail':
    'Your mail. It names addresses, and {reach, number} of your {people, plural, one {# person} other {# people}} {reach, plural, one {has} other {have}} one here.',
  'start.nextCalendar':
    'Your calendar. Its guests have addresses, and {reach, number} of your {people, plural, one {# person} other {# people}} {reach, plural, one {has} other {have}} one here.',
  'start.nextChats':
    'Your chats and calls. They name phone numbers, and {reach, number} of your {people, plural, one {# person} other {# people}} {reach, plural, one {has} other {have}} one here.',
  /** No file would be recognized: nobody has an address, number or page. */
  'start.nextNone':
    'A log of people you met, or a first entry by hand. No file can be matched: next to nobody here has an address, a number or a profile page.',
  /** Below that: what such a file adds, and that no text is kept. */
  'start.nextWhy':
    'With dates of contact, Kith can tell who is close, who is going quiet and who leads to others. It keeps who and when, never the text.',
  /** Opens the steps for each service. month: when the steps were checked. */
  'start.howTo': 'How to get it (as of {month})',
  /** Opens the steps for the other kinds of files. month: when they were checked. */
  'start.otherFiles': 'Other files that add contact (as of {month})',
  /** Button: the system's file dialog. */
  'start.chooseFiles': 'Choose files…',

  // What the files say
  /** Heading of a list: firms with at least two people. */
  'start.firms': 'Firms',
  /** Heading: schools. */
  'start.schools': 'Schools',
  /** Heading: places. */
  'start.places': 'Places',
  /** Heading: domains of mail addresses. */
  'start.domains': 'Addresses at',
  /** Heading: kinds of work. */
  'start.work': 'Kinds of work',
  /** Below that heading. */
  'start.workHint': 'By the words of their position, in nine languages.',
  /** Heading of a list of firms with one contact each. */
  'start.doors': 'Where you have exactly one door',
  /** Below that heading. count: firms with one person. */
  'start.doorsHint':
    '{count, plural, one {At one firm you know exactly one person.} other {At # firms you know exactly one person.}} Whom you know there is the way in.',
  /** A firm with its only contact. */
  'start.door': '{firm}: {person}',
  /** The same with what they do there. */
  'start.doorWithPosition': '{firm}: {person}, {position}',
  /** Heading: weeks in which many people came. */
  'start.waves': 'When many came at once',
  /** A week with far more new people than the weeks around it. day: a Monday. kind and name: what many of them share by the file. */
  'start.wave':
    '{count, plural, one {# person} other {# people}} in the week of {day}{kind, select, none {} place {, {shared, number} of them in {name}} other {, {shared, number} of them now at {name}}}',
  /** Label and placeholder of a field: the user names the occasion, and the people get a circle of that name. */
  'start.waveQuestion': 'What was it?',
  /** Accessible name of that field. day: a Monday. */
  'start.waveQuestionOf': 'What happened in the week of {day}?',
  /** Button: puts them all into a circle of the name that was typed. */
  'start.waveSave': 'Make a circle',
  /** In place of that field: all of them are in one circle. name: of the circle. */
  'start.waveCircle': 'They are in your circle “{name}”.',
  /** After that. */
  'start.waveSaved': '{count, plural, one {# person is} other {# people are}} in the circle “{name}” now.',
  /** Heading: people who came lately, with no known contact. */
  'start.lately': 'Connected lately, no contact known',
  /** Below that heading. from, to: days. */
  'start.latelyHint': '{count, plural, one {# person} other {# people}} between {from} and {to}. No file here holds a word between you.',
  /** Heading: people whom several kinds of files have. */
  'start.severalSources': 'In several of your files',
  /** A row: people whom these kinds of files all have. */
  'start.inSources': '{sources}',

  /** What a person came from: a kind of file, or a program. */
  'start.source':
    '{source, select, vcard {address book (vCard)} whatsapp {WhatsApp} telegram {Telegram} signal {Signal} meta {Facebook or Instagram} mail {mail} calendar {calendar} sms {calls and text messages} graphml {GraphML} other {{source}}}',

  // What is known
  /** Heading: of how many people which facts are known. */
  'start.coverage': 'What is known, and what is missing',
  /** A row: a fact. */
  'start.hasFirm': 'Firm',
  'start.hasPlace': 'Place',
  'start.hasKnownSince': 'Known since',
  'start.hasEmail': 'Mail address',
  'start.hasPhone': 'Phone number',
  'start.hasBirthday': 'Birthday',
  'start.hasContact': 'Dated contact',
  'start.hasCloseness': 'How close, in your words',
  /** How many of all people have it. */
  'start.ofPeople': '{count, number} of {people, number}',

  // A pasted list
  /** Heading: the user pastes a list of firms, people or places. */
  'start.targets': 'Whom do I know at …?',
  /** Below that heading. */
  'start.targetsHint': 'Paste firms, names, schools or the places of a trip, one on each line.',
  /** What a line of the list is, with its people. */
  'start.targetPerson': '{line}: {count, plural, one {in your network} other {# people of that name}}',
  'start.targetFirm': '{line}: {count, plural, one {# person there} other {# people there}}',
  'start.targetSchool': '{line}: {count, plural, one {# person of that school} other {# people of that school}}',
  'start.targetPlace': '{line}: {count, plural, one {# person in that place} other {# people in that place}}',
  /** Lines of the list for which nobody was found. */
  'start.targetNobody': 'Nobody by these words: {lines}',

  // Kinds of work, as names of rows
  /** A kind of work. */
  'start.work-leadership': 'Leadership',
  /** A kind of work. */
  'start.work-software': 'Software',
  /** A kind of work. */
  'start.work-engineering': 'Engineering',
  /** A kind of work. */
  'start.work-data': 'Data',
  /** A kind of work. */
  'start.work-design': 'Design',
  /** A kind of work. */
  'start.work-product': 'Product',
  /** A kind of work. */
  'start.work-marketing': 'Marketing',
  /** A kind of work. */
  'start.work-sales': 'Sales',
  /** A kind of work. */
  'start.work-hiring': 'Hiring and people',
  /** A kind of work. */
  'start.work-finance': 'Finance',
  /** A kind of work. */
  'start.work-law': 'Law',
  /** A kind of work. */
  'start.work-health': 'Health',
  /** A kind of work. */
  'start.work-education': 'Teaching',
  /** A kind of work. */
  'start.work-research': 'Research',
  /** A kind of work. */
  'start.work-media': 'Media',
  /** A kind of work. */
  'start.work-arts': 'Arts',
  /** A kind of work. */
  'start.work-consulting': 'Consulting',
  /** A kind of work. */
  'start.work-operations': 'Operations',
  /** A kind of work. */
  'start.work-government': 'Government',
  /** A kind of work. */
  'start.work-crafts': 'Crafts and construction',
  /** A kind of work. */
  'start.work-hospitality': 'Food, hotels and tours',
} as const;
