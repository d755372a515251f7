/** The export dialogs and exported files. */
export const exportMessages = {
  /** Dialog title. */
  'export.listTitle': 'Export reconnect list',
  /** Dialog title. */
  'export.networkTitle': 'Export all data',
  /** Dialog title: the graph as an image file. */
  'export.imageTitle': 'Export image',
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
  'export.listEmpty': 'This week’s list is empty, so there is nothing to export.',
  /** What the file holds. */
  'export.listContents':
    '{count, plural, one {# person} other {# people}}, each with the reason, what you have in common, and how to start the conversation.',
  'export.plainText': 'The file is not encrypted. Anyone who has it can read it.',

  /** A file format and what it is for. */
  'export.spreadsheet': 'CSV for spreadsheets',
  'export.spreadsheetHint': 'Opens in Excel, Numbers and LibreOffice. Nothing in it can run as a formula.',
  'export.exact': 'CSV for programs',
  'export.exactHint': 'Every character exactly as it is, for scripts and other apps.',
  'export.calendar': 'Calendar',
  'export.calendarHint': 'One entry per person, spread over the week (.ics).',
  'export.markdown': 'Markdown',
  'export.markdownHint': 'To read, to print, or to keep with your notes.',
  'export.json': 'Everything, as JSON',
  'export.jsonHint': 'All people, ties, interests, entries and decisions.',
  'export.graphml': 'Network, as GraphML',
  'export.graphmlHint': 'People and ties with the results of the analysis, for Gephi, yEd, Cytoscape or NetworkX.',
  'export.gexf': 'Network, as GEXF',
  'export.gexfHint': 'The same, in Gephi’s own format.',
  'export.peopleCsv': 'People, as CSV',
  'export.peopleCsvHint': 'One row per person, safe for spreadsheets.',
  'export.tiesCsv': 'Ties, as CSV',
  'export.tiesCsvHint': 'One row per tie between two people.',
  'export.png': 'PNG',
  'export.pngHint': 'For slides, messages and web pages.',
  'export.svg': 'SVG',
  'export.svgHint': 'Sharp at any size. You can edit it in a drawing program.',
  /** Suggested file names. day: 2026-05-03. */
  'export.listName': 'Reconnect {day}',
  'export.networkName': 'Kith {day}',
  'export.peopleName': 'Kith people {day}',
  'export.tiesName': 'Kith ties {day}',

  /** The image can only be exported while the graph is on screen. */
  'export.openGraphFirst': 'Open the graph first.',
  /** Link: opens the page with the graph. */
  'export.openGraph': 'Open the graph',
  /** Label of a choice: how people are named in the image. */
  'export.names': 'Names',
  'export.namesFull': 'Full names',
  'export.namesInitials': 'Initials',
  'export.namesNone': 'None',
  'export.namesHidden': 'No name is in the image or the file, not even in the name of a group.',
  /** Label of a choice: 1×, 2×, … screen pixels. */
  'export.pngSize': 'PNG size',
} as const;
