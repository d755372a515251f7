/** The export dialogs and exported files. */
export const exportMessages = {
  /** Dialog title. */
  'export.listTitle': 'Export reconnect list',
  /** Dialog title. */
  'export.networkTitle': 'Export all data',
  /** Dialog title: the graph as an image file. */
  'export.imageTitle': 'Export image',
  /** Dialog title: the answers of interviews as files for research. */
  'export.interviewTitle': 'Export interviews for research',
  /** A table: one row for each interview. “egor” is an R package. */
  'export.egos': 'Egos, as CSV',
  /** What the file holds. */
  'export.egosHint': 'One row per interview: day, people named, pairs answered. For the R package egor.',
  /** A table: the people who were named. */
  'export.alters': 'Alters, as CSV',
  /** What the file holds. */
  'export.altersHint': 'One row per interview and person named: closeness, circle, last contact and rhythm as said, questions.',
  /** A table: who knows whom. */
  'export.alterTies': 'Alter–alter ties, as CSV',
  /** What the file holds. */
  'export.alterTiesHint': 'One row per pair who know each other. Pairs are asked about once, so all interviews have those known today.',
  /** A file: all interviews. Network Canvas is a program for interviews, GraphML a file format. */
  'export.canvas': 'Network Canvas, as GraphML',
  /** What the file holds. */
  'export.canvasHint':
    'One graph per interview, with people, ties and answers, as Network Canvas writes it. Kith and other programs read it again.',
  /** Label of a choice: codes or names. */
  'export.interviewNames': 'People and circles as',
  /** A choice: P7K2M9QXA in place of names. */
  'export.codes': 'Codes',
  /** Below that choice. */
  'export.codesHint':
    'No name, note, address or text that you typed is in the file; somebody has the same code in every file and every later export. Days and answers stay: with them, people who know you may still guess who somebody is.',
  /** Screen-reader name of the choice of file formats. */
  'export.format': 'File format',
  /** Button: opens the system's dialog for the place of the file. */
  'export.saveAs': 'Save as…',
  /** A notice. name: of the file. */
  'export.saved': 'Saved {name}',
  /** Title of a failure. */
  'export.failed': 'Not exported',
  /** Below a failure: what became of the data. */
  'export.unchanged': 'Your network is unchanged.',
  /** A failure. */
  'export.couldNotMake': 'The file could not be created.',
  /** In place of the choice of formats. */
  'export.listEmpty': 'This week’s list is empty, so there is nothing to export.',
  /** What the file holds. */
  'export.listContents':
    '{count, plural, one {# person} other {# people}}, each with the reason; what you have in common and how to start the conversation, where Kith knows it.',
  /** Below the choice of formats. */
  'export.plainText': 'The file is not encrypted. Anyone who has it can read it.',

  /** A file format and what it is for. */
  'export.spreadsheet': 'CSV for spreadsheets',
  /** What the file is for. */
  'export.spreadsheetHint': 'Opens in columns in Excel, Numbers and LibreOffice, in every language. Nothing in it can run as a formula.',
  /** A file format: the text is not changed to make it safe for spreadsheets. */
  'export.exact': 'CSV for programs',
  /** What the file is for. */
  'export.exactHint': 'Commas and UTF-8, every character exactly as it is, for scripts and other apps.',
  /** A file format: iCalendar. */
  'export.calendar': 'Calendar',
  /** What the file holds. */
  'export.calendarHint': 'One entry per person, spread over the week (.ics).',
  /** A file format; a name, not translated. */
  'export.markdown': 'Markdown',
  /** What the file is for. */
  'export.markdownHint': 'To read, to print, or to keep with your notes.',
  /** A file format: all data that Kith can read again. */
  'export.json': 'Everything, as a Kith file',
  /** What the file holds. */
  'export.jsonHint':
    'All people, ties, interests, entries and decisions. Kith opens it with a double-click and reads it back exactly. It is JSON inside (.kith).',
  /** A file format: address books of phones and mail programs. */
  'export.vcard': 'Address book, as vCard',
  /** What the file holds, and names of products. */
  'export.vcardHint': 'People for phones, iCloud, Google and Outlook. Kith reads its own ties and marks back from it.',
  /** A file format for programs that analyze networks. */
  'export.graphml': 'Network, as GraphML',
  /** What the file holds, and names of programs. */
  'export.graphmlHint': 'People and ties with the results of the analysis, for Gephi, yEd, Cytoscape or NetworkX.',
  /** A file format for programs that analyze networks. */
  'export.gexf': 'Network, as GEXF',
  /** What the file holds: the same as GraphML, the format above it. */
  'export.gexfHint': 'The same, in Gephi’s own format.',
  /** A file format: a table. */
  'export.peopleCsv': 'People, as CSV',
  /** What the file holds. */
  'export.peopleCsvHint': 'One row per person, safe for spreadsheets. Kith can read it back.',
  /** A file format: a table. */
  'export.tiesCsv': 'Ties, as CSV',
  /** What the file holds. */
  'export.tiesCsvHint': 'One row per tie between two people.',
  /** A format of the image: pixels. */
  'export.png': 'PNG',
  /** What the image is for. */
  'export.pngHint': 'For slides, messages and web pages.',
  /** A format of the image: lines and text. */
  'export.svg': 'SVG',
  /** What the image is for. */
  'export.svgHint': 'Sharp at any size. You can edit it in a drawing program.',
  /** Title of the dialog that prints. */
  'export.printTitle': 'Print or save as PDF',
  /** Label of the choice of what to print. */
  'export.printWhat': 'What',
  /** Choices of that: the list of the week, the picture of the graph. */
  'export.printList': 'This week’s list',
  'export.printGraph': 'The picture on screen',
  'export.printGraphHint': 'Open the graph first.',
  /** Choices: a person, a circle. */
  'export.printPerson': '{name}, with the last contacts',
  'export.printCircle': 'The circle {name}',
  /** Buttons. */
  'export.print': 'Print…',
  'export.savePdf': 'Save as PDF…',
  /** Below the choice. */
  'export.printHint': 'Paper and PDF are not locked: whoever has them can read them.',
  /** Suggested file name. name: of the person or circle. */
  'export.printName': 'Kith {name} {day}',
  /** Small print on each document. day: "3 May 2026". */
  'export.printedOn': 'Printed on {day}',
  /** Headings of the document about a person. */
  'export.printContacts': 'Last contacts',
  /** Number of people of a circle. */
  'export.printMembers': '{count, plural, one {# person} other {# people}}',
  /** Suggested file names. day: 2026-05-03. */
  'export.listName': 'Reconnect {day}',
  /** Suggested file name of the whole network. day: 2026-05-03. */
  'export.networkName': 'Kith {day}',
  /** Suggested file name of the table of people. day: 2026-05-03. */
  'export.peopleName': 'Kith people {day}',
  /** Suggested file name of the table of ties. day: 2026-05-03. */
  'export.tiesName': 'Kith ties {day}',

  /** The image can only be exported while the graph is on screen. */
  'export.openGraphFirst': 'Open the graph first.',
  /** Link: opens the page with the graph. */
  'export.openGraph': 'Open the graph',
  /** Label of a choice: how people are named in the image. */
  'export.names': 'Names',
  /** A choice of names in the image: "Ana Silva". */
  'export.namesFull': 'Full names',
  /** A choice of names in the image: "AS". */
  'export.namesInitials': 'Initials',
  /** A choice of names in the image: no names. */
  'export.namesNone': 'None',
  /** Below the choice “None”. */
  'export.namesHidden': 'No name is in the image or the file, not even in the name of a group.',
  /** Label of a choice: 1×, 2×, … screen pixels. */
  'export.pngSize': 'PNG size',
} as const;
