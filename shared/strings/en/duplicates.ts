/** Who is who: why two people may be one, the Duplicates page, and joins that can be taken back. */
export const duplicatesMessages = {
  // Reasons that two people are one. Parts of a list: “same name, same number”. value: a name, an address, a company.
  /** Reason. */
  'duplicates.same-name': 'same name',
  /** Reason: “Hahn Emma” and “Emma Hahn”. */
  'duplicates.other-order': 'same name in another order',
  /** Reason: one name in Latin letters, one in Cyrillic, Chinese … */
  'duplicates.other-script': 'same name in another script',
  /** Reason: “Mohamed” and “Muhammad”, or one letter differs. */
  'duplicates.spelling': 'name spelled differently',
  /** Reason: “Bill” and “William”. */
  'duplicates.nickname': 'nickname',
  /** Reason: “E. Hahn” and “Emma Hahn”. */
  'duplicates.initial': 'initial fits the name',
  /** Reason: one has only a part of the name of the other. */
  'duplicates.part-of-name': 'part of the name',
  /** Reason: a nickname, a name before the marriage or a name in a file is the name of the other. */
  'duplicates.other-name': 'also known under this name',
  /** Reason: the e-mail address of one holds the name of the other. */
  'duplicates.name-in-address': 'name in the e-mail address',
  /** Reason. */
  'duplicates.same-email': 'same e-mail address {value}',
  /** Reason: the part before the @ is equal. */
  'duplicates.same-local-part': 'e-mail addresses both begin with {value}',
  /** Reason. value: a telephone number. */
  'duplicates.same-phone': 'same number {value}',
  /** Reason: a number at home or at work. */
  'duplicates.shared-phone': 'same shared number {value}',
  /** Reason. value: “linkedin/ana-kovac”. */
  'duplicates.same-page': 'same page {value}',
  /** Reason: the same name on two sites. */
  'duplicates.same-handle': 'same profile name {value}',
  /** Reason. */
  'duplicates.same-company': 'same company',
  /** Reason: e-mail addresses of one employer. */
  'duplicates.same-work-domain': 'both have an address at {value}',
  /** Reason. */
  'duplicates.same-position': 'same position',
  /** Reason. */
  'duplicates.same-birthday': 'same birthday',
  /** Reason: the birthday of one has no year. */
  'duplicates.same-day-of-birth': 'same day of birth',
  /** Reason. */
  'duplicates.same-place': 'same place',
  /** Reason. */
  'duplicates.same-circle': 'same circle',
  /** Reason. value: how many people both know. */
  'duplicates.shared-people': 'people in common: {value}',
  /** Reason against. */
  'duplicates.other-given-name': 'other given name',
  /** Reason against. */
  'duplicates.other-family-name': 'other family name',
  /** Reason against. */
  'duplicates.other-middle-name': 'other middle name',
  /** Reason against. */
  'duplicates.unlike-names': 'unlike names',
  /** Reason against. */
  'duplicates.other-company': 'other company',
  /** Reason against. */
  'duplicates.other-place': 'other place',
  /** Reason against: two addresses of one employer. */
  'duplicates.other-work-address': 'other address at the same company',
  /** Reason against. */
  'duplicates.close-birthday': 'birthdays differ in one part',
  /** Reason against: a chat program has the person under another name. */
  'duplicates.in-same-source': 'there under another name too',
  /** Reason against: two pages of one site. value: “linkedin”. */
  'duplicates.other-page': 'two pages on {value}',
  /** Reason against. */
  'duplicates.other-birthday': 'other birthday',
  /** Reason against: senior and junior. */
  'duplicates.other-generation': 'father and son, perhaps',
  /** Reason against: both were in one meeting or chat. */
  'duplicates.met-together': 'you met both together',
  /** Reason against: the user stated a tie between them. */
  'duplicates.tied': 'you know a tie between them',
  /** Reason against: what they share, a family shares too. */
  'duplicates.household': 'one household, perhaps',
  /** Reason against: two addresses at one company. value: its domain. */
  'duplicates.colleagues': 'two addresses at {value}',
  /** Reasons for and against in one sentence. */
  'duplicates.reasons': '{reasons}, but {against}',

  // The page
  /** Heading of the page and of its place in the rail. */
  'duplicates.title': 'Duplicates',
  /** Beside the heading. */
  'duplicates.count': '{count, plural, one {# to decide} other {# to decide}}',
  /** While the pairs are looked for. */
  'duplicates.searching': 'Looking for duplicates …',
  /** Nothing to decide. */
  'duplicates.none': 'Everybody is here once',
  /** Below it. */
  'duplicates.noneHint': 'Kith found nobody who seems to be in your network twice. It looks again after every import.',
  /** Button: all certain pairs in one step. */
  'duplicates.joinCertain': 'Join {count, plural, one {the one that is certain} other {all # that are certain}}',
  /** Question above the pairs. `{name}`: a contact. */
  'duplicates.organizationQuestion': 'Is {name} a company?',
  /** Why Kith asks it. */
  'duplicates.organization-legal-form': 'The name ends with the legal form of a company.',
  /** Why Kith asks it. */
  'duplicates.organization-business-word': 'The name has a word of a business.',
  /** Why Kith asks it. */
  'duplicates.organization-is-company': 'The name is that of the company.',
  /** Why Kith asks it. */
  'duplicates.organization-role': 'The name is that of a department.',
  /** Beside the question: how many contacts follow. */
  'duplicates.organizationsLeft': '{count} more',
  /** Button: the contact is a company. */
  'duplicates.isCompany': 'A company',
  /** Button: the contact is a person. */
  'duplicates.isPerson': 'A person',
  /** Notice after “A company”. */
  'duplicates.keptAsCompany': '{name} is kept apart from people now',
  /** Notice after “A person”. */
  'duplicates.keptAsPerson': '{name} stays a person',
  /** Notice after it. */
  'duplicates.joinedCertain': '{count, plural, one {# duplicate} other {# duplicates}} joined',
  /** List of pairs, for screen readers. */
  'duplicates.pairs': 'People who may be one',
  /** Mark on a pair. */
  'duplicates.certain': 'Certain',
  /** Mark on a pair. percent: 50 to 99. */
  'duplicates.percent': '{percent} %',
  /** Region with both sides of a pair. */
  'duplicates.compare': 'Both sides',
  /** Button. Key: S. */
  'duplicates.same': 'Same person',
  /** Button. Key: D. */
  'duplicates.different': 'Different people',
  /** Button. Key: L. */
  'duplicates.later': 'Later',
  /** Below the buttons: the keys. */
  'duplicates.keys': '{same} same, {different} different, {later} later. The arrow keys choose a pair.',
  /** Notice. */
  'duplicates.joined': '{name} is one person now',
  /** Notice. */
  'duplicates.keptApart': '{names} stay apart',
  /** Row of the comparison. */
  'duplicates.name': 'Name',
  /** Row of the comparison: kinds of files the person comes from. */
  'duplicates.sources': 'From',
  /** Row of the comparison: how often the user was in touch. */
  'duplicates.history': 'Contacts',
  /** Cell: no value. */
  'duplicates.noValue': 'none',
  /** Cell of the history. */
  'duplicates.contacts': '{count, plural, =0 {none yet} one {# contact, {last}} other {# contacts, last {last}}}',
  /** Choice of a value, for screen readers. */
  'duplicates.useValue': 'Use “{value}” as {field}',
  /** A list that keeps the values of both. */
  'duplicates.both': 'Both are kept',
  /** Person panel and card of the week. */
  'duplicates.mark': 'Perhaps also {name}',
  /** Button at the mark. */
  'duplicates.open': 'Compare',

  // Joins of a person
  /** Section of the person panel. */
  'duplicates.joinedFrom': 'Joined from',
  /** Button: takes a join back. */
  'duplicates.split': 'Split off {name}',
  /** Notice. */
  'duplicates.splitDone': '{name} is a person of their own again',
  /** Why a join is there. */
  'duplicates.joinedByKith': 'joined by Kith, because it was certain',
  /** Why a join is there. */
  'duplicates.joinedByYou': 'joined by you',

  // kith duplicates, merge, different, split
  /** What `kith duplicates` does. */
  'duplicates.cli': 'Lists people who may be in your network twice, with reasons.',
  /** Text of `kith duplicates` without any. */
  'duplicates.cliNone': 'No duplicates found.',
  /** A line of `kith duplicates`. */
  'duplicates.cliPair': '{certain, select, yes {certain} other {{percent} %}}  {a} ({idA}) = {b} ({idB}): {reasons}',
  /** What `kith merge` does. */
  'duplicates.cliMerge': 'Joins two people who are one. The second becomes the first.',
  /** Meaning of A and B. */
  'duplicates.cliPerson': 'a name, or an id as in `kith duplicates --json`',
  /** Meaning of --certain. */
  'duplicates.cliCertain': 'join all that are certain, and who becomes certain by it, in one step of undo',
  /** Text after it. */
  'duplicates.cliMerged': 'Joined: {b} is {a}. `kith split {id}` takes it back.',
  /** Text after it. */
  'duplicates.cliMergedCertain':
    '{count, plural, =0 {Nobody is certain to be there twice.} one {# duplicate joined.} other {# duplicates joined.}}',
  /** What `kith different` does. */
  'duplicates.cliDifferent': 'Keeps two people apart for ever, also at later imports.',
  /** Text after it. */
  'duplicates.cliApart': '{a} and {b} stay apart.',
  /** What `kith split` does. */
  'duplicates.cliSplit': 'Takes a join back: everything goes to the side it came from.',
  /** Meaning of ID. */
  'duplicates.cliSplitId': 'the person who was joined, or a person with one join',
  /** Text after it. */
  'duplicates.cliSplitDone': '{person} and {kept} are two people again.',
  /** Failure. */
  'duplicates.cliSamePerson': 'Both are the same person already.',
  /** Failure. */
  'duplicates.cliNoJoin': '“{name}” was not joined from anybody.',
  /** Failure. ids: a list. */
  'duplicates.cliSeveralJoins': 'Several people were joined to “{name}”. Give one of these ids: {ids}.',
  /** Failure. kept: a name. */
  'duplicates.cliOuterFirst': 'The person was joined to somebody who was joined since. Split {kept} first.',
} as const;
