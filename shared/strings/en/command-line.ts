/** What `kith` prints on the command line. Names of commands and options (`--dry-run`) and words in capitals (`FILE`) are never translated. */
export const commandLineMessages = {
  // Help
  /** First line of the help. */
  'command-line.title': 'kith: the network of people you know, from the command line.',
  /** Heading above the options that every command has. */
  'command-line.everyCommand': 'For every command:',
  /** Meaning of --data DIR. */
  'command-line.data': 'the folder that holds the network (default: the app’s own)',
  /** Meaning of --example NAME. */
  'command-line.example': 'demo or office: the example instead of your own network',
  /** Meaning of --json. */
  'command-line.json': 'print one JSON document on stdout',
  /** Meaning of --today DATE. */
  'command-line.today': 'calculate as if it were that day (YYYY-MM-DD)',
  /** Below the list of commands. form: the JSON of a failure. */
  'command-line.exitCodes': 'Exit codes: 0 success, 1 failure, 2 wrong usage. With --json a failure is {form} on stdout.',
  /** Below the list of commands. */
  'command-line.besideApp':
    'All commands work while the app is open; what they change appears there as one step of undo. Only “erase” needs the app to be closed.',

  // Arguments
  /** A bug in Kith stopped the command. */
  'command-line.unexpected': 'Something went wrong in Kith. Nothing more was changed.',
  /** The first argument is not a command. */
  'command-line.unknownCommand': 'There is no command “{name}”. See `kith help`.',
  /** Too few arguments. */
  'command-line.missingArguments': 'kith {name}: missing arguments. See `kith help {name}`.',
  /** Too many arguments. */
  'command-line.extraArgument': 'Unexpected argument “{argument}”.',
  /** An argument is not understood. problem: what Node says about it, in English. */
  'command-line.invalidArguments': '{problem}.',
  /** --data without a folder. */
  'command-line.dataNeedsFolder': '--data needs a folder.',
  /** --example with another name. */
  'command-line.invalidExample': '--example must be demo or office.',
  /** --today with something else than a day. */
  'command-line.invalidToday': '“{value}” is not a date. Write --today as YYYY-MM-DD.',
  /** An option takes only some values. values: “both, interests”. */
  'command-line.invalidChoice': '{option} must be one of {values}.',
  /** --out with an unknown kind of file. */
  'command-line.invalidExtension': '--out must end in {extensions}.',
  /** Usage, after an error. */
  'command-line.usage': 'usage: kith {command}',

  // Opening the network
  /** Progress, when a command takes longer than a second. */
  'command-line.opened': 'Network opened.',
  /** Progress, when a command takes longer than a second. */
  'command-line.analyzing': 'Analyzing …',
  /** Progress, when a command takes longer than a second. */
  'command-line.readingFile': 'Reading {file} …',
  /** Progress, when a command takes longer than a second. */
  'command-line.planning': 'Planning the import of {count, plural, one {# row} other {# rows}} …',
  /** Progress, when a command takes longer than a second. */
  'command-line.saving': 'Saving …',
  /** The command would change a network that is open on another computer. */
  'command-line.inUse':
    'The network is in use on {host}. Close Kith there, or open the network in the app on this computer, which asks twice before it takes over.',
  /** The network is damaged, but can be restored. problem: a sentence. */
  'command-line.canRestore': '{problem} `kith backup restore` continues with what can be recovered.',

  // kith analyze
  /** What `kith analyze` does. */
  'command-line.analyze': 'Shows how strong each tie is, whether it is fading, whom it connects you to, and which groups people form.',
  /** Meaning of --clusters-by WHAT. */
  'command-line.clustersBy': 'what makes a cluster (default: both)',
  /** First line of the result. */
  'command-line.analysisSummary':
    '{people, plural, one {# person} other {# people}}, {ties, plural, one {# tie} other {# ties}} between them, {clusters, plural, one {# cluster} other {# clusters}}, on {day}',
  /** Below a shortened list of people. */
  'command-line.morePeople': '{count, plural, one {and # more person} other {and # more people}} (--json lists all)',
  /** A line for a cluster. reason: why these people are a cluster, a sentence. */
  'command-line.cluster': '{label}: {count, plural, one {# person} other {# people}}. {reason}',
  /** How many of the people on the weekly lists the user contacted. */
  'command-line.listRecord': 'Weekly lists: {contacted, number} of {shown, number} people were contacted within two weeks.',
  /** The same for people whom the list showed to try something else than its ranking. */
  'command-line.exploredRecord': 'Unusual suggestions: {contacted, number} of {shown, number} people were contacted within two weeks.',

  // kith backup
  /** What `kith backup` does. */
  'command-line.backup': 'Lists the backups of the network, or restores one of them (which can be undone).',
  /** Meaning of NAME. */
  'command-line.backupName': 'as in the list; without it, the version before the last save',
  /** A note in the help of `kith backup`. */
  'command-line.backupKeepsDamaged': 'A network file that cannot be read is kept beside the restored one, under another name.',
  /** Wrong arguments of `kith backup`. */
  'command-line.backupUsage': 'Write kith backup list, or kith backup restore [NAME].',
  /** A line of the list: the version before the last save. name: what to write to restore it. */
  'command-line.previousVersion': '{name}: saved {time}, revision {revision}, {people, plural, one {# person} other {# people}}',
  /** A line of the list: a backup. */
  'command-line.backupEntry': '{name}: {time}, revision {revision}',
  /** A line of the list: a backup that was made before an import, a merge, a restore or a migration. */
  'command-line.backupBefore':
    '{name}: {time}, revision {revision}, made before {before, select, import {an import} merge {a merge} restore {a restore} migration {a file format upgrade} other {a change}}',
  /** The list is empty. */
  'command-line.noBackups': 'There are no backups.',
  /** The network must be readable before a named backup is restored. problem: a sentence. */
  'command-line.restorePreviousFirst': '{problem} Run `kith backup restore` first; then a backup can be restored.',
  /** No earlier version can be read. */
  'command-line.nothingToRestore': 'There is no earlier version that can be read.',
  /** Name of the undo step: “Undone: restore of the previous version.” */
  'command-line.restoreStep': 'restore of the previous version',
  /** A backup was restored. */
  'command-line.restored': 'Restored: {people, plural, one {# person} other {# people}}.',

  // kith check
  /** What `kith check` does. */
  'command-line.check': 'Verifies the network on disk. Changes nothing.',
  /** Contents of a network without problems. */
  'command-line.checkPassed':
    'No problems found: {people, plural, one {# person} other {# people}}, {ties, plural, one {# stated tie} other {# stated ties}}, {interactions, plural, one {# interaction} other {# interactions}} in {folder}.',
  /** Contents of a network with problems. */
  'command-line.checkFailed':
    '{people, plural, one {# person} other {# people}}, {ties, plural, one {# stated tie} other {# stated ties}}, {interactions, plural, one {# interaction} other {# interactions}} in {folder}.',
  /** `kith check` found problems: how many, in which folder, and the first of them. */
  'command-line.problems': '{count, plural, one {# problem} other {# problems}} in {folder}: {first}',

  // kith demo
  /** What `kith demo` does. */
  'command-line.demo':
    'Creates the demo network: in the folder of --data when it is empty, otherwise as the example beside your own network.',
  /** Meaning of --office. */
  'command-line.office': 'the real example instead: contacts in an office, 2013',
  /** The folder for the example has a network. */
  'command-line.demoConflict': 'This folder already contains a network. An example never mixes with it.',
  /** Summary of `kith erase`. */
  'command-line.erase': 'delete a person for good: without undo, and from the backups with --copies',
  /** Meaning of --copies. */
  'command-line.eraseCopies': 'rewrite the backups without the person, and delete kept files that name them',
  /** Meaning of --dry-run of `kith erase`. */
  'command-line.eraseDryRun': 'only list the backups and kept files that hold the person',
  /** Below the help and the answer of `kith erase`. */
  'command-line.eraseOutOfReach':
    'Kith cannot reach what other programs keep: the history of a sync program, backups of the whole disk, exported files.',
  /** Answer of `kith erase --dry-run`; the names follow, one a line. */
  'command-line.wouldErase':
    '{count, plural, =0 {No backup and no kept file holds {name}.} one {# backup or kept file holds {name}:} other {# backups and kept files hold {name}:}}',
  /** Answer of `kith erase`. The person is not named any more. */
  'command-line.erased': 'The person is deleted for good.',
  /** After that, when the disk refused to delete a file. */
  'command-line.eraseIncomplete': 'Some files from before could not be deleted yet. They go with the next saves.',
  /** After that; the names follow, one a line. command: what to type. */
  'command-line.copiesLeft':
    '{count, plural, one {# backup or kept file still holds the person.} other {# backups and kept files still hold the person.}} Erase it there with: {command}',
  /** After that: words of the user about others, which Kith does not change. */
  'command-line.mentionsLeft':
    '{count, plural, one {# entry or note about other people still names the person.} other {# entries and notes about other people still name the person.}}',
  /** The example was created. command: how to try it. */
  'command-line.demoCreated':
    'Created {people, plural, one {# person} other {# people}} and {interactions, plural, one {# interaction} other {# interactions}} in {folder}.\nTry: {command}',
  /** The example was there before. command: how to try it. */
  'command-line.demoExists':
    'Already there: {people, plural, one {# person} other {# people}} and {interactions, plural, one {# interaction} other {# interactions}} in {folder}.\nTry: {command}',

  // kith log
  /** What `kith log` does. */
  'command-line.log': 'Logs contact with one or more people. New names become new people, topics become interests.',
  /** Meaning of --people NAMES. */
  'command-line.people': 'separated by ;',
  /** Meaning of --date DATE. Kith understands these examples in English only. */
  'command-line.date': '2026-05-03, "yesterday", "last Tuesday" (default: today)',
  /** Meaning of --channel CHANNEL. */
  'command-line.channel': 'one of {channels}, or a word like coffee (default: in-person)',
  /** Meaning of --topics TOPICS. */
  'command-line.topics': 'what you talked about, separated by ;',
  /** --people is missing. example: a command. */
  'command-line.missingPeople': '--people is missing. Write for example {example}.',
  /** --date is not understood. example: a date in words. */
  'command-line.invalidDate': '“{value}” is not a date that Kith understands. Try 2026-05-03 or {example}.',
  /** --channel is not understood. */
  'command-line.invalidChannel': '“{value}” is not a channel. Try one of {channels}.',
  /** --minutes is not a number. */
  'command-line.invalidMinutes': '--minutes must be a whole number.',
  /** All options are empty. */
  'command-line.nothingToLog': 'There is nothing to log.',
  /** The contact was logged. what: “call with Ana Prado and Ben Ito”. */
  'command-line.logged': 'Logged {what} on {day}.',

  // kith network
  /** What `kith network` does. */
  'command-line.network': 'Exports the whole network for graph programs or spreadsheets, or as JSON. Without --out, prints JSON on stdout.',
  /** Meaning of --out FILE. */
  'command-line.networkOut':
    '.graphml and .gexf for graph programs, .kith or .json for everything that Kith knows, .vcf for address books,',
  /** Meaning of --out FILE, continued. */
  'command-line.networkOutCsv': '.csv for the ties (with the people beside it, in FILE-people.csv)',
  /** Meaning of --today DATE. */
  'command-line.networkToday': 'states and roles as of that day (YYYY-MM-DD)',
  /** The network was exported. files: one or two names. */
  'command-line.exported':
    '{people, plural, one {# person} other {# people}} and {interactions, plural, one {# interaction} other {# interactions}} written to {files}.',

  // kith reconnect
  /** What `kith reconnect` does. */
  'command-line.reconnect': 'Lists the people to get back in touch with this week, with reasons and a conversation opener.',
  /** Meaning of --limit N. */
  'command-line.limit': 'how many people, at most {max, number} (default: 5)',
  /** Meaning of --mode MODE. */
  'command-line.mode': 'what the list looks for: {modes} (default: as set in the app)',
  /** Meaning of --out FILE. */
  'command-line.listOut': 'also writes the list: .csv for spreadsheets, .ics for calendars, .md to print',
  /** Meaning of --exact. */
  'command-line.exact': 'the .csv for programs: no byte order mark, no protection against formulas',
  /** --limit is not a number. */
  'command-line.invalidLimit': '--limit must be a whole number of at least 1.',
  /** A line under a person: shared interests. */
  'command-line.inCommon': 'in common: {interests}',
  /** A line under a person: a sentence to start a conversation with, and the day of its source. */
  'command-line.opener': '{opener} ({day})',
  /** The list is empty. */
  'command-line.emptyList': 'Nobody to get back in touch with this week.',
  /** The list was written to a file. */
  'command-line.writtenTo': 'Written to {file}.',

  // kith undo, kith redo
  /** What `kith undo` does. */
  'command-line.undo': 'Undoes the last change.',
  /** Meaning of ID. */
  'command-line.undoId': 'fails unless the last change has this id (an importId, for example)',
  /** What `kith redo` does. */
  'command-line.redo': 'Redoes the last undone change.',
  /** A change was undone. step: “import of Connections.csv”. */
  'command-line.undone': 'Undone: {step}.',
  /** A change was redone. step: “import of Connections.csv”. */
  'command-line.redone': 'Redone: {step}.',
  /** Refusal: the window that had the network open was closed during the command. */
  'command-line.windowClosed': 'Kith was closed while the command waited for it. Nothing was written. Run the command again.',
  /** Refusal: what this command does needs the network for itself. */
  'command-line.closeWindow': 'Close Kith first: this needs the network for itself. Nothing was changed.',
} as const;
