/** One vCard as a person: every property has its place, and what has none stays under its own name. */
import type { IsoDay } from '../../../../model/day';
import { headerKey } from '../../../../model/fold';
import type { ColumnRole } from '../../../contacts/formats/column';
import { ANY_CSV_FIELDS } from '../../../contacts/formats/csv-header-aliases';
import { cleanName, mailAddress, phoneAddress } from '../participants';
import { type ContentLine, splitUnescaped, unescapeText } from '../text/content-lines';
import { CardBuilder } from './card';
import { photoOfLine } from './vcard-photo';
import { labelOf, phoneText, plainLabel, rawValue, textValue, vcardDate } from './vcard-values';

/** Whom a card names as related. `uid` is set when it is another card of the file. */
export interface RelatedName {
  readonly word: string;
  readonly name: string;
  readonly address: string;
  readonly uid: string;
}

/** What programs write for themselves. */
const TECHNICAL =
  /^(?:BEGIN|END|VERSION|PRODID|REV|UID|SOURCE|CLASS|MAILER|SORT-STRING|CALURI|CALADRURI|FBURL|CLIENTPIDMAP|XML|KIND|MEMBER|X-ABUID|X-ABADR|X-ABLABEL|X-ABSHOWAS|X-IMAGEHASH|X-IMAGETYPE|X-SHARED-PHOTO.*|X-WALLPAPER.*|X-APPLE-.*|X-ADDRESSBOOKSERVER-.*|X-ABORDER.*|X-EVOLUTION-(?:FILE-AS|WEBDAV.*|.*UUID)|X-MOZILLA-HTML|X-MS-(?:CARDPICTURE|OL-.*)|X-MS-IMADDRESS-.*|X-CLASS|X-ACCOUNTS?|X-SYNC.*|X-RADICALE.*|X-CREATED|CREATED|X-ABCROP.*|X-PM-.*|X-ICQ-.*|AGENT)$/;
const ATTACHMENTS = new Set(['PHOTO', 'LOGO', 'SOUND', 'KEY', 'IMAGE']);
const TEXTS: ReadonlyMap<string, ColumnRole> = new Map([
  ['TITLE', 'position'],
  ['NOTE', 'notes'],
  ['HOBBY', 'interests'],
  ['INTEREST', 'interests'],
  ['EXPERTISE', 'interests'],
]);
const RELATED = new Set([
  'RELATED',
  'X-ABRELATEDNAMES',
  'X-SPOUSE',
  'X-EVOLUTION-SPOUSE',
  'X-KADDRESSBOOK-X-SPOUSESNAME',
  'X-ANDROID-CUSTOM',
]);
const DATED = new Set(['ANNIVERSARY', 'X-ANNIVERSARY', 'X-EVOLUTION-ANNIVERSARY', 'X-KADDRESSBOOK-X-ANNIVERSARY', 'X-ABDATE', 'DEATHDATE']);

export class VCardCard {
  readonly related: RelatedName[] = [];
  /** Lines that are no property, and attachments that are left out. */
  strayLines = 0;
  attachments = 0;
  private readonly builder: CardBuilder;
  /** Of the name, before and behind it. */
  private titles = '';
  private readonly formattedName: ContentLine | undefined;
  private readonly labels: ReadonlyMap<string, string>;

  constructor(line: number, lines: readonly ContentLine[], today: IsoDay) {
    this.builder = new CardBuilder(line, today);
    this.labels = new Map(
      lines
        .filter(({ name, group }) => name === 'X-ABLABEL' && group !== '')
        .map((entry) => [entry.group.toLowerCase(), plainLabel(textValue(entry))]),
    );
    this.formattedName = lines.find(({ name }) => name === 'FN');
    for (const entry of lines) if (entry.name === 'N') this.addName(rawValue(entry));
    for (const [i, entry] of lines.entries()) {
      if (entry.name === '') this.addStray(entry, lines.slice(0, i).findLast(({ name }) => name !== '')?.name ?? '');
      else this.add(entry);
    }
  }

  contact() {
    return this.builder.build();
  }

  addCircle(name: string): void {
    this.builder.add('circles', 'Groups', name);
  }

  private add(line: ContentLine): void {
    const { name } = line;
    const label = labelOf(line, this.labels.get(line.group.toLowerCase()) ?? '');
    const textRole = TEXTS.get(name);
    if (name === 'FN') this.addFormattedName(line);
    else if (name === 'PHOTO') this.addPhoto(line);
    else if (ATTACHMENTS.has(name)) this.attachments++;
    else if (TECHNICAL.test(name)) return;
    else if (textRole !== undefined) this.builder.add(textRole, name, textValue(line));
    else if (RELATED.has(name)) this.addRelated(line, label);
    else if (DATED.has(name) && ANY_CSV_FIELDS.get(headerKey(label)) === 'work-since')
      this.builder.add('work-since', label, textValue(line));
    else if (DATED.has(name))
      this.keep(
        label || (name === 'DEATHDATE' ? 'Date of death' : 'Anniversary'),
        vcardDate(textValue(line), omittedYear(line)) ?? textValue(line),
      );
    else this.addStructured(line, label);
  }

  private addStructured(line: ContentLine, label: string): void {
    const value = textValue(line);
    switch (line.name) {
      case 'N':
        return; // read before all others
      case 'NICKNAME':
        for (const nickname of splitUnescaped(rawValue(line), ',')) this.builder.add('nickname', 'Nickname', unescapeText(nickname));
        return;
      case 'ORG':
        this.addOrganization(rawValue(line));
        return;
      case 'ROLE':
        this.builder.add('position', 'Role', value);
        return;
      case 'EMAIL':
        this.builder.add('email', 'E-mail', value);
        return;
      case 'TEL':
        this.builder.add('phone', 'Phone', phoneText(value), label);
        return;
      case 'ADR':
        this.addAddress(rawValue(line), label);
        return;
      case 'URL':
        this.builder.add('url', label || 'URL', value);
        return;
      case 'BDAY':
        this.builder.add('birthday', 'Birthday', vcardDate(value, omittedYear(line)) ?? value);
        return;
      case 'CATEGORIES':
        for (const circle of splitUnescaped(rawValue(line), ',')) this.addCircle(unescapeText(circle));
        return;
      case 'X-SOCIALPROFILE':
      case 'SOCIALPROFILE':
        this.addProfile(line, value, label);
        return;
      case 'LABEL':
        return; // The address once more, as it stands on an envelope
      default:
        this.keep(label === '' ? headerOf(line.name) : `${headerOf(line.name)} (${label})`, value);
        return;
    }
  }

  /** The first that can be kept. */
  private addPhoto(line: ContentLine): void {
    const photo = photoOfLine(line);
    if (photo === null) this.attachments++;
    else this.builder.addPhoto(photo);
  }

  private keep(header: string, value: string): void {
    this.builder.add('keep', header, value);
  }

  /** A middle name and a suffix are part of the name where the formatted name has them. */
  private addName(value: string): void {
    const [family = '', given = '', middle = '', prefix = '', suffix = '', ...rest] = nameParts(value);
    const formatted = this.formattedName === undefined ? '' : textValue(this.formattedName);
    const isShown = (part: string) => formatted === '' || hasWordsOf(formatted, part);
    this.builder.add('given-name', 'Given name', given);
    this.builder.add(isShown(middle) ? 'middle-name' : 'keep', 'Middle name', middle);
    this.builder.add('family-name', 'Family name', family);
    this.builder.add('prefix', 'Title', prefix);
    this.builder.add(isShown(suffix) ? 'suffix' : 'keep', 'Suffix', suffix);
    this.keep('Name', rest.filter((part) => part !== '').join(' '));
    this.titles = `${prefix} ${suffix}`;
  }

  /** Without the titles that have a field of their own. */
  private addFormattedName(line: ContentLine): void {
    const titles = wordsOf(this.titles);
    const text = textValue(line);
    const words = text.split(/\s+/).filter((word) => !titles.includes(plainWord(word)));
    const name = titles.length === 0 ? text : words.join(' ').replace(/,+$/, '');
    this.builder.add('name', 'Formatted name', name);
  }

  /** A line break that another program did not fold belongs to the note before it; text in Base64 to its picture. */
  private addStray(line: ContentLine, before: string): void {
    if (before === 'NOTE') this.builder.add('notes', 'Note', unescapeText(line.value));
    else if (!ATTACHMENTS.has(before) && !TECHNICAL.test(before)) this.strayLines++;
  }

  private addOrganization(value: string): void {
    const [company = '', ...units] = splitUnescaped(value, ';').map((part) => unescapeText(part).trim());
    this.builder.add('company', 'Company', company);
    this.keep('Department', units.filter((unit) => unit !== '').join(', '));
  }

  /** The city and country are the place; the whole address is kept. */
  private addAddress(value: string, label: string): void {
    const parts = splitUnescaped(value, ';').map((part) => unescapeText(part).replace(/\s+/g, ' ').trim());
    const [, , , city = '', , , country = ''] = parts;
    const kind = /work|arbeit|büro|bureau|office/i.test(label) ? 'work' : /home|privat|domicile|casa/i.test(label) ? 'home' : 'other';
    this.builder.add(`${kind}-city`, 'City', city);
    this.builder.add(`${kind}-country`, 'Country', country);
    this.keep(label === '' ? 'Address' : `Address (${label})`, parts.filter((part) => part !== '').join(', '));
  }

  /** A page, or a name on a service: `x-apple:ana_k`. */
  private addProfile(line: ContentLine, value: string, label: string): void {
    const user = line.params.get('X-USER')?.[0] ?? '';
    const handle = value.replace(/^x-apple:/i, '');
    if (/^https?:/i.test(handle)) this.builder.add('url', label || 'Profile', handle);
    else this.keep(label || 'Profile', decodeHandle(handle) || user);
  }

  private addRelated(line: ContentLine, label: string): void {
    const value = textValue(line);
    if (line.name === 'X-ANDROID-CUSTOM') {
      const [kind = '', name = '', type = '', custom = ''] = splitUnescaped(rawValue(line), ';').map(unescapeText);
      if (kind.endsWith('/relation')) this.relate(custom || (ANDROID_RELATIONS[Number(type)] ?? 'related'), name);
      else if (kind.endsWith('/nickname')) this.builder.add('nickname', 'Nickname', name);
      else this.keep(headerOf(kind.replace(/^.*\//, '')), [name, custom].filter((part) => part !== '').join(', '));
      return;
    }
    const word = line.name === 'RELATED' || line.name === 'X-ABRELATEDNAMES' ? label : 'spouse';
    this.relate(word, value);
  }

  private relate(label: string, value: string): void {
    const word = label.toLowerCase() || 'related';
    const uid = /^urn:uuid:(.+)$/i.exec(value)?.[1]?.toLowerCase() ?? '';
    const address = uid !== '' ? '' : mailAddress(value) || (/^tel:/i.test(value) ? phoneAddress(value) : '');
    const name = uid === '' && address === '' && !/^[a-z][a-z0-9+.-]*:\S+$/i.test(value) ? cleanName(value) : '';
    if (word === 'me' || (uid === '' && address === '' && name === '')) this.keep('Related', value);
    else this.related.push({ word, name, address, uid });
    if (name !== '') this.keep(word.charAt(0).toUpperCase() + word.slice(1), name);
  }
}

function nameParts(value: string): readonly string[] {
  return splitUnescaped(value, ';').map((part) =>
    splitUnescaped(part, ',')
      .map((word) => unescapeText(word).trim())
      .join(' ')
      .trim(),
  );
}

function plainWord(word: string): string {
  return word.replace(/[,;]+$/, '').toLowerCase();
}

function wordsOf(text: string): readonly string[] {
  return text
    .split(/\s+/)
    .map(plainWord)
    .filter((word) => word !== '');
}

function hasWordsOf(text: string, part: string): boolean {
  const words = wordsOf(text);
  return wordsOf(part).every((word) => words.includes(word));
}

/** `X-PHONETIC-FIRST-NAME` → "Phonetic first name". */
function headerOf(name: string): string {
  const words = name.replace(/^X-/i, '').toLowerCase().replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function omittedYear({ params }: ContentLine): string | undefined {
  return (params.get('X-APPLE-OMIT-YEAR') ?? params.get('X-APPLE-OMID-YEAR'))?.[0];
}

function decodeHandle(handle: string): string {
  try {
    return decodeURIComponent(handle);
  } catch {
    return handle;
  }
}

/** `ContactsContract.CommonDataKinds.Relation` of Android. */
const ANDROID_RELATIONS: readonly string[] =
  'custom|assistant|brother|child|domestic partner|father|friend|manager|mother|parent|partner|referred by|relative|sister|spouse'.split(
    '|',
  );
