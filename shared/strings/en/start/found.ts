/** What an interview found, and what changed between two. Every sentence rests on the answers and says so. */
export const foundMessages = {
  /** Heading. day: "3 June 2026". */
  'found.title': 'What you said, on {day}',
  /** Below the heading. */
  'found.lead': 'Everything here rests on your answers. What you did not answer is unknown, and is not counted as a weak tie or as none.',
  /** How many people were named. */
  'found.named': 'You named {count, plural, =0 {nobody yet} one {# person} other {# people}}.',
  /** Of which closeness. closest, close: people in the two innermost rings; open: closeness not said. */
  'found.rings':
    'You called {closest, plural, =0 {nobody} other {#}} “one of the closest” and {close, plural, =0 {nobody} other {#}} “close”{open, plural, =0 {} one {; # is not said} other {; # are not said}}.',
  /** Pairs. Said when every pair is answered. people: at most 25. */
  'found.density':
    '{ties, plural, =0 {None} other {#}} of the {pairs, plural, one {# pair} other {# pairs}} among the {people, number} people asked about know each other: a density of {percent, number} %.',
  /** Pairs, while some are open. answered: pairs that are answered. */
  'found.densityOpen':
    'Of the {answered, plural, one {# pair} other {# pairs}} you answered about, {ties, plural, =0 {none knows} one {# knows} other {# know}} each other. {open, plural, one {# pair is} other {# pairs are}} open, so how closed the network is cannot be said yet.',
  /** How closed. size: effective size. */
  'found.closure':
    '{openness, select, open {An open network} mixed {A partly closed network} other {A closed network}}: your {people, number} people are worth about {size} who do not know each other (effective size {size}, constraint {constraint}).',
  /** Somebody who joins parts. first, second: names. more: further parts. */
  'found.bridge':
    'By your answers, {person} is the only one who joins {first} with {second}{more, plural, =0 {} one { and one more part} other { and # more parts}}.',
  /** No cut vertex. */
  'found.noBridge': 'By your answers, nobody is the only one who joins two parts of these people.',
  /** People who know none of the others. */
  'found.apart': 'By your answers, {names} {count, plural, one {knows} other {know}} none of the others.',
  /** Exactly one person for a question. */
  'found.onlyOne':
    '{question, select, important {For important matters} help {For help} company {For good company} work {At work} home {Where you live} other {From the past}} you named only {person}. Without {person}, nobody you named is left there.',
  /** Circles. */
  'found.circles':
    'Of the ties between people with a circle, {percent, number} % stay within one circle (E-I index {ei}, homophily {homophily}).',
  /** Positions. */
  'found.positions':
    'You named somebody for {known, number} of the {asked, plural, one {# kind} other {# kinds}} of work you answered about{open, plural, =0 {} one {; # is open} other {; # are open}}.',
  /** Positions without anybody. names: "nurse, lawyer". */
  'found.noPosition': 'You named nobody for: {names}.',
  /** Source of the numbers. */
  'found.source':
    'Density (Marsden 1990), effective size and constraint (Burt 1992), E-I index (Krackhardt and Stern 1988), assortativity as homophily (Newman 2003). Ties among the people you named, each weighing 1, you left out.',
  /** Heading of the list of measures. */
  'found.measures': 'For those who study it',
  /** Measure. */
  'found.measureDensity': 'Density',
  /** Measure. */
  'found.measureSize': 'Effective size',
  /** Measure. */
  'found.measureConstraint': 'Constraint',
  /** Measure. */
  'found.measureEi': 'E-I index by circle',
  /** Measure. */
  'found.measureHomophily': 'Homophily by circle',
  /** A measure in plain words. */
  'found.plainDensity': 'how many of the pairs know each other',
  /** A measure in plain words. */
  'found.plainSize': 'how many people they are worth who do not know each other',
  /** A measure in plain words. */
  'found.plainConstraint': 'how much they are all one group around you',
  /** A measure in plain words. */
  'found.plainEi': 'ties between circles against ties within: 1 only between, −1 only within',
  /** A measure in plain words. */
  'found.plainHomophily': 'how much like goes with like: 1 always, 0 as by chance',
  /** In place of a measure that cannot be computed. */
  'found.unknown': 'not known',
  /** Button: the interview is finished; later a new one begins. */
  'found.finish': 'Finish this interview',
  /** After it. */
  'found.finished': 'This interview is finished. In some months, the same questions show what changed.',
  /** Button: a new interview. */
  'found.again': 'Interview again',

  /** Button: the dialog that exports interviews. */
  'found.export': 'Export for research…',

  // Waves
  /** Heading. before, after: days of two interviews. */
  'found.waves': 'Since {before}',
  /** Below the heading. */
  'found.wavesHint': 'Compared is who you named, and how close you called them. Not to be named again does not say why.',
  /** People named now and not then. */
  'found.came': '{count, plural, one {# came} other {# came}}: {names}',
  /** People named then and not now. */
  'found.went': '{count, plural, one {# was not named again} other {# were not named again}}: {names}',
  /** A person who is closer now. from, to: rings in words. */
  'found.closer': '{person} came closer: from “{from}” to “{to}”',
  /** A person who is further now. */
  'found.further': '{person} moved out: from “{from}” to “{to}”',
  /** How many stand where they stood. */
  'found.stayed': '{count, plural, one {# stands} other {# stand}} where they stood.',
  /** Named both times, closeness not said both times. */
  'found.ringOpen': 'Of {count, plural, one {# person} other {# people}} named both times, how close was not said both times.',
  /** Nothing changed. */
  'found.nothingChanged': 'Nobody came, nobody went, and nobody moved.',
} as const;
