/** The frame of the window: rail, bars, banners, palette, welcome. */
export const appMessages = {
  /** Screen-reader name of the rail at the side: its buttons open the pages. */
  'app.pages': 'Pages',
  /** Button of the rail and name of the page: the graph as circles around the user. */
  'app.circles': 'Circles',
  /** Button of the rail and name of the page: the graph as a map of clusters. */
  'app.map': 'Map',
  /** Button of the rail and name of the page with a table of all people. */
  'app.people': 'People',
  /** Button of the rail and name of the page with all interests. */
  'app.interests': 'Interests',
  /** Button of the rail and name of the page with all logged contacts: a diary. */
  'app.journal': 'Journal',
  /** Button of the rail and name of the page. */
  'app.settings': 'Settings',

  /** Screen-reader name of the bar at the top. */
  'app.topBar': 'View and actions',
  /** Screen-reader name of the choice between Circles, Map and Table. */
  'app.viewChoice': 'View',
  /** One of the choices Circles, Map, Table. */
  'app.table': 'Table',
  /** Search button at the top and placeholder of its field. */
  'app.searchHint': 'Search people, interests, commands…',
  /** Screen-reader name of the search field. */
  'app.searchField': 'Search people, interests and commands',
  /** Screen-reader name of the search dialog. */
  'app.palette': 'Search and commands',
  /** The search has no results. */
  'app.nothingFound': 'Nothing found',
  /** Switch: highlights the weak ties in the graph. */
  'app.weakTies': 'Weak ties',
  /** Tooltip of the switch. shortcut: keys, "Ctrl J". */
  'app.weakTiesHint': 'Highlight fading, dormant and bridging ties; dim the rest ({shortcut})',
  /** Button: shows or hides the panel at the side; also the panel's name. */
  'app.sidePanel': 'Side panel',
  /** Tooltip of that button. */
  'app.hideSidePanel': 'Hide side panel ({shortcut})',
  /** Tooltip of that button. */
  'app.showSidePanel': 'Show side panel ({shortcut})',
  /** Button that closes the side panel in a narrow window. */
  'app.closeSidePanel': 'Close side panel',
  /** Screen-reader name of the handle that changes the width. */
  'app.sidePanelWidth': 'Width of the side panel',
  /** Link at the top of the side panel: back to the list of the week. */
  'app.thisWeek': 'This week',

  /** Groups of search results. */
  'app.groupPeople': 'People',
  /** Title of a group of search results. */
  'app.groupInterests': 'Interests',
  /** Title of a group of search results: paths to people at a company or with an interest. */
  'app.groupIntroductions': 'Introductions',
  /** Title of a group of search results: what Kith can do. */
  'app.groupCommands': 'Commands',
  /** Title of a group of search results: adds a person. */
  'app.groupNew': 'New',
  /** Search result: opens the dialog for a new person of that name. */
  'app.addAsPerson': 'Add “{name}” as a person…',
  /** Under an interest in the search results: filters the graph by it. */
  'app.showWhoSharesIt': 'Show who shares it',
  /** Search result: opens the paths to people at a company. */
  'app.introduceAtCompany': 'Who could introduce me at {company}?',
  /** Search result: opens the paths to people with an interest. */
  'app.introduceByInterest': 'Who could introduce me to somebody who cares about {interest}?',

  /** Screen-reader name of the banner that asks whether somebody in the rows is the user. */
  'app.ownName': 'Your own name',
  /** Banner: somebody is in nearly every entry of the journal, always with others. */
  'app.ownNameQuestion': '<bdi>{name}</bdi> is in nearly every entry, and never alone with you. Is that you?',
  /** Button: deletes that person from all entries. Can be undone. */
  'app.ownNameYes': 'Yes, take me out',
  /** Button: Kith does not ask again. */
  'app.ownNameNo': 'No, somebody else',
  /** Screen-reader name of the line that says which example is open. */
  'app.exampleBanner': 'Which network this is',
  /** Banner while the demo network is open. */
  'app.exampleDemo': 'You are looking at the demo network. Your own network is untouched.',
  /** Banner while the office example is open; its data ends on that day. */
  'app.exampleOffice': 'You are looking at the office example, as of 5 July 2013. Your own network is untouched.',
  /** Button: back to the user's own network. */
  'app.leaveExample': 'Leave the example',
  /** Button of a banner: the network's folder is missing, choose another one. */
  'app.openAnotherFolder': 'Open another folder…',
  /** Button of a banner: the folder is missing, open the newest backup. */
  'app.continueWithBackup': 'Continue with the newest backup',
  /** Button of a banner: the file is damaged, open the snapshot before. */
  'app.continueWithPrevious': 'Continue with the previous version',
  /** Banner: the network is open on another computer. `message` says so; then how long that computer was silent. */
  'app.inUseSilent': '{message} That computer has been silent for {minutes, plural, one {# minute} other {# minutes}}.',
  /** The question before the network is opened although another computer has it open. */
  'app.inUseWarning':
    'If Kith is still running there, later changes will arrive as a conflict copy that you have to merge. Nothing is lost.',
  /** Button: opens the network on this computer. */
  'app.openHere': 'Open it here',
  /** Button: asks, with the warning above, before it opens. */
  'app.takeOverNetwork': 'Open anyway…',
  /** Screen-reader name of the page while the network cannot be read. */
  'app.yourNetwork': 'Your network',
  /** Title of that page. */
  'app.unavailable': 'Your network cannot be shown right now',
  /** Text of that page; the banner is above it. */
  'app.unavailableReason': 'The message above says why. Nothing was changed. Kith shows your network as soon as it can read it.',
  /** Button: opens the example. */
  'app.openDemoNetwork': 'Open the demo network',
  /** Title of the page when Kith starts and the network cannot be opened. The reason follows. */
  'app.startFailed': 'Your network could not be opened',
  /** Below a failure: the user's data is safe. */
  'app.nothingChanged': 'Nothing was changed.',
  /** In the place of a page or panel that a bug in Kith keeps from being drawn. */
  'app.partFailed': 'This part cannot be shown',
  /** Below that title. */
  'app.partFailedHint': 'Something went wrong in Kith. Your network is not changed. The other pages still work.',
  /** In the place of a dialog that a bug in Kith keeps from being drawn. A button that closes it follows. */
  'app.dialogFailed': 'Something went wrong in Kith. Nothing was changed.',
  /** Button: closes that message. */
  'app.close': 'Close',
  /** Title when a bug in Kith keeps the whole window from being drawn. */
  'app.windowFailed': 'Kith cannot show this network',
  /** Below that title; buttons follow. */
  'app.windowFailedHint':
    'Something went wrong in Kith. Your network on disk is not changed. You can save a copy of it, look at its folder, or try again.',
  /** Button: opens the network again. */
  'app.tryAgain': 'Try again',
  /** Button: opens the folder in the system's file manager. */
  'app.showDataFolder': 'Show data folder',

  /** Screen-reader name of the banner that offers text which was not saved. */
  'app.unsavedText': 'Unsaved text',
  /** Banner after Kith was killed. what: "an entry with Ana"; time: "yesterday at 18:20". */
  'app.youWereWriting': 'You were writing <name>{what}</name> {time}.',
  /** After that sentence: how many other texts wait. */
  'app.moreUnsaved': '{count, plural, one {# more after this.} other {# more after this.}}',
  /** Button: opens the text where it was written. */
  'app.continue': 'Continue',
  /** Button: deletes the unsaved text. */
  'app.discard': 'Discard',

  /** Status line: everything is on the disk. */
  'app.saved': 'Saved',
  /** Tooltip of "Saved". */
  'app.savedHint': 'Everything you see is on this computer’s disk.',
  /** Status line. reason: a sentence. */
  'app.notSaved': 'Not saved: {reason}',
  /** Status line: the network cannot be changed. */
  'app.readOnly': 'Read-only',
  /** Status line: a number of logged contacts. */
  'app.entries': '{count, plural, one {# entry} other {# entries}}',
  /** Status line with the timeline open: the numbers are those of an earlier day. */
  'app.onThatDay': 'on the day you look at',
  /** Status line after a start, until the first analysis of the day is done. day: an earlier day, as "30 November". */
  'app.graphOfDay': 'The graph is that of {day}. Today’s is being computed.',
  /** Status line, button: takes back the last edit. label: "log call with Ana". */
  'app.undoLabel': 'Undo: <name>{label}</name>',
  /** Status line, button: does the edit again. */
  'app.redoLabel': 'Redo: <name>{label}</name>',

  /** Over the window while a file is dragged. */
  'app.dropToImport': 'Drop to import',
  /** Title of a failure: a dropped file. */
  'app.notRead': 'Not read',
  /** files: names, joined. */
  'app.droppedUnreadable': '{files} could not be read. A folder cannot be imported; drop its files instead.',
  /** Below a failure: what became of the data. */
  'app.nothingImported': 'Nothing was imported.',

  /** Title of the first page of a new user. */
  'app.welcomeTitle': 'See the people you know, and who you are losing touch with.',
  /** Below that title. */
  'app.welcomeText':
    'Kith shows your network, which ties are fading and who connects you to new circles. Each week it suggests a few people to get back in touch with.',
  /** Title of the first way to begin. */
  'app.welcomeImport': 'Import a file',
  /** Below that title. */
  'app.welcomeImportText':
    'Contacts, calendars, mail and chats: the archive of LinkedIn or Google, your phone’s address book, a mailbox, WhatsApp, a CSV or Excel file. Drop files, a folder or a zip anywhere in this window. You see what will change before anything is written.',
  /** Button: opens the system's file dialog. */
  'app.chooseFile': 'Choose a file…',
  /** Title of the second way to begin. */
  'app.welcomeDemo': 'Try the demo network',
  /** Below that title. */
  'app.welcomeDemoText': 'About 150 invented people and three years of contacts. It is separate from your own network.',
  /** Button. */
  'app.openDemo': 'Open the demo',
  /** Title of the third way to begin: with no data. */
  'app.welcomeEmpty': 'Start empty',
  /** Below that title; a field for a name follows. */
  'app.welcomeEmptyText': 'Begin with the first person who comes to mind, or the last one you talked to.',
  /** Screen-reader name of a field. */
  'app.firstPersonName': 'Name of the first person',
  /** Placeholder of that field. */
  'app.firstPersonHint': 'A name, or who they are',
  /** Button beside that field: opens the dialog for a new person. */
  'app.addPerson': 'Add',
  /** Button: opens the dialog that logs a contact. */
  'app.logAContact': 'Log a contact',
  /** Last line of that page. */
  'app.privacy': 'Everything stays on this computer: no account, no server, no network traffic.',
  /** Link: opens the other example. */
  'app.openOffice': 'Or look at a real office: who met whom in two weeks of 2013',
  /** What an unsaved text is, in the banner that offers it: "You were writing about a new person (Ana) …". */
  'app.draftNewPerson': 'about a new person ({name})',

  /** Title of a failure: a network. */
  'app.openFailed': 'The network could not be opened',
  /** Below that failure. */
  'app.openFailedSafe': 'The network you had open is still here, unchanged.',
  /** Title of a failure: an edit. */
  'app.saveFailed': 'Not saved',
  /** Below a failure: the user's data is safe. */
  'app.networkUnchanged': 'Your network is unchanged.',
  /** A notice after undo. label: "log call with Ana". */
  'app.undone': 'Undone: {label}',
  /** Title of a failure. */
  'app.undoFailed': 'Not undone',
  /** A notice after redo. */
  'app.redone': 'Redone: {label}',
  /** Title of a failure. */
  'app.redoFailed': 'Not redone',
  /** Title of a failure: a file or a folder. */
  'app.notOpened': 'Not opened',
  /** Title: the chosen folder holds something else. */
  'app.noNetworkThere': 'No network in this folder',
  /** A notice. folder: a path. */
  'app.networkStarted': 'Started a new network in {folder}',
  /** A notice. folder: a path. */
  'app.networkOpened': 'Opened {folder}',
  /** While a dialog asks for the folder, and while Kith copies. */
  'app.moving': 'Choose the new folder. Kith then copies your network there…',
  /** Title of a failure: moving the network to another folder. */
  'app.moveFailed': 'Not moved',
  /** Title of a failure, after the network was moved. */
  'app.removeFailed': 'The old copy was not removed',
  /** Below that failure. */
  'app.removeFailedSafe': 'Your network is complete in its new folder.',
  /** count: files that are not Kith's and stay. */
  'app.oldCopyRemoved':
    '{count, plural, =0 {Nothing of your network is left in {folder}} one {Removed. # file that is not Kith’s stayed in {folder}} other {Removed. # files that are not Kith’s stayed in {folder}}}',
  /** Title of a failure: the system's file manager. */
  'app.folderNotShown': 'The folder could not be shown',
  /** Button that closes a notice. */
  'app.closeNotice': 'Close message',
  /** Screen-reader name and placeholder of a field that finds a person. */
  'app.typeAName': 'Type a name',
  /** In place of the results of that field. */
  'app.nobodyOfThatName': 'Nobody has that name',
  /** A person in a list, when several have the name. detail: company or circle. */
  'app.nameWithDetail': '{name} ({detail})',
  /** Button: opens the import. */
  'app.import': 'Import',
  /** Under a list of measures. */
  'app.measuresHint': 'These describe your journal, not people.',
  /** Link: opens the help at the measures. */
  'app.howMeasured': 'How each is measured',
} as const;
