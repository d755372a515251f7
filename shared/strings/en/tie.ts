/** The page of one tie between two people, and the list of weak ties. */
export const tieMessages = {
  /** Heading of the page of a tie, above the names of two people. */
  'tie.between': 'A tie between',
  /** Heading of the page of two people who share interests but have no tie. */
  'tie.inCommonBetween': 'In common between',
  /** Heading: what Kith knows about the tie, and from where. */
  'tie.howKithKnows': 'How Kith knows',
  /** A relation that the user stated. a, b: names. */
  'tie.partner': '{a} and {b} are partners.',
  /** A relation that the user stated. a: name of the parent; b: name of the child. */
  'tie.parent': '{a} is a parent of {b}.',
  /** A relation that the user stated. a, b: names. */
  'tie.sibling': '{a} and {b} are siblings.',
  /** A relation that the user stated. a, b: names. */
  'tie.closeFriend': '{a} and {b} are close friends.',
  /** A relation that the user stated. a, b: names. */
  'tie.friend': '{a} and {b} are friends.',
  /** A relation that the user stated. a, b: names. */
  'tie.relative': '{a} and {b} are relatives.',
  /** A relation that the user stated. a: who introduced the user; b: whom the user met. */
  'tie.introduced': '{a} introduced you to {b}.',
  /** A relation that the user stated. a, b: names. */
  'tie.colleague': '{a} and {b} are colleagues.',
  /** A relation that the user stated. a, b: names. */
  'tie.knows': '{a} and {b} know each other.',
  /** After one of these sentences: the relation is over. */
  'tie.hasEnded': 'This has ended.',
  /** Heading: what the tie connects. */
  'tie.whatItJoins': 'What it joins',
  /** A tie between people without a third one in common. a, b: first names. */
  'tie.bridge': 'A bridge: your journal never shows {a} and {b} in a small group with each other’s people.',
  /** After that sentence: how sure it is. count: gatherings with one of the two and without the other, of the one who has fewer. */
  'tie.bridgeOccasions':
    '{count, plural, =0 {One of them was in no small gathering without the other, so this is not sure.} one {Each of them was in at least # small gathering without the other, and none shows otherwise.} other {Each of them was in at least # small gatherings without the other, and none shows otherwise.}}',
  /** After that sentence: there is no other path. */
  'tie.noOtherPath': 'Without this tie, Kith knows no path of up to five steps from one to the other.',
  /** After that sentence: the next path. */
  'tie.otherPath': 'Without this tie, the shortest known path takes {steps, plural, one {# step} other {# steps}}.',
  /** Two people have ties mostly with the same people. */
  'tie.shareMost': 'Most of their known ties are to the same people.',
  /** Two people have ties partly with the same people. */
  'tie.shareMany': 'Many of their known ties are to the same people.',
  /** Two people have ties with some of the same people. */
  'tie.shareSome': 'Some of their known ties are to the same people.',
  /** Two people have ties with few of the same people. */
  'tie.shareFew': 'Few of their known ties are to the same people.',
  /** The tie connects two clusters. a, b: their names; count: ties between them. */
  'tie.joinsOneOf': 'It joins <strong>{a}</strong> and <strong>{b}</strong>, as one of {count} known ties between them.',
  /** The tie is the only one between two clusters. a, b: their names. */
  'tie.joinsOnly': 'It joins <strong>{a}</strong> and <strong>{b}</strong>, and is the only tie between them that Kith knows.',
  /** Button: opens the numbers behind a tie. */
  'tie.breakdown': 'How Kith sees this tie',
  /** Heading: interests that both have. */
  'tie.inCommon': 'In common',
  /** interests: a list. */
  'tie.bothCareAbout': 'Both care about {interests}.',
  /** After that sentence, when the two have no tie. */
  'tie.noTieYet': 'A common interest is not a tie: your journal never mentions them together. You could introduce them.',
  /** The same, when both are in entries of more people. count: entries. */
  'tie.noTieInLargeGatherings':
    'A common interest is not a tie: your journal mentions them together only {count, plural, one {once, in a large gathering} other {in # large gatherings}}. You could introduce them.',
  /** Heading: entries of the journal with both. */
  'tie.together': '{count, plural, one {Together once} other {Together # times}}',

  /** Title of the list of weak ties, and of the switch that shows them. */
  'tie.weakTies': 'Weak ties',
  /** Button: back to the list of this week. */
  'tie.thisWeek': 'This week',
  /** Under the title. */
  'tie.weakTiesHint': 'Fading ties and bridges, the surest and most important first. New opportunities mostly come through these.',
  /** Heading of a part of the list. */
  'tie.bridges': 'Bridges between your people',
  /** Heading of a part of the list. */
  'tie.yourTies': 'Your own ties',
  /** Nothing to list. */
  'tie.noWeakTies': 'Your journal shows no fading ties and no bridges here.',
  /** Heading: the journal is empty. */
  'tie.emptyJournal': 'No contact is logged yet',
  /** Under that heading. */
  'tie.emptyJournalHint':
    'Log whom you met last, or import a log: a table of days and names. A few dates are enough to show which ties are fading, and who was there together shows who connects you to others.',
  /** After a bridge in the list: how sure it is. */
  'tie.howSure':
    '<muted>; {count, plural, =0 {no gathering to judge it by} one {judged by # gathering} other {judged by # gatherings}}</muted>',
  /** A tie in the list. from, to: names; a, b: the clusters that it joins. */
  'tie.onlyTieBetween': '<strong>{from}</strong> – <strong>{to}</strong><muted>, the only known tie between {a} and {b}</muted>',
  /** The same, when there are more such ties. */
  'tie.oneOfTiesBetween': '<strong>{from}</strong> – <strong>{to}</strong><muted>, one of {count} known ties between {a} and {b}</muted>',
  /** The same, when the tie joins no clusters. evidence: how Kith knows of the tie. */
  'tie.knownFrom': '<strong>{from}</strong> – <strong>{to}</strong><muted>, {evidence}</muted>',

  /** Row of the numbers behind a tie. */
  'tie.rowTogether': 'Seen together',
  /** Value of that row. */
  'tie.times': '{count, plural, one {# time} other {# times}}',
  /** Value of that row. */
  'tie.neverTogether': 'not in your journal',
  /** Source of that row: an entry with many people counts less for each two. */
  'tie.sourceTogether': 'Your journal; shared among those present (Newman 2001)',
  /** Row of the numbers behind a tie. */
  'tie.rowLastTogether': 'Last together',
  /** Value of that row. */
  'tie.notLogged': 'not logged',
  /** Source of that row. */
  'tie.sourceJournal': 'Your journal',
  /** Row of the numbers behind a tie. */
  'tie.rowStated': 'Stated by you',
  /** Value of that row. */
  'tie.nothingStated': 'nothing',
  /** Source of that row. */
  'tie.sourceStated': 'What you noted about the two',
  /** Row of the numbers behind a tie: people to whom both are tied. */
  'tie.rowTiedToBoth': 'Tied to both',
  /** Value of that row. */
  'tie.noneTiedToEither': 'neither has another known tie',
  /** Value of that row. either: people to whom at least one of the two is tied. */
  'tie.tiedToBoth': '{both} of {either, plural, one {# other person} other {# other people}} tied to either',
  /** Source of that row. */
  'tie.sourceTiedToBoth': 'Neighborhood overlap (Onnela and others 2007); you are left out',
  /** Row of the numbers behind a bridge: how sure it is. */
  'tie.rowOccasions': 'How sure',
  /** Value of that row. */
  'tie.occasions': '{count, plural, =0 {no gathering to judge it by} one {judged by # gathering} other {judged by # gatherings}}',
  /** Source of that row. */
  'tie.sourceOccasions': 'Gatherings of up to 12 people with one of the two and without the other; of the one who has fewer',
  /** Row of the numbers behind a bridge: how far it is from one to the other without it. */
  'tie.rowSpan': 'Shortest path without it',
  /** Value of that row. */
  'tie.noSpan': 'none within five steps',
  /** Value of that row. */
  'tie.span': '{steps, plural, one {# step} other {# steps}}',
  /** Source of that row. */
  'tie.sourceSpan': 'Span of a local bridge (Granovetter 1973)',
} as const;
