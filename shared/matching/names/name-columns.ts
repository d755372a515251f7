/**
 * The names of all records as numbers of words, in typed arrays. A name has several forms: as it is written, with a nickname, with the family name of
 * before a marriage, as an e-mail address has it.
 */
import { addressName, completes } from '../address-name';
import { Interner } from '../key-table';
import type { LinkageRecord } from '../linkage-record';
import { longer } from '../value-lists';
import { latinWords, type WrittenIn } from './latin-words';
import { formalNamesOf } from './nicknames';
import { type PersonName, personName } from './person-name';
import { consonantKey } from './spelling';
import { areUnlike, DIFFERENT, type NameWord, nameWord, RelationCache } from './word-relation';

/** `name`: as written. `other`: a nickname, the name before a marriage, another name in a file. `address`: read from an e-mail address. */
const FORM_KINDS = ['name', 'other', 'address'] as const;
type FormKind = (typeof FORM_KINDS)[number];
const SCRIPTS: readonly WrittenIn[] = ['latin', 'han', 'hangul', 'abjad', 'other'];
const GENERATIONS: readonly string[] = ['', 'jr', 'sr', 'ii', 'iii', 'iv'];

const MAX_FORMS = 5;
/** Words of a name that are looked at. */
export const MAX_WORDS = 6;
/** Numbers of one form that lie side by side: its words, and behind them the places of these. */
const FORM = MAX_WORDS + 6;
const [LENGTH, GIVEN_COUNT, IS_ORDER_KNOWN, KIND, GENERATION, SCRIPT] = [6, 7, 8, 9, 10, 11] as const;

/** Numbers of words are below it. */
const MAX_WORD = 2 ** 24;
const MAX_JOINED = 50_000;

/** One form, read from the columns. */
export class NameForm {
  /** Numbers of the words, given names first. Only `length` of them are of this form. */
  readonly words = new Int32Array(MAX_WORDS);
  length = 0;
  givenCount = 0;
  isOrderKnown = false;
  script: WrittenIn = 'latin';
  kind: FormKind = 'name';
  hasVowels = true;
}

type Written = Pick<PersonName, 'words' | 'givenCount' | 'isOrderKnown' | 'generation' | 'script'>;

export class NameColumns {
  readonly words = new Interner();
  /** Consonant keys of words. */
  readonly sounds = new Interner();
  /** Word → what a comparison needs of it. */
  readonly nameWords: NameWord[] = [];
  /** Word → its consonant key. */
  readonly soundOf: number[] = [];
  private readonly relations = new RelationCache();
  private readonly joinedWords = new Map<number, NameWord>();
  /** Word → what `soundsOf` gives for it, as a family name and as a given name. */
  private readonly soundsOfFamily: (readonly number[])[] = [];
  private readonly soundsOfGiven: (readonly number[])[] = [];
  /** Record → its first form; one more for the end. */
  private starts = new Int32Array(64);
  private forms = new Int32Array(64 * FORM);
  size = 0;

  firstOf(record: number): number {
    return this.starts[record] as number;
  }

  /** The form behind the last one of the record. */
  endOf(record: number): number {
    return this.starts[record + 1] as number;
  }

  lengthOf(form: number): number {
    return this.forms[form * FORM + LENGTH] as number;
  }

  wordOf(form: number, place: number): number {
    return this.forms[form * FORM + place] as number;
  }

  /** Place of the generation that the shown name has. 0: none. */
  shownGenerationOf(record: number): number {
    const form = this.firstOf(record);
    return form === this.endOf(record) ? 0 : (this.forms[form * FORM + GENERATION] as number);
  }

  /** Of each form: `jr`, …, or empty. */
  generationsOf(record: number): string[] {
    const generations: string[] = [];
    for (let form = this.firstOf(record); form < this.endOf(record); form++)
      generations.push(GENERATIONS[this.forms[form * FORM + GENERATION] as number] as string);
    return generations;
  }

  hasVowels(form: number): boolean {
    return isWithVowels(SCRIPTS[this.forms[form * FORM + SCRIPT] as number] as WrittenIn);
  }

  textsOf(form: number): string[] {
    const texts: string[] = [];
    for (let i = 0; i < this.lengthOf(form); i++) texts.push(this.words.texts[this.wordOf(form, i)] as string);
    return texts;
  }

  read(form: number, into: NameForm): void {
    const { forms } = this;
    const at = form * FORM;
    for (let i = 0; i < MAX_WORDS; i++) into.words[i] = forms[at + i] as number;
    into.length = forms[at + LENGTH] as number;
    into.givenCount = forms[at + GIVEN_COUNT] as number;
    into.isOrderKnown = forms[at + IS_ORDER_KNOWN] === 1;
    into.kind = FORM_KINDS[forms[at + KIND] as number] as FormKind;
    into.script = SCRIPTS[forms[at + SCRIPT] as number] as WrittenIn;
    into.hasVowels = isWithVowels(into.script);
  }

  /** Words of the name that is shown. Empty: the record has none. */
  shownWords(record: number): readonly string[] {
    const first = this.firstOf(record);
    return first === this.endOf(record) ? [] : this.textsOf(first);
  }

  /** The first and the last word of the written name. Empty: it has less than two. */
  wholeName(record: number): readonly [given: string, family: string] {
    const form = this.firstOf(record);
    if (form === this.endOf(record) || this.forms[form * FORM + KIND] !== FORM_KINDS.indexOf('name') || this.lengthOf(form) < 2)
      return ['', ''];
    const { texts } = this.words;
    return [texts[this.wordOf(form, 0)] as string, texts[this.wordOf(form, this.lengthOf(form) - 1)] as string];
  }

  /** Place of the relation of two words in `RELATION_ORDER`. */
  rankOf(one: number, other: number, areVowelsWritten: boolean): number {
    if (one === other) return 0;
    const a = this.nameWords[one] as NameWord;
    const b = this.nameWords[other] as NameWord;
    if (areVowelsWritten && this.soundOf[one] !== this.soundOf[other] && areUnlike(a, b)) return DIFFERENT;
    return this.relations.rankOf(one, other, a, b, areVowelsWritten);
  }

  /** Two words written as one. */
  joined(one: number, other: number): NameWord {
    const key = one * MAX_WORD + other;
    const known = this.joinedWords.get(key);
    if (known !== undefined) return known;
    const made = nameWord(`${this.words.texts[one]}${this.words.texts[other]}`);
    if (this.joinedWords.size >= MAX_JOINED) this.joinedWords.clear();
    this.joinedWords.set(key, made);
    return made;
  }

  /** The sound of the word, and of the names that it is a nickname of. */
  soundsOf(word: number, isGiven: boolean): readonly number[] {
    const own = this.soundOf[word] as number;
    const { text, nicknames } = this.nameWords[word] as NameWord;
    if (!isGiven || nicknames === 0) return (this.soundsOfFamily[word] ??= [own]);
    return (this.soundsOfGiven[word] ??= [
      ...new Set([own, ...formalNamesOf(text).map((formal) => this.sounds.idOf(consonantKey(formal)))]),
    ]);
  }

  /** Adds the names of the next record. @param names those that are names. Empty: it has none */
  add({ nickname, emails }: LinkageRecord, names: readonly string[]): void {
    const record = this.size++;
    if (this.size === this.starts.length) this.starts = longer(this.starts);
    this.starts[this.size] = this.firstOf(record);
    if (names.length > 0) this.addWritten(names.map(personName), nickname);
    const first = this.firstOf(record);
    const isShort = first === this.endOf(record) || this.lengthOf(first) < 2 || this.isInitial(this.wordOf(first, 0));
    if (names.length === 0 || isShort) {
      const main = this.shownWords(record);
      for (const name of emails.slice(0, 2).flatMap(addressName)) if (completes(name.words, main)) this.addForm(name, 'address');
    }
    this.count(record);
  }

  private addWritten(written: readonly PersonName[], nickname: string): void {
    // "J. Marsh" beside "Joan Marsh" says nothing more, and could be John.
    const whole = written.length === 1 ? written : written.filter((each) => !isShort(each));
    const [name, ...others] = (whole.length > 0 ? whole : written) as [PersonName, ...PersonName[]];
    this.addForm(name, 'name');
    if (others.length === 0 && nickname === '' && name.bornAs.length === 0 && name.calledBy.length === 0) return;
    const [given, family] = [name.words.slice(0, name.givenCount), name.words.slice(name.givenCount)];
    const addCalled = (called: readonly string[]) => {
      for (const word of called.slice(0, 2)) this.addForm({ ...name, words: [word, ...family], givenCount: 1 }, 'other');
    };
    if (name.bornAs.length > 0) this.addForm({ ...name, words: [...given, ...name.bornAs] }, 'other');
    const called = nickname === '' ? name.calledBy : [...name.calledBy, ...latinWords(nickname)];
    if (called.length > 1 && nickname.includes(' ')) this.addForm(personName(nickname), 'other');
    addCalled(called);
    addCalled([...new Set(others.flatMap(({ calledBy }) => calledBy))].filter((word) => !called.includes(word)));
    for (const alias of others) if (alias.words.length > 1 || name.words.length < 2) this.addForm(alias, 'other'); // Ana Silva is not every Ana
  }

  private addForm(name: Written, kind: FormKind): void {
    const form = this.endOf(this.size - 1);
    if (name.words.length === 0 || form - this.firstOf(this.size - 1) === MAX_FORMS) return;
    if ((form + 1) * FORM > this.forms.length) this.forms = longer(this.forms);
    const length = Math.min(name.words.length, MAX_WORDS);
    const at = form * FORM;
    for (let i = 0; i < length; i++) this.forms[at + i] = this.wordId(name.words[i] as string);
    this.forms[at + LENGTH] = length;
    this.forms[at + GIVEN_COUNT] = name.givenCount;
    this.forms[at + IS_ORDER_KNOWN] = name.isOrderKnown ? 1 : 0;
    this.forms[at + KIND] = FORM_KINDS.indexOf(kind);
    this.forms[at + GENERATION] = GENERATIONS.indexOf(name.generation);
    this.forms[at + SCRIPT] = SCRIPTS.indexOf(name.script);
    this.starts[this.size] = form + 1;
  }

  private count(record: number): void {
    for (let form = this.firstOf(record); form < this.endOf(record); form++) {
      for (let i = 0; i < this.lengthOf(form); i++) {
        const word = this.wordOf(form, i);
        this.words.count(word, record);
        this.sounds.count(this.soundOf[word] as number, record);
      }
    }
  }

  private isInitial(word: number): boolean {
    return (this.nameWords[word] as NameWord).length === 1;
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
}

/** False: Arabic and Hebrew write no short vowels, and Korean vowels have many romanizations. */
function isWithVowels(script: WrittenIn): boolean {
  return script !== 'abjad' && script !== 'hangul';
}

/** True when fewer than two words of the name are written out. */
function isShort({ words }: PersonName): boolean {
  return words.filter((word) => word.length > 1).length < 2;
}
