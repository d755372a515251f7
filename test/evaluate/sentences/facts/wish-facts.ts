/** What people look for and what they can do, read from the notes with code of its own: clause by clause, word by word. */
import type { RawEntry, RawFile, RawPerson } from './raw-file';

export interface RawWish {
  readonly kind: 'need' | 'offer';
  readonly name: string;
  readonly what: string;
  /** Null: it stands in the notes on the person. */
  readonly day: number | null;
}

const TWO_YEARS = 730;
/** How a need or an offer begins; `can` needs one of the verbs after it, which is a part of what is offered. */
const BEGINS: readonly (readonly [kind: RawWish['kind'], beginning: RegExp])[] = [
  ['need', /(?:(?:is|are) )?(?:look|looks|looking|searching|hunting) for /],
  ['need', /needs? (?!to (?:go|come|be)\b)(?:help (?:with|to) )?/],
  ['need', /wants to (?:learn|find|buy|hire) /],
  [
    'offer',
    /can (?=(?:mend|fix|repair|teach|lend|cook|bake|sew|paint|build|drive|translate|babysit|help|introduce|recommend|play|install|design|edit|print)\b)/,
  ],
  ['offer', /offer(?:s|ed) (?:to )?/],
  ['offer', /(?:sells|is selling|rents out|gives away|has a spare) /],
];
/** Where another clause begins inside a sentence. */
const NEXT =
  /, (?:and |but )?(?:is |are )?(?:look|looks|looking|need|needs|wants|can|offer|sells|rents)\b| (?:and|but) (?:looks|needs|wants|can|offers|sells|rents)\b/i;

function clausesOf(note: string): string[] {
  return note.split(/[.;!?\n]+/).flatMap((sentence) => {
    const clauses: string[] = [];
    let rest = sentence.trim();
    for (let next = NEXT.exec(rest); next !== null; next = NEXT.exec(rest)) {
      clauses.push(rest.slice(0, next.index));
      rest = rest.slice(next.index).replace(/^,? (?:(?:and|but) )?/, '');
    }
    return [...clauses, rest].map((clause) => clause.trim());
  });
}

function saidIn(note: string): { kind: RawWish['kind']; before: string; what: string }[] {
  return clausesOf(note).flatMap((clause) => {
    for (const kind of ['need', 'offer'] as const) {
      const starts = BEGINS.filter(([of]) => of === kind).flatMap(([, beginning]) => {
        const found = new RegExp(`\\b${beginning.source}`, 'iu').exec(clause);
        return found === null ? [] : [{ at: found.index, end: found.index + found[0].length }];
      });
      const [first] = starts.toSorted((x, y) => x.at - y.at);
      const what = first === undefined ? '' : clause.slice(first.end).replace(/[\s,:]+$/, '');
      if (first !== undefined && what !== '') return [{ kind, before: clause.slice(0, first.at).trim(), what }];
    }
    return [];
  });
}

const plain = (text: string) => text.normalize('NFKD').replaceAll(/\p{M}/gu, '').toLowerCase().trim();

/** Their name stands before it; or nothing, or "he", where nobody else can be meant. */
function isOf(before: string, { name, nickname }: RawPerson, isAlone: boolean): boolean {
  const subject = plain(before.replace(/^(?:and|but|also|now) /i, '').replace(/ (?:also|now|still)$/i, ''));
  const isPronoun = ['', 'he', 'she', 'and', 'but', 'also'].includes(subject);
  return (isAlone && isPronoun) || (subject !== '' && [name, nickname, name.split(' ')[0] ?? ''].map(plain).includes(subject));
}

const SAY_NOTHING =
  'a an the to for of in on at with and or her his their my some any new old good help somebody someone something place near from'.split(
    ' ',
  );

function wordsOf(text: string): string[] {
  const words = plain(text).split(/[^\p{L}\d]+/u);
  return words.filter((word) => word.length > 2 && !SAY_NOTHING.includes(word)).map((word) => word.replace(/s$/, ''));
}

export function haveWordInCommon(x: string, y: string): boolean {
  const others = wordsOf(y);
  return wordsOf(x).some((word) => others.includes(word));
}

const read = new WeakMap<RawFile, Map<number, readonly RawWish[]>>();

/** All that is open today. */
export function wishesIn(raw: RawFile, today: number): readonly RawWish[] {
  const known = read.get(raw)?.get(today);
  if (known !== undefined) return known;
  const wishes = openWishes(raw, today);
  read.set(raw, new Map([...(read.get(raw) ?? []), [today, wishes]]));
  return wishes;
}

function openWishes({ people, entries }: RawFile, today: number): readonly RawWish[] {
  const past = entries.filter(({ day }) => day <= today);
  const ofEntry = ({ day, note, people: present }: RawEntry) =>
    saidIn(note).flatMap(({ kind, before, what }): RawWish[] => {
      const meant = present.filter((name) => {
        const person = people.get(name);
        return person !== undefined && isOf(before, person, present.length === 1);
      });
      return meant.length === 1 ? [{ kind, name: meant[0] ?? '', what, day }] : [];
    });
  const ofNotes = (person: RawPerson) =>
    saidIn(person.notes)
      .filter(({ before }) => isOf(before, person, true))
      .map(({ kind, what }): RawWish => ({ kind, name: person.name, what, day: null }));
  return [...past.filter(({ day }) => today - day <= TWO_YEARS).flatMap(ofEntry), ...[...people.values()].flatMap(ofNotes)].filter(
    ({ kind, name, what, day }) => {
      const person = people.get(name);
      if (person === undefined || !['ordinary', 'do-not-track'].includes(person.standing)) return false;
      if (person.closedWishes.some((closed) => closed.startsWith(`${kind} `) && closed.endsWith(` ${plain(what)}`))) return false;
      const isMet = past.some(
        (entry) =>
          entry.favor?.direction === 'given' &&
          entry.people.includes(name) &&
          entry.day >= (day ?? Number.NEGATIVE_INFINITY) &&
          haveWordInCommon(what, entry.favor.what),
      );
      return kind === 'offer' || !isMet;
    },
  );
}
