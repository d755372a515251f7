/**
 * Records as columns: every value is a number (`Interner`), and each column has one entry per record. `frequency` counts the records that have a value,
 * so that a rare name or company says more than a common one.
 */
import { memoize } from '../lib/memoize';
import { companyKey, fold, isPublicMailDomain } from '../model/fold';
import { addressName, completes, localHash, localOf, localsOfName } from './address-name';
import { emailKey, isPlaceholderAddress, isRoleAddress, type PhoneKey, phoneKey } from './contact-keys';
import { Interner, single, unique } from './key-table';
import { type LinkageRecord, placeKey } from './linkage-record';
import { latinWords } from './names/latin-words';
import { type PersonName, personName } from './names/person-name';
import { RelationCache } from './names/relation-cache';
import { type NameWord, nameWord } from './names/word-relation';
import { profilePage } from './profile-page';

/** A name as numbers of words. */
export interface NameForm {
  readonly words: readonly number[];
  readonly givenCount: number;
  readonly isOrderKnown: boolean;
  readonly generation: string;
  readonly script: PersonName['script'];
  /** `name`: as written. `other`: a nickname, the name before a marriage, another name in a file. `address`: read from an e-mail address. */
  readonly kind: 'name' | 'other' | 'address';
  /** False: Arabic and Hebrew write no short vowels, and Korean vowels have many romanizations. */
  readonly hasVowels: boolean;
}

export interface Phone {
  readonly tail: number;
  /** −1: written without country code. */
  readonly whole: number;
  /** The label says that several people answer: home, work. */
  readonly isShared: boolean;
}

export interface Page {
  readonly page: number;
  readonly site: number;
  readonly handle: number;
  readonly isMemberSite: boolean;
}

const LATIN = /[a-z]/i; // several times faster
const MAX_FORMS = 5;
/** Words of a name that are looked at. */
export const MAX_WORDS = 6;
export const MAX_HOLDERS = 12;
const NONE: readonly number[] = [];
const NO_PHONES: readonly Phone[] = [];
const NO_PAGES: readonly Page[] = [];
const SHARED_LABEL = /home|work|main|office|privat|gesch|arbeit|haus|festnetz|domicile|travail|casa|trabajo|fax|company|firm/i;
/** Less than this many letters or digits before the @ are shared by chance. */
const MIN_LOCAL = 5;

export class RecordColumns {
  readonly words = new Interner();
  /** Consonant keys of words. */
  readonly sounds = new Interner();
  readonly mails = new Interner();
  readonly locals = new Interner();
  readonly domains = new Interner();
  readonly tails = new Interner();
  readonly wholes = new Interner();
  readonly pageNames = new Interner();
  readonly sites = new Interner();
  readonly handles = new Interner();
  readonly companies = new Interner();
  readonly positions = new Interner();
  readonly places = new Interner();
  readonly circleNames = new Interner();
  readonly birthdays = new Interner();

  /** Word → what a comparison needs of it. */
  readonly nameWords: NameWord[] = [];
  readonly relations = new RelationCache();
  /** Word → its consonant key. */
  readonly soundOf: number[] = [];

  readonly forms: (readonly NameForm[])[] = [];
  /** The name is only an address or a number. */
  readonly isNameless: boolean[] = [];
  readonly emails: (readonly number[])[] = [];
  /** E-mail address → several people read it, such as info@. */
  readonly isRole: boolean[] = [];
  /** Texts before the @ that are long enough to say something. */
  readonly localParts: (readonly number[])[] = [];
  /** Hashes of those without digits, and of those that would be made of the name. */
  readonly localNames: (readonly number[])[] = [];
  readonly nameLocals: (readonly number[])[] = [];
  /** Domains of employers, not of mail providers. */
  readonly workDomains: (readonly number[])[] = [];
  readonly phones: (readonly Phone[])[] = [];
  readonly pages: (readonly Page[])[] = [];
  /** −1: none. */
  readonly company: number[] = [];
  readonly position: number[] = [];
  readonly place: number[] = [];
  readonly birthday: number[] = [];
  readonly circles: (readonly number[])[] = [];
  readonly sources: (readonly string[])[] = [];
  /** E-mail address → its records, number → its records; at most `MAX_HOLDERS`. */
  readonly mailHolders: number[][] = [];
  readonly tailHolders: number[][] = [];

  get size(): number {
    return this.forms.length;
  }

  /** Returns the index of the record. */
  add(record: LinkageRecord): number {
    // A row without a name has its address as name, and a joined person has that as another name.
    const names = (record.aliases.length === 0 ? [record.name] : [record.name, ...record.aliases]).filter((name) => isName(name, record));
    this.isNameless.push(names.length === 0);
    this.addNames(record, names);
    this.addAddresses(record);
    this.addPages(record);
    this.company.push(single(this.companies, companyKey(record.company)));
    this.position.push(single(this.positions, fold(record.position)));
    this.place.push(single(this.places, placeKey(record.place)));
    this.birthday.push(single(this.birthdays, record.birthday));
    const circles = record.circles.length === 0 ? NONE : unique(record.circles.map((name) => this.circleNames.idOf(fold(name))));
    this.circleNames.count(circles);
    this.circles.push(circles);
    this.sources.push(record.sources);
    return this.forms.length - 1;
  }

  private addNames({ nickname, emails }: LinkageRecord, names: readonly string[]): void {
    const isNameless = names.length === 0;
    const forms: NameForm[] = [];
    const add = (name: Pick<PersonName, 'words' | 'givenCount' | 'isOrderKnown' | 'generation' | 'script'>, kind: NameForm['kind']) => {
      if (name.words.length > 0 && forms.length < MAX_FORMS)
        forms.push({
          words: name.words.slice(0, MAX_WORDS).map((word) => this.wordId(word)),
          givenCount: name.givenCount,
          isOrderKnown: name.isOrderKnown,
          generation: name.generation,
          script: name.script,
          kind,
          hasVowels: name.script !== 'abjad' && name.script !== 'hangul',
        });
    };
    if (!isNameless) {
      const written = names.map(personName);
      // "J. Marsh" beside "Joan Marsh" says nothing more, and could be John.
      const whole = written.filter((each) => !isShort(each));
      const [name, ...others] = (whole.length > 0 ? whole : written) as [PersonName, ...PersonName[]];
      add(name, 'name');
      const [given, family] = [name.words.slice(0, name.givenCount), name.words.slice(name.givenCount)];
      const addCalled = (called: readonly string[]) => {
        for (const word of called.slice(0, 2)) add({ ...name, words: [word, ...family], givenCount: 1 }, 'other');
      };
      if (name.bornAs.length > 0) add({ ...name, words: [...given, ...name.bornAs] }, 'other');
      const called = nickname === '' ? name.calledBy : [...name.calledBy, ...latinWords(nickname)];
      if (called.length > 1 && nickname.includes(' ')) add(personName(nickname), 'other');
      addCalled(called);
      addCalled([...new Set(others.flatMap(({ calledBy }) => calledBy))].filter((word) => !called.includes(word)));
      for (const alias of others) if (alias.words.length > 1 || name.words.length < 2) add(alias, 'other'); // Ana Silva is not every Ana
    }
    const main = forms[0]?.words.map((word) => this.words.texts[word] as string) ?? [];
    if (isNameless || main.length < 2 || main[0]?.length === 1) {
      for (const name of emails.slice(0, 2).flatMap(addressName)) if (completes(name.words, main)) add(name, 'address');
    }
    const words = unique(forms.flatMap(({ words }) => words));
    this.words.count(words);
    this.sounds.count(unique(words.map((word) => this.soundOf[word] as number)));
    this.forms.push(forms);
  }

  private wordId(word: string): number {
    const id = this.words.idOf(word);
    if (id === this.soundOf.length) {
      const made = nameWord(word);
      this.nameWords.push(made);
      this.soundOf.push(this.sounds.idOf(made.sound));
    }
    return id;
  }

  private addAddresses(record: LinkageRecord): void {
    const keys =
      record.emails.length === 0
        ? []
        : [...new Set(record.emails.map(emailKey))].filter((key) => key.includes('@') && !isPlaceholderAddress(key));
    const emails = keys.map((key) => this.mails.idOf(key));
    this.mails.count(emails);
    emails.forEach((email, i) => {
      this.isRole[email] ??= isRoleAddress(keys[i] as string);
      this.hold(this.mailHolders, email);
    });
    this.emails.push(emails.length === 0 ? NONE : emails);
    const personal = keys.filter((_, i) => !this.isRole[emails[i] as number]);
    const locals = unique(
      personal
        .map(localOf)
        .filter((local) => local.length >= MIN_LOCAL)
        .map((local) => this.locals.idOf(local)),
    );
    this.locals.count(locals);
    this.localParts.push(locals.length === 0 ? NONE : locals);
    this.localNames.push(unique(personal.map((key) => localHash(localOf(key).replace(/\d/g, '')))));
    const [given, family] = this.wholeName(this.size - 1);
    this.nameLocals.push(given.length < 2 || family.length < 3 ? NONE : localsOfName(given, family));
    const domains = unique(
      personal
        .map((key) => key.slice(key.indexOf('@') + 1))
        .filter((domain) => !isPublicMailDomain(domain))
        .map((domain) => this.domains.idOf(domain)),
    );
    this.domains.count(domains);
    this.workDomains.push(domains.length === 0 ? NONE : domains);
    this.phones.push(record.phones.length === 0 ? NO_PHONES : this.phonesOf(record));
  }

  /** The first and the last word of the written name. Empty: it has less than two. */
  wholeName(record: number): readonly [given: string, family: string] {
    const form = this.forms[record]?.find(({ kind }) => kind === 'name');
    if (form === undefined || form.words.length < 2) return ['', ''];
    return [this.words.texts[form.words[0] as number] as string, this.words.texts[form.words.at(-1) as number] as string];
  }

  private phonesOf(record: LinkageRecord): readonly Phone[] {
    const phones: Phone[] = [];
    record.phones.forEach((written, i) => {
      const key = rememberedPhone(written);
      if (key === null) return;
      const tail = this.tails.idOf(key.tail);
      if (phones.some((phone) => phone.tail === tail)) return;
      const isShared = SHARED_LABEL.test(record.phoneLabels[i] ?? '');
      phones.push({ tail, whole: key.whole === null ? -1 : this.wholes.idOf(key.whole), isShared });
    });
    this.tails.count(phones.map(({ tail }) => tail));
    for (const { tail } of phones) this.hold(this.tailHolders, tail);
    return phones;
  }

  private hold(holders: number[][], id: number): void {
    const own = (holders[id] ??= []);
    if (own.length < MAX_HOLDERS) own.push(this.forms.length - 1);
  }

  private addPages(record: LinkageRecord): void {
    const pages: Page[] = [];
    for (const url of record.urls) {
      const page = profilePage(url);
      if (page === null) continue;
      const id = this.pageNames.idOf(`${page.site}/${page.handle}`);
      if (pages.some((each) => each.page === id)) continue;
      pages.push({ page: id, site: this.sites.idOf(page.site), handle: this.handles.idOf(page.handle), isMemberSite: page.isMemberSite });
    }
    this.pageNames.count(pages.map(({ page }) => page));
    this.pages.push(pages.length === 0 ? NO_PAGES : pages);
  }
}

/** False for an address or a number in the place of a name. */
function isName(name: string, { emails, phones }: LinkageRecord): boolean {
  return !name.includes('@') && (LATIN.test(name) || /\p{L}/u.test(name)) && !emails.includes(name) && !phones.includes(name);
}

/** True when fewer than two words of the name are written out. */
function isShort({ words }: PersonName): boolean {
  return words.filter((word) => word.length > 1).length < 2;
}

const MAX_REMEMBERED = 200_000;

/** Reading a number with its country takes several microseconds, and most numbers are read again. */
const rememberedPhone: (written: string) => PhoneKey | null = memoize(phoneKey, MAX_REMEMBERED);
