/**
 * People and ties from GraphML. Kith's own come back with their ids and stated ties; those of Network Canvas have ids that hold everywhere. In any other
 * file the same node of the same name in a file of the same name is the same person, so that reading it again adds nobody.
 */
import { longHash } from '../../../../lib/text-hash';
import { headerKey } from '../../../../model/fold';
import { valuesOfCell } from '../../../export/list-cell';
import { OTHER_TIES, STATED } from '../../../export/network-graphml';
import type { SourceFile, SourceReader, SourceRecord } from '../../source-record';
import { ownPersonOf } from '../own/own-json-csv';
import { NamedTables, validPerson, validTie } from '../own/own-tables';
import { fileNote, skip } from '../skip';
import { parseJson } from '../text/json-values';
import { headText, readSourceText } from '../text/source-text';
import { type Attributes, graphPerson, graphTie, labelOf } from './graph-person';
import { type GraphmlItem, GraphmlParser, YED_LABEL } from './graphml-parser';

export const GRAPHML: SourceReader = {
  format: 'graphml',
  recognizes: (head) => /<(?:\w+:)?graphml[\s>]/.test(headText(head.subarray(0, 16_384))),
  read: readGraphml,
};

const NAMES = ['label', 'name', 'd_label', YED_LABEL];
const NC_ID = 'networkCanvasUUID';
const NC_TYPE = 'networkCanvasType';
/** Told elsewhere, or about where a node is drawn in another program. */
const OF_PEOPLE = new Set([NC_ID, YED_LABEL]);
const OF_TIES = new Set([NC_ID, NC_TYPE, 'networkCanvasSourceUUID', 'networkCanvasTargetUUID']);
const WORDS = [NC_TYPE.toLowerCase(), 'relation', 'relationship', 'type', 'interaction', 'edge label', YED_LABEL];

async function* readGraphml(file: SourceFile): AsyncIterable<SourceRecord> {
  const { parts, warnings } = await readSourceText(file);
  yield* warnings.map(fileNote);
  const graph = new GraphmlParser();
  for await (const part of parts()) {
    if (graph.isBroken) break;
    graph.write(part);
  }
  yield* recordsOf(graph, file);
  if (!graph.isComplete) yield skip('', 'skipped-records.cutFile');
}

function* recordsOf(graph: GraphmlParser, file: SourceFile): Iterable<SourceRecord> {
  const isKith = graph.graphIds.includes('kith');
  const names = new NamedTables();
  const people = new Map<string, NonNullable<ReturnType<typeof graphPerson>>>();
  const nodes = new Set<string>();
  for (const node of graph.nodes) {
    const attributes = attributesOf(graph, node, 'node');
    const person = isKith ? kithPerson(node.id, attributes, names) : personOf(file, node, attributes, names);
    if (person === null || nodes.has(node.id))
      yield skip(node.id || 'node', nodes.has(node.id) ? 'skipped-records.repeatedId' : 'skipped-records.rowWithoutId');
    else people.set(node.id, person);
    nodes.add(node.id);
  }
  const ties = isKith ? yield* kithTies(graph) : yield* tiesOf(graph, file, people);
  if (people.size > 0 || ties.length > 0) yield { kind: 'network', tables: { people: [...people.values()], ties, ...names.tables() } };
  if (graph.hyperedges > 0) yield skip('', 'skipped-records.hyperedges', { count: graph.hyperedges });
  const facts = [...attributesOf(graph, graph.graph, 'graph')].filter(([key]) => key !== OTHER_TIES && key !== NC_ID);
  if (facts.length > 0) yield skip('', 'skipped-records.egoFacts', { facts: factsText(facts) });
}

const MAX_FACTS = 2_000;

export function factsText(facts: readonly (readonly [string, string])[]): string {
  const text = facts.map(([key, value]) => `${key}: ${value}`).join('; ');
  return text.length <= MAX_FACTS ? text : `${text.slice(0, MAX_FACTS)} …`;
}

/** Data under the names of their keys, with the defaults of the keys. Where two keys have one name, the second stands under its id. */
function attributesOf({ keys }: GraphmlParser, { data }: GraphmlItem, holder: string): Attributes {
  const attributes = new Map<string, string>();
  const add = (id: string, name: string, value: string) => {
    if (value.trim() !== '') attributes.set(attributes.has(name) ? id : name, value);
  };
  for (const [id, value] of data) add(id, keys.get(id)?.name ?? id, value);
  for (const [id, key] of keys) if (!data.has(id) && (key.holder === holder || key.holder === 'all')) add(id, key.name, key.default);
  return attributes;
}

function personOf(file: SourceFile, node: GraphmlItem, attributes: Attributes, names: NamedTables) {
  const label = labelOf(attributes, NAMES);
  const uuid = attributes.get(NC_ID)?.trim() ?? '';
  const isNamed = label !== '' && !(uuid !== '' && label === 'Node'); // Network Canvas writes “Node” where there is no name
  const name = isNamed ? label : `${attributes.get(NC_TYPE) ?? ''} ${node.id}`.trim();
  if (name === '') return null;
  const taken = new Set([
    ...OF_PEOPLE,
    ...[...attributes].filter(([key, value]) => NAMES.includes(key.toLowerCase()) && value.trim() === name).map(([key]) => key),
  ]);
  return graphPerson(uuid || longHash(`graphml ${file.name}\n${node.id}\n${name}`), name, attributes, taken, names);
}

function* tiesOf(graph: GraphmlParser, file: SourceFile, people: ReadonlyMap<string, { readonly id: string }>) {
  const ties = [];
  const byUuid = new Map([...people.values()].map((person) => [person.id, person]));
  for (const [index, edge] of graph.edges.entries()) {
    const attributes = attributesOf(graph, edge, 'edge');
    const end = (uuid: string, node: string) => byUuid.get(attributes.get(uuid)?.trim() ?? '') ?? people.get(node);
    const [a, b] = [end('networkCanvasSourceUUID', edge.source), end('networkCanvasTargetUUID', edge.target)];
    const id = attributes.get(NC_ID)?.trim() || longHash(`graphml ${file.name}\n${edge.source}\n${edge.target}\n${edge.id || index}`);
    const word = labelOf(attributes, WORDS);
    const taken = new Set([
      ...OF_TIES,
      ...[...attributes]
        .filter(([, value]) => value.trim() === word)
        .map(([key]) => key)
        .slice(0, 1),
    ]);
    const tie = a === undefined || b === undefined ? null : graphTie(id, [a.id, b.id], word, attributes, taken);
    if (tie === null) yield skip(edge.id || `${edge.source} ${edge.target}`, 'skipped-records.tieToNobody');
    else ties.push(tie);
  }
  return ties;
}

/** As Kith writes it. What it measured is measured again. */
function kithPerson(id: string, attributes: Attributes, names: NamedTables) {
  const cells = new Map([...attributes].map(([name, value]) => [headerKey(name), value]));
  return validPerson(ownPersonOf((key) => (key === 'id' ? id : (cells.get(key) ?? '')), names));
}

function* kithTies(graph: GraphmlParser) {
  const ties = [];
  const cells = [
    ...graph.edges.map((edge) => [edge.id, attributesOf(graph, edge, 'edge').get(STATED) ?? ''] as const),
    ['', attributesOf(graph, graph.graph, 'graph').get(OTHER_TIES) ?? ''] as const,
  ];
  for (const [where, cell] of cells) {
    const stated = valuesOfCell(cell).map((text) => validTie(parseJson(text)));
    if (stated.length === 0 && where !== '') yield skip(where, 'skipped-records.measuredTie');
    if (stated.includes(null)) yield skip(where, 'skipped-records.brokenLine');
    ties.push(...stated.filter((tie) => tie !== null));
  }
  return ties;
}
