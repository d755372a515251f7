/**
 * The protocol of the interview as data: which questions there are, in which order, and which answers they take. Kith's own is one such value; a study brings
 * another as a file (`read-protocol.ts`). An answer is stored with the id of its question (`InterviewAnswer`), so that questions can be added without touching
 * what was answered.
 *
 * Sources of Kith's own: discussing important matters (Burt 1984, General Social Survey); help, company, work, neighborhood (Fischer 1982, "To Dwell Among
 * Friends"; McCallister & Fischer 1978); ties that have gone dormant (Levin, Walter & Murnighan 2011); occupations one has access to (position generator: Lin &
 * Dumin 1986; Lin, Fu & Hsung 2001).
 */

/** Name generators whose words Kith has: each brings other people to mind, so that nobody is asked to list "everybody". */
export const NAME_QUESTIONS = ['important', 'help', 'company', 'work', 'home', 'past'] as const;

/** Occupations of the position generator whose words Kith has, from many fields and with long and short training. */
export const POSITIONS = [
  'nurse',
  'lawyer',
  'teacher',
  'carpenter',
  'programmer',
  'doctor',
  'police',
  'hairdresser',
  'bookkeeper',
  'scientist',
  'driver',
  'manager',
  'journalist',
  'farmer',
  'politician',
] as const;

/** A question for names, or an occupation. Without words of its own it is one of Kith's. */
export interface NamingQuestion {
  /** Small letters, digits and hyphens; unique in the protocol. */
  readonly id: string;
  readonly ask?: string;
  /** A word or two for lists. Absent: the question. */
  readonly label?: string;
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

/** Where an answer of an own question goes, besides the answers of the interview. */
export const KEPT_AS = ['answer', 'field', 'circle', 'interest'] as const;

/** A question of the study itself: about each person who was named, or about whoever answers. */
export interface OwnQuestion {
  readonly id: string;
  readonly about: 'person' | 'me';
  /** `{name}` stands for the person. */
  readonly ask: string;
  readonly label?: string;
  /** At most nine: one key each. Absent: a text. */
  readonly choices?: readonly Choice[];
  /** `answer`: nowhere else. `field`: an own field of the person, called as the question's label. */
  readonly keepAs: (typeof KEPT_AS)[number];
}

export interface InterviewProtocol {
  readonly format: 'kith-protocol';
  readonly version: 1;
  readonly title: string;
  /** Shown before the first question, and to be agreed to. Empty: nothing is asked. */
  readonly consent: string;
  /** At least one. */
  readonly names: readonly NamingQuestion[];
  readonly closeness: boolean;
  /** Circles, interests, how one met. */
  readonly about: boolean;
  /** Who knows whom. */
  readonly knows: boolean;
  /** Last contact and usual rhythm. */
  readonly contact: boolean;
  readonly questions: readonly OwnQuestion[];
  readonly positions: readonly NamingQuestion[];
}

export const KITH_PROTOCOL: InterviewProtocol = {
  format: 'kith-protocol',
  version: 1,
  title: 'Kith',
  consent: '',
  names: NAME_QUESTIONS.map((id) => ({ id })),
  closeness: true,
  about: true,
  knows: true,
  contact: true,
  questions: [],
  positions: POSITIONS.map((id) => ({ id })),
};

/** What a study has set for this network. */
export interface Study {
  /** Absent: Kith's own. */
  readonly protocol?: InterviewProtocol;
  /** From which the pseudonyms of an export follow (`pseudonyms.ts`). The networks of one project share it. Absent: none yet. */
  readonly secret?: string;
  /** Whose network it is: the name in its project. Absent: the network is in no project. */
  readonly ego?: string;
}
