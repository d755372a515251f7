/** The import dialog: the choices of how a file is read. */
export const fileChoiceMessages = {
  // Kinds of file

  /** Kind of file. */
  'import.formatLinkedin': 'LinkedIn connections',
  /** Kind of file. */
  'import.formatGoogle': 'Google contacts',
  /** Kind of file. */
  'import.formatOutlook': 'Outlook contacts',
  /** Kind of file. */
  'import.formatThunderbird': 'Thunderbird address book',
  /** Kind of file: a list of meetings, calls and so on. */
  'import.formatLog': 'Log of entries',
  /** Kind of file. */
  'import.formatCsv': 'Other CSV',

  // Encodings

  /** Text encoding. */
  'import.encodingUtf8': 'UTF-8',
  /** Text encoding. */
  'import.encodingUtf16le': 'UTF-16 (little-endian)',
  /** Text encoding. */
  'import.encodingUtf16be': 'UTF-16 (big-endian)',
  /** Text encoding. */
  'import.encodingWindows1252': 'Western European (Windows-1252)',
  /** Text encoding. */
  'import.encodingWindows1250': 'Central European (Windows-1250)',
  /** Text encoding. */
  'import.encodingWindows1251': 'Cyrillic (Windows-1251)',
  /** Text encoding. */
  'import.encodingWindows1253': 'Greek (Windows-1253)',
  /** Text encoding. */
  'import.encodingWindows1254': 'Turkish (Windows-1254)',
  /** Text encoding. */
  'import.encodingWindows1255': 'Hebrew (Windows-1255)',
  /** Text encoding. */
  'import.encodingWindows1256': 'Arabic (Windows-1256)',
  /** Text encoding. */
  'import.encodingWindows1257': 'Baltic (Windows-1257)',
  /** Text encoding. */
  'import.encodingWindows1258': 'Vietnamese (Windows-1258)',
  /** Text encoding. */
  'import.encodingKoi8r': 'Russian (KOI8-R)',
  /** Text encoding. */
  'import.encodingKoi8u': 'Ukrainian (KOI8-U)',
  /** Text encoding. */
  'import.encodingMacintosh': 'Western European (Macintosh)',
  /** Text encoding. */
  'import.encodingCp850': 'Western European (DOS 850)',
  /** Text encoding. */
  'import.encodingCp852': 'Central European (DOS 852)',
  /** Text encoding. */
  'import.encodingCp866': 'Cyrillic (DOS 866)',
  /** Text encoding. */
  'import.encodingShiftJis': 'Japanese (Shift-JIS)',
  /** Text encoding. */
  'import.encodingEucJp': 'Japanese (EUC-JP)',
  /** Text encoding. */
  'import.encodingGb18030': 'Simplified Chinese (GB18030)',
  /** Text encoding. */
  'import.encodingBig5': 'Traditional Chinese (Big5)',
  /** Text encoding. */
  'import.encodingEucKr': 'Korean (EUC-KR)',

  // Delimiters

  /** What separates columns, with the character. */
  'import.delimiterComma': 'comma  ,',
  /** What separates columns, with the character. */
  'import.delimiterSemicolon': 'semicolon  ;',
  /** What separates columns. */
  'import.delimiterTab': 'tab',
  /** What separates columns, with the character. */
  'import.delimiterBar': 'bar  |',

  // What a column holds

  /** What a column holds. */
  'import.fieldName': 'Name',
  /** What a column holds. */
  'import.fieldGivenName': 'Given name',
  /** What a column holds. */
  'import.fieldMiddleName': 'Middle name',
  /** What a column holds. */
  'import.fieldFamilyName': 'Family name',
  /** What a column holds. */
  'import.fieldNickname': 'Nickname',
  /** What a column holds. */
  'import.fieldEmail': 'E-mail',
  /** What a column holds. */
  'import.fieldPhone': 'Phone',
  /** What a column holds. */
  'import.fieldUrl': 'Profile or web page',
  /** What a column holds. */
  'import.fieldCompany': 'Company',
  /** What a column holds: the job title. */
  'import.fieldPosition': 'Position',
  /** What a column holds. */
  'import.fieldBirthday': 'Birthday',
  /** What a column holds: where somebody lives. */
  'import.fieldPlace': 'Place',
  /** What a column holds. */
  'import.fieldNotes': 'Notes',
  /** What a column holds: the user's own groups of people. */
  'import.fieldCircles': 'Circles',
  /** What a column holds. */
  'import.fieldInterests': 'Interests',
  /** What a column holds: the date of the first contact. */
  'import.fieldConnectedOn': 'Known since',
  /** What a column becomes: the day since which somebody works at the company. */
  'import.fieldWorkSince': 'At the company since',
  /** What a column becomes: the day until which somebody worked at the company. */
  'import.fieldWorkUntil': 'At the company until',
  /** What to do with a column. */
  'import.fieldKeep': 'Keep under its own name',
  /** What to do with a column. */
  'import.fieldIgnore': 'Leave out',
  /** What a column of a log holds. */
  'import.fieldDate': 'Date',
  /** What a column of a log holds: whom the user met. */
  'import.fieldPeople': 'People',
  /** What a column of a log holds: the telephone number of a call. */
  'import.fieldCaller': 'Phone number of the call',
  /** What a column of a log holds: call, coffee, e-mail … */
  'import.fieldChannel': 'How you were in touch',
  /** What a column of a log holds. */
  'import.fieldTopics': 'Topics',
  /** What a column of a log holds. */
  'import.fieldNote': 'Note',
  /** What a column of a log holds. */
  'import.fieldMinutes': 'Duration in minutes',
  /** What a column of a log holds. */
  'import.fieldSeconds': 'Duration in seconds',
  /** What a column of a log holds: incoming, outgoing. */
  'import.fieldDirection': 'Who got in touch',
  /** What a column of a log holds: help that was given or received. */
  'import.fieldFavor': 'Favor',
  /** What a column of a log holds. */
  'import.fieldFavorGiven': 'Favor given',
  /** What a column of a log holds. */
  'import.fieldFavorReceived': 'Favor received',
  /** What a column of a log holds: what the user promised. */
  'import.fieldPromise': 'Promise',
  /** What to do with a column of a log: its texts become a part of the note. */
  'import.fieldAddToNote': 'Add to the note',
} as const;
