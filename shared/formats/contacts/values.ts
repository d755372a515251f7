/** Parses cells into values: splits several values in one cell and checks which are an address, a number or a page. */
import { dayFromParts } from '../../model/day';
import { fold } from '../../model/fold';
import { isIpAddress } from '../table/cell-shapes';

/** An apostrophe before the first character of a formula: Kith's own export for spreadsheets adds it. */
const GUARDED = /^'[=+\-@\t\r\n＝＋－＠]/;

/** Also those of writing direction, which phones put around numbers, and which make "exe.gpj" of "jpg.exe" on the screen. */
const CONTROLS = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u0084\u0086-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Characters without a picture, and nothing else: a name of them would be nobody's. */
const ONLY_INVISIBLE = /^[\s\u00AD\u061C\u200B-\u200F\u2060-\u2064\uFEFF]+$/;

/** Excel's guard against losing a leading zero: `="07700900103"`. */
const FORMULA_TEXT = /^\s*="([^"]*)"\s*$/;

/**
 * The text of a cell: without the apostrophe before a formula, the formula around a text, entities of HTML and control characters; trimmed.
 */
export function cleanCellText(cell: string): string {
  let text = GUARDED.test(cell) ? cell.slice(1) : cell;
  if (text.includes('="')) text = FORMULA_TEXT.exec(text)?.[1] ?? text;
  if (text.includes('&')) text = decodeEntities(text);
  text = text.replace(CONTROLS, '').trim();
  return ONLY_INVISIBLE.test(text) ? '' : text;
}

const PLACEHOLDERS: ReadonlySet<string> = new Set(
  'n/a|n.a.|#n/a|na/|-|--|---|–|—|.|?|??|none|null|nil|nan|undefined|unknown|not available|not applicable|k.a.|k. a.|keine|keine angabe|unbekannt|aucun|aucune|inconnu|ninguno|ninguna|desconocido|nessuno|nessuna|sconosciuto|geen|onbekend|nenhum|nenhuma|desconhecido|brak|nieznany|nieznane'.split(
    '|',
  ),
);

/** "N/A", "-", "unknown": a whole cell that says that there is nothing. Not for names and notes. */
export function isPlaceholder(text: string): boolean {
  return text.length <= 16 && PLACEHOLDERS.has(text.toLowerCase());
}

/** Placeholders that are given names, too. */
const PLACEHOLDERS_IN_USE_AS_NAMES = new Set(['nan', 'nil']);

/** A placeholder where a name stands. A part of a name may be "Null" or "None", a whole name not. */
export function isPlaceholderName(text: string, isWhole: boolean): boolean {
  return isPlaceholder(text) && (isWhole ? !PLACEHOLDERS_IN_USE_AS_NAMES.has(text.toLowerCase()) : !/\p{L}{3}/u.test(text));
}

const FORMS_OF_ADDRESS =
  /^(?:(?:mr|mrs|ms|miss|mx|dr|prof|rev|sir|madam|dame|herr|frau|hr|fr|dipl\.?-?ing|m|mme|mlle|monsieur|madame|mademoiselle|sr|sra|srta|don|doña|señora?|sig|sig\.?ra|signora?|dott|dott\.?ssa|dhr|mevr|mw|de heer|mevrouw|pan|pani|senhora?|dra|professor(?:in)?|doktor)\.?(?:\s+|$)(?:(?:and|und|et|&)\s+)?)+$/i;

/** "Mrs", "Dr.", "Frau Dr.", "Mr & Mrs": nobody's job. */
export function isFormOfAddress(text: string): boolean {
  return text.length <= 30 && FORMS_OF_ADDRESS.test(text);
}

/** For names, companies and everything else on one line. */
export function collapseWhitespace(text: string): string {
  return text.replace(/[^\S\uFEFF]+/g, ' ').trim(); // \s includes the byte order mark, which is not a space
}

/** Splits at `separator`, and at ` ::: ` as Google does. A leading `* ` marks Google's primary value. */
function split(text: string, separator: RegExp): string[] {
  return text
    .split(/ ?::: ?/)
    .flatMap((part) => part.split(separator))
    .map((part) => collapseWhitespace(part.replace(/^\s*\* /, '')))
    .filter((part) => part !== '');
}

export interface ParsedValues {
  readonly valid: readonly string[];
  /** Kept as text on the person. */
  readonly invalid: readonly string[];
}

// Fast path for the usual cell.
const ONE_EMAIL = /^[^\s@;,<>:]+@[^\s@;,<>:]+$/;
const ONE_PAGE = /^https?:\/\/[^\s;,\]]+$/i;
const NONE: readonly string[] = [];

const BETWEEN_EMAILS = /^(?:[/|&+]|or|and|oder|und|ou|et|o|y)$/i;

/** `ana@example.com`, `mailto:ana@example.com`, `Ana <ana@example.com>`, several of them. */
export function parseEmails(text: string): ParsedValues {
  if (ONE_EMAIL.test(text) && text.length <= 320) return { valid: [text], invalid: NONE };
  const angled = [...text.matchAll(/<([^<>\s@]+@[^<>\s@]+)>/g)].map((match) => match[1] as string);
  if (angled.length > 0) return { valid: angled, invalid: [] };
  return partition(
    split(text, /[;,\s]/)
      .map((part) => part.replace(/^mailto:/i, ''))
      .filter((part) => !BETWEEN_EMAILS.test(part)),
    (part) => /^[^\s@]+@[^\s@]+$/.test(part) && part.length <= 320,
  );
}

/** A number of more than six digits in the notation that Excel shows: digits are lost. */
const SCIENTIFIC = /^\d(?:[.,]\d+)?e\+?\d+$/i;

/**
 * What stands between two numbers in one cell: a semicolon, a line break, a comma, "or"; a slash where both sides are whole numbers ("030 / 123456",
 * "0173/5551234" and "+49 5121/123456" are one).
 */
const BETWEEN_PHONES =
  /[;\n]|,(?=\s*[+(\d])|\s*\/\s*(?=\+|00[1-9])|(?<=(?:\d[\s().-]?){7})\s*\/\s*(?=0(?:[\s().-]?\d){6})|(?<=(?:\d[\s().-]?){7})(?<!(?:\+|\b00)[1-9][\d\s()]{1,11})\s*\/\s*(?=[+(\d][\d\s()-]{6})|\s(?:or|oder|ou|o)\s/i;

/** Numbers as written, with at least three digits. Without ".0", which Excel adds, and "p:", which Facebook does. */
export function parsePhones(text: string): ParsedValues {
  const parts = split(text, BETWEEN_PHONES).map((part) => part.replace(/^p:(?=\+?\d)/i, '').replace(/^(\+?\d{7,15})\.0+$/, '$1'));
  return partition(
    parts,
    (part) => part.length <= 60 && part.replace(/\D/g, '').length >= 3 && !SCIENTIFIC.test(part) && !isIpAddress(part) && !isDecimal(part),
  );
}

/** Whether digits of a number were lost: "4.479E+11". */
export function isScientific(text: string): boolean {
  return SCIENTIFIC.test(text);
}

/** 53.9590000 or -1.0815 */
function isDecimal(text: string): boolean {
  return /^-?\d{1,3}\.\d+$/.test(text);
}

export function parseUrls(text: string): ParsedValues {
  if (ONE_PAGE.test(text) && text.length <= 2000) return { valid: [text], invalid: NONE };
  return partition(
    split(text, /[;\s]|,(?=\s*https?:)/).map((part) => part.replace(/^\[?(?:COMPANY|PERSONAL|PORTFOLIO|BLOG|RSS|OTHER):|[,\]]+$/g, '')),
    (part) => part.length <= 2000 && /^(https?:\/\/\S|(?:[\p{L}\p{N}_-]{1,63}\.){1,8}\p{L}{2,24}(?:[/?#]|$))/iu.test(part),
  );
}

/** "Climbing, jazz and ramen" → three interests. A longer sentence is not one. */
export function parseInterests(text: string): ParsedValues {
  const parts = split(text, /[,;/|\n]|\s&\s|\s(?:and|und|et|y|e|i|och)\s/i).map((part) =>
    part.replace(/^(?:and|und|et|y|e|i|och)\s+/i, '').replace(/\.$/, ''),
  );
  return partition(parts, (part) => part.length <= 60 && part.split(' ').length <= 6);
}

/** Groups that every account has. Google's own Friends, Family and Coworkers are meaningful and stay. */
const SYSTEM_CIRCLES: ReadonlySet<string> = new Set([
  'mycontacts',
  'my contacts',
  'starred',
  'starred in android',
  'system group: my contacts',
  'all contacts',
  'my_contacts',
]);

/** A longer name is text in the wrong column. */
const MAX_CIRCLE_LENGTH = 100;

/** `Friend, Climbing`, `["Friend","Climbing"]`, `#friend #climbing`: the same two circles. */
export function parseCircles(text: string, separator: RegExp): ParsedValues {
  const parts = withoutNotation(text)
    .split(separator)
    .map((part) => part.trim())
    .filter((part) => !isPlaceholder(part));
  const names = parts.map((part) => ({ isMarked: part.startsWith('*'), name: collapseWhitespace(part.replace(/^\*\s*/, '')) }));
  const own = names.filter(({ name }) => name !== '' && !SYSTEM_CIRCLES.has(fold(name)));
  return partition(
    own.map(({ isMarked, name }) => (isMarked ? name.charAt(0).toUpperCase() + name.slice(1) : name)),
    (name) => name.length <= MAX_CIRCLE_LENGTH,
  );
}

function withoutNotation(text: string): string {
  let tags = text;
  if (/^\[.*\]$/s.test(tags)) tags = tags.slice(1, -1).replace(/\]\s*\[/g, ';');
  if (tags.includes('"')) tags = tags.replace(/(^|[,;|\s])"([^"]*)"(?=[,;|\s]|$)/g, '$1$2');
  if (/^#[^#\s,;|]+(?:[\s,;|]+#[^#\s,;|]+)*$/.test(tags)) tags = tags.replace(/[\s,;|]*#/g, ';').slice(1);
  return tags;
}

function partition(parts: readonly string[], isValid: (part: string) => boolean): ParsedValues {
  const valid: string[] = [];
  const invalid: string[] = [];
  for (const part of parts) (isValid(part) ? valid : invalid).push(part);
  return { valid, invalid };
}

/** From a format with a column for each; 0 stands for an empty cell, and some programs write 1604 for no year. */
export function birthdayFromParts(year: number, month: number, day: number): string {
  if (month === 0 || day === 0) return '';
  if (year === 0 || year === 1604) return dayFromParts(2000, month, day)?.replace('2000', '-') ?? '';
  return dayFromParts(year, month, day) ?? '';
}

/** Google names a value in another column: "Spouse", "* Anniversary". */
export function extraKey(header: string, label: string): string {
  const word = collapseWhitespace(cleanCellText(label).replace(/^\* ?/, ''));
  return word === '' || word.length > 100 ? header : word;
}

// Entities of HTML that some programs leave in an export: "J&uuml;rgen", "Marsh &amp; Sons", "O&#039;Hara".

/** The names of U+00A0 to U+00FF, in their order (HTML 4, Latin-1 entities). */
const LATIN_1 =
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml';

const NAMED: ReadonlyMap<string, string> = new Map([
  ...LATIN_1.split(' ').map((name, i): [string, string] => [name, String.fromCharCode(0xa0 + i)]),
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
  ['OElig', 'Œ'],
  ['oelig', 'œ'],
  ['Scaron', 'Š'],
  ['scaron', 'š'],
  ['Yuml', 'Ÿ'],
  ['ndash', '–'],
  ['mdash', '—'],
  ['lsquo', '‘'],
  ['rsquo', '’'],
  ['ldquo', '“'],
  ['rdquo', '”'],
  ['hellip', '…'],
  ['euro', '€'],
]);

const ENTITY = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,8}\d{0,2}));/gi;

/** Entities that Kith does not know stay as they are. */
function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hexadecimal?: string, name?: string) => {
    if (name !== undefined) return NAMED.get(name) ?? whole;
    const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
    const isCharacter = code >= 0x20 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
    return isCharacter ? String.fromCodePoint(code) : whole;
  });
}

/** Kinds of phone numbers, by words of column names and labels. */
const KINDS: readonly (readonly [kind: string, words: RegExp])[] = [
  ['mobile', /mobil|mobiel|cell|portable|m[oó]vil|handy|celular|kom[oó]rk|matkapuhelin/i],
  ['home', /home|privat|domicile|personnel|particular|casa|thuis|dom(?:owy)?\b|prywatn|residenc/i],
  [
    'work',
    /work|business|office|gesch|dienst|bureau|professionnel|trabajo|trabalho|empresa|lavoro|ufficio|zakelijk|werk|s[lł]u[zż]b|firm/i,
  ],
];
const MAX_LABEL_LENGTH = 40;

/**
 * The label of a phone number: the file's own, or the kind that the column name states. Empty when neither states a kind.
 * @param label the cell beside the number ("* Work"), where the format has one
 */
export function phoneLabel(label: string, header: string): string {
  const own = collapseWhitespace(label.replace(/^\*\s*/, ''));
  if (own !== '' && own.length <= MAX_LABEL_LENGTH) return kindOf(own) ?? own;
  return kindOf(header) ?? '';
}

function kindOf(text: string): string | undefined {
  return KINDS.find(([, words]) => words.test(text))?.[0];
}
