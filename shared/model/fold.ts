/** Folds text for comparison. Stored text stays as the user or the file wrote it. */

// Bidi controls, zero-width characters, soft hyphen, byte order mark: invisible and common in copied names.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

// Printable ASCII, in which only case and spaces change.
const PLAIN = /^[ -~]*$/;

/**
 * Removes differences of compatibility forms, case, accents, invisible characters and runs of white space ("Zoë  BRANDT" → "zoe brandt"). Idempotent.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim(); // fast path for most texts
  return text
    .replace(INVISIBLE, '')
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
    .replace(/æ/g, 'ae')
    .replace(/œ/g, 'oe')
    .replace(/đ/g, 'd')
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The key for comparing column names: folded letters and digits only ("E-mail Address" → "emailaddress"). */
export function headerKey(header: string): string {
  return fold(header).replace(/[^\p{L}\p{N}]/gu, '');
}
