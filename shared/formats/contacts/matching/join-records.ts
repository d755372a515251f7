/**
 * Joins records (people of the network, and rows) that are one person. Links are found by equal keys. Where all that is linked together agrees, it is one
 * set. Where it contains two people of the network or a contradiction, the links are applied again one by one, the strongest first, and a link that would
 * join what contradicts is left out. Nothing depends on the order of the records.
 */
import { agreement, type CircleNames, contentOf } from './agreement';
import { sharesGivenName } from './compare-names';
import { proves, type SharedKey } from './evidence';
import { compare, contradicts, fitsOnPage, groupingName, type Identity, isOtherBirthday } from './identity';

/** Up to this number of holders of one key, every pair is compared. */
const MAX_PAIRED = 40;
const MAX_NAMES = 12;

export interface Records {
  readonly identities: readonly Identity[];
  /** Records before it are people of the network. */
  readonly firstRow: number;
  readonly circlesOf: CircleNames;
}

/** Sets of two or more records. */
export function joinRecords(records: Records, shared: readonly SharedKey[]): readonly (readonly number[])[] {
  const sets = new DisjointSets(records.identities.length);
  for (const key of shared) for (const [a, b] of linksOf(records.identities, key)) sets.unite(a, b);
  const joined: (readonly number[])[] = [];
  const setOf = new Map<number, number>();
  const doubtful: (readonly number[])[] = [];
  for (const set of sets.groups()) {
    if (agrees(records, set)) joined.push(set);
    else {
      for (const record of set) setOf.set(record, doubtful.length);
      doubtful.push(set);
    }
  }
  if (doubtful.length === 0) return joined;
  const keysOfSets: SharedKey[][] = doubtful.map(() => []);
  for (const key of shared) {
    const parts = new Map<number, number[]>();
    for (const holder of key.holders) {
      const set = setOf.get(holder);
      if (set === undefined) continue;
      const part = parts.get(set);
      if (part === undefined) parts.set(set, [holder]);
      else part.push(holder);
    }
    for (const [set, holders] of parts) if (holders.length > 1) keysOfSets[set]?.push({ ...key, holders });
  }
  doubtful.forEach((set, i) => {
    joined.push(...joinCarefully(records, set, keysOfSets[i] ?? []));
  });
  return joined;
}

function* linksOf(identities: readonly Identity[], { proof, holders }: SharedKey): Iterable<readonly [number, number]> {
  if (proof === 'nobody') return;
  const at = (i: number) => identities[i] as Identity;
  if (holders.length <= MAX_NAMES) {
    for (let i = 0; i < holders.length; i++) {
      for (let j = i + 1; j < holders.length; j++) {
        const [a, b] = [holders[i] as number, holders[j] as number];
        if (proves(proof, at(a), at(b))) yield [a, b];
      }
    }
    return;
  }
  const byName = new Map<string, number>();
  for (const holder of holders) {
    const name = groupingName(at(holder));
    const first = byName.get(name);
    if (first === undefined) byName.set(name, holder);
    else yield [first, holder];
  }
  if (byName.size <= MAX_NAMES) yield* linksOf(identities, { proof, holders: [...byName.values()], key: '' });
}

/** True when nothing in the set speaks against one person. False also where that is not certain. */
function agrees({ identities, firstRow }: Records, set: readonly number[]): boolean {
  if (set.length === 2) {
    const [a, b] = set as [number, number];
    return b >= firstRow && !contradicts(identities[a] as Identity, identities[b] as Identity);
  }
  if (set.filter((record) => record < firstRow).length > 1) return false;
  const members = set.map((record) => identities[record] as Identity);
  const birthdays = [...new Set(members.map(({ record }) => record.birthday).filter(Boolean))];
  if (birthdays.some((a, i) => birthdays.slice(i + 1).some((b) => isOtherBirthday(a, b)))) return false;
  if (new Set(members.flatMap(({ slugs }) => slugs)).size > 1) return false;
  const names = [...new Map(members.map((identity) => [identity.name, identity])).values()];
  return names.length <= MAX_NAMES && names.every((a, i) => names.slice(i + 1).every((b) => !isUnlike(a, b)));
}

function isUnlike(a: Identity, b: Identity): boolean {
  const names = compare(a, b);
  return names === 'different' || names === 'unknown';
}

interface Cluster {
  readonly records: readonly number[];
  readonly person: number | null;
  readonly names: readonly Identity[];
  readonly birthdays: readonly string[];
  readonly slugs: ReadonlySet<string>;
}

function joinCarefully(records: Records, set: readonly number[], keys: readonly SharedKey[]): (readonly number[])[] {
  const { identities, firstRow } = records;
  const clusters = new Map<number, Cluster>();
  const contents = new Map<number, string>();
  for (const record of set) {
    const identity = identities[record] as Identity;
    contents.set(record, contentOf(identity.record));
    clusters.set(record, {
      records: [record],
      person: record < firstRow ? record : null,
      names: [identity],
      birthdays: identity.record.birthday === '' ? [] : [identity.record.birthday],
      slugs: new Set(identity.slugs),
    });
  }
  const ranks = [...new Set(keys.map(({ key }) => key.slice(0, 3)))];
  for (const rank of ranks) {
    const links = keys.filter(({ key }) => key.startsWith(rank)).flatMap((key) => pairsOf(records, key, contents));
    for (const { a, b, proof } of links.sort(byStrength)) {
      const [one, other] = [clusters.get(a) as Cluster, clusters.get(b) as Cluster];
      if (one === other || !areCompatible(one, other, proof === 'page')) continue;
      const union = unionOf(one, other);
      for (const record of union.records) clusters.set(record, union);
    }
  }
  return [...new Set(clusters.values())].map((cluster) => cluster.records).filter((cluster) => cluster.length > 1);
}

interface Link {
  readonly a: number;
  readonly b: number;
  readonly proof: SharedKey['proof'];
  readonly score: number;
  readonly order: string;
}

function byStrength(a: Link, b: Link): number {
  return b.score - a.score || (a.order < b.order ? -1 : a.order > b.order ? 1 : 0);
}

/** The pairs a key joins. Of very many holders, each only with the next one in the order of their contents. */
function pairsOf(
  { identities, firstRow, circlesOf }: Records,
  { proof, holders }: SharedKey,
  contents: ReadonlyMap<number, string>,
): Link[] {
  const links: Link[] = [];
  const content = (i: number) => contents.get(i) ?? '';
  const sorted = [...holders].sort((a, b) => (content(a) < content(b) ? -1 : content(a) > content(b) ? 1 : 0));
  for (let i = 0; i < sorted.length; i++) {
    const end = sorted.length > MAX_PAIRED ? Math.min(i + 2, sorted.length) : sorted.length;
    for (let j = i + 1; j < end; j++) {
      const [a, b] = [sorted[i] as number, sorted[j] as number];
      const [one, other] = [identities[a] as Identity, identities[b] as Identity];
      if ((a < firstRow && b < firstRow) || !proves(proof, one, other)) continue;
      const [row, record] = a < firstRow ? [other, one] : [one, other];
      const score = 'row' in row.record ? agreement(row.record, record.record, circlesOf) : 0;
      const isSame = compare(one, other) === 'same' ? 100 : 0; // the whole name before an initial
      links.push({ a, b, proof, score: score + isSame, order: `${content(a)}${content(b)}` });
    }
  }
  return links;
}

function areCompatible(a: Cluster, b: Cluster, isPage: boolean): boolean {
  if (a.person !== null && b.person !== null) return false;
  if (a.birthdays.some((one) => b.birthdays.some((other) => isOtherBirthday(one, other)))) return false;
  if (a.slugs.size > 0 && b.slugs.size > 0 && ![...a.slugs].some((slug) => b.slugs.has(slug))) return false;
  const unlike = a.names.flatMap((one) => b.names.filter((other) => isUnlike(one, other)).map((other) => [one, other] as const));
  if (unlike.length === 0) return true;
  if (isPage) return unlike.every(([one, other]) => fitsOnPage(one, other));
  // A married name beside the old one.
  const hasSameName = a.names.some((one) => b.names.some((other) => compare(one, other) === 'same'));
  return hasSameName && unlike.every(([one, other]) => sharesGivenName(one.record.name, other.record.name));
}

function unionOf(a: Cluster, b: Cluster): Cluster {
  const names = [...a.names];
  for (const name of b.names) if (!names.some((own) => own.name === name.name)) names.push(name);
  return {
    records: [...a.records, ...b.records],
    person: a.person ?? b.person,
    names,
    birthdays: [...new Set([...a.birthdays, ...b.birthdays])],
    slugs: new Set([...a.slugs, ...b.slugs]),
  };
}

/** Union-find. The lowest index represents its set, so the result does not depend on the order of unions. */
class DisjointSets {
  private readonly parent: Int32Array;

  constructor(size: number) {
    this.parent = Int32Array.from({ length: size }, (_, i) => i);
  }

  unite(a: number, b: number): void {
    const [low, high] = [this.root(a), this.root(b)].sort((x, y) => x - y) as [number, number];
    this.parent[high] = low;
  }

  /** The sets of two or more. */
  groups(): number[][] {
    const groups = new Map<number, number[]>();
    for (let i = 0; i < this.parent.length; i++) {
      const root = this.root(i);
      if (root === i) continue;
      const group = groups.get(root);
      if (group === undefined) groups.set(root, [root, i]);
      else group.push(i);
    }
    return [...groups.values()];
  }

  private root(i: number): number {
    let at = i;
    while ((this.parent[at] as number) !== at) {
      this.parent[at] = this.parent[this.parent[at] as number] as number;
      at = this.parent[at] as number;
    }
    return at;
  }
}
