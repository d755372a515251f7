/** Imports of archives, folders, mailboxes, calendars and chats. */
export const sourcesMessages = {
  // Why a file was left out
  /** Reason. */
  'sources.fileMissing': 'There is no such file or folder.',
  /** Reason: a pipe, a device. */
  'sources.notRegular': 'It is neither a file nor a folder.',
  /** Reason. */
  'sources.fileUnreadable': 'It cannot be opened. Check who may read it.',
  /** Reason: a link to another file. */
  'sources.symbolicLink': 'It is a link to another place. Kith does not follow links.',
  /** Reason. */
  'sources.tooManyFiles': 'Kith reads at most {count, number} files at once.',
  /** Reason: an archive inside an archive inside an archive … */
  'sources.tooDeep': 'Kith opens archives in archives up to {count, number} deep.',
  /** Reason. */
  'sources.nestedTooLarge': 'It is a large archive inside another. Unpack the outer one and drop this one.',
  /** Reason: a small archive that unpacks into an enormous file. */
  'sources.outOfProportion': 'It unpacks to far more than a real file would. Kith stopped reading it.',
  /** Reason. */
  'sources.archiveDamaged': 'It is damaged or incomplete. Download or export it again.',
  /** Reason: a name like ../../file. */
  'sources.unsafeName': 'Its name leads out of the archive.',
  /** Reason. */
  'sources.encrypted': 'It is protected by a password. Unpack it and drop the files.',
  /** Reason: an Outlook data file with pages that only newer copies of mailboxes have. “File > Open & Export” is a menu of Outlook. */
  'sources.outlookCache':
    'It is Outlook’s copy of a mailbox on a server (.ost). In Outlook, choose File > Open & Export > Import/Export, export the mailbox as .pst, and drop that file.',
  /** Reason: an Outlook data file that Windows protects. */
  'sources.outlookProtected':
    'Windows protects it, so that only the computer that wrote it can read it. Export the mailbox again without this protection.',
  /** Reason: an Outlook data file. */
  'sources.outlookEmpty': 'There is no mail, contact or meeting in it.',
  /** Reason: meetings in an Outlook data file. */
  'sources.outlookDeclined': '{count, plural, one {# meeting that you declined} other {# meetings that you declined}}',
  /** Reason: tasks, notes and other items in an Outlook data file. */
  'sources.outlookOther':
    '{count, plural, one {# item that is neither a mail nor a contact nor a meeting} other {# items that are neither mails nor contacts nor meetings}}',
  /** Reason: parts of an Outlook data file. SCANPST is a program that comes with Outlook. */
  'sources.outlookDamaged':
    '{count, plural, one {# part of it is damaged and left out} other {# parts of it are damaged and left out}}. Outlook’s SCANPST may mend them.',
  /** Reason: no reader knows the file. */
  'sources.unknownFile': 'Kith does not know this kind of file.',
  /** Reason: the user chose other kinds of file with --only. */
  'sources.notChosen': 'You chose other kinds of file.',
  /** Reason: a sheet of a workbook. */
  'sources.emptySheet': 'This sheet is empty.',
  /** Reason: dates like 3/4/2024. `{date}`: one of them. */
  'sources.unclearDate': 'Nothing in it tells whether {date} begins with the day or the month. Say which, and import it again.',
  /** Reason. After the first thousand, the others are only counted. */
  'sources.moreSkipped': '{count, plural, one {# more part was} other {# more parts were}} left out for reasons like these.',

  // Reading
  /** The user stopped the import, or it ended before. */
  'sources.cancelled-import': 'The import was stopped. Nothing was imported.',
  /** A bug in Kith stopped the reading. */
  'sources.failed': 'Something went wrong while Kith read the files. Nothing was imported.',
  /** The reading needed more memory than it may have. */
  'sources.outOfMemory': 'The files need more memory than Kith may use. Nothing was imported. Import fewer of them at once.',

  // Why events are no contact
  /** Where: how many events a reason is about. */
  'sources.events': '{count, plural, one {# entry} other {# entries}}',
  /** Reason. */
  'sources.list': 'Mail of lists and newsletters is not contact.',
  /** Reason. */
  'sources.automatic': 'Programs wrote it, nobody did.',
  /** Reason. */
  'sources.draft': 'Drafts were never sent.',
  /** Reason. */
  'sources.spam': 'Spam is not contact.',
  /** Reason. */
  'sources.sponsored': 'Sponsored messages are not contact.',
  /** Reason. */
  'sources.cancelled': 'It was cancelled.',
  /** Reason. */
  'sources.declined': 'You declined it.',
  /** Reason. */
  'sources.missed': 'Missed calls are not contact.',
  /** Reason. */
  'sources.all-day': 'Entries for whole days are seldom meetings.',
  /** Reason: "Ana joined the group". */
  'sources.system-message': 'The program wrote it.',
  /** Reason. `{count}`: 12. */
  'sources.too-many-people': 'More than {count, number} people: an audience, not contact.',
  /** Reason. */
  'sources.nobody-else': 'There is nobody in it but you.',
  /** Reason. */
  'sources.future': 'It has not taken place yet.',
  /** Reason. */
  'sources.before-start': 'It is before the day you chose.',
  /** Reason. */
  'sources.owner-unknown': 'Kith does not know who you are in it. Say your name, address or number in it, and import it again.',
  /** Reason. */
  'sources.repeated': 'Another file has it too. It counts once.',
  /** Reason: a tie in an export of Kith between people who are not in the network. */
  'sources.people-missing': 'Its people are not in your network. Import the file of the people with it.',
} as const;
