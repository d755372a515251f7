/** What Kith does outside its window: notifications, the tray, the shortcut over all programs, and their settings. */
export const outsideMessages = {
  /** Title of a notification that names nobody. */
  'outside.due': '{count, plural, one {# person is due} other {# people are due}}',
  /** Title of a notification. names: "Ana, Ben and 3 others". */
  'outside.dueNamed': 'Get in touch with {names}',
  /** Below either. */
  'outside.dueText': 'You meant to be in touch by now.',
  /** Title of a notification that names nobody. */
  'outside.promises': '{count, plural, one {# promise is due today} other {# promises are due today}}',
  /** Text of a notification: one promise. */
  'outside.promiseTo': 'To {people}: {promise}',
  /** Part of the title of a notification that names nobody: "1 birthday today, 2 birthdays tomorrow". */
  'outside.birthdaysToday': '{count, plural, one {# birthday today} other {# birthdays today}}',
  'outside.birthdaysTomorrow': '{count, plural, one {# birthday tomorrow} other {# birthdays tomorrow}}',
  /** Text of a notification below that title. */
  'outside.birthdaysTodayNamed': 'Today: {names}',
  'outside.birthdaysTomorrowNamed': 'Tomorrow: {names}',
  /** Title of the digest on Mondays. Below it: "5 people, 2 promises and 1 birthday". */
  'outside.week': 'This week',
  /** Title of the digest after days on which the computer slept. day: "Saturday, 3 May 2026". */
  'outside.missed': 'Since {day}',
  /** Parts of the digest. */
  'outside.countPeople': '{count, plural, one {# person} other {# people}}',
  'outside.countPromises': '{count, plural, one {# promise} other {# promises}}',
  'outside.countBirthdays': '{count, plural, one {# birthday} other {# birthdays}}',

  /** Items of the menu of the icon in the tray. */
  'outside.open': 'Open Kith',
  'outside.quit': 'Quit',

  /** Title in the settings. */
  'outside.title': 'Reminders',
  /** Below that title. */
  'outside.hint': 'Your system shows them while Kith is open, or in the tray. Everything here is off until you switch it on.',
  /** Switches: what the system’s notifications tell. */
  'outside.tellDue': 'People who are due by a rhythm you set',
  'outside.tellPromises': 'Promises on their day',
  'outside.tellBirthdays': 'Birthdays, on the day and the day before',
  'outside.tellDigest': 'A digest of the week on Monday',
  /** A switch. */
  'outside.showNames': 'Name people in notifications',
  /** Below that switch. */
  'outside.showNamesHint':
    'Otherwise they only count (“2 people are due”). Whoever sees your screen sees them, and systems keep a list. A network with a passphrase is never named, and nothing is shown while it is locked.',
  /** Labels of times of day. */
  'outside.at': 'Time',
  'outside.quietFrom': 'Quiet from',
  'outside.quietTo': 'Quiet until',
  /** Below the times. */
  'outside.timesHint': 'Days on which the computer was off are told once, together.',
  /** In place of the switches. */
  'outside.notSupported': 'This system shows no notifications.',
  /** Title in the settings. */
  'outside.quickTitle': 'Tray and shortcut',
  /** A switch. */
  'outside.tray': 'Keep Kith in the tray when its window is closed',
  /** Below that switch. */
  'outside.trayHint': 'Where your system shows no tray, start Kith again to see its window.',
  /** In place of that hint: the icon could not be made. */
  'outside.noTray': 'This system shows no tray.',
  /** Label of a choice of keys. */
  'outside.shortcut': 'Log contact from any program',
  /** A value of that choice. */
  'outside.noShortcut': 'No shortcut',
  /** Below that choice. keys: "Ctrl+Alt+L". */
  'outside.shortcutTaken': 'Another program uses {keys} already. Choose other keys.',
  'outside.shortcutHint': 'The keys work while Kith is open, also when another program is in front.',
  /** Title of a failure. */
  'outside.notChanged': 'The setting was not changed',
  /** A failure. */
  'outside.invalid': 'This setting does not exist.',
} as const;
