/**
 * People with the same employer or school (docs/analysis.md, "Layers"). Affinity, not a tie: used in the mixture for clusters and in their labels, never in a
 * structural measure.
 *
 *   w_jk = g · ov / (d − 1),   g = 1, ov = 0.5 because the dates of the stay are not known, d = known people there
 *
 * Where no ties are known (a contacts file), the weight is the plain cosine of the facts of the two, common facts / √(facts of j · facts of k). On nine
 * personal networks with schools and employers it agrees better with the circles of the user than the weight above (mean ARI .172 against .134); beside
 * ties the two do not differ.
 *
 * Schools are read from columns of the user's files that are called so. Schools are compared folded ("ACME " = "Acme"), employers without their
 * legal form besides ("Contoso" = "Contoso GmbH"), as the matching of people compares them. Above 30 people five random cycles; above 500 the employer is a label only. What is no
 * employer ("self-employed", "retired") brings nobody together.
 */
import { companyKey, fold } from '../../model/fold';
import type { Person } from '../../model/network';
import { addGroup } from '../graph/sparse-clique';
import { PairCollector, type TieList } from '../graph/tie-graph';

export interface Affiliation {
  /** As most members write it; of equally frequent spellings the one of the first member. */
  readonly name: string;
  /** Person numbers, ascending. */
  readonly members: readonly number[];
}

const OVERLAP_UNKNOWN = 0.5;
const LABEL_ONLY_ABOVE = 500;

/** Folded, in words of letters and digits. */
const NO_EMPLOYER: ReadonlySet<string> = new Set(
  [
    'self employed|selfemployed|self|myself|own business|sole trader|freelance|freelancer|freelancing|freelance consultant|independent',
    'independent consultant|independent contractor|independent professional|consultant|contractor|retired|semi retired|unemployed|student',
    'none|n a|na|home|homemaker|private|privat|confidential|stealth|stealth mode|stealth startup|stealth mode startup|stealth company|startup',
    'various|multiple|other|unknown|not applicable|looking for opportunities|seeking new opportunities|seeking opportunities|open to work',
    'career break|sabbatical|between jobs|in transition|selbststandig|selbstandig|freiberuflich|freiberufler|freie mitarbeit|rentner|rentnerin',
    'im ruhestand|pensioniert|arbeitslos|vertraulich|independant|a mon compte|auto entrepreneur|retraite|sans emploi|confidentiel|autonomo',
    'por cuenta propia|jubilado|jubilada|desempleado|libero professionista|in proprio|pensionato|pensionata|zzp|zelfstandig|gepensioneerd',
    'wlasna dzialalnosc|emeryt|aposentado|egenforetagare|pensionar',
  ].flatMap((line) => line.split('|')),
);

/** Equal for spellings of one employer, with and without its legal form. Empty: none, or a word for having none, such as "self-employed", which nobody shares with others. */
export function employerKey(company: string): string {
  const words = fold(company)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return words === '' || NO_EMPLOYER.has(words) ? '' : companyKey(company) || words;
}

/** Employers with at least 2 known people, ascending by folded name. `people` in the order of person numbers. */
export function employers(people: readonly Person[]): Affiliation[] {
  return groupBy(people, (person) => {
    const key = employerKey(person.company);
    return key === '' ? [] : [[key, person.company.trim()]];
  });
}

/** Folded headers of columns that name schools. */
const SCHOOL_HEADERS = new Set(
  [
    'school',
    'schools',
    'school name',
    'schoolname',
    'university',
    'college',
    'alma mater',
    'schule',
    'hochschule',
    'universität',
    'école',
    'université',
    'escuela',
    'universidad',
    'scuola',
    'università',
    'escola',
    'universidade',
    'universiteit',
  ].map(fold),
);

/** Schools with at least 2 known people, ascending by folded name. */
export function schools(people: readonly Person[]): Affiliation[] {
  return groupBy(people, (person) => schoolsOf(person).map((name) => [fold(name), name] as const));
}

/** The schools that a person's row names; several are separated by semicolons. */
export function schoolsOf({ extra }: Person): string[] {
  return Object.entries(extra)
    .filter(([header]) => SCHOOL_HEADERS.has(fold(header)))
    .flatMap(([, value]) => value.split(';'))
    .map((name) => name.trim())
    .filter((name) => fold(name) !== '');
}

/** Places with at least 2 known people, ascending by folded name. */
export function places(people: readonly Person[]): Affiliation[] {
  return groupBy(people, ({ place }) => (place.trim() === '' ? [] : [[fold(place), place.trim()]]));
}

/** Groups of at least 2 people by folded text, ascending by it. */
export function groupBy(
  people: readonly Person[],
  keysOf: (person: Person) => readonly (readonly [key: string, name: string])[],
): Affiliation[] {
  const groups = new Map<string, { names: Map<string, number>; members: number[] }>();
  people.forEach((person, number) => {
    for (const [key, name] of keysOf(person)) {
      const group = groups.get(key) ?? { names: new Map<string, number>(), members: [] };
      groups.set(key, group);
      group.names.set(name, (group.names.get(name) ?? 0) + 1);
      if (group.members.at(-1) !== number) group.members.push(number);
    }
  });
  return [...groups]
    .filter(([, group]) => group.members.length >= 2)
    .sort(([x], [y]) => (x < y ? -1 : 1))
    .map(([, { names, members }]) => ({ name: mostFrequent(names), members }));
}

/** Of equally frequent ones the first. */
function mostFrequent(names: ReadonlyMap<string, number>): string {
  let best = '';
  for (const [name, count] of names) if (best === '' || count > (names.get(best) ?? 0)) best = name;
  return best;
}

/** `hasTies`: ties are known besides; else the weights are plain cosines. */
export function affiliationWeights(size: number, affiliations: readonly Affiliation[], hasTies: boolean, seed: number): TieList {
  const pairs = new PairCollector(size);
  const facts = new Int32Array(size);
  for (const { name, members } of affiliations) {
    if (members.length > LABEL_ONLY_ABOVE) continue;
    for (const member of members) facts[member]!++;
    addGroup(pairs, members, hasTies ? OVERLAP_UNKNOWN : members.length - 1, fold(name), seed);
  }
  const shared = pairs.ties();
  if (hasTies) return shared;
  return { ...shared, weight: shared.weight.map((weight, k) => weight / Math.sqrt(facts[shared.a[k]!]! * facts[shared.b[k]!]!)) };
}
