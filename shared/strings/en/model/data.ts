/** Refusals of edits and of damaged data, the names of fields, and the words of a merge. */
export const dataMessages = {
  // Refusals of an edit. A user sees them only after a fault or with a damaged file.

  /** Refusal. `{kind}` and `{tables}` are names of the file format. */
  'model.bookkeepingTouches': 'A change of the kind {kind} cannot touch {tables}.',
  /** Refusal. */
  'model.exampleNotEmpty': 'An example can only be opened in an empty network.',
  /** Refusal. */
  'model.interactionWithoutPeople': 'The interaction of {day} has nobody in it.',
  /** Refusal. */
  'model.interactionNamesTwice': 'The interaction of {day} names somebody twice.',
  /** Refusal. */
  'model.tieToOneself': 'A tie needs two different people.',
  /** Refusal. */
  'model.missingReference':
    'The change cannot be made: {holder, select, people {a person} ties {a tie} interactions {an interaction} decisions {a reconnect decision} weeks {a reconnect list} clusters {a cluster} memberships {a place in a cluster} answers {an answer} other {an introduction}} would refer to {target, select, people {a person} interests {an interest} other {a circle}} that is not in the network.',
  /** Refusal. */
  'model.referenceToDeleted':
    'The change cannot be made: {holder, select, people {a person} ties {a tie} interactions {an interaction} decisions {a reconnect decision} weeks {a reconnect list} clusters {a cluster} memberships {a place in a cluster} answers {an answer} other {an introduction}} still refers to {target, select, people {a person} interests {an interest} other {a circle}} it would delete.',

  // Problems of a whole network, in a report for technical users. Tables and ids are as in the file.

  /** Problem. */
  'model.danglingReference': '{table} {key} refers to {target} {id}, which is not there.',
  /** Problem. */
  'model.emptyInteraction': 'The interaction {id} of {day} has nobody in it.',
  /** Problem. */
  'model.repeatedPerson': 'The interaction {id} of {day} names somebody twice.',
  /** Problem. */
  'model.tieOfOnePerson': 'The tie {id} leads from somebody to themselves.',

  // Data of the wrong form. `{what}` is "person 3 (“Ana Prado”): birthday is not a day of the calendar".

  /** Refusal. */
  'model.invalidEdit': 'The change does not have the form Kith expects: {what}.',
  /** Refusal. */
  'model.invalidNetwork': 'The network does not have the form Kith expects: {what}.',
  /** Part of a refusal. `{object}` chooses what kind of object, `{position}` is its number in the file, `{problem}` "birthday is not a day". */
  'model.invalidObject':
    '{object, select, people {person} ties {tie} interests {interest} circles {circle} interactions {interaction} decisions {reconnect decision} weeks {reconnect week} clusters {cluster} memberships {place in a cluster} introductions {introduction} promises {promise} answers {answer} other {setting}} {position, number}: {problem}',
  /** Part of a refusal. Like the one before, with a name. */
  'model.invalidNamedObject':
    '{object, select, people {person} ties {tie} interests {interest} circles {circle} interactions {interaction} decisions {reconnect decision} weeks {reconnect week} clusters {cluster} memberships {place in a cluster} introductions {introduction} promises {promise} answers {answer} other {setting}} {position, number} (“{name}”): {problem}',
  /** Part of a refusal. `{problem}`: the first problem. */
  'model.andMoreProblems': '{problem} (and {count, number} more)',
  /** Part of a refusal of a large file, whose rest was not read. `{problem}`: the first problem. */
  'model.andManyMoreProblems': '{problem} (and at least {count, number} more)',
  /** Part of a refusal, in place of the name of a field. */
  'model.wholeValue': 'it',
  /** Problem of a field. */
  'model.fieldMissing': '{field} is missing',
  /** Problem of a field. `{type}`: "string", "number". */
  'model.fieldType': '{field} should be {type}',
  /** Problem of a field. */
  'model.fieldChoice': '{field} is none of {values}',
  /** Problem of a field. */
  'model.fieldUnknownParts': '{field} has the unknown part {parts}',
  /** Problem of a field. */
  'model.fieldNotADay': '{field} is not a day of the calendar',
  /** Problem of a field. */
  'model.fieldEmpty': '{field} is empty',
  /** Problem of a field. */
  'model.fieldNotTexts': '{field} is not a list of texts',
  /** Problem of a field. */
  'model.fieldTooLong': '{field} is longer than {max, number} characters',
  /** Problem of a field. */
  'model.fieldTooMany': '{field} has more than {max, number} entries',
  /** Problem of a field. */
  'model.fieldAbove': '{field} is above {max, number}',
  /** Problem of a field. */
  'model.fieldBelow': '{field} is below {min, number}',
  /** Problem of a field. */
  'model.fieldInvalid': '{field} is not valid',

  // Merging another version of the network

  /** Name of a field. */
  'model.nameField': 'name',
  /** Name of a field. */
  'model.nicknameField': 'nickname',
  /** Name of a field. */
  'model.companyField': 'company',
  /** Name of a field. */
  'model.positionField': 'position',
  /** Name of a field. */
  'model.placeField': 'place',
  /** Name of a field. */
  'model.emailsField': 'e-mail addresses',
  /** Name of a field. */
  'model.phonesField': 'phone numbers',
  /** Name of a field. */
  'model.phoneLabelsField': 'phone labels',
  /** Name of a field. */
  'model.urlsField': 'web pages',
  /** Name of a field. */
  'model.birthdayField': 'birthday',
  /** Name of a field. */
  'model.notesField': 'notes',
  /** Name of a field. */
  'model.circlesField': 'circles',
  /** Name of a field. */
  'model.interestsField': 'interests',
  /** Name of a field. */
  'model.cadenceDaysField': 'how often to be in touch',
  /** Name of a field. */
  'model.closenessField': 'closeness',
  /** Name of a field. */
  'model.importanceField': 'importance',
  /** Name of a field. */
  'model.isKinField': 'family',
  /** Field. */
  'model.howMetField': 'how you met',
  /** Field: since when and until when somebody works somewhere. */
  'model.jobsField': 'days at work',
  /** Field. */
  'model.photoField': 'photo',
  /** In place of the value of that field. */
  'model.photoValue': 'a photo',
  /** Field: needs and offers that the user said are settled. */
  'model.closedWishesField': 'settled needs and offers',
  /** Name of a field. */
  'model.standingField': 'status',
  /** Name of a field: whether it is a person or a company. */
  'model.isOrganizationField': 'person or company',
  /** Name of a field. */
  'model.connectedOnField': 'connected on',
  /** Name of a field. */
  'model.originsField': 'origins',
  /** Name of a field. */
  'model.extraField': 'other columns',
  /** Name of a field. */
  'model.relationField': 'relation',
  /** Name of a field. */
  'model.sinceField': 'since',
  /** Name of a field. */
  'model.hasEndedField': 'ended',
  /** Name of a field. */
  'model.noteField': 'note',
  /** Name of a field. */
  'model.aliasesField': 'other names',
  /** Name of a field. */
  'model.isPrivateField': 'private',
  /** Name of a field: interests that are another thing. */
  'model.differentFromField': 'different from',
  /** Name of a field. */
  'model.dayField': 'day',
  /** Name of a field. */
  'model.precisionField': 'precision',
  /** Name of a field. */
  'model.peopleField': 'people',
  /** Name of a field. */
  'model.channelField': 'channel',
  /** Name of a field. */
  'model.minutesField': 'minutes',
  /** Name of a field. */
  'model.directionField': 'direction',
  /** Name of a field. */
  'model.topicsField': 'topics',
  /** Name of a field. */
  'model.favorField': 'favor',
  /** Name of a field. */
  'model.promiseField': 'promise',
  /** Name of a field. */
  'model.mayQuoteField': 'may be quoted',
  /** Name of a field. */
  'model.originField': 'origin',
  /** Name of a field. */
  'model.snoozedUntilField': 'snoozed until',
  /** Name of a field. */
  'model.snoozesField': 'number of snoozes',
  /** Name of a field. */
  'model.isNeverField': 'never suggested',
  /** Name of a field. */
  'model.colorField': 'color',
  /** Name of a field. */
  'model.membersField': 'members',
  /** Name of a field. */
  'model.personField': 'person',
  /** Name of a field. */
  'model.clusterField': 'cluster',
  /** Name of a field. */
  'model.channelWeightsField': 'what a contact is worth',
  /** Name of a field. */
  'model.resolutionField': 'detail of clusters',
  /** Name of a field. */
  'model.listModeField': 'what the list looks for',
  /** Name of a field. */
  'model.otherField': 'details',
  /** In place of an empty value. */
  'model.noValue': 'nothing',
  /** A value. */
  'model.yes': 'yes',
  /** A value. */
  'model.no': 'no',
  /** A favor the user did. */
  'model.favorGiven': 'given: {what}',
  /** A favor the user received. */
  'model.favorReceived': 'received: {what}',
  /** What a person gains: a field and its new value. */
  'model.gainedValue': '{field}: {value}',
  /** What a person gains: more entries in a list. */
  'model.gainedEntries': '{count, number} more of {field}',
  /** What a person gains. */
  'model.gainedInteractions': '{count, plural, one {# interaction} other {# interactions}}',
  /** What a person gains. */
  'model.gainedTies': '{count, plural, one {# tie} other {# ties}}',
  /** What a person gains: decisions about suggestions, places in clusters. */
  'model.gainedDecisions': '{count, plural, one {# decision} other {# decisions}}',
  /** What a difference is about: an interaction. */
  'model.interactionOfDay': '{people}, {day}',
  /** What a difference is about: the settings of the network. */
  'model.settings': 'Settings',
  /** Line added to a note when both values are kept. */
  'model.otherVersionValue': '{field} in the other version: {value}',
} as const;
