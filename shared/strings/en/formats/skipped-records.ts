/** Why a part of a file that holds the history of contacts is not used: beside a line, a message or an event in the account of an import. */
export const skippedRecordMessages = {
  /** In the list of what was not used. */
  'skipped-records.noDate': 'It has no date.',
  /** In the list of what was not used. `{date}`: as written in the file. */
  'skipped-records.unreadDate': 'Its date “{date}” cannot be read.',
  /** In the list of what was not used. LinkedIn is a product. */
  'skipped-records.memberLeft': 'The sender has closed their LinkedIn account, and the file does not name them.',
  /** In the list of what was not used. */
  'skipped-records.noRecipient': 'The file does not name who it was with.',

  /** In the list of what was not used: a draft of a recommendation, an endorsement that was refused. */
  'skipped-records.unseen': 'Nobody saw this: it was not published.',
  /** In the list of what was not used. */
  'skipped-records.noAddress': 'This line has no e-mail address or telephone number.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.tooLarge': 'The file has more than {max, number} MB. Kith reads no file of this kind that is larger.',

  // Kith's own exports

  /** In the list of what was not used, about a whole file. JSON is a file format. */
  'skipped-records.brokenNetwork': 'The file is damaged (it is not JSON). Nothing of it is read.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.newerNetwork': 'A newer version of Kith wrote this file. Update Kith to read it.',
  /** In the list of what was not used, about a whole file. `{problem}`: what is wrong, as a phrase. */
  'skipped-records.invalidNetwork': 'The file is not a network as Kith exports it: {problem}',
  /** In the list of what was not used, about a line. */
  'skipped-records.measuredTie': 'Nobody stated this tie: Kith measures it again from your entries.',

  // Graphs (GraphML) and Network Canvas (a program for interviews)

  /** In the list of what was not used, about a tie. */
  'skipped-records.tieToNobody': 'It joins somebody who is not in the file, or somebody with themselves.',
  /** In the list of what was not used: facts about whoever answered. `{facts}`: "age: 34; town: Lyon", at most 2,000 characters. */
  'skipped-records.egoFacts': 'This is said about whoever answered, and not kept: {facts}',
  /** In the list of what was not used, about a whole file. edgeList: part of the name of other files of the same export. */
  'skipped-records.adjacencyMatrix': 'A table of who knows whom. Kith reads it from the file with edgeList in its name, which says more.',
  /** In the list of what was not used: a row without its id. */
  'skipped-records.rowWithoutId': 'This row does not say whom it is about.',
  /** In the list of what was not used: a row with the id of an earlier one. */
  'skipped-records.repeatedId': 'The file says this more than once, for example of several people who answered. The first row is used.',
  /** In the list of what was not used, about a graph. */
  'skipped-records.hyperedges': '{count, plural, one {# edge joins} other {# edges join}} more than two at once, and is left out.',

  // Address books (vCard)

  /** In the list of what was not used. A card is an entry of an address book. */
  'skipped-records.cardWithoutEnd': 'This card has no end. What it says up to there is read.',
  /** In the list of what was not used. */
  'skipped-records.cardTooLong': 'This card has more than {max, number} lines. The rest of it is left out.',
  /** In the list of what was not used. `{kind}`: org, location, application or device. */
  'skipped-records.notAPerson':
    '{kind, select, org {This card is of a company.} location {This card is of a place.} other {This card is of a program or a device.}}',
  /** In the list of what was not used. */
  'skipped-records.strayLines': '{count, plural, one {# line of this card is} other {# lines of this card are}} damaged.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.pictures':
    '{count, plural, one {# attachment is} other {# attachments are}} left out: it is on the web, damaged, or no photo of a JPEG or small PNG file.',
  /** In the list of what was not used, after the name of a group. */
  'skipped-records.missingMembers': '{count, plural, one {# member of this group is} other {# members of this group are}} not in the file.',
  /** In the list of what was not used. */
  'skipped-records.cardWithoutName': 'This card has no name, address or number.',
  /** In the list of what was not used: a position of the user, or a school. */
  'skipped-records.positionWithoutName': 'It names no employer and no school.',
  /** In the list of what was not used, after the name of a person. `{word}`: what the other one is to them, as the file says it: spouse, child. */
  'skipped-records.missingRelated': 'The file names a relation ({word}) to a card that is not in it.',

  // Calendars (iCalendar)

  /** In the list of what was not used. */
  'skipped-records.eventWithoutEnd': 'This event has no end in the file. What it says up to there is read.',
  /** In the list of what was not used. */
  'skipped-records.olderVersion': 'The file has this event more than once. Only its latest version is used.',
  /** In the list of what was not used. */
  'skipped-records.nobodyInvited': 'The file names nobody who was invited to this event.',
  /** In the list of what was not used. */
  'skipped-records.freeTime': 'This event leaves the time free, as reminders do.',
  /** In the list of what was not used. */
  'skipped-records.ruleNotExpanded': 'Kith does not know the rule by which this event repeats. Only its first day is used.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.futureEvents': '{count, plural, one {# event is} other {# events are}} still to come, and no contact yet.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.rooms': '{count, plural, one {# invitation was} other {# invitations were}} of a room, a device or a mailing list.',

  // Mail

  /** In the list of what was not used. */
  'skipped-records.noSender': 'This message does not say who wrote it.',
  /** In the list of what was not used. */
  'skipped-records.longHeaders': 'The headers of this mail are too long to be those of a letter. Only their beginning is read.',

  /** In the list of what was not used. Outlook is a product. */
  'skipped-records.brokenMessage': 'This message of Outlook is damaged.',
  /** In the list of what was not used. `{kind}`: what Outlook calls it. Outlook is a product. */
  'skipped-records.noMail':
    '{kind, select, contact {This is a contact of Outlook. Export the address book as CSV or vCard.} appointment {This is an appointment of Outlook. Export the calendar (.ics).} schedule {This is an answer to an invitation, not a mail.} task {This is a task, not a mail.} other {This is no mail.}}',

  // Chats

  /** In the list of what was not used, about a whole file. JSON is a file format. */
  'skipped-records.brokenJson': 'The file is damaged (it is not JSON from some place on). What stands before that is read.',
  /** In the list of what was not used. */
  'skipped-records.brokenLine': 'This line is damaged.',
  /** In the list of what was not used, after the name of a chat. */
  'skipped-records.ownNotes': '{count, plural, one {# note} other {# notes}} to yourself.',
  /** In the list of what was not used, after the name of a chat. A channel sends to everybody who follows it. */
  'skipped-records.posts': '{count, plural, one {# post} other {# posts}} of a channel, not of a person.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.unnamedAuthors':
    '{count, plural, one {# message is} other {# messages are}} of somebody or to somebody whom the file does not name.',
  /** In the list of what was not used, about a whole file. */
  'skipped-records.cutFile': 'The end of this file is missing. What stands before that is read.',

  // Personal CRMs

  /** In the list of what was not used. Contrack is a program: it finds names in notes, and has a trash. */
  'skipped-records.ghost': 'Contrack had this name only from a note, or in its trash.',
  /** In the list of what was not used. kind: the program's own word, “note”, “import”; empty: none. */
  'skipped-records.noContactKind': 'An entry of the kind “{kind}” is not known to be contact.',

  // Photos

  /** In the list of what was not used. */
  'skipped-records.nobodyNamed': 'Nobody is named in this photo.',

  // Notes

  /** In the list of what was not used. */
  'skipped-records.longNote': 'The text of this note has more than {max, number} characters. Only its properties are used.',
} as const;
