/** Texts of `kith person`, `kith circle` and `kith search`. */
export const peopleCommandMessages = {
  /** What `kith person` does. */
  'command-line.person': 'Shows, adds, changes or archives a person. Archived people are kept, but are in no list and no picture.',
  /** What `kith circle` does. */
  'command-line.circle':
    'Lists your circles and how each is kept, shows who is in one, or changes one. A circle that does not exist is made.',
  /** What `kith search` does. */
  'command-line.search': 'Finds people and journal entries by words or by a sentence: “climbers in Lisbon”, “not met since 2023”.',
  /** Meaning of --rhythm DAYS. */
  'command-line.rhythm': 'how often you mean to be in touch, in days, or “none”',
  /** Refusal. */
  'command-line.invalidRhythm': '--rhythm must be a number of days from 1 to 36525, or “none”.',
  /** Meaning of --birthday DATE. */
  'command-line.birthday': 'YYYY-MM-DD, MM-DD without a year, or “none”',
  /** Refusal. */
  'command-line.invalidBirthday': '“{value}” is not a birthday. Write YYYY-MM-DD, MM-DD or “none”.',
  /** Meaning of --circle NAME. */
  'command-line.personCircle': 'a circle to be in; may be given several times',
  /** Meaning of --not-circle NAME. */
  'command-line.personNotCircle': 'a circle to leave; may be given several times',
  /** Meaning of --name NEW. */
  'command-line.personNewName': 'another name, which must not be empty',
  /** Meaning of --job NAME. */
  'command-line.personJob': 'an employer, with --since DATE and --until DATE: a year, a month (2024-03), a day, or “none”',
  /** A date that cannot be read. */
  'command-line.invalidPartialDay': '“{value}” is not a date. Write a year, a month (2024-03), a day (2024-03-12) or “none”.',
  /** A line about somebody: where they work and since when. from, to: dates, perhaps empty. to: “none” when it goes on. */
  'command-line.job': '{at}: {from} – {to, select, none {} other {{to}}}',
  /** Meaning of --new, an option of “kith person add”. */
  'command-line.personNew': 'with “add”: somebody else of the same name',
  /** Meaning of --back, an option of “kith person archive”. */
  'command-line.personBack': 'with “archive”: takes the person back from the archive',
  /** Refusal. `candidates`: "Ana Kovač, Acme [p1]". */
  'command-line.alreadyThere':
    '“{name}” is in your network already: {candidates}. Nothing was changed. Use --new if this is somebody else.',
  /** Refusal: no option says what to change. */
  'command-line.nothingToChange': 'Say what to change, for example --rhythm 30.',
  /** There was nothing to do. */
  'command-line.nothingToDo': 'Nothing to change.',
  /** Refusal: the name of the circle is missing or empty. */
  'command-line.circleName': 'Say the name of a circle.',
  /** Meaning of --add PERSON. */
  'command-line.circleAdd': 'puts a person into the circle; may be given several times',
  /** Meaning of --remove PERSON. */
  'command-line.circleRemove': 'takes a person out of the circle; may be given several times',
  /** Meaning of --rename NAME. */
  'command-line.circleRename': 'another name for the circle',
  /** Refusal. */
  'command-line.circleNameTaken': 'There is a circle {name} already. Nothing was changed.',
  /** Refusal. */
  'command-line.noSuchCircle': 'There is no circle “{name}”. Use “kith circle list”.',
  /** What `kith trip` does. */
  'command-line.trip': 'Lists whom you know in a place, the closest first, with how to begin. With --circle, puts them into a circle.',
  /** Meaning of --circle NAME, an option of “kith trip”. */
  'command-line.tripCircle': 'also puts the people into this circle',
  /** Refusal. */
  'command-line.tripPlace': 'Say where you go, for example: kith trip Lisbon.',
  /** Part of a line about a person. day: of the last contact. */
  'command-line.tripLast': 'last contact {day}',
  /** Part of a line about a person. */
  'command-line.tripNoContact': 'no contact logged',
  /** Nobody has this place. */
  'command-line.tripNobody': 'Nobody in your network has the place “{place}”.',
  /** Meaning of --most N. */
  'command-line.searchMost': 'how many people and entries at most (default: {count, number})',
  /** Refusal. */
  'command-line.invalidMost': '--most must be a number from 1 to {max, number}.',
  /** Nothing fits the words. */
  'command-line.nothingFound': 'Nothing fits “{words}”.',
} as const;
