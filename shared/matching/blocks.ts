/**
 * Blocking (Newcombe 1959; Fellegi & Sunter 1969, section 3.3): only records that share a key are compared. The keys are addresses, numbers, pages,
 * birthdays, and pairs of sounds of names, so that two spellings of one name meet in any order.
 *
 * A key that more than `MAX_BLOCK` records have is left out: the namesakes of a very common name meet by a second key (company, town, birthday) or not at
 * all. So the comparisons grow with the records, never with their square.
 */
import { KeyTable, longer } from './key-table';
import { namesWithNicknames } from './names/nicknames';
import { consonantKey } from './names/spelling';
import type { NameWord } from './names/word-relation';
import type { NameForm, Page, Phone, RecordColumns } from './record-columns';

/** Largest number of records of one key that are compared with each other. */
export const MAX_BLOCK = 30;

/** Nickname → the names it stands for. */
let formalNames: Map<string, string[]> | null = null;
const MAX_FORMAL = 4;

/** A key is a number: its kind, and one or two values. */
const KINDS = 16;
const VALUES = 2 ** 24;
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

function keyOf(kind: keyof typeof KIND, one: number, other = 0): number {
  return (one * VALUES + other) * KINDS + KIND[kind];
}

/** Keys of kinds up to here can prove one person. Their keys are written first. */
const LAST_PROOF = KIND.birthday;

/** In any order. */
function keyOfBoth(kind: keyof typeof KIND, one: number, other: number): number {
  return one < other ? keyOf(kind, one, other) : keyOf(kind, other, one);
}

/** Each record has a side of each key: a name meets only addresses, and an address only names. All other keys have one side. */
const NAME_SIDE = 0;
const ADDRESS_SIDE = 1;

/** Key → the records that have it, in the order they came. */
export class Blocks {
  private readonly table = new KeyTable();
  /** Record → its first entry of `keys`, and one more for the end. */
  private starts = new Int32Array(1 << 10);
  /** Ids of keys, doubled, with the side in the last bit. */
  private keys = new Int32Array(1 << 12);
  private size = 0;
  private keyCount = 0;
  /** Record → the search that found it last. */
  private seen = new Int32Array(1 << 10);
  private searches = 0;

  /** Records are added in the order of their indices. */
  add(columns: RecordColumns): void {
    const record = this.size++;
    if (this.size >= this.starts.length) {
      this.starts = longer(this.starts);
      this.seen = longer(this.seen);
    }
    writeKeys(columns, record, (key, side = NAME_SIDE) => this.put(record, key, side));
    this.starts[this.size] = this.keyCount;
  }

  private put(record: number, key: number, side: number): void {
    const own = this.table.idOf(key) * 2 + side;
    for (let i = this.starts[record] as number; i < this.keyCount; i++) if (this.keys[i] === own) return;
    if (this.keyCount === this.keys.length) this.keys = longer(this.keys);
    this.keys[this.keyCount++] = own;
    const id = own >> 1;
    if (this.table.countOf(id) <= maxBlock(key)) this.table.add(id, record * 2 + side); // one more than the limit marks it as left out
  }

  /**
   * All other records before `end` that share a key with it, each once. `canProve`: they share, or may share, an address, a number, a page, a birthday or
   * the like, which can prove one person.
   */
  eachPartner(record: number, end: number, visit: (other: number, canProve: boolean) => void): void {
    const search = ++this.searches;
    this.seen[record] = search;
    let isAnyProof = false;
    for (let i = this.starts[record] as number; i < (this.starts[record + 1] as number); i++) {
      const own = this.keys[i] as number;
      const id = own >> 1;
      const count = this.table.countOf(id);
      if (count < 2) continue;
      const key = this.table.keyOf(id);
      const kind = key % KINDS;
      const isProof = kind <= LAST_PROOF;
      if (count > maxBlock(key)) {
        isAnyProof ||= isProof;
        continue;
      }
      for (let entry = this.table.firstOf(id); entry >= 0; entry = this.table.nextOf(entry)) {
        const value = this.table.valueOf(entry);
        const other = value >> 1;
        if (other >= end) break; // ascending
        if (this.seen[other] === search || (kind === KIND.addressName && ((value ^ own) & 1) === 0)) continue;
        this.seen[other] = search;
        visit(other, isProof || isAnyProof); // keys that prove come first
      }
    }
  }
}

/** A record can be on both sides of a key. */
function maxBlock(key: number): number {
  return key % KINDS === KIND.addressName ? MAX_BLOCK * 2 : MAX_BLOCK;
}

type Put = (key: number, side?: number) => void;

/** The keys of one record. */
function writeKeys(columns: RecordColumns, record: number, put: Put): void {
  for (const email of columns.emails[record] as readonly number[]) put(keyOf('email', email));
  for (const local of columns.localParts[record] as readonly number[]) put(keyOf('local', local));
  for (const local of columns.localNames[record] as readonly number[]) put(local * KINDS + KIND.addressName, ADDRESS_SIDE);
  for (const local of columns.nameLocals[record] as readonly number[]) put(local * KINDS + KIND.addressName, NAME_SIDE);
  for (const { tail } of columns.phones[record] as readonly Phone[]) put(keyOf('phone', tail));
  for (const { page, handle, isMemberSite } of columns.pages[record] as readonly Page[]) {
    put(keyOf('page', page));
    if (isMemberSite) put(keyOf('handle', handle));
  }
  const birthday = columns.birthday[record] as number;
  if (birthday >= 0) put(keyOf('birthday', birthday));
  const day = birthday < 0 ? -1 : dayOf(columns.birthdays.texts[birthday] as string);
  for (const form of columns.forms[record] as readonly NameForm[]) writeNameKeys(columns, record, form, day, put);
}

/** Month and day as one number. */
function dayOf(birthday: string): number {
  return Number(birthday.slice(-5).replace('-', ''));
}

function writeNameKeys(columns: RecordColumns, record: number, form: NameForm, day: number, put: Put): void {
  const words = form.words.slice(0, 4);
  const sounds = words.map((word, i) => soundsOf(columns, word, i < form.givenCount || !form.isOrderKnown));
  const initials = words.map((word) => (columns.nameWords[word] as NameWord).sound.charCodeAt(0));
  if (form.givenCount > 1 && words.length > 2) {
    const joined = words.slice(0, form.givenCount).map((word) => columns.words.texts[word]);
    sounds.push([columns.sounds.idOf(consonantKey(joined.join('')))]); // Mary Ann, Maryann
  }
  const company = columns.company[record] as number;
  const place = columns.place[record] as number;
  for (let i = 0; i < words.length; i++) {
    for (let j = i + 1; j < words.length; j++) put(keyOfBoth('words', words[i] as number, words[j] as number)); // rarer than their sounds
  }
  for (let i = 0; i < sounds.length; i++) {
    for (const sound of sounds[i] as readonly number[]) {
      if (company >= 0) put(keyOf('company', company, sound));
      if (place >= 0) put(keyOf('place', place, sound));
      if (day >= 0) put(keyOf('day', day, sound));
      if (form.words.length === 1) put(keyOf('word', sound));
      for (let j = i + 1; j < sounds.length; j++) {
        for (const other of sounds[j] as readonly number[]) put(keyOfBoth('names', sound, other));
      }
      // "Ana K." and "Ana Kovač", and a slip behind the first letter of one word
      for (let j = 0; j < initials.length; j++) if (j !== i) put(keyOf('initial', sound, initials[j]));
    }
  }
}

const soundsOfNicknames = new WeakMap<RecordColumns, Map<number, readonly number[]>>();

/** The sound of the word, and of the names that it is a nickname of. */
export function soundsOf(columns: RecordColumns, word: number, isGiven: boolean): readonly number[] {
  const own = columns.soundOf[word] as number;
  const { text, hasNicknames } = columns.nameWords[word] as NameWord;
  if (!isGiven || !hasNicknames) return [own];
  let known = soundsOfNicknames.get(columns);
  if (known === undefined) soundsOfNicknames.set(columns, (known = new Map()));
  let sounds = known.get(word);
  if (sounds === undefined) {
    sounds = [...new Set([own, ...formalNamesOf(text).map((formal) => columns.sounds.idOf(consonantKey(formal)))])];
    known.set(word, sounds);
  }
  return sounds;
}

function formalNamesOf(word: string): readonly string[] {
  formalNames ??= formalNamesByNickname();
  return formalNames.get(word) ?? [];
}

function formalNamesByNickname(): Map<string, string[]> {
  const names = new Map<string, string[]>();
  for (const [formal, nickname] of namesWithNicknames()) {
    const known = names.get(nickname);
    if (known === undefined) names.set(nickname, [formal]);
    else if (known.length < MAX_FORMAL) known.push(formal);
  }
  return names;
}
