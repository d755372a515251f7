import { describe, expect, test } from 'vitest';
import { columnsOf } from '../../../../shared/analysis/data/columns';
import type { Findings } from '../../../../shared/analysis/data/findings';
import { entryOf } from '../../../../shared/analysis/graph/tie-graph';
import { confidenceOf, measuredRuns } from '../../../../shared/analysis/pipeline/cluster-confidence';
import { resultsOf } from '../../../../shared/analysis/pipeline/results';
import { structureSteps } from '../../../../shared/analysis/pipeline/structure';
import type { Structure, StructureInput } from '../../../../shared/analysis/pipeline/structure-types';
import { tieHistory } from '../../../../shared/analysis/pipeline/tie-history';
import { adjustedRandIndex } from '../../../../shared/analysis/statistics/partition-similarity';
import { relationsIn } from '../../../../shared/analysis/ties/tie-evidence';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { dayNumber, isoDay } from '../../../../shared/model/day';
import { companyKey } from '../../../../shared/model/fold';
import { type ClusterId, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { clusterReasonSentence } from '../../../../shared/sentences/cluster-sentence';
import { readFindings } from '../../../../shared/sentences/read-findings';
import { roleSentence, structureSentence } from '../../../../shared/sentences/role-sentence';
import { connectionsCsv, madeConnections } from '../../../builders/connections-file';
import { csv, importInto } from '../../../builders/contacts-file';
import { namesInResults } from '../../../builders/names-in-results';
import { type Drawing, networkOf, type TieLine, theDay } from '../../../builders/network-builder';
import { normalizedMutualInformation } from '../../../evaluate/mutual-information';
import { plantedInterests, plantedTies } from '../planted-groups';
import { fixtureLines } from '../published-networks';

const TODAY = dayNumber(theDay('2026-06-01'));

interface Seen {
  readonly structure: Structure;
  readonly findings: Findings;
  readonly numberOf: (name: string) => number;
  readonly of: (name: string) => {
    role: string;
    sentence: string;
    novelty: number;
    redundancy: number;
    embeddedness: number;
    soleLinkTo: string | null;
  };
  readonly clusterWith: (name: string) => Findings['clusters'][number] | undefined;
}

/** Structure and results on strengths by hand: half a contact-day each, if not given. */
function seen(network: Network, over: Partial<StructureInput> = {}, strengths: Readonly<Record<string, number>> = {}): Seen {
  const columns = columnsOf(network);
  const contactDays = new Int32Array(columns.people.length);
  for (const person of columns.participants.items) contactDays[person]!++;
  const strength = Float64Array.from(columns.people, (id, j) => strengths[id] ?? contactDays[j]! / 2);
  const structure = runToEnd(structureSteps({ network, columns, today: TODAY, strength, mixing: 'both', resolution: 1, seed: 1, ...over }));
  const history = tieHistory(columns, TODAY);
  const { results } = resultsOf({ ...history, strength: { ...history.strength, strength, contactDays } }, structure, TODAY);
  const findings = readFindings(results, network);
  const names = namesInResults(network, results);
  const total = strength.reduce((sum, value) => sum + value, 0);
  const number = (name: string) => columns.people.indexOf(name as PersonId);
  return {
    structure,
    findings,
    numberOf: number,
    of: (name) => {
      const j = number(name);
      const person = findings.people[j]!;
      return {
        role: person.role,
        sentence: roleSentence(person.roleReason, names),
        novelty: structure.novelty[j]!,
        redundancy: person.column('redundancy') / total,
        embeddedness: person.column('embedded') / Math.max(...strength),
        soleLinkTo: person.soleLinkTo,
      };
    },
    clusterWith: (name) => findings.clusters.find(({ members }) => members.some((id) => id === name)),
  };
}

const reasonOf = (cluster: Findings['clusters'][number] | undefined) => cluster && clusterReasonSentence(cluster.reason, (id) => id);
const rolesOf = ({ people }: Findings) => people.map(({ role }) => role);

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
  const { structure, findings, of, clusterWith } = seen(networkOf(THREE));
  test('clusters with a label and a reason', () => {
    expect(findings.clusters.map(({ label }) => label).sort()).toEqual(['Choir', 'Climbing', 'Ramen']);
    expect(reasonOf(clusterWith('c1'))).toBe('All 12 share ramen, 3.1 times as often as among all your people');
    expect(clusterWith('a1')?.tiesInside).toBeGreaterThanOrEqual(66);
    expect(clusterWith('c1')?.members[0]).toBe('c1');
    expect(clusterWith('c1')?.interests[0]).toMatchObject({ name: 'ramen', count: 12 });
  });
  test('the only contact in a cluster is its sole link', () => {
    expect(of('c1')).toMatchObject({
      role: 'sole-link',
      sentence: 'by your journal, your only contact in Ramen',
      soleLinkTo: clusterWith('c1')?.id,
    });
    expect(of('c2').role).not.toBe('sole-link');
  });
  test('who is tied into two clusters is a local bridge, and her second cluster is known', () => {
    expect(of('Bea').role).toBe('local-bridge');
    expect(of('Bea').sentence).toMatch(/^has known ties to both (Choir and Climbing|Climbing and Choir)$/);
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
    expect([structure.isKnown, structureSentence(findings.structure)]).toEqual([true, 'Kith knows 202 ties between your people.']));
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
    const { structure, findings } = seen(networkOf({ people, log: meetings(['p001', 'p002'], 3) }));
    expect(new Set(rolesOf(findings))).toEqual(new Set(['unknown']));
    expect(structure.isKnown).toBe(false);
    expect(structureSentence(findings.structure)).toBe('Kith knows no ties between your people yet, so it goes by time alone.');
    expect(structure.ties.a.length).toBe(0);
    expect(structure.clusters.length).toBe(20);
    expect(reasonOf(findings.clusters[0])).toBe('All 10 are at Company 0, 20 times as often as among all your people');
  });
  test('a large firm of a contacts file is one cluster: nothing tells its parts apart', () => {
    for (const seed of [1, 7]) {
      const network = emptyNetwork();
      importInto(network, csv(connectionsCsv(madeConnections(seed, 812))));
      const { findings, structure } = seen(network, { resolution: 'auto' });
      const runs = runToEnd(measuredRuns(structure.mixed, 'auto', 1));
      const uncertain = new Set(confidenceOf(runs, structure, columnsOf(network).people, true).uncertain);
      const firms = findings.clusters.map(({ label }) => companyKey(label));
      expect(firms.filter((firm, i) => firms.indexOf(firm) !== i)).toEqual([]);
      const contoso = [...network.people.values()].filter(({ company }) => companyKey(company) === 'contoso');
      const cluster = findings.clusters.find(({ label }) => label === 'Contoso'); // as most rows write it
      expect(cluster?.members).toHaveLength(contoso.length);
      expect(cluster?.members.filter((id) => uncertain.has(id))).toEqual([]);
      expect(findings.clusters.map(({ members }) => members.length)).toEqual(
        findings.clusters.map(({ members }) => members.length).toSorted((x, y) => y - x),
      );
    }
  });
  test('below 30 ties only sole links are told', () => {
    const { structure, findings, of } = seen(
      networkOf({
        ties: [...clique(group('c', 4)), ...clique(group('a', 4))],
        circles: { Choir: group('c', 4).join('+'), Work: group('a', 4).join('+') },
        log: meetings(['c1', ...group('a', 4)], 3),
      }),
    );
    expect(structure.isKnown).toBe(false);
    expect(structureSentence(findings.structure)).toBe('Kith knows only 12 ties between your people, so it goes by time alone.');
    expect(of('c1')).toMatchObject({ role: 'sole-link', sentence: 'by your journal, your only contact in Choir' });
    expect(rolesOf(findings).filter((role) => role !== 'unknown').length).toBe(1);
  });
  test('one tie: singular', () =>
    expect(structureSentence(seen(networkOf({ ties: [['a', 'knows', 'b']] })).findings.structure)).toContain('only 1 tie between'));
  test('nobody at all', () => {
    const { structure, findings } = seen(networkOf({}));
    expect([[...structure.ties.a], structure.clusters, structure.affinities, findings.people]).toEqual([[], [], [], []]);
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
    const { findings, clusterWith } = seen(networkOf(drawing));
    expect(findings.clusters.map((cluster) => [cluster.label, reasonOf(cluster)])).toEqual([
      ['Climbing', 'All 4 share climbing, 2.8 times as often as among all your people'],
      ['Choir', 'All 3 are in your circle choir, 2.8 times as often as among all your people'],
      ['Ties around Jo', '2 ties between these 3 people; Jo is tied to 2 of the others'],
    ]);
    expect(clusterWith('Hal')).toBeUndefined();
  });
  test('by who knows whom', () => {
    const { findings } = seen(networkOf(drawing), { mixing: 'who-knows-whom' });
    expect(findings.clusters.map(({ label }) => label)).toEqual(['Choir', 'Ties around Jo']);
  });
});

describe('identity', () => {
  const network = networkOf(THREE);
  const first = seen(network).structure;
  test('stored anchors keep id, color and the user’s name when people come and go', () => {
    const later = networkOf({ ...THREE, people: ['zoe'], ties: [...(THREE.ties ?? []), ['zoe', 'knows', 'c1'], ['zoe', 'knows', 'c2']] });
    const named: ClusterId | undefined = first.clusters.find(({ naming }) => naming.kind === 'traits' && naming.names[0] === 'ramen')?.id;
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
  const { findings } = seen(
    networkOf({ ties: Array.from(ties.a, (a, k): TieLine => [name(a), 'knows', name(ties.b[k]!)]), log: [['2026-05-01', 'p0001']] }),
  );
  const bridges = rolesOf(findings).filter((role) => role === 'local-bridge').length;
  expect(bridges).toBeGreaterThan(100);
  expect(bridges).toBeLessThanOrEqual(200);
});

test('office of 2013 as a log: clusters by who knows whom against the departments', () => {
  const department = new Map(fixtureLines('office-2013-departments.csv').map(([person, name]) => [person ?? '', name ?? '']));
  const log = fixtureLines('office-2013.csv').flatMap(([a, b, , days]) =>
    Array.from({ length: Number(days) }, (_, d): [string, string] => [isoDay(TODAY - 3 - d), `${a}+${b}`]),
  );
  const network = networkOf({ log });
  const { structure, findings } = seen(network, { mixing: 'who-knows-whom' });
  const names = [...network.people.keys()].sort();
  const truth = names.map((name) => [...new Set(department.values())].indexOf(department.get(name) ?? ''));
  const found = structure.clusterNumber;
  const nmi = normalizedMutualInformation(found, truth);
  const ari = adjustedRandIndex(found, truth);
  process.stdout.write(`office 2013 as a log: NMI ${nmi.toFixed(3)}, ARI ${ari.toFixed(3)}\n`);
  expect(nmi).toBeGreaterThanOrEqual(0.85);
  expect(ari).toBeGreaterThanOrEqual(0.85);
  expect(structure.ties.a.length).toBe(755);
  expect(rolesOf(findings).filter((role) => role === 'local-bridge').length).toBe(20);
});

describe('gatherings and bridges', () => {
  const crowd = (size: number, from = 0) => Array.from({ length: size }, (_, i) => `p${String(from + i).padStart(4, '0')}`).join('+');
  const circle = (from: number) => Array.from({ length: 5 }, (_, k) => ['2026-05-01', crowd(4, from + k)] as const);
  const bridgesIn = (log: readonly (readonly [string, string])[], ties: readonly TieLine[] = []) =>
    seen(networkOf({ log: log.map(([day, who]) => [day, who] as const), ties: [...ties] })).findings.ties.filter(
      (tie) => tie.isLocalBridge,
    );

  test.each([3, 5, 12, 13, 20, 29, 30, 31, 50, 51, 200, 201, 1000])('one gathering of %i people makes no bridge', (size) => {
    expect(bridgesIn([['2026-05-02', crowd(size)]])).toEqual([]);
    expect(bridgesIn([['2026-05-02', crowd(size)], ...circle(0), ...circle(100)])).toEqual([]);
  });
  test('nor do two large ones that have two people in common, who then are tied', () => {
    const log = [
      ['2026-05-02', crowd(16)],
      ['2026-05-03', `p0000+p0001+${crowd(14, 100)}`],
    ] as const;
    const { ties } = seen(networkOf({ log })).findings;
    expect(ties.map(({ a, b, isLocalBridge }) => [a, b, isLocalBridge])).toEqual([['p0000', 'p0001', false]]);
  });
  test('a bridge says how many small gatherings could have shown otherwise: those of the one who has fewer', () => {
    const log = [...circle(0), ...circle(100), ['2026-05-04', 'p0000+p0107'], ['2026-05-05', crowd(40, 90)]] as const;
    const [bridge] = bridgesIn(log);
    expect([bridge?.a, bridge?.b, bridge?.occasions]).toEqual(['p0000', 'p0107', 1]);
    expect(bridgesIn(log)).toHaveLength(1);
  });
  test('a statement of the user shows that a bridge is none', () => {
    const log = [...circle(0), ...circle(100), ['2026-05-04', 'p0000+p0107']] as const;
    expect(bridgesIn(log)).toHaveLength(1);
    expect(bridgesIn(log, [['p0001', 'knows', 'p0107']])).toEqual([]);
  });
});

describe('what a group is named after', () => {
  const firm = (company: string, count: number) => Array.from({ length: count }, (_, k) => ({ name: `${company} ${k}`, company }));
  test('a contacts file: firms of any size, schools, circles and places; nobody is said to share interests', () => {
    const schooled = ['ETH', 'MIT'].flatMap((school) =>
      Array.from({ length: 4 }, (_, k) => ({ name: `${school} ${k}`, extra: { School: school } })),
    );
    const { findings } = seen(
      networkOf({ people: [...firm('Acme', 3), ...firm('Bolt', 4), ...firm('Corp', 12), ...firm('Dyne', 9), ...schooled] }),
    );
    expect(findings.clusters.map(({ label }) => label).sort()).toEqual(['Acme', 'Bolt', 'Corp', 'Dyne', 'ETH', 'MIT']);
    expect(reasonOf(findings.clusters.find(({ label }) => label === 'ETH')!)).toBe(
      'All 4 went to ETH, 9 times as often as among all your people',
    );
  });
  test('places, where nothing else is known', () => {
    const people = ['Oslo', 'Rome'].flatMap((place) => Array.from({ length: 4 }, (_, k) => ({ name: `${place} ${k}`, place })));
    expect(seen(networkOf({ people })).findings.clusters.map(({ label }) => label)).toEqual(['Oslo', 'Rome']);
  });
  test('people whom only large gatherings bring together are not said to be tied', () => {
    const guests = (from: number) => Array.from({ length: 40 }, (_, k) => `g${from + k}`).join('+');
    const log = [guests(0), guests(100)].flatMap((who) => ['2026-05-01', '2026-05-08', '2026-05-15'].map((day) => [day, who] as const));
    const { findings } = seen(networkOf({ log }));
    expect(findings.ties).toEqual([]);
    expect(findings.clusters).toHaveLength(2);
    for (const cluster of findings.clusters) {
      expect(cluster.label).toMatch(/^Gatherings around g\d+$/);
      expect(reasonOf(cluster)).toMatch(/^40 people whom known ties alone do not connect, but larger gatherings do/);
    }
  });
});
