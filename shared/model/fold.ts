/**
 * Folding of texts for comparison only; stored text stays as the user or the file wrote it.
 */

// Bidi controls, zero-width characters, soft hyphen, byte order mark: invisible, and common in copied names.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

// Printable ASCII: nothing below changes it but case and spaces.
const PLAIN = /^[ -~]*$/;

/**
 * Two spellings of one word fold to the same text: compatibility forms, case, accents, invisible characters and runs of white space are set
 * aside ("Zoë  BRANDT" → "zoe brandt"). Idempotent.
 */
export function fold(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim(); // most texts, at a tenth of the cost
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

/** Key under which header names are compared: folded letters and digits only ("E-mail Address" → "emailaddress"). */
export function headerKey(header: string): string {
  return fold(header).replace(/[^\p{L}\p{N}]/gu, '');
}
