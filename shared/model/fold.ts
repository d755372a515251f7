/** Folds text for comparison. Stored text stays as the user or the file wrote it. */

// Bidi controls, zero-width characters, soft hyphen, byte order mark: invisible and common in copied names.
const INVISIBLE = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/g;

// Printable ASCII, in which only case and spaces change.
const PLAIN = /^[ -~]*$/;

/** Letters that Unicode does not take apart. */
const UNDIVIDED: ReadonlyMap<string, string> = new Map(Object.entries({ ß: 'ss', ı: 'i', ø: 'o', ł: 'l', æ: 'ae', œ: 'oe', đ: 'd' }));

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
    .replace(/[ßıøłæœđ]/g, (letter) => UNDIVIDED.get(letter) as string)
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The key for comparing column names: folded letters and digits only ("E-mail Address" → "emailaddress"). */
export function headerKey(header: string): string {
  return fold(header).replace(/[^\p{L}\p{N}]/gu, '');
}

const LEGAL_FORMS = new Set(
  'inc|incorporated|llc|ltd|limited|corp|corporation|co|company|plc|lp|llp|gmbh|ag|kg|ohg|ug|mbh|ev|eg|se|sa|sas|sarl|sl|slu|srl|spa|snc|sro|as|asa|ab|oy|oyj|aps|bv|nv|vof|doo|dd|jdoo|kft|zrt|rt|oo|sp|zoo|zo|pte|pty|kk|kabushiki|kaisha|group|holding|holdings|international|deutschland'.split(
    '|',
  ),
);

/** A company without legal forms, punctuation and accents: "ACME Widgets, Inc." and "Acme Widgets GmbH & Co. KG" are equal. Empty: none. */
export function companyKey(company: string): string {
  if (company === '') return '';
  const words = fold(company.replace(/\.(?=\S)/g, ''))
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && word !== 'and' && word !== 'und');
  const kept = words.filter((word, i) => i === 0 || !LEGAL_FORMS.has(word));
  return kept.join(' ');
}

const PUBLIC_DOMAINS =
  /^(?:gmail|googlemail|outlook|hotmail|live|msn|icloud|me|mac|yahoo|ymail|aol|gmx|web|t-online|freenet|posteo|mailbox|proton|protonmail|pm|fastmail|hey|yandex|ya|mail|list|bk|inbox|qq|163|126|sina|naver|daum|hanmail|orange|wanadoo|free|laposte|libero|virgilio|tiscali|seznam|wp|onet|o2|interia|example)\.[a-z.]+$/;

/** True for a mail provider of everybody: an address there says nothing about where somebody works. `domain` in lower case. */
export function isPublicMailDomain(domain: string): boolean {
  return PUBLIC_DOMAINS.test(domain);
}
