/** Names of undo steps. */
export const stepMessages = {
  // Steps, as the menu names them after "Undo". All begin in lower case.

  /** Step. */
  'model.addPerson': 'add {person}',
  /** Step. */
  'model.changePerson': 'change {person}',
  /** Step. */
  'model.renamePerson': 'rename {person} to {name}',
  /** Step: the user set how often they want to be in touch. */
  'model.changeCadence': 'change how often to be in touch with {person}',
  /** Step: whether somebody is family. */
  'model.changeKin': 'change whether {person} is family',
  /** Step: the date of the first contact. */
  'model.changeConnectedOn': 'change since when you know {person}',
  /** Step. */
  'model.changeNotes': 'change notes on {person}',
  /** Step. `{field}`: "company", one of the names of fields below. */
  'model.changeField': 'change {field} of {person}',
  /** Step. */
  'model.changeCirclesOf': 'change circles of {person}',
  /** Step: whom somebody knows. `{people}`: "Ana, Ben and 3 others", or "nobody". */
  'model.stateAcquaintances': 'state that {person} knows {people}',
  /** Step: the user answered how well they know somebody. */
  'model.answerAbout':
    'say about {person}: {answer, select, close {close} know {know each other} met {met once} who {who was that?} other {hide}}',
  /** Step. `{people}`: "Ana, Ben and 3 others". `{name}`: of an interest. */
  'model.addInterest': 'add {name} to the interests of {people}',
  /** Step: the user has moved on from these people. */
  'model.archive': 'move {people} to the archive',
  /** Step. */
  'model.unarchive': 'take {people} back from the archive',
  /** Step: what the user says about themselves. */
  'model.changeProfile': 'change your profile',
  /** Step: the calendar file on disk. */
  'model.keepCalendar': 'keep a calendar file',
  /** Step: the calendar file on disk. */
  'model.dropCalendar': 'keep no calendar file',
  /** Step: an empty circle. */
  'model.newCircle': 'make the circle {name}',
  /** Step. `{people}`: "Ana, Ben and 3 others". `{name}`: of a circle. */
  'model.addToCircle': 'add {people} to {name}',
  /** Step. `{people}`: "Ana, Ben and 3 others". `{name}`: of a circle. */
  'model.removeFromCircle': 'take {people} out of {name}',
  /** Step. */
  'model.changeInterestsOf': 'change interests of {person}',
  /** Step. `{people}`: "Ana, Ben and 3 others". */
  'model.deletePeople': 'delete {people}',
  /** Name of the change that erases people. It names nobody, because it may be read after they are gone. */
  'model.erasePeople': '{count, plural, one {delete # person for good} other {delete # people for good}}',
  /** Step: an import is removed from the network by itself. `{label}`: "import of archive.zip". */
  'model.takeBackImport': 'take back {label}',
  /** Step: names and addresses by which imported files know the user. */
  'model.changeMe': 'change who you are in files',
  /** Step: people whom an import had held back. `{people}`: "Ana, Ben and 3 others". */
  'model.addHeldBack': 'add {people}',
  /** Step: the user said who a name in chats or calls is. `{name}`: as the file writes it. `{person}`: somebody of the network. */
  'model.assignHeldBack': '{name} is {person}',
  /** Step. Two people, interests or circles become one. */
  'model.merge': 'merge {removed} into {kept}',
  /** Step: two interests with like names are two things. */
  'model.interestsApart': 'keep {a} and {b} apart',
  /** Step. Many duplicates become one person each. */
  'model.joinGroups': 'join {count, plural, one {# duplicate} other {# duplicates}}',
  /** Step. A merge of two people is taken back. */
  'model.split': 'split {person} from {kept}',
  /** Step. The user says that these are not one person. more: how many people besides the two. */
  'model.keepApart': 'keep {a} and {b}{more, plural, =0 {} one { and one more} other { and # more}} apart',
  /** Step. */
  'model.addTie': 'add tie between {a} and {b}',
  /** Step. */
  'model.deleteTie': 'delete tie between {a} and {b}',
  /** Step: two people know each other now, because the user introduced them. */
  'model.introduce': 'introduce {a} and {b}',
  /** Note on the tie of two people the user introduced. */
  'model.introducedByYou': 'Introduced by you',
  /** Step: somebody is named in an interview. */
  'model.nameInInterview': 'name {person}',
  /** Step: somebody is not named in an interview any more. */
  'model.unnameInInterview': 'take {person} from the answer',
  /** Step: an answer of an interview about people. `{people}`: "Ana and Ben". */
  'model.answerInInterview': 'answer about {people}',
  /** Step: an answer of an interview that is about nobody. */
  'model.answerInterview': 'answer of the interview',
  /** Step: a whole group knows each other, or nobody of it does. `{people}`: "Ana, Ben and 3 others". */
  'model.answerGroup': '{all, select, yes {say that {people} know each other} other {say that {people} do not know each other}}',
  /** Step: what became of a promise. `{people}`: to whom. */
  'model.decidePromise':
    '{state, select, kept {mark the promise to {people} as kept} dropped {drop the promise to {people}} other {open the promise to {people} again}}',
  /** Step. `{day}`: "3 May 2026". */
  'model.movePromise': 'move the promise to {people} to {day}',
  /** Step: the promise has no day any more. */
  'model.promiseWithoutDay': 'take the day from the promise to {people}',
  /** Step: Kith does not suggest this introduction for some months. */
  'model.snoozeIntroduction': 'snooze the introduction of {a} and {b}',
  /** Step. `{name}`: an interest. */
  'model.changeInterest': 'change {name}',
  /** Step. An interest or a circle. */
  'model.rename': 'rename {before} to {after}',
  /** Step. `{name}`: an interest. */
  'model.deleteInterest': 'delete {name}',
  /** Step. */
  'model.changeCircle': 'change circle {name}',
  /** Step. */
  'model.renameCircle': 'rename circle {before} to {after}',
  /** Step. */
  'model.mergeCircles': 'merge circle {removed} into {kept}',
  /** Step. */
  'model.deleteCircle': 'delete circle {name}',
  /** Step. `{channel}`: "call"; `{people}`: "Ana and Ben". */
  'model.logInteraction': 'log {channel} with {people}',
  /** Step. `{channel}`: "call"; `{people}`: "Ana and Ben". */
  'model.changeInteraction': 'change {channel} with {people}',
  /** Step. `{channel}`: "call"; `{people}`: "Ana and Ben". */
  'model.deleteInteraction': 'delete {channel} with {people}',
  /** Step. */
  'model.nameCluster': 'name cluster {name}',
  /** Step: the user's name of a cluster is removed. */
  'model.resetClusterName': 'remove the name of cluster {name}',
  /** Step. */
  'model.keepInCluster': 'keep {person} in {cluster}',
  /** Step. */
  'model.moveToCluster': 'move {person} to {cluster}',
  /** Step: Kith decides again to which cluster a person belongs. */
  'model.clearMembership': 'let Kith place {person}',
  /** Step. */
  'model.snooze': 'snooze {person} for {days, plural, one {# day} other {# days}}',
  /** Step: the person is not suggested before next week. */
  'model.skipThisWeek': 'leave {person} out this week',
  /** Step. */
  'model.neverSuggest': 'never suggest {person}',
  /** Step. */
  'model.suggestAgain': 'suggest {person} again',
  /** Step: removes the position the user gave a person on the map. */
  'model.unpin': 'unpin {person}',
  /** Step: gives a person a position on the map. */
  'model.movePin': 'move {person}',
  /** Step: what the weekly list looks for. */
  'model.listBalanced': 'change the week’s list to balanced',
  /** Step: what the weekly list looks for. */
  'model.listKeepClose': 'change the week’s list to keep close',
  /** Step: what the weekly list looks for. */
  'model.listOpportunities': 'change the week’s list to opportunities',
  /** Step: what the weekly list looks for. */
  'model.listRepay': 'change the week’s list to repay',
  /** Step. */
  'model.autoClusterDetail': 'let Kith choose the detail of clusters',
  /** Step. */
  'model.changeClusterDetail': 'change the detail of clusters',
  /** Step: how much a call, a message … counts. */
  'model.changeChannelWeights': 'change what contacts are worth',
  /** Not shown: Kith's own record of this week's list. */
  'model.freezeWeek': 'list of the week of {monday}',
  /** Not shown: Kith's own record of the clusters. */
  'model.anchorClusters': 'clusters found',
  /** Somebody whose name is not known any more, in the name of a step. */
  'model.somebody': 'somebody',

  // Channels as nouns, for the steps above

  /** Channel as a noun. */
  'model.channelInPerson': 'get-together',
  /** Channel as a noun. */
  'model.channelVideo': 'video call',
  /** Channel as a noun. */
  'model.channelCall': 'call',
  /** Channel as a noun. */
  'model.channelLetter': 'letter',
  /** Channel as a noun. */
  'model.channelMeeting': 'meeting',
  /** Channel as a noun. */
  'model.channelMessage': 'message',
  /** Channel as a noun. */
  'model.channelEmail': 'e-mail',
  /** Channel as a noun. */
  'model.channelGroupChat': 'group chat',
  /** Channel as a noun: a comment on a post. */
  'model.channelComment': 'comment',
  /** Channel as a noun: a reaction to a post, such as a like. */
  'model.channelReaction': 'reaction',
  /** Channel as a noun: any other. */
  'model.channelOther': 'contact',
} as const;
