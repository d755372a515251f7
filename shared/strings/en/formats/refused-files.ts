/** Why Kith refuses a file that it was asked to import. `{file}` is a file name. */
export const refusedFilesMessages = {
  // Files that are not a table

  /** Refusal. */
  'formats.zipArchive':
    '“{file}” is a zip archive. Save it on this computer, then choose it or drop it from there: Kith reads archives from the disk. Or unpack it and choose the CSV file inside.',
  /** Refusal. */
  'formats.linkedInArchive': '“{file}” is a zip archive of LinkedIn. Unpack it and choose Connections.csv inside.',
  /** Refusal. */
  'formats.excelWorkbook':
    '“{file}” is an Excel workbook. Open it, choose File › Save As and the type “CSV UTF-8”, and choose the saved file.',
  /** Refusal. */
  'formats.openDocumentSheet':
    '“{file}” is an OpenDocument spreadsheet. Open it, choose File › Save As and the type “Text CSV”, and choose the saved file.',
  /** Refusal. */
  'formats.numbersDocument': '“{file}” is a Numbers document. Open it, choose File › Export To › CSV, and choose the exported file.',
  /** Refusal. */
  'formats.wordDocument':
    '“{file}” is a Word document. Copy the list into a spreadsheet program, save the sheet as CSV, and choose that file.',
  /** Refusal. */
  'formats.emptyZipArchive': '“{file}” is an empty zip archive. Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. `{type}`: gzip, 7z or rar. */
  'formats.compressedFile': '“{file}” is a compressed file ({type}). Unpack it and choose the CSV inside.',
  /** Refusal. */
  'formats.oldOfficeFile':
    '“{file}” is an old Excel workbook or an Outlook file. Open it in a spreadsheet program, save the sheet as CSV, and choose that file.',
  /** Refusal. */
  'formats.pdfDocument': '“{file}” is a PDF document. Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. `{type}`: PNG, JPEG or GIF. */
  'formats.imageFile': '“{file}” is an image ({type}). Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. `{type}`: ELF or EXE. */
  'formats.programFile': '“{file}” is a program ({type}). Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. PST is Outlook's own kind of file. */
  'formats.outlookDataFile': '“{file}” is an Outlook data file (PST). Export the contacts from Outlook as CSV and choose that file.',
  /** Refusal. */
  'formats.utf32Text': '“{file}” is text in UTF-32, which Kith cannot read. Save it as UTF-8 and choose it again.',
  /** Refusal. */
  'formats.sqliteDatabase': '“{file}” is a database (SQLite). Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. */
  'formats.rtfDocument': '“{file}” is a formatted document (RTF). Save it as CSV or plain text and choose that file.',
  /** Refusal. */
  'formats.webPage': '“{file}” is a web page. Download the CSV file itself instead of saving the page.',
  /** Refusal. Some programs write a web page and name it .xls. */
  'formats.webPageAsWorkbook':
    '“{file}” is a web page with the name of an Excel workbook. Open it in a spreadsheet program, save the sheet as CSV, and choose that file.',
  /** Refusal. */
  'formats.xmlFile': '“{file}” is an XML file. Choose a file with contacts, such as a CSV or Excel file.',
  /** Refusal. */
  'formats.vCardFile':
    '“{file}” is a vCard file, not a table. Save it on this computer, then choose it or drop it from there: Kith reads such files from the disk.',
  /** Refusal. */
  'formats.calendarFile':
    '“{file}” is a calendar file (iCalendar), not a table. Save it on this computer, then choose it or drop it from there: Kith reads such files from the disk.',
  /** Refusal. */
  'formats.jsonFile':
    '“{file}” is a JSON file, which Kith cannot read. Export the list as CSV from where it came from, or open it in a spreadsheet program that reads JSON and save the sheet as CSV.',
  /** Refusal. LDIF is a format for address books. */
  'formats.ldifFile':
    '“{file}” is an address book in LDIF, which Kith cannot read. Thunderbird can: import it there, choose Tools › Export and the type “Comma Separated”, and choose the exported file.',
  /** Refusal. */
  'formats.mailFile':
    '“{file}” contains mails, not a table. Save it on this computer, then choose it or drop it from there: Kith reads such files from the disk.',
  /** Refusal. */
  'formats.chatFile':
    '“{file}” contains the messages of a chat, not a table. Save it on this computer, then choose it or drop it from there: Kith reads such files from the disk.',
  /** Refusal. */
  'formats.controlCharacters':
    '“{file}” is not text: it is full of control characters. Choose a file with contacts, such as a CSV or Excel file.',

  // Files that are empty, too large or damaged

  /** Refusal. */
  'formats.emptyFile': '“{file}” is empty. Export the contacts again and choose the new file.',
  /** Refusal. */
  'formats.onlyEmptyLines': '“{file}” contains only empty lines. Export the contacts again and choose the new file.',
  /** Refusal. */
  'formats.fileTooLarge': '“{file}” is larger than {max, number} MiB, the most Kith reads at once. Split it into smaller files.',
  /** Refusal. */
  'formats.tooManyRows': '“{file}” has more than {max, number} rows, the most Kith reads at once. Split it into smaller files.',
  /** Refusal. */
  'formats.tooManyCells': '“{file}” has more than {max, number} cells, the most Kith reads at once. Split it into smaller files.',
  /** Refusal. */
  'formats.tooManyColumns':
    '“{file}” has {columns, number} columns; Kith reads at most {max, number}. Perhaps “{delimiter}” is not what separates its columns.',
  /** Refusal. */
  'formats.cellTooLong':
    'A cell on line {line, number} of “{file}” is longer than {max, number} characters, the most Kith reads in one cell. Perhaps a quote is missing there, or another character separates the columns.',
  /** Refusal. A quote is the character ". */
  'formats.unclosedQuote':
    'The quote (") that begins a cell on line {line, number} of “{file}” is never closed. Close it and choose the file again.',
  /** Refusal. */
  'formats.tooManyBrokenQuotes':
    '“{file}” has more than {max, number} quotes that are not closed properly (the last such cell begins on line {line, number}). It is not a CSV file Kith can read.',
  /** Refusal. */
  'formats.onlyQuotes': '“{file}” consists of quotes instead of contacts.',
  /** Refusal. */
  'formats.invalidDelimiter': 'The delimiter must be one character, and cannot be a quote or a line break.',
  /** Refusal. The user chose what the columns hold, for another file. */
  'formats.mappingMismatch': 'The chosen columns do not fit “{file}”, which has {columns, plural, one {# column} other {# columns}}.',
  /** Refusal. `{table}`: the name of another file of the same archive, "messages.csv". */
  'formats.otherLinkedInFile':
    '“{file}” is {table} of a LinkedIn archive, which has no contacts in it. Choose Connections.csv from the same archive.',
  /** Refusal: the file the window reads stopped the import. */
  'formats.readingCrashed': '“{file}” could not be read: reading it stopped unexpectedly. Nothing was imported.',

  // Files with nothing to import

  /** Refusal. `{names}`: the column names. */
  'formats.noContactRows':
    '“{file}” has no rows with contacts. Found: {columns, plural, one {# column} other {# columns}} ({names}), {headerLine, plural, =0 {no header row} other {header on line #}}, 0 rows, {encoding}. Export the contacts again, or choose another file.',
  /** Refusal. `{names}`: the column names; `{sample}`: the first row; `{reason}`: one of the reasons for skipping a row below. */
  'formats.noUsableContacts':
    'There are no contacts to import in “{file}”. Found: {columns, plural, one {# column} other {# columns}} ({names}), {headerLine, plural, =0 {no header row} other {header on line #}}, {rows, plural, one {# row} other {# rows}}, {encoding}. The first row, line {line, number}, reads “{sample}” ({reason}). Choose in the preview which columns hold the names, e-mails or phones, or choose another file.',
  /** Refusal. `{names}`: the column names. */
  'formats.logWithoutRows': '“{file}” has the columns of a log ({names}), but no rows below them.',
  /** Refusal. `{reason}`: one of the reasons for skipping a row below. */
  'formats.noUsableInteractions':
    'Nothing in “{file}” can be imported: {count, plural, one {its only row was skipped} other {all # rows were skipped}}. The first is line {line, number}: {reason}.',
  /** Refusal of a log. `{names}`: the column names. */
  'formats.missingDateColumn':
    'Kith knows no column of “{file}” with the date of an interaction. Choose the column that holds it. The columns are: {names}.',
  /** Refusal of a log. `{names}`: the column names. */
  'formats.missingPeopleColumn':
    'Kith knows no column of “{file}” with the people of an interaction. Choose the column that holds them. The columns are: {names}.',
  /** Refusal of a log. `{names}`: the column names. */
  'formats.missingDateAndPeopleColumns':
    'Kith knows no columns of “{file}” with the date and the people of an interaction. Choose the columns that hold them. The columns are: {names}.',
} as const;
