/** What Kith says about a file it reads: what it guessed or repaired, why it skips a row. `{file}` is a file name. */
export const formatsMessages = {
  // Reasons for skipping a row: short, without a full stop, also shown inside another sentence

  /** Reason. LinkedIn lists members who restricted their profile without a name. */
  'formats.hiddenMember': 'LinkedIn hides this member',
  /** Reason. */
  'formats.onlyCompany': 'only a company, no name, e-mail or phone',
  /** Reason. */
  'formats.noName': 'no name, e-mail or phone',
  /** Reason. */
  'formats.repeatedHeader': 'the column names again',
  /** Reason. */
  'formats.explanation': 'explains the columns',
  /** Reason. */
  'formats.totalRow': 'a total or a note about the list',
  /** Reason. */
  'formats.sectionRow': 'a heading between the rows',
  /** Reason. */
  'formats.longCell': 'one cell is longer than {max, number} characters, the most Kith reads in one cell',
  /** Reason. */
  'formats.tooManyValues': 'more addresses, numbers, words or notes than Kith keeps of one person',
  /** Reason. */
  'formats.tooManyNames': 'more than {most, number} people or topics, or one that is longer than {max, number} characters',
  /** Reason. */
  'formats.emptyRow': 'empty row',
  /** Reason. */
  'formats.noDate': 'no date',
  /** Reason. `{date}`: what stands where the date should be. */
  'formats.unreadableDate': '“{date}” is not readable as a date',
  /** Reason. `{date}`: "May 3". */
  'formats.dateWithoutYear': '“{date}” has no year: write the year in the file and import it again',
  /** Reason. */
  'formats.missedCall': 'the call was not answered',
  /** Reason. */
  'formats.noPeople': 'no people',
  /** Reason. `{phone}`: a telephone number. */
  'formats.unknownCaller': 'nobody you know has the number {phone}',
  /** Reason. `{people}`: what stands where the people should be. */
  'formats.namesNobody': '“{people}” names nobody',

  // Warnings about a file

  /** Warning. */
  'formats.noHeaderRow': 'The file has no header row. Kith guessed what the columns hold from their content.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the first of these lines. */
  'formats.linesAboveHeader':
    '{count, plural, one {Line {lines} stands} other {Lines {lines} stand}} above the column names (“{text}”). Kith did not read {count, plural, one {it} other {them}}.',
  /** Warning. */
  'formats.unknownHeaders':
    'Kith knows none of the column names on line {line, number}. It guessed what the columns hold from their content.',
  /** Warning. */
  'formats.repeatedColumnNames':
    '{count, plural, one {One column name occurs} other {# column names occur}} more than once. Kith numbered the later ones.',
  /** Warning. */
  'formats.undoubledQuotes':
    '{count, plural, one {A quote inside a cell was not doubled; Kith read the cell as it stands.} other {# quotes inside cells were not doubled; Kith read the cells as they stand.}}',
  /** Warning. */
  'formats.backslashQuotes':
    '{count, plural, one {A quote inside a cell was written with a backslash; Kith left the backslash out.} other {# quotes inside cells were written with a backslash; Kith left the backslashes out.}}',
  /** Warning. `{line}`: the first such cell. A quote is the character ". */
  'formats.strayQuotes':
    '{count, plural, one {A cell on line {line, number} begins with a quote that does not end it; Kith took the quote as part of the text.} other {# cells (the first on line {line, number}) begin with a quote that does not end them; Kith took the quotes as part of the text.}}',
  /** Warning. `{count}`: at least 2. */
  'formats.joinedTables':
    '{count, plural, one {One table stands} other {# tables stand}} in the file, one below the other, with different columns. Kith read each with its own column names.',
  /** Warning. */
  'formats.emptyColumns':
    '{count, plural, one {One column has no values; Kith left it out.} other {# columns have no values; Kith left them out.}}',
  /** Warning. `{line}`: the first such row. */
  'formats.longRows':
    '{count, plural, one {The row on line {line, number} has more cells than there are column names; perhaps a quote is missing.} other {# rows (the first on line {line, number}) have more cells than there are column names; perhaps a quote is missing.}}',
  /** Warning. NUL is the character U+0000. */
  'formats.removedNulCharacters': '{count, plural, one {One NUL character was removed.} other {# NUL characters were removed.}}',
  /** Warning. */
  'formats.repeatedByteOrderMark': 'The file begins with more than one byte order mark.',
  /** Warning. */
  'formats.innerByteOrderMark': 'There are byte order marks in the middle of the file; perhaps two files were joined.',
  /** Warning. `{encoding}`: the name of a code page, "windows-1252", "shift_jis". */
  'formats.guessedCodePage': 'The file is not UTF-8. Kith read it as {encoding}. If letters look wrong, choose another encoding.',
  /** Warning. `{examples}`: up to three quoted words of the file. */
  'formats.lostLetters':
    'Letters are missing in the file, for example in {examples}: another program could not read them when it saved the file. Export the contacts again from where they came from, as UTF-8.',
  /** Warning. `{examples}`: up to three quoted words of the file; `{meant}`: the first of them as it probably was. */
  'formats.doublyEncoded':
    'Another program damaged letters before it saved the file: it says {examples}, the first of which was probably “{meant}”. Export the contacts again from where they came from, and do not open and save the file in between.',
  /** Warning. `{encoding}`: UTF-16LE or UTF-16BE. */
  'formats.guessedUtf16': 'The file does not state its encoding. It looks like {encoding}, and Kith read it as such.',
  /** Warning. */
  'formats.invalidUtf8Bytes':
    '{count, plural, one {One byte of the file is not UTF-8 and was read as Windows-1252.} other {# bytes of the file are not UTF-8 and were read as Windows-1252.}}',
  /** Warning. */
  'formats.halfCharacter': 'The file ends in half a character, which was left out.',
  /** Warning. */
  'formats.damagedCharacters':
    '{count, plural, one {One damaged character (half of a pair) was left out.} other {# damaged characters (half of a pair) were left out.}}',

  // Warnings about contacts

  /** Warning, the first. `{name}`: what the first person would be called. */
  'formats.mostlyUnnamed':
    'Kith found no names for most people: {count, plural, one {one would be called by an address, a number or a firm} other {# would be called by an address, a number or a firm}} (“{name}”). Check which columns hold the names.',
  /** Warning. `{line}`: the first such row; `{phone}`: what it says. */
  'formats.shortenedPhones':
    '{count, plural, one {Line {line, number} has} other {# rows (the first on line {line, number}) have}} a phone number that a spreadsheet program shortened (“{phone}”). Its last digits are lost, so Kith kept it as text. Export the contacts again and do not save them in a spreadsheet in between.',

  /** Warning. */
  'formats.datesKeptAsText':
    '{count, plural, one {One date could not be read and was kept as text.} other {# dates could not be read and were kept as text.}}',
  /** Warning. */
  'formats.columnReadDayFirst':
    'The dates in “{column}” do not show whether the day or the month comes first. Kith read them with the day first.',
  /** Warning. */
  'formats.columnReadMonthFirst':
    'The dates in “{column}” do not show whether the day or the month comes first. Kith read them with the month first.',
  /** Warning: a spreadsheet stores dates as numbers. `{date}`: what Kith read the number as. */
  'formats.columnReadAsSerials': 'The dates in “{column}” are numbers of a spreadsheet. Kith read {number} as {date}.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the first such date. Programs write the first day of 1970 where they have no date. */
  'formats.unlikelyBirthdays':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: “{text}” is in the future or stands for no date. Kith kept it as text, not as a birthday.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the first such text, "1/1/4501". */
  'formats.placeholderDates':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: programs write “{text}” where they have no date. Kith left it out.',
  /** Warning: an address alone does not prove who somebody is. `{names}`: a list of at least two people; `{lines}`: a list of line numbers; `{address}`: an e-mail address, phone number or profile page. */
  'formats.sharedAddress':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: {names} share an address or a number ({address}). Kith did not join them.',
  /** Beside a row in the preview. `{names}`: a list of people; `{address}`: an e-mail address, phone number or profile page. */
  'formats.sharesAddress': 'shares {address} with {names}; not joined',
  /** Beside a row in the preview. */
  'formats.sameNameAsOther': 'same name as another person; not joined',
  /** Warning: a placeholder, or the address of the person who made the list. `{lines}`: a list of line numbers. */
  'formats.addressOfNobody':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: {address} stands beside so many names that it tells nobody apart. Kith joined nobody because of it.',
  /** Warning: the user edited this value by hand, so the file does not replace it. `{field}` names the value. */
  'formats.keptValue':
    '{person}: Kith kept your {field, select, nickname {nickname} company {company} position {position} place {place} birthday {birthday} other {connection date}} “{yours}” and did not use “{theirs}” from the file.',
  /** Warning, like the one before, where the user emptied the value by hand. */
  'formats.keptEmpty':
    '{person}: Kith left the {field, select, nickname {nickname} company {company} position {position} place {place} birthday {birthday} other {connection date}} empty, as you have it, and did not use “{theirs}” from the file.',
  /** Warning after some of the two before. */
  'formats.keptValuesOfMore':
    'Kith also kept values that you changed by hand for {count, plural, one {one more person} other {# more people}}.',
  /** Beside a row in the preview. */
  'formats.keptYours':
    'keeps your {field, select, nickname {nickname} company {company} position {position} place {place} birthday {birthday} other {connection date}} “{yours}”',
  /** Beside a row in the preview, where the user emptied the value by hand. */
  'formats.keptYoursEmpty':
    'leaves the {field, select, nickname {nickname} company {company} position {position} place {place} birthday {birthday} other {connection date}} empty',

  // Warnings about a log

  /** Warning. */
  'formats.mixedDates': 'The dates mix day/month and month/day.',
  /** Warning. */
  'formats.mixedDatesDayFirst': 'The dates mix day/month and month/day. Kith read “{date}” with the day first, like most of them.',
  /** Warning. */
  'formats.mixedDatesMonthFirst': 'The dates mix day/month and month/day. Kith read “{date}” with the month first, like most of them.',
  /** Warning. */
  'formats.datesReadMonthFirst': 'Kith read dates like “{date}” with the month first. Nothing in the file shows the order.',
  /** Warning. */
  'formats.datesReadDayFirst': 'Kith read dates like “{date}” with the day first. Nothing in the file shows the order.',
  /** Warning: a spreadsheet stores dates as numbers. `{date}`: what Kith read the number as. */
  'formats.serialDates': 'The dates are numbers of a spreadsheet. Kith read {number} as {date}.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the date of the first. */
  'formats.datesInLaterYears':
    '{count, plural, one {Line {lines} is} other {Lines {lines} are}} in a later year (“{text}”). Check the date: Kith takes what is ahead for a plan.',
  /** Warning about a table with the columns of a log. */
  'formats.datesLongAgo':
    'Most dates are decades ago and everybody is in the file once, so Kith read it as a list of people, not as a log. If the dates are birthdays, choose that for their column.',
  /** Warning about contacts. `{column}`: "Last contact date". */
  'formats.lastContactKept':
    'Kith keeps the dates in “{column}” as text, because contacts have no entries. To log them too, import the file once more as a log, with this column as the date and the names as the people.',
  /** Warning about a calendar. `{name}`: somebody who is in every meeting. */
  'formats.calendarOwner': '“{name}” is in every meeting. Kith took the calendar for theirs and logged the other people.',
  /** Warning. `{names}`: a list of column names. */
  'formats.columnsLeftOut': 'Kith leaves out these columns: {names}.',
  /** Warning: the date cell is merged over several rows. `{lines}`: line numbers, at most five; `{text}`: the date of the first. */
  'formats.datesFromRowAbove':
    '{count, plural, one {Line {lines} has} other {Lines {lines} have}} no date. Kith took the date of the row above (“{text}”), as in a merged cell.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the first such cell, "Ada Marsh + 2 others". */
  'formats.othersWithoutNames':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: “{text}” has people without names. Kith logged only the named ones.',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the people cell of the first. */
  'formats.readAsOnePerson':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: Kith read “{text}” as one person. Separate people with semicolons (;).',
  /** Warning. `{lines}`: line numbers, at most five; `{text}`: the people cell of the first. */
  'formats.readAsSeveralPeople':
    '{count, plural, one {Line {lines}} other {Lines {lines}}}: Kith read “{text}” as several people, not all of them known. If this is one name, separate people with semicolons (;).',
  /** In place of line numbers or names after the fifth. */
  'formats.moreLines': '{count, number} more',
  /** Warning. `{person}`: who Kith took, with company or place where names are the same. */
  'formats.nameFitsSeveral': 'Line {line, number}: “{name}” fits {count, number} people. Kith took it for {person}.',
  /** Warning: the log also has a full name that begins like this, of somebody else. */
  'formats.nameMayBeNew':
    'Line {line, number}: “{name}” may be {person}, or somebody else with that name in the log. Kith took it for somebody new.',

  // Elsewhere

  /** Name of the step after "Undo". Begins in lower case. */
  'formats.importStep': 'import of {file}',
  /** Heading in the CSV of skipped rows. */
  'formats.skippedLine': 'Line',
  /** Heading in the CSV of skipped rows. */
  'formats.skippedReason': 'Why it was skipped',
} as const;
