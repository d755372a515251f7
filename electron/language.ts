/** The language of Kith's texts: English, or for tests the pseudo-locale, which the environment variable `KITH_LANGUAGE` switches on. */
import type { Language } from '../shared/strings/text';

export interface DisplayLanguage {
  readonly language: Language;
  readonly direction: 'ltr' | 'rtl';
}

/** `pseudo`; `pseudo-mirrored`: the same, laid out from right to left. Anything else is English. */
export function displayLanguage({ KITH_LANGUAGE }: NodeJS.ProcessEnv = process.env): DisplayLanguage {
  const isMirrored = KITH_LANGUAGE === 'pseudo-mirrored';
  return { language: KITH_LANGUAGE === 'pseudo' || isMirrored ? 'pseudo' : 'english', direction: isMirrored ? 'rtl' : 'ltr' };
}
