/** Names of states, roles, channels and other values. `labels.state.active` is the name of the value `active`. */
export const labelMessages = {
  /** The state of a tie over time. */
  'labels.state.planned': 'planned',
  'labels.state.new': 'new',
  'labels.state.one-off': 'met once or twice',
  'labels.state.active': 'active',
  'labels.state.fading': 'fading',
  'labels.state.dormant': 'dormant',
  'labels.state.no-history': 'no contact logged',
  /** The names where time and structure meet. */
  'labels.weakTie.fading-strong-tie': 'fading strong tie',
  'labels.weakTie.weak-bridge': 'weak bridge',
  'labels.weakTie.fading-bridge': 'fading bridge',
  'labels.weakTie.redundant-tie': 'redundant tie',
  /** When contact is due by the rhythm the user meant. */
  'labels.due.due': 'due now',
  'labels.due.soon': 'due within 7 days',
  'labels.due.later': 'due later',
  'labels.due.longer-than-usual': 'longer than usual, no rhythm set',
  'labels.due.snoozed': 'snoozed',
  'labels.due.none': 'never due',
  /** The role of a tie in the structure of the network. */
  'labels.role.sole-link': 'only link',
  'labels.role.local-bridge': 'local bridge',
  'labels.role.weak': 'weak tie',
  'labels.role.embedded': 'embedded',
  'labels.role.unknown': 'not known',
  /** How people were in touch. */
  'labels.channel.in-person': 'in person',
  'labels.channel.video': 'video call',
  'labels.channel.call': 'phone call',
  'labels.channel.letter': 'letter',
  'labels.channel.meeting': 'meeting',
  'labels.channel.message': 'message',
  'labels.channel.email': 'email',
  'labels.channel.group-chat': 'group chat',
  'labels.channel.comment': 'comment',
  'labels.channel.reaction': 'reaction',
  'labels.channel.other': 'other',
  /** What the groups of people are computed from. */
  'labels.mixing.both': 'Both',
  'labels.mixing.who-knows-whom': 'Who knows whom',
  'labels.mixing.interests': 'Common interests',
  /** A kind of line in the graph. */
  'labels.line.tie': 'known ties',
  'labels.line.bridge': 'bridges',
  'labels.line.affinity': 'common interests',
  /** What one person is to another. */
  'labels.relation.partner': 'partner',
  'labels.relation.parent': 'parent',
  'labels.relation.child': 'child',
  'labels.relation.sibling': 'sibling',
  'labels.relation.close-friend': 'close friend',
  'labels.relation.friend': 'friend',
  'labels.relation.relative': 'relative',
  'labels.relation.introduced': 'introduced you',
  'labels.relation.colleague': 'colleague',
  'labels.relation.knows': 'knows',
  /** What the weekly list looks for. */
  'labels.listMode.balanced': 'Balanced',
  'labels.listMode.keep-close': 'Keep close',
  'labels.listMode.opportunities': 'Opportunities',
  'labels.listMode.repay': 'Repay',
  /** Explains what the list looks for. */
  'labels.listModeMeaning.balanced': 'A little of everything',
  'labels.listModeMeaning.keep-close': 'People you were close to',
  'labels.listModeMeaning.opportunities': 'People who connect you to new circles',
  'labels.listModeMeaning.repay': 'People who helped you',
  /** A network, at the start of a line. */
  'labels.network.own': 'Your network',
  'labels.network.demo': 'The demo network',
  'labels.network.office': 'The office example',
  /** How often the user means to be in touch with a person or a circle. The key is a number of days. */
  'labels.cadence.none': 'not set',
  'labels.cadence.7': 'every week',
  'labels.cadence.14': 'every two weeks',
  'labels.cadence.30': 'every month',
  'labels.cadence.91': 'every three months',
  'labels.cadence.182': 'twice a year',
  'labels.cadence.365': 'once a year',
  'labels.cadence.days': '{count, plural, one {every day} other {every # days}}',
  /** A filter by the day of the last contact. */
  'labels.lastContact.within-month': 'in the last month',
  'labels.lastContact.within-quarter': 'in the last 3 months',
  'labels.lastContact.within-year': 'in the last year',
  'labels.lastContact.beyond-quarter': 'not for 3 months',
  'labels.lastContact.beyond-year': 'not for a year',
  'labels.lastContact.never': 'never logged',
  /** A step of a long analysis, in the status line. */
  'labels.step.log': 'Reading your entries…',
  'labels.step.ties': 'Finding ties…',
  'labels.step.clusters': 'Finding groups…',
  'labels.step.roles': 'Finding bridges…',
  'labels.step.list': 'Choosing this week’s people…',
  /** How the user set somebody aside: not suggested for a while. */
  'labels.setAside.snoozed': 'snoozed',
  /** The same: never suggested again. */
  'labels.setAside.never': 'never suggested',
  /** The same: shown, but neither suggested nor judged. */
  'labels.setAside.do-not-track': 'not tracked',
  /** The same: the user has moved on; in no list and no picture. */
  'labels.setAside.archived': 'in the archive',
  /** The same: no person, and kept apart from people. */
  'labels.setAside.company': 'a company',
  /** Badge of a person: Kith says nothing about the tie. */
  'labels.setAside.deceased': 'has died',
} as const;
