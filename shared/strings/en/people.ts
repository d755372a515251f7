/** The people table, its filters and saved views, and the interests page. */
export const peopleMessages = {
  /** Title of the page and label of the table. */
  'people.title': 'People',
  /** Button: opens the dialog that adds somebody. */
  'people.add': 'Add person',
  /** Column heading: name of the person. */
  'people.name': 'Name',
  /** Column heading and label of a filter: employer. */
  'people.company': 'Company',
  /** Column heading: the user's own groups, such as family or choir. */
  'people.circles': 'Circles',
  /** Column heading: state of the user's tie with the person, "fading". */
  'people.tie': 'Tie',
  /** Column heading and label of a filter: structural role, "local bridge". */
  'people.role': 'Role',
  /** Column heading and label of a filter: how long ago. */
  'people.lastContact': 'Last contact',
  /** Column heading: interests of the person. */
  'people.caresAbout': 'Cares about',
  /** Heading of the table without anybody in the network. */
  'people.nobody': 'Nobody here yet',
  /** Under that heading. */
  'people.nobodyHint': 'Import a contacts file or add the first person.',
  /** Heading of the table when the filters leave nobody. */
  'people.nobodyMatches': 'Nobody matches these filters',
  /** Under that heading. */
  'people.nobodyMatchesHint': 'Remove a filter to see more people.',
  /** Button below that: removes all filters. */
  'people.showEverybody': 'Show everybody',
  /** Button in the empty table. */
  'people.import': 'Import contacts',

  /** Label of the row of filters, and of the form with all filters. */
  'people.filters': 'Filters',
  /** Button: opens the form with all filters. */
  'people.filter': 'Filter',
  /** A filter that is on. name: "circle"; values: "choir or family". */
  'people.filterChip': '{name}: <b>{values}</b>',
  /** Label of the button on a filter. name: "circle"; values: "choir or family". */
  'people.removeFilter': 'Remove filter {name}: {values}',
  /** Button: removes all filters. */
  'people.clearFilters': 'Clear all',
  /** How many people the filters leave. */
  'people.visibleCount': '{visible, number} of {all, plural, one {# person} other {# people}}',
  /** Button: shows the slider that goes through the years. */
  'people.timeline': 'Over time',
  /** Kinds of lines that the graph does not draw. names: "bridges, known ties". */
  'people.hiddenLines': 'not drawn: <b>{names}</b>',
  /** Label of the button that draws these lines again. */
  'people.showLines': 'Show {names}',
  /** Name of a filter, in a chip. */
  'people.chipCircle': 'circle',
  /** Name of a filter, in a chip. */
  'people.chipInterest': 'interest',
  /** Name of a filter, in a chip. */
  'people.chipCluster': 'cluster',
  /** Name of a filter, in a chip: active, fading … */
  'people.chipState': 'state',
  /** Name of a filter, in a chip: due, soon … */
  'people.chipDue': 'due',
  /** Name of a filter, in a chip: local bridge … */
  'people.chipRole': 'role',
  /** Name of a filter, in a chip: how long ago. */
  'people.chipLastContact': 'last contact',
  /** Name of a filter, in a chip: employer. */
  'people.chipCompany': 'company',
  /** Name of a filter, in a chip: town or country. */
  'people.chipPlace': 'place',
  /** Name of a filter, in a chip: what is left out. */
  'people.chipWithout': 'without',
  /** Value of that filter: people with very many ties. */
  'people.chipHubs': 'hubs',
  /** Name of a filter, in a chip: what the graph does not draw. */
  'people.chipHidden': 'hidden',
  /** Value of that filter: the user. */
  'people.chipMe': 'me',
  /** Name of a filter, in a chip: words to search for. */
  'people.chipText': 'text',
  /** Stands for a circle that a filter names and that was deleted since. */
  'people.deletedCircle': 'a deleted circle',
  /** Stands for an interest that a filter names and that was deleted since. */
  'people.deletedInterest': 'a deleted interest',
  /** Stands for a cluster that a filter names and that no longer exists. */
  'people.goneCluster': 'a cluster that no longer exists',

  /** Label of a filter: words to search for. */
  'people.text': 'Text',
  /** Placeholder of that filter: where it searches. */
  'people.textPlaceholder': 'Name, employer, place, notes…',
  /** Label of a filter. */
  'people.circle': 'Circle',
  /** Label of a filter. */
  'people.interest': 'Interest',
  /** Label of a filter. */
  'people.cluster': 'Cluster',
  /** Label of a filter: active, fading … */
  'people.state': 'State',
  /** Label of a filter: town or country. */
  'people.place': 'Place',
  /** In the list of a filter when nothing matches what is typed. */
  'people.noCircle': 'No such circle',
  /** In the list of a filter when nothing matches what is typed. */
  'people.noInterest': 'No such interest',
  /** In the list of a filter when nothing matches what is typed. */
  'people.noCluster': 'No such cluster',
  /** In the list of a filter when nothing matches what is typed. */
  'people.noCompany': 'No such company',
  /** In the list of a filter when nothing matches what is typed. */
  'people.noPlace': 'No such place',
  /** Placeholder of the filter for the last contact. */
  'people.anyTime': 'any time',
  /** Label of the choice which lines the graph leaves out. */
  'people.linesHidden': 'Lines to hide',
  /** Switch: leaves people with very many ties out. */
  'people.hideHubs': 'Hide hubs',
  /** Under that switch. */
  'people.hideHubsHint': 'People with far more known ties than most have',
  /** Switch: leaves the user out of the graph. */
  'people.hideMe': 'Hide me',
  /** Under that switch. Circles: a view of the graph with the user in the center. */
  'people.hideMeHint': 'Shows the circles without their center. No measure counts you anyway.',

  /** Button and label of the list of saved views. */
  'people.views': 'Views',
  /** Label of the button that deletes a saved view. */
  'people.deleteView': 'Delete view {name}',
  /** Label of the field for the name of a new view. */
  'people.saveViewAs': 'Save this view as',
  /** Placeholder of that field: an example of a name. */
  'people.viewNamePlaceholder': 'Fading climbers',
  /** Under that field: what a view remembers. Lens: highlights weak ties. */
  'people.saveViewHint': 'Saves filters, lines, lens and clusters. Press Enter.',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'people.viewDraft': 'the name of a view',

  /** Title of the page of interests. */
  'people.interests': 'Interests',
  /** Label of the search field of that page. */
  'people.findInterest': 'Find an interest',
  /** Placeholder of that field. */
  'people.find': 'Find…',
  /** Heading of that page when it is empty. */
  'people.noInterests': 'No interests yet',
  /** Heading of pairs of interests with similar names. */
  'people.similarInterests': 'One thing?',
  /** Question: whether two interests are one. */
  'people.oneInterest': '“{name}” and “{other}”',
  /** Why two interests may be one. */
  'people.interest-compound': 'one word or two',
  /** Why two interests may be one. */
  'people.interest-plural': 'singular and plural',
  /** Why two interests may be one. */
  'people.interest-spelling': 'one letter differs',
  /** Button: the two interests become one. */
  'people.joinInterests': 'One thing',
  /** The button for a screen reader. */
  'people.joinInterestsOf': 'One thing: {name} and {other}',
  /** Button: the two interests are two things, for ever. */
  'people.keepInterestsApart': 'Two things',
  /** The button for a screen reader. */
  'people.keepInterestsApartOf': 'Two things: {name} and {other}',
  /** Notice after it. */
  'people.interestsKeptApart': '“{name}” and “{other}” stay two things',
  /** Button “Later” for a screen reader. */
  'people.interestsLaterOf': 'Later: {name} and {other}',
  /** Notice after two interests became one. */
  'people.interestsJoined': '“{other}” is “{name}” now',
  /** Under that heading. Hobby: name of a column in a contacts file. */
  'people.noInterestsHint': 'Interests come from what you talk about when you log contact, and from the Hobby column of an import.',
  /** Label of the field with the name of an interest. */
  'people.interestName': 'Name of {name}',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'people.interestNameDraft': 'another name for {name}',
  /** Other names of an interest. names: "football, soccer". */
  'people.aliases': 'also {names}',
  /** Who shares an interest. names: links to people. count: those not named. */
  'people.namesAndOthers': '{names} and {count, plural, one {# other} other {# others}}',
  /** Nobody has an interest. */
  'people.nobodyShares': 'nobody yet',
  /** Remark on an interest. Opener: a suggested way to start a conversation. */
  'people.privateInterest': 'never used in openers',
  /** Menu entry of an interest: shows the graph with the people who share it. */
  'people.showInGraph': 'Show in graph',
  /** Menu entry of an interest. Opener: a suggested way to start a conversation. */
  'people.useInOpeners': 'Use in openers again',
  /** Menu entry of an interest. */
  'people.neverUseInOpeners': 'Never use in openers',
  /** Label of a choice: snoozed, never suggested, not tracked, in the archive. */
  'people.setAside': 'Set aside',
  /** Name of that filter in a line: “set aside: snoozed”. */
  'people.chipSetAside': 'set aside',
  /** How many people of the table are chosen; also the screen-reader name of the bar with what can be done with them. */
  'people.chosen': '{count, number} chosen',
  /** Button: the people of the table are chosen no more. */
  'people.chooseNobody': 'Choose nobody',
  /** Screen-reader name of a checkbox. */
  'people.choose': 'Choose {name}',
  /** Screen-reader name of the checkbox at the head of the table. */
  'people.chooseAll': 'Choose all {count, number}',
  /** Beside what can be done with the chosen people: keys of the table. */
  'people.chooseHint': 'Space chooses · Shift and arrows a range · G all of the same value · Ctrl A all',
  /** Button and label of a field: puts the chosen people into a circle. */
  'people.toCircle': 'Circle',
  /** Button and label of a field: adds an interest to the chosen people. */
  'people.toInterest': 'Interest',
  /** Column: how to begin a conversation. */
  'people.opener': 'How to begin',
  /** Tooltip of such a cell. day: of the entry it comes from. */
  'people.openerSource': '{opener} ({day})',
  /** Button: sets how often to be in touch with the chosen people. */
  'people.toRhythm': 'Rhythm',
  /** Below a field for the name of a circle or an interest. */
  'people.nameHint': 'A new name makes a new one. Enter saves.',
  /** A notice. name: of an interest. */
  'people.interestAdded': '{count, plural, one {# person cares} other {# people care}} about {name}',
  /** A notice. */
  'people.rhythmSet': 'Set the rhythm of {count, plural, one {# person} other {# people}}',
  /** Button: moves the chosen people to the archive. */
  'people.archive': 'Archive',
  /** A notice. */
  'people.archived': 'Moved {count, plural, one {# person} other {# people}} to the archive',
  /** Button: takes the chosen people back from the archive. */
  'people.unarchive': 'Take back',
  /** A notice. */
  'people.unarchived': 'Took {count, plural, one {# person} other {# people}} back from the archive',
  /** Button: ends snoozes and “never” of the chosen people. */
  'people.resume': 'Suggest again',
  /** A notice. */
  'people.resumed': '{count, plural, one {# person} other {# people}} may be suggested again',
  /** Button: saves the chosen people as a file. */
  'people.export': 'Export…',
  /** Name of that file. */
  'people.exportName': 'People {day}',
  /** A notice. */
  'people.exported': 'Saved {count, plural, one {# person} other {# people}} to {file}',
  /** Failure: title. */
  'people.notExported': 'The file was not saved',
  /** A notice. */
  'people.deleted': 'Deleted {count, plural, one {# person} other {# people}}',
  /** Button and label of its list: which columns the table shows. */
  'people.columns': 'Columns',
  /** Button: moves a column of the table to the left, which is up in the list. name: of the column. */
  'people.moveUp': 'Move {name} up',
  /** Button: moves a column of the table to the right, which is down in the list. name: of the column. */
  'people.moveDown': 'Move {name} down',
  /** Button: the columns that the table has at first. */
  'people.usualColumns': 'Usual columns',
  /** Label of a field in a cell of the table. field: "Company"; name: of the person. */
  'people.editCell': '{field} of {name}',
  /** Below the field with the circles of a person, in a cell of the table. */
  'people.circlesHint': 'Enter adds, Enter again saves, Escape leaves.',
} as const;
