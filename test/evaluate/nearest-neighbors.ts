/**
 * Similar people (docs/analysis.md, "Evaluation"): the ten nearest by interests, and the similarity of their known classes (cosine of the two sets of classes),
 * relative to two random people (lift). By IDF cosine, as in the app, and by plain cosine. People without a
 * class or an interest are left out; above 2,000 people, a regular sample is used.
 */
import { transposed } from '../../shared/analysis/clusters/interest-weights';
import { rows } from '../../shared/analysis/data/columns';
import type { Rows } from '../../shared/analysis/data/interaction-columns';
import { idf } from '../../shared/analysis/ties/inverse-document-frequency';
import { seededRandom } from '../../shared/model/ids';
import { spread } from './targets';

const NEIGHBORS = 10;
const MAX_QUERIES = 2000;

export interface NeighborFigures {
  /** Mean cosine of the classes of two random people. */
  readonly byChance: number;
  /** Lift of the ten nearest. */
  readonly idfCosine: number;
  readonly cosine: number;
}

/** `memberships`: interests per person, `holders`: people per interest. Null: too few people with classes, or no two have a class in common. */
export function neighborFigures(memberships: Rows, holders: Rows, classesOf: readonly (readonly string[])[]): NeighborFigures | null {
  const people = [...classesOf.keys()].filter((v) => classesOf[v]!.length > 0 && memberships.start[v]! < memberships.start[v + 1]!);
  if (people.length <= 2 * NEIGHBORS) return null;
  const step = Math.ceil(people.length / MAX_QUERIES);
  const asked = people.filter((_, k) => k % step === 0);
  const byChance = chanceSimilarity(people, classesOf);
  if (byChance === 0) return null;
  const isKnown = new Uint8Array(classesOf.length);
  for (const v of people) isKnown[v] = 1;
  const lift = (worth: (holders: number) => number) => nearestSimilarity(memberships, holders, classesOf, asked, isKnown, worth) / byChance;
  return { byChance, idfCosine: lift((count) => idf(classesOf.length, count)), cosine: lift(() => 1) };
}

const HIDDEN = 0.2;

/**
 * Without classes: a fifth of the interests of each person is hidden, and the nearest by the others are asked for them. `lists`: interest numbers per
 * person, `interests`: how many there are.
 */
export function hiddenInterestFigures(lists: readonly ReadonlySet<number>[], interests: number): NeighborFigures | null {
  const random = seededRandom(1);
  const hidden = lists.map((list) => new Set([...list].filter(() => random() < HIDDEN)));
  const kept = rows(lists.map((list, v) => [...list].filter((interest) => !hidden[v]!.has(interest)).sort((x, y) => x - y)));
  return neighborFigures(
    kept,
    transposed(kept, interests),
    hidden.map((list) => [...list].map(String)),
  );
}

function nearestSimilarity(
  memberships: Rows,
  holders: Rows,
  classesOf: readonly (readonly string[])[],
  asked: readonly number[],
  isKnown: Uint8Array,
  worth: (holders: number) => number,
): number {
  const squared = Float64Array.from({ length: holders.start.length - 1 }, (_, i) => worth(holders.start[i + 1]! - holders.start[i]!) ** 2);
  const norm = Float64Array.from({ length: classesOf.length }, (_, v) => {
    let sum = 0;
    for (let k = memberships.start[v]!; k < memberships.start[v + 1]!; k++) sum += squared[memberships.items[k]!]!;
    return Math.sqrt(sum);
  });
  const dot = new Float64Array(classesOf.length);
  return spread(
    asked.map((v) => {
      const met: number[] = [];
      for (let k = memberships.start[v]!; k < memberships.start[v + 1]!; k++) {
        const interest = memberships.items[k]!;
        for (let l = holders.start[interest]!; l < holders.start[interest + 1]!; l++) {
          const other = holders.items[l]!;
          if (other === v || isKnown[other] === 0) continue;
          if (dot[other] === 0) met.push(other);
          dot[other]! += squared[interest]!;
        }
      }
      const nearest = met
        .map((other) => ({ other, likeness: dot[other]! / norm[other]! }))
        .sort((x, y) => y.likeness - x.likeness || x.other - y.other)
        .slice(0, NEIGHBORS);
      for (const other of met) dot[other] = 0;
      return nearest.reduce((sum, { other }) => sum + classSimilarity(classesOf[v]!, classesOf[other]!), 0) / NEIGHBORS;
    }),
  ).mean;
}

/** Exact for up to 2,000 people, above that from a regular sample. */
function chanceSimilarity(people: readonly number[], classesOf: readonly (readonly string[])[]): number {
  const step = Math.ceil(people.length / MAX_QUERIES);
  const some = people.filter((_, k) => k % step === 0);
  let sum = 0;
  for (let x = 0; x < some.length; x++) for (let y = 0; y < x; y++) sum += classSimilarity(classesOf[some[x]!]!, classesOf[some[y]!]!);
  return sum / ((some.length * (some.length - 1)) / 2);
}

function classSimilarity(x: readonly string[], y: readonly string[]): number {
  let both = 0;
  for (const one of x) if (y.includes(one)) both++;
  return both / Math.sqrt(x.length * y.length);
}
