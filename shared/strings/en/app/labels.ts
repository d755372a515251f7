/** Names of states, roles, channels and other values. `labels.state.active` is the name of the value `active`. */
export const labelMessages = {
  /** The state of a tie over time. */
  'labels.state.planned': 'planned',
  'labels.state.new': 'new',
  'labels.state.one-off': 'met once or twice',
  'labels.state.active': 'active',
  'labels.state.cooling': 'cooling',
  'labels.state.fading': 'fading',
  'labels.state.dormant': 'dormant',
  'labels.state.no-history': 'no contact logged',
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
} as const;
