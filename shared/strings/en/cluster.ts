/** The page of one cluster, the level of detail of the clusters, and how reliable they are. */
export const clusterMessages = {
  /** Label of the field with the name of a cluster. */
  'cluster.name': 'Name of the cluster',
  /** What was being typed when Kith was closed, offered again at the next start. */
  'cluster.nameDraft': 'a name for the cluster {name}',
  /** Size of a cluster that the user has named. */
  'cluster.sizeNamed': '{count, plural, one {# person} other {# people}} · your name for it',
  /** Size of a cluster that Kith has named. */
  'cluster.sizeUnnamed': '{count, plural, one {# person} other {# people}} · click the name to change it',
  /** Button: filters the graph by this cluster. */
  'cluster.showOnly': 'Show only this cluster',
  /** Heading: what the people of a cluster share. */
  'cluster.whyTogether': 'Why together',
  /** How many of the cluster share an interest. lift: "12× your average". */
  'cluster.shared': '{count, number} of {size, number}, {lift}',
  /** How much more often an interest occurs in the cluster than among all people of the user. */
  'cluster.lift': '{times, number}× your average',
  /** An interest occurs in the cluster as often as among all people of the user. */
  'cluster.averageLift': 'about your average',
  /** The cluster changes when a few ties are left out. */
  'cluster.tentativeGroup': 'Tentative: it may change when a tenth of the ties is left out.',
  /** The cluster may be due to chance. */
  'cluster.unreliableGroup': 'This group may be due to chance: a few ties more or less would change it.',
  /** Known ties between the people of the cluster. */
  'cluster.tiesInside': '{count, plural, one {# known tie} other {# known ties}} within the group',
  /** Button: opens the numbers behind a cluster. */
  'cluster.breakdown': 'How Kith found this group',
  /** Heading: people of the cluster with whom contact becomes rare. */
  'cluster.goingQuiet': 'Going quiet here',
  /** Heading: ties that lead to other clusters. */
  'cluster.bridges': 'Bridges from here',
  /** A tie to another cluster. from, to: names of people; other: the cluster of the second. */
  'cluster.bridgeTo': '<b>{from}</b> – <b>{to}</b> <muted>to {other}</muted>',
  /** A tie to somebody in no cluster. from, to: names of people. */
  'cluster.bridge': '<b>{from}</b> – <b>{to}</b>',
  /** Heading: people who could as well be in another cluster. */
  'cluster.loosely': 'Loosely here',
  /** Heading: the people of the cluster. */
  'cluster.members': 'Members',
  /** A person is in the cluster because the user put them there. */
  'cluster.chosenByUser': 'where you put them',
  /** A person belongs in part to another cluster. */
  'cluster.partly': 'partly {label}',
  /** Kith tries several times to find the clusters. This person is not always in this one. */
  'cluster.notInEveryRun': 'not in this group in every run',
  /** Button: the person stays in this cluster. */
  'cluster.keep': 'Keep',
  /** Label of that button. */
  'cluster.keepPerson': 'Keep {name} in {label}',
  /** Button: moves the person to another cluster. */
  'cluster.move': 'Move',
  /** Label of that button. */
  'cluster.movePerson': 'Move {name} to {label}',
  /** Notice after the user confirmed somebody’s cluster. */
  'cluster.kept': '{name} stays in {label}',
  /** Notice after a person was moved to another cluster. */
  'cluster.moved': '{name} moved to {label}',
  /** Notice after the user let Kith decide again. */
  'cluster.reset': 'Kith chooses the cluster of {name} again',

  /** Row of the numbers behind a cluster: ties between its people. */
  'cluster.rowTies': 'Ties inside',
  /** Value of that row. */
  'cluster.tiesOfPairs': '{ties, number} of {pairs, plural, one {# possible pair} other {# possible pairs}}',
  /** Value of that row for a cluster of one person. */
  'cluster.onePerson': 'one person',
  /** Source of that row. Leiden: name of a method. */
  'cluster.sourceTies': 'More ties than expected by chance: modularity (Newman & Girvan 2004), found by Leiden (Traag 2019)',
  /** Row of the numbers behind a cluster: what its people share. */
  'cluster.rowShared': 'Shared most',
  /** One interest in that row. lift: "12× your average". */
  'cluster.sharedInterest': '{name}: {count, number} of {size, number}, {lift}',
  /** Value of that row: nothing. */
  'cluster.nothingNoted': 'nothing noted',
  /** Source of that row. */
  'cluster.sourceShared': 'Compared with all your people: log-odds with a prior (Monroe, Colaresi & Quinn 2008)',
  /** Row of the numbers behind a cluster: does it come out again when some ties are left out? */
  'cluster.rowStable': 'Stable?',
  /** Value of that row while Kith computes it. */
  'cluster.beingMeasured': 'being measured',
  /** Source of that row. */
  'cluster.sourceStable': 'Eight runs with a tenth of the ties left out (adjusted Rand index, Hubert & Arabie 1985)',
  /** Row of the numbers behind a cluster: people who could as well be in another one. */
  'cluster.rowLoose': 'Loosely here',
  /** Value of that row: nobody. */
  'cluster.nobody': 'nobody',
  /** Source of that row. */
  'cluster.sourceLoose': 'With this group in fewer than 6 of 10 such runs, or partly in another group',

  /** Button over the graph before Kith knows how reliable the groups are. It opens the level of detail. */
  'cluster.control': 'Groups',
  /** The same, when the groups are reliable. */
  'cluster.controlStable': 'Groups: stable',
  /** The same, when some groups are not. */
  'cluster.controlTentative': 'Groups: tentative',
  /** The same, when no group is. */
  'cluster.controlUnreliable': 'Groups: not reliable yet',
  /** Label of what that button opens. */
  'cluster.detail': 'Level of detail of the groups',
  /** How reliable the groups are. */
  'cluster.stable': '<b>Stable groups.</b> They come out nearly the same when a tenth of the ties is left out.',
  /** How reliable the groups are. */
  'cluster.tentative': '<b>Tentative groups.</b> Some of them change when a tenth of the ties is left out.',
  /** How reliable the groups are. */
  'cluster.unreliable':
    '<b>No reliable groups yet.</b> These groups may be due to chance, or change too easily to rely on. More contacts and interests will help.',
  /** How reliable the groups are: not known. */
  'cluster.notMeasured': '<b>Groups.</b> In a network this large, Kith does not measure how stable the groups are.',
  /** The same four in the numbers behind a cluster. */
  'cluster.rowIsStable': 'The groups come out nearly the same when a tenth of the ties is left out.',
  /** See above. */
  'cluster.rowIsTentative': 'Some groups change when a tenth of the ties is left out.',
  /** See above. */
  'cluster.rowIsUnreliable': 'The groups may be due to chance, or change too easily to rely on.',
  /** See above. */
  'cluster.rowIsNotMeasured': 'In a network this large, Kith does not measure this.',
  /** People whom Kith cannot assign to one group for certain. */
  'cluster.uncertainPeople': '{count, plural, one {# person} other {# people}} could as well be in another group.',
  /** There are too few ties for groups. */
  'cluster.fallbackGroups': 'Not enough data to find groups yet. People are grouped by shared tags (company, place, interests).',
  /** While Kith computes how reliable the groups are. */
  'cluster.measuring': 'Measuring how stable these groups are…',
  /** Label of the slider for the level of detail. */
  'cluster.slider': 'From broader to finer groups',
  /** Left end of that slider. */
  'cluster.broader': 'Broader',
  /** Right end of that slider. */
  'cluster.finer': 'Finer',
  /** Under the slider when Kith chooses the level of detail. */
  'cluster.chosenByKith': 'Kith picks the most stable level of detail.',
  /** Button: Kith chooses the level of detail. */
  'cluster.letKithChoose': 'Let Kith choose',
  /** Label of the choice what clusters are made of: ties, interests or both. */
  'cluster.madeOf': 'Clusters are made of',
} as const;
