import { personMeasureMessages } from './analysis/person-measures';

/** What the analysis says about people, ties and clusters: rhythm, role, evidence, changes. Parts of lines, so they begin with a small letter. */
export const analysisMessages = {
  ...personMeasureMessages,

  /** In place of the graph: the analysis found an error in itself. */
  'analysis.failed': 'Kith could not analyze this network. Your data is safe.',
  /** In place of the graph: the analysis ended by an error. */
  'analysis.stopped': 'The analysis stopped. Your data is safe. The next change starts it again.',

  /** Beside a person: an interaction is planned. `when`: "tomorrow", "on Friday", "on 5 June". */
  'analysis.rhythmPlanned': '{channel, select, meeting {meeting} video {video call} call {call} other {contact}} {when}',
  /** Beside a person: known for less than 60 days. `ago`: "3 weeks ago"; `days`: number of days with contact. */
  'analysis.rhythmNew': 'first logged contact {ago}{days, plural, =1 {} other {, in touch on # days}}',
  /** Beside a person: one contact, long ago. `day`: "3 May 2020", or the month alone where the day is not known. */
  'analysis.rhythmOnce': '{hasMet, select, yes {met} other {in touch}} once, {precision, select, day {on} other {in}} {day}',
  /** Beside a person: two contacts, long ago. */
  'analysis.rhythmTwice': '{hasMet, select, yes {met} other {in touch}} twice, last {precision, select, day {on} other {in}} {day}',
  /** Beside a person: one contact. `ago`: "3 weeks ago". */
  'analysis.rhythmLast': 'last contact {ago}',
  /** Beside a person: too few contacts for a rhythm. `days`: number of days with contact; `last`: "3 weeks ago", "in March 2025". */
  'analysis.rhythmCounted': 'in touch on {days} days, last {last}',
  /** Beside a person who was seen lately. `every`: "every 3 weeks"; `ago`: "9 days ago". */
  'analysis.rhythmSeenLately': '{regularity, select, irregular {irregular, typically} other {usually}} {every}, last {ago}',
  /** Beside a person who is due or overdue. `length`: "14 weeks" since the last contact. */
  'analysis.rhythmOverdue': '{regularity, select, irregular {irregular, typically} other {usually}} {every}, now {length}',
  /** Beside a person who has been silent for a year or more. */
  'analysis.rhythmSilent': '{regularity, select, irregular {irregular, typically} other {usually}} {every}, silent for {length}',

  /** Beside a person: nobody else of the cluster is in contact with you. */
  'analysis.roleOnlyLink': 'by your journal, your only contact in {cluster}',
  /** Beside a person: at least 70 % of your contact with the cluster is with this person. */
  'analysis.roleMainLink': 'by your journal, most of your contact with {cluster}',
  /** Beside a person whose ties lead into two clusters. */
  'analysis.roleConnects': 'has known ties to both {first} and {second}',
  /** Beside a person with a local bridge: a tie to somebody with whom they have no third person in common, as far as small gatherings show. */
  'analysis.roleLocalBridge': 'leads to {person}; your journal never shows the two in a small group with each other’s people',
  /** Beside a person who is a weak tie (Granovetter). */
  'analysis.roleWeak': 'seldom in touch, few known contacts in common',

  /** Nothing at all is logged since that day; a full sentence. */
  'analysis.journalQuiet': 'Nothing is logged since {day}. Kith shows ties as they stood then.',
  /** How much is known about ties between the user’s people; a full sentence. */
  'analysis.structureKnown': 'Kith knows {count, plural, one {# tie} other {# ties}} between your people.',
  /** Below 30 ties between people Kith names no roles. */
  'analysis.structureTooFew':
    '{count, plural, =0 {Kith knows no ties between your people yet, so it goes by time alone.} one {Kith knows only # tie between your people, so it goes by time alone.} other {Kith knows only # ties between your people, so it goes by time alone.}}',

  /** How many people were at the occasions of two people, the user counted: "4", "3 to 8". Stands in “6 meetings of 4”. */
  'analysis.gatheringSizes': '{isSame, select, true {{from, number}} other {{from, number} to {to, number}}}',
  /** Evidence of a tie between two people, by the channel of all their occasions (`other`: several channels). `month`: "May", "March 2019". `sizes`: "4", "3 to 8". */
  'analysis.together.in-person':
    '{count, plural, =1 {once together in person, in a group of {sizes}, in {month}} other {# times together in person, in groups of {sizes}, last in {month}}}',
  /** Together in video calls. */
  'analysis.together.video': '{count, plural, one {# video call of {sizes}, in {month}} other {# video calls of {sizes}, last in {month}}}',
  /** Together in phone calls. */
  'analysis.together.call': '{count, plural, one {# call of {sizes}, in {month}} other {# calls of {sizes}, last in {month}}}',
  /** Letters that the user wrote to both. */
  'analysis.together.letter': '{count, plural, one {# letter to both, in {month}} other {# letters to both, last in {month}}}',
  /** Together in meetings of a calendar. */
  'analysis.together.meeting': '{count, plural, one {# meeting of {sizes}, in {month}} other {# meetings of {sizes}, last in {month}}}',
  /** Messages to both. */
  'analysis.together.message': '{count, plural, one {# message with both, in {month}} other {# messages with both, last in {month}}}',
  /** E-mails to both. */
  'analysis.together.email': '{count, plural, one {# e-mail with both, in {month}} other {# e-mails with both, last in {month}}}',
  /** Messages in a group chat that both are in. */
  'analysis.together.group-chat':
    '{count, plural, one {# message in a group of both, in {month}} other {# messages in a group of both, last in {month}}}',
  /** Together in comments. */
  'analysis.together.comment': '{count, plural, one {# comment with both, in {month}} other {# comments with both, last in {month}}}',
  /** Together in reactions, for example a “like”. */
  'analysis.together.reaction': '{count, plural, one {# reaction with both, in {month}} other {# reactions with both, last in {month}}}',
  /** Together in several channels. */
  'analysis.together.other': '{count, plural, =1 {once together, in {month}} other {# times together, last in {month}}}',

  /** Evidence of a tie: what the user stated about the two. */
  'analysis.stated.partner': 'partners',
  /** One is a parent of the other. */
  'analysis.stated.parent': 'parent and child',
  /** Brothers or sisters. */
  'analysis.stated.sibling': 'siblings',
  /** The two are close friends. */
  'analysis.stated.close-friend': 'close friends',
  /** The two are friends. */
  'analysis.stated.friend': 'friends',
  /** The two are of one family, in another way than those above. */
  'analysis.stated.relative': 'relatives',
  /** One of the two introduced the user to the other. */
  'analysis.stated.introduced': 'introduced by the other',
  /** The two work together. */
  'analysis.stated.colleague': 'colleagues',
  /** The user states only that the two know each other. */
  'analysis.stated.knows': 'know each other',

  /** Name of a cluster after two interests: "Climbing and jazz". */
  'analysis.clusterTwoTraits': '{first} and {second}',
  /** Name of a cluster without a common trait: what connects it, and its best connected member. */
  'analysis.clusterAround': '{basis, select, gatherings {Gatherings} other {Ties}} around {person}',
  /** The same, when two such clusters have the same name. */
  'analysis.clusterAroundNumbered': '{basis, select, gatherings {Gatherings} other {Ties}} around {person} ({number})',
  /** Name of a cluster whose trait names another cluster already. */
  'analysis.clusterTraitAround': '{trait}, around {person}',

  /** Why people form a cluster. `lift`: how many times the average of all the user’s people; `no`: below 1.5. */
  'analysis.clusterShare.interest':
    '{isAll, select, yes {All {size, number}} other {{count, number} of {size, number}}} share {name}{lift, select, no {} other {, {lift} times as often as among all your people}}',
  /** The same of an employer. */
  'analysis.clusterShare.employer':
    '{isAll, select, yes {All {size, number}} other {{count, number} of {size, number}}} are at {name}{lift, select, no {} other {, {lift} times as often as among all your people}}',
  /** The same of a school. */
  'analysis.clusterShare.school':
    '{isAll, select, yes {All {size, number}} other {{count, number} of {size, number}}} went to {name}{lift, select, no {} other {, {lift} times as often as among all your people}}',
  /** The same of one of the user’s circles. */
  'analysis.clusterShare.circle':
    '{isAll, select, yes {All {size, number}} other {{count, number} of {size, number}}} are in your circle {name}{lift, select, no {} other {, {lift} times as often as among all your people}}',
  /** The same of a place. */
  'analysis.clusterShare.place':
    '{isAll, select, yes {All {size, number}} other {{count, number} of {size, number}}} are in {name}{lift, select, no {} other {, {lift} times as often as among all your people}}',
  /** Why people form a cluster that shares no trait: ties inside, and its best connected member. */
  'analysis.clusterTies':
    '{ties, plural, one {# tie} other {# ties}} between these {size, number} people; {person} is tied to {tiesOfPerson, number} of the others',
  /** Why people form a cluster: larger gatherings, which make no ties, connect those whom ties leave apart. */
  'analysis.clusterGatherings':
    '{size, plural, one {# person} other {# people}} whom known ties alone do not connect, but larger gatherings do; these do not show who knows whom',
  /** Why people form a cluster: neither ties nor anything in common is noted of them. The user put them there. */
  'analysis.clusterNothingKnown': '{size, plural, one {# person} other {# people}} without known ties, and with nothing noted in common',

  /** Heading: do the user’s contacts know each other? */
  'analysis.closure': 'How closed is your network?',
  /** The same of a group of people. */
  'analysis.closureOfGroup': 'How closed is this group?',
  /**
   * How closed an ego network is. `openness` from effective size over people. `pairs` of the `people` are tied; `size`: effective size, with one
   * decimal; `constraint`: Burt’s constraint, 0 to about 1.
   */
  'analysis.closureSentence':
    '{openness, select, open {Open} mixed {Partly closed} other {Closed}}: {pairs, plural, =0 {no two} one {# pair} other {# pairs}} of the {people, number} people have a known tie, so they reach about as many separate circles as {size} people without ties (effective size {size}, constraint {constraint}).',
  /** Fewer than three people. */
  'analysis.closureTooFew': 'At least three people you are in touch with are needed to say.',
  /** Source of the two numbers. */
  'analysis.closureSource':
    'Effective size and constraint (Burt 1992; Borgatti 1997). In an open network, news and opportunities come from more sides; in a closed one, people can rely on each other.',

  /** What changed between two days. `names`: one or two names; `more`: how many others. */
  'analysis.changes.met': '{count, number} new ({names}{more, plural, =0 {} other { and # more}})',
  /** People in a circle nearer to the user than before. */
  'analysis.changes.closer': '{count, number} came closer ({names}{more, plural, =0 {} other { and # more}})',
  /** People in a circle further from the user than before. */
  'analysis.changes.further': '{count, number} drifted outward ({names}{more, plural, =0 {} other { and # more}})',
  /** People whose tie became “fading” or “dormant”. */
  'analysis.changes.quiet': '{count, number} went quiet ({names}{more, plural, =0 {} other { and # more}})',
  /** Nothing changed between two days. */
  'analysis.changesNone': 'nothing moved',
} as const;
