/**
 * Blocking (Newcombe 1959; Fellegi & Sunter 1969, section 3.3): only records that share a key are compared. The keys are addresses, numbers, pages,
 * birthdays, and pairs of sounds of names, so that two spellings of one name meet in any order.
 *
 * A key that more than `MAX_BLOCK` records have is left out: the namesakes of a very common name meet by a second key (company, town, birthday) or not at
 * all. So the comparisons grow with the records, never with their square.
 */
import { localsOfName } from './address-name';
import { KeyTable } from './key-table';
import { NameForm } from './names/name-columns';
import { consonantKey } from './names/spelling';
import type { NameWord } from './names/word-relation';
import type { RecordColumns } from './record-columns';
import { longer, ValueLists } from './value-lists';

/** Largest number of records of one key that are compared with each other. */
export const MAX_BLOCK = 30;

/** Kinds of keys. A key of one value is that value; one of two is looked up. */
const KINDS = 16;
const KIND = {
  email: 0,
  local: 1,
  addressName: 2,
  phone: 3,
  page: 4,
  handle: 5,
  birthday: 6,
  company: 7,
  place: 8,
  day: 9,
  word: 10,
  names: 11,
  initial: 12,
  words: 13,
} as const;
type Kind = (typeof KIND)[keyof typeof KIND];
const VALUES = 2 ** 24;

/** Keys of kinds up to here can prove one person. Their keys are written first. */
const LAST_PROOF = KIND.birthday;

/** A key of an address name has two lists, side by side: names meet only addresses, and addresses only names. */
const NAME_SIDE = 0;
const ADDRESS_SIDE = 1;

/** Key → the records that have it, in the order they came. */
export class Blocks {
  /** Kind → the numbers of its keys of two values, and the records that have each. */
  private readonly tables = Array.from({ length: KINDS }, () => new KeyTable());
  private readonly records = Array.from({ length: KINDS }, () => new ValueLists());
  /** Record → its first entry of `keys`, and one more for the end. */
  private starts = new Int32Array(64);
  /** Number of the list, its kind, and in the last bit whether an earlier record has the key too. */
  private keys = new Int32Array(64);
  private size = 0;
  private keyCount = 0;
  /** Record → the search that found it last. */
  private seen = new Int32Array(64);
  private searches = 0;

  /** Records are added in the order of their indices. */
  add(columns: RecordColumns): void {
    const record = this.size++;
    if (this.size >= this.starts.length) {
      this.starts = longer(this.starts);
      this.seen = longer(this.seen);
    }
    this.writeContactKeys(columns, record);
    const { names } = columns;
    for (let at = names.firstOf(record); at < names.endOf(record); at++) {
      names.read(at, form);
      this.writeNameKeys(columns, record, form);
    }
    this.starts[this.size] = this.keyCount;
  }

  /** @param list a small number, one for each key of the kind, or two for each address name */
  private put(kind: Kind, list: number): void {
    const record = this.size - 1;
    const own = list * KINDS + kind;
    for (let i = this.starts[record] as number; i < this.keyCount; i++) if ((this.keys[i] as number) >> 1 === own) return;
    if (this.keyCount === this.keys.length) this.keys = longer(this.keys);
    const records = this.records[kind] as ValueLists;
    const count = kind === KIND.addressName ? records.countOf(list) + records.countOf(list ^ 1) : records.countOf(list);
    this.keys[this.keyCount++] = own * 2 + (count > 0 ? 1 : 0);
    if (count <= maxBlock(kind)) records.add(list, record); // one more than the limit marks it as left out
  }

  private putAddressName(hash: number, side: number): void {
    this.put(KIND.addressName, this.numberOf(KIND.addressName, hash) * 2 + side);
  }

  private putBoth(kind: Kind, one: number, other: number): void {
    this.put(kind, this.numberOf(kind, one * VALUES + other));
  }

  /** In any order. */
  private putPair(kind: Kind, one: number, other: number): void {
    if (one < other) this.putBoth(kind, one, other);
    else this.putBoth(kind, other, one);
  }

  private numberOf(kind: Kind, key: number): number {
    return (this.tables[kind] as KeyTable).idOf(key);
  }

  /**
   * All other records before `end` that share a key with it, each once. `canProve`: they share, or may share, an address, a number, a page, a birthday or
   * the like, which can prove one person.
   */
  eachPartner(record: number, end: number, visit: (other: number, canProve: boolean) => void): void {
    const { seen } = this;
    const search = ++this.searches;
    seen[record] = search;
    const isBefore = end <= record;
    let isAnyProof = false;
    for (let i = this.starts[record] as number; i < (this.starts[record + 1] as number); i++) {
      const own = this.keys[i] as number;
      if (isBefore && (own & 1) === 0) continue;
      const list = own >> 5;
      const kind = (own >> 1) & (KINDS - 1);
      const records = this.records[kind] as ValueLists;
      const partners = kind === KIND.addressName ? list ^ 1 : list;
      const count = records.countOf(partners) + (partners === list ? 0 : records.countOf(list));
      const isProof = kind <= LAST_PROOF;
      if (count > maxBlock(kind)) {
        isAnyProof ||= isProof;
        continue;
      }
      for (let entry = records.firstOf(partners); entry !== 0; entry = records.nextOf(entry)) {
        const other = records.valueOf(entry);
        if (other >= end) break; // ascending
        if (seen[other] === search) continue;
        seen[other] = search;
        visit(other, isProof || isAnyProof); // keys that prove come first
      }
    }
  }

  private writeContactKeys(columns: RecordColumns, record: number): void {
    const { contacts, names } = columns;
    const { emails, phones, pages } = contacts;
    for (let at = emails.firstOf(record); at !== 0; at = emails.nextOf(at)) this.put(KIND.email, emails.valueOf(at));
    for (let at = emails.firstOf(record); at !== 0; at = emails.nextOf(at)) {
      const local = contacts.localOf[emails.valueOf(at)] as number;
      if (local >= 0) this.put(KIND.local, local);
    }
    for (let at = emails.firstOf(record); at !== 0; at = emails.nextOf(at)) {
      const local = contacts.localHashOf[emails.valueOf(at)] as number;
      if (local >= 0) this.putAddressName(local, ADDRESS_SIDE);
    }
    for (const local of localsOfName(...names.wholeName(record))) this.putAddressName(local, NAME_SIDE);
    for (let at = phones.firstOf(record); at !== 0; at = phones.nextOf(at))
      this.put(KIND.phone, contacts.tailOf[phones.valueOf(at)] as number);
    for (let at = pages.firstOf(record); at !== 0; at = pages.nextOf(at)) {
      const page = pages.valueOf(at);
      this.put(KIND.page, page);
      if (contacts.isMemberPage[page]) this.put(KIND.handle, contacts.handleOf[page] as number);
    }
    const birthday = columns.birthdayOf(record);
    if (birthday >= 0) this.put(KIND.birthday, birthday);
  }

  private writeNameKeys(columns: RecordColumns, record: number, { words, length, givenCount, isOrderKnown }: NameForm): void {
    const { names } = columns;
    const count = Math.min(length, MAX_KEY_WORDS);
    const sounds: (readonly number[])[] = [];
    for (let i = 0; i < count; i++) sounds.push(names.soundsOf(words[i] as number, i < givenCount || !isOrderKnown));
    if (givenCount > 1 && count > 2) sounds.push([joinedSound(columns, words.subarray(0, Math.min(givenCount, count)))]);
    for (let i = 0; i < count; i++) {
      for (let j = i + 1; j < count; j++) this.putPair(KIND.words, words[i] as number, words[j] as number); // rarer than their sounds
    }
    const company = columns.companyOf(record);
    const place = columns.placeOf(record);
    const day = dayOf(columns, record);
    for (let i = 0; i < sounds.length; i++) {
      for (const sound of sounds[i] as readonly number[]) {
        if (company >= 0) this.putBoth(KIND.company, company, sound);
        if (place >= 0) this.putBoth(KIND.place, place, sound);
        if (day >= 0) this.putBoth(KIND.day, day, sound);
        if (length === 1) this.put(KIND.word, sound);
        for (let j = i + 1; j < sounds.length; j++) {
          for (const other of sounds[j] as readonly number[]) this.putPair(KIND.names, sound, other);
        }
        // "Ana K." and "Ana Kovač", and a slip behind the first letter of one word
        for (let j = 0; j < count; j++) {
          if (j !== i) this.putBoth(KIND.initial, sound, (names.nameWords[words[j] as number] as NameWord).sound.charCodeAt(0));
        }
      }
    }
  }
}

const form = new NameForm();
/** Words of a name that keys are made of. */
const MAX_KEY_WORDS = 4;

/** A record can be on both sides of a key. */
function maxBlock(kind: number): number {
  return kind === KIND.addressName ? MAX_BLOCK * 2 : MAX_BLOCK;
}

/** Month and day of the birthday as one number. −1: unknown. */
function dayOf(columns: RecordColumns, record: number): number {
  const own = columns.birthdayOf(record);
  return own < 0 ? -1 : Number((columns.birthdays.texts[own] as string).slice(-5).replace('-', ''));
}

/** Mary Ann, Maryann. */
function joinedSound({ names }: RecordColumns, words: Int32Array): number {
  let joined = '';
  for (const word of words) joined += names.words.texts[word];
  return names.sounds.idOf(consonantKey(joined));
}
