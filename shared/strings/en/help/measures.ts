/** What Kith measures, and how, in words. */
export const measureMessages = {
  /** Name of a measure. What it is follows. */
  'measures.contactDays': 'contact-days',
  /** What “contact-days” is. */
  'measures.contactDaysMeaning':
    'Days on which you were in touch. A second message on the same day adds little, so Kith counts days and not messages.',
  /** Name of a measure. What it is follows. */
  'measures.tieStrength': 'strength of a tie',
  /** What “strength of a tie” is. */
  'measures.tieStrengthMeaning':
    'The sum of your contact-days. Each counts by its channel, is shared among the people who were present, and fades with time: after a month about two fifths are left, after a year about one seventh. If ties in your own journal fade faster, Kith uses that instead.',
  /** Name of a measure. What it is follows. */
  'measures.reciprocity': 'give and take',
  /** What “give and take” is. */
  'measures.reciprocityMeaning': 'Who gets in touch. A tie that only one of you keeps up counts a little less.',
  /** Name of a measure. What it is follows. */
  'measures.circles': 'circles of 5, 15 and 50',
  /** What “circles of 5, 15 and 50” is. */
  'measures.circlesMeaning': 'Your people, strongest tie first. People tend to divide their attention among groups of these sizes.',
  /** Name of a measure. What it is follows. */
  'measures.rhythm': 'usual rhythm',
  /** What “usual rhythm” is. */
  'measures.rhythmMeaning':
    'The middle one of the times between your meetings, from six meetings on. Days that follow each other are one meeting. “Irregular”: contact comes in bursts. Kith never ranks people by it.',
  /** Name of a measure. What it is follows. */
  'measures.alive': 'in touch again',
  /** What “in touch again” is. */
  'measures.aliveMeaning':
    'Of people as quiet as this one, how many were in touch within three months. Kith counts it in your own journal, by how often, how long and how recently you were in touch. Where your journal is short, the journals of others stand in. It says a range, such as “between 3 and 7 in 10”, because a journal does not tell more; below three days of contact it says nothing.',
  /** Name of a measure. What it is follows. */
  'measures.states': 'fading, dormant',
  /** What “fading, dormant” is. */
  'measures.statesMeaning':
    'No contact for two to eight times your usual rhythm with this person, or a tie that is unlikely to continue. A tie is dormant only after one to three years. When nothing at all is logged for three months, Kith counts silence to the last entry only.',
  /** Name of a measure. What it is follows. */
  'measures.coPresence': 'tie between two people',
  /** What “tie between two people” is. */
  'measures.coPresenceMeaning':
    'What the two did together according to your journal, shared among those present, and what you said about them. A common interest alone is never a tie.',
  /** Name of a measure. What it is follows. */
  'measures.overlap': 'neighborhood overlap',
  /** What “neighborhood overlap” is. */
  'measures.overlapMeaning': 'Of all the people whom either of the two knows, the share that both know. You are not counted.',
  /** Name of a measure. What it is follows. */
  'measures.span': 'local bridge, span',
  /** What “local bridge, span” is. */
  'measures.spanMeaning':
    'A local bridge joins two people who have nobody in common. Its span is the number of steps between them without this tie.',
  /** Name of a measure. What it is follows. */
  'measures.redundancy': 'only link, redundancy',
  /** What “only link, redundancy” is. */
  'measures.redundancyMeaning': 'Whether anybody else connects you to the people whom this person connects you to.',
  /** Name of a measure. What it is follows. */
  'measures.affinity': 'affinity',
  /** What “affinity” is. */
  'measures.affinityMeaning':
    'How similar the interests of two people are. A rare interest in common counts more than a popular one. Only statistically significant links are drawn.',
  /** Name of a measure. What it is follows. */
  'measures.clusters': 'clusters',
  /** What “clusters” is. */
  'measures.clustersMeaning': 'Groups with more ties inside than chance would produce, from who knows whom, employers and interests.',
  /** Name of a measure. What it is follows. */
  'measures.stability': 'clear or tentative groups',
  /** What “clear or tentative groups” is. */
  'measures.stabilityMeaning':
    'Kith finds the groups eight more times, each time without a tenth of the ties, and compares the results (adjusted Rand index). An agreement of 0.7 or more is clear, of 0.4 or more tentative.',
  /** Name of a measure. What it is follows. */
  'measures.clusterName': 'the name of a cluster',
  /** What “the name of a cluster” is. */
  'measures.clusterNameMeaning': 'What its members share much more often than your other people do (log-odds with a prior).',
  /** Name of a measure. What it is follows. */
  'measures.weeklyList': 'the weekly list',
  /** What “the weekly list” is. */
  'measures.weeklyListMeaning':
    'People who are overdue, or have an occasion, by how much the tie is worth, times the chance of contact within three months, times how long ago Kith last suggested the person. The list then avoids too many people of one group and adds one person at random. The weights come from reasoning, not from data.',
  /** Name of a measure. What it is follows. */
  'measures.counterfactual': 'what would change it',
  /** What “what would change it” is. */
  'measures.counterfactualMeaning':
    'Kith chooses the list again as if you had been in touch with the person today, and compares the two lists.',
  /** Name of a measure. What it is follows. */
  'measures.paths': 'paths to somebody',
  /** What “paths to somebody” is. */
  'measures.pathsMeaning':
    'Among all chains of people you know, the one whose weakest tie is strongest (widest path). At most two people stand between you and the goal.',
  /** Name of a measure. What it is follows. */
  'measures.density': 'density',
  /** What “density” is. */
  'measures.densityMeaning':
    'Of all pairs of the people named in an interview, the share that know each other. Said only when every pair is answered.',
  /** Name of a measure. What it is follows. */
  'measures.constraint': 'constraint, effective size',
  /** What “constraint, effective size” is. */
  'measures.constraintMeaning':
    'How closed a network is around you. Effective size: how many people who do not know each other yours are worth. Constraint: how much of your contact leads back to the same group; high is closed.',
  /** Name of a measure. What it is follows. */
  'measures.eiIndex': 'E-I index',
  /** What “E-I index” is. */
  'measures.eiIndexMeaning': 'Ties between circles against ties within them: 1 when all are between, −1 when all are within.',
  /** Name of a measure. What it is follows. */
  'measures.homophily': 'homophily (assortativity)',
  /** What “homophily (assortativity)” is. */
  'measures.homophilyMeaning':
    'How much people of one circle know each other rather than others: 1 always, 0 as by chance, below 0 less than by chance.',
  /** Name of a measure. What it is follows. */
  'measures.introductions': 'people to introduce',
  /** What “people to introduce” is. */
  'measures.introductionsMeaning':
    'Two people with whom you were recently in touch, who share something rare and, as far as Kith knows, have not met.',
} as const;
