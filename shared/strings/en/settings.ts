/** The settings and what they say about the user's data. */
export const settingsMessages = {
  /** Title of the page. */
  'settings.title': 'Settings',
  /** Title of a choice: the colors of the window. */
  'settings.appearance': 'Appearance',
  /** A choice of colors: light or dark, as the operating system has it. */
  'settings.themeSystem': 'Same as system',
  /** A choice of colors. */
  'settings.themeLight': 'Light',
  /** A choice of colors. */
  'settings.themeDark': 'Dark',
  /** Title: which data the groups of people are computed from. A choice follows: both, who knows whom, common interests. */
  'settings.clusters': 'Clusters are based on',
  /** Below that choice: explains two of its values. */
  'settings.clustersHint':
    '“Who knows whom” uses the people you met together and the ties you entered. “Common interests” uses what people like and what you talked about.',
  /** Title of a choice: few large clusters or many small ones. */
  'settings.detail': 'Level of detail',
  /** Label of a number field. */
  'settings.weekCapacity': 'People in the weekly list',
  /** Below that field. */
  'settings.weekCapacityHint': 'Choose a number that you will really write to. A list that already exists for this week does not change.',
  /** Title: the weight of each channel, for example of a phone call. */
  'settings.weights': 'How much a contact counts',
  /** Below that title. */
  'settings.weightsText':
    'Meeting in person counts as 1, everything else as a part of it. These values are estimates, not measurements. Change them where they do not fit you.',
  /** Button: shows the table of weights. */
  'settings.showWeights': 'Show the values',
  /** count: how many values the user has changed. */
  'settings.showWeightsChanged': 'Show the values ({count, number} changed by you)',
  /** Button: hides the table of weights. */
  'settings.hideWeights': 'Hide the values',
  /** Screen-reader name of a field. channel: "Phone call". */
  'settings.weightOf': 'How much a contact counts: {channel}',
  /** Link: sets the value back to the usual one. */
  'settings.resetWeight': 'Reset',
  /** Title: where the data is, backups, import and export. */
  'settings.data': 'Your data',
  /** Below that title; a table of folders follows. */
  'settings.dataText': 'Everything is in these folders on this computer. Kith never connects to the internet.',
  /** Button: opens the import. */
  'settings.import': 'Import…',
  /** Button: opens the export dialog. */
  'settings.exportAll': 'Export all data…',
  /** Title: the networks that come with Kith. */
  'settings.examples': 'Examples',
  /** Below that title. */
  'settings.examplesText': 'Examples are separate from your own network.',
  /** Button: closes the example and opens the user's own network. */
  'settings.backToOwn': 'Back to my network',
  /** Button: opens the example with invented people. */
  'settings.demo': 'Demo network',
  /** Button: opens the example with measured data of an office. */
  'settings.office': 'A real office, 2013',
  /** Title of the last part of the page: what Kith is. */
  'settings.about': 'About Kith',
  /** Below that title. “Kith” is an English word; keep it. */
  'settings.aboutText': '“Kith” means the people you know. Kith is built on research about social ties and names the source of each idea.',
  /** Below it: the numbers of versions. */
  'settings.versions': 'Version {kith}, with Electron {electron} and Chromium {chromium}.',
  /** Link: opens the help. */
  'settings.help': 'Keyboard and glossary',

  /** Head of a table: which data is in which folder. */
  'settings.what': 'What',
  /** Head of a table: the path on the disk. */
  'settings.folder': 'Folder',
  /** Head of a table: the bytes on the disk. */
  'settings.size': 'Size',
  /** Row of that table: the network that the user keeps. */
  'settings.ownNetwork': 'Your network',
  /** Row of that table. */
  'settings.demoNetwork': 'The demo network',
  /** Row of that table. */
  'settings.officeNetwork': 'The office example',
  /** Row of that table, and title of the list of backups. */
  'settings.backups': 'Backups',
  /** Row of that table: text that the user wrote and did not save yet. */
  'settings.drafts': 'Drafts',
  /** A copy of a large network that is quicker to open. Kith can always make it again. */
  'settings.cache': 'Cache for a quick start',
  /** Button: opens the folder in the system's file manager. */
  'settings.showDataFolder': 'Show data folder',
  /** Button: asks for a folder and moves the network there. */
  'settings.move': 'Move my network…',
  /** Button: asks for a folder and opens the network in it. */
  'settings.openAnotherFolder': 'Open another folder…',
  /** Title of a list of folders. */
  'settings.recent': 'Networks you had open before',
  /** Button beside a folder. */
  'settings.open': 'Open',
  /** Its screen-reader name. */
  'settings.openFolder': 'Open {folder}',
  /** In place of the button: the folder does not exist or its disk is not connected. */
  'settings.folderMissing': 'not available now',
  /** Label before a time: the last edit was written to the disk. */
  'settings.lastSaved': 'Last saved',
  /** The backup was compared with the original. */
  'settings.lastBackup': 'Last verified backup',
  /** Kith opened a backup to see that it works. */
  'settings.lastBackupTest': 'Last backup test',
  /** In place of a time. */
  'settings.never': 'not yet',
  /** Button: asks for a place and saves the network there. */
  'settings.saveCopy': 'Save a copy…',
  /** Below the title of the list of backups. */
  'settings.backupsText': 'Kith keeps backups apart from the network. You can undo going back to one.',
  /** A backup in the list. */
  'settings.backup': '{time}',
  /** A backup in the list, and why Kith made it. */
  'settings.backupBeforeImport': '{time}, before an import',
  /** A backup in the list: two entries of the same person became one. */
  'settings.backupBeforeMerge': '{time}, before people were merged',
  /** A backup in the list: the state that the user left by going back. */
  'settings.backupBeforeRestore': '{time}, before going back to a backup',
  /** A backup in the list: a newer Kith changed the format of the files. */
  'settings.backupBeforeMigration': '{time}, before a file format upgrade',
  /** Button: shows what going back to this backup would change. */
  'settings.restoreQuestion': 'Go back to this…',
  /** Screen-reader name of the part with that preview. */
  'settings.restorePreview': 'Go back to {time}',
  /** Button: replaces the network by the backup. */
  'settings.restore': 'Go back to this',
  /** A notice. time: of the backup. */
  'settings.restored': 'Your network is as it was on {time}',
  /** Title of a failure: going back to a backup. */
  'settings.restoreFailed': 'Not restored',
  /** Title of a failure: the backup is damaged or cannot be read. */
  'settings.backupUnusable': 'The backup cannot be used',
  /** In place of the preview: going back would change nothing. */
  'settings.restoreNothing': 'It is the same as your network now.',
  /** What going back to a backup changes, one per line. names: of people. */
  'settings.restorePeopleBack': '{names}: back in the network',
  /** People whom the backup does not have. names: one name, or names and a number. */
  'settings.restorePeopleGone': '{names}: no longer in the network',
  /** Two names, and how many others. */
  'settings.namesAndMore': '{names} and {count, plural, one {# more} other {# more}}',
  /** People who are in both, with other facts. */
  'settings.restorePeopleChanged': '{count, plural, one {# person changes} other {# people change}}',
  /** Logged contacts that only the backup has. */
  'settings.restoreEntriesBack': '{count, plural, one {# entry comes back} other {# entries come back}}',
  /** Logged contacts that the backup does not have. */
  'settings.restoreEntriesGone': '{count, plural, one {# entry disappears} other {# entries disappear}}',
  /** Changes of anything else: ties, interests, settings. */
  'settings.restoreOthers': '{count, plural, one {# other change} other {# other changes}}',
  /** A notice. name: of the file. */
  'settings.copySaved': 'Saved {name}',
  /** Title of a failure: saving a copy. */
  'settings.copyFailed': 'The copy was not saved',
  /** Below a failure: what became of the data. */
  'settings.unchanged': 'Your network is unchanged.',
  /** Below a failure: what became of the data. */
  'settings.nothingChanged': 'Nothing was changed.',

  /** Screen-reader name of a banner, title of a list: the network was also changed on another computer. */
  'settings.otherVersions': 'Other versions of your network',
  /** A newer backup exists than the network in the folder. time: "yesterday at 18:20". */
  'settings.newerBackup': 'The folder of your network contains an older state. A backup written {time} is newer.',
  /** file: name of the file that a sync program made. */
  'settings.changedElsewhere': 'Another computer changed your network {time}: <name>{file}</name>.',
  /** Button: opens the dialog that merges the other version. */
  'settings.compare': 'Compare and merge…',
  /** Its screen-reader name. */
  'settings.compareName': 'Compare and merge… {name}',
  /** Button: hides the banner until another version appears. */
  'settings.later': 'Later',

  /** Dialog title. */
  'settings.mergeTitle': 'Merge another version',
  /** While Kith compares the two versions. */
  'settings.comparing': 'Comparing…',
  /** In place of the lists: the other version has nothing new. */
  'settings.mergeNothing': 'It contains nothing that your network lacks.',
  /** Title of a list of people. */
  'settings.onlyInOther': 'Only in the other version',
  /** Beside a person who does not exist in this network. */
  'settings.new': 'new',
  /** Last line of a list of people that is too long to show. */
  'settings.morePeople': 'And {count, plural, one {# more person} other {# more people}}.',
  /** A line below the list of people: what else the other version has. */
  'settings.mergeOthers':
    '{count, plural, one {# interest, circle or setting} other {# interests, circles and settings}} that belong to no person.',
  /** Title of a list: facts with two values. The user chooses one of them. */
  'settings.changedInBoth': 'Changed in both versions',
  /** Last line of that list when it is too long to show. */
  'settings.moreClashes':
    'And {count, plural, one {# more} other {# more}}: Kith keeps both values where a note can hold them, otherwise yours.',
  /** Checkbox: the other version still has things that the user deleted in this one. */
  'settings.bringBack': 'Restore {count, plural, one {# item} other {# items}} you deleted here',
  /** Above the buttons of the dialog. */
  'settings.mergeNote': 'You can undo this in one step. Kith makes a backup first.',
  /** Button: adds the other version to this network. */
  'settings.merge': 'Merge',
  /** Button: there is nothing to merge, the other file is moved away. */
  'settings.quarantineCopy': 'Move the copy away',
  /** A notice. */
  'settings.merged': 'Merged. Nothing was deleted, and Kith keeps the copy.',
  /** Title of a failure. */
  'settings.mergeFailed': 'Not merged',
  /** Screen-reader name of a choice. what: "Ana, company". */
  'settings.keepFor': 'Keep for {person}, {field}',
  /** The value in this network. */
  'settings.mine': 'Mine',
  /** The value in the other version. */
  'settings.theirs': 'Theirs',
  /** Keeps the value in this network and adds the other one to the note of the person. */
  'settings.bothValues': 'Both, in the note',

  /** Dialog title. */
  'settings.startNetwork': 'Start a new network?',
  /** Text of that dialog. folder: a path. */
  'settings.startNetworkText':
    '<path>{folder}</path> is empty. Kith can start a new network there. The one you have open stays where it is; Settings lists it.',
  /** Button. */
  'settings.startNetworkButton': 'Start a new network',
  /** Dialog title. */
  'settings.moved': 'Your network has moved',
  /** Text of that dialog. folder: the path of the new folder. */
  'settings.movedTo': 'Kith copied every file to <path>{folder}</path> and compared the copies. From now on it works there.',
  /** Text of that dialog. folder: the path of the old folder. */
  'settings.movedFrom':
    'The old copy is still in <path>{folder}</path>. You do not need it any more. Files there that are not Kith’s will stay.',
  /** Button: closes the dialog. */
  'settings.keepOldCopy': 'Keep it',
  /** Button: deletes Kith's files in the old folder. */
  'settings.removeOldCopy': 'Remove the old copy',
  /** Title: a file for calendar programs. */
  'settings.calendar': 'Calendar',
  /** A switch. */
  'settings.keepCalendar': 'Keep a calendar file up to date',
  /** Below that switch. file: its name. */
  'settings.calendarHint':
    'Your calendar can subscribe to {file} in the folder of your data: when contact is due by a rhythm you set, birthdays, and promises with a day. It is written while Kith is open, and deleted when you switch this off.',
} as const;
