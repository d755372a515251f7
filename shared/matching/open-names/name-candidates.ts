/**
 * Whom a name that says too little may mean: "Ana K.", a given name, a nickname, or a number or an address without a name. Nothing is decided by it: the
 * user is asked.
 *
 * At most one of the candidates is meant, so their odds are shared out among them and "nobody of the network": P(i) = o(i) / (1 + Σ o). The odds of each are
 * those of the records (probability.ts) with another prior: somebody who wrote to the user or called is somebody known more often than a line of a file is
 * there twice. `KNOWN_BITS` was fitted on the training half of the made people (test/evaluate/matching/name-candidates.test.ts).
 */
import type { Matcher } from '../find-duplicates';
import { latinWords } from '../names/latin-words';
import { NameForm } from '../names/name-columns';
import { personName } from '../names/person-name';
import type { NameWord } from '../names/word-relation';
import { calibrate, priorBits } from '../probability';
import type { Evidence } from '../weights';

export interface NameCandidate {
  /** Index of the person's record. */
  readonly index: number;
  /** 0 to 1. Those of all candidates sum up to less than 1. */
  readonly probability: number;
  /** Strongest first, those against at the end. */
  readonly evidence: readonly Evidence[];
}

/** Beside the prior of `priorBits`. */
const KNOWN_BITS = 5;
/** Nobody is asked about a name whose best candidate is less probable than this. */
const MIN_BEST = 0.1;
const MIN_SHOWN = 0.03;
const MAX_SHOWN = 5;
/** A word that more people have says nothing about any of them. */
const MAX_WITH_SOUND = 1_000;

/** True when the name does not say who it is: no letters, an address, one word, or one word and initials. */
export function isIncompleteName(name: string): boolean {
  if (name.includes('@') || latinWords(name).length === 0) return true;
  return personName(name).words.filter((word) => word.length > 1).length < 2;
}

/** The candidates for records that come behind those of the people. */
export class NameCandidates {
  readonly #matcher: Matcher;
  readonly #people: number;
  /** Sound of a word of a name → the people who have it. */
  readonly #bySound = new Map<number, number[]>();

  /** @param people the first records of the matcher, which are people */
  constructor(matcher: Matcher, people: number) {
    this.#matcher = matcher;
    this.#people = people;
    for (let person = 0; person < people; person++)
      for (const sound of this.#soundsOfRecord(person)) {
        const known = this.#bySound.get(sound);
        if (known === undefined) this.#bySound.set(sound, [person]);
        else known.push(person);
      }
  }

  /**
   * Most probable first, at most five. Empty: nobody, or nobody probable enough to be worth a question.
   *
   * @param evidenceOf what is known beside the records. Null: the person is surely somebody else
   */
  of(record: number, evidenceOf: (person: number) => readonly Evidence[] | null): NameCandidate[] {
    const found = new Set(this.#matcher.partnersOf(record, this.#people));
    for (const sound of this.#soundsOfRecord(record)) {
      const people = this.#bySound.get(sound) ?? [];
      if (people.length <= MAX_WITH_SOUND) for (const person of people) found.add(person);
    }
    const prior = priorBits(this.#people) + KNOWN_BITS;
    const rated: { index: number; odds: number; evidence: readonly Evidence[] }[] = [];
    for (const index of found) {
      const { bits, evidence, vetoes } = this.#matcher.compare(index, record);
      const more = evidenceOf(index);
      if (vetoes.length > 0 || more === null || !evidence.some((each) => each.bits > 0)) continue;
      const all = [...evidence, ...more].sort((a, b) => b.bits - a.bits);
      const probability = calibrate(prior + bits + more.reduce((sum, each) => sum + each.bits, 0));
      rated.push({ index, odds: probability / (1 - probability), evidence: all });
    }
    const total = 1 + rated.reduce((sum, { odds }) => sum + odds, 0);
    const candidates = rated
      .map(({ index, odds, evidence }) => ({ index, probability: odds / total, evidence }))
      .filter(({ probability }) => probability >= MIN_SHOWN)
      .sort((a, b) => b.probability - a.probability || a.index - b.index)
      .slice(0, MAX_SHOWN);
    return (candidates[0]?.probability ?? 0) < MIN_BEST ? [] : candidates;
  }

  #soundsOfRecord(record: number): Set<number> {
    const { names } = this.#matcher.columns;
    const sounds = new Set<number>();
    for (let at = names.firstOf(record); at < names.endOf(record); at++) {
      names.read(at, form);
      for (let i = 0; i < form.length; i++) {
        const word = form.words[i] as number;
        if ((names.nameWords[word] as NameWord).length < 2) continue;
        for (const sound of names.soundsOf(word, i < form.givenCount || !form.isOrderKnown)) sounds.add(sound);
      }
    }
    return sounds;
  }
}

const form = new NameForm();
