/**
 * Blocking (Newcombe 1959; Fellegi & Sunter 1969, section 3.3): only records that share a key are compared. The keys are addresses, numbers, pages,
 * birthdays, and pairs of sounds of names, so that two spellings of one name meet in any order.
 *
 * A key that more than `MAX_BLOCK` records have is left out: the namesakes of a very common name meet by a second key (company, town, birthday) or not at
 * all. So the comparisons grow with the records, never with their square.
 */
import { isRoleAddress } from './contact-keys';
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
} as const;

function keyOf(kind: keyof typeof KIND, one: number, other = 0): number {
  return (one * VALUES + other) * KINDS + KIND[kind];
}

/** Key → the records that have it, in the order they came. */
export class Blocks {
  /** Most keys have one record. */
  private readonly records = new Map<number, number | number[]>();
  private readonly keys: (readonly number[])[] = [];

  /** Records are added in the order of their indices. */
  add(columns: RecordColumns): void {
    const record = this.keys.length;
    const keys = [...blockingKeys(columns, record)];
    this.keys.push(keys);
    for (const key of keys) {
      const block = this.records.get(key);
      if (block === undefined) this.records.set(key, record);
      else if (typeof block === 'number') this.records.set(key, [block, record]);
      else if (block.length <= MAX_BLOCK) block.push(record); // one more than the limit marks it as left out
    }
  }

  /** All other records before `end` that share a key with it, each once. */
  partnersOf(record: number, end: number): Set<number> {
    const partners = new Set<number>();
    for (const key of this.keys[record] as readonly number[]) {
      const block = this.records.get(key);
      if (typeof block !== 'object' || block.length > MAX_BLOCK) continue;
      for (const other of block) if (other !== record && other < end) partners.add(other);
    }
    return partners;
  }
}

/** The keys of one record. */
function blockingKeys(columns: RecordColumns, record: number): Set<number> {
  const keys = new Set<number>();
  for (const email of columns.emails[record] as readonly number[])
    if (!isRoleAddress(columns.mails.texts[email] as string)) keys.add(keyOf('email', email));
  for (const local of columns.localParts[record] as readonly number[]) keys.add(keyOf('local', local));
  for (const local of columns.localNames[record] as readonly number[]) keys.add(keyOf('addressName', local));
  for (const local of columns.nameLocals[record] as readonly number[]) keys.add(keyOf('addressName', local));
  for (const { tail } of columns.phones[record] as readonly Phone[]) keys.add(keyOf('phone', tail));
  for (const { page, handle, isMemberSite } of columns.pages[record] as readonly Page[]) {
    keys.add(keyOf('page', page));
    if (isMemberSite) keys.add(keyOf('handle', handle));
  }
  const birthday = columns.birthday[record] as number;
  if (birthday >= 0) keys.add(keyOf('birthday', birthday));
  const day = birthday < 0 ? -1 : dayOf(columns.birthdays.texts[birthday] as string);
  for (const form of columns.forms[record] as readonly NameForm[]) addNameKeys(columns, record, form, day, keys);
  return keys;
}

/** Month and day as one number. */
function dayOf(birthday: string): number {
  return Number(birthday.slice(-5).replace('-', ''));
}

function addNameKeys(columns: RecordColumns, record: number, form: NameForm, day: number, keys: Set<number>): void {
  const words = form.words.slice(0, 4);
  const sounds = words.map((word, i) => soundsOf(columns, word, i < form.givenCount || !form.isOrderKnown));
  const initials = words.map((word) => (columns.nameWords[word] as NameWord).sound.charCodeAt(0));
  if (form.givenCount > 1 && words.length > 2) {
    const joined = words.slice(0, form.givenCount).map((word) => columns.words.texts[word]);
    sounds.push([columns.sounds.idOf(consonantKey(joined.join('')))]); // Mary Ann, Maryann
  }
  const company = columns.company[record] as number;
  const place = columns.place[record] as number;
  for (let i = 0; i < sounds.length; i++) {
    for (const sound of sounds[i] as readonly number[]) {
      if (company >= 0) keys.add(keyOf('company', company, sound));
      if (place >= 0) keys.add(keyOf('place', place, sound));
      if (day >= 0) keys.add(keyOf('day', day, sound));
      if (form.words.length === 1) keys.add(keyOf('word', sound));
      for (let j = i + 1; j < sounds.length; j++) {
        for (const other of sounds[j] as readonly number[])
          keys.add(sound < other ? keyOf('names', sound, other) : keyOf('names', other, sound));
      }
      // "Ana K." and "Ana Kovač", and a slip behind the first letter of one word
      for (let j = 0; j < initials.length; j++) if (j !== i) keys.add(keyOf('initial', sound, initials[j]));
    }
  }
}

const soundsOfNicknames = new WeakMap<RecordColumns, Map<number, readonly number[]>>();

/** The sound of the word, and of the names that it is a nickname of. */
function soundsOf(columns: RecordColumns, word: number, isGiven: boolean): readonly number[] {
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
