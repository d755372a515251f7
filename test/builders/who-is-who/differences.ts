/**
 * The kinds of difference between two records of one person, as six sources write them. Each changes one written record. `rate`: share of the records
 * that it changes where it can.
 */
import type { Random } from '../../../shared/model/ids';
import type { MadePerson } from './made-people';

export interface Written {
  name: string;
  nickname: string;
  emails: string[];
  phones: string[];
  phoneLabels: string[];
  urls: string[];
  company: string;
  position: string;
  place: string;
  birthday: string;
  circles: string[];
}

export interface Difference {
  readonly name: string;
  readonly rate: number;
  /** False: it does not apply to this record. */
  readonly change: (written: Written, person: MadePerson, random: Random) => boolean;
}

/** A difference of the name applies to the name as parts, and at most two of them to one record. */
const nameAs = (name: string, rate: number, write: (person: MadePerson, random: Random) => string | null): Difference => ({
  name,
  rate,
  change: (written, person, random) => {
    const text = write(person, random);
    if (text === null || text === written.name) return false;
    written.name = text;
    return true;
  },
});

const onName = (name: string, rate: number, write: (name: string, person: MadePerson, random: Random) => string): Difference => ({
  name,
  rate,
  change: (written, person, random) => {
    const text = write(written.name, person, random);
    const isChanged = text !== written.name;
    written.name = text;
    return isChanged;
  },
});

const pick = <T>(items: readonly T[], random: Random): T => items[Math.floor(random() * items.length)] as T;
const stripAccents = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/g, 'd')
    .replace(/Đ/g, 'D')
    .replace(/ß/g, 'ss');
const umlauts = (text: string) =>
  text
    .replace(/ä/g, 'ae')
    .replace(/ö/g, 'oe')
    .replace(/ü/g, 'ue')
    .replace(/Ä/g, 'Ae')
    .replace(/Ö/g, 'Oe')
    .replace(/Ü/g, 'Ue')
    .replace(/ß/g, 'ss');

/** One of these writes the name. */
export const NAME_WRITINGS: readonly Difference[] = [
  nameAs('family name first, with a comma', 0.12, (p) => `${p.family}, ${p.given}`),
  nameAs('family name first, without a comma', 0.08, (p) => (p.culture.isFamilyFirst ? `${p.family} ${p.given}` : null)),
  nameAs('own script', 0.12, (p) => p.native || null),
  nameAs('other romanization', 0.15, (p, random) => (p.spellings.length === 0 ? null : `${pick(p.spellings, random)} ${p.family}`)),
  nameAs('other spelling of the family name', 0.06, (p, random) =>
    p.familySpellings.length === 0 ? null : `${p.given} ${pick(p.familySpellings, random)}`,
  ),
  nameAs('nickname for the given name', 0.12, (p, random) =>
    p.nicknames.length === 0 ? null : `${pick(p.nicknames, random)} ${p.family}`,
  ),
  nameAs('nickname in brackets', 0.05, (p, random) =>
    p.nicknames.length === 0 ? null : `${p.given} (${pick(p.nicknames, random)}) ${p.family}`,
  ),
  nameAs('nickname in quotation marks', 0.03, (p, random) =>
    p.nicknames.length === 0 ? null : `${p.given} “${pick(p.nicknames, random)}” ${p.family}`,
  ),
  nameAs('initial of the given name', 0.02, (p) => `${p.given[0]}. ${p.family}`),
  nameAs('initial of the family name', 0.03, (p) => `${p.given} ${p.family[0]}.`),
  nameAs('middle name', 0.06, (p) => `${p.given} ${p.middle} ${p.family}`),
  nameAs('initial of the middle name', 0.05, (p) => `${p.given} ${p.middle[0]}. ${p.family}`),
  nameAs('given name only', 0.015, (p) => p.given),
  nameAs('name before the marriage', 0.02, (p) => (p.isMan || p.culture.hasTwoFamilyNames ? null : `${p.given} ${p.maiden}`)),
  nameAs('name before the marriage in brackets', 0.03, (p) => (p.isMan ? null : `${p.given} ${p.family} (née ${p.maiden})`)),
  nameAs('double name with a hyphen', 0.04, (p) => (p.isMan ? null : `${p.given} ${p.family}-${p.maiden}`)),
  nameAs('second family name left out', 0.5, (p) => (p.secondFamily === '' ? null : `${p.given} ${p.family}`)),
  nameAs('particle left out', 0.3, (p) => (p.particle === '' ? null : `${p.given} ${p.family}`)),
  nameAs('particle in capitals', 0.3, (p) => (p.particle === '' ? null : `${p.given} ${p.particle.toUpperCase()} ${p.family}`)),
];

/** Any of these change the written name further. */
export const NAME_CHANGES: readonly Difference[] = [
  onName('umlauts as two letters', 0.25, umlauts),
  onName('accents left out', 0.2, stripAccents),
  onName('title before the name', 0.05, (name, _, random) => `${pick(['Dr.', 'Prof. Dr.', 'Mr', 'Ms.', 'Ing.'], random)} ${name}`),
  onName('credentials behind the name', 0.05, (name, _, random) => `${name}${pick([', PhD', ', MBA', ' PMP', ', CFA, MSc'], random)}`),
  onName('picture in the name', 0.06, (name, _, random) => `${name} ${pick(['🌸', '🎾', '👩‍💻', '🇭🇷', '⭐️'], random)}`),
  onName('capitals only', 0.03, (name) => name.toUpperCase()),
  onName('small letters only', 0.04, (name) => name.toLowerCase()),
  onName('one letter left out', 0.015, (name, _, random) =>
    name.length < 8 ? name : cut(name, 2 + Math.floor(random() * (name.length - 4))),
  ),
  onName('two letters swapped', 0.015, (name, _, random) =>
    name.length < 8 ? name : swap(name, 2 + Math.floor(random() * (name.length - 4))),
  ),
  onName('company in brackets behind the name', 0.02, (name, p) => (p.company === '' ? name : `${name} (${p.company})`)),
  onName('two spaces, or a no-break space', 0.02, (name) => name.replace(' ', '\u00a0 ')),
];

export const OTHER_CHANGES: readonly Difference[] = [
  list('dots in a Gmail address', 0.3, 'emails', (text) => (text.endsWith('@gmail.com') ? `${text[0]}.${text.slice(1)}` : text)),
  list('tag behind a plus', 0.1, 'emails', (text) => text.replace(/@gmail/, '+kontakt@gmail')),
  list('googlemail for Gmail', 0.1, 'emails', (text) => text.replace('@gmail.com', '@googlemail.com')),
  list('address in capitals', 0.06, 'emails', (text) => text.toUpperCase()),
  list('number without country code', 0.3, 'phones', (text, p) => text.replace(`+${p.culture.callingCode}`, '0')),
  list('00 for the plus', 0.15, 'phones', (text) => text.replace('+', '00')),
  list('spaces and hyphens in the number', 0.4, 'phones', (text) => text.replace(/(\d{3})(\d{3})(\d+)$/, '$1-$2 $3')),
  list('page without https, with a slash', 0.4, 'urls', (text) => `${text.replace('https://www.', '')}/`),
  list('page in another language', 0.2, 'urls', (text) => text.replace('www.linkedin', 'de.linkedin')),
  list('page with a query', 0.1, 'urls', (text) => `${text}?trk=contact`),
  field('legal form of the company', 0.4, 'company', (text, _, random) =>
    text === '' ? text : `${text}${pick([' GmbH', ', Inc.', ' Ltd', ' d.o.o.', ' S.A.', ' LLC'], random)}`,
  ),
  field('company of before', 0.12, 'company', (text, p) => (text === '' ? text : p.formerCompany)),
  field('company in capitals', 0.1, 'company', (text) => text.toUpperCase()),
  field('birthday without year', 0.3, 'birthday', (text) => (text === '' ? text : `-${text.slice(4)}`)),
  field('other words for the position', 0.4, 'position', (text, _, random) =>
    text === '' ? text : pick([`Senior ${text}`, `${text} (EMEA)`, `Head of ${text}`], random),
  ),
  field('place with its country', 0.4, 'place', (text, p) => (text === '' ? text : `${text}, ${p.culture.country}`)),
  field('place of before', 0.08, 'place', (text, p, random) => (text === '' ? text : pick(p.culture.cities, random))),
];

/** What a source leaves out is a difference too (made-people.ts): no name but an address, no e-mail, no number, no company, no birthday, another address. */
export const DIFFERENCE_COUNT = NAME_WRITINGS.length + NAME_CHANGES.length + OTHER_CHANGES.length;

type TextField = 'company' | 'birthday' | 'position' | 'place';
type ListField = 'emails' | 'phones' | 'urls';

function field(
  name: string,
  rate: number,
  key: TextField,
  write: (text: string, person: MadePerson, random: Random) => string,
): Difference {
  return {
    name,
    rate,
    change: (written, person, random) => {
      const before = written[key];
      written[key] = write(before, person, random);
      return written[key] !== before;
    },
  };
}

function list(name: string, rate: number, key: ListField, write: (text: string, person: MadePerson) => string): Difference {
  return {
    name,
    rate,
    change: (written, person) => {
      const before = written[key].join(' ');
      written[key] = written[key].map((text) => write(text, person));
      return written[key].join(' ') !== before;
    },
  };
}

/** Never at a space or the first letter of a word: nobody slips there. */
function isInside(text: string, at: number): boolean {
  return /^\p{Ll}{3}$/u.test(text.slice(at - 1, at + 2));
}

function cut(text: string, at: number): string {
  if (!isInside(text, at)) return text;
  return text.slice(0, at) + text.slice(at + 1);
}

function swap(text: string, at: number): string {
  if (!isInside(text, at)) return text;
  return text.slice(0, at) + (text[at + 1] ?? '') + (text[at] ?? '') + text.slice(at + 2);
}
