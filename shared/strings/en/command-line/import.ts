/** Texts of `kith import`. */
export const importCommandMessages = {
  /** What `kith import` does. */
  'command-line.import': 'Imports contacts (LinkedIn, Google, Outlook, Thunderbird, any CSV) or a log of interactions.',
  /** Meaning of --dry-run. */
  'command-line.dryRun': 'show what would happen, write nothing',
  /** Meaning of --format NAME. */
  'command-line.format': 'one of {formats} (default: detected)',
  /** Meaning of --map COL=FIELD. */
  'command-line.map': 'what a column contains, by its header or number; can be repeated',
  /** Below --map: what a column of contacts can contain. */
  'command-line.mapFields': 'contacts: {fields}',
  /** Below --map: what a column of a log can contain. */
  'command-line.mapLogFields': 'a log: {fields}',
  /** Meaning of an option that Kith detects when it is left out. */
  'command-line.detected': 'default: detected',
  /** Meaning of --encoding NAME. */
  'command-line.encoding': '{encodings} (default: detected)',
  /** Refusal. `{candidates}`: names of encodings, each with example words: "windows-1252 (Zoë, Brühl); macintosh (ZoÎ, Br¸hl)". */
  'command-line.unclearEncoding':
    '“{file}” does not say how its letters are written, and it reads well in more than one way: {candidates}. Say which one reads right with --encoding NAME. Nothing was imported.',
  /** Refusal. `{warning}`: a sentence that says that most people have no name; `{columns}`: the column names. */
  'command-line.lacksNames':
    '“{file}”: {warning} Say which columns they are with --map COL=name (or given-name and family-name); where there are none, say --map COL=email. Columns: {columns}. Nothing was imported.',
  /** Refusal. `{name}`: a person; `{column}`: a column of dates. */
  'command-line.unclearKind':
    '“{file}” may be a log of whom you met or a list of contacts: “{name}” stands in {rows, number} rows with different dates in “{column}”. Say which with --format log or --format csv. Nothing was imported.',
  /** Meaning of --day-first and --month-first. */
  'command-line.dateOrder': 'how to read dates like 3/4/2024 (default: detected)',
  /** Meaning of --take-same. */
  'command-line.takeSame': 'a row with the name and the company of one person you know is that person',
  /** Meaning of --save-skipped FILE. */
  'command-line.saveSkipped': 'save the skipped rows with the reasons as CSV (only with one FILE to import)',
  /** A note in the help of `kith import`. */
  'command-line.importSteps':
    'Each file is saved and can be undone separately. The command stops at the first failure; earlier files stay imported.',
  /** A note in the help of `kith import`. several: a form of JSON. */
  'command-line.importJson': '--json prints one object for one file, and {several} for several; a failed file adds "error".',
  /** A note in the help of `kith import`. */
  'command-line.importId': 'importId is the id for `kith undo`; it is null when nothing changed.',
  /** Wrong options. */
  'command-line.saveSkippedOneFile': '--save-skipped works with one file only.',
  /** Wrong options. */
  'command-line.saveSkippedDryRun': 'A dry run writes nothing. Leave out --save-skipped or --dry-run.',
  /** Wrong options. */
  'command-line.bothDateOrders': 'Use either --day-first or --month-first.',
  /** --map without a known field. */
  'command-line.invalidMap': '“{map}” is not COLUMN=FIELD. The fields are {fields}.',
  /** --map with a column that the file does not have. */
  'command-line.unknownColumn': '“{file}” has no column “{column}”. Its columns are {columns}.',
  /** One of several files could not be imported. problem: a sentence. */
  'command-line.fileFailed': '{file}: {problem}',
  /** First line of a result. */
  'command-line.importResult':
    '{file} ({format}): {rows, plural, one {# row} other {# rows}} = {created, number} created + {updated, number} updated + {unchanged, number} unchanged + {skipped, number} skipped',
  /** A line under the result of `kith import`: people whom the import created. */
  'command-line.newPeople': '{count, plural, one {# new person} other {# new people}}',
  /** A row was not imported. reason: a sentence. */
  'command-line.skippedRow': 'line {line} skipped: {reason}',
  /** Below the first ten skipped rows. */
  'command-line.moreSkipped': '{count, plural, one {and # more row} other {and # more rows}} skipped (--save-skipped FILE saves them all)',
  /** A new person may be somebody whom the user has already. */
  'command-line.possibleDuplicate': 'line {line}: {name} may already be in your network; not merged',
  /** Below the first ten possible duplicates. */
  'command-line.moreDuplicates': '{count, plural, one {and # more possible duplicate} other {and # more possible duplicates}}',
  /** Below the possible duplicates. */
  'command-line.canTakeSame':
    '{count, plural, one {# of them has} other {# of them have}} the same company too; --take-same takes {count, plural, one {that row} other {these rows}} as the people you know',
  /** A warning below a result. */
  'command-line.note': 'note: {warning}',
  /** Last line of a dry run. */
  'command-line.dryRunDone': 'dry run: nothing was written',
  /** Last line when an import changed nothing. */
  'command-line.nothingChanged': 'nothing changed',
  /** Last line of an import. command: “kith undo r12”. */
  'command-line.undoWith': 'to undo: {command}',
  /** Last line of an import with --data. command: “kith undo r12”. */
  'command-line.undoWithData': 'to undo: {command} (with the same --data)',
} as const;
