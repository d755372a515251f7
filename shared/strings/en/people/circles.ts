/** The page of the user’s circles. */
export const circlesMessages = {
  /** Title of the page and button of the rail. A circle is a group of people that the user makes, for example “family”. Not the graph mode “Circles”. */
  'circles.title': 'My circles',
  /** There are no circles: title. */
  'circles.none': 'No circles yet',
  /** There are no circles: what they are for. */
  'circles.noneHint':
    'A circle is a group of people that you make, for example “family” or “climbing”. Give it a rhythm, and Kith tells you who is due.',
  /** Button: makes a circle. */
  'circles.add': 'New circle',
  /** Label of the field for the name of a new circle. */
  'circles.newName': 'Name of the new circle',
  /** Below that field, when the name is taken. */
  'circles.nameTaken': 'You have a circle of this name.',
  /** Button of the dialog. */
  'circles.make': 'Make circle',
  /** Screen-reader name of the list of circles. */
  'circles.list': 'Circles',
  /** Screen-reader name of a field. */
  'circles.name': 'Name of {name}',
  /** Unsaved text, in the banner "You were writing …". */
  'circles.nameDraft': 'another name for {name}',
  /** Screen-reader name of a field. name: of a circle. */
  'circles.cadence': 'How often you mean to be in touch with {name}',
  /** Before a choice: every week, every month … */
  'circles.rhythm': 'In touch',
  /** Below that choice. */
  'circles.rhythmHint': 'A rhythm on the page of a person goes before this one. Of several circles, the shortest counts.',
  /** Link: filters the graph by the circle. */
  'circles.showInGraph': 'Show in the graph',
  /** Link: filters the table of people by the circle. */
  'circles.showInTable': 'Show in the table',
  /** Menu entry: opens a dialog. */
  'circles.merge': 'Join with another circle…',
  /** Menu entry: opens a dialog. */
  'circles.delete': 'Delete…',
  /** Dialog title. */
  'circles.deleteTitle': 'Delete the circle {name}?',
  /** Text of that dialog. count: people in the circle. */
  'circles.deleteText':
    '{count, plural, =0 {Nobody is in this circle.} one {# person is in this circle and stays in your network.} other {# people are in this circle and stay in your network.}} How often you mean to be in touch is deleted with the circle.',
  /** Button. */
  'circles.deleteButton': 'Delete circle',
  /** Dialog title. */
  'circles.mergeTitle': 'Join the circle {name} with another',
  /** Text of that dialog. */
  'circles.mergeText': 'The people of both circles will be in one. It keeps the name you choose here, and the other name is deleted.',
  /** Label of a field: a circle. */
  'circles.mergeInto': 'Join with',
  /** Button. */
  'circles.mergeButton': 'Join circles',
  /** A notice. name and into: circles. */
  'circles.merged': 'Joined {name} with {into}',
  /** How many in a circle stand in this place: their rhythm has passed. */
  'circles.due': '{count, number} due',
  /** The same: no rhythm set, silent for longer than usual. */
  'circles.quiet': '{count, number} quiet',
  /** The same: within the rhythm, or in touch lately. */
  'circles.kept': '{count, number} cared for',
  /** The same: too little is logged to say more. */
  'circles.little': '{count, number} with little logged',
  /** The same: not tracked, in the archive, or died. */
  'circles.apart': '{count, number} set aside',
  /** The same: no people, kept apart from them. */
  'circles.company': '{count, plural, one {# company} other {# companies}}',
  /** Beside a company of the circle. */
  'circles.isCompany': 'company',
  /** Beside a person of the circle: their rhythm is not set, and they are silent for longer than usual. */
  'circles.isQuiet': 'quiet',
  /** Beside a person of the circle. */
  'circles.isDue': 'due',
  /** Title: the people of the circle. */
  'circles.members': 'People',
  /** The circle is empty. */
  'circles.nobody': 'Nobody is in this circle yet.',
  /** Button: opens a dialog. */
  'circles.addPeople': 'Add people…',
  /** Dialog title. */
  'circles.addPeopleTo': 'Add people to {name}',
  /** Label of a field that finds people, and takes a pasted list. */
  'circles.find': 'Find people, or paste names',
  /** Below that field. */
  'circles.findHint': 'Enter takes the first one. A pasted list may have one name a line, or commas between.',
  /** Button of that dialog. */
  'circles.addCount': '{count, plural, =0 {Add people} one {Add # person} other {Add # people}}',
  /** A notice. name: of a circle. */
  'circles.added': '{count, plural, one {# person is} other {# people are}} now in {name}',
  /** Of a pasted list: a name that fits several people. names: those people. */
  'circles.unsure': '“{name}” may mean {names}: choose below.',
  /** Of a pasted list: names of nobody. */
  'circles.unknown': 'Nobody has {count, plural, one {this name} other {these names}}: {names}',
  /** Screen-reader name of a button. name: a person; circle: of the circle. */
  'circles.remove': 'Take {name} out of {circle}',
  /** A notice. name: a person; circle: of the circle. */
  'circles.removed': '{name} is no longer in {circle}',
  /** Button on the page of a group that Kith found: makes a circle of the same people. */
  'circles.fromCluster': 'Make it a circle',
  /** Screen-reader name of a bar: how the circle is kept. words: "3 due · 4 cared for". */
  'circles.bar': 'How the circle is kept: {words}',
} as const;
