/** The locale of all numbers, lists, dates and sentences. Not the machine's: a sentence reads the same everywhere. */
export const LOCALE = 'en-GB';
