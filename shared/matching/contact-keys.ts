/** Keys that identify a person: profile page, e-mail address, phone number. For comparison only; the file's own text is what is stored. */
import { Metadata, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { memoize } from '../lib/memoize';

/** LinkedIn's name for a member: in lower case, percent-decoded, without query and slash. Null: not a LinkedIn profile page. */
export function linkedInSlug(url: string): string | null {
  const match = /^(?:https?:\/\/)?(?:[a-z]{2,3}\.)?linkedin\.com\/(?:in|pub)\/([^/?#\s]+)/i.exec(url);
  const slug = match?.[1];
  if (slug === undefined) return null;
  return decodePercents(slug).normalize('NFC').toLowerCase();
}

function decodePercents(slug: string): string {
  if (!slug.includes('%')) return slug;
  try {
    return decodeURIComponent(slug);
  } catch {
    return slug;
  }
}

/** Domains whose provider delivers `j.doe+kith@` to the mailbox of `jdoe@`, and which parts it ignores (like normalizeEmail of validator.js). */
const PROVIDERS: ReadonlyMap<string, { readonly domain: string; readonly cut: string; readonly dropsDots: boolean }> = new Map(
  [
    { domains: ['gmail.com', 'googlemail.com'], cut: '+', dropsDots: true },
    {
      domains: [
        'outlook.com',
        'hotmail.com',
        'live.com',
        'msn.com',
        'outlook.de',
        'hotmail.de',
        'hotmail.fr',
        'hotmail.co.uk',
        'live.co.uk',
      ],
      cut: '+',
      dropsDots: false,
      own: true,
    },
    { domains: ['icloud.com', 'me.com', 'mac.com'], cut: '+', dropsDots: false, own: true },
    { domains: ['yahoo.com', 'yahoo.de', 'yahoo.fr', 'yahoo.co.uk', 'ymail.com', 'rocketmail.com'], cut: '-', dropsDots: false, own: true },
    { domains: ['yandex.ru', 'yandex.com', 'yandex.ua', 'yandex.kz', 'yandex.by', 'ya.ru'], cut: '', dropsDots: false },
  ].flatMap(({ domains, cut, dropsDots, own }) =>
    domains.map((domain) => [domain, { domain: own ? domain : (domains[0] as string), cut, dropsDots }] as const),
  ),
);

export function emailKey(email: string): string {
  const address = email.toLowerCase();
  const at = address.lastIndexOf('@');
  const provider = PROVIDERS.get(address.slice(at + 1));
  if (provider === undefined) return address;
  let local = address.slice(0, at);
  const cut = provider.cut === '' ? -1 : local.indexOf(provider.cut);
  if (cut > 0) local = local.slice(0, cut);
  if (provider.dropsDots) local = local.replaceAll('.', '') || local;
  return `${local}@${provider.domain}`;
}

const ROLES =
  /^(info|office|family|familie|famille|familia|noreply|no-reply|no_reply|donotreply|do-not-reply|admin|administration|contact|kontakt|contacto|contatto|hello|hallo|hi|mail|email|post|sales|vertrieb|support|help|helpdesk|service|services|team|billing|invoice|invoices|accounts|accounting|buchhaltung|hr|jobs|careers|career|marketing|press|presse|media|webmaster|postmaster|hostmaster|abuse|enquiries|enquiry|inquiries|reception|secretary|sekretariat|secretariat|reservations|booking|bookings|orders|shop|newsletter|home|haus|zentrale|verwaltung|praxis|studio|school|schule|club|verein|board|vorstand)\d*$/;

/** True for an address that several people read, such as info@. It identifies a person only together with the name. */
export function isRoleAddress(key: string): boolean {
  const local = key.slice(0, key.lastIndexOf('@'));
  return ROLES.test(local.replace(/[+].*$/, ''));
}

const PLACEHOLDERS =
  /^(?:(?:no[-_]?e?[-_]?mail|none|null|not-?available|unknown|test|example|dummy|fake|noone|nobody|missing|keine)\d*@.*|.*@(?:no-?e?mail|none|null|unknown|nowhere|invalid)(?:\..*)?|(na|n-a|x+|a+|asdf|email|abc)@\1\..*)$/;

/** True for an address that a program wants where there is none: noemail@…, none@none.com, x@x.x. It is nobody's. */
export function isPlaceholderAddress(key: string): boolean {
  return PLACEHOLDERS.test(key);
}

export interface PhoneKey {
  /** The last nine digits of the national number: equal with and without country code and trunk zero. */
  readonly tail: string;
  /** The number with its country code. Null when it is written without one. */
  readonly whole: string | null;
}

/** What a spreadsheet makes of a number: 4.477E+11, and 447700000000 after that. The digits it dropped could be anybody's. */
const SPOILED_BY_SPREADSHEET = /^\D*\d+(?:[.,]\d+)?e\+?\d+\D*$|^\D*[1-9]\d*0{6,}(?:[.,]0+)?\D*$/i;
/** Nothing but a plus, digits and what groups them. */
const INTERNATIONAL = /^\+[1-9][\d ()-]*$/;

/** Null: too short to identify a person, or spoiled by a spreadsheet. */
export function phoneKey(written: string): PhoneKey | null {
  if (SPOILED_BY_SPREADSHEET.test(written)) return null;
  const phone = /[.,]/.test(written) ? written.replace(/^\W*(\d{7,})[.,]0+\W*$/, '$1') : written;
  const text = phone.replace(/^\s*00(?=[1-9])/, '+');
  const known = INTERNATIONAL.test(text) ? plainKey(text.replace(/\D/g, '')) : null;
  if (known !== null) return known;
  if (/^\D{0,3}\+/.test(text)) {
    const number = readByLibrary(text);
    if (number !== undefined && number.nationalNumber.length >= MIN_NATIONAL) return keyOf(number.nationalNumber, number.number);
  }
  const digits = phone.replace(/(?:ext|extension|durchwahl|x)\.?\s*\d+\s*$/i, '').replace(/\D/g, '');
  const national = digits.replace(/^0+/, '');
  return national.length < 7 ? null : keyOf(national, null);
}

const MAX_REMEMBERED = 100_000;
/** It takes several microseconds, and most numbers are read again. */
const readByLibrary: (text: string) => Pick<PhoneNumber, 'nationalNumber' | 'number'> | undefined = memoize(
  (text) => parsePhoneNumberFromString(text),
  MAX_REMEMBERED,
);

const MIN_NATIONAL = 6;
/** The library reads no longer ones. */
const MAX_NATIONAL = 17;

function keyOf(national: string, whole: string | null): PhoneKey {
  return { tail: national.slice(-9), whole };
}

/**
 * The key of most international numbers, as the library finds it, and many times faster: it looks for the country, and whether the number is one of those
 * the country has. Null: only the library can tell.
 */
function plainKey(digits: string): PhoneKey | null {
  for (let length = 1; length <= 3; length++) {
    const prefix = nationalPrefixOf(digits.slice(0, length));
    if (prefix === null) continue;
    const national = digits.slice(length);
    if (prefix.test(national) || national.length < MIN_NATIONAL || national.length > MAX_NATIONAL) return null;
    return keyOf(national, `+${digits}`);
  }
  return null;
}

/** What the library knows and its types leave out. */
interface NumberingPlan {
  nationalPrefixForParsing(): string | undefined;
}
const NEVER = /^(?!)/;

/** How a national number begins whose first digits may be left out, such as a trunk zero. Null: there is no such calling code. */
const nationalPrefixOf: (callingCode: string) => RegExp | null = memoize((callingCode) => {
  const metadata = new Metadata();
  try {
    (metadata.selectNumberingPlan as (callingCode: string) => void).call(metadata, callingCode);
  } catch {
    return null;
  }
  const prefix = (metadata.numberingPlan as unknown as NumberingPlan).nationalPrefixForParsing();
  return prefix === undefined ? NEVER : new RegExp(`^(?:${prefix})`);
});
