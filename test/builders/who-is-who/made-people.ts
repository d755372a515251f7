/**
 * Made people, and the records that six sources write of them: LinkedIn, Google, Outlook, a phone, WhatsApp, a mailbox. Seeded, so every run is the same.
 *
 * Among them are people who are easily taken for each other: twins, brothers and sisters, father and son of one name, couples with one address and
 * landline, namesakes in one firm, namesakes in one town.
 */

import type { LinkageRecord } from '../../../shared/matching/linkage-record';
import { type Random, seededRandom } from '../../../shared/model/ids';
import { CULTURES, type Culture, type NameEntry } from './cultures';
import { type Difference, NAME_CHANGES, NAME_WRITINGS, OTHER_CHANGES, type Written } from './differences';

export interface MadePerson {
  readonly culture: Culture;
  readonly isMan: boolean;
  readonly given: string;
  readonly middle: string;
  readonly family: string;
  readonly secondFamily: string;
  readonly maiden: string;
  readonly particle: string;
  /** The whole name in the own script; empty: Latin. */
  readonly native: string;
  readonly spellings: readonly string[];
  readonly familySpellings: readonly string[];
  readonly nicknames: readonly string[];
  /** `Jr.` or empty. */
  readonly suffix: string;
  readonly personalEmail: string;
  readonly workEmail: string;
  readonly mobile: string;
  /** Of the household. */
  readonly landline: string;
  readonly linkedIn: string;
  readonly company: string;
  readonly formerCompany: string;
  readonly position: string;
  readonly place: string;
  readonly birthday: string;
  readonly circles: readonly string[];
}

export interface MadeRecord {
  readonly person: number;
  readonly source: (typeof SOURCES)[number];
  readonly record: LinkageRecord;
  readonly differences: readonly string[];
}

export const SOURCES = ['linkedin', 'google', 'outlook', 'phone', 'whatsapp', 'mail'] as const;

const COMPANIES =
  'Contoso,Fabrikam,Northwind,Adatum,Litware,Proseware,Tailspin,Wingtip,Fourth Coffee,Lucerne Press,Alpine Ski House,Blue Yonder,Coho Winery,Humongous Labs,Margie Travel,Relecloud,Trey Research,Woodgrove,Graphic Design Institute,School of Fine Art,City Power,Consolidated Messenger,Datum Bridges,Lamna Health,Munson Pickles,Nod Publishers,Southridge Video,The Phone Company,VanArsdel,Wide World'.split(
    ',',
  );
const POSITIONS = 'Engineer,Designer,Nurse,Teacher,Analyst,Lawyer,Baker,Architect,Consultant,Editor,Sales manager,Accountant'.split(',');
const CIRCLES = 'Choir,Climbing,School,Running,Book club,University'.split(',');

/** Share of people beside whom somebody is put who is easily taken for them. */
const LOOK_ALIKES = 0.04;

class Maker {
  readonly random: Random;
  private serial = 0;
  private readonly addresses = new Set<string>();

  constructor(seed: number) {
    this.random = seededRandom(seed);
  }

  pick<T>(items: readonly T[]): T {
    return items[Math.floor(this.random() * items.length)] as T;
  }

  chance(probability: number): boolean {
    return this.random() < probability;
  }

  digits(count: number): string {
    return Array.from({ length: count }, () => Math.floor(this.random() * 10)).join('');
  }

  person(culture: Culture = this.pick(CULTURES)): MadePerson {
    const isMan = this.chance(0.5);
    const given = this.pick(isMan ? culture.men : culture.women);
    const middle = this.pick((isMan ? culture.men : culture.women).filter((each) => each !== given));
    const family = this.pick(culture.families);
    const other = this.pick(culture.families.filter((each) => each !== family));
    return this.named(culture, isMan, given, middle, family, other);
  }

  private named(culture: Culture, isMan: boolean, given: NameEntry, middle: NameEntry, family: NameEntry, other: NameEntry): MadePerson {
    this.serial++;
    const plain = (text: string) =>
      text
        .normalize('NFD')
        .replace(/[^a-zA-Z]/g, '')
        .toLowerCase();
    const [first, last] = [plain(given.latin), plain(family.latin)];
    const company = this.pick(COMPANIES);
    const local = this.pick([
      `${first}.${last}`,
      `${first[0]}${last}`,
      `${first}${last}${this.digits(2)}`,
      `${last}.${first}`,
      `${this.pick(['sun', 'skipper', 'mountain', 'pixel', 'coffee'])}${this.digits(3)}`,
      `${first}${this.digits(3)}`,
    ]);
    const isNative = given.native !== undefined && family.native !== undefined;
    const year = 1945 + Math.floor(this.random() * 60);
    return {
      culture,
      isMan,
      given: given.latin,
      middle: middle.latin,
      family: family.latin,
      secondFamily: culture.hasTwoFamilyNames ? other.latin : '',
      maiden: other.latin,
      particle: culture.particles !== undefined && this.chance(0.4) ? this.pick(culture.particles) : '',
      native: isNative ? (culture.isFamilyFirst ? `${family.native}${given.native}` : `${given.native} ${family.native}`) : '',
      spellings: given.spellings ?? [],
      familySpellings: family.spellings ?? [],
      nicknames: given.nicknames ?? [],
      suffix: '',
      personalEmail: this.free(`${local}@${this.pick(['gmail.com', 'gmail.com', 'web.de', 'outlook.com', 'yahoo.com', 'icloud.com'])}`),
      workEmail: this.free(`${this.pick([`${first}.${last}`, `${first[0]}.${last}`, `${first[0]}${last}`])}@${plain(company)}.example`),
      mobile: `+${culture.callingCode}9${this.digits(8)}`,
      landline: `+${culture.callingCode}1${this.digits(8)}`,
      linkedIn: `https://www.linkedin.com/in/${first}-${last}-${this.serial.toString(36)}${this.digits(4)}`,
      company,
      formerCompany: this.pick(COMPANIES),
      position: this.pick(POSITIONS),
      place: this.pick(culture.cities),
      birthday: `${year}-${String(1 + Math.floor(this.random() * 12)).padStart(2, '0')}-${String(1 + Math.floor(this.random() * 28)).padStart(2, '0')}`,
      circles: this.chance(0.5) ? [this.pick(CIRCLES)] : [],
    };
  }

  /** No two people have one address. */
  private free(address: string): string {
    let free = address;
    for (let i = 2; this.addresses.has(free); i++) free = address.replace('@', `${i}@`);
    this.addresses.add(free);
    return free;
  }

  /** Somebody of their own who is easily taken for the person. */
  lookAlike(person: MadePerson): MadePerson {
    const { culture } = person;
    const other = this.person(culture);
    const own = { personalEmail: other.personalEmail, workEmail: other.workEmail, mobile: other.mobile, linkedIn: other.linkedIn };
    const household = {
      family: person.family,
      familySpellings: person.familySpellings,
      secondFamily: person.secondFamily,
      particle: person.particle,
      landline: person.landline,
      place: person.place,
      native: '',
    };
    switch (Math.floor(this.random() * 6)) {
      case 0: // twins
        return { ...other, ...household, birthday: person.birthday, given: other.given === person.given ? other.middle : other.given };
      case 1: // brothers and sisters
        return { ...other, ...household, given: other.given === person.given ? other.middle : other.given };
      case 2: // a couple with one address
        return {
          ...other,
          ...household,
          ...own,
          personalEmail: this.chance(0.5) ? person.personalEmail : own.personalEmail,
          given: other.given === person.given ? other.middle : other.given,
        };
      case 3: // father and son
        return {
          ...person,
          ...own,
          birthday: other.birthday,
          company: other.company,
          position: other.position,
          suffix: this.chance(0.5) ? 'Jr.' : '',
        };
      case 4: // namesakes in one firm
        return {
          ...person,
          ...own,
          birthday: other.birthday,
          place: other.place,
          landline: other.landline,
          workEmail: person.workEmail.replace('@', '2@'),
          position: other.position,
        };
      default: // namesakes in one town
        return { ...person, ...own, birthday: other.birthday, company: other.company, landline: other.landline, position: other.position };
    }
  }

  record(person: MadePerson, index: number, source: MadeRecord['source']): MadeRecord {
    const differences: string[] = [];
    const apply = (difference: Difference) => {
      const isChanged = this.chance(difference.rate) && difference.change(written, person, this.random);
      if (isChanged) differences.push(difference.name);
      return isChanged;
    };
    const written = this.written(person, source);
    for (const writing of this.shuffled(NAME_WRITINGS)) if (apply(writing)) break;
    if (person.suffix !== '' && this.chance(0.8)) written.name = `${written.name} ${person.suffix}`;
    let changes = 0;
    for (const change of this.shuffled(NAME_CHANGES)) if (changes < 2 && apply(change)) changes++;
    for (const change of OTHER_CHANGES) apply(change);
    if (source === 'mail' && this.chance(0.08)) {
      written.name = written.emails[0] ?? written.name;
      differences.push('no name but an address');
    }
    return { person: index, source, record: { ...written, aliases: [], sources: [source] }, differences };
  }

  shuffled<T>(items: readonly T[]): T[] {
    const copy = [...items];
    for (let i = copy.length - 1; i > 0; i--) {
      const j = Math.floor(this.random() * (i + 1));
      [copy[i], copy[j]] = [copy[j] as T, copy[i] as T];
    }
    return copy;
  }

  /** What each source knows, without differences of writing. */
  private written(p: MadePerson, source: MadeRecord['source']): Written {
    const name = [p.given, p.particle, p.family, p.secondFamily].filter(Boolean).join(' ');
    const written: Written = {
      name,
      nickname: '',
      emails: [],
      phones: [],
      phoneLabels: [],
      urls: [],
      company: '',
      position: '',
      place: '',
      birthday: '',
      circles: [],
    };
    const phone = (number: string, label: string) => {
      written.phones.push(number);
      written.phoneLabels.push(label);
    };
    const has = (share: number) => this.chance(share);
    switch (source) {
      case 'linkedin':
        written.urls.push(p.linkedIn);
        Object.assign(written, { company: p.company, position: p.position });
        if (has(0.85)) written.emails.push(has(0.7) ? p.personalEmail : p.workEmail);
        break;
      case 'google':
        if (has(0.85)) written.emails.push(p.personalEmail);
        if (has(0.45)) written.emails.push(p.workEmail);
        if (has(0.9)) phone(p.mobile, has(0.5) ? 'mobile' : '');
        if (has(0.2)) phone(p.landline, 'home');
        if (has(0.4)) Object.assign(written, { company: p.company, position: p.position });
        if (has(0.3)) written.birthday = p.birthday;
        if (has(0.4)) written.place = p.place;
        if (has(0.3)) written.urls.push(p.linkedIn);
        written.circles = [...p.circles];
        break;
      case 'outlook':
        if (has(0.9)) written.emails.push(p.workEmail);
        if (has(0.7)) written.emails.push(p.personalEmail);
        if (has(0.7)) phone(p.mobile, 'mobile');
        if (has(0.15)) phone(p.landline, 'home');
        Object.assign(written, { company: p.company, position: p.position });
        if (has(0.4)) written.place = p.place;
        if (has(0.2)) written.birthday = p.birthday;
        break;
      case 'phone':
        if (has(0.97)) phone(p.mobile, 'mobile');
        if (has(0.15)) phone(p.landline, 'home');
        if (has(0.5)) written.emails.push(p.personalEmail);
        if (has(0.2)) written.birthday = p.birthday;
        if (has(0.2)) written.company = p.company;
        break;
      case 'whatsapp':
        phone(p.mobile, '');
        break;
      default:
        written.emails.push(has(0.65) ? p.personalEmail : p.workEmail);
        if (has(0.35)) written.emails.push(written.emails[0] === p.workEmail ? p.personalEmail : p.workEmail);
    }
    return written;
  }
}

/**
 * @param count people, look-alikes included
 * @returns the records in random order; `person` is the index of the true person
 */
export function madePeople(seed: number, count: number): MadeRecord[] {
  const maker = new Maker(seed);
  const people: MadePerson[] = [];
  while (people.length < count) {
    const person = maker.person();
    people.push(person);
    if (people.length < count && maker.chance(LOOK_ALIKES)) people.push(maker.lookAlike(person));
  }
  const records: MadeRecord[] = [];
  people.forEach((person, index) => {
    const sources = maker.shuffled(SOURCES).slice(0, maker.pick([1, 2, 3, 3, 4, 5]));
    for (const source of sources) records.push(maker.record(person, index, source));
  });
  return maker.shuffled(records);
}
