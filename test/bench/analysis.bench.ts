/**
 * The analysis at the heavy size: 30,000 people, about 300,000 ties, 1,000,000 interactions; against the same over objects with texts as keys, and
 * against graphology. Everything in one process and one run, so that the ratios hold on any machine.
 */
import { UndirectedGraph } from 'graphology';
import { addContact, emptyAccumulators, strengthOn } from '../../shared/analysis/accumulators';
import { alterTies } from '../../shared/analysis/alter-ties';
import { analyze } from '../../shared/analysis/analyze';
import { type Columns, columnsOf } from '../../shared/analysis/columns';
import { communities } from '../../shared/analysis/communities';
import { contactDaysOf } from '../../shared/analysis/contact-days';
import { eventWeights } from '../../shared/analysis/event-weight';
import { neighborhoodOverlap } from '../../shared/analysis/neighborhood-overlap';
import { ALIVE_DEFAULTS, pAlive } from '../../shared/analysis/p-alive';
import { burstinessOf } from '../../shared/analysis/rhythm';
import { temporalState } from '../../shared/analysis/temporal-state';
import { entryOf, mergedTies, type TieGraph, type TieList, tieGraph } from '../../shared/analysis/tie-graph';
import { tieStrengths } from '../../shared/analysis/tie-strength';
import { isoDay } from '../../shared/model/day';
import { seededRandom } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { networkFromJson, networkToJson } from '../../shared/model/network-json';
import { bytesInUse, type Figure, fastest, inMiB, inMs, printFigures, quantile, times } from './figures';
import { LAST_DAY, type MadeNetworkOptions, madeNetwork } from './made-network';
import { plainStrengths } from './plain-strength';

const today = isoDay(LAST_DAY);
const figures: Figure[] = [];
const notes: string[] = [];

/** A rival's time over Kith's, with a goal for the ratio. */
function against(what: string, rival: number, kith: number, goal: number): void {
  figures.push({ what, rival: inMs(rival), kith: inMs(kith), ratio: times(rival, kith), goal: `≥ ${goal}×`, isMet: rival / kith >= goal });
}

/** A time that must stay below a limit. */
function within(what: string, ms: number, limit: number): void {
  figures.push({ what, kith: inMs(ms), goal: `≤ ${inMs(limit)}`, isMet: ms <= limit });
}

/** As the worker gets it: objects copied from another thread, tables in the order of ids. */
function asReceived(options: MadeNetworkOptions = { people: 30_000, interactions: 1_000_000, company: 18 }): Network {
  return networkFromJson(structuredClone(networkToJson(madeNetwork(options))));
}

const empty = await bytesInUse();
const network = asReceived();
const objects = (await bytesInUse()) - empty;
const columns = columnsOf(network);
const inColumns = (await bytesInUse()) - empty - objects;

strengths();
const { ties, graph } = alterTies(columns, LAST_DAY, 1);
graphs(ties, graph);
oneMoreInteraction(columns, graph);
clusters(ties, graph);
figures.push({
  what: 'memory, objects against columns (ids counted once, with the objects)',
  rival: inMiB(objects),
  kith: inMiB(inColumns),
  ratio: times(objects, inColumns),
  goal: '≥ 8×',
  isMet: objects / inColumns >= 8,
});
figures.push({ what: 'columns of the network', kith: inMs(fastest(() => columnsOf(network), 4).ms) });
figures.push({ what: 'the whole analysis', kith: inMs(fastest(() => analyze(network, { today, seed: 1 }), 2).ms) });
const ordinary = asReceived({ people: 1000, interactions: 20_000, company: 12 });
figures.push({
  what: 'the whole analysis, 1,000 people, 20,000 interactions',
  kith: inMs(fastest(() => analyze(ordinary, { today, seed: 1 }), 12).ms),
});
printFigures(
  `Analysis: ${columns.people.length.toLocaleString('en')} people, ${ties.a.length.toLocaleString('en')} ties, ${columns.day.length.toLocaleString('en')} interactions`,
  figures,
  notes,
);

function strengths(): void {
  const plain = fastest(() => plainStrengths(network, LAST_DAY, true), 2);
  const withoutPeaks = fastest(() => plainStrengths(network, LAST_DAY, false), 2);
  const kith = fastest(() => tieStrengths(columns, contactDaysOf(columns, LAST_DAY), LAST_DAY), 12);
  let worst = 0;
  columns.people.forEach((id, j) => {
    const { now, peak } = plain.answer.get(id) ?? { now: 0, peak: 0 };
    const factor = 0.75 + 0.25 * kith.answer.reciprocity[j]!;
    worst = Math.max(worst, apart(now, kith.answer.contact[j]! * factor), apart(peak, kith.answer.peak[j]!));
  });
  if (!(worst < 1e-9)) throw new Error(`the two ways disagree by ${worst}`);
  against('strength of all ties, now and at their best, against objects with texts as keys', plain.ms, kith.ms, 50);
  notes.push(
    `Both ways of strength agree to ${worst.toExponential(0)}. A rival that leaves out the best day takes ${inMs(withoutPeaks.ms)}: ${times(withoutPeaks.ms, kith.ms)}.`,
  );
}

function apart(expected: number, found: number): number {
  return Math.abs(found - expected) / Math.max(expected, 1e-9);
}

function graphs({ size, a, b, weight }: TieList, ready: TieGraph): void {
  const random = seededRandom(2);
  const order = Array.from(a, (_, k) => ({ k, at: random() })).sort((x, y) => x.at - y.at);
  const i = Int32Array.from(order, ({ k, at }) => (at < 0.5 ? a[k]! : b[k]!));
  const j = Int32Array.from(order, ({ k, at }) => (at < 0.5 ? b[k]! : a[k]!));
  const w = Float64Array.from(order, ({ k }) => weight[k]!);

  const rival = fastest(() => graphologyGraph(size, i, j, w), 3);
  const kith = fastest(() => tieGraph(mergedTies(size, i, j, w)), 9);
  against('graph of all ties, against graphology', rival.ms, kith.ms, 25);

  const rivalOverlap = fastest(() => graphologyOverlap(rival.answer), 2);
  const overlap = fastest(() => neighborhoodOverlap(ready, ties), 9);
  for (let k = 0; k < a.length; k++) {
    const expected = rivalOverlap.answer.get(`${a[k]} ${b[k]}`);
    if (!(Math.abs((expected ?? Number.NaN) - overlap.answer.overlap[k]!) < 1e-12)) throw new Error('the two ways of overlap disagree');
  }
  against('neighborhood overlap of all ties, against graphology', rivalOverlap.ms, overlap.ms, 80);
}

function graphologyGraph(size: number, i: Int32Array, j: Int32Array, weight: Float64Array): UndirectedGraph {
  const made = new UndirectedGraph();
  for (let v = 0; v < size; v++) made.addNode(String(v));
  for (let k = 0; k < i.length; k++) made.addEdge(String(i[k]), String(j[k]), { weight: weight[k] });
  return made;
}

function graphologyOverlap(made: UndirectedGraph): Map<string, number> {
  const found = new Map<string, number>();
  made.forEachEdge((_edge, _attributes, a, b) => {
    let common = 0;
    made.forEachNeighbor(a, (other) => {
      if (other !== b && made.areNeighbors(other, b)) common++;
    });
    const others = made.degree(a) - 1 + (made.degree(b) - 1) - common;
    found.set(+a < +b ? `${a} ${b}` : `${b} ${a}`, others === 0 ? 0 : common / others);
  });
  return found;
}

/** Everything but the clusters that one more interaction changes: strength with reciprocity, rhythm, P(alive) and state of its people, and their ties. */
function oneMoreInteraction({ participants, day, direction, people }: Columns, { start, items }: TieGraph): void {
  const weights = eventWeights(columns);
  const ways = [emptyAccumulators(people.length), emptyAccumulators(people.length), emptyAccumulators(people.length)] as const;
  const add = (person: number, on: number, weight: number, way: number) => {
    addContact(ways[0], person, on, weight);
    if (way !== 2) addContact(ways[1], person, on, weight);
    if (way !== 1) addContact(ways[2], person, on, weight);
  };
  for (let e = 0; e < weights.length; e++) {
    for (let k = participants.start[e]!; k < participants.start[e + 1]!; k++)
      add(participants.items[k]!, day[e]!, weights[e]!, direction[e]!);
  }
  const tied = { ...graph, weight: graph.weight.slice() };
  const ROUNDS = 20_000;
  const random = seededRandom(3);
  let states = 0;
  const each = new Float64Array(ROUNDS);
  for (let round = 0; round < ROUNDS; round++) {
    const before = performance.now();
    const first = Math.floor(people.length * random() ** 1.6);
    const present = [first, ...items.subarray(start[first]!, start[first]! + 2)];
    const weight = present.length ** -0.5;
    for (const person of present) {
      add(person, LAST_DAY, weight, round % 3);
      const days = ways[0].days[person]!;
      const [from, last, n] = [days[0]!, days.at(-1)!, days.length];
      const out = strengthOn(ways[1], person, last);
      const back = strengthOn(ways[2], person, last);
      const strength = strengthOn(ways[0], person, LAST_DAY) * (0.75 + (0.5 * Math.sqrt(out * back)) / (out + back));
      const burstiness = burstinessOf(n - 1, last - from, ways[0].squaredIntervals[person]!);
      const tolerated = Math.max(1, (180 + last - from) / (n + 1)) * (burstiness > 0 ? 1 + burstiness : 1);
      const alive = pAlive(n - 1, last - from, LAST_DAY - from, ALIVE_DEFAULTS);
      const tie = {
        isOut: false,
        contactDays: n,
        first: from,
        last,
        planned: -2_147_483_648,
        tolerated,
        wasStrong: strength > 0.5,
        isDeclared: alive > 2,
      };
      if (temporalState(tie, LAST_DAY, ALIVE_DEFAULTS) === 'active') states++;
      for (const other of present) {
        const at = other === person ? -1 : entryOf(tied, person, other);
        if (at >= 0) tied.weight[at]! += 1 / (present.length - 1);
      }
    }
    each[round] = performance.now() - before;
  }
  if (states === 0) throw new Error('nobody became active');
  within('all that one more interaction changes, median', quantile([...each], 0.5), 1);
  within('the same, slowest but one in a thousand', quantile([...each], 0.999), 1);
}

function clusters({ size, a, b, weight }: TieList, ready: TieGraph): void {
  const cold = fastest(() => communities(ready, { seed: 1, runs: 1 }), 2);
  // A fiftieth of the ties is gone, and the clusters are found again from where they were.
  const random = seededRandom(4);
  const kept = Int32Array.from(a, (_, k) => (random() < 0.02 ? -1 : k)).filter((k) => k >= 0);
  const changed = tieGraph({
    size,
    a: kept.map((k) => a[k]!),
    b: kept.map((k) => b[k]!),
    weight: Float64Array.from(kept, (k) => weight[k]!),
  });
  const warm = fastest(() => communities(changed, { seed: 1, previous: cold.answer.of }), 3);
  within('clusters of all people, cold', cold.ms, 5000);
  within('clusters after 2 % of the ties changed, warm', warm.ms, 1000);
  notes.push(`Modularity ${cold.answer.quality.toFixed(4)} cold, ${warm.answer.quality.toFixed(4)} warm; ${cold.answer.count} clusters.`);
}
