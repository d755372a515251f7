/** Builds a contact from the cells of its row. */

import { linkedInSlug } from '../../matching/contact-keys';
import type { IsoDay } from '../../model/day';
import { type DateColumn, placeholderDate } from '../dates/date-column';
import { readBirthday } from '../dates/read-day';
import type { Row } from '../import/import-plan';
import type { Contact } from './contact';
import { AddressParts, BirthParts, WorkSpan } from './contact-parts';
import { type Column, MAY_BE_PLACEHOLDER } from './formats/column';
import { assembleName, hasSameWords, MAX_NAME_LENGTH, type NameOrder, nameFromEmail, nameFromSlug, parseFullName } from './names';
import {
  cleanCellText,
  collapseWhitespace,
  extraKey,
  isPlaceholder,
  isPlaceholderName,
  isScientific,
  type ParsedValues,
  parseCircles,
  parseEmails,
  parseInterests,
  parsePhones,
  parseUrls,
  phoneLabel,
} from './values';

export interface CellParsing {
  readonly today: IsoDay;
  /** Column index → how the column writes its dates. */
  readonly dateColumns: ReadonlyMap<number, DateColumn>;
  readonly circleSeparator: RegExp;
  /** `readDay`, memoized. */
  readonly dayOf: (text: string, column: DateColumn) => IsoDay | null;
  readonly nameOrder: NameOrder;
}

/** A longer single value is text in the wrong column and goes to `extra`. */
const MAX_VALUE_LENGTH = 1000;
/** A longer header is no name of a field: it becomes part of the text. */
const MAX_HEADER_LENGTH = 200;

const NONE: readonly string[] = [];
const NO_JOBS: Contact['jobs'] = [];
const NO_EXTRA: ReadonlyMap<string, string> = new Map();

type NamePart = 'name' | 'given-name' | 'middle-name' | 'family-name' | 'suffix';
type SingleField = 'nickname' | 'company' | 'position';

export class ContactBuilder {
  unreadDates = 0;
  /** The first birthday in the future, or that programs write for no date; kept as text. */
  unlikelyBirthday: string | null = null;
  /** The first text that stands for no date and is left out. Zeros are not worth a word. */
  placeholder: string | null = null;
  /** A telephone number whose last digits a spreadsheet lost, as written. */
  shortenedPhone = '';
  /** The contact has the name of its address, number, page or firm. */
  isUnnamed = false;
  private readonly parsing: CellParsing;
  // Most rows fill a few of these, and there may be many thousand rows. So nothing is allocated before it is needed.
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
  private address: AddressParts | null = null;
  private workSpan: WorkSpan | null = null;
  private photo = '';
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
  private birthParts: BirthParts | null = null;
  private connectedOn: IsoDay | null = null;

  constructor(parsing: CellParsing) {
    this.parsing = parsing;
  }

  /** @param label the cell beside this one that names it, or empty */
  add(column: Column, cell: string, label: string): void {
    const text = cleanCellText(cell);
    if (text === '') return;
    const { header, role } = column;
    if (text.length <= 16 && MAY_BE_PLACEHOLDER.has(role) && isPlaceholder(text)) return;
    switch (role) {
      case 'name':
      case 'given-name':
      case 'middle-name':
      case 'family-name':
      case 'suffix':
        if (isPlaceholderName(text, role === 'name')) return;
        this.addText(role, header, collapseWhitespace(text), text.length);
        return;
      case 'nickname':
      case 'company':
      case 'position':
        this.addText(role, header, collapseWhitespace(text), MAX_VALUE_LENGTH);
        return;
      case 'email':
        this.emails = this.addValues(this.emails, parseEmails(text), header);
        return;
      case 'phone':
        this.addPhones(parsePhones(text), header, label);
        return;
      case 'url':
        this.urls = this.addValues(this.urls, parseUrls(text), header);
        return;
      case 'circles':
        this.circles = this.addValues(this.circles, parseCircles(text, this.parsing.circleSeparator), header);
        return;
      case 'interests':
        this.interests = this.addValues(this.interests, parseInterests(text), header);
        return;
      case 'place':
        if (text.length > MAX_VALUE_LENGTH) this.keepExtra(header, text);
        else if (!this.places.includes(collapseWhitespace(text))) this.places = [...this.places, collapseWhitespace(text)];
        return;
      case 'home-city':
      case 'home-country':
      case 'work-city':
      case 'work-country':
      case 'other-city':
      case 'other-country':
        this.address ??= new AddressParts();
        if (text.length > MAX_VALUE_LENGTH || !this.address.add(role, header, collapseWhitespace(text))) this.keepExtra(header, text);
        return;
      case 'work-since':
      case 'work-until':
        this.workSpan ??= new WorkSpan();
        if (this.workSpan.add(role, header, text, this.parsing.dateColumns.get(column.index))) return;
        this.unreadDates++;
        this.keepExtra(header, text);
        return;
      case 'notes':
        this.addNote(text.replace(/\r\n?/g, '\n'));
        return;
      case 'birthday':
        this.addBirthday(column, text);
        return;
      case 'birth-year':
      case 'birth-month':
      case 'birth-day':
        (this.birthParts ??= new BirthParts()).set(role, header, text);
        return;
      case 'connected-on':
        this.setConnectedOn(column, text);
        return;
      case 'prefix':
      case 'keep':
      case 'address-part':
        if (!/^0+\/[0/]*$/.test(text) && text !== '0000-00-00' && text !== 'Unspecified') this.keepExtra(extraKey(header, label), text);
        return;
      case 'ignore':
        return;
    }
  }

  /** @param photo a picture as it is stored (`PHOTO_PATTERN`). The first one counts. */
  addPhoto(photo: string): void {
    if (this.photo === '') this.photo = photo;
  }

  /** Null: the row has nothing to name a person by. */
  build(row: Row): Contact | null {
    const name = this.bestName();
    if (name === '') return null;
    return {
      row,
      name,
      nickname: this.texts.nickname,
      company: this.texts.company,
      position: this.texts.position,
      place: this.address?.best(this.places.join(', '), this.keep) ?? this.places.join(', '),
      emails: this.emails,
      phones: this.phones,
      phoneLabels: this.phoneLabels ?? NO_EXTRA,
      urls: this.urls,
      birthday: this.birthParts?.best(this.birthday, this.keep) ?? this.birthday,
      notes: this.notes.join('\n\n'),
      circles: this.circles,
      interests: this.interests,
      connectedOn: this.connectedOn,
      jobs: this.workSpan?.jobsAt(this.texts.company, this.keep) ?? NO_JOBS,
      photo: this.photo,
      extra: this.extra ?? NO_EXTRA,
    };
  }

  private addNote(text: string): void {
    if (!this.notes.includes(text)) this.notes = [...this.notes, text];
  }

  private addText(field: NamePart | SingleField, header: string, text: string, maxLength: number): void {
    const before = this.texts[field];
    if (before === '' && text.length <= maxLength) this.texts[field] = text;
    else if (before !== text) this.keepExtra(header, text);
  }

  private addPhones(parsed: ParsedValues, header: string, label: string): void {
    this.phones = this.addValues(this.phones, parsed, header);
    if (parsed.invalid.length > 0) this.shortenedPhone ||= parsed.invalid.find(isScientific) ?? '';
    const kind = parsed.valid.length === 0 ? '' : phoneLabel(label, header);
    if (kind === '') return;
    this.phoneLabels ??= new Map();
    for (const phone of parsed.valid) if (!this.phoneLabels.has(phone)) this.phoneLabels.set(phone, kind);
  }

  private addValues(before: readonly string[], { valid, invalid }: ParsedValues, header: string): readonly string[] {
    if (invalid.length > 0) this.keepExtra(header, invalid.join('; '));
    if (before.length === 0 && valid.length <= 1) return valid;
    const seen = new Set(before.map((value) => value.toLowerCase()));
    const added = valid.filter((value) => !seen.has(value.toLowerCase()) && seen.add(value.toLowerCase()));
    return added.length === 0 ? before : [...before, ...added];
  }

  private addBirthday(column: Column, text: string): void {
    const placeholder = placeholderDate(text);
    if (placeholder === 'nothing') {
      if (/[1-9]/.test(text)) this.placeholder ??= text;
      return;
    }
    const dates = this.parsing.dateColumns.get(column.index);
    const birthday = dates === undefined ? null : readBirthday(text, dates);
    if (birthday !== null && (placeholder === 'uncertain' || birthday > this.parsing.today)) {
      this.unlikelyBirthday ??= text;
      this.keepExtra(column.header, text);
    } else if (birthday === null) {
      this.unreadDates++;
      this.keepExtra(column.header, text);
    } else if (this.birthday === '') this.birthday = birthday;
    else if (this.birthday !== birthday) this.keepExtra(column.header, text);
  }

  private setConnectedOn(column: Column, text: string): void {
    if (placeholderDate(text) === 'nothing') {
      if (/[1-9]/.test(text)) this.placeholder ??= text;
      return;
    }
    const dates = this.parsing.dateColumns.get(column.index);
    const day = dates === undefined ? null : this.parsing.dayOf(text, dates);
    if (day === null) {
      this.unreadDates++;
      this.keepExtra(column.header, text);
    } else if (this.connectedOn === null) this.connectedOn = day;
    else if (this.connectedOn !== day) this.keepExtra(column.header, text);
  }

  /** The parts of a name, else a whole name, nickname, company that has an e-mail or phone, e-mail, phone, or profile page. */
  private bestName(): string {
    const part = this.texts;
    const fromParts = assembleName(part['given-name'], part['middle-name'], part['family-name'], part.suffix, this.parsing.nameOrder);
    const whole = parseFullName(part.name);
    const hasParts = part['given-name'] !== '' || part['family-name'] !== '';
    const { name, credentials } = hasParts ? fromParts : whole.name === '' ? fromParts : whole;
    if (hasParts && whole.name !== '' && !hasSameWords(whole.name, fromParts.name)) this.keepExtra('Display Name', part.name);
    if (credentials !== '') this.keepExtra('Credentials', credentials);
    const [[email], [phone]] = [this.emails, this.phones];
    this.isUnnamed = name === '' && this.texts.nickname === '';
    const longName =
      name ||
      this.texts.nickname ||
      (email !== undefined || phone !== undefined ? this.texts.company : '') ||
      (email === undefined ? '' : nameFromEmail(email)) ||
      (phone ?? '') ||
      this.nameFromPage();
    if (longName.length <= MAX_NAME_LENGTH) return longName;
    this.keepExtra('Name', longName);
    return `${longName.slice(0, MAX_NAME_LENGTH - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
  }

  private nameFromPage(): string {
    const slug = this.urls.map(linkedInSlug).find((candidate) => candidate !== null);
    return slug == null ? '' : nameFromSlug(slug);
  }

  private readonly keep = (header: string, text: string) => this.keepExtra(header, text);

  private keepExtra(header: string, written: string): void {
    const isLong = header.length > MAX_HEADER_LENGTH;
    const [name, text] = isLong ? [`${header.slice(0, MAX_HEADER_LENGTH)}…`, `${header}: ${written}`] : [header, written];
    const key = name === '__proto__' ? '__proto__ column' : name; // on an object, this name would set the prototype
    this.extra ??= new Map();
    const before = this.extra.get(key);
    if (before === undefined) this.extra.set(key, text);
    else if (before !== text && !before.includes(text)) this.extra.set(key, `${before}\n${text}`);
  }
}
