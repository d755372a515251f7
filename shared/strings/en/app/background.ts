/** What Kith does in the background: notifications, the tray, the shortcut over all programs, and their settings. */
export const backgroundMessages = {
  /** Title of a notification that names nobody. */
  'background.due': '{count, plural, one {# person is due} other {# people are due}}',
  /** Title of a notification. names: "Ana, Ben and 3 others". */
  'background.dueNamed': 'Get in touch with {names}',
  /** Below either. */
  'background.dueText': 'You meant to be in touch by now.',
  /** Title of a notification that names nobody. */
  'background.promises': '{count, plural, one {# promise is due today} other {# promises are due today}}',
  /** Text of a notification: one promise. */
  'background.promiseTo': 'To {people}: {promise}',
  /** Part of the title of a notification that names nobody: "1 birthday today, 2 birthdays tomorrow". */
  'background.birthdaysToday': '{count, plural, one {# birthday today} other {# birthdays today}}',
  'background.birthdaysTomorrow': '{count, plural, one {# birthday tomorrow} other {# birthdays tomorrow}}',
  /** Text of a notification below that title. */
  'background.birthdaysTodayNamed': 'Today: {names}',
  'background.birthdaysTomorrowNamed': 'Tomorrow: {names}',
  /** Title of the digest on Mondays. Below it: "5 people, 2 promises and 1 birthday". */
  'background.week': 'This week',
  /** Title of the digest after days on which the computer slept. day: "Saturday, 3 May 2026". */
  'background.missed': 'Since {day}',
  /** Parts of the digest. */
  'background.countPeople': '{count, plural, one {# person} other {# people}}',
  'background.countPromises': '{count, plural, one {# promise} other {# promises}}',
  'background.countBirthdays': '{count, plural, one {# birthday} other {# birthdays}}',

  /** Items of the menu of the icon in the tray. */
  'background.open': 'Open Kith',
  'background.quit': 'Quit',

  /** Title in the settings. */
  'background.title': 'Reminders',
  /** Below that title. */
  'background.hint': 'Your system shows them while Kith is open, or in the tray. Everything here is off until you switch it on.',
  /** Switches: what the system’s notifications tell. */
  'background.tellDue': 'People who are due by a rhythm you set',
  'background.tellPromises': 'Promises on their day',
  'background.tellBirthdays': 'Birthdays, on the day and the day before',
  'background.tellDigest': 'A digest of the week on Monday',
  /** A switch. */
  'background.showNames': 'Name people in notifications',
  /** Below that switch. */
  'background.showNamesHint':
    'Otherwise they only count (“2 people are due”). Whoever sees your screen sees them, and systems keep a list. A network with a passphrase is never named, and nothing is shown while it is locked.',
  /** Labels of times of day. */
  'background.at': 'Time',
  'background.quietFrom': 'Quiet from',
  'background.quietTo': 'Quiet until',
  /** Below the times. */
  'background.timesHint': 'Days on which the computer was off are told once, together.',
  /** In place of the switches. */
  'background.notSupported': 'This system shows no notifications.',
  /** Title in the settings. */
  'background.quickTitle': 'Tray and shortcut',
  /** A switch. */
  'background.tray': 'Keep Kith in the tray when its window is closed',
  /** Below that switch. */
  'background.trayHint': 'Where your system shows no tray, start Kith again to see its window.',
  /** In place of that hint: the icon could not be made. */
  'background.noTray': 'This system shows no tray.',
  /** Label of a choice of keys. */
  'background.shortcut': 'Log contact from any program',
  /** A value of that choice. */
  'background.noShortcut': 'No shortcut',
  /** Below that choice. keys: "Ctrl+Alt+L". */
  'background.shortcutTaken': 'Another program uses {keys} already. Choose other keys.',
  'background.shortcutHint': 'The keys work while Kith is open, also when another program is in front.',
  /** Title of a failure. */
  'background.notChanged': 'The setting was not changed',
  /** A failure. */
  'background.invalid': 'This setting does not exist.',
} as const;
