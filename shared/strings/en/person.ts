/** The page of one person. */
export const personMessages = {
  /** Label of the field with the name of a person. */
  'person.name': 'Name',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'person.nameDraft': 'another name for {name}',
  /** Under the name, when Kith knows neither job nor place. */
  'person.noEmployer': 'No employer noted',
  /** Menu entry: deletes the person without undo, and asks before. */
  'person.erase': 'Delete for good…',
  /** Title of the dialog that asks. */
  'person.eraseTitle': 'Delete {name} for good?',
  /** What will happen. */
  'person.eraseText':
    'This cannot be undone. Everything that is only about this person goes: their data, ties and entries, and every undo step, draft and filter that names them. Entries with other people stay, without this person.',
  /** While the backups are read. */
  'person.eraseSearching': 'Reading the backups…',
  /** What else holds the person. */
  'person.eraseCopiesFound':
    '{count, plural, =0 {No backup holds this person.} one {# backup or kept file holds this person.} other {# backups and kept files hold this person.}}',
  /** Checkbox. */
  'person.eraseCopies': 'Delete from these, too',
  /** Below that checkbox. */
  'person.eraseCopiesHint': 'The backups are written again without this person. Damaged files that Kith kept are deleted.',
  /** What Kith cannot do. */
  'person.eraseOutOfReach':
    'Kith cannot reach what other programs keep: the history of a sync program, backups of the whole disk, exported files.',
  /** Button that deletes. */
  'person.eraseButton': 'Delete for good',
  /** Nothing was deleted. The reason follows. */
  'person.eraseFailed': 'Not deleted',
  /** Notice afterwards, which does not name the person. copies: that still hold them; mentions: in entries and notes about others. */
  'person.erased':
    'Deleted for good.{copies, plural, =0 {} one { # backup still holds the person.} other { # backups still hold the person.}}{mentions, plural, =0 {} one { # entry or note about others still names them.} other { # entries and notes about others still name them.}}',
  /** Menu entry: shows the graph of this person’s own network. */
  'person.showEgoNetwork': 'Show their network',
  /** Menu entry: the person may be suggested again in the weekly list. */
  'person.suggestAgain': 'Suggest again',
  /** Menu entry: the weekly list leaves the person out for some time. */
  'person.snooze': 'Snooze in the weekly list',
  /** Menu entry: the weekly list never names the person. */
  'person.neverSuggest': 'Never suggest',
  /** Menu entry: Kith stays silent about this person. */
  'person.doNotTrack': 'Do not track',
  /** Menu entry: undoes “Do not track”. */
  'person.trackAgain': 'Track again',
  /** Menu entry: the person died. */
  'person.hasDied': 'Has died',
  /** Menu entry: undoes “Has died”. */
  'person.notDeceased': 'Is alive',
  /** Menu entry: the person’s place on the map is no longer fixed. */
  'person.unpin': 'Unpin from map',
  /** Menu entry: two entries are the same person. */
  'person.mergeWith': 'Merge with someone…',
  /** Last day of contact. day: "3 May". */
  'person.lastContact': 'Last contact {day}.',
  /** No contact is known. */
  'person.noContact': 'No contact in the journal yet.',
  /** No contact is known, but since when the two are connected. day: "3 May 2019". */
  'person.connectedSince': 'No contact in the journal yet. Connected since {day}.',
  /** The weekly list never names this person. */
  'person.isNeverSuggested': 'Never suggested in the weekly list.',
  /** The weekly list leaves this person out. day: "3 May". */
  'person.snoozedUntil': 'Snoozed until {day}.',
  /** Menu entry: the contact is a company, not a person. */
  'person.isOrganization': 'Is a company',
  /** Menu entry: undoes “Is a company”. */
  'person.isPerson': 'Is a person',
  /** Below the name of a company. */
  'person.isKeptApart': 'A company: never suggested, never joined with a person.',
  /** The person is not tracked. */
  'person.isNotTracked': 'Not tracked: shown in the graph, but never suggested.',

  /** Title of the dialog that merges two entries of one person. */
  'person.mergeTitle': 'Merge with {name}',
  /** Question of that dialog, and what happens. */
  'person.mergeQuestion':
    'Who is the same person? Where the two entries differ, {name}’s entry wins. Everything that only the other entry has is added.',
  /** Label of the field for the other entry. */
  'person.samePersonAs': 'The same person as',
  /** Button of that dialog. */
  'person.merge': 'Merge',
  /** Notice after two entries were merged. */
  'person.merged': 'Merged into {name}',

  /** Heading: interests of a person. */
  'person.caresAbout': 'Cares about',
  /** Label of the field for interests. */
  'person.interests': 'Interests',
  /** Placeholder of that field: examples. */
  'person.interestsPlaceholder': 'A sport, a place, a pet, a dish…',
  /** Heading: company, phone, birthday and so on. */
  'person.facts': 'Facts',
  /** Label: the user’s own groups. */
  'person.circles': 'Circles',
  /** Label: the group that Kith found. */
  'person.cluster': 'Cluster',
  /** Label: employer. */
  'person.company': 'Company',
  /** Label: job. */
  'person.position': 'Position',
  /** Label: town or country. */
  'person.place': 'Place',
  /** Label: email addresses. */
  'person.emails': 'Email',
  /** Label: phone numbers. */
  'person.phones': 'Phone',
  /** Label: web pages. */
  'person.urls': 'Web pages',
  /** Label: birthday. */
  'person.birthday': 'Birthday',
  /** Placeholder of that field: how to write it. */
  'person.birthdayHint': '2 April, or 2 April 1985',
  /** Label: nickname. */
  'person.nickname': 'Nickname',
  /** Label: how often the user wants to be in touch. Short. */
  'person.inTouch': 'In touch',
  /** The same, in full. */
  'person.cadence': 'How often you want to be in touch',
  /** Choice: the user has not said. */
  'person.notStated': 'not stated',
  /** Label: how close the two are. Short. */
  'person.close': 'Closeness',
  /** The same, in full. */
  'person.closeness': 'How close you feel',
  /** Choice: how close. */
  'person.closest': 'one of the closest',
  /** Choice: how close. */
  'person.veryClose': 'close',
  /** Choice: how close. */
  'person.goodFriend': 'a good friend',
  /** Choice: how close. */
  'person.acquaintance': 'an acquaintance',
  /** Choice: how close. */
  'person.distant': 'distant',
  /** Label: a relative. */
  'person.family': 'Family',
  /** Check box beside it. */
  'person.familyHint': 'family ties last without contact',
  /** Heading and label of the field for notes. */
  'person.notes': 'Notes',
  /** Placeholder of that field. */
  'person.notesPlaceholder': 'What you want to remember',
  /** What was being typed when Kith was closed, offered again at the next start. field: "phone". */
  'person.factDraft': 'something about {name} ({field})',
  /** The same for notes. */
  'person.notesDraft': 'a note about {name}',

  /** Label of the button with the person’s cluster; it opens a menu. */
  'person.clusterMenu': 'Cluster: {label}. Move to another',
  /** The person is in no cluster. */
  'person.noCluster': 'none',
  /** Menu entry: the person stays in this cluster. */
  'person.keepInCluster': 'Keep here',
  /** Menu entry: Kith chooses the person’s cluster again. */
  'person.resetCluster': 'Let Kith decide',
  /** Heading in that menu, above other clusters. */
  'person.moveTo': 'Move to',
  /** Beside the cluster: Kith is not certain. */
  'person.uncertain': 'uncertain',

  /** Heading: ties of the person with others. */
  'person.knows': 'Known ties',
  /** The same, with their number. */
  'person.knowsCount': 'Known ties to {count, plural, one {# of your people} other {# of your people}}',
  /** Label of the button that opens the form for a tie. */
  'person.addTie': 'State a tie',
  /** The person has no ties with others. */
  'person.noTies': 'No known ties. Log contacts with several people, or state who knows whom. Kith learns the network from both.',
  /** Button: opens the page of a tie. */
  'person.openTie': 'tie',
  /** Label of that button. */
  'person.openTieWith': 'Tie with {name}',
  /** Label of the button that deletes a tie that the user stated. */
  'person.deleteTie': 'Delete the stated tie with {name}',
  /** Label of the choice of relation. */
  'person.relation': 'Relation',
  /** Explains the relation “introduced”. */
  'person.introducedHint': 'This person introduced them to you.',
  /** Explains the relation “parent”. */
  'person.parentHint': 'This person is the parent.',
  /** Label of the field for the other person of a tie. */
  'person.who': 'Who',
  /** Button: adds the tie. */
  'person.saveTie': 'Add tie',

  /** Heading: the journal entries with this person. */
  'person.timeline': 'Timeline',
  /** No entry yet. */
  'person.nothingLogged': 'Nothing logged yet.',
  /** Button after that sentence. */
  'person.logLastContact': 'Log the last time you talked',
  /** Describes a curve for screen readers. */
  'person.strengthCurve': 'Strength of the tie over time, according to your journal',
  /** Right end of the curve. */
  'person.today': 'today',

  // Open promises

  /** Heading on the page of a person: promises of the user that are still open. */
  'person.promises': '{count, plural, one {You promised} other {You promised (#)}}',
  /** Under a promise. `people`: to whom; `day`: of the entry, "3 May". */
  'person.promiseTo': 'to {people}, {day}',
  /** Button: the promise is kept. */
  'person.promiseKept': 'Kept',
  /** Notice after it. */
  'person.promiseKeptDone': 'Promise kept',
  /** Button: the promise is given up. */
  'person.promiseDrop': 'Drop',
  /** Notice after it. */
  'person.promiseDroppedDone': 'Promise dropped',
  /** Label of the button with the day of a promise, for screen readers. */
  'person.promiseDay': 'Day by which to keep it: {promise}',
  /** The button, when the promise has no day. */
  'person.promiseNoDay': 'Set a day',
  /** The button, when it has one: "by 3 May". */
  'person.promiseBy': 'by {day}',
  /** Notice after the day was changed. */
  'person.promiseMovedDone': 'Day of the promise changed',
  /** Below the name: the user moved the person to the archive. */
  'person.isArchived': 'In the archive: kept, but in no list, no picture and no suggestion.',
  /** Menu entry: the user has moved on from this person. */
  'person.archive': 'Move to the archive',
  /** Menu entry: takes the person back from the archive. */
  'person.unarchive': 'Take back from the archive',
  /** Label of a field. */
  'person.howMet': 'How you met',
  /** Label of a list of employers, each with two days. */
  'person.workDays': 'Worked',
  /** Name of a field for screen readers: since when. at: an employer. */
  'person.job-from': 'At {at} since',
  /** Name of a field for screen readers: until when. at: an employer. */
  'person.job-to': 'At {at} until',
  /** Before a field with a day: since when somebody works somewhere. */
  'person.job-from-word': 'since',
  /** Before a field with a day: until when somebody worked somewhere. */
  'person.job-to-word': 'until',
  /** How to write it. */
  'person.jobHint': '2019 or May 2024',
  /** Button: adds an employer. */
  'person.addJob': 'Add an earlier job',
  /** Field: the name of an employer. */
  'person.jobAt': 'Where',
  /** Field: since when. */
  'person.jobSince': 'Since',
  /** Menu entries: a picture of the person. */
  'person.choosePhoto': 'Choose a photo…',
  'person.removePhoto': 'Remove the photo',
  /** A failure: the chosen file is no picture. */
  'person.photoFailed': 'Kith cannot read this file as a picture.',
  /** Button: adds a field of the user's own. */
  'person.addField': 'Add a field',
  /** Labels and placeholders of its two texts. */
  'person.fieldName': 'Name of the field',
  'person.fieldValue': 'What it says',
} as const;
