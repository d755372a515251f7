/** The language and the writing direction of the window. */
import { setLanguage } from '../../shared/strings/text';

/**
 * Reads `?language=pseudo&direction=rtl` from the window's address. Call it before the first text is looked up. The pseudo-language and the mirrored
 * window are for tests: they show texts that are not in the catalogue and layouts that break.
 */
export function applyLanguage(address: URLSearchParams): 'ltr' | 'rtl' {
  if (address.get('language') === 'pseudo') setLanguage('pseudo');
  const direction = address.get('direction') === 'rtl' ? 'rtl' : 'ltr';
  document.documentElement.dir = direction;
  return direction;
}
