/** What Kith measures, in the words of the panels, with what each goes back to. The files of shared/analysis have the formulas. */

export interface MeasureInWords {
  readonly name: string;
  readonly meaning: string;
  readonly source: string;
}

export const MEASURES: readonly MeasureInWords[] = [
  {
    name: 'contact-days',
    meaning: 'Days on which you were in touch. The second message of a day says little, so days count and not messages.',
    source: 'Ureña-Carrión, Saramäki & Kivelä 2020',
  },
  {
    name: 'strength of a tie',
    meaning:
      'Contact-days, each worth what its channel is worth, shared among the people present, and forgotten slowly: about two fifths are left after a month, a seventh after a year. If your own journal forgets faster, so does Kith.',
    source: 'Granovetter 1973; Anderson & Schooler 1991; Vlahovic, Roberts & Dunbar 2012 for the order of channels',
  },
  {
    name: 'give and take',
    meaning: 'Who reached out: a tie where only one side does counts a little less.',
    source: 'Granovetter 1973; Raeder and others 2011',
  },
  {
    name: 'circles of 5, 15, 50',
    meaning: 'Your people in the order of strength, in the sizes in which attention is spread.',
    source: 'Mac Carron, Kaski & Dunbar 2016',
  },
  {
    name: 'usual rhythm',
    meaning:
      'The mean time between contact-days, drawn towards your own habit while there are few. Only for the sentence, never for the order.',
    source: 'Navarro and others 2017',
  },
  {
    name: 'still alive?',
    meaning:
      'How likely a tie goes on, from how often, how long and how lately. With enough journal Kith says how many ties as quiet as this one came back within three months.',
    source: 'Fader, Hardie & Lee 2005; calibrated on your own journal by isotonic regression, Ayer and others 1955',
  },
  {
    name: 'cooling, fading, dormant',
    meaning:
      'Quiet for twice, four times and eight times your usual rhythm with this person, or unlikely to go on; dormant after a year or three.',
    source: 'Navarro and others 2017; Levin, Walter & Murnighan 2011',
  },
  {
    name: 'tie between two people',
    meaning: 'What they did together in your journal, shared among those present, and what you stated. Never a common interest alone.',
    source: 'Newman 2001',
  },
  {
    name: 'neighborhood overlap',
    meaning: 'Which share of the people two know, both know. You are left out of it.',
    source: 'Onnela and others 2007',
  },
  {
    name: 'local bridge, span',
    meaning: 'A tie of two people with nobody in common; its span is the way round without it.',
    source: 'Granovetter 1973',
  },
  {
    name: 'sole link, redundancy',
    meaning: 'Whether anyone else leads you where this person does.',
    source: 'Burt 1992',
  },
  {
    name: 'affinity',
    meaning: 'How alike the interests of two people are; a rare one in common says more than a popular one.',
    source: 'Newman 2001; Tumminello and others 2011 for which are drawn',
  },
  {
    name: 'clusters',
    meaning: 'Groups with more ties inside than chance would make, from who knows whom, employers and interests.',
    source: 'Newman & Girvan 2004; Traag, Waltman & van Eck 2019',
  },
  {
    name: 'clear or tentative groups',
    meaning: 'Found again eight times with a tenth of the ties left out: clear when they agree by .7 or more, tentative from .4 on.',
    source: 'adjusted Rand index, Hubert & Arabie 1985',
  },
  {
    name: 'why a cluster is called so',
    meaning: 'What its members share far more often than your other people do.',
    source: 'log-odds with a prior, Monroe, Colaresi & Quinn 2008',
  },
  {
    name: 'a week’s list',
    meaning:
      'What the tie holds, times how overdue, times how easy, times how long not shown; then spread over your groups, with one pick drawn by lot. The weights are reasoned, not measured.',
    source: 'Walter, Levin & Murnighan 2015; Adamic & Adar 2003; Carbonell & Goldstein 1998',
  },
  {
    name: 'what would change it',
    meaning: 'The list chosen again with that contact in the journal.',
    source: 'Wachter, Mittelstadt & Russell 2018',
  },
  {
    name: 'ways to somebody',
    meaning: 'Over the people you know, the way whose weakest step is strongest; at most two people to ask.',
    source: 'widest path, Pollack 1960',
  },
  {
    name: 'two to introduce',
    meaning: 'Two you were in touch with lately, who share something few have and, as far as Kith knows, have not met.',
    source: 'Granovetter 1973; Burt 1992',
  },
];

/** In full, what the measures go back to beside the sources of the words (glossary.ts). By author. */
export const SOURCES_OF_MEASURES: readonly string[] = [
  'Lada Adamic and Eytan Adar, Friends and Neighbors on the Web, Social Networks 25, 2003.',
  'John Anderson and Lael Schooler, Reflections of the Environment in Memory, Psychological Science 2, 1991.',
  'Miriam Ayer and others, An Empirical Distribution Function for Sampling with Incomplete Information, Annals of Mathematical Statistics 26, 1955.',
  'Jaime Carbonell and Jade Goldstein, The Use of MMR, Diversity-Based Reranking, SIGIR 1998.',
  'Peter Fader, Bruce Hardie and Ka Lok Lee, “Counting Your Customers” the Easy Way, Marketing Science 24, 2005.',
  'Lawrence Hubert and Phipps Arabie, Comparing Partitions, Journal of Classification 2, 1985.',
  'Pádraig Mac Carron, Kimmo Kaski and Robin Dunbar, Calling Dunbar’s Numbers, Social Networks 47, 2016.',
  'Burt Monroe, Michael Colaresi and Kevin Quinn, Fightin’ Words, Political Analysis 16, 2008.',
  'Henry Navarro and others, Temporal Patterns behind the Strength of Persistent Ties, EPJ Data Science 6, 2017.',
  'Mark Newman, Scientific Collaboration Networks II, Physical Review E 64, 2001.',
  'Mark Newman and Michelle Girvan, Finding and Evaluating Community Structure in Networks, Physical Review E 69, 2004.',
  'Maurice Pollack, The Maximum Capacity through a Network, Operations Research 8, 1960.',
  'Troy Raeder and others, Predictors of Short-Term Decay of Cell Phone Contacts, Social Networks 33, 2011.',
  'Michele Tumminello and others, Statistically Validated Networks in Bipartite Complex Systems, PLoS ONE 6, 2011.',
  'Javier Ureña-Carrión, Jari Saramäki and Mikko Kivelä, Estimating Tie Strength in Social Networks Using Temporal Communication Data, EPJ Data Science 9, 2020.',
  'Tatiana Vlahovic, Sam Roberts and Robin Dunbar, Effects of Duration and Laughter on Subjective Happiness, Journal of Computer-Mediated Communication 17, 2012.',
  'Sandra Wachter, Brent Mittelstadt and Chris Russell, Counterfactual Explanations without Opening the Black Box, Harvard Journal of Law & Technology 31, 2018.',
  'Jorge Walter, Daniel Levin and Keith Murnighan, Reconnection Choices, Organization Science 26, 2015.',
];
