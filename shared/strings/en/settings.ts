/** The settings and what they say about the user's data. */
export const settingsMessages = {
  /** Title of the page. */
  'settings.title': 'Settings',
  'settings.appearance': 'Appearance',
  'settings.themeSystem': 'Same as system',
  'settings.themeLight': 'Light',
  'settings.themeDark': 'Dark',
  /** Title: which data the groups of people are computed from. A choice follows: both, who knows whom, common interests. */
  'settings.clusters': 'Clusters are based on',
  'settings.clustersHint':
    '“Who knows whom” uses the people you met together and the ties you entered. “Common interests” uses what people like and what you talked about.',
  'settings.detail': 'Level of detail',
  'settings.weekCapacity': 'People in the weekly list',
  'settings.weekCapacityHint': 'Choose a number that you will really write to. A list that already exists for this week does not change.',
  'settings.weights': 'How much a contact counts',
  'settings.weightsText':
    'Meeting in person counts as 1, everything else as a part of it. These values are estimates, not measurements. Change them where they do not fit you.',
  'settings.showWeights': 'Show the values',
  /** count: how many values the user has changed. */
  'settings.showWeightsChanged': 'Show the values ({count, number} changed by you)',
  'settings.hideWeights': 'Hide the values',
  /** Screen-reader name of a field. channel: "Phone call". */
  'settings.weightOf': 'How much a contact counts: {channel}',
  /** Link: sets the value back to the usual one. */
  'settings.resetWeight': 'Reset',
  'settings.data': 'Your data',
  'settings.dataText': 'Everything is in these folders on this computer. Kith never connects to the internet.',
  'settings.import': 'Import…',
  'settings.exportAll': 'Export all data…',
  'settings.examples': 'Examples',
  'settings.examplesText': 'Examples are separate from your own network.',
  /** Button: closes the example and opens the user's own network. */
  'settings.backToOwn': 'Back to my network',
  'settings.demo': 'Demo network',
  'settings.office': 'A real office, 2013',
  'settings.about': 'About Kith',
  'settings.aboutText': '“Kith” means the people you know. Kith is built on research about social ties and names the source of each idea.',
  /** Link: opens the help. */
  'settings.help': 'Keyboard and glossary',

  /** Head of a table: which data is in which folder. */
  'settings.what': 'What',
  'settings.folder': 'Folder',
  'settings.size': 'Size',
  'settings.ownNetwork': 'Your network',
  'settings.demoNetwork': 'The demo network',
  'settings.officeNetwork': 'The office example',
  'settings.backups': 'Backups',
  'settings.drafts': 'Drafts',
  /** A copy of a large network that is quicker to open. Kith can always make it again. */
  'settings.cache': 'Cache for a quick start',
  'settings.showDataFolder': 'Show data folder',
  'settings.move': 'Move my network…',
  'settings.openAnotherFolder': 'Open another folder…',
  'settings.recent': 'Networks you had open before',
  /** Button beside a folder. */
  'settings.open': 'Open',
  /** Its screen-reader name. */
  'settings.openFolder': 'Open {folder}',
  /** In place of the button: the folder does not exist or its disk is not connected. */
  'settings.folderMissing': 'not available now',
  'settings.lastSaved': 'Last saved',
  /** The backup was compared with the original. */
  'settings.lastBackup': 'Last verified backup',
  /** Kith opened a backup to see that it works. */
  'settings.lastBackupTest': 'Last backup test',
  /** In place of a time. */
  'settings.never': 'not yet',
  'settings.saveCopy': 'Save a copy…',
  'settings.backupsText': 'Kith keeps backups apart from the network. You can undo going back to one.',
  /** A backup in the list. */
  'settings.backup': '{time}',
  'settings.backupBeforeImport': '{time}, before an import',
  'settings.backupBeforeMerge': '{time}, before people were merged',
  'settings.backupBeforeRestore': '{time}, before going back to a backup',
  'settings.backupBeforeMigration': '{time}, before a file format upgrade',
  /** Button: shows what going back to this backup would change. */
  'settings.restoreQuestion': 'Go back to this…',
  /** Screen-reader name of the part with that preview. */
  'settings.restorePreview': 'Go back to {time}',
  /** Button: replaces the network by the backup. */
  'settings.restore': 'Go back to this',
  'settings.restored': 'Your network is as it was on {time}',
  'settings.restoreFailed': 'Not restored',
  'settings.backupUnusable': 'The backup cannot be used',
  'settings.restoreNothing': 'It is the same as your network now.',
  /** What going back to a backup changes, one per line. names: of people. */
  'settings.restorePeopleBack': '{names}: back in the network',
  'settings.restorePeopleGone': '{names}: no longer in the network',
  /** Two names, and how many others. */
  'settings.namesAndMore': '{names} and {count, plural, one {# more} other {# more}}',
  'settings.restorePeopleChanged': '{count, plural, one {# person changes} other {# people change}}',
  'settings.restoreEntriesBack': '{count, plural, one {# entry comes back} other {# entries come back}}',
  'settings.restoreEntriesGone': '{count, plural, one {# entry disappears} other {# entries disappear}}',
  'settings.restoreOthers': '{count, plural, one {# other change} other {# other changes}}',
  'settings.copySaved': 'Saved {name}',
  'settings.copyFailed': 'The copy was not saved',
  /** Below a failure: what became of the data. */
  'settings.unchanged': 'Your network is unchanged.',
  'settings.nothingChanged': 'Nothing was changed.',

  /** Screen-reader name of a banner, title of a list: the network was also changed on another computer. */
  'settings.otherVersions': 'Other versions of your network',
  /** A newer backup exists than the network in the folder. time: "yesterday at 18:20". */
  'settings.newerBackup': 'The folder of your network contains an older state. A backup written {time} is newer.',
  /** file: name of the file that a sync program made. */
  'settings.changedElsewhere': 'Another computer changed your network {time}: <name>{file}</name>.',
  'settings.compare': 'Compare and merge…',
  /** Its screen-reader name. */
  'settings.compareName': 'Compare and merge… {name}',
  /** Button: hides the banner until another version appears. */
  'settings.later': 'Later',

  /** Dialog title. */
  'settings.mergeTitle': 'Merge another version',
  'settings.comparing': 'Comparing…',
  'settings.mergeNothing': 'It contains nothing that your network lacks.',
  /** Title of a list of people. */
  'settings.onlyInOther': 'Only in the other version',
  /** Beside a person who does not exist in this network. */
  'settings.new': 'new',
  'settings.morePeople': 'And {count, plural, one {# more person} other {# more people}}.',
  'settings.mergeOthers':
    '{count, plural, one {# interest, circle or setting} other {# interests, circles and settings}} that belong to no person.',
  'settings.changedInBoth': 'Changed in both versions',
  'settings.moreClashes':
    'And {count, plural, one {# more} other {# more}}: Kith keeps both values where a note can hold them, otherwise yours.',
  'settings.bringBack': 'Restore {count, plural, one {# item} other {# items}} you deleted here',
  'settings.mergeNote': 'You can undo this in one step. Kith makes a backup first.',
  'settings.merge': 'Merge',
  /** Button: there is nothing to merge, the other file is moved away. */
  'settings.quarantineCopy': 'Move the copy away',
  'settings.merged': 'Merged. Nothing was deleted, and Kith keeps the copy.',
  'settings.mergeFailed': 'Not merged',
  /** Screen-reader name of a choice. what: "Ana, company". */
  'settings.keepFor': 'Keep for {person}, {field}',
  /** The value in this network. */
  'settings.mine': 'Mine',
  /** The value in the other version. */
  'settings.theirs': 'Theirs',
  'settings.bothValues': 'Both, in the note',

  /** Dialog title. */
  'settings.startNetwork': 'Start a new network?',
  'settings.startNetworkText':
    '<path>{folder}</path> is empty. Kith can start a new network there. The one you have open stays where it is; Settings lists it.',
  /** Button. */
  'settings.startNetworkButton': 'Start a new network',
  /** Dialog title. */
  'settings.moved': 'Your network has moved',
  'settings.movedTo': 'Kith copied every file to <path>{folder}</path> and compared the copies. From now on it works there.',
  'settings.movedFrom':
    'The old copy is still in <path>{folder}</path>. You do not need it any more. Files there that are not Kith’s will stay.',
  'settings.keepOldCopy': 'Keep it',
  'settings.removeOldCopy': 'Remove the old copy',

  /** Title: groups of people that the user makes, for example "family". */
  'settings.circles': 'Circles',
  'settings.circlesText': 'A circle is a group of people that you make. You put people into circles on their page.',
  /** There are no circles. */
  'settings.noCircles': 'You have no circles yet. Select a person and add a circle, for example “family”.',
  /** Screen-reader name of a field. */
  'settings.circleName': 'Name of {name}',
  /** Unsaved text, in the banner "You were writing …". */
  'settings.circleNameDraft': 'another name for {name}',
  /** Screen-reader name of a field. name: of a circle. */
  'settings.circleCadence': 'How often you mean to be in touch with {name}',
  /** Menu entry: filters the graph by the circle. */
  'settings.showCircle': 'Show in the graph',
  /** Menu entry: opens a dialog. */
  'settings.mergeCircle': 'Merge into another circle…',
  /** Menu entry: opens a dialog. */
  'settings.deleteCircle': 'Delete…',
  /** Dialog title. */
  'settings.deleteCircleTitle': 'Delete the circle {name}?',
  'settings.deleteCircleText':
    '{count, plural, =0 {Nobody is in this circle.} one {# person is in this circle and stays in your network.} other {# people are in this circle and stay in your network.}} How often you mean to be in touch is deleted with the circle.',
  /** Button. */
  'settings.deleteCircleButton': 'Delete circle',
  /** Dialog title. */
  'settings.mergeCircleTitle': 'Merge the circle {name}',
  'settings.mergeCircleText':
    'The people of both circles will be in one. It keeps the name you choose here, and the other name is deleted.',
  /** Label of a field: a circle. */
  'settings.mergeInto': 'Merge into',
  /** Button. */
  'settings.mergeCircleButton': 'Merge circles',
  /** A notice. name and into: circles. */
  'settings.circleMerged': 'Merged {name} into {into}',
} as const;
