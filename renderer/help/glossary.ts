/** The words Kith uses, one sentence each, and where they come from. */

export interface Source {
  readonly key: string;
  readonly text: string;
}

export const SOURCES = [
  { key: 'Granovetter 1973', text: 'Mark Granovetter, The Strength of Weak Ties, American Journal of Sociology 78, 1973.' },
  { key: 'Breiger 1974', text: 'Ronald Breiger, The Duality of Persons and Groups, Social Forces 53, 1974.' },
  { key: 'Burt 1992', text: 'Ronald Burt, Structural Holes, Harvard University Press, 1992.' },
  { key: 'Burt 2002', text: 'Ronald Burt, Bridge Decay, Social Networks 24, 2002.' },
  {
    key: 'Onnela 2007',
    text: 'Jukka-Pekka Onnela and others, Structure and Tie Strengths in Mobile Communication Networks, PNAS 104, 2007.',
  },
  { key: 'Levin 2011', text: 'Daniel Levin, Jorge Walter and Keith Murnighan, Dormant Ties, Organization Science 22, 2011.' },
  {
    key: 'Roberts & Dunbar 2011',
    text: 'Sam Roberts and Robin Dunbar, The Costs of Family and Friends, Evolution and Human Behavior 32, 2011.',
  },
  { key: 'Traag 2019', text: 'Vincent Traag, Ludo Waltman and Nees Jan van Eck, From Louvain to Leiden, Scientific Reports 9, 2019.' },
  { key: 'Rajkumar 2022', text: 'Karthik Rajkumar and others, A Causal Test of the Strength of Weak Ties, Science 377, 2022.' },
  {
    key: 'Génois 2015',
    text: 'Mathieu Génois and others, Data on Face-to-Face Contacts in an Office Building, Network Science 3, 2015 (the office example; SocioPatterns, CC0).',
  },
] as const satisfies readonly Source[];

export interface Word {
  readonly word: string;
  readonly meaning: string;
  readonly source: (typeof SOURCES)[number]['key'] | null;
}

export const WORDS: readonly Word[] = [
  { word: 'tie', meaning: 'Two people who know each other: you saw them together, or you said so.', source: 'Granovetter 1973' },
  {
    word: 'strength',
    meaning: 'Grows with each contact and fades with time; a dinner counts more than a message.',
    source: 'Granovetter 1973',
  },
  {
    word: 'weak tie',
    meaning: 'Someone you see rarely and share few people with; news and jobs tend to come from them.',
    source: 'Rajkumar 2022',
  },
  {
    word: 'local bridge',
    meaning: 'A tie whose two people have nobody in common: the short way between two groups.',
    source: 'Granovetter 1973',
  },
  { word: 'sole link', meaning: 'Your only contact, or nearly, into a group of people.', source: 'Burt 1992' },
  { word: 'embedded', meaning: 'Someone who shares many of your people; the tie holds by itself.', source: 'Onnela 2007' },
  { word: 'cooling, fading', meaning: 'Quiet for longer than your own rhythm with this person, a little or clearly.', source: null },
  { word: 'dormant', meaning: 'Once active, silent for years; worth waking, because trust remains.', source: 'Levin 2011' },
  {
    word: 'family',
    meaning: 'Ties to kin hardly fade without contact, so they are given twice the time.',
    source: 'Roberts & Dunbar 2011',
  },
  { word: 'interest', meaning: 'Something people can have in common: a food, a sport, a place, a pet, a cause.', source: 'Breiger 1974' },
  {
    word: 'cluster',
    meaning: 'People who belong together by whom they know and what they like; found, then yours to name.',
    source: 'Traag 2019',
  },
  { word: 'circle', meaning: 'Your own grouping of people, with how often you mean to be in touch.', source: null },
  {
    word: 'fading bridge',
    meaning: 'A bridge that is going quiet: the first thing to look after, since bridges are lost fastest.',
    source: 'Burt 2002',
  },
  { word: 'reconnect list', meaning: 'A few people a week, with the reason in words and something true to say.', source: null },
];
