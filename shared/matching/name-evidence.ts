/**
 * Compares two names, words in any order. Each word of one is paired with the most alike word of the other. What stays alone on both sides contradicts:
 * another given name, another family name (people marry), another middle name. What stays alone on one side only is left out there.
 */
import { namesAnother } from './address-name';
import { MAX_WORDS, type NameColumns, NameForm } from './names/name-columns';
import { COUNTED, type Pairing, pairWords } from './names/pair-words';
import { type NameWord, RELATION_ORDER, type WordRelation } from './names/word-relation';
import type { RecordColumns } from './record-columns';
import { BITS, type EvidenceKind, wordBits } from './weights';

export interface NameEvidence {
  readonly bits: number;
  /** What the user reads about it. */
  readonly kind: EvidenceKind;
  /** `fits`: given and family names agree. `part`: what is there agrees, but one has only a part. `none`: nothing can be said. */
  readonly fit: 'fits' | 'part' | 'none' | 'given-differs' | 'family-differs' | 'middle-differs' | 'unlike';
  /** Every word of the shorter name is in the other, equal but for accents, or a nickname. */
  readonly isExact: boolean;
  /** How well any two forms of the names identify one person beside an identifier. A person with more names has no less of it. */
  readonly identity: Identity;
}

/**
 * `other`: the address of a record without a name names somebody else. `exact`: given and family names are equal, or a nickname. `whole`: they fit, spelled differently. `part`: what is there fits, as an initial or a given
 * name, or only the family name is another one (people marry).
 */
const IDENTITIES = ['none', 'other', 'part', 'whole', 'exact'] as const;
type Identity = (typeof IDENTITIES)[number];

/** Share of its bits that a further given or family name adds. */
const FURTHER_WORD = 0.3;

const INITIAL = RELATION_ORDER.indexOf('initial');

const NO_NAME: NameEvidence = { bits: 0, kind: 'same-name', fit: 'none', isExact: false, identity: 'none' };
const NAME_OF_ANOTHER: NameEvidence = { ...NO_NAME, identity: 'other' };

/** The two forms that are compared. */
const formA = new NameForm();
const formB = new NameForm();

/** The best of all pairs of forms of the two names. */
export function nameEvidence({ names }: RecordColumns, a: number, b: number): NameEvidence {
  let best: NameEvidence | null = null;
  for (let i = names.firstOf(a); i < names.endOf(a); i++) {
    names.read(i, formA);
    for (let j = names.firstOf(b); j < names.endOf(b); j++) {
      names.read(j, formB);
      const found = compareForms(names, formA, formB);
      if (best === null || found.bits > best.bits) best = withIdentity(found, best);
      else best = withIdentity(best, found);
      if (formA.kind === 'name' && formB.kind === 'name' && found.isExact && found.fit === 'fits') return found;
    }
  }
  return best ?? NO_NAME;
}

function withIdentity(best: NameEvidence, other: NameEvidence | null): NameEvidence {
  if (other === null || IDENTITIES.indexOf(other.identity) <= IDENTITIES.indexOf(best.identity)) return best;
  return { bits: best.bits, kind: best.kind, fit: best.fit, isExact: best.isExact, identity: other.identity };
}

function identityOf(fit: NameEvidence['fit'], kind: EvidenceKind, isExact: boolean): Identity {
  if (fit === 'fits') return isExact ? 'exact' : kind === 'initial' ? 'part' : 'whole';
  return fit === 'family-differs' || (fit === 'part' && (isExact || kind === 'initial')) ? 'part' : 'none';
}

export type Relation = Exclude<WordRelation, 'different'>;

const FITTING: ReadonlySet<NameEvidence['fit']> = new Set(['fits', 'part', 'none']);

function compareForms(names: NameColumns, a: NameForm, b: NameForm): NameEvidence {
  const pairing = pairWords(names, a, b);
  const count = names.size;
  given.clear();
  family.clear();
  let weakest = 0;
  let isExact = true;
  let full = 0;
  for (let i = 0; i < a.length; i++) {
    const partner = pairing.partner[i] as number;
    const rank = pairing.relation[i] as number;
    if (partner < 0 || rank === COUNTED) continue;
    const relation = RELATION_ORDER[rank] as Relation;
    const role = i < a.givenCount && partner < b.givenCount ? given : family;
    role.add(wordBits(relation, othersWith(names, relation, a.words[i] as number, b.words[partner] as number), count));
    if (relation !== 'initial') full++;
    if (relation !== 'same' && relation !== 'nickname') isExact = false;
    if (rank > weakest) weakest = rank;
  }
  const fit = fitOf(names, a, b, pairing, full);
  const isOther = a.kind !== 'name' || b.kind !== 'name';
  if (!FITTING.has(fit)) {
    if (canDiffer(a, b)) return NO_NAME;
    if (a.kind === 'address') return addressEvidence(names, a, b);
    if (b.kind === 'address') return addressEvidence(names, b, a);
  }
  const bits = given.total + family.total + penaltyOf(fit, a, b, pairing) + (isOther ? BITS.otherForm : 0);
  const kind = kindOf(fit, RELATION_ORDER[weakest] as WordRelation, a, b, pairing);
  return { bits, kind, fit, isExact, identity: identityOf(fit, weakest === INITIAL ? 'initial' : kind, isExact) };
}

function addressEvidence({ nameWords }: NameColumns, address: NameForm, name: NameForm): NameEvidence {
  const wordsOf = (form: NameForm) => Array.from(form.words.subarray(0, form.length), (word) => nameWords[word] as NameWord);
  const isOther = name.kind !== 'address' && namesAnother(wordsOf(address), wordsOf(name));
  return isOther ? NAME_OF_ANOTHER : NO_NAME;
}

/** Given names of one person often come together (Minh Tuấn, Mary Ann), so only the rarest counts in full. */
class JointBits {
  private sum = 0;
  private most = 0;

  add(bits: number): void {
    this.sum += bits;
    if (bits > this.most) this.most = bits;
  }

  clear(): void {
    this.sum = 0;
    this.most = 0;
  }

  get total(): number {
    return this.most + FURTHER_WORD * (this.sum - this.most);
  }
}

const given = new JointBits();
const family = new JointBits();

/** How many other records have the word, or one that the relation would accept as well. */
export function othersWith(names: NameColumns, relation: Relation, a: number, b: number): number {
  const { frequency } = names.words;
  if (relation === 'initial') return 0;
  if (relation === 'same') return Math.min(frequency[a] as number, frequency[b] as number) - 1; // of joined words the whole
  if (relation === 'nickname') return (frequency[a] as number) + (frequency[b] as number) - 2;
  const [one, other] = [names.soundOf[a] as number, names.soundOf[b] as number];
  return (names.sounds.frequency[one] as number) + (one === other ? 0 : (names.sounds.frequency[other] as number)) - 2;
}

function fitOf(names: NameColumns, a: NameForm, b: NameForm, pairing: Pairing, full: number): NameEvidence['fit'] {
  const { partner, isTaken, relation, count: pairs } = pairing;
  const [lengthA, lengthB] = [a.length, b.length];
  let taken = 0;
  for (let j = 0; j < lengthB; j++) taken += isTaken[j] as number;
  if (pairs === lengthA || taken === lengthB) {
    if (pairs === 0 || full === 0) return 'none';
    if (lengthA < 2 || lengthB < 2) return isGivenPaired(a, b, partner) ? 'part' : 'none';
    for (let i = 0; i < lengthA; i++) {
      const to = partner[i] as number;
      if (to < 0 || relation[i] !== INITIAL) continue;
      if (i >= a.givenCount && to >= b.givenCount) return 'part';
      // "Meera A. Hahn" is not Adam Hahn: the given name stays alone, and only the initial behind it fits.
      if ((i === 0) !== (to === 0) && (i > 0 ? (partner[0] as number) < 0 : isTaken[0] === 0)) return 'given-differs';
    }
    return 'fits';
  }
  if (full === 0) return 'unlike';
  for (let i = 0; i < MAX_WORDS; i++) isPaired[i] = (partner[i] as number) < 0 ? 0 : 1;
  if (pairs >= 2 && full >= 2 && (areInitials(names, a, isPaired) || areInitials(names, b, isTaken))) return 'fits';
  if (!(a.isOrderKnown && b.isOrderKnown) && Math.min(lengthA, lengthB) === 2) return 'given-differs';
  if (isAllFree(0, a.givenCount, isPaired) || isAllFree(0, b.givenCount, isTaken)) return 'given-differs';
  return isAllFree(a.givenCount, lengthA, isPaired) || isAllFree(b.givenCount, lengthB, isTaken) ? 'family-differs' : 'middle-differs';
}

/** Word of A: it has a partner. Filled by `fitOf`. */
const isPaired = new Uint8Array(MAX_WORDS);

/** All words without a partner are initials. */
function areInitials(names: NameColumns, { words, length }: NameForm, hasPartner: Uint8Array): boolean {
  for (let i = 0; i < length; i++) if (!hasPartner[i] && (names.nameWords[words[i] as number] as NameWord).length > 1) return false;
  return true;
}

function isAllFree(from: number, to: number, hasPartner: Uint8Array): boolean {
  for (let i = from; i < to; i++) if (hasPartner[i] !== 0) return false; // also behind the words that are looked at
  return true;
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
      for (let i = 0; i < a.length; i++) if ((partner[i] as number) < 0) alone++;
      for (let j = 0; j < b.length; j++) if (!isTaken[j]) alone++;
      return BITS.extraWord * Math.min(2, alone) + (Math.min(a.length, b.length) < 2 ? BITS.onlyOneWord : 0);
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
  if (a.length !== b.length) return 'part-of-name';
  for (let i = 0; i < a.length; i++) if (partner[i] !== i) return 'other-order';
  return 'same-name';
}

/** A Chinese reading of a Japanese name, or vowels that are not written, make unlike words of one name. */
function canDiffer(a: NameForm, b: NameForm): boolean {
  return a.script !== b.script && (a.script === 'han' || b.script === 'han');
}

function isGivenPaired(a: NameForm, b: NameForm, partner: Int8Array): boolean {
  for (let i = 0; i < a.length; i++) {
    const to = partner[i] as number;
    if (to >= 0 && (i < a.givenCount || a.length === 1) && (to < b.givenCount || b.length === 1)) return true;
  }
  return false;
}
