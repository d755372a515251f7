/** The interview: who is in one's network, how close, who knows whom. */
export const interviewMessages = {
  /** Name of the page. */
  'interview.page': 'Interview',
  /** Title of a card on the page Start. */
  'interview.invite': 'Ten minutes: the people who matter',
  /** On the card, before anything is answered. */
  'interview.inviteText':
    'A few questions bring people to mind: with whom you talk, who would help, whom you enjoy. Then how close they are and who knows whom. You can stop at any time and go on later.',
  /** On the card, while an interview is open. named: people. */
  'interview.inviteOpen': '{named, plural, one {# person} other {# people}} named so far. You can go on where you stopped.',
  /** On the card, after an interview. day: "3 June". */
  'interview.inviteEnded':
    'Last interview on {day}, {named, plural, one {# person} other {# people}} named. Asked again after some months, it shows who came, who went and who moved.',
  /** Button. */
  'interview.begin': 'Begin',
  /** Button. */
  'interview.goOn': 'Go on',
  /** Button: to what the last interview found. */
  'interview.look': 'What it found',
  /** Button: leaves the interview; everything is kept. */
  'interview.stop': 'Stop here',
  /** Name of the list of steps. */
  'interview.steps': 'Steps',
  /** Beside a step. */
  'interview.stepCount': '{done, number} of {of, number}',
  /** Beside a step that is finished, for screen readers. */
  'interview.stepDone': 'done',
  /** Below a step: every answer is kept. */
  'interview.kept': 'Every answer is saved at once. Ctrl+Z takes the last one back. Whatever you leave out stays unknown.',
  /** Button: to the next step without an answer. */
  'interview.skip': 'Skip for now',
  /** A step that needs people, while nobody is named. */
  'interview.nobodyNamed': 'Nobody is named yet. The first questions bring people to mind.',
  /** A step whose questions are all answered. */
  'interview.stepOver': 'Everybody is answered about.',
  /** Button: to the next step that is open. */
  'interview.next': 'Next',

  // Steps
  /** Step. */
  'interview.step-important': 'Important matters',
  /** Step. */
  'interview.step-help': 'Help',
  /** Step. */
  'interview.step-company': 'Good company',
  /** Step. */
  'interview.step-work': 'Work',
  /** Step. */
  'interview.step-home': 'Where you live',
  /** Step. */
  'interview.step-past': 'From the past',
  /** Step. */
  'interview.step-closeness': 'How close',
  /** Step. */
  'interview.step-knows': 'Who knows whom',
  /** Step. */
  'interview.step-about': 'Circles and interests',
  /** Step. */
  'interview.step-contact': 'When last',
  /** Step. */
  'interview.step-positions': 'Kinds of work',
  /** Step. */
  'interview.step-end': 'What it found',

  // Name generators
  /** Question. */
  'interview.ask-important': 'With whom did you talk about something important to you in the last six months?',
  /** Question. */
  'interview.ask-help': 'Who would help you move house, look after your home, or lend you money?',
  /** Question. */
  'interview.ask-company': 'With whom do you enjoy spending your free time?',
  /** Question. */
  'interview.ask-work': 'Whom at work do you ask for advice, or plan things with?',
  /** Question. */
  'interview.ask-home': 'Whom do you know well where you live: neighbors, a club, other parents?',
  /** Question. */
  'interview.ask-past': 'Whom from earlier years do you miss?',
  /** Source of a question, small. */
  'interview.source-important': 'After Burt 1984 (General Social Survey)',
  /** Source of a question, small. */
  'interview.source-help': 'After Fischer 1982',
  /** Source of a question, small. */
  'interview.source-company': 'After Fischer 1982',
  /** Source of a question, small. */
  'interview.source-work': 'After Fischer 1982',
  /** Source of a question, small. */
  'interview.source-home': 'After Fischer 1982',
  /** Source of a question, small. */
  'interview.source-past': 'After Levin, Walter and Murnighan 2011',
  /** Label of the field for a name. */
  'interview.name': 'Name',
  /** In the empty field. */
  'interview.namePlaceholder': 'Type a name',
  /** Below the field. */
  'interview.nameHint':
    'Enter takes the marked line; Enter on an empty field goes on. Backspace on an empty field takes the last name back.',
  /** A choice below the field: makes a person. */
  'interview.newPerson': 'New: {name}',
  /** A choice below the field, when somebody has that name already. */
  'interview.anotherPerson': 'Another person called {name}',
  /** Beside a choice: named in this interview already. */
  'interview.alreadyNamed': 'named',
  /** Several people fit what was typed. count: how many lines to choose from. */
  'interview.choose': '{count, plural, one {# line} other {# lines}} to choose from. Choose with the arrow keys, then Enter.',
  /** Name of the list below the field. */
  'interview.choices': 'People of that name',
  /** Name of the list of those who were named. */
  'interview.named': 'Named',
  /** Button beside a name. */
  'interview.unname': 'Take {name} back',
  /** Button: the question is finished. count: people named for it. */
  'interview.namesDone': '{count, plural, =0 {Nobody} other {That is all}}',

  // Closeness
  /** Question. */
  'interview.askCloseness': 'How close do you feel to {name}?',
  /** Below the question. */
  'interview.closenessHint':
    'Press a key, or drag the person in the picture. These rings show what you say. The page Circles also looks at contact, so a person may be on another ring there.',
  /** Progress. */
  'interview.count': '{place, number} of {of, number}',

  // Who knows whom
  /** Question about a whole group. name: of a circle, a firm or a school. */
  'interview.askGroup':
    'Do these {count, number} all know each other? ({kind, select, circle {circle {name}} firm {firm: {name}} other {school: {name}}})',
  /** Answer, with a key. */
  'interview.groupAll': 'All of them',
  /** Answer, with a key. */
  'interview.groupNone': 'No two of them',
  /** Answer, with a key. */
  'interview.groupSome': 'Some: ask one by one',
  /** Fewer than three people. */
  'interview.knowsTooFew': 'At least three people are needed, named here or called close or known.',
  /** Every pair is answered. */
  'interview.knowsOver': 'Every pair is answered. None is asked about again.',

  // Circles and interests
  /** Question. */
  'interview.askAbout': 'Which circles and interests belong to {name}?',
  /** Below. */
  'interview.aboutHint': 'Enter adds a word; Enter on an empty field goes to the next one, and after the last to the next person.',
  /** Label of a field. */
  'interview.aboutCircles': 'Circles: family, work, choir …',
  /** Label of a field. */
  'interview.aboutInterests': 'Interests',
  /** Label of a field. */
  'interview.aboutMet': 'How you met',
  /** Button: saves, and goes to the next person. */
  'interview.save': 'Save',

  // When last
  /** Question. */
  'interview.askLast': 'When were you last in touch with {name}?',
  /** Question. */
  'interview.askRhythm': 'And how often are you in touch with {name}, usually?',
  /** Below the question. */
  'interview.contactHint':
    'Kept as your answer of today. It is no entry in the journal, because an entry has a date, and it sets no rhythm to keep.',
  /** Answer: last contact. */
  'interview.last-this-week': 'In the last seven days',
  /** Answer: last contact. */
  'interview.last-this-month': 'In the last month',
  /** Answer: last contact. */
  'interview.last-last-months': 'One to six months ago',
  /** Answer: last contact. */
  'interview.last-this-year': 'Six to twelve months ago',
  /** Answer: last contact. */
  'interview.last-longer': 'Longer ago',
  /** Answer. */
  'interview.last-not-known': 'I do not know',
  /** Answer: usual rhythm. */
  'interview.rhythm-daily': 'Daily',
  /** Answer: usual rhythm. */
  'interview.rhythm-weekly': 'Weekly',
  /** Answer: usual rhythm. */
  'interview.rhythm-monthly': 'Monthly',
  /** Answer: usual rhythm. */
  'interview.rhythm-some-times-a-year': 'Some times a year',
  /** Answer: usual rhythm. */
  'interview.rhythm-yearly': 'Once a year',
  /** Answer: usual rhythm. */
  'interview.rhythm-less': 'Less often',
  /** Answer. */
  'interview.rhythm-not-known': 'I do not know',

  /** Label of a fact on a person's page. */
  'interview.saidLabel': 'You said',
  /** The fact. last: an answer about the last contact; rhythm: about the usual rhythm, each in quotation marks or empty. day: when it was said. */
  'interview.said':
    '{has, select, last {In touch: “{last}”} rhythm {Usually: “{rhythm}”} other {In touch: “{last}”; usually: “{rhythm}”}} (said on {day})',

  // Positions
  /** Question. */
  'interview.askPosition':
    'Do you know {position, select, nurse {a nurse} lawyer {a lawyer} teacher {a teacher} carpenter {a carpenter} programmer {a programmer} doctor {a doctor} police {a police officer} hairdresser {a hairdresser} bookkeeper {a bookkeeper} scientist {a scientist} driver {a bus or truck driver} manager {somebody who runs a firm} journalist {a journalist} farmer {a farmer} other {a politician}} well enough to ask them something?',
  /** Below the question. */
  'interview.positionHint':
    'After the position generator (Lin and Dumin 1986; Lin, Fu and Hsung 2001). One name is enough; Enter on an empty field means nobody.',
  /** Kinds of work in a list. */
  'interview.position-nurse': 'nurse',
  /** Kind of work. */
  'interview.position-lawyer': 'lawyer',
  /** Kind of work. */
  'interview.position-teacher': 'teacher',
  /** Kind of work. */
  'interview.position-carpenter': 'carpenter',
  /** Kind of work. */
  'interview.position-programmer': 'programmer',
  /** Kind of work. */
  'interview.position-doctor': 'doctor',
  /** Kind of work. */
  'interview.position-police': 'police officer',
  /** Kind of work. */
  'interview.position-hairdresser': 'hairdresser',
  /** Kind of work. */
  'interview.position-bookkeeper': 'bookkeeper',
  /** Kind of work. */
  'interview.position-scientist': 'scientist',
  /** Kind of work. */
  'interview.position-driver': 'bus or truck driver',
  /** Kind of work. */
  'interview.position-manager': 'head of a firm',
  /** Kind of work. */
  'interview.position-journalist': 'journalist',
  /** Kind of work. */
  'interview.position-farmer': 'farmer',
  /** Kind of work. */
  'interview.position-politician': 'politician',

  // The picture
  /** Name of the picture, for screen readers. */
  'interview.picture': 'Your answers as rings around you',
  /** In the middle of the picture. */
  'interview.you': 'you',
  /** Outermost band of the picture: how close is not said. */
  'interview.notSaid': 'not said yet',
} as const;
