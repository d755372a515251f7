/** Interviews of a study: its protocol, consent, several people in one project, pseudonyms. */
export const studyMessages = {
  // Reading a protocol
  /** The file of a protocol is refused. */
  'study.tooLarge': 'This file is too large for a protocol.',
  /** The file of a protocol is refused. */
  'study.noJson': 'A protocol is a JSON file (UTF-8). This file is none.',
  /** The file of a protocol is refused. problem: "names.0.id is not valid". */
  'study.invalid': 'This is no protocol that Kith can use: {problem}.',
  /** Problem. */
  'study.idTwice': 'two questions have the id “{id}”',
  /** Problem. */
  'study.idReserved': 'the id “{id}” has a meaning of its own; choose another',
  /** Problem. ask: the name of a part of the file, not translated. */
  'study.idWithoutWords': '“{id}” is no question of Kith’s own, so it needs its words (ask)',
  /** Problem. keepAs: a part of the file. */
  'study.keptOfMe': '“{id}” is about whoever answers, so keepAs must be answer',
  /** Problem. */
  'study.valueTwice': 'two choices of “{id}” have the same value',

  // Command line
  /** What `kith protocol` does. */
  'study.command': 'Show the questions of the interview, or take them from a protocol file.',
  /** Option. */
  'study.commandCheck': 'only read the file, and say what is wrong with it',
  /** Option. */
  'study.commandBuiltIn': 'back to Kith’s own questions',
  /** Option. */
  'study.commandOut': 'write the protocol to a file',
  /** Wrong arguments. */
  'study.fileOrBuiltIn': 'Give a file or --built-in, not both.',
  /** A protocol in one line. steps: names of its parts. */
  'study.shown': '{title}: {steps}',

  // Steps of undo
  /** Step of undo. */
  'study.stepChoose': 'Use the protocol “{title}”',
  /** Step of undo. */
  'study.stepBuiltIn': 'Use Kith’s own interview',

  // Interview
  /** Step of the interview. */
  'study.step-consent': 'Consent',
  /** Step of the interview: questions of the study. */
  'study.step-own': 'Questions of the study',
  /** Heading of the consent. */
  'study.consentTitle': 'Before the first question',
  /** Button. */
  'study.agree': 'I agree',
  /** Button. */
  'study.disagree': 'I do not agree',
  /** After agreeing. day: "3 June 2026". */
  'study.agreed': 'You agreed on {day}.',
  /** After not agreeing. */
  'study.disagreed': 'You did not agree, on {day}. Nothing is asked, and nothing of this interview is exported.',
  /** Button: an own question without an answer. */
  'study.noAnswer': 'No answer',
  /** Label of the field for an answer in words. */
  'study.answer': 'Answer',
  /** Below: what happens with the answer. field: name of an own field. */
  'study.keptAsField': 'Also kept on the person’s page, as “{field}”.',
  /** Below: what happens with the answer. */
  'study.keptAsCircle': 'The person also comes into the circle of that name.',
  /** Below: what happens with the answer. */
  'study.keptAsInterest': 'Also kept as an interest of the person.',
  /** Exactly one person for a question of the study that is finished. question: its label. */
  'study.onlyOne': 'For “{question}” you named only {person}. Without {person}, nobody you named is left there.',

  // Settings
  /** Heading in the settings. */
  'study.title': 'Interview for a study',
  /** Below the heading. title: of the protocol. */
  'study.used': 'The interview follows the protocol “{title}”.',
  /** Below the heading. */
  'study.usedBuiltIn': 'The interview asks Kith’s own questions.',
  /** What a protocol may hold. */
  'study.hint':
    'A protocol (JSON) says which questions are asked: for names, closeness, who knows whom, own questions with choices or text, and a consent to agree to. Save Kith’s own to have a pattern to change.',
  /** Button. */
  'study.choose': 'Choose a protocol…',
  /** Button. */
  'study.backToBuiltIn': 'Kith’s own questions',
  /** Button. */
  'study.save': 'Save this protocol…',
  /** After choosing. */
  'study.chosen': 'The interview follows “{title}” from now on.',
  /** Title of a notice. */
  'study.refused': 'The protocol was not taken',
} as const;
