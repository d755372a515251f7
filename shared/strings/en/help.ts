/** The help dialog: headings and shortcuts. */
export const helpMessages = {
  /** Title of the help dialog. */
  'help.title': 'Keyboard and terms',
  /** Tab: the shortcuts. */
  'help.keyboard': 'Keyboard',
  /** Tab: what the words on screen mean. */
  'help.terms': 'Terms',
  /** Tab: what Kith measures and how. */
  'help.measures': 'Measures',
  /** Tab: the books and papers behind terms and measures. */
  'help.sources': 'Sources',
  /** Tab: who can read the network. */
  'help.safety': 'Privacy',
  /** Who is kept out, and by what. */
  'help.onInternet': 'Somebody on the internet',
  /** Answer. */
  'help.onInternetMeaning': 'Reads nothing: Kith makes no connection at all.',
  /** Who is kept out, and by what. */
  'help.otherUser': 'Another user of this computer',
  /** Answer. */
  'help.otherUserMeaning': 'Reads nothing: the files are yours only. An administrator can read them.',
  /** Who is kept out, and by what. */
  'help.finder': 'Whoever has your disk, backup or synced folder',
  /** Answer. */
  'help.finderMeaning':
    'Reads everything, unless your disk is encrypted or you lock the network with a passphrase (Settings). With a passphrase they see the names and sizes of files and when you saved.',
  /** Who is kept out, and by what. */
  'help.atTheKeyboard': 'Somebody at your keyboard',
  /** Answer. */
  'help.atTheKeyboardMeaning':
    'Reads what is open. With a passphrase, Kith locks itself when you are away, when the computer sleeps and when its screen is locked.',
  /** Who is kept out, and by what. */
  'help.programAsYou': 'A program that runs as you',
  /** Answer. */
  'help.programAsYouMeaning': 'Reads what you can read. While a locked network is open, such a program can read it in memory.',
  /** Who is kept out, and by what. */
  'help.forgotten': 'You, without passphrase and recovery code',
  /** Answer. */
  'help.forgottenMeaning': 'Read nothing either. Nobody can open the network then, not even the people who make Kith.',
  /** Heading: shortcuts that work on each page. */
  'help.anywhere': 'Anywhere',
  /** Heading: shortcuts that work in the graph view. */
  'help.inGraph': 'In the graph',
  /** Heading: shortcuts of the dialog that logs a contact. */
  'help.whileLogging': 'While logging a contact',
  /** Above the list of measures. */
  'help.measuresLead':
    'Every number describes your journal, not a person. Wherever Kith shows one, a sentence beside it says what it means.',
  /** Name of the four arrow keys. */
  'help.keyArrows': 'Arrows',
  /** Name of the letter keys. */
  'help.keyLetters': 'Letters',
  /** The Control key together with an arrow key. */
  'help.keyCtrlArrows': 'Ctrl Arrows',
  /** What the arrow keys do in the graph. */
  'help.nearestPerson': 'Go to the nearest person in that direction',
  /** What Enter does in the graph. */
  'help.selectPerson': 'Select the person, or open the region',
  /** What Shift Enter does in the graph. */
  'help.choosePerson': 'Choose the person, or everybody in the region, for what is done with many at once',
  /** What [ and ] do in the graph. End is a key. */
  'help.stepTies': 'Move through the selected person’s ties; End continues from the person you reached',
  /** What Home does in the graph. */
  'help.closestPerson': 'Go to your closest person',
  /** What Backspace does in the graph. */
  'help.goBack': 'Go back to the previous person',
  /** What typing letters does in the graph. */
  'help.findName': 'Find a name',
  /** What / does in the graph. */
  'help.search': 'Search',
  /** What Shift F10 does in the graph. */
  'help.personMenu': 'Open the person’s menu',
  /** What Ctrl with an arrow does in the graph. Delete is a key. */
  'help.movePerson': 'Move the person on the map; Delete unpins them',
  /** What M does in the graph. */
  'help.moveByArrows': 'Move the person with the arrow keys',
  /** What +, − and 0 do in the graph. */
  'help.zoom': 'Zoom in, zoom out, fit',
  /** What Esc does in the graph. */
  'help.escape': 'Clear the selection, then leave the graph',
  /** What Ctrl Enter does in the dialog that logs a contact. */
  'help.saveEntry': 'Save the entry',
} as const;
