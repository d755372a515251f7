/** Single values of a vCard: dates, labels, telephone numbers. */
import { dayFromParts } from '../../../../model/day';
import { type ContentLine, unescapeText } from '../text/content-lines';
import { decodeLine } from '../text/joined-lines';

/** The text of a line, decoded and still escaped. */
export function rawValue({ params, value }: ContentLine): string {
  const encoding = params.get('ENCODING')?.[0]?.toUpperCase() ?? '';
  return encoding === 'QUOTED-PRINTABLE' || encoding === 'Q' ? decodeQuotedPrintable(value, params.get('CHARSET')?.[0] ?? '') : value;
}

export function textValue(line: ContentLine): string {
  return unescapeText(rawValue(line)).trim();
}

/**
 * `YYYY-MM-DD`, or `--MM-DD` without a year, of every notation of BDAY: `19850402`, `1985-04-02T10:00:00Z`, `--0414`, `--04-14`. Apple writes 1604 for an
 * unknown year, and other programs lose the parameter that says so. Null: no date, or only a part of one.
 */
export function vcardDate(text: string, omittedYear: string | undefined): string | null {
  const date = text.trim();
  const whole = /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|(\d{2})(\d{2}))(?:[T\s].*)?$/.exec(date);
  const partial = /^--(\d{2})-?(\d{2})(?:[T\s].*)?$/.exec(date);
  const [year, month, day] =
    whole === null
      ? ['0000', partial?.[1] ?? '', partial?.[2] ?? '']
      : [whole[1] ?? '', whole[2] ?? whole[4] ?? '', whole[3] ?? whole[5] ?? ''];
  if (month === '') return null;
  if (year === '0000' || year === '1604' || year === omittedYear) {
    return dayFromParts(2000, Number(month), Number(day))?.replace('2000', '-') ?? null; // 2000 is a leap year: 29 February exists
  }
  return dayFromParts(Number(year), Number(month), Number(day));
}

/** `tel:+1-555-0100;ext=101` → `+1-555-0100 ext. 101`. */
export function phoneText(value: string): string {
  const [number = '', ...rest] = value.replace(/^tel:/i, '').split(';');
  const extension = rest.find((part) => /^ext=/i.test(part))?.slice(4);
  return extension === undefined ? number.trim() : `${number.trim()} ext. ${extension}`;
}

/** The words of TYPE that say nothing to a person. */
const TECHNICAL = new Set(['internet', 'pref', 'voice', 'x400', 'text', 'uri', 'msg', 'intl', 'dom', 'postal', 'parcel', 'other', '']);
const MOBILE = new Set(['cell', 'mobile', 'iphone', 'car', 'applewatch', 'x-mobil']);

/** "mobile", "home", "fax", or the label that the user of the other program wrote. Empty: none. */
export function labelOf({ params }: ContentLine, groupLabel: string): string {
  if (groupLabel !== '') return groupLabel;
  const types = [...(params.get('TYPE') ?? []), ...(params.get('LABEL') ?? [])].map((type) => type.toLowerCase().trim());
  if (types.includes('fax')) return 'fax';
  if (types.includes('pager')) return 'pager';
  if (types.some((type) => MOBILE.has(type))) return 'mobile';
  return types.filter((type) => !TECHNICAL.has(type)).map((type) => type.replace(/^x-/, ''))[0] ?? '';
}

/** Apple's `_$!<HomePage>!$_` → `HomePage`; `X-CUSTOM(CHARSET=UTF-8,ENCODING=QUOTED-PRINTABLE,=41)` is decoded. */
export function plainLabel(text: string): string {
  return text.replace(/^_\$!<(.*)>!\$_$/, '$1').trim();
}

/** Decodes quoted-printable (RFC 2045 section 6.7) in the named character set; in UTF-8, else Windows-1252, where it names none. */
export function decodeQuotedPrintable(value: string, charset: string): string {
  const bytes: number[] = [];
  const plain = new TextEncoder();
  const text = value.replace(/=\r?\n?$/, '').replace(/=(?![0-9A-Fa-f]{2})\s*/g, '');
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 61 && /^[0-9A-Fa-f]{2}$/.test(text.slice(i + 1, i + 3))) {
      bytes.push(Number.parseInt(text.slice(i + 1, i + 3), 16));
      i += 2;
    } else if (code < 128) bytes.push(code);
    else {
      const char = String.fromCodePoint(text.codePointAt(i) ?? code);
      bytes.push(...plain.encode(char));
      if (char.length === 2) i++;
    }
  }
  return decodeNamed(new Uint8Array(bytes), charset);
}

function decodeNamed(bytes: Uint8Array, charset: string): string {
  if (charset !== '' && !/^(?:utf-?8|us-ascii|ascii)$/i.test(charset)) {
    try {
      return new TextDecoder(charset).decode(bytes);
    } catch {
      // A character set that nobody knows: by its bytes, below.
    }
  }
  return decodeLine(bytes);
}
