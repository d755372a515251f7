/** The same people and ties drawn by others, as they come: a page that says in `globalThis.firstFrame` how many milliseconds its first frame took. */
import { madeNetwork } from './made-network';
import type { Size } from './sizes';

interface Elements {
  readonly nodes: readonly { readonly id: string; readonly name: string; readonly x: number; readonly y: number }[];
  readonly edges: readonly { readonly source: string; readonly target: string }[];
}

/** Circles of 40 people side by side. */
function elementsOf({ people, ties }: Size): Elements {
  const network = madeNetwork({ people, interactions: 0, company: 0, ties });
  const across = Math.ceil(Math.sqrt(people / 40));
  const nodes = [...network.people.values()].map(({ id, name }, i) => {
    const [circle, turn] = [Math.floor(i / 40), i % 40];
    const radius = 20 * Math.sqrt(turn + 1);
    return {
      id,
      name,
      x: 320 * (circle % across) + radius * Math.cos(2.4 * turn),
      y: 320 * Math.floor(circle / across) + radius * Math.sin(2.4 * turn),
    };
  });
  return { nodes, edges: [...network.ties.values()].map(({ a, b }) => ({ source: a, target: b })) };
}

const page = (width: number, height: number, scripts: string, data: Elements, script: string): string => `<!doctype html>
<meta charset="utf-8"><title>rival</title><style>body{margin:0}#stage{width:${width}px;height:${height}px}</style><div id="stage"></div>
${scripts}<script>
const { nodes, edges } = ${JSON.stringify(data)};
const stage = document.getElementById('stage');
const painted = (begun) => requestAnimationFrame(() => requestAnimationFrame(() => { globalThis.firstFrame = performance.now() - begun; }));
globalThis.draw = () => {
  const begun = performance.now();
${script}
};
</script>`;

export function cytoscapePage(width: number, height: number, size: Size): string {
  return page(
    width,
    height,
    '<script src="cytoscape.js"></script>',
    elementsOf(size),
    `  const cy = cytoscape({ container: stage, layout: { name: 'preset' },
    elements: { nodes: nodes.map(({ id, name, x, y }) => ({ data: { id, name }, position: { x, y } })), edges: edges.map((data) => ({ data })) },
    style: [{ selector: 'node', style: { label: 'data(name)' } }, { selector: 'edge', style: { 'curve-style': 'straight' } }] });
  cy.one('render', () => painted(begun));
  cy.fit();
  stage.addEventListener('wheel', (event) => {
    event.stopPropagation();
    if (event.ctrlKey) cy.zoom({ level: cy.zoom() * Math.exp(-event.deltaY * 0.01), renderedPosition: { x: event.offsetX, y: event.offsetY } });
    else cy.panBy({ x: -event.deltaX, y: -event.deltaY });
  }, true);`,
  );
}

export function sigmaPage(width: number, height: number, size: Size): string {
  return page(
    width,
    height,
    '<script src="graphology.js"></script><script src="sigma.js"></script>',
    elementsOf(size),
    `  const graph = new graphology.Graph();
  for (const { id, name, x, y } of nodes) graph.addNode(id, { label: name, x, y, size: 3 });
  for (const { source, target } of edges) graph.mergeEdge(source, target);
  const sigma = new Sigma(graph, stage);
  painted(begun);
  const camera = sigma.getCamera();
  stage.addEventListener('wheel', (event) => {
    event.stopPropagation();
    const { x, y, ratio } = camera.getState();
    if (event.ctrlKey) camera.setState({ ratio: ratio * Math.exp(event.deltaY * 0.01) });
    else camera.setState({ x: x + (event.deltaX / ${width}) * ratio, y: y - (event.deltaY / ${height}) * ratio });
  }, true);`,
  );
}
