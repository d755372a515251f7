/** The import dialog: choosing files, the preview, and the report afterwards. */
export const importMessages = {
  /** Title of the dialog before a file is chosen. */
  'import.title': 'Import',
  /** Title of the dialog. */
  'import.titleOfFile': 'Import {file}',
  /** Title of the dialog for several files. */
  'import.titleOfFiles': 'Import {file} ({position, number} of {count, number})',
  /** Introduction. LinkedIn, Google, Outlook and Thunderbird are products. */
  'import.introduction':
    'Import contacts from LinkedIn, Google, Outlook, Thunderbird or any CSV file, or a log of whom you met. You see what will happen before anything is saved.',
  /** Button. */
  'import.chooseFiles': 'Choose files…',
  /** Beside the button "Choose files…". */
  'import.orDrop': 'or drop them anywhere in this window',

  // How the file is read

  /** Label of a choice. */
  'import.kindOfFile': 'Kind of file',
  /** Label of a choice. */
  'import.encoding': 'Encoding',
  /** Heading of the question which of several encodings is the right one, when Kith cannot tell. */
  'import.whichReadsRight': 'Which of these reads right?',
  /** Below the heading. `{file}`: file name. */
  'import.encodingUnclear': '“{file}” does not say how its letters are written. These are some of its words, read in different ways.',
  /** Heading of the question what kind of file it is, when Kith cannot tell. */
  'import.contactsOrLog': 'Contacts, or a log of whom you met?',
  /** Below the heading. `{name}`: a person; `{column}`: the name of a column. */
  'import.kindUnclear': '“{name}” stands in {rows, number} rows of “{file}” with different dates in “{column}”.',
  /** Button: the file is a log. */
  'import.isLog': 'A log',
  /** On the button "A log". */
  'import.logHint': 'each row is a day you were in touch',
  /** Button: the file is a list of contacts. */
  'import.isContacts': 'Contacts',
  /** On the button "Contacts". */
  'import.contactsHint': 'each row is a person',
  /** Label of a choice: comma, semicolon … */
  'import.delimiter': 'Columns separated by',
  /** Label of a choice. */
  'import.ambiguousDates': 'Dates like 3/4/2024',
  /** Choice for dates like 3/4/2024. */
  'import.datesDetected': 'detect from the file',
  /** Choice for dates like 3/4/2024. */
  'import.datesDayFirst': '3 April (day first)',
  /** Choice for dates like 3/4/2024. */
  'import.datesMonthFirst': '4 March (month first)',
  /** Below the choices. */
  'import.rowsBelowHeader':
    '{headerLine, plural, =0 {{rows, plural, one {# row} other {# rows}}, no header row.} other {{rows, plural, one {# row} other {# rows}} below the header on line #.}}',
  /** Heading of a table of columns. */
  'import.columnsHeading': 'What the columns hold',
  /** Table heading: the name of a column in the file. */
  'import.columnHeading': 'Column',
  /** Table heading: a few values of the column. */
  'import.exampleHeading': 'For example',
  /** Table heading: the field of a person that the column becomes. */
  'import.becomesHeading': 'Becomes',
  /** Below a table of columns. */
  'import.emptyColumns': '{count, plural, one {# empty column is} other {# empty columns are}} not shown.',
  /** Name of the choice for one column, for a screen reader. */
  'import.columnBecomes': '{column} becomes',

  // Questions about names

  /** Heading. */
  'import.whoIsMeant': 'Who is meant?',
  /** Below the heading. */
  'import.ambiguousNames': 'These names fit more than one person.',
  /** After a name. */
  'import.firstOnLine': 'first on line {line, number}',
  /** Choice among people. */
  'import.someoneNew': 'Someone new called {name}',
  /** Choice among people, for one who was deleted meanwhile. */
  'import.deletedPerson': 'Deleted person',

  // The preview

  /** Above the preview. */
  'import.intoDemo': 'This goes into the demo network, not into your own network.',
  /** Above the preview. */
  'import.intoOffice': 'This goes into the office example, not into your own network.',
  /** Heading of an alert. */
  'import.cannotImport': 'This file cannot be imported',
  /** Heading of an alert. */
  'import.nothingToImport': 'Nothing to import',
  /** In an alert. */
  'import.nothingChanged': 'Nothing was changed.',
  /** Status while a file is read. */
  'import.readingFile': 'Reading {file}…',
  /** Status while a file is read. */
  'import.reading': 'Reading…',
  /** Status. "Import" is the button beside it. */
  'import.nothingWritten': 'Nothing is saved until you choose Import.',
  /** Button. */
  'import.skipFile': 'Skip this file',
  /** Button. */
  'import.chooseAnother': 'Choose another file…',
  /** Button. */
  'import.import': 'Import',
  /** Button, when the file has nothing new. */
  'import.importNothing': 'Import (nothing changes)',
  /** Button for a log. */
  'import.importEntries': '{count, plural, one {Import # entry} other {Import # entries}}',
  /** Button for contacts. */
  'import.importPeople': '{count, plural, one {Import # person} other {Import # people}}',

  // Counts and samples

  /** Heading. */
  'import.whatWillHappen': 'What will happen',
  /** Heading of up to three rows that the user should look at. */
  'import.checkFirst': 'Check these rows first',
  /** Heading of more rows, as examples. */
  'import.otherRows': 'Other rows',
  /** Under a number of rows. */
  'import.countRows': '{count, plural, one {row} other {rows}}',
  /** Under a number of rows, and beside a row: it becomes a new person or entry. */
  'import.created': 'new',
  /** Under a number of rows, and beside a row. */
  'import.updated': 'updated',
  /** Under a number of rows, and beside a row. */
  'import.unchanged': 'unchanged',
  /** Under a number of rows, and beside a row. */
  'import.skipped': 'skipped',
  /** Below the counts of a log. */
  'import.logTotals': '{entries, plural, one {# entry} other {# entries}} logged, {people, plural, one {# person} other {# people}} added.',
  /** The place of a row in the file. */
  'import.line': 'line {line, number}',
  /** Heading of warnings. */
  'import.warnings': 'Good to know',
  /** Opens a list of names. */
  'import.possibleDuplicates':
    '{count, plural, one {# possible duplicate} other {# possible duplicates}}: the same or a similar name, not merged',
  /** Heading of rows of the file that have the name of somebody known. */
  'import.samePeople': 'Are these people you know?',
  /** Below the heading. */
  'import.samePeopleHint':
    'They have the name of somebody in your network, or a similar one. Kith adds them as new people unless you take them as the same.',
  /** Button: all rows that share name and company with somebody known. */
  'import.takeAllSame': 'Take all {count, number} with the same company',
  /** Button beside one row. */
  'import.takeAsSame': 'Take as the same',
  /** The button for a screen reader. */
  'import.takeAsSameRow': 'Take as the same: {name}, line {line, number}',
  /** Button beside a row that was taken as somebody known. */
  'import.keepApart': 'Keep apart',
  /** The button for a screen reader. */
  'import.keepApartRow': 'Keep apart: {name}, line {line, number}',
  /** Beside a row that was taken as somebody known. `{person}`: name, company and e-mail. */
  'import.takenAs': 'is {person}',
  /** After a name. `{person}`: somebody known, with company and e-mail. */
  'import.sameNameAndCompany': 'same name and company as {person}',
  /** After a name in the list of possible duplicates. `{person}`: somebody known, with company. */
  'import.sameNameAs': 'same name as {person}',
  /** The same, where the name is not quite the same: "Bill Hahn" and "William Hahn". */
  'import.similarNameAs': 'similar name: {person}',
  /** The same with the company. */
  'import.similarNameAndCompany': 'similar name, same company: {person}',
  /** Opens a list of rows. */
  'import.skippedRows': '{count, plural, one {# row skipped} other {# rows skipped}}',
  /** A row that was skipped. `{reason}`: "no name, e-mail or phone". */
  'import.skippedRow': 'line {line, number}: {reason}',
  /** Below a list that is cut. */
  'import.andMore': '{count, plural, one {and # more} other {and # more}}',

  // The report

  /** Status after an import. */
  'import.doneUnchanged': 'Nothing had to change: your network already has all of this. Every row of the file is counted below.',
  /** Status after an import. */
  'import.done': 'Imported and saved. Every row of the file is counted below.',
  /** Button. */
  'import.undoImport': 'Undo this import',
  /** Button. */
  'import.saveSkipped': 'Save skipped rows…',
  /** Suggested name of a CSV file. `{name}`: the name of the imported file without its ending. */
  'import.skippedFileName': '{name} - skipped rows.csv',
  /** Notice. */
  'import.savedFile': 'Saved {file}',
  /** Heading of a notice. */
  'import.notSaved': 'Not saved',
  /** Below the heading "Not saved". */
  'import.importIsSaved': 'The import itself is done and saved.',
  /** Button. */
  'import.nextFile': 'Next file',
  /** Button. */
  'import.seeNetwork': 'See your network',
  /** Button after an import of contacts alone: opens the page Start. */
  'import.seeWhatItSays': 'See what it says',
} as const;
