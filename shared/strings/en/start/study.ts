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

  /** What `kith interviews` does. */
  'study.interviewsCommand': 'Write the interviews for research, under pseudonyms.',
  /** Option. files: the ends of their names, "egos, alters and ties". */
  'study.interviewsOut': 'three tables for the R package egor; {files} are added to the name',
  /** Option. Network Canvas is a program; GraphML a file format. */
  'study.interviewsFormat': 'network-canvas: the files of Network Canvas, into a folder or one .graphml',
  /** Option. */
  'study.interviewsProject': 'of all networks of a project, not of this one',
  /** Option. */
  'study.interviewsNames': 'with names and typed answers in place of pseudonyms',
  /** What was written. files: names. */
  'study.interviewsWritten':
    '{interviews, plural, one {# interview} other {# interviews}} of {egos, plural, one {# person} other {# people}} in {files}',
  /** One network of a project cannot be read. name: of its folder. */
  'study.egoUnread': '{name}: {reason}',
  /** What `kith project` does. */
  'study.projectCommand': 'List the networks of a study in one folder, start one, add people to it.',
  /** Option. */
  'study.projectStart': 'make a project in an empty folder',
  /** Option. */
  'study.projectProtocol': 'with --start: its interviews follow this protocol',
  /** Option. */
  'study.projectAdd': 'an empty network for somebody who answers',
  /** In the help of `kith project`. */
  'study.projectNetwork': 'Every other command opens one of them with --network DIR/NAME.',
  /** Option of every command. */
  'study.networkOption': 'the network in this folder, in place of the one of the window',
  /** The folder of --network holds none. */
  'study.noNetwork': 'There is no network in {folder}.',
  /** Wrong arguments. */
  'study.protocolAtStart': '--protocol goes with --start.',
  /** There is no project in that folder. */
  'study.noProject': '{folder} is no project of a study. --start makes one in an empty folder.',
  /** The file of a project. */
  'study.projectDamaged': 'The file {path} is damaged. The networks beside it can be opened one by one.',
  /** A project without networks. */
  'study.noEgos': 'Nobody is in it yet.',
  /** Adding somebody to a project. */
  'study.egoWithoutName': 'Give the person a name or a code.',
  /** Adding somebody to a project. */
  'study.egoThere': '“{name}” is in this project already.',

  // Steps of undo
  /** Step of undo. */
  'study.stepChoose': 'Use the protocol “{title}”',
  /** Step of undo: the secret of pseudonyms, the name in a project. */
  'study.stepSet': 'Set up a study',
  /** Step of undo. */
  'study.stepBuiltIn': 'Use Kith’s own interview',

  // Interview
  /** Step of the interview. */
  'study.step-consent': 'Consent',
  /** Step of the interview: questions of the study. */
  'study.step-own': 'Study questions',
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

  // Several people in one folder
  /** Dialog title. */
  'study.projectTitle': 'People of this study',
  /** Name of the list. */
  'study.projectPeople': 'People of this study',
  /** Above the list. */
  'study.projectHint':
    'Everybody who answers has a network of their own in this folder, with the same protocol. Names can be codes. The export of interviews can write all of them in one file.',
  /** Beside the one whose network is open. */
  'study.egoIsOpen': 'open',
  /** Screen-reader name of a button. */
  'study.openEgo': 'Open the network of {name}',
  /** Label of a field. */
  'study.egoName': 'Name or code',
  /** Title of a notice. */
  'study.egoNotAdded': 'Nobody was added',
  /** Button: in an empty folder. */
  'study.startProject': 'Several people',
  /** Beside that button. */
  'study.startProjectHint':
    'For a study: Several people makes a folder with a network of its own for each person who answers the interview.',
  /** Title of a notice. */
  'study.projectNotStarted': 'No project was made',

  // Export
  /** Title of a notice. Its text begins with the name of one whose network cannot be read. */
  'study.othersUnread': 'The others of the study cannot be exported',
  /** Label of a choice: whose interviews. */
  'study.exportOf': 'Whose interviews',
  /** A choice. */
  'study.exportThis': 'Only this person’s',
  /** A choice. count: people of the study. */
  'study.exportAll': 'Everybody’s in this study ({count})',
  /** In the dialog of the export. */
  'study.leftOut':
    '{count, plural, one {# interview is} other {# interviews are}} left out: nobody agreed to the consent that the protocol asks for.',

  // Settings
  /** Link on the first screen, to the settings. */
  'study.welcome': 'For a study: protocols, several people',
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
