/** Networks and findings of any size for the picture, from a seed: groups of people with ties inside, a few between, every state and role. */
import type {
  AffinityFindings,
  ClusterFindings,
  Findings,
  PersonFindings,
  RhythmFindings,
  TieFindings,
} from '../../../shared/analysis/data/findings';
import type { StructuralRole } from '../../../shared/analysis/roles/structural-role';
import type { TemporalState } from '../../../shared/analysis/ties/temporal-state';
import type { IsoDay } from '../../../shared/model/day';
import { type ClusterId, type InterestId, type PersonId, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../shared/model/network';
import { newPerson } from '../../../shared/model/person';

const FIRST = [
  'Ana',
  'Ben',
  'Carla',
  'Dmitri',
  'Élodie',
  'Farid',
  'Gráinne',
  'Hiroshi',
  'Ioana',
  'Jürgen',
  'Kofi',
  'Lerato',
  'Mireille',
  'Nazlı',
  'Óscar',
  'Priya',
  'Quentin',
  'Rosa',
  'Søren',
  'Tomasz',
  'Ümit',
  'Vera',
  'Wanjiru',
  'Ximena',
  'Yuki',
  'Zoë',
  'Bartholomäus',
];
const LAST = [
  'Kovač',
  'Lee',
  'Diaz',
  'Volkov',
  'Marchand',
  'Haddad',
  'Byrne',
  'Tanaka',
  'Popescu',
  'Krüger',
  'Mensah',
  'Dlamini',
  'Roux',
  'Yılmaz',
  'Pereira',
  'Nair',
  'Weber',
  'Holm',
  'Nowak',
  'Öztürk',
  'Ivanova',
  'Mwangi',
  'Cruz',
  'Featherstonehaugh',
];
const LABELS = [
  'Work · Northwind',
  'Choir',
  'University',
  'Climbing',
  'School gate',
  'Quebec tour',
  'Neighbors',
  'Family',
  'Startups',
  'Photography',
  'Opera',
  'Chess',
  'Sailing',
  'Allotment',
  'Book club',
  'Running',
  'Film night',
  'Volunteers',
  'Dance',
  'Radio',
];
const INTERESTS = [
  'espresso',
  'football',
  'Bach',
  'ramen evenings',
  'jazz',
  'old flat',
  'bouldering',
  'dogs',
  'kids',
  'camping',
  'photography',
  'film',
  'garden',
  'cards',
  'funding',
  'chess',
  'hiking',
  'opera',
  'sailing',
  'bread',
];

export interface GeneratedOptions {
  readonly people: number;
  readonly clusters: number;
  readonly tiesEach?: number;
  readonly seed?: number;
}

export interface Generated {
  readonly network: Network;
  readonly findings: Findings;
}

/** Person `i` of `generated` with the same seed is the same person whatever the number of people: for tests of what one more person changes. */
export function generated({ people: count, clusters: clusterCount, tiesEach = 3, seed = 1 }: GeneratedOptions): Generated {
  const network = emptyNetwork();
  const people: PersonFindings[] = [];
  for (let i = 0; i < count; i++) {
    const random = seededRandom(seed * 7919 + i);
    const id = `p${i.toString(36)}${Math.floor(random() * 1e9).toString(36)}` as PersonId;
    const name = `${FIRST[Math.floor(random() * FIRST.length)]} ${LAST[Math.floor(random() * LAST.length)]}`;
    network.people.set(id, newPerson(id, name));
    people.push(findingsOf(id, random, clusterCount));
  }
  const byStrength = people.toSorted((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
  const ranked = byStrength.map((person, rank): PersonFindings => {
    const ring = ringOf(rank);
    const wasCloser = person.state === 'fading' || person.state === 'dormant';
    return { ...person, rank, ring, peakRing: wasCloser ? (Math.max(0, ring - 1 - (rank % 2)) as 0 | 1 | 2) : ring };
  });
  const ties = tiesAmong(people, tiesEach, seed);
  const known = new Map<PersonId, number>();
  for (const tie of ties) for (const id of [tie.a, tie.b]) known.set(id, (known.get(id) ?? 0) + 1);
  const withTies = ranked.map((person) => ({ ...person, knownTies: known.get(person.id) ?? 0 }));
  return {
    network,
    findings: {
      today: '2026-03-02' as IsoDay,
      quietSince: null,
      maybeUser: null,
      people: withTies,
      ties,
      affinities: affinitiesAmong(people, seed),
      clusters: clustersOf(withTies, clusterCount),
      structure: { isKnown: ties.length >= 30, tieCount: ties.length },
      kernel: 'slow',
      grouping: { areCommunities: true, resolution: 1 },
    },
  };
}

/** The same people, as after an import of names alone: nothing logged with anybody. */
export function withoutContact({ network, findings }: Generated): Generated {
  const people = findings.people.map((person) => ({ ...person, strength: 0, state: 'no-history' as const, contactDays: 0 }));
  return { network, findings: { ...findings, people } };
}

function ringOf(rank: number): 0 | 1 | 2 | 3 {
  return rank < 5 ? 0 : rank < 15 ? 1 : rank < 50 ? 2 : 3;
}
const FADING: RhythmFindings = {
  kind: 'fading',
  gapDays: 98,
  contactDays: 20,
  lastContact: '2025-11-24' as IsoDay,
  usualDays: 21,
  isIrregular: false,
  isJournalQuiet: false,
};

function findingsOf(id: PersonId, random: () => number, clusterCount: number): PersonFindings {
  const strength = (1 / (0.03 + random() ** 0.7)) * (0.6 + random());
  const pick = random();
  const state: TemporalState = pick < 0.17 ? 'fading' : pick < 0.3 ? 'dormant' : pick < 0.34 ? 'new' : pick < 0.4 ? 'one-off' : 'active';
  const rolePick = random();
  const role: StructuralRole = rolePick < 0.03 ? 'sole-link' : rolePick < 0.07 ? 'local-bridge' : rolePick < 0.3 ? 'weak' : 'embedded';
  // Uneven sizes, and one in fifty in no cluster.
  const cluster = clusterCount === 0 || random() < 0.02 ? null : clusterId(Math.floor(clusterCount * random() ** 1.5));
  return {
    id,
    strength,
    score: 50,
    rank: 0,
    contactDays: 4,
    firstContact: null,
    lastContact: null,
    plannedFor: null,
    gapDays: null,
    usualDays: null,
    isIrregular: false,
    overdueRatio: state === 'fading' ? 1.5 + random() * 5 : 0.8,
    pAlive: null,
    returnShare: null,
    ring: 3,
    peakRing: 3,
    state,
    role,
    soleLinkTo: role === 'sole-link' && clusterCount > 0 ? clusterId(Math.floor(random() * clusterCount)) : null,
    weakTieName:
      state === 'fading'
        ? role === 'local-bridge'
          ? 'fading-bridge'
          : 'fading-strong-tie'
        : role === 'local-bridge'
          ? 'weak-bridge'
          : null,
    cluster,
    secondCluster: null,
    knownTies: 0,
    interests: [],
    rhythm: state === 'fading' ? FADING : { kind: 'no-history' },
    due: null,
    roleReason: null,
    column: () => Number.NaN,
  };
}

const clusterId = (index: number): ClusterId => `c${index}` as ClusterId;

function tiesAmong(people: readonly PersonFindings[], each: number, seed: number): TieFindings[] {
  const groups = new Map<ClusterId | null, PersonFindings[]>();
  const ties = new Map<string, TieFindings>();
  people.forEach((person, i) => {
    const random = seededRandom(seed * 104729 + i);
    const group = groups.get(person.cluster) ?? [];
    const add = (other: PersonFindings | undefined, isBridge: boolean): void => {
      if (!other || other.id === person.id) return;
      const [a, b] = person.id < other.id ? [person.id, other.id] : [other.id, person.id];
      ties.set(`${a} ${b}`, {
        a,
        b,
        strength: 0.3 + 6 * random() ** 3,
        together: 3,
        smallest: 0,
        largest: 0,
        lastTogether: null,
        relations: [],
        overlap: isBridge ? 0 : 0.4,
        isCertain: true,
        isLocalBridge: isBridge,
        occasions: isBridge ? 9 : null,
        span: isBridge ? (random() < 0.4 ? null : 4) : null,
        isBackbone: random() < 0.6 || isBridge,
        channel: 'in-person',
      });
    };
    // Nearly always to people who came shortly before: groups inside groups, as in life.
    for (let t = 0; t < each; t++) add(group[group.length - 1 - Math.floor(random() ** 2 * Math.min(12, group.length))], false);
    if (random() < 0.16) add(people[Math.floor(random() * i)], random() < 0.5);
    group.push(person);
    groups.set(person.cluster, group);
  });
  return [...ties.values()];
}

function affinitiesAmong(people: readonly PersonFindings[], seed: number): AffinityFindings[] {
  const random = seededRandom(seed * 31 + 7);
  return people.flatMap((person, i) => {
    const other = people[Math.floor(random() * i)];
    if (!other || other.id === person.id || random() < 0.4) return [];
    return [{ a: person.id, b: other.id, similarity: random(), shared: ['i0' as InterestId] }];
  });
}

function clustersOf(people: readonly PersonFindings[], count: number): ClusterFindings[] {
  const clusters: ClusterFindings[] = [];
  for (let c = 0; c < count; c++) {
    const members = people.filter((person) => person.cluster === clusterId(c)).map(({ id }) => id);
    if (members.length === 0) continue;
    const interest = (at: number) => ({
      interest: `i${at}` as InterestId,
      name: INTERESTS[at % INTERESTS.length]!,
      count: 5,
      lift: 6,
      z: 4,
    });
    clusters.push({
      id: clusterId(c),
      label: LABELS[c % LABELS.length]!,
      isNamedByUser: false,
      color: c < 8 ? c : -1,
      members,
      interests: [interest(2 * c), interest(2 * c + 1)],
      reason: { kind: 'nothing-known', size: 9 },
      naming: { kind: 'by-user', name: LABELS[c % LABELS.length]! },
      tiesInside: 10,
    });
  }
  return clusters;
}
