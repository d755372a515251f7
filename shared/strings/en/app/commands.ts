/** Names of the commands, in the menus, the command palette, and the help. An ellipsis means that a dialog opens. */
export const commandMessages = {
  /** Opens the dialog that logs a contact. */
  'commands.logContact': 'Log contact…',
  /** Logs, without a dialog, that the user was in touch with the chosen person today. */
  'commands.inTouchToday': 'In touch today',
  /** Goes to the first promise that the user has not kept yet: of the chosen person, else of anybody. */
  'commands.openPromises': 'Open promises',
  /** Says that there is nothing to go to. */
  'commands.noPromises': 'No promise is open.',
  /** Opens the dialog for a new person. */
  'commands.addPerson': 'Add person…',
  /** Opens the import of files. */
  'commands.import': 'Import contacts or interactions…',
  /** Exports the people to reconnect with this week. */
  'commands.exportList': 'Export reconnect list…',
  /** Exports the graph as an image file. */
  'commands.exportGraphImage': 'Export image…',
  /** Opens the dialog that prints or saves a PDF. */
  'commands.print': 'Print or PDF…',
  /** Exports everything the user has entered. */
  'commands.exportNetwork': 'Export all data…',
  /** Goes back from an example to the user’s own network. */
  'commands.openOwn': 'My network',
  /** Opens a network in another folder. */
  'commands.openFolder': 'Open another network folder…',
  /** Moves the network to another folder. */
  'commands.moveNetwork': 'Move my network…',
  /** Opens an example with invented people. */
  'commands.openDemo': 'Example: demo network',
  /** Opens an example with real data from an office. */
  'commands.openOffice': 'Example: an office',
  /** Takes the last edit back. */
  'commands.undo': 'Undo',
  /** Does the edit again that was taken back. */
  'commands.redo': 'Redo',
  /** Opens the command palette. */
  'commands.search': 'Search and commands…',
  /** Deletes the person who is selected. */
  'commands.deleteSelected': 'Delete person',
  /** The graph as circles around the user. */
  'commands.viewCircles': 'Circles',
  /** The graph as a map of clusters. */
  'commands.viewMap': 'Map',
  /** The page with a table of all people. */
  'commands.viewPeople': 'People',
  /** The page with all interests. */
  'commands.viewInterests': 'Interests',
  /** The page with all logged contacts. */
  'commands.viewJournal': 'Journal',
  /** Menu item and palette. */
  'commands.viewSources': 'Sources',
  /** The page with people who may be there twice. */
  'commands.viewDuplicates': 'Duplicates',
  /** Command: opens the page Start. */
  'commands.viewStart': 'Start',
  /** The settings page. */
  'commands.viewSettings': 'Settings',
  /** Goes to the page or selection before, as in a browser. */
  'commands.goBack': 'Back',
  /** Goes forward again, as in a browser. */
  'commands.goForward': 'Forward',
  /** Shows the ego network of the selected person. */
  'commands.showWorld': 'Network of the selected person',
  /** Opens the timeline, which shows the network on an earlier day. */
  'commands.overTime': 'Timeline…',
  /** Turns the weak-tie lens on or off. */
  'commands.toggleLens': 'Highlight weak ties',
  /** Zooms so that the whole graph is in view. */
  'commands.fit': 'Fit graph to window',
  /** Of the graph. */
  'commands.zoomIn': 'Zoom in',
  /** Of the graph. */
  'commands.zoomOut': 'Zoom out',
  /** Shows everybody again. */
  'commands.clearFilters': 'Clear filters',
  /** Shows or hides the panel at the side. */
  'commands.togglePanel': 'Side panel',
  /** Light and dark are color schemes. */
  'commands.toggleTheme': 'Switch between light and dark',
  /** Gives the keyboard focus to the graph. */
  'commands.focusGraph': 'Focus the graph',
  /** Shows the people to reconnect with this week. */
  'commands.thisWeek': 'This week’s list',
  /** Begins the five steps through the window. */
  'commands.takeTour': 'Take the tour',
  /** Opens the folder of the network in the system’s file manager. */
  'commands.showDataFolder': 'Show data folder',
  /** Opens the help with shortcuts and a glossary. */
  'commands.help': 'Keyboard and glossary…',
  /** Title of the menu with files, import and export. */
  'commands.menuFile': 'File',
  /** Title of the menu with undo and search. */
  'commands.menuEdit': 'Edit',
  /** Title of the menu with pages and zoom. */
  'commands.menuView': 'View',
  /** Title of the menu with the list and the graph. */
  'commands.menuNetwork': 'Network',
  /** Title of the menu with help. */
  'commands.menuHelp': 'Help',
} as const;
