/**
 * Messages about people that are no claim about the user's data: headings, buttons, questions, notices after an action, sources, and words that only stand
 * inside checked sentences. A message that states a fact does not belong here; it needs a check (checks.ts).
 */

/** Parts of the catalogue that speak about people, ties, clusters and suggestions. */
export const PARTS_WITH_CLAIMS = [
  'analysis',
  'person-measures',
  'suggestions',
  'tie',
  'cluster',
  'person',
  'this-week',
  'paths',
  'circles',
  'tour',
  'looking-back',
  'brief',
] as const;

/** Ends of the names of messages that state nothing: label, question and source of a measure or of a row. */
export const ENDS_WITHOUT_CLAIM = /(?:Question|Source|Draft|Placeholder)$|\.source[A-Z]\w*$/;

const LISTS = {
  analysis: 'failed stopped closure closureOfGroup gatheringSizes',
  'person-measures':
    'closeness contactDays lastContact usualRhythm continues due dueSourceUsual state role knownTies closure cluster clusterSourceUser interests',
  suggestions: 'sentence',
  tie: 'between inCommonBetween howKithKnows whatItJoins breakdown inCommon weakTies weakTiesHint thisWeek bridges yourTies emptyJournal emptyJournalHint rowTogether rowLastTogether rowStated rowTiedToBoth rowOccasions rowSpan',
  cluster:
    'name rowTies rowShared rowStable rowLoose showOnly whyTogether breakdown goingQuiet bridges loosely members keep keepPerson move movePerson kept moved reset control detail slider broader finer chosenByKith letKithChoose madeOf measuring beingMeasured nobody fallbackGroups',
  person:
    'name mergeTitle birthdayHint familyHint clusterMenu introducedHint parentHint noEmployer showEgoNetwork suggestAgain neverSuggest doNotTrack trackAgain isArchived archive unarchive isOrganization isPerson howMet hasDied notDeceased unpin mergeWith merge merged samePersonAs caresAbout interests facts circles cluster company position place emails phones urls birthday nickname inTouch cadence notStated close closeness closest veryClose goodFriend acquaintance distant family notes keepInCluster resetCluster moveTo knows addTie openTie openTieWith deleteTie relation who saveTie timeline logLastContact strengthCurve today snooze mergeQuestion promiseKept promiseKeptDone promiseDrop promiseDroppedDone promiseDay promiseNoDay promiseMovedDone erase eraseTitle eraseText eraseSearching eraseCopiesFound eraseCopies eraseCopiesHint eraseOutOfReach eraseButton eraseFailed erased choosePhoto removePhoto photoFailed addField fieldName fieldValue workDays job-from job-to job-from-word job-to-word jobHint addJob jobAt jobSince',
  'this-week':
    'title titlePast alsoDueTable datesAhead emptyNetworkHint modeLabel partValue partValueMeaning partChance partChanceMeaning partFreshness partFreshnessMeaning partOccasion partOccasionMeaning partSources export answerSome stillAnalyzing emptyNetwork modeChosen modeChanged randomPick done doneToday doneInPerson doneCall doneMessage doneEmail logWithDetails logged snooze snoozed notNow never showParts hideParts introduced logIt notNowIntroduction introductions summaryPast notNowDone neverDone introducedDone notNowIntroductionDone allDoneHint nobodyHint part doneThisWeek',
  circles:
    'title none noneHint add newName nameTaken make list name nameDraft cadence rhythm rhythmHint showInGraph showInTable merge delete deleteTitle deleteText deleteButton mergeTitle mergeText mergeInto mergeButton merged members addPeople addPeopleTo find findHint addCount added unsure unknown remove removed fromCluster bar',
  tour: 'stepOf offer offerLabel noThanks back next done end needsPeople import circles circlesHint lens lensHint cluster clusterHint list listHint log logHint',
  'looking-back': 'title toJournal inTouch hint perWeek weeksBefore lastWeeks circles quiet quietHint ownJobTitle newJobs newJobsHint',
  brief:
    'title closeWish closeWishLabel wishClosed profile.title profile.hint profile.interests profile.places profile.work profile.jobs profile.jobsHint profile.stories profile.draft profile.mostInCommon profile.nobodyInCommon',
  paths: 'title titleHint looking toPerson count weakestStep showInGraph shown hide somebody',
} as const;

/** Claims about Kith's own runs over the ties or about what it did not find, which no reading of the file can check; other tests do. */
const ABOUT_THE_METHOD = {
  analysis: '',
  'person-measures': '',
  suggestions: '',
  tie: 'noWeakTies',
  cluster:
    'tentativeGroup unreliableGroup notInEveryRun controlStable controlTentative controlUnreliable stable tentative unreliable notMeasured rowIsStable rowIsTentative rowIsUnreliable rowIsNotMeasured uncertainPeople',
  person: 'uncertain',
  'this-week': 'nobody littleKnown',
  paths: 'none',
} as const;

/** Repeats what is checked where it comes from: the same value in another place, or a stored value as it is. */
const SHOWN_ELSEWHERE = {
  analysis: '',
  'person-measures': 'dueSince dueAtOnce',
  suggestions: '',
  tie: 'together',
  cluster: 'lift averageLift bridgeTo bridge chosenByUser partly',
  person: 'snoozedUntil isKeptApart noCluster nothingLogged promises promiseTo promiseBy',
  // The tour repeats one finding a step; test/shared/sentences/tour-sentences.test.ts reads each back.
  tour: 'closest nobodyClose fading nobodyFading journalQuiet journalEmpty group noGroup waits allDone nobodyWaits entries noEntries',
  'this-week': 'summary allDone doneAgo alsoDue alsoDueShort datesShort promisesShort promises',
  paths: '',
} as const;

export const NO_CLAIMS: ReadonlySet<string> = new Set(
  [LISTS, ABOUT_THE_METHOD, SHOWN_ELSEWHERE].flatMap((lists) =>
    Object.entries(lists).flatMap(([part, names]) =>
      names
        .split(' ')
        .filter((name) => name !== '')
        .map((name) => `${part}.${name}`),
    ),
  ),
);
