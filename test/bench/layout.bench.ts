/**
 * The map's layout against ForceAtlas2 (graphology, Barnes–Hut, 100 iterations) and d3-force (100 ticks) on the same ties: time to a picture one can
 * use, and how many of people's neighbors in the network are their nearest in the drawing (Jaccard, of 400 people).
 */

import { forceLink, forceManyBody, forceSimulation, forceX, forceY, type SimulationNodeDatum } from 'd3-force';
import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import { mapLayout } from '../../renderer/graph/layout/map-layout';
import { analyze } from '../../shared/analysis/pipeline/analyze';
import { runToEnd } from '../../shared/lib/resumable-work';
import { isoDay } from '../../shared/model/day';
import { seededRandom } from '../../shared/model/ids';
import { readFindings } from '../../shared/sentences/read-findings';
import { layoutRequest } from '../renderer/graph/layout-helpers';
import { fastest, inMs, printFigures, times } from './figures';
import { LAST_DAY, madeNetwork } from './made-network';
import { chosenSizes, inWords } from './sizes';

const STEPS = 100;
const SAMPLE = 400;
const NOTES = [
  `ForceAtlas2: graphology’s, Barnes–Hut, its inferred settings, ${STEPS} iterations from random places; d3-force: ${STEPS} ticks, cooled down in those.`,
  'Kith starts from the clusters it has found; finding them is in the analysis, which runs once for everything.',
];

interface Places {
  readonly x: ArrayLike<number>;
  readonly y: ArrayLike<number>;
}

/** Mean Jaccard similarity of somebody's neighbors and as many nearest, of every so many people. */
function preserved({ x, y }: Places, neighbors: readonly ReadonlySet<number>[]): number {
  const n = neighbors.length;
  const distance = new Float64Array(n);
  let [sum, count] = [0, 0];
  for (let i = 0; i < n; i += Math.max(1, Math.floor(n / SAMPLE))) {
    const own = neighbors[i];
    if (!own || own.size === 0) continue;
    for (let j = 0; j < n; j++) distance[j] = j === i ? Number.POSITIVE_INFINITY : Math.hypot(x[j]! - x[i]!, y[j]! - y[i]!);
    const farthest = distance.toSorted()[own.size - 1]!;
    const both = [...own].filter((j) => distance[j]! <= farthest).length;
    sum += both / (2 * own.size - both);
    count++;
  }
  return sum / count;
}

for (const size of chosenSizes()) {
  const network = madeNetwork({ people: size.people, interactions: 2 * size.people, company: 0, ties: size.ties });
  const findings = readFindings(analyze(network, { today: isoDay(LAST_DAY), seed: 1 }).results, network);
  const request = layoutRequest(network, findings, 'map', 'who-knows-whom', null);
  const index = new Map(request.ids.map((id, i) => [id, i]));
  const ties = findings.ties.map(({ a, b }) => ({ source: index.get(a)!, target: index.get(b)! }));
  const neighbors = request.ids.map(() => new Set<number>());
  for (const { source, target } of ties) {
    neighbors[source]?.add(target);
    neighbors[target]?.add(source);
  }
  const own = fastest(() => runToEnd(mapLayout(request)), 3);
  const atlas = fastest((): Places => {
    const random = seededRandom(1);
    const graph = new UndirectedGraph();
    for (const id of request.ids) graph.addNode(id, { x: random(), y: random() });
    for (const { source, target } of ties) graph.mergeEdge(request.ids[source], request.ids[target]);
    const settings = { ...forceAtlas2.inferSettings(graph), barnesHutOptimize: true };
    const places = forceAtlas2(graph, { iterations: STEPS, settings });
    return { x: request.ids.map((id) => places[id]!.x), y: request.ids.map((id) => places[id]!.y) };
  }, 1);
  const d3 = fastest((): Places => {
    const nodes: SimulationNodeDatum[] = request.ids.map((_, i) => ({ index: i }));
    const simulation = forceSimulation(nodes)
      .force('people', forceManyBody())
      .force('ties', forceLink(ties.map((tie) => ({ ...tie }))))
      .force('x', forceX())
      .force('y', forceY())
      .alphaDecay(1 - 0.001 ** (1 / STEPS))
      .stop();
    simulation.tick(STEPS);
    return { x: nodes.map(({ x = 0 }) => x), y: nodes.map(({ y = 0 }) => y) };
  }, 1);
  const quality = { own: preserved(own.answer, neighbors), atlas: preserved(atlas.answer, neighbors), d3: preserved(d3.answer, neighbors) };
  const isLargest = size.people >= 30_000;
  printFigures(
    `Layout of the map, ${inWords(size)}, against ForceAtlas2 / d3-force`,
    [
      {
        what: 'a usable layout',
        rival: `${inMs(atlas.ms)} / ${inMs(d3.ms)}`,
        kith: inMs(own.ms),
        ratio: `${times(atlas.ms, own.ms)} / ${times(d3.ms, own.ms)}`,
        ...(isLargest ? { goal: '≥ 40× / ≥ 15×', isMet: atlas.ms >= 40 * own.ms && d3.ms >= 15 * own.ms } : {}),
      },
      {
        what: 'the same, of the processor',
        rival: `${inMs(atlas.cpu)} / ${inMs(d3.cpu)}`,
        kith: inMs(own.cpu),
        ratio: `${times(atlas.cpu, own.cpu)} / ${times(d3.cpu, own.cpu)}`,
      },
      {
        what: 'neighborhoods preserved',
        rival: `${quality.atlas.toFixed(2)} / ${quality.d3.toFixed(2)}`,
        kith: quality.own.toFixed(2),
        goal: size.people === 1000 ? '≥ .5' : 'no worse',
        isMet: quality.own >= Math.max(size.people === 1000 ? 0.5 : 0, quality.atlas, quality.d3),
      },
    ],
    size === chosenSizes().at(-1) ? NOTES : [],
  );
}
