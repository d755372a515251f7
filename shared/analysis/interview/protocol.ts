/**
 * The protocol of the interview as data: which questions there are, in which order, and which answers they take. An answer is stored with the id of its question
 * (`InterviewAnswer`), so that questions can be added without touching what was answered.
 *
 * Sources: discussing important matters (Burt 1984, General Social Survey); help, company, work, neighborhood (Fischer 1982, "To Dwell Among Friends"; McCallister
 * & Fischer 1978); ties that have gone dormant (Levin, Walter & Murnighan 2011); occupations one has access to (position generator: Lin & Dumin 1986; Lin,
 * Fu & Hsung 2001).
 */

/** Name generators: each brings other people to mind, so that nobody is asked to list "everybody". */
export const NAME_QUESTIONS = ['important', 'help', 'company', 'work', 'home', 'past'] as const;
export type NameQuestion = (typeof NAME_QUESTIONS)[number];

/** Occupations of the position generator, from many fields and with long and short training. */
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
export type Position = (typeof POSITIONS)[number];

/** Question id of a position. */
export function positionQuestion(position: Position): string {
  return `position-${position}`;
}

/** When the last contact was, in words. A stated fact: no such contact is in the log. */
export const LAST_CONTACTS = ['this-week', 'this-month', 'last-months', 'this-year', 'longer', 'not-known'] as const;
/** How often one is usually in touch, in words. Stated as well: not the rhythm one means to keep. */
export const RHYTHMS = ['daily', 'weekly', 'monthly', 'some-times-a-year', 'yearly', 'less', 'not-known'] as const;

/** The parts of an interview, in order. The first ones are the name generators. Circles come before who knows whom: a circle is asked about whole. */
export const STEPS = [...NAME_QUESTIONS, 'closeness', 'about', 'knows', 'contact', 'positions', 'end'] as const;
export type Step = (typeof STEPS)[number];

export function isNameQuestion(step: string): step is NameQuestion {
  return (NAME_QUESTIONS as readonly string[]).includes(step);
}
