/** Locking a network with a passphrase: the command line, what opening says, and (locking.window…) the window. */
export const lockingMessages = {
  // Opening a locked network
  /** Neither the passphrase nor the recovery code. */
  'locking.wrongPassphrase': 'This is not the passphrase of the network, nor its recovery code. Nothing is damaged; try again.',
  /** After that, when what was typed looks like a recovery code with words missing or too many. */
  'locking.codeWords': 'You typed {count, number} words; a recovery code has 15.',
  /** The key file and its copy cannot be read. Not a wrong passphrase. */
  'locking.keyFileDamaged':
    'The network in {folder} is locked, and its key file kith-key.json is damaged or missing. Without it no passphrase can open the network. Put the file back from a backup of the folder.',
  /** The network has a passphrase, which was not given yet. */
  'locking.needsPassphrase': 'This network is locked with a passphrase.',
  /** The new key file could not be written. */
  'locking.notChanged': 'The passphrase was not changed: the key file could not be written. The old passphrase still opens the network.',
  /** Minutes that are no number. */
  'locking.invalidTime': 'This is no time after which Kith can lock itself.',
  /** The passphrase is right, and the key file was changed by another program. */
  'locking.keyFileChanged':
    'The passphrase is right, but another program changed the key file kith-key.json. Put it back from a backup of the folder.',

  // The command line
  /** What `kith passphrase` does. */
  'locking.command': 'Locks the network with a passphrase: everything in it is encrypted. Or changes the passphrase, or takes it away.',
  /** Help for `kith passphrase`. */
  'locking.commandSet': 'set: asks for a passphrase twice, encrypts every file, and prints a recovery code.',
  /** Help for `kith passphrase`. */
  'locking.commandChange': 'change: asks for the passphrase, then for a new one. The recovery code stays the same.',
  /** Help for `kith passphrase`. */
  'locking.commandRemove': 'remove: asks for the passphrase and decrypts every file.',
  /** Help for `kith passphrase`. */
  'locking.commandAsks': 'Every other command then asks for the passphrase or the recovery code on the terminal.',
  /** A wrong argument. */
  'locking.commandUsage': 'kith passphrase needs one word: set, change or remove.',
  /** Meaning of --passphrase-fd N. */
  'locking.descriptor': 'read the passphrase from the open file N, one line for each question, instead of asking on the terminal',
  /** A wrong value. */
  'locking.invalidDescriptor': '--passphrase-fd must be the number of an open file, such as 3.',
  /** A question on the terminal. What is typed is not shown. */
  'locking.askPassphrase': 'Passphrase:',
  /** A question on the terminal. What is typed is not shown. */
  'locking.askNew': 'New passphrase:',
  /** A question on the terminal. What is typed is not shown. */
  'locking.askAgain': 'The new passphrase again:',
  /** The network is locked, and there is no terminal to ask on. */
  'locking.noTerminal': 'The network is locked. Run the command on a terminal, or pass the passphrase with --passphrase-fd.',
  /** Ctrl+C while a passphrase was typed. */
  'locking.cancelled': 'Cancelled. Nothing was changed.',
  /** The new passphrase has no letters. */
  'locking.emptyPassphrase': 'The passphrase is empty. Nothing was changed.',
  /** The two are not equal. */
  'locking.notTheSame': 'The two passphrases are not the same. Nothing was changed.',
  /** `kith passphrase set` for a network that is locked already. */
  'locking.isLocked': 'The network is locked already. kith passphrase change gives it another passphrase.',
  /** `kith passphrase change` or `remove`. */
  'locking.isNotLocked': 'The network has no passphrase.',
  /** After `kith passphrase set`. The words of the code follow. */
  'locking.locked': 'The network is locked. This is its recovery code:',
  /** Below the code. */
  'locking.keepCode':
    'Write it down and keep it away from this computer. It opens the network when the passphrase is forgotten. Without both, nobody can open it again.',
  /** What encryption cannot reach. */
  'locking.outOfReach':
    'Copies from before stay readable where Kith cannot reach them: in the history of a sync program, in Time Machine, on an SSD, and in exported files.',
  /** After `kith passphrase change`. */
  'locking.changed': 'The passphrase is changed. The recovery code is still the same.',
  /** After `kith passphrase remove`. */
  'locking.removed': 'The network is no longer locked. Whoever can read its files can read it.',
  /** Their paths follow. */
  'locking.damagedFiles':
    '{count, plural, one {One kept file was damaged and stays encrypted. Nobody can read it any more:} other {{count} kept files were damaged and stay encrypted. Nobody can read them any more:}}',

  // The screen before a locked network
  /** Title of the first screen. */
  'locking.screenTitle': 'This network is locked',
  /** Label of the field. */
  'locking.secret': 'Passphrase or recovery code',
  /** Button. */
  'locking.unlock': 'Unlock',
  /** Below the field. */
  'locking.forgotten':
    'Forgotten? Type the 15 words of the recovery code instead. Without either, nobody can open the network. You can start a new one in an empty folder.',
  /** Button that shows the letters of a passphrase. */
  'locking.showLetters': 'Show or hide the letters',

  // Settings
  /** Heading of the part of the settings. */
  'locking.title': 'Passphrase',
  /** Settings, while the network has no passphrase. */
  'locking.offText':
    'With a passphrase, everything Kith keeps of this network is encrypted: the network, its backups, unsaved texts and the view. Whoever finds your computer, disk or synced folder reads nothing without it.',
  /** Button. Opens a dialog. */
  'locking.turnOn': 'Lock this network with a passphrase…',
  /** Link to the help. */
  'locking.whoCanRead': 'Who can read my network?',
  /** Settings, while the network has a passphrase. */
  'locking.onText': 'This network is encrypted with a passphrase. While it is open here, programs that run as you can still read it.',
  /** Settings of an example network, which has no passphrase. */
  'locking.exampleText': 'Only your own network can be locked. Open it to see its passphrase settings.',
  /** A switch. */
  'locking.keyring': 'Open without the passphrase when Kith starts on this computer',
  /** Below that switch. */
  'locking.keyringHint':
    'The keyring of your system keeps the key. Whoever can sign in as you can then open the network. After it was locked, Kith asks for the passphrase.',
  /** In place of that hint, and a failure. */
  'locking.noKeyring': 'Your system has no keyring that keeps secrets, so Kith cannot do this here.',
  /** A failure. */
  'locking.keyringRefused': 'The keyring of your system did not take the key. The passphrase opens the network as before.',
  /** Title of that failure. */
  'locking.keyringNotChanged': 'The keyring was not changed',
  /** Button and command. */
  'locking.lockNow': 'Lock now',
  /** Button. Opens a dialog. */
  'locking.changeButton': 'Change passphrase…',
  /** Button. Opens a dialog. */
  'locking.removeButton': 'Remove passphrase…',
  /** Label of a choice of minutes. */
  'locking.autoLock': 'Lock automatically',
  /** Below the choice. */
  'locking.autoLockHint': 'After so long without input on this computer. Also when it sleeps and when its screen is locked.',
  /** A choice. */
  'locking.minutes': '{count, plural, one {1 minute} other {{count} minutes}}',
  /** A choice. */
  'locking.never': 'Never',
  /** A switch. */
  'locking.blur': 'Blur the window when another program is in front',
  /** Below the switch. */
  'locking.blurHint': 'Passers-by cannot read it. It does not protect the files.',

  // Dialogs
  /** Title of the dialog that sets a passphrase. */
  'locking.dialogTitle': 'Lock this network with a passphrase',
  /** In the dialog. */
  'locking.dialogText':
    'Every file of the network is encrypted and checked, one after the other. Then Kith asks for the passphrase each time it opens the network. You get a recovery code for the case that you forget it.',
  /** Label of a field. */
  'locking.newLabel': 'New passphrase',
  /** Label of a field. */
  'locking.againLabel': 'The same again',
  /** Label of a field. */
  'locking.currentLabel': 'Passphrase now, or the recovery code',
  /** Below the first field while it is empty. */
  'locking.advice': 'Four or more words that do not belong together are easy to remember and hard to guess.',
  /** How hard the passphrase is to guess, worst first. */
  'locking.strength0': 'Very easy to guess. Add words.',
  /** How hard the passphrase is to guess. */
  'locking.strength1': 'Easy to guess. Add words.',
  /** How hard the passphrase is to guess. */
  'locking.strength2': 'Not hard to guess for somebody who has the files. Another word helps.',
  /** How hard the passphrase is to guess. */
  'locking.strength3': 'Hard to guess.',
  /** How hard the passphrase is to guess, best. */
  'locking.strength4': 'Very hard to guess.',
  /** Below the second field. */
  'locking.differs': 'The two are not the same.',
  /** Button that encrypts the network. */
  'locking.lockButton': 'Encrypt and lock',
  /** Title of the second step. */
  'locking.codeTitle': 'Your recovery code',
  /** In the second step. */
  'locking.codeText':
    'Write these 15 words down and keep them away from this computer. They open the network when you forget the passphrase. Kith cannot show them again.',
  /** Label of the list of words, for screen readers. */
  'locking.codeLabel': 'Words of the recovery code, in order',
  /** Button. Opens the system’s save dialog. */
  'locking.saveCode': 'Save as a file…',
  /** After the code was saved. */
  'locking.codeSaved': 'Saved as {name}. Move it away from this computer.',
  /** Name of the file, without extension. */
  'locking.codeFile': 'Kith recovery code',
  /** The code could not be saved as a file. */
  'locking.codeNotSaved': 'The recovery code was not saved',
  /** Button to the third step. */
  'locking.codeKept': 'I have it',
  /** Title of the third step. */
  'locking.checkTitle': 'Two words of the code',
  /** In the third step. */
  'locking.checkText': 'Kith asks for two of the words, so that you know that you can read what you kept.',
  /** Label of a field. number: 1 to 15. */
  'locking.word': 'Word {number}',
  /** A word is another one. */
  'locking.wordWrong': 'Word {number} of the code is another one.',
  /** Button back to the words. */
  'locking.backToCode': 'Show the code again',
  /** Button that ends the dialog. */
  'locking.done': 'Done',
  /** After a network was locked. */
  'locking.nowLocked': 'The network is locked with your passphrase',
  /** Title of the dialog. */
  'locking.changeTitle': 'Change the passphrase',
  /** Button. */
  'locking.changeDo': 'Change passphrase',
  /** Title of the dialog. */
  'locking.removeTitle': 'Remove the passphrase',
  /** In the dialog. */
  'locking.removeText': 'Every file of the network is decrypted. Whoever can read the files can then read the network.',
  /** Button. */
  'locking.removeDo': 'Decrypt the network',
  /** After the passphrase was changed. */
  'locking.isChanged': 'The passphrase is changed',
  /** After the passphrase was removed. */
  'locking.isRemoved': 'The network has no passphrase any more',
  /** A failure notice. */
  'locking.failed': 'The passphrase could not be set',
  /** Below it. */
  'locking.failedSafe': 'Nothing is lost. If encrypting had begun, it goes on when you open the network again.',
} as const;
