/**
 * Seeded people in planted groups: 1,000 people in 12 groups, 240 interests, of which each group owns 15 and 60 are everybody's, popularity after
 * Zipf, 2 to 6 interests a person; a share of a person's interests is their group's, the rest everybody's. Ties: mostly inside the groups.
 */
import { rows } from '../../../shared/analysis/data/columns';
import type { Rows } from '../../../shared/analysis/data/interaction-columns';
import { mergedTies, type TieList } from '../../../shared/analysis/graph/tie-graph';
import { type Random, seededRandom } from '../../../shared/model/ids';

export interface PlantedInterests {
  readonly group: Int32Array;
  /** Interest numbers per person. */
  readonly interests: Rows;
}

const PEOPLE = 1000;
const GROUPS = 12;
const INTERESTS = 240;
const OWNED = 15;

/** `ownShare`: how many of a person's interests are their group's. `withoutAny`: share of people without interests. */
export function plantedInterests(seed: number, ownShare: number, withoutAny = 0): PlantedInterests {
  const random = seededRandom(seed);
  const group = Int32Array.from({ length: PEOPLE }, () => Math.floor(random() * GROUPS));
  const zipf = (from: number, to: number) =>
    sampler(Array.from({ length: INTERESTS }, (_, i) => (i >= from && i < to ? 1 / (1 + i - from) : 0)));
  const own = Array.from({ length: GROUPS }, (_, g) => zipf(g * OWNED, (g + 1) * OWNED));
  const any = zipf(GROUPS * OWNED, INTERESTS);
  const lists = Array.from(group, (g) => {
    if (random() < withoutAny) return [];
    const chosen = new Set<number>();
    const wanted = 2 + Math.floor(5 * random());
    for (let tries = 0; chosen.size < wanted && tries < 100; tries++) chosen.add(random() < ownShare ? own[g]!(random) : any(random));
    return [...chosen].sort((x, y) => x - y);
  });
  return { group, interests: rows(lists) };
}

/** Ties of a mean degree, `ownShare` of them inside the groups. */
export function plantedTies(seed: number, group: Int32Array, meanDegree: number, ownShare: number): TieList {
  const random = seededRandom(seed);
  const members = Array.from({ length: Math.max(...group) + 1 }, (_, g) => [...group.keys()].filter((person) => group[person] === g));
  const i: number[] = [];
  const j: number[] = [];
  for (let k = 0; k < (group.length * meanDegree) / 2; k++) {
    const person = Math.floor(random() * group.length);
    const inside = members[group[person]!]!;
    i.push(person);
    j.push(random() < ownShare ? inside[Math.floor(random() * inside.length)]! : Math.floor(random() * group.length));
  }
  return mergedTies(
    group.length,
    i,
    j,
    i.map(() => 1),
  );
}

/**
 * Planted communities of uneven sizes with mixing mu, after the benchmark of Lancichinetti, Fortunato & Radicchi (2008): degrees and community
 * sizes follow power laws, a share mu of each person's ties leads out of their community.
 */
export function plantedCommunities(
  seed: number,
  people: number,
  meanDegree: number,
  mu: number,
  sizes: readonly [number, number],
): { group: Int32Array; ties: TieList } {
  const random = seededRandom(seed);
  const group = new Int32Array(people);
  for (let from = 0, g = 0; from < people; g++) {
    const size = Math.min(people - from, Math.round(powerLaw(sizes[0], sizes[1], 1.5, random)));
    group.fill(people - from - size < sizes[0] ? g : g, from, from + size);
    from += size;
  }
  const degrees = Float64Array.from(group, () => powerLaw(meanDegree / 2.2, meanDegree * 4, 2.5, random));
  const scale = meanDegree / (degrees.reduce((sum, d) => sum + d, 0) / people);
  const stubs = (share: number, ofGroup: (g: number) => number) => {
    const byKey = new Map<number, number[]>();
    group.forEach((g, person) => {
      const wanted = degrees[person]! * scale * share;
      const count = Math.floor(wanted) + (random() < wanted % 1 ? 1 : 0);
      const list = byKey.get(ofGroup(g)) ?? [];
      for (let k = 0; k < count; k++) list.push(person);
      byKey.set(ofGroup(g), list);
    });
    return [...byKey.values()];
  };
  const seen = new Set<number>();
  const i: number[] = [];
  const j: number[] = [];
  const connect = (list: number[], mayBeInside: boolean) => {
    for (let round = 0; round < 8 && list.length > 1; round++) {
      shuffle(list, random);
      const left: number[] = [];
      for (let k = 0; k + 1 < list.length; k += 2) {
        const [a, b] = [Math.min(list[k]!, list[k + 1]!), Math.max(list[k]!, list[k + 1]!)];
        if (a === b || seen.has(a * people + b) || (!mayBeInside && group[a] === group[b])) {
          left.push(list[k]!, list[k + 1]!);
          continue;
        }
        seen.add(a * people + b);
        i.push(a);
        j.push(b);
      }
      list = left;
    }
  };
  for (const list of stubs(1 - mu, (g) => g)) connect(list, true);
  for (const list of stubs(mu, () => 0)) connect(list, false);
  return { group, ties: mergedTies(people, i, j) };
}

function sampler(weights: readonly number[]): (random: Random) => number {
  const sums = weights.map(
    (
      (sum) => (weight: number) =>
        (sum += weight)
    )(0),
  );
  const total = sums.at(-1) ?? 0;
  return (random) => {
    const at = random() * total;
    return sums.findIndex((sum) => sum > at);
  };
}

/** Between low and high with density x^−exponent. */
function powerLaw(low: number, high: number, exponent: number, random: Random): number {
  const e = 1 - exponent;
  return (low ** e + random() * (high ** e - low ** e)) ** (1 / e);
}

function shuffle(list: number[], random: Random): void {
  for (let k = list.length - 1; k > 0; k--) {
    const other = Math.floor(random() * (k + 1));
    [list[k], list[other]] = [list[other]!, list[k]!];
  }
}
