/** What `kith` prints about archives, and about the people whom imports hold back. Names of commands and options are never translated. */
export const commandLineSourcesMessages = {
  /** Summary of `kith sources`. */
  'command-line.sources': 'List what was imported, from which files.',
  /** Summary of `kith held-back`. */
  'command-line.heldBack': 'List the people whom imports held back, or add some of them.',
  /** Meaning of --add ADDRESS. */
  'command-line.addHeldBack': 'add the person with this address or name, with all known contacts',
  /** Meaning of --as PERSON. */
  'command-line.heldBackAs': 'they are this person of your network: a name, or an id',
  /** Result of `kith held-back --add --as`. `{name}`: as the files write it. */
  'command-line.heldBackAssigned': '{name} is {person} now.',
  /** Result of an import of archives: names that may be somebody of the network. */
  'command-line.namesWaiting':
    '{count, plural, one {# name} other {# names}} may be somebody you have. See them with `kith held-back`, and say who it is with `kith held-back --add NAME --as PERSON`.',
  /** A candidate of a name in the list of `kith held-back`. */
  'command-line.nameCandidate': 'perhaps {person} ({id}), {percent} %',
  /** Meaning of --me TEXT. */
  'command-line.me': 'a name, address, number or page of yours in the files',
  /** Meaning of --since DATE. */
  'command-line.since': 'leave out contacts before that day (YYYY-MM-DD)',
  /** Meaning of --only FORMAT. */
  'command-line.only': 'read only files of this format: {formats}',
  /** --since with something else than a day. */
  'command-line.invalidSince': '“{value}” is not a date. Write --since as YYYY-MM-DD.',
  /** Nobody said who the user is; the files suggest somebody. `{name}`: a name and an address. */
  'command-line.ownerAssumed': 'Kith took {name} for you. If that is wrong, undo the import and say who you are with --me.',
  /** The files suggest somebody as the user, but not clearly. `{name}`: a name and an address. `{files}`: names of files. */
  'command-line.ownerDoubtful':
    'Kith does not know who you are in {files}, and left out their contacts. If you are {name}, import again with --me and that name or address.',
  /** Nothing of what was given could be read. */
  'command-line.nothingRead': '{path}: {reason} Nothing was imported.',
  /** Reason. */
  'command-line.emptySource': 'There are no files in it.',
  /** One file of an import. */
  'command-line.sourceRead':
    '{path} ({format}): {people, plural, one {# person} other {# people}}, {contacts, plural, one {# entry} other {# entries}}{hasDays, select, true {, {from} to {to}} other {}}',
  /** A part of a file that is not used. */
  'command-line.skippedPart': '{where}: {reason}',
  /** Files of an archive that Kith has no use for. */
  'command-line.unknownFiles': '{count, plural, one {# file} other {# files}} not needed: {names}',
  /** Result of an import of archives. */
  'command-line.sourcesResult':
    '{created, plural, one {# person} other {# people}} added, {updated, number} updated, {unchanged, number} unchanged; {interactions, plural, one {# interaction} other {# interactions}} added.',
  /** Result of an import of archives. */
  'command-line.heldBackResult': '{count, plural, one {# person is} other {# people are}} held back. See them with `kith held-back`.',
  /** An import in the list of `kith sources`. */
  'command-line.importEntry':
    '{id}  {day}  {label}: {people, plural, one {# person} other {# people}}, {interactions, plural, one {# interaction} other {# interactions}}',
  /** `kith sources` without an import. */
  'command-line.noImports': 'Nothing was imported yet.',
  /** `kith held-back` without people. */
  'command-line.nobodyHeldBack': 'Nobody is held back.',
  /** A person in the list of `kith held-back`. */
  'command-line.heldBackEntry': '{name} {address}: you wrote {sent, number}, they wrote {received, number}',
  /** Result of `kith held-back --add`. */
  'command-line.heldBackAdded': '{count, plural, one {# person} other {# people}} added.',
  /** `kith held-back --add` with somebody who is not in the list. */
  'command-line.notHeldBack': 'Nobody with the address “{address}” is held back.',
  /** `kith held-back --add` with a name that several have. */
  'command-line.severalHeldBack': '{count, number} people held back are called “{address}”. Give the address.',
  /** `kith undo` of an import that is not the last step. */
  'command-line.takenBack': '{label} was taken back. What came after it stays.',
} as const;
