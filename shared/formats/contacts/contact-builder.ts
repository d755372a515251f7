/** A contact while its row is read, cell by cell. */
import { dayFromParts, type IsoDay } from '../../model/day';
import type { Row } from '../import/import-plan';
import type { Contact } from './contact';
import { type DateOrder, isPlaceholderDate, readBirthday } from './dates';
import type { Column } from './formats/column';
import { linkedInSlug } from './matching/match-keys';
import { assembleName, MAX_NAME_LENGTH, nameFromEmail, nameFromSlug, parseFullName } from './names';
import { phoneLabel } from './phone-label';
import {
  cleanCellText,
  collapseWhitespace,
  parseCircles,
  parseEmails,
  parseInterests,
  parsePhones,
  parseUrls,
  type Sorted,
} from './values';

export interface Reading {
  /** Order of day and month per column. */
  readonly orders: ReadonlyMap<number, DateOrder>;
  readonly circleSeparator: RegExp;
  /** `readDay` that remembers: connection dates repeat. */
  readonly dayOf: (text: string, order: DateOrder) => IsoDay | null;
}

/** A single value longer than this goes to `extra`: it is a text in the wrong column. */
const LONGEST_VALUE = 1000;

const NONE: readonly string[] = [];
const NO_EXTRA: ReadonlyMap<string, string> = new Map();

type NamePart = 'name' | 'given-name' | 'middle-name' | 'family-name' | 'suffix';
type SingleField = 'nickname' | 'company' | 'position';
type AddressPart = 'home-city' | 'home-country' | 'work-city' | 'work-country' | 'other-city' | 'other-country';

export class ContactBuilder {
  unreadDates = 0;
  private readonly reading: Reading;
  // Most rows fill a handful of these, and there may be many thousand rows: nothing is allocated before it is needed.
  private readonly texts: { [Field in NamePart | SingleField]: string } = {
    name: '',
    'given-name': '',
    'middle-name': '',
    'family-name': '',
    suffix: '',
    nickname: '',
    company: '',
    position: '',
  };
  private address: Map<AddressPart, { header: string; value: string }> | null = null;
  private places: readonly string[] = NONE;
  private emails: readonly string[] = NONE;
  private phones: readonly string[] = NONE;
  private phoneLabels: Map<string, string> | null = null;
  private urls: readonly string[] = NONE;
  private circles: readonly string[] = NONE;
  private interests: readonly string[] = NONE;
  private notes: readonly string[] = NONE;
  private extra: Map<string, string> | null = null;
  private birthday = '';
  private birthYear = 0;
  private birthMonth = 0;
  private birthDay = 0;
  private connectedOn: IsoDay | null = null;

  constructor(reading: Reading) {
    this.reading = reading;
  }

  take(column: Column, cell: string, label: string): void {
    const text = cleanCellText(cell);
    if (text === '') return;
    const { header, role } = column;
    switch (role) {
      case 'name':
      case 'given-name':
      case 'middle-name':
      case 'family-name':
      case 'suffix':
        this.takeText(role, header, collapseWhitespace(text), text.length);
        return;
      case 'nickname':
      case 'company':
      case 'position':
        this.takeText(role, header, collapseWhitespace(text), LONGEST_VALUE);
        return;
      case 'email':
        this.emails = this.takeList(this.emails, parseEmails(text), header);
        return;
      case 'phone':
        this.takePhones(parsePhones(text), header, label);
        return;
      case 'url':
        this.urls = this.takeList(this.urls, parseUrls(text), header);
        return;
      case 'circles':
        this.circles = this.takeList(this.circles, parseCircles(text, this.reading.circleSeparator), header);
        return;
      case 'interests':
        this.interests = this.takeList(this.interests, parseInterests(text), header);
        return;
      case 'place':
        if (text.length > LONGEST_VALUE) this.keep(header, text);
        else if (!this.places.includes(collapseWhitespace(text))) this.places = [...this.places, collapseWhitespace(text)];
        return;
      case 'home-city':
      case 'home-country':
      case 'work-city':
      case 'work-country':
      case 'other-city':
      case 'other-country':
        if (this.address?.has(role) || text.length > LONGEST_VALUE) this.keep(header, text);
        else (this.address ??= new Map()).set(role, { header, value: collapseWhitespace(text) });
        return;
      case 'notes':
        this.takeNotes(text.replace(/\r\n?/g, '\n'));
        return;
      case 'birthday':
        this.takeBirthday(column, text);
        return;
      case 'birth-year':
        this.birthYear = Number(text) || 0;
        return;
      case 'birth-month':
        this.birthMonth = Number(text) || 0;
        return;
      case 'birth-day':
        this.birthDay = Number(text) || 0;
        return;
      case 'connected-on':
        this.takeConnectedOn(column, text);
        return;
      case 'prefix':
      case 'keep':
      case 'address-part':
        if (!(/^[0/]+$/.test(text) && isPlaceholderDate(text)) && text !== '0000-00-00' && text !== 'Unspecified')
          this.keep(keptUnder(header, label), text);
        return;
      case 'ignore':
        return;
    }
  }

  /** Null: nothing to make a person of. */
  finish(row: Row): Contact | null {
    const name = this.finishName();
    if (name === '') return null;
    return {
      row,
      name,
      nickname: this.texts.nickname,
      company: this.texts.company,
      position: this.texts.position,
      place: this.finishPlace(),
      emails: this.emails,
      phones: this.phones,
      phoneLabels: this.phoneLabels ?? NO_EXTRA,
      urls: this.urls,
      birthday: this.birthday || this.birthFromParts(),
      notes: this.notes.join('\n\n'),
      circles: this.circles,
      interests: this.interests,
      connectedOn: this.connectedOn,
      extra: this.extra ?? NO_EXTRA,
    };
  }

  private takeNotes(text: string): void {
    if (!this.notes.includes(text)) this.notes = [...this.notes, text];
  }

  private takeText(field: NamePart | SingleField, header: string, text: string, longest: number): void {
    const before = this.texts[field];
    if (before === '' && text.length <= longest) this.texts[field] = text;
    else if (before !== text) this.keep(header, text);
  }

  private takePhones(sorted: Sorted, header: string, label: string): void {
    this.phones = this.takeList(this.phones, sorted, header);
    const kind = sorted.good.length === 0 ? '' : phoneLabel(label, header);
    if (kind === '') return;
    this.phoneLabels ??= new Map();
    for (const phone of sorted.good) if (!this.phoneLabels.has(phone)) this.phoneLabels.set(phone, kind);
  }

  private takeList(before: readonly string[], { good, other }: Sorted, header: string): readonly string[] {
    if (other.length > 0) this.keep(header, other.join('; '));
    if (before.length === 0 && good.length <= 1) return good;
    const seen = new Set(before.map((value) => value.toLowerCase()));
    const added = good.filter((value) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()));
    return added.length === 0 ? before : [...before, ...added];
  }

  private takeBirthday(column: Column, text: string): void {
    if (isPlaceholderDate(text)) return;
    const order = this.reading.orders.get(column.index);
    const birthday = order === undefined ? null : readBirthday(text, order);
    if (birthday === null) {
      this.unreadDates++;
      this.keep(column.header, text);
    } else if (this.birthday === '') this.birthday = birthday;
  }

  private takeConnectedOn(column: Column, text: string): void {
    if (isPlaceholderDate(text)) return;
    const order = this.reading.orders.get(column.index);
    const day = order === undefined ? null : this.reading.dayOf(text, order);
    if (day === null) {
      this.unreadDates++;
      this.keep(column.header, text);
    } else this.connectedOn ??= day;
  }

  private birthFromParts(): string {
    const [year, month, day] = [this.birthYear, this.birthMonth, this.birthDay];
    if (month === 0 || day === 0) return '';
    if (year === 0 || year === 1604) return dayFromParts(2000, month, day)?.replace('2000', '-') ?? '';
    return dayFromParts(year, month, day) ?? '';
  }

  /** Parts of the name before one whole name; then nickname, company with a way to reach it, address of any kind. */
  private finishName(): string {
    const part = this.texts;
    const fromParts = assembleName(part['given-name'], part['middle-name'], part['family-name'], part.suffix);
    const whole = parseFullName(part.name);
    const hasParts = part['given-name'] !== '' || part['family-name'] !== '';
    const { name, credentials } = hasParts ? fromParts : whole.name === '' ? fromParts : whole;
    if (hasParts && whole.name !== '' && !sameWords(whole.name, fromParts.name)) this.keep('Display Name', part.name);
    if (credentials !== '') this.keep('Credentials', credentials);
    const [email] = this.emails;
    const [phone] = this.phones;
    const best =
      name ||
      this.texts.nickname ||
      (email !== undefined || phone !== undefined ? this.texts.company : '') ||
      (email === undefined ? '' : nameFromEmail(email)) ||
      (phone ?? '') ||
      this.nameFromPage();
    if (best.length <= MAX_NAME_LENGTH) return best;
    this.keep('Name', best);
    return `${best.slice(0, MAX_NAME_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }

  private nameFromPage(): string {
    const slug = this.urls.map(linkedInSlug).find((found) => found !== null);
    return slug == null ? '' : nameFromSlug(slug);
  }

  /** A place said as such, else home, else work, else another address; what is not chosen is kept. */
  private finishPlace(): string {
    let place = this.places.join(', ');
    if (this.address === null) return place;
    for (const [city, country] of ADDRESSES) {
      const parts = [this.address.get(city), this.address.get(country)].filter((part) => part !== undefined);
      if (place === '') place = parts.map((part) => part.value).join(', ');
      else for (const part of parts) this.keep(part.header, part.value);
    }
    return place;
  }

  private keep(header: string, text: string): void {
    const key = header === '__proto__' ? '__proto__ column' : header; // the one name an object treats differently
    this.extra ??= new Map();
    const before = this.extra.get(key);
    if (before === undefined) this.extra.set(key, text);
    else if (before !== text && !before.includes(text)) this.extra.set(key, `${before}\n${text}`);
  }
}

const ADDRESSES: readonly (readonly [AddressPart, AddressPart])[] = [
  ['home-city', 'home-country'],
  ['work-city', 'work-country'],
  ['other-city', 'other-country'],
];

/** Google says in another column what a value is: "Spouse", "* Anniversary". */
function keptUnder(header: string, label: string): string {
  const word = collapseWhitespace(cleanCellText(label).replace(/^\* ?/, ''));
  return word === '' || word.length > 100 ? header : word;
}

function sameWords(a: string, b: string): boolean {
  const words = (text: string) =>
    text
      .toLowerCase()
      .split(/[\s,]+/)
      .sort()
      .join(' ');
  return words(a) === words(b);
}
