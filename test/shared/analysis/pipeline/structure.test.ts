import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import { entryOf } from '../../../../shared/analysis/graph/tie-graph';
import { structureOf } from '../../../../shared/analysis/pipeline/structure';
import type { Structure, StructureInput } from '../../../../shared/analysis/pipeline/structure-types';
import { adjustedRandIndex, normalizedMutualInformation } from '../../../../shared/analysis/statistics/partition-similarity';
import { relationsIn } from '../../../../shared/analysis/ties/tie-evidence';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { type ClusterId, type PersonId, seededRandom } from '../../../../shared/model/ids';
import type { Network } from '../../../../shared/model/network';
import { type Drawing, networkOf, type TieLine, theDay } from '../../../builders/network-builder';
import { plantedInterests, plantedTies } from '../planted-groups';
import { fixtureLines } from '../published-networks';

const TODAY = dayNumber(theDay('2026-06-01'));

interface Seen {
  readonly structure: Structure;
  readonly numberOf: (name: string) => number;
  readonly of: (name: string) => {
    role: string;
    sentence: string;
    novelty: number;
    redundancy: number;
    embeddedness: number;
    soleLinkTo: string | null;
  };
  readonly clusterWith: (name: string) => Structure['clusters'][number] | undefined;
}

function seen(network: Network, over: Partial<StructureInput> = {}, strengths: Readonly<Record<string, number>> = {}): Seen {
  const columns = columnsOf(network);
  const contactDays = new Int32Array(columns.people.length);
  for (const person of columns.participants.items) contactDays[person]!++;
  const strength = Float64Array.from(columns.people, (id, j) => strengths[id] ?? contactDays[j]! / 2);
  const structure = structureOf({ network, columns, today: TODAY, strength, contactDays, mixing: 'both', resolution: 1, seed: 1, ...over });
  const number = (name: string) => columns.people.indexOf(name as PersonId);
  return {
    structure,
    numberOf: number,
    of: (name) => {
      const j = number(name);
      return {
        role: structure.role[j] ?? '',
        sentence: structure.roleSentence[j] ?? '',
        novelty: structure.novelty[j] ?? Number.NaN,
        redundancy: structure.redundancy[j] ?? Number.NaN,
        embeddedness: structure.embeddedness[j] ?? Number.NaN,
        soleLinkTo: structure.clusters[structure.soleLinks[j]?.cluster ?? -1]?.id ?? null,
      };
    },
    clusterWith: (name) => structure.clusters.find(({ members }) => members.some((id) => id === name)),
  };
}

const clique = (names: readonly string[]): TieLine[] => names.flatMap((a, k) => names.slice(k + 1).map((b): TieLine => [a, 'knows', b]));
const group = (letter: string, size: number) => Array.from({ length: size }, (_, k) => `${letter}${k + 1}`);
const meetings = (people: readonly string[], times: number): [string, string][] =>
  Array.from({ length: times }, (_, k) => people.map((name): [string, string] => [isoDay(TODAY - 10 - 7 * k), name])).flat();

/** Three groups of 12 with an interest each, tied inside; Bea ties the first two, the third is reached through c1 alone. */
const THREE: Drawing = {
  log: [...meetings(group('a', 12), 3), ...meetings(group('b', 12), 2), ...meetings(['c1'], 4), ...meetings(['Bea'], 2)],
  ties: [
    ...clique(group('a', 12)),
    ...clique(group('b', 12)),
    ...clique(group('c', 12)),
    ['Bea', 'knows', 'a1'],
    ['Bea', 'knows', 'a2'],
    ['Bea', 'knows', 'b1'],
    ['Bea', 'knows', 'b2'],
  ],
  interests: { climbing: group('a', 10).join('+'), choir: group('b', 11).join('+'), ramen: group('c', 12).join('+') },
};

describe('three groups', () => {
  const { structure, of, clusterWith } = seen(networkOf(THREE));
  test('clusters with a label and a reason', () => {
    expect(structure.clusters.map(({ label }) => label).sort()).toEqual(['Choir', 'Climbing', 'Ramen']);
    expect(clusterWith('c1')?.reason).toBe('All 12 share ramen, 3.1 times your average');
    expect(clusterWith('a1')?.tiesInside).toBeGreaterThanOrEqual(66);
    expect(clusterWith('c1')?.members[0]).toBe('c1');
    expect(clusterWith('c1')?.interests[0]).toMatchObject({ name: 'ramen', count: 12 });
  });
  test('the only contact in a cluster is its sole link', () => {
    expect(of('c1')).toMatchObject({ role: 'sole-link', sentence: 'your only link to Ramen', soleLinkTo: clusterWith('c1')?.id });
    expect(of('c2').role).not.toBe('sole-link');
  });
  test('who is tied into two clusters is a local bridge, and her second cluster is known', () => {
    expect(of('Bea').role).toBe('local-bridge');
    expect(of('Bea').sentence).toMatch(/^connects (Choir and Climbing|Climbing and Choir)$/);
    expect(structure.secondCluster.filter((second) => second >= 0).length).toBe(1);
  });
  test('members of a clique are embedded, with redundancy, and lead nowhere new', () => {
    expect(of('a5').role).toBe('embedded');
    expect(of('a5').redundancy).toBeGreaterThan(0.2);
    expect(of('a5').novelty).toBeLessThan(0.2);
    expect(of('c1').novelty).toBe(1);
    expect(of('a5').embeddedness).toBeCloseTo((11 * 1.5) / 2, 9);
  });
  test('structure is known', () =>
    expect([structure.isKnown, structure.sentence]).toEqual([true, 'Kith knows 202 ties between your people.']));
});

test('a local bridge of span 3 or more makes its two ends local bridges', () => {
  const ties: TieLine[] = [
    ...clique(group('a', 8)),
    ...clique(group('b', 8)),
    ['a8', 'knows', 'm'],
    ['m', 'knows', 'b8'],
    ['a1', 'friend', 'b1'],
  ];
  const { structure, of, numberOf } = seen(networkOf({ ties, log: meetings([...group('a', 8), ...group('b', 8), 'm'], 2) }));
  const tie = structure.graph.tie[entryOf(structure.graph, numberOf('a1'), numberOf('b1'))]!;
  expect([structure.common[tie], structure.span[tie], structure.isBackbone[tie]]).toEqual([0, 4, 1]);
  expect(relationsIn(structure.evidence.relations[tie]!)).toEqual(['friend']);
  expect(of('a1').role).toBe('local-bridge');
  expect(of('a3').role).toBe('embedded');
});

describe('too little is known', () => {
  test('a star of contacts is no network: role unknown for everyone', () => {
    const people = Array.from({ length: 200 }, (_, k) => ({ name: `p${String(k).padStart(3, '0')}`, company: `Company ${k % 20}` }));
    const { structure } = seen(networkOf({ people, log: meetings(['p001', 'p002'], 3) }));
    expect(new Set(structure.role)).toEqual(new Set(['unknown']));
    expect(structure.isKnown).toBe(false);
    expect(structure.sentence).toBe('Kith knows no ties between your people yet, so it goes by time alone.');
    expect(structure.ties.a.length).toBe(0);
    expect(structure.clusters.length).toBe(20);
    expect(structure.clusters[0]?.reason).toBe('All 10 are at Company 0, 20 times your average');
  });
  test('below 30 ties only sole links are told', () => {
    const { structure, of } = seen(
      networkOf({
        ties: [...clique(group('c', 4)), ...clique(group('a', 4))],
        circles: { Choir: group('c', 4).join('+'), Work: group('a', 4).join('+') },
        log: meetings(['c1', ...group('a', 4)], 3),
      }),
    );
    expect(structure.isKnown).toBe(false);
    expect(structure.sentence).toBe('Kith knows only 12 ties between your people, so it goes by time alone.');
    expect(of('c1')).toMatchObject({ role: 'sole-link', sentence: 'your only link to Choir' });
    expect(structure.role.filter((role) => role !== 'unknown').length).toBe(1);
  });
  test('one tie: singular', () =>
    expect(seen(networkOf({ ties: [['a', 'knows', 'b']] })).structure.sentence).toContain('only 1 tie between'));
  test('nobody at all', () => {
    const { structure } = seen(networkOf({}));
    expect([[...structure.ties.a], structure.clusters, structure.affinities, structure.role]).toEqual([[], [], [], []]);
  });
});

describe('small network: groups people state themselves', () => {
  const drawing: Drawing = {
    interests: { climbing: 'Ana+Ben+Cleo+Dan', ramen: 'Gus+Hal' },
    circles: { choir: 'Dan+Eve+Fay+Gus' },
    ties: [
      ['Ida', 'knows', 'Jo'],
      ['Jo', 'knows', 'Kim'],
    ],
  };
  test('interests first, then circles, then people tied together; each person once; below 3 none', () => {
    const { structure, clusterWith } = seen(networkOf(drawing));
    expect(structure.clusters.map(({ label, reason }) => [label, reason])).toEqual([
      ['Climbing', 'All 4 share climbing, 2.8 times your average'],
      ['Choir', 'All 3 are in your circle choir, 2.8 times your average'],
      ['EgoNetwork Jo', '2 ties between these 3 people; Jo is tied to 2 of the others'],
    ]);
    expect(clusterWith('Hal')).toBeUndefined();
  });
  test('by who knows whom', () => {
    const { structure } = seen(networkOf(drawing), { mixing: 'who-knows-whom' });
    expect(structure.clusters.map(({ label }) => label)).toEqual(['Choir', 'EgoNetwork Jo']);
  });
});

describe('identity', () => {
  const network = networkOf(THREE);
  const first = seen(network).structure;
  test('stored anchors keep id, color and the user’s name when people come and go', () => {
    const later = networkOf({ ...THREE, people: ['zoe'], ties: [...(THREE.ties ?? []), ['zoe', 'knows', 'c1'], ['zoe', 'knows', 'c2']] });
    const named: ClusterId | undefined = first.clusters.find(({ label }) => label === 'Ramen')?.id;
    for (const anchor of first.anchors) later.clusters.set(anchor.id, anchor.id === named ? { ...anchor, name: 'Noodle people' } : anchor);
    const { structure, clusterWith } = seen(later);
    expect(clusterWith('zoe')).toMatchObject({ id: named, label: 'Noodle people', isNamedByUser: true });
    for (const cluster of structure.clusters) expect(cluster.color).toBe(first.clusters.find(({ id }) => id === cluster.id)?.color);
  });
  test('same network, same answer; stored anchors do not change it', () => {
    expect(seen(network).structure).toEqual(first);
    const again = networkOf(THREE);
    for (const anchor of first.anchors) again.clusters.set(anchor.id, anchor);
    expect(seen(again).structure.clusters).toEqual(first.clusters);
  });
  test('people put in another order, interactions too: same answer', () => {
    const turned: Network = {
      ...network,
      people: new Map([...network.people].reverse()),
      ties: new Map([...network.ties].reverse()),
      interests: new Map([...network.interests].reverse()),
      interactions: new Map([...network.interactions].reverse()),
    };
    expect(seen(turned).structure).toEqual(first);
  });
});

test('a network of noise gets no clusters: 60 people tied by chance', () => {
  const random = seededRandom(21);
  const name = () => `p${String(Math.floor(random() * 60)).padStart(2, '0')}`;
  const ties = Array.from({ length: 150 }, (): TieLine => [name(), 'knows', name()]).filter(([a, , b]) => a !== b);
  expect(seen(networkOf({ ties })).structure.clusters).toEqual([]);
});

test('no more than a fifth of the people are called local bridges, however sparse the ties', () => {
  const planted = plantedInterests(1, 0.7);
  const ties = plantedTies(1, planted.group, 5.5, 0.7);
  const name = (k: number) => `p${String(k).padStart(4, '0')}`;
  const { structure } = seen(
    networkOf({ ties: Array.from(ties.a, (a, k): TieLine => [name(a), 'knows', name(ties.b[k]!)]), log: [['2026-05-01', 'p0001']] }),
  );
  const bridges = structure.role.filter((role) => role === 'local-bridge').length;
  expect(bridges).toBeGreaterThan(100);
  expect(bridges).toBeLessThanOrEqual(200);
});

test('office of 2013 as a log: clusters by who knows whom against the departments', () => {
  const department = new Map(fixtureLines('office-2013-departments.csv').map(([person, name]) => [person ?? '', name ?? '']));
  const log = fixtureLines('office-2013.csv').flatMap(([a, b, , days]) =>
    Array.from({ length: Number(days) }, (_, d): [string, string] => [isoDay(TODAY - 3 - d), `${a}+${b}`]),
  );
  const network = networkOf({ log });
  const { structure } = seen(network, { mixing: 'who-knows-whom' });
  const names = [...network.people.keys()].sort();
  const truth = names.map((name) => [...new Set(department.values())].indexOf(department.get(name) ?? ''));
  const found = structure.clusterOf.map((id) => structure.clusters.findIndex((cluster) => cluster.id === id));
  const nmi = normalizedMutualInformation(found, truth);
  const ari = adjustedRandIndex(found, truth);
  process.stdout.write(`office 2013 as a log: NMI ${nmi.toFixed(3)}, ARI ${ari.toFixed(3)}\n`);
  expect(nmi).toBeGreaterThanOrEqual(0.85);
  expect(ari).toBeGreaterThanOrEqual(0.85);
  expect(structure.ties.a.length).toBe(755);
  expect(structure.role.filter((role) => role === 'local-bridge').length).toBe(20);
});
