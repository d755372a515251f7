/**
 * Reads a signature: a name, and below it addresses, numbers, position and company. What a label or its form proves is certain; other lines are offered,
 * and the user says whether they are true.
 */
import { mailAddress, pageAddress, phoneAddress } from '../../sources/readers/participants';
import { isFullName } from '../mentions';

export const DETAIL_FIELDS = ['emails', 'phones', 'urls', 'position', 'company'] as const;

export interface PastedDetail {
  readonly field: (typeof DETAIL_FIELDS)[number];
  readonly value: string;
  /** False: it may be something else. */
  readonly isCertain: boolean;
}

const MAX_LINES = 14;
const MAX_LINE = 200;
const GREETING =
  /^(?:--|[-_*]{2,}|(?:best|kind|warm|many)?\s*(?:regards|wishes|thanks|greetings)|best|cheers|sincerely|yours.*|(?:mit\s+)?(?:freundlichen|herzlichen|besten|viele|liebe)\s+gr(?:ü|ue)(?:ß|ss)en?|cordialement|saludos|un\s+saludo|cordiali\s+saluti)[,.!]?$/i;
const LABEL = /^(?:tel(?:ephone)?|phone|mobile?|cell|m|t|p|e|w|e-?mail|mail|web(?:site)?|fon|handy|tél|móvil)\s*[.:]+\s*/i;
const FAX = /^(?:fax|f)\s*[.:]/i;
const COMPANY_FORM =
  /(?:^|[\s,(])(?:gmbh|ag|kg|ug|e\.?v\.|inc\.?|ltd\.?|llc|llp|plc|corp\.?|s\.?a\.?s?|s\.?r\.?l\.?|s\.?l\.|s\.?p\.?a\.?|b\.?v\.?|n\.?v\.?|ab|oy|aps|pty|university|universität|institute|foundation)\)?$/i;
const AT = /^(.{2,80}?)\s+(?:at|@|bei|chez)\s+(.{2,80})$/i;

/** Null: no name with an address or a number below it. `isKnown`: somebody in the network has the name. */
export function readSignature(
  lines: readonly string[],
  isKnown: (name: string) => boolean,
): { readonly name: string; readonly details: readonly PastedDetail[] } | null {
  const parts = lines
    .flatMap((line) => line.split(/\s+[|•·]\s+|\t+/))
    .map((part) => part.trim())
    .filter((part) => part !== '' && !GREETING.test(part));
  const [name = '', ...rest] = parts;
  if (rest.length === 0 || parts.length > MAX_LINES || parts.some((part) => part.length > MAX_LINE)) return null;
  if (!isKnown(name) && !(isFullName(name) && /^\p{Lu}/u.test(name))) return null;
  const details: PastedDetail[] = [];
  const words: string[] = [];
  for (const part of rest) {
    const reached = reachedBy(part);
    if (reached !== null) details.push(reached);
    else if (!FAX.test(part)) words.push(part);
  }
  if (!details.some(({ field }) => field === 'emails' || field === 'phones')) return null;
  return { name, details: [...workOf(words), ...details] };
}

/** An address, a number or a page; null: other words. */
function reachedBy(part: string): PastedDetail | null {
  const bare = part.replace(LABEL, '').replace(/^<|>$/g, '').trim();
  if (mailAddress(bare) !== '') return { field: 'emails', value: bare.replace(/^mailto:/i, ''), isCertain: true };
  if (!FAX.test(part) && (bare.match(/\d/g) ?? []).length >= 6 && phoneAddress(bare) !== '')
    return { field: 'phones', value: bare, isCertain: true };
  const isPage = /^(?:https?:\/\/|www\.)/i.test(bare) || /^[\w-]+(?:\.[\w-]+)*\.[a-z]{2,}(?:\/\S*)?$/i.test(bare);
  return isPage && pageAddress(bare) !== '' ? { field: 'urls', value: bare, isCertain: true } : null;
}

/** "Head of Design at Contoso"; a line with the legal form of a company; else the first line may be the position and the second the company. */
function workOf(words: readonly string[]): readonly PastedDetail[] {
  const [first = '', second = ''] = words;
  const [, position, company] = AT.exec(first) ?? [];
  if (position !== undefined && company !== undefined)
    return [
      { field: 'position', value: position, isCertain: true },
      { field: 'company', value: company.replace(/[,.]$/, ''), isCertain: true },
    ];
  const ofCompany = words.find((line) => COMPANY_FORM.test(line));
  const other = words.find((line) => line !== ofCompany);
  if (ofCompany !== undefined)
    return [
      ...(other !== undefined && words.indexOf(other) === 0 ? [{ field: 'position', value: other, isCertain: false } as const] : []),
      { field: 'company', value: ofCompany, isCertain: true },
    ];
  return [
    ...(first === '' ? [] : [{ field: 'position', value: first, isCertain: false } as const]),
    ...(second === '' || /\d/.test(second) ? [] : [{ field: 'company', value: second, isCertain: false } as const]),
  ];
}
