/**
 * Compares two names, words in any order. Each word of one is paired with the most alike word of the other. What stays alone on both sides contradicts:
 * another given name, another family name (people marry), another middle name. What stays alone on one side only is left out there.
 */
import { type NameWord, nameWord, RELATION_ORDER, type WordRelation, wordRelation } from './names/word-relation';
import type { NameForm, RecordColumns } from './record-columns';
import { BITS, type EvidenceKind, wordBits } from './weights';

export interface NameEvidence {
  readonly bits: number;
  /** What the user reads about it. */
  readonly kind: EvidenceKind;
  /** `fits`: given and family names agree. `part`: what is there agrees, but one has only a part. `none`: nothing can be said. */
  readonly fit: 'fits' | 'part' | 'none' | 'given-differs' | 'family-differs' | 'middle-differs' | 'unlike';
  /** Every word of the shorter name is in the other, equal but for accents, or a nickname. */
  readonly isExact: boolean;
}

/** Share of its bits that a further given or family name adds. */
const FURTHER_WORD = 0.3;

const NO_NAME: NameEvidence = { bits: 0, kind: 'same-name', fit: 'none', isExact: false };

/** The best of all pairs of forms of the two names. */
export function nameEvidence(columns: RecordColumns, a: number, b: number): NameEvidence {
  let best: NameEvidence | null = null;
  const [formsA, formsB] = [columns.forms[a] as readonly NameForm[], columns.forms[b] as readonly NameForm[]];
  for (const one of formsA) {
    for (const other of formsB) {
      const found = compareForms(columns, one, other);
      if (best === null || found.bits > best.bits) best = found;
      if (one.kind === 'name' && other.kind === 'name' && found.isExact && found.fit === 'fits') return found;
    }
  }
  return best ?? NO_NAME;
}

const FITTING: ReadonlySet<NameEvidence['fit']> = new Set(['fits', 'part', 'none']);

interface Pairing {
  readonly relations: (Exclude<WordRelation, 'different'> | null)[];
  /** Word of A → word of B, −1: alone. */
  readonly partner: number[];
  readonly isTaken: boolean[];
}

function compareForms(columns: RecordColumns, a: NameForm, b: NameForm): NameEvidence {
  const pairing = pairWords(columns, a, b);
  const count = columns.size;
  const given = new JointBits();
  const family = new JointBits();
  let isExact = true;
  let weakest: WordRelation = 'same';
  let full = 0;
  pairing.partner.forEach((partner, i) => {
    const relation = pairing.relations[i] ?? null;
    if (partner < 0 || relation === null) return;
    const role = isGiven(a, i) && isGiven(b, partner) ? given : family;
    role.add(wordBits(relation, othersWith(columns, relation, a.words[i] as number, b.words[partner] as number), count));
    if (relation !== 'initial') full++;
    if (relation !== 'same' && relation !== 'nickname') isExact = false;
    if (RELATION_ORDER.indexOf(relation) > RELATION_ORDER.indexOf(weakest)) weakest = relation;
  });
  const fit = fitOf(columns, a, b, pairing, full);
  let bits = given.total + family.total;
  bits += penaltyOf(fit, a, b, pairing);
  if (a.kind !== 'name' || b.kind !== 'name') bits += BITS.otherForm;
  if (!FITTING.has(fit) && (canDiffer(a, b) || a.kind === 'address' || b.kind === 'address')) return NO_NAME;
  return { bits, kind: kindOf(fit, weakest, a, b, pairing), fit, isExact };
}

/** Given names of one person often come together (Minh Tuấn, Mary Ann), so only the rarest counts in full. */
class JointBits {
  private sum = 0;
  private most = 0;

  add(bits: number): void {
    this.sum += bits;
    if (bits > this.most) this.most = bits;
  }

  get total(): number {
    return this.most + FURTHER_WORD * (this.sum - this.most);
  }
}

/** How many other records have the word, or one that the relation would accept as well. */
function othersWith(columns: RecordColumns, relation: Exclude<WordRelation, 'different'>, a: number, b: number): number {
  const { frequency } = columns.words;
  if (relation === 'initial') return 0;
  if (relation === 'same') return Math.min(frequency[a] as number, frequency[b] as number) - 1; // of joined words the whole
  if (relation === 'nickname') return (frequency[a] as number) + (frequency[b] as number) - 2;
  const [one, other] = [columns.soundOf[a] as number, columns.soundOf[b] as number];
  return (columns.sounds.frequency[one] as number) + (one === other ? 0 : (columns.sounds.frequency[other] as number)) - 2;
}

function pairWords(columns: RecordColumns, a: NameForm, b: NameForm): Pairing {
  const pairing: Pairing = {
    relations: new Array(a.words.length).fill(null),
    partner: new Array(a.words.length).fill(-1),
    isTaken: new Array(b.words.length).fill(false),
  };
  const areVowelsWritten = hasVowels(a) && hasVowels(b);
  const table: WordRelation[] = [];
  let hasAny = 0;
  for (const one of a.words) {
    for (const other of b.words) {
      const relation = wordRelation(columns.nameWords[one] as NameWord, columns.nameWords[other] as NameWord, areVowelsWritten);
      hasAny |= 1 << RELATION_ORDER.indexOf(relation);
      table.push(relation);
    }
  }
  RELATION_ORDER.forEach((relation, rank) => {
    if (relation === 'different') return;
    if (relation === 'nickname') joinSplitWords(columns, a, b, pairing); // after equal words, before all that is less
    if (hasAny & (1 << rank)) pairRelated(relation, table, a, b, pairing);
  });
  return pairing;
}

/** Pairs words in this relation, first those of one role. */
function pairRelated(
  relation: Exclude<WordRelation, 'different'>,
  table: readonly WordRelation[],
  a: NameForm,
  b: NameForm,
  pairing: Pairing,
): void {
  const width = b.words.length;
  for (const isSameRole of [true, false]) {
    for (let i = 0; i < a.words.length; i++) {
      for (let j = 0; j < width; j++) {
        if ((pairing.partner[i] as number) >= 0) break;
        if (pairing.isTaken[j] || table[i * width + j] !== relation || (isGiven(a, i) === isGiven(b, j)) !== isSameRole) continue;
        pairing.partner[i] = j;
        pairing.relations[i] = relation;
        pairing.isTaken[j] = true;
      }
    }
  }
}

/** "Mary Ann" and "Maryann", "Xiao Ming" and "Xiaoming", "Su-min" and "Soomin": a word that is two words of the other. */
function joinSplitWords(columns: RecordColumns, a: NameForm, b: NameForm, pairing: Pairing): void {
  if (a.words.length < 3 && b.words.length < 3) return;
  const textOf = (words: readonly number[], i: number) => columns.words.texts[words[i] as number] ?? '';
  const areVowelsWritten = hasVowels(a) && hasVowels(b);
  const isFreeA = (i: number) => (pairing.partner[i] as number) < 0;
  for (let i = 0; i < a.words.length; i++) {
    for (let j = 0; j + 1 < b.words.length; j++) {
      if (!isFreeA(i) || pairing.isTaken[j] || pairing.isTaken[j + 1]) continue;
      const relation = joinedRelation(textOf(a.words, i), textOf(b.words, j) + textOf(b.words, j + 1), areVowelsWritten);
      if (relation === null) continue;
      pairing.partner[i] = j;
      pairing.relations[i] = relation;
      pairing.isTaken[j] = true;
      pairing.isTaken[j + 1] = true;
    }
  }
  for (let j = 0; j < b.words.length; j++) {
    for (let i = 0; i + 1 < a.words.length; i++) {
      if (pairing.isTaken[j] || !isFreeA(i) || !isFreeA(i + 1)) continue;
      const relation = joinedRelation(textOf(b.words, j), textOf(a.words, i) + textOf(a.words, i + 1), areVowelsWritten);
      if (relation === null) continue;
      pairing.partner[i] = j;
      pairing.partner[i + 1] = j;
      pairing.relations[i] = relation;
      pairing.isTaken[j] = true;
    }
  }
}

function joinedRelation(word: string, joined: string, areVowelsWritten: boolean): 'same' | 'variant' | null {
  if (word.length < 4 || word[0] !== joined[0] || Math.abs(word.length - joined.length) > 3) return null;
  const relation = wordRelation(nameWord(word), nameWord(joined), areVowelsWritten);
  return relation === 'same' || relation === 'variant' ? relation : null;
}

function fitOf(
  columns: RecordColumns,
  a: NameForm,
  b: NameForm,
  { partner, isTaken, relations: related }: Pairing,
  full: number,
): NameEvidence['fit'] {
  const aloneA = new Alone(columns, a, (i) => (partner[i] as number) < 0);
  const aloneB = new Alone(columns, b, (j) => !isTaken[j]);
  const pairs = a.words.length - aloneA.count;
  if (aloneA.count === 0 || aloneB.count === 0) {
    if (pairs === 0 || full === 0) return 'none';
    if (Math.min(a.words.length, b.words.length) < 2) return isGivenPaired(a, b, partner) ? 'part' : 'none';
    for (let i = 0; i < related.length; i++) {
      if (related[i] === 'initial' && !isGiven(a, i) && !isGiven(b, partner[i] as number)) return 'part';
    }
    return 'fits';
  }
  if (full === 0) return 'unlike';
  if (pairs >= 2 && full >= 2 && (aloneA.areInitials || aloneB.areInitials)) return 'fits';
  if (!(a.isOrderKnown && b.isOrderKnown) && Math.min(a.words.length, b.words.length) === 2) return 'given-differs';
  if (aloneA.isGivenAlone || aloneB.isGivenAlone) return 'given-differs';
  return aloneA.isFamilyAlone || aloneB.isFamilyAlone ? 'family-differs' : 'middle-differs';
}

/** The words of one name that have no partner. */
class Alone {
  readonly count: number;
  readonly areInitials: boolean;
  /** No given name has a partner. */
  readonly isGivenAlone: boolean;
  readonly isFamilyAlone: boolean;

  constructor(columns: RecordColumns, form: NameForm, isAlone: (i: number) => boolean) {
    let [count, initials, given, family] = [0, 0, 0, 0];
    for (let i = 0; i < form.words.length; i++) {
      if (!isAlone(i)) continue;
      count++;
      if (columns.nameWords[form.words[i] as number]?.text.length === 1) initials++;
      if (isGiven(form, i)) given++;
      else family++;
    }
    this.count = count;
    this.areInitials = initials === count;
    this.isGivenAlone = given === form.givenCount;
    this.isFamilyAlone = family === form.words.length - form.givenCount;
  }
}

function penaltyOf(fit: NameEvidence['fit'], a: NameForm, b: NameForm, { partner, isTaken }: Pairing): number {
  switch (fit) {
    case 'given-differs':
      return BITS.givenNameDiffers;
    case 'family-differs':
      return BITS.familyNameDiffers;
    case 'middle-differs':
      return BITS.middleNameDiffers;
    case 'unlike':
      return BITS.nameDiffers;
    default: {
      let alone = 0;
      for (const to of partner) if (to < 0) alone++;
      for (const taken of isTaken) if (!taken) alone++;
      return BITS.extraWord * Math.min(2, alone) + (Math.min(a.words.length, b.words.length) < 2 ? BITS.onlyOneWord : 0);
    }
  }
}

function kindOf(fit: NameEvidence['fit'], weakest: WordRelation, a: NameForm, b: NameForm, { partner }: Pairing): EvidenceKind {
  if (fit === 'given-differs') return 'other-given-name';
  if (fit === 'family-differs') return 'other-family-name';
  if (fit === 'middle-differs') return 'other-middle-name';
  if (fit === 'unlike') return 'unlike-names';
  if (a.kind === 'address' || b.kind === 'address') return 'name-in-address';
  if (a.kind === 'other' || b.kind === 'other') return 'other-name';
  if (a.script !== b.script) return 'other-script';
  if (weakest === 'nickname') return 'nickname';
  if (weakest === 'initial') return 'initial';
  if (weakest !== 'same') return 'spelling';
  if (a.words.length !== b.words.length) return 'part-of-name';
  return partner.every((to, i) => to === i) ? 'same-name' : 'other-order';
}

/** A Chinese reading of a Japanese name, or vowels that are not written, make unlike words of one name. */
function canDiffer(a: NameForm, b: NameForm): boolean {
  return a.script !== b.script && (a.script === 'han' || b.script === 'han');
}

/** Arabic and Hebrew write no short vowels, and Korean vowels have many romanizations. */
function hasVowels({ script }: NameForm): boolean {
  return script !== 'abjad' && script !== 'hangul';
}

function isGiven({ givenCount }: NameForm, i: number): boolean {
  return i < givenCount;
}

function isGivenPaired(a: NameForm, b: NameForm, partner: readonly number[]): boolean {
  return partner.some((to, i) => to >= 0 && (isGiven(a, i) || a.words.length === 1) && (isGiven(b, to) || b.words.length === 1));
}
