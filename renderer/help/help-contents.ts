/** The books and papers that terms and measures go back to, by author. References are not translated. */
export const BIBLIOGRAPHY = {
  'Adamic & Adar 2003': 'Lada Adamic and Eytan Adar, Friends and Neighbors on the Web, Social Networks 25, 2003.',
  'Anderson & Schooler 1991': 'John Anderson and Lael Schooler, Reflections of the Environment in Memory, Psychological Science 2, 1991.',
  'Ayer 1955':
    'Miriam Ayer and others, An Empirical Distribution Function for Sampling with Incomplete Information, Annals of Mathematical Statistics 26, 1955.',
  'Breiger 1974': 'Ronald Breiger, The Duality of Persons and Groups, Social Forces 53, 1974.',
  'Burt 1992': 'Ronald Burt, Structural Holes, Harvard University Press, 1992.',
  'Burt 2002': 'Ronald Burt, Bridge Decay, Social Networks 24, 2002.',
  'Carbonell & Goldstein 1998': 'Jaime Carbonell and Jade Goldstein, The Use of MMR, Diversity-Based Reranking, SIGIR 1998.',
  'Fader 2005': 'Peter Fader, Bruce Hardie and Ka Lok Lee, “Counting Your Customers” the Easy Way, Marketing Science 24, 2005.',
  'Génois 2015':
    'Mathieu Génois and others, Data on Face-to-Face Contacts in an Office Building, Network Science 3, 2015 (the office example; SocioPatterns, CC0).',
  'Granovetter 1973': 'Mark Granovetter, The Strength of Weak Ties, American Journal of Sociology 78, 1973.',
  'Hubert & Arabie 1985': 'Lawrence Hubert and Phipps Arabie, Comparing Partitions, Journal of Classification 2, 1985.',
  'Krackhardt & Stern 1988':
    'David Krackhardt and Robert Stern, Informal Networks and Organizational Crises, Social Psychology Quarterly 51, 1988.',
  'Levin 2011': 'Daniel Levin, Jorge Walter and Keith Murnighan, Dormant Ties, Organization Science 22, 2011.',
  'Mac Carron 2016': 'Pádraig Mac Carron, Kimmo Kaski and Robin Dunbar, Calling Dunbar’s Numbers, Social Networks 47, 2016.',
  'Marsden 1990': 'Peter Marsden, Network Data and Measurement, Annual Review of Sociology 16, 1990.',
  'Monroe 2008': 'Burt Monroe, Michael Colaresi and Kevin Quinn, Fightin’ Words, Political Analysis 16, 2008.',
  'Navarro 2017': 'Henry Navarro and others, Temporal Patterns behind the Strength of Persistent Ties, EPJ Data Science 6, 2017.',
  'Newman 2001': 'Mark Newman, Scientific Collaboration Networks II, Physical Review E 64, 2001.',
  'Newman 2003': 'Mark Newman, Mixing Patterns in Networks, Physical Review E 67, 2003.',
  'Newman & Girvan 2004':
    'Mark Newman and Michelle Girvan, Finding and Evaluating Community Structure in Networks, Physical Review E 69, 2004.',
  'Onnela 2007': 'Jukka-Pekka Onnela and others, Structure and Tie Strengths in Mobile Communication Networks, PNAS 104, 2007.',
  'Pollack 1960': 'Maurice Pollack, The Maximum Capacity through a Network, Operations Research 8, 1960.',
  'Raeder 2011': 'Troy Raeder and others, Predictors of Short-Term Decay of Cell Phone Contacts, Social Networks 33, 2011.',
  'Rajkumar 2022': 'Karthik Rajkumar and others, A Causal Test of the Strength of Weak Ties, Science 377, 2022.',
  'Roberts & Dunbar 2011': 'Sam Roberts and Robin Dunbar, The Costs of Family and Friends, Evolution and Human Behavior 32, 2011.',
  'Traag 2019': 'Vincent Traag, Ludo Waltman and Nees Jan van Eck, From Louvain to Leiden, Scientific Reports 9, 2019.',
  'Tumminello 2011': 'Michele Tumminello and others, Statistically Validated Networks in Bipartite Complex Systems, PLoS ONE 6, 2011.',
  'Ureña-Carrión 2020':
    'Javier Ureña-Carrión, Jari Saramäki and Mikko Kivelä, Estimating Tie Strength in Social Networks Using Temporal Communication Data, EPJ Data Science 9, 2020.',
  'Vlahovic 2012':
    'Tatiana Vlahovic, Sam Roberts and Robin Dunbar, Effects of Duration and Laughter on Subjective Happiness, Journal of Computer-Mediated Communication 17, 2012.',
  'Wachter 2018':
    'Sandra Wachter, Brent Mittelstadt and Chris Russell, Counterfactual Explanations without Opening the Black Box, Harvard Journal of Law & Technology 31, 2018.',
  'Walter 2015': 'Jorge Walter, Daniel Levin and Keith Murnighan, Reconnection Choices, Organization Science 26, 2015.',
} as const;

/** First author and year, as in "Onnela 2007". */
export type SourceKey = keyof typeof BIBLIOGRAPHY;

/** `term`: its messages are `glossary.<term>` and `glossary.<term>Meaning`. Null: a term of Kith's own. */
export const TERMS = [
  { term: 'network', source: null },
  { term: 'networkFolder', source: null },
  { term: 'journal', source: null },
  { term: 'entry', source: null },
  { term: 'tie', source: 'Granovetter 1973' },
  { term: 'strength', source: 'Granovetter 1973' },
  { term: 'weakTie', source: 'Rajkumar 2022' },
  { term: 'localBridge', source: 'Granovetter 1973' },
  { term: 'onlyLink', source: 'Burt 1992' },
  { term: 'embedded', source: 'Onnela 2007' },
  { term: 'fading', source: null },
  { term: 'dormant', source: 'Levin 2011' },
  { term: 'fadingBridge', source: 'Burt 2002' },
  { term: 'family', source: 'Roberts & Dunbar 2011' },
  { term: 'interest', source: 'Breiger 1974' },
  { term: 'circle', source: null },
  { term: 'cluster', source: 'Traag 2019' },
  { term: 'detail', source: null },
  { term: 'graph', source: null },
  { term: 'egoNetwork', source: null },
  { term: 'path', source: null },
  { term: 'reconnectList', source: null },
  { term: 'snoozed', source: null },
  { term: 'changeLog', source: null },
  { term: 'backup', source: null },
  { term: 'conflictCopy', source: null },
  { term: 'previousSnapshot', source: null },
  { term: 'quarantined', source: null },
] as const satisfies readonly { readonly term: string; readonly source: SourceKey | null }[];

/** `measure`: its messages are `measures.<measure>` and `measures.<measure>Meaning`. */
export const MEASURES = [
  { measure: 'contactDays', sources: ['Ureña-Carrión 2020'] },
  { measure: 'tieStrength', sources: ['Granovetter 1973', 'Anderson & Schooler 1991', 'Vlahovic 2012'] },
  { measure: 'reciprocity', sources: ['Granovetter 1973', 'Raeder 2011'] },
  { measure: 'circles', sources: ['Mac Carron 2016'] },
  { measure: 'rhythm', sources: ['Navarro 2017'] },
  { measure: 'alive', sources: ['Fader 2005', 'Ayer 1955'] },
  { measure: 'states', sources: ['Navarro 2017', 'Levin 2011'] },
  { measure: 'coPresence', sources: ['Newman 2001'] },
  { measure: 'overlap', sources: ['Onnela 2007'] },
  { measure: 'span', sources: ['Granovetter 1973'] },
  { measure: 'redundancy', sources: ['Burt 1992'] },
  { measure: 'affinity', sources: ['Newman 2001', 'Tumminello 2011'] },
  { measure: 'clusters', sources: ['Newman & Girvan 2004', 'Traag 2019'] },
  { measure: 'stability', sources: ['Hubert & Arabie 1985'] },
  { measure: 'clusterName', sources: ['Monroe 2008'] },
  { measure: 'weeklyList', sources: ['Walter 2015', 'Adamic & Adar 2003', 'Carbonell & Goldstein 1998'] },
  { measure: 'counterfactual', sources: ['Wachter 2018'] },
  { measure: 'paths', sources: ['Pollack 1960'] },
  { measure: 'density', sources: ['Marsden 1990'] },
  { measure: 'constraint', sources: ['Burt 1992'] },
  { measure: 'eiIndex', sources: ['Krackhardt & Stern 1988'] },
  { measure: 'homophily', sources: ['Newman 2003'] },
  { measure: 'introductions', sources: ['Granovetter 1973', 'Burt 1992'] },
] as const satisfies readonly { readonly measure: string; readonly sources: readonly SourceKey[] }[];
