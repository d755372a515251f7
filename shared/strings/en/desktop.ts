/** Dialogs of the system, and errors of the desktop. */
export const desktopMessages = {
  // Dialogs of the system
  /** Title of the dialog that opens files to import. */
  'desktop.dialogImportTitle': 'Import into Kith',
  /** Title of the dialog that opens a folder with archives. */
  'desktop.dialogSourceFolder': 'Import a folder into Kith',
  /** Button of that dialog. */
  'desktop.dialogRead': 'Read',
  /** Title of the dialog that chooses the folder in which Kith looks for new files. */
  'desktop.dialogWatchedFolder': 'Watch a folder for new files',
  /** Button of that dialog. */
  'desktop.dialogWatch': 'Watch',
  /** A kind of files in the import dialog. */
  'desktop.dialogImportable': 'Contacts, logs and networks',
  /** A kind of files in the import dialog: shows every file. */
  'desktop.dialogAllFiles': 'All files',
  /** A kind of file in a save dialog. */
  'desktop.kind.csv': 'Table (CSV)',
  /** A kind of file in a save dialog. */
  'desktop.kind.ics': 'Calendar (ICS)',
  /** A kind of file in a save dialog. */
  'desktop.kind.md': 'Text (Markdown)',
  /** A kind of file in a save dialog. */
  'desktop.kind.json': 'Kith data (JSON)',
  /** A kind of file in a save dialog. Kith is the name of the program. */
  'desktop.kind.kith': 'Kith network (.kith)',
  /** A kind of file in a save dialog. */
  'desktop.kind.png': 'Image (PNG)',
  /** A kind of file in a save dialog. */
  'desktop.kind.svg': 'Drawing (SVG)',
  /** What the save dialog calls a kind of file. vCard is a file format. */
  'desktop.kind.vcf': 'Address book (vCard)',
  /** A kind of file in a save dialog. */
  'desktop.kind.graphml': 'Network (GraphML)',
  /** A kind of file in a save dialog. */
  'desktop.kind.gexf': 'Network (GEXF)',
  /** The only button of a warning. */
  'desktop.dialogOk': 'OK',
  /** Suggested file name of a copy of the whole network. day: “2026-05-03”. */
  'desktop.dialogCopyName': 'Kith network {day}',

  // Files the user chose
  /** A file that was named on the command line or dropped is not there. file: its name. */
  'desktop.fileNotFound': '{file} does not exist.',
  /** The system refuses to open a file. */
  'desktop.fileCannotOpen': '{file} cannot be opened. Another program may be using it, or you may not have permission.',
  /** A folder, a device or the like was chosen. */
  'desktop.fileNotRegular': '{file} is not a text file.',
  /** A file is over the limit. */
  'desktop.sheetTooLarge':
    '{file}: the sheet “{sheet}” is larger than {max, number} MB as a table, the most Kith reads of one sheet. Split it into several sheets.',
  /** Refusal. An Excel workbook. */
  'desktop.workbookTooLarge':
    '{file} unpacks to more than Kith reads of one workbook: 200 million characters of text, or 250 times its size. Split it into several workbooks.',
  /** Refusal. */
  'desktop.fileTooLarge': '{file} is larger than 128 MB. Split it, or export fewer columns.',
  /** Several files were chosen. */
  'desktop.filesTooLarge': 'Together, these files are larger than 128 MB. Import some of them first, and the others after that.',

  // Calls of the window that fail
  /** Printed when the app is started from a terminal with that switch. */
  'desktop.noSandbox':
    'Kith does not start with --no-sandbox: the files that it reads would no longer be kept away from the rest of this computer. Start it without that switch.',
  /** A bug in Kith stopped what the user asked for. */
  'desktop.unexpected': 'Something went wrong in Kith. What was saved is safe. Please try again.',
  /** The window asked for something that needs an open network. */
  'desktop.noNetworkOpen': 'No network is open.',
  /** The window named a network that Kith does not know. */
  'desktop.unknownNetwork': 'This network does not exist.',
  /** A change that the window sent is malformed. */
  'desktop.invalidEdit': 'The change is not valid.',
  /** The user closed the dialog that opens files. */
  'desktop.noFileChosen': 'No file was chosen.',
  /** An exported file that the window sent is malformed. */
  'desktop.invalidFile': 'The file to save is not valid.',
  /** The user closed the save dialog. */
  'desktop.notPrinted': 'Nothing was printed.',
  'desktop.fileNotSaved': 'The file was not saved.',
  /** The user closed the save dialog for a copy of the network. */
  'desktop.copyNotSaved': 'The copy was not saved.',
  /** The window named a theme that does not exist. */
  'desktop.unknownTheme': 'This theme does not exist.',
  /** The user wants to take the network over from another computer, which has closed it since. */
  'desktop.notInUseElsewhere': 'The network is not in use on another computer.',
  /** The window named a folder that is not a path. */
  'desktop.invalidFolder': 'This folder does not exist.',
  /** The version of the network to merge is gone. */
  'desktop.unknownVersion': 'This version does not exist.',
  /** The choices of the merge dialog are malformed. */
  'desktop.invalidMerge': 'The choices for the merge are not valid.',
  /** The backup to restore is gone. */
  'desktop.unknownBackup': 'This backup does not exist.',

  // Where the network is
  /** Title of the folder dialog that opens a network. */
  'desktop.folderOpenTitle': 'Open a network folder',
  /** Button of the folder dialog that opens a network. */
  'desktop.folderOpen': 'Open',
  /** Title of the folder dialog that moves the network. */
  'desktop.folderMoveTitle': 'Move your network to a folder',
  /** Button of the folder dialog that moves the network. */
  'desktop.folderMove': 'Move here',
  /** The user closed the folder dialog. */
  'desktop.noFolderChosen': 'No folder was chosen.',
  /** The window named a folder that the user never chose. */
  'desktop.folderNotChosen': 'That folder was not chosen in the dialog.',
  /** The copy that a move left in the old folder is gone already. */
  'desktop.noPreviousCopy': 'There is no previous copy to remove.',
  /** The user chose a folder where Kith keeps its settings and backups. */
  'desktop.folderReserved': 'Kith uses {folder} for its own files. Choose another folder.',
  /** The user wants to move the network into the folder it is in. */
  'desktop.folderAlreadyThere': 'Your network is already there. Nothing was moved.',
  /** The user wants to move the network to a folder where Kith keeps its settings and backups. */
  'desktop.folderMoveToReserved': 'Kith uses this folder for its own files. Nothing was moved.',
  /** The user wants to move the network into a folder with another network. */
  'desktop.folderMoveToNetwork': '{folder} already contains a network. Open it, or choose another folder. Nothing was moved.',
  /** The user wants to move the network into a folder where another move was interrupted. */
  'desktop.folderMoveToHalfMoved': 'An earlier move to {folder} was interrupted. Choose another folder. Nothing was moved.',
  /** Both the chosen folder and the folder “Kith” in it contain something else. */
  'desktop.folderMoveToOther': '{folder} and {subfolder} contain other files. Choose an empty folder. Nothing was moved.',
  /** A folder where a network is expected. */
  'desktop.folderMissing': '{folder} does not exist. If it is on another disk, connect that disk.',
  /** A folder into which Kith was moving a network when it ended. from: the folder with the complete network. */
  'desktop.folderHalfMoved':
    'A move to {folder} was interrupted, so the network there is incomplete. It is complete in {from}: open that folder and move it again.',
  /** A folder where a network is expected. what: “a file”, “12 things (a.txt, b.txt, c.txt …)”. */
  'desktop.folderOther': '{folder} does not contain a Kith network (found: {what}). Nothing was changed.',
  /** A folder where a network is expected. */
  'desktop.folderEmpty': '{folder} is empty.',
  /** A folder where no network is expected. */
  'desktop.folderNetwork': '{folder} contains a network.',
  /** The file that records where the network is. path: of that file; reason: why it cannot be read, a sentence. */
  'desktop.recordUnreadable': 'Kith cannot read where your network is ({path}). {reason} Open the folder of your network.',
  /** A reason: a file of Kith holds something else than it should. */
  'desktop.recordDamaged': 'The file is damaged.',
  /** The file that records where the network is could not be written. reason: a sentence. */
  'desktop.recordNotSaved': 'Kith could not remember where your network is. {reason}',

  // What Kith remembers of the window
  /** The state of the window that the window sent is malformed. */
  'desktop.layoutInvalid': 'The window layout is not valid.',
  /** The state of the window is over the limit. */
  'desktop.layoutTooLarge': 'The window layout is too large to save.',
  /** The state of the window could not be written. reason: a sentence. */
  'desktop.layoutNotSaved': 'Could not save the window layout. {reason}',
  /** The analysis that the window sent to be kept is malformed. */
  'desktop.analysisInvalid': 'The analysis is not valid.',
  /** The analysis could not be written. reason: a sentence. */
  'desktop.analysisNotSaved': 'Could not keep the analysis for the next start. {reason}',
  /** A draft that the window sent is malformed. */
  'desktop.draftInvalid': 'The draft is not valid.',
  /** The draft to delete does not exist. */
  'desktop.draftUnknown': 'This draft does not exist.',
  /** A draft is over the limit. */
  'desktop.draftTooLong': 'This draft is too long to be kept automatically. Save it to keep it.',
  /** The user has too many unsaved texts. */
  'desktop.draftTooMany': 'There are too many drafts. Save or discard some of them.',
  /** A draft could not be written. reason: a sentence. */
  'desktop.draftNotSaved': 'The draft could not be kept. {reason}',
  /** A draft could not be deleted. reason: a sentence. */
  'desktop.draftNotRemoved': 'The draft could not be removed. {reason}',
} as const;
