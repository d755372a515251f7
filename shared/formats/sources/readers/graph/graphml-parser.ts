/**
 * GraphML (http://graphml.graphdrawing.org) as Gephi, yEd, igraph, NetworkX, Cytoscape, visone and Network Canvas write it: keys with their names and defaults,
 * nodes, edges, also those in nested graphs. The labels of yEd stand in elements of its own.
 */
import { SaxesParser, type SaxesTagPlain } from 'saxes';

export interface GraphmlItem {
  readonly id: string;
  /** Key → text. */
  readonly data: Map<string, string>;
}

export interface GraphmlEdge extends GraphmlItem {
  readonly source: string;
  readonly target: string;
}

export interface GraphmlKey {
  /** `attr.name`, or the id where there is none. */
  readonly name: string;
  /** `node`, `edge`, `graph` or `all`. */
  readonly holder: string;
  /** For elements without this key. Empty: none. */
  default: string;
}

const MAX_TEXT = 1_000_000;
/** The label of a node or an edge, for which yEd has elements instead of a name. */
export const YED_LABEL = 'y:label';

export class GraphmlParser {
  readonly keys = new Map<string, GraphmlKey>();
  readonly nodes: GraphmlItem[] = [];
  readonly edges: GraphmlEdge[] = [];
  /** What is said about the graphs, and their attributes. */
  readonly graph: GraphmlItem = { id: '', data: new Map() };
  graphIds: string[] = [];
  hyperedges = 0;
  /** The file has its end. */
  isComplete = false;
  isBroken = false;
  readonly #parser = new SaxesParser();
  readonly #open: GraphmlItem[] = [];
  readonly #names: string[] = [];
  #text: { key: string; kind: 'data' | 'default' | 'label'; value: string } | null = null;
  #key: GraphmlKey | null = null;

  constructor() {
    this.#parser.on('error', () => {
      // What is not XML is passed over; what a cut file lacks is found at its end.
    });
    this.#parser.on('opentag', (tag) => this.#start(tag));
    this.#parser.on('closetag', ({ name }) => this.#end(localName(name)));
    for (const kind of ['text', 'cdata'] as const)
      this.#parser.on(kind, (text) => {
        if (this.#text !== null && this.#text.value.length < MAX_TEXT) this.#text.value += text;
      });
  }

  write(part: string): void {
    try {
      this.#parser.write(part);
    } catch {
      this.isBroken = true;
    }
  }

  #start({ name, attributes }: SaxesTagPlain): void {
    const local = localName(name);
    const value = (attribute: string) => attributes[attribute] ?? '';
    this.#names.push(local);
    if (local === 'key') {
      this.#key = { name: value('attr.name') || value('id'), holder: value('for') || 'all', default: '' };
      if (value('id') !== '') this.keys.set(value('id'), this.#key);
    } else if (local === 'default') this.#text = { key: '', kind: 'default', value: '' };
    else if (local === 'data') this.#text = { key: value('key'), kind: 'data', value: '' };
    else if (local === 'NodeLabel' || local === 'EdgeLabel') this.#text = { key: YED_LABEL, kind: 'label', value: '' };
    else if (local === 'hyperedge') this.hyperedges++;
    else if (local === 'graph') this.#startGraph(attributes);
    else if (local === 'node') this.#push(this.nodes, { id: value('id'), data: new Map() });
    else if (local === 'edge')
      this.#push(this.edges, { id: value('id'), source: value('source'), target: value('target'), data: new Map() });
  }

  #startGraph(attributes: Readonly<Record<string, string>>): void {
    this.graphIds.push(attributes.id ?? '');
    for (const [name, value] of Object.entries(attributes)) {
      const before = this.graph.data.get(name);
      if (name.startsWith('nc:') && value !== '') this.graph.data.set(name, before === undefined ? value : `${before}, ${value}`);
    }
  }

  #push<Item extends GraphmlItem>(list: Item[], item: Item): void {
    list.push(item);
    this.#open.push(item);
  }

  #end(local: string): void {
    if (this.#names.at(-1) === local) this.#names.pop();
    if (local === 'graphml') this.isComplete = true;
    else if (local === 'key') this.#key = null;
    else if (local === 'node' || local === 'edge') this.#open.pop();
    else if (local === 'data' || local === 'default' || local === 'NodeLabel' || local === 'EdgeLabel') this.#endText();
  }

  #endText(): void {
    const text = this.#text;
    if (text === null) return;
    this.#text = null;
    const value = text.kind === 'label' ? text.value.trim() : text.value;
    if (text.kind === 'default') {
      if (this.#key !== null) this.#key.default = value.trim();
      return;
    }
    const { data } = this.#open.at(-1) ?? this.graph;
    if (value.trim() !== '' && !data.has(text.key)) data.set(text.key, value);
  }
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
