/** The terms that Kith uses, and what they mean. */
export const glossaryMessages = {
  /** A term of Kith. Its meaning follows. */
  'glossary.network': 'network',
  /** What “network” means. */
  'glossary.networkMeaning': 'The people you know, what you noted about them, and your journal.',
  /** A term of Kith. Its meaning follows. */
  'glossary.networkFolder': 'network folder',
  /** What “network folder” means. */
  'glossary.networkFolderMeaning': 'The folder on your disk that holds your network. You choose where it is.',
  /** A term of Kith. Its meaning follows. */
  'glossary.journal': 'journal',
  /** What “journal” means. */
  'glossary.journalMeaning': 'Your log of contacts: when you met, called or wrote to somebody, and what it was about.',
  /** A term of Kith. Its meaning follows. */
  'glossary.entry': 'entry',
  /** What “entry” means. */
  'glossary.entryMeaning': 'One contact in your journal. Code and exports call it an interaction.',
  /** A term of Kith. Its meaning follows. */
  'glossary.tie': 'tie',
  /** What “tie” means. */
  'glossary.tieMeaning': 'Two people who know each other: your journal shows them together, or you said so.',
  /** A term of Kith. Its meaning follows. */
  'glossary.strength': 'strength',
  /** What “strength” means. */
  'glossary.strengthMeaning': 'Grows with each contact and fades with time. A dinner counts more than a message.',
  /** A term of Kith. Its meaning follows. */
  'glossary.weakTie': 'weak tie',
  /** What “weak tie” means. */
  'glossary.weakTieMeaning': 'Somebody you rarely see and share few people with. News and jobs often come through such ties.',
  /** A term of Kith. Its meaning follows. */
  'glossary.localBridge': 'local bridge',
  /** What “local bridge” means. */
  'glossary.localBridgeMeaning':
    'A tie between two people who have nobody else in common. It is the shortest connection between two groups.',
  /** A term of Kith. Its meaning follows. */
  'glossary.onlyLink': 'only link',
  /** What “only link” means. */
  'glossary.onlyLinkMeaning': 'Your only contact, or nearly the only one, in a group of people.',
  /** A term of Kith. Its meaning follows. */
  'glossary.embedded': 'embedded',
  /** What “embedded” means. */
  'glossary.embeddedMeaning': 'Somebody who knows many of the people you know. Such a tie usually lasts.',
  /** A term of Kith. Its meaning follows. */
  'glossary.fading': 'fading',
  /** What “fading” means. */
  'glossary.fadingMeaning': 'You have not been in touch for much longer than usual.',
  /** A term of Kith. Its meaning follows. */
  'glossary.dormant': 'dormant',
  /** What “dormant” means. */
  'glossary.dormantMeaning': 'You used to be in touch, but have not been for years. Worth reviving, because trust remains.',
  /** A term of Kith. Its meaning follows. */
  'glossary.fadingBridge': 'fading bridge',
  /** What “fading bridge” means. */
  'glossary.fadingBridgeMeaning': 'A bridge that you are losing touch with. Bridges are lost fastest, so look after them first.',
  /** A term of Kith. Its meaning follows. */
  'glossary.family': 'family',
  /** What “family” means. */
  'glossary.familyMeaning': 'Ties to family hardly fade without contact, so Kith gives them twice the time.',
  /** A term of Kith. Its meaning follows. */
  'glossary.interest': 'interest',
  /** What “interest” means. */
  'glossary.interestMeaning': 'Something people can have in common: a food, a sport, a place, a pet, a cause.',
  /** A term of Kith. Its meaning follows. */
  'glossary.circle': 'circle',
  /** What “circle” means. */
  'glossary.circleMeaning': 'A group that you make yourself. You can set how often you want to be in touch with its people.',
  /** A term of Kith. Its meaning follows. */
  'glossary.cluster': 'cluster',
  /** What “cluster” means. */
  'glossary.clusterMeaning': 'A group that Kith finds, from who knows whom and what people share. You can rename it.',
  /** A term of Kith. Its meaning follows. */
  'glossary.detail': 'detail',
  /** What “detail” means. */
  'glossary.detailMeaning': 'How finely Kith divides your people into clusters: a few large ones, or many small ones.',
  /** A term of Kith. Its meaning follows. */
  'glossary.graph': 'graph',
  /** What “graph” means. */
  'glossary.graphMeaning':
    'Your network as a drawing. Circles shows who is closest to you; the map puts people who know each other side by side.',
  /** A term of Kith. Its meaning follows. */
  'glossary.egoNetwork': 'their network',
  /** What “their network” means. */
  'glossary.egoNetworkMeaning': 'The graph around one person: the people they know, as far as your journal shows.',
  /** A term of Kith. Its meaning follows. */
  'glossary.path': 'path',
  /** What “path” means. */
  'glossary.pathMeaning': 'How you could reach somebody: the people who could introduce you, one after the other.',
  /** A term of Kith. Its meaning follows. */
  'glossary.reconnectList': 'reconnect list',
  /** What “reconnect list” means. */
  'glossary.reconnectListMeaning': 'A few people to get back in touch with each week, each with the reason and something to start with.',
  /** A term of Kith. Its meaning follows. */
  'glossary.snoozed': 'snoozed',
  /** What “snoozed” means. */
  'glossary.snoozedMeaning': 'Not suggested until a certain day.',
  /** A term of Kith. Its meaning follows. */
  'glossary.changeLog': 'change log',
  /** What “change log” means. */
  'glossary.changeLogMeaning': 'The file to which Kith writes each change before it shows “Saved”, so that a crash cannot lose it.',
  /** A term of Kith. Its meaning follows. */
  'glossary.backup': 'backup',
  /** What “backup” means. */
  'glossary.backupMeaning': 'A copy of your network that Kith makes by itself.',
  /** A term of Kith. Its meaning follows. */
  'glossary.conflictCopy': 'conflict copy',
  /** What “conflict copy” means. */
  'glossary.conflictCopyMeaning':
    'A second version of your network, which a sync program makes when two computers change it at the same time.',
  /** A term of Kith. Its meaning follows. */
  'glossary.previousSnapshot': 'previous snapshot',
  /** What “previous snapshot” means. */
  'glossary.previousSnapshotMeaning': 'Your network as it was when Kith last wrote it as a whole.',
  /** A term of Kith. Its meaning follows. */
  'glossary.quarantined': 'quarantined',
  /** What “quarantined” means. */
  'glossary.quarantinedMeaning': 'A damaged or unknown file that Kith moved out of the way. Kith never deletes it.',
} as const;
