/**
 * The analysis at the heavy size: 30,000 people, about 300,000 ties, 1,000,000 interactions; against the same over objects with texts as keys, and
 * against graphology. Everything in one process and one run, so that the ratios hold on any machine.
 */
import { UndirectedGraph } from 'graphology';
import { communities } from '../../shared/analysis/clusters/communities';
import { columnsOf } from '../../shared/analysis/data/columns';
import { neighborhoodOverlap } from '../../shared/analysis/graph/neighborhood-overlap';
import { mergedTies, type TieGraph, type TieList, tieGraph } from '../../shared/analysis/graph/tie-graph';
import { IncrementalAnalysis } from '../../shared/analysis/incremental/incremental-analysis';
import type { Analysis } from '../../shared/analysis/pipeline/analyze';
import { analyze } from '../../shared/analysis/pipeline/analyze';
import { alterTies } from '../../shared/analysis/ties/alter-ties';
import { contactDaysOf } from '../../shared/analysis/ties/contact-days';
import { tieStrengths } from '../../shared/analysis/ties/tie-strength';
import { isoDay } from '../../shared/model/day';
import { applyEdit, type Edit } from '../../shared/model/edit';
import { type InteractionId, idSource, seededRandom } from '../../shared/model/ids';
import { networkFromJson, networkToJson } from '../../shared/model/network-json';
import { deserializeNetwork, serializeNetwork } from '../../shared/model/serialize-network';
import { bytesInUse, type Figure, fastest, inMiB, inMs, printFigures, quantile, times } from './figures';
import { LAST_DAY, type MadeNetworkOptions, madeInteraction, madeNetwork } from './made-network';
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

const heavy: MadeNetworkOptions = { people: 30_000, interactions: 1_000_000, company: 18 };

/** The rival works on objects, Kith on columns: each is measured beside what it works on and nothing else, as it would run. */
const rival = await overObjects();
const network = deserializeNetwork(rival.packed);
const columns = columnsOf(network);
const inColumns = bytesOf(columns);

strengths();
const { ties, graph } = alterTies(columns, LAST_DAY, 1);
graphs(ties, graph);
clusters(ties, graph);
figures.push({
  what: 'memory, objects against columns (ids counted once, with the objects)',
  rival: inMiB(rival.bytes),
  kith: inMiB(inColumns),
  ratio: times(rival.bytes, inColumns),
  goal: '≥ 8×',
  isMet: rival.bytes / inColumns >= 8,
});
figures.push({ what: 'columns of the network', kith: inMs(fastest(() => columnsOf(network), 4).ms) });
const whole = fastest(() => analyze(network, { today, seed: 1 }), 2);
figures.push({ what: 'the whole analysis, clusters found for the first time', kith: inMs(whole.ms) });
oneMoreInteraction(whole.answer);
for (const anchor of whole.answer.structure.anchors) network.clusters.set(anchor.id, anchor);
figures.push({ what: 'the same with the clusters of before', kith: inMs(fastest(() => analyze(network, { today, seed: 1 }), 2).ms) });
const ordinary = deserializeNetwork(serializeNetwork(madeNetwork({ people: 1000, interactions: 20_000, company: 12 })));
figures.push({
  what: 'the whole analysis, 1,000 people, 20,000 interactions',
  kith: inMs(fastest(() => analyze(ordinary, { today, seed: 1 }), 12).ms),
});
printFigures(
  `Analysis: ${columns.people.length.toLocaleString('en')} people, ${ties.a.length.toLocaleString('en')} ties, ${columns.day.length.toLocaleString('en')} interactions`,
  figures,
  notes,
);

/** What it takes with an object for each interaction. The objects are gone when this is over. */
async function overObjects() {
  const before = await bytesInUse();
  const objects = networkFromJson(structuredClone(networkToJson(madeNetwork(heavy))));
  const bytes = (await bytesInUse()) - before;
  const withPeaks = fastest(() => plainStrengths(objects, LAST_DAY, true), 3);
  const withoutPeaks = fastest(() => plainStrengths(objects, LAST_DAY, false), 3);
  return { bytes, ms: withPeaks.ms, withoutPeaks: withoutPeaks.ms, strengths: withPeaks.answer, packed: serializeNetwork(objects) };
}

/** Everything in typed arrays; a log in columns lends some of them. */
function bytesOf(lists: object): number {
  return Object.values(lists).reduce((sum: number, one: unknown) => {
    if (ArrayBuffer.isView(one)) return sum + one.byteLength;
    return sum + (typeof one === 'object' && one !== null && 'start' in one && 'items' in one ? bytesOf(one) : 0);
  }, 0);
}

function strengths(): void {
  const kith = fastest(() => tieStrengths(columns, contactDaysOf(columns, LAST_DAY), LAST_DAY), 12);
  let worst = 0;
  columns.people.forEach((id, j) => {
    const { now, peak } = rival.strengths.get(id) ?? { now: 0, peak: 0 };
    const factor = 0.75 + 0.25 * kith.answer.reciprocity[j]!;
    worst = Math.max(worst, apart(now, kith.answer.contact[j]! * factor), apart(peak, kith.answer.peak[j]!));
  });
  if (!(worst < 1e-9)) throw new Error(`the two ways disagree by ${worst}`);
  against('strength of all ties, now and at their best, against objects with texts as keys', rival.ms, kith.ms, 50);
  notes.push(
    `Both ways of strength agree to ${worst.toExponential(0)}. A rival that leaves out the best day takes ${inMs(rival.withoutPeaks)}: ${times(rival.withoutPeaks, kith.ms)}.`,
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

/**
 * An edit as the worker takes it: into the network, and into all that is known of its people and those around them (live-analysis.ts). Most are of
 * today, some of long ago, some are taken back.
 */
function oneMoreInteraction(analysis: Analysis): void {
  const live = new IncrementalAnalysis(network, analysis);
  const random = seededRandom(3);
  const newId = idSource(random);
  const WARM = 500;
  const ROUNDS = 10_000;
  const each: number[] = [];
  const processor: number[] = [];
  const inverses: Edit[] = [];
  for (let round = 0; round < WARM + ROUNDS; round++) {
    const isUndo = round % 8 === 7;
    const day = round % 8 === 3 ? LAST_DAY - Math.floor(3000 * random()) : LAST_DAY;
    const entry = madeInteraction(newId<InteractionId>(), day, columns.people, columns.interests, heavy.company, random);
    const edit: Edit = isUndo
      ? (inverses.pop() as Edit)
      : { kind: 'logInteraction', label: '', put: { interactions: [entry] }, delete: {} };
    const used = process.cpuUsage();
    const before = performance.now();
    const inverse = applyEdit(network, edit);
    const patch = live.follow(edit, inverse);
    const ms = performance.now() - before;
    const { user, system } = process.cpuUsage(used);
    if (patch === null) throw new Error('an edit was not followed');
    if (round >= WARM) {
      each.push(ms);
      processor.push((user + system) / 1000);
    }
    if (isUndo) continue;
    inverses.push(inverse);
  }
  const fresh = columnsOf(network);
  const expected = tieStrengths(fresh, contactDaysOf(fresh, LAST_DAY), LAST_DAY, analysis.kernel);
  const found = live.results.persons.strength;
  if (expected.strength.some((value, j) => !(apart(value, found[j]!) < 1e-9))) throw new Error('what was followed is not what is so');
  within('one more interaction, all but the clusters, as the worker does it: median', quantile(each, 0.5), 1);
  within('the same, slowest but one in a thousand', quantile(each, 0.999), 1);
  notes.push(
    `Processor time of one more interaction, which other programs do not lengthen: median ${inMs(quantile(processor, 0.5))}, one in a thousand above ${inMs(quantile(processor, 0.999))}.`,
  );
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
