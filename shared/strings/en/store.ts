/** What opening, saving, backing up and merging a network says. Each error says what happened to the data and what to do next. */
export const storeMessages = {
  // Why the disk refused. Each of these is a whole sentence that stands inside others as {reason}.
  /** A disk error. */
  'store.diskFull': 'The disk is full.',
  /** A disk error: the user’s share of a shared disk. */
  'store.diskQuota': 'Your storage quota on this disk is used up.',
  /** A disk error. */
  'store.fileTooLargeForDisk': 'The file would be larger than this disk allows.',
  /** A disk error. */
  'store.noPermission': 'Kith does not have permission to write there.',
  /** A disk error. */
  'store.diskReadOnly': 'The disk is read-only.',
  /** A disk error. */
  'store.diskError': 'The disk reported an error.',
  /** A disk error of the operating system. */
  'store.tooManyFiles': 'Too many files are open.',
  /** A disk error. */
  'store.fileBusy': 'Another program is using the file.',
  /** A disk error. */
  'store.folderGone': 'The folder no longer exists.',
  /** A disk error. */
  'store.fileInPlaceOfFolder': 'There is a file where the folder should be.',
  /** A disk error. */
  'store.nameTooLong': 'The name is too long.',
  /** A disk error without a code. */
  'store.unexpectedError': 'Something unexpected happened.',
  /** A disk error that Kith has no sentence for. code: as the system names it, “ENODEV”. */
  'store.systemError': 'The system reported {code}.',

  // Saving and write access
  /** A change was refused. reason: a disk error. */
  'store.notSaved': '{reason} The network is unchanged; try again.',
  /** People cannot be deleted for good, because they are not in the network any more. */
  'store.personGone': 'This person is no longer in the network.',
  /** A change was rolled back because of a bug in Kith. */
  'store.changeFailed': 'Something went wrong in Kith. This change was not made, and everything saved before is safe.',
  /** A change was refused because the user of another computer took the network over. */
  'store.takenOver': 'The network has since been opened on {host}, which now has write access. Reopen it here to see the changes.',
  /** A change was refused because another Kith on this computer took the network over. */
  'store.takenOverHere':
    'The network has since been opened in another Kith on this computer, which now has write access. Reopen it here to see the changes.',
  /** Nothing was written: the files are not the ones that Kith read. */
  'store.changedByAnotherProgram':
    'Another program changed the network file since Kith opened it. Kith left that file as it is. Open the network again to see the changes.',
  /** The network opens read-only. reason: a disk error. */
  'store.folderNotCreated': 'Kith cannot create the network’s folder. {reason} Kith tries again automatically.',
  /** The network opens read-only, or a move does not start. reason: a disk error. */
  'store.notWritable': 'The network cannot be changed here. {reason} Nothing was lost.',
  /** Banner: another computer has the network open. */
  'store.inUseElsewhere': 'In use on {host}. You can view the network here but not change it.',
  /** A change was refused: the command line opened the network for reading. */
  'store.openedReadOnly': 'The network was opened for reading only.',
  /** Locking with a passphrase, or taking the lock away, was refused: another computer's version lies in the folder. */
  'store.mergeBeforeLocking':
    'There is a version from another computer in the network’s folder. Merge it first: afterwards it could not be read any more.',
  /** A change came after the network was closed. */
  'store.closed': 'The network is closed.',
  /** A change of the command line was refused, because the window changed the network meanwhile. */
  'store.stale': 'The network changed while the command read it. Nothing was written.',
  /** Opening was refused: the lock belongs to another process of this computer. */
  'store.lockedHere': 'The network is open in another Kith. Close it there first.',
  /** Opening was refused: the lock belongs to another computer. file: the lock’s name. */
  'store.lockedElsewhere': 'The network is in use on {host}. Close Kith there. If nobody uses it, delete {file} from the folder.',
  /** Opening was refused: several Kiths tried at once. */
  'store.lockBusy': 'Another Kith is opening this network. Try again.',
  /** A new network is not created where something already is. */
  'store.folderNotEmpty': '{folder} is not empty. Nothing was written.',
  /** reason: a disk error. */
  'store.networkNotCreated': 'Kith could not create a network in {folder}. {reason}',

  // Undo and redo
  /** An error. */
  'store.nothingToUndo': 'There is nothing to undo.',
  /** An error. */
  'store.nothingToRedo': 'There is nothing to redo.',
  /** Command line. id, lastId: of steps, “r12”. label: of the last step, “add Ben”. */
  'store.stepNotLast': 'The step {id} is not the last one. Undo “{label}” ({lastId}) first.',
  /** Command line. id, lastId: of steps, “r12”. label: of the last step, “add Ben”. */
  'store.stepUnknown': 'There is no step {id}. The last one is “{label}” ({lastId}).',
  /** label: of a step, “add Ben”. reason: a sentence. */
  'store.stepUnreadable': 'The step “{label}” cannot be read any more, so nothing was changed. {reason}',
  /** Label of an undo step. day: 2026-05-03. */
  'store.restoreLabel': 'restore of the backup of {day}',
  /** Label of an undo step. */
  'store.mergeLabel': 'merge of another version',

  // Reading the network file
  /** The network opens read-only. reason: one of the sentences below, or a disk error. */
  'store.fileUnreadable': 'The network file cannot be read. {reason} Kith left it as it is.',
  /** About the network file. */
  'store.fileEmpty': 'It is empty.',
  /** About the network file. */
  'store.fileNotUtf8': 'Some of its bytes are not valid text.',
  /** About the network file. Reading it failed in a way that Kith does not know. */
  'store.fileNotUnderstood': 'It is not in the form that Kith expects.',
  /** About the network file. */
  'store.fileTooDeep': 'Its content is nested too deeply.',
  /** About a file. */
  'store.fileNotJson': 'It is not complete JSON; it may be cut off.',
  /** About the network file. */
  'store.fileWithoutNetwork': 'It does not contain a network.',
  /** About the network file. */
  'store.fileNotKith': 'It was not written by Kith.',
  /** About the network file. */
  'store.fileWithoutFormat': 'It does not state its format.',
  /** About the network file. */
  'store.fileUnknownFormat': 'Its format {format} is unknown.',
  /** About the network file. */
  'store.fileChecksum': 'Its checksum does not match: the file was changed outside Kith, or is damaged.',
  /** About the network file. field: a name in the file. */
  'store.fileField': 'Its field “{field}” is not valid.',
  /** About the network file. */
  'store.fileNotRegular': 'It is a link or a folder, not a file.',
  /** About the network file. */
  'store.fileTooLarge': 'It is larger than 480 MiB.',
  /** format, supported: numbers of file formats. */
  'store.newerFormat':
    'This network was saved by a newer version of Kith (format {format}; this version reads up to format {supported}). Nothing was changed. Open it with the newer version.',
  /** traces: up to three names of files that only Kith makes. */
  'store.snapshotMissing': 'The network file is missing, but the same folder holds {traces}, so a network was here. Nothing was changed.',
  /** reason: a disk error. */
  'store.folderUnreadable': 'The network’s folder cannot be read. {reason}',
  /** A sync program has not downloaded the file yet. */
  'store.notDownloaded':
    'Your network is not downloaded to this computer yet ({file}). Open its folder to download it. Kith checks again automatically.',
  /** The network was in this folder and is gone. */
  'store.networkMissing':
    'Your network is not in {folder}. If that folder is on another disk or in a synced folder, connect it. Kith checks again automatically.',
  /** Two interactions in the files of a network have one id. */
  'store.interactionTwice': 'The interaction {id} is there twice.',

  // Year shards: files with the interactions of one year
  /** The network opens read-only. file: with its folder. reason: one of the sentences below, or a disk error. */
  'store.shardUnreadable': 'The interactions of {year} cannot be read ({file}). {reason}',
  /** About a year shard. */
  'store.shardMissing': 'The file is missing.',
  /** About a year shard. */
  'store.shardNotRegular': 'It is not a regular file, or it is too large.',
  /** About a year shard. */
  'store.shardChanged': 'The file was changed or is damaged.',
  /** About a year shard. */
  'store.shardIncomplete': 'It does not contain what it should.',
  /** Notice. */
  'store.shardReadFromBackup':
    'The file with the interactions of {year} ({file}) is damaged or missing. Kith read the same file from the backups: nothing is lost, and Kith will write it again.',
  /** Notice. */
  'store.shardDamaged':
    'The file with the interactions of {year} ({file}) is damaged. Kith still has its content: nothing is lost, and Kith will write it again.',

  // The change log
  /** reason: a disk error. */
  'store.changeLogUnreadable': 'The network’s change log cannot be read. {reason}',
  /** The network opens read-only. problem: one of the sentences below. time: “2026-05-03 10:20 UTC”. */
  'store.damagedAfter': 'The network is damaged. {problem} Everything up to {time} is intact.',
  /** The network opens read-only. problem: one of the sentences below. */
  'store.damagedAfterSnapshot': 'The network is damaged. {problem} Everything in the network file is intact.',
  /** A problem of the change log. */
  'store.segmentStartDamaged': 'The change log file {file} is damaged at its beginning.',
  /** A problem of the change log. */
  'store.segmentOfAnotherNetwork': 'The change log file {file} belongs to another network.',
  /** A problem of the change log. */
  'store.segmentDamagedAfter': 'The change log file {file} is damaged after change {change, number}.',
  /** A problem of the change log. */
  'store.segmentOfAnotherVersion': 'The change log file {file} does not belong to this version of the network.',
  /** A problem of the change log. */
  'store.changesMissing': 'Changes {first, number} to {last, number} are missing before the change log file {file}.',
  /** A problem of the change log. */
  'store.changeInUnknownForm': 'Change {change, number} in the change log is in a form that Kith does not know.',
  /** A problem of the change log. */
  'store.editedByHand': 'The network file was edited by hand, and the change log file {file} holds later changes.',
  /** Notice. */
  'store.tornEntryIgnored':
    'The last entry of the change log file {file} is incomplete. It belongs to an interrupted save that Kith never reported as saved, so Kith ignores it.',

  // Opening a damaged network
  /** Open the last good version: refused. */
  'store.notDamaged': 'The network is not damaged, so there is nothing to restore.',
  /** Open the last good version: refused. */
  'store.nothingToRebuildFrom': 'No earlier version of this network can be read. Nothing was changed.',
  /** Open the last good version: refused. */
  'store.parentFolderMissing': '{folder} does not exist, so nothing was written. Connect the disk that it is on.',
  /** Check of a damaged network. saves: how many of the change log. */
  'store.rebuildFromPrevious':
    '{saves, plural, =0 {The network can be rebuilt from the previous snapshot.} one {The network can be rebuilt from the previous snapshot and # save after it.} other {The network can be rebuilt from the previous snapshot and # saves after it.}}',
  /** Check of a damaged network. */
  'store.rebuildFromChangeLog':
    '{saves, plural, one {The network can be rebuilt from # save in the change log.} other {The network can be rebuilt from # saves in the change log.}}',
  /** Check of a damaged network. time: “2026-05-03 10:20 UTC”. */
  'store.rebuildUpTo': 'The network can be rebuilt up to {time}.',
  /** Check of a damaged network. */
  'store.rebuildFromSnapshot': 'The network can be rebuilt from the network file.',
  /** Check of a damaged network. time: “2026-05-03 10:20 UTC”. */
  'store.rebuildFromBackup': 'The network can be rebuilt from the backup of {time}.',

  // Backups and maintenance
  /** Notice. */
  'store.fileOverLimit':
    'A file exceeded 480 MiB and was not written. Your changes are safe in the change log. Very long notes are the usual cause.',
  /** Notice. reason: a disk error. */
  'store.backupFailed': 'A backup could not be made. {reason} The network itself is saved.',
  /** name: of a file. */
  'store.noBackupNamed': 'There is no backup named {name}.',
  /** An error. */
  'store.backupMissing': 'That backup no longer exists.',
  /** An error. */
  'store.backupDamaged': 'That backup is damaged. Nothing was changed; choose another one.',
  /** reason: a disk error. */
  'store.backupUnreadable': 'That backup cannot be read. {reason} Nothing was changed.',
  /** Notice after the weekly backup test. */
  'store.backupTestFailed': 'The backup {name} is damaged and cannot be restored. Kith keeps making new backups.',
  /** Notice. count: changes. time: “2026-05-03 10:20 UTC”. */
  'store.rolledBack':
    '{count, plural, one {This network is # change older than what was saved here on {time}.} other {This network is # changes older than what was saved here on {time}.}} The backups may hold what is missing.',
  /** Notice. time: “2026-05-03 10:20 UTC”. */
  'store.notTheSavedVersion': 'This network is another version than the one saved here on {time}. The backups hold the one saved here.',

  // Other versions, copies and exports
  /** Notice. file: the first of the copies; count: all of them. */
  'store.conflictCopies':
    '{count, plural, one {Another computer changed this network at the same time. Its version is in the folder: {file}.} other {Another computer changed this network at the same time. Its versions are in the folder: # files, the first is {file}.}} To compare and merge, open Settings, Your data.',
  /** An error. */
  'store.versionGone': 'That version no longer exists.',
  /** An error. */
  'store.copyOfAnotherNetwork': '{file} is a copy of another network. Kith left it as it is.',
  /** reason: a sentence. */
  'store.copyUnreadable': '{file} cannot be read. Kith left it as it is. {reason}',
  /** About a conflict copy of a change log file. */
  'store.copyWithoutBase': 'The version that it continues is no longer here.',
  /** reason: a disk error. */
  'store.copyFailed': 'The network could not be copied to {folder}. {reason} It is still in its old folder.',
  /** reason: a disk error. */
  'store.oldFolderNotEmptied': 'The old folder could not be emptied. {reason} Your network is complete in its new folder.',
  /** An error. */
  'store.exportInNetworkFolder': '{file} was not written, because that folder belongs to the network. Choose another folder.',
  /** An error. */
  'store.exportNotRegular': '{file} was not written, because it is not a regular file.',
  /** reason: a disk error. */
  'store.exportFailed': '{file} could not be written. {reason}',
  /** What a chosen folder contains: a noun phrase for “(found: …)”. */
  'store.foundFile': 'a file',
  /** What a chosen folder contains. reason: a disk error. */
  'store.foundUnreadable': 'something that cannot be read. {reason}',
  /** What a chosen folder contains. names: of the first three. */
  'store.foundItems': '{count, plural, one {# item: {names}} other {# items, such as {names}}}',
  /** Instead of a folder’s path, when the path is lost. */
  'store.formerFolder': 'its former folder',

  // kith check
  /** Problem. */
  'store.previousSnapshotDamaged': 'The previous snapshot ({file}) is damaged. The network does not need it, and Kith will write it again.',
  /** Notice. */
  'store.segmentNeverUsed': 'The change log file {file} was created but never used.',
  /** Notice. */
  'store.segmentTorn': 'The last entry of the change log file {file} is incomplete, as after an interrupted save.',
  /** Problem. */
  'store.segmentDamaged': 'The change log file {file} is damaged.',
  /** Problem. */
  'store.moveInterrupted': 'A move to this folder was interrupted. The network is still complete in {folder}: open that folder.',
  /** Notice. */
  'store.openElsewhere': 'The network is in use on {host}, or Kith stopped there without closing it.',
  /** Problem. */
  'store.backupNamedDamaged': 'The backup {name} is damaged.',
  /** Notice. Compares a conflict copy with the network. */
  'store.copyComparison':
    '{file}: {added, number} new, {filled, number} with more than here, {clashes, plural, one {# field} other {# fields}} changed in both.',
} as const;
