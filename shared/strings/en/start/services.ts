/**
 * How to get a file from each service: the one place where Kith says so. The names of menus are those of the services in English. Checked against the
 * services' help pages; the date stands in renderer/start/NextStep.tsx and on the page.
 */
export const serviceMessages = {
  /** Name of a service. Its steps follow in order. */
  'services.linkedin': 'LinkedIn: messages and connections',
  'services.linkedin1': 'On linkedin.com in a browser: Me, then Settings & Privacy, then Data privacy.',
  'services.linkedin2': 'Get a copy of your data, then the larger archive. It holds your messages; the small file of connections does not.',
  'services.linkedin3': 'Request archive. A mail with the link comes within a day, and the link works for three days.',
  'services.linkedin4': 'Drop the .zip on this window as it is.',
  /** Name of a service. Its steps follow in order. */
  'services.googleMail': 'Gmail',
  'services.googleMail1': 'On takeout.google.com: Deselect all, then tick Mail.',
  'services.googleMail2': 'Next step, then Export once, then Create export. A mail with the link comes in hours or days.',
  'services.googleMail3': 'Drop the .zip or .tgz on this window as it is.',
  /** Name of a service. Its steps follow in order. */
  'services.appleMail': 'Apple Mail',
  'services.appleMail1': 'In Mail on a Mac: choose a mailbox, then Mailbox, then Export Mailbox.',
  'services.appleMail2': 'Do the same with the mailbox Sent: it shows whom you write to.',
  'services.appleMail3': 'Drop the .mbox folders on this window.',
  /** Name of a program. Its steps follow in order. */
  'services.outlook': 'Outlook on Windows (classic)',
  'services.outlook1': 'File, then Open & Export, then Import/Export, then Export to a file, then Outlook Data File (.pst).',
  'services.outlook2': 'Choose your address at the top of the list, and tick Include subfolders.',
  'services.outlook3': 'Choose no password, and drop the .pst file on this window.',
  /** Name of a program. Its steps follow in order. */
  'services.outlookMac': 'Outlook for Mac',
  'services.outlookMac1': 'Choose Export: in the menu File, or in older versions on the tab Tools.',
  'services.outlookMac2': 'Tick Mail, Contacts and Calendar, and drop the .olm file on this window.',
  /** Name of a service. Its steps follow in order. */
  'services.thunderbird': 'Thunderbird',
  'services.thunderbird1': 'Help, then Troubleshooting Information, then Open Folder beside Profile Folder.',
  'services.thunderbird2': 'Close Thunderbird, and drop the folders Mail and ImapMail on this window.',
  /** Name of a service. Its steps follow in order. */
  'services.googleCalendar': 'Google Calendar',
  'services.googleCalendar1': 'On calendar.google.com in a browser: Settings, then Import & export.',
  'services.googleCalendar2': 'Export, and drop the .zip on this window.',
  /** Name of a service. Its steps follow in order. */
  'services.appleCalendar': 'Apple Calendar',
  'services.appleCalendar1': 'In Calendar on a Mac: choose a calendar, then File, then Export, then Export….',
  'services.appleCalendar2': 'Drop the .ics file on this window.',
  /** Name of a service. Its steps follow in order. */
  'services.whatsapp': 'WhatsApp',
  'services.whatsapp1': 'Open a chat. Android: the three dots, then More, then Export chat. iPhone: the name at the top, then Export chat.',
  'services.whatsapp2': 'Choose Without media, and send the file to this computer. Each chat is a file of its own.',
  /** Name of a service. Its steps follow in order. */
  'services.telegram': 'Telegram',
  'services.telegram1': 'In Telegram Desktop: Settings, then Advanced, then Export Telegram data.',
  'services.telegram2': 'Choose Machine-readable JSON, without photos and files, and drop result.json on this window.',
  /** Name of a service. Its steps follow in order. */
  'services.androidCalls': 'Calls and text messages of an Android phone',
  'services.androidCalls1': 'Install the app SMS Backup & Restore on the phone, and let it back up calls and messages.',
  'services.androidCalls2': 'Send the two .xml files to this computer, and drop them on this window.',
} as const;
