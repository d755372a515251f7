/** The import dialog. */
export const importMessages = {
  /** Button: imports the interactions of a log file. */
  'import.importContacts': 'Import {count, plural, one {# interaction} other {# interactions}}',
  /** Button: imports the people of a file. */
  'import.importPeople': 'Import {count, plural, one {# person} other {# people}}',
  /** Under the counts of an imported log. */
  'import.loggedAndAdded':
    '{contacts, plural, one {# interaction} other {# interactions}} logged, {people, plural, one {# person} other {# people}} added.',
  /** Title of the list of rows whose name somebody in the network has too. */
  'import.possibleDuplicates': '{count, plural, one {# possible duplicate} other {# possible duplicates}}: same name, not merged',
  /** Title of the list of rows that are not imported. */
  'import.skippedRows': '{count, plural, one {# row} other {# rows}} left out',
  /** What Kith found in a table file. `line`: the line of the file with the names of the columns. */
  'import.rowsBelowHeader': '{count, plural, one {# row} other {# rows}} below the header on line {line, number}.',
} as const;
