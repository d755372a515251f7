/**
 * What Kith measures about a person (shared/measures): the list “How Kith sees this tie”, columns of the table of people, filters. Each measure has a
 * label, the question it answers, its source, and what it says.
 */
export const personMeasureMessages = {
  /** Measure: which of the inner circles somebody is in. */
  'person-measures.closeness': 'Closeness by the journal',
  /** Question: its tooltip. */
  'person-measures.closenessQuestion': 'How close is this person, going by your contact?',
  /** Source. */
  'person-measures.closenessSource': 'Tie strength: contact-days, forgotten slowly (Granovetter 1973; Anderson & Schooler 1991)',
  /** Circles around the user, the innermost first. */
  'person-measures.ring.0': 'your closest five',
  /** The second circle. */
  'person-measures.ring.1': 'your closest fifteen',
  /** The third circle. */
  'person-measures.ring.2': 'your closest fifty',
  /** Outside the third circle. */
  'person-measures.ring.3': 'beyond your closest fifty',
  /** Circles now and at their best. Both are one of the circles above. */
  'person-measures.onceCloser': '{ring}, once among {best}',

  /** Measure. */
  'person-measures.contactDays': 'Contact-days',
  /** Question. */
  'person-measures.contactDaysQuestion': 'On how many days were you in touch?',
  /** Source. */
  'person-measures.contactDaysSource': 'Days with contact, not messages (Ureña-Carrión 2020)',

  /** Measure. Also a column of the table of people. */
  'person-measures.lastContact': 'Last contact',
  /** Question. */
  'person-measures.lastContactQuestion': 'When were you last in touch?',
  /** Source. */
  'person-measures.lastContactSource': 'Your journal',
  /** There is no last contact. */
  'person-measures.lastContactNone': 'none logged',

  /** Measure. */
  'person-measures.usualRhythm': 'Usual rhythm',
  /** Question. */
  'person-measures.usualRhythmQuestion': 'How often are you usually in touch?',
  /** Source. */
  'person-measures.usualRhythmSource': 'The middle one of your intervals with this person, from five on',
  /** `every`: "every 3 weeks". */
  'person-measures.usualRhythmAbout': '{regularity, select, irregular {irregular, typically {every}} other {{every}}}',
  /** Fewer than five intervals. */
  'person-measures.usualRhythmNone': 'not known yet',

  /** Measure. Also a column of the table of people. */
  'person-measures.due': 'Due',
  /** Question. */
  'person-measures.dueQuestion': 'When should you be in touch again?',
  /** Source. */
  'person-measures.dueSource': 'The rhythm you set for this person or their circle',
  /** Source, where the user set no rhythm. */
  'person-measures.dueSourceUsual': 'Your usual rhythm with this person; you set none',
  /** `when`: "on Friday", "since 3 May" or "now, no contact is logged"; `every`: "every 3 weeks". */
  'person-measures.dueMeant': '{when} (you meant {every})',
  /** Contact was due on a day that has passed. */
  'person-measures.dueSince': 'since {day}',
  /** The user set a rhythm, and no contact is logged. */
  'person-measures.dueAtOnce': 'now, no contact is logged',
  /** The user set no rhythm. */
  'person-measures.dueLongerThanUsual': 'you set no rhythm; it has been longer than usual',
  /** The user set no rhythm. */
  'person-measures.dueWithinUsual': 'you set no rhythm; not longer than usual',
  /** Neither the user nor the journal says how often. */
  'person-measures.dueNever': 'you set no rhythm',
  /** The person is not to be tracked, or has died. */
  'person-measures.dueNotTracked': 'never: this person is not tracked',

  /** Measure. */
  'person-measures.continues': 'In touch again?',
  /** Question. */
  'person-measures.continuesQuestion': 'How likely is the tie to continue?',
  /** Source. */
  'person-measures.continuesSource':
    'Counted in your journal, with the journals of others where yours is short (isotonic regression on BG/NBD; Fader, Hardie & Lee 2005)',
  /** Of ten people as quiet as this person, how many had a contact in the three months after: at the low end. high: 2. */
  'person-measures.shareFewer': 'of people as quiet as this, fewer than {high, number} in 10 were in touch within three months',
  /** The same in the middle. low and high: 1 and 5, 3 and 7, or 5 and 9. */
  'person-measures.shareBetween':
    'of people as quiet as this, between {low, number} and {high, number} in 10 were in touch within three months',
  /** The same at the high end. low: 8. */
  'person-measures.shareMore': 'of people as quiet as this, more than {low, number} in 10 were in touch within three months',
  /** In place of the share: fewer than three days with contact. */
  'person-measures.shareNone': 'too little contact to say',
  /** In place of the share or the state: the person is not to be tracked, or in the archive, or has died. */
  'person-measures.notTracked': 'not said: this person is not tracked',

  /** Measure, column and filter: "active", "fading". */
  'person-measures.state': 'State',
  /** Question. */
  'person-measures.stateQuestion': 'Is this tie going quiet?',
  /** Source. */
  'person-measures.stateSource': 'Dormant: Levin, Walter & Murnighan 2011',

  /** Measure, column and filter: "only link", "bridge". */
  'person-measures.role': 'Role',
  /** Question. */
  'person-measures.roleQuestion': 'Does this person connect you to others?',
  /** Source. */
  'person-measures.roleSource': 'Local bridge: Granovetter 1973; overlap: Onnela 2007',

  /** Measure. */
  'person-measures.knownTies': 'Known ties',
  /** Question. */
  'person-measures.knownTiesQuestion': 'To how many of your people is a tie of this person known?',
  /** Source. */
  'person-measures.knownTiesSource': 'Seen together in your journal, or stated by you',
  /** The number of people. */
  'person-measures.knownTiesCount': 'tied to {count, number} of your people',

  /** Measure. */
  'person-measures.closure': 'Around them',
  /** Question. */
  'person-measures.closureQuestion': 'Are this person’s contacts tied to each other?',
  /** Source. */
  'person-measures.closureSource': 'Constraint and effective size (Burt 1992; Borgatti 1997)',
  /** Nobody is tied to the person. */
  'person-measures.closureUnknown': 'not known: no ties to others are known',

  /** Measure. */
  'person-measures.cluster': 'Cluster',
  /** Question. */
  'person-measures.clusterQuestion': 'Which group does this person belong to?',
  /** Source, when Kith found the cluster. */
  'person-measures.clusterSource':
    'Leiden (Traag 2019); uncertain: with these people in fewer than 6 of 10 runs with a tenth of the ties left out',
  /** Source, when the user moved the person there. */
  'person-measures.clusterSourceUser': 'Your choice',
  /** In no cluster. */
  'person-measures.clusterNone': 'none',
  /** In one cluster. `placing`: whether the user chose it, or Kith is not sure. */
  'person-measures.clusterOne': '{cluster}{placing, select, user {, where you put them} uncertain {, uncertain} other {}}',
  /** In one cluster, and partly in another. */
  'person-measures.clusterTwo':
    '{cluster}, and partly {second}{placing, select, user {, where you put them} uncertain {, uncertain} other {}}',

  /** Measure. */
  'person-measures.interests': 'Cares about',
  /** Question. */
  'person-measures.interestsQuestion': 'What is this person interested in?',
  /** Source. */
  'person-measures.interestsSource': 'Declared, or talked about twice',
  /** No interest is known. */
  'person-measures.interestsNone': 'nothing noted',
} as const;
