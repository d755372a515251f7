/** The question round of the page Start: how well the user knows the people they imported. */
export const questionMessages = {
  /** Title of a card on the page Start, and of the round. */
  'questions.title': 'How well do you know them?',
  /** On the card. open: people of whom nothing is known. */
  'questions.invite':
    '{open, plural, one {Of # person} other {Of # people}} Kith does not know yet how well you know them. One key answers for each person; those who tell most come first. A few answers are enough, and you can stop at any time.',
  /** Button: begins the round. */
  'questions.begin': 'Ask me',
  /** Below the title of the round. */
  'questions.hint': 'One key for each person. Whoever you do not answer about stays unknown, and is never counted as weak.',
  /** Progress. answered: people answered about; open: people of whom nothing is known. */
  'questions.count': '{answered, plural, one {# answered} other {# answered}}, {open, number} unknown',
  /** An answer, with a key. */
  'questions.close': 'Close',
  /** An answer: the two know each other. */
  'questions.know': 'We know each other',
  /** An answer: met once, no more. */
  'questions.met': 'Met once',
  /** An answer: the user does not remember them. They stay, and are never suggested. */
  'questions.who': 'Who was that?',
  /** An answer: into the archive. */
  'questions.hide': 'Hide',
  /** Not now: the next card. */
  'questions.later': 'Later',
  /** Button: back to the page. */
  'questions.stop': 'Stop',
  /** On a card. day: since when the user has known them, by the file. */
  'questions.since': 'Known since {day}',
  /** Nobody is left, or everybody left was put off. */
  'questions.done': 'Nobody left to ask about for now.',
  /** Below the answers. undo: a key. */
  'questions.keys':
    '“Who was that?” keeps somebody and never suggests them. “Hide” moves them to the archive. {undo} takes the last answer back.',

  // Who knows whom
  /** Title of a card on the page Start, and of the interview. */
  'questions.whoTitle': 'Who knows whom?',
  /** On the card. people: whom the interview asks about, at most 25; ties: pairs of them who are known to know each other. */
  'questions.whoInvite':
    'For the {people, number} people you named or are closest to, say whom of the others each one knows. From these ties Kith finds groups and bridges. {ties, plural, =0 {None is known yet.} one {One is known so far.} other {# are known so far.}}',
  /** The question. name: a person. */
  'questions.whoQuestion': 'Whom of these does {name} know?',
  /** Below the question. */
  'questions.whoHint': 'The likely ones first. Their keys choose, Enter goes on, also with nobody chosen: then that is the answer.',
  /** Progress. */
  'questions.whoCount': '{place, number} of {people, number}',
  /** Button: saves, and asks about the next person. */
  'questions.whoNext': 'Next',
  /** Button, with a key: chooses all names of the list, or none again. */
  'questions.whoAll': 'Everybody',
  /** Button: to the map. */
  'questions.whoShow': 'See the map',
} as const;
