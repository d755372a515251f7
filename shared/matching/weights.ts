/**
 * Weights of evidence by the model of Fellegi and Sunter (1969, *A Theory for Record Linkage*, JASA 64): a comparison with result γ adds
 * log2(m(γ) / u(γ)) bits, where m is the probability of γ for two records of one person and u for records of two people. Values with their own frequency:
 * Winkler 1989, *Frequency-Based Matching in the Fellegi–Sunter Model*.
 *
 * u of words of names, companies, places and circles is their frequency in the user's own network, shrunk toward what strangers have (`frequencyWeight`).
 * All other weights are constants of this file.
 */
import type { WordRelation } from './names/word-relation';

/** What a comparison can find. The first block speaks for one person, the second against. */
export type EvidenceKind =
  | 'same-name'
  | 'other-order'
  | 'other-script'
  | 'spelling'
  | 'nickname'
  | 'initial'
  | 'part-of-name'
  | 'other-name'
  | 'name-in-address'
  | 'same-email'
  | 'same-local-part'
  | 'same-phone'
  | 'shared-phone'
  | 'same-page'
  | 'same-handle'
  | 'same-company'
  | 'same-work-domain'
  | 'same-position'
  | 'same-birthday'
  | 'same-day-of-birth'
  | 'same-place'
  | 'same-circle'
  | 'shared-people'
  | 'other-given-name'
  | 'other-family-name'
  | 'other-middle-name'
  | 'unlike-names'
  | 'other-company'
  | 'other-place'
  | 'other-work-address'
  | 'close-birthday'
  | 'in-same-source'
  | Veto;

/** Why two records are never joined without the user. */
export const VETOES = ['other-page', 'other-birthday', 'other-generation', 'met-together', 'tied', 'household', 'colleagues'] as const;
export type Veto = (typeof VETOES)[number];

export function isVeto(kind: EvidenceKind): kind is Veto {
  return (VETOES as readonly string[]).includes(kind);
}

export interface Evidence {
  readonly kind: EvidenceKind;
  /** Positive: for one person. */
  readonly bits: number;
  /** What the evidence is about: the word, the address, the company. Empty: nothing in particular. */
  readonly value: string;
}

/** Probability that two records of one person have a word of the name in this relation. */
const NAME_AGREEMENT: { readonly [R in Exclude<WordRelation, 'different'>]: number } = {
  same: 0.8,
  nickname: 0.08,
  variant: 0.06,
  short: 0.04,
  typo: 0.03,
  initial: 0.06,
};
/** How many words a stranger's word would be in this relation with, for one that is the same. */
const NAME_BREADTH: typeof NAME_AGREEMENT = { same: 1, nickname: 3, variant: 2, short: 6, typo: 3, initial: 60 };

/** Strength of what strangers have: as if so many records were added. */
const SHRINKAGE = 300;
/** Share of strangers who have a word of a name, a company, a place, a circle. */
export const STRANGERS = { word: 1 / 1200, company: 1 / 800, place: 1 / 60, circle: 1 / 12, position: 1 / 60 } as const;
export const MAX_WORD_BITS = 11;
const MIN_WORD_BITS = 0.3;

/** Share of others who have a value: `others` of `count` records, shrunk toward `strangers`. */
export function frequencyOf(others: number, count: number, strangers: number): number {
  return (Math.max(0, others) + SHRINKAGE * strangers) / (count + SHRINKAGE);
}

/** @param others how many other records have the word or one in that relation to it */
export function wordBits(relation: Exclude<WordRelation, 'different'>, others: number, count: number): number {
  const u = frequencyOf(others, count, STRANGERS.word * NAME_BREADTH[relation]);
  return Math.min(MAX_WORD_BITS, Math.max(MIN_WORD_BITS, Math.log2(NAME_AGREEMENT[relation] / u)));
}

/** Bits for an equal value of a field that many may share. */
export function sharedBits(agreement: number, others: number, count: number, strangers: number, max: number): number {
  return Math.max(0, Math.min(max, Math.log2(agreement / frequencyOf(others, count, strangers))));
}

/** Bits of evidence that does not depend on frequencies. */
export const BITS = {
  /** A word of the name that only one of the two has; of a name with only one word. */
  extraWord: -0.7,
  onlyOneWord: -1.5,
  /** Read from a nickname, an address, a name of before. */
  otherForm: -1,
  givenNameDiffers: -11,
  familyNameDiffers: -5,
  middleNameDiffers: -4,
  nameDiffers: -13,
  generationDiffers: -10,
  generationMissing: -3,
  email: 14,
  localPart: 7,
  /** The local part is made of the name: it says little beside an equal name. */
  localPartOfName: 1.5,
  phone: 13,
  sharedPhone: 4,
  page: 16,
  handle: 7,
  handleOfName: 2,
  /** The e-mail address of one is made of the name of the other. */
  nameInAddress: 8,
  /** Of the whole name. */
  wholeNameInAddress: 13,
  /** Each further owner of an address takes this much from it. */
  perOwner: 4,
  otherPage: -8,
  birthday: 9,
  dayOfBirth: 6.5,
  otherBirthday: -8,
  closeBirthday: -2,
  maxCompany: 7,
  maxWorkDomain: 6,
  maxPlace: 3,
  maxCircle: 2.5,
  otherCompany: -1,
  otherPlace: -0.7,
  otherWorkAddress: -4,
  position: 1.5,
  metTogether: -10,
  tied: -12,
  sharedPerson: 1.2,
  maxSharedPeople: 4,
  /** A program has the person under another name already. */
  inSameSource: -4,
} as const;
