/**
 * The network as GraphML (http://graphml.graphdrawing.org), as Gephi, yEd, igraph and NetworkX read it: keys for node and edge apart, each typed and
 * named as its id, because some readers show the one and some the other. Kith reads it again (readers/graph): behind the measured keys stand those of which
 * people and ties are made.
 */
import type { Network } from '../../model/network';
import { listCell } from './list-cell';
import { PERSON_COLUMNS, pairKey, statedTies } from './network-csv';
import { type GraphAttribute, type MeasuredNetwork, networkTable } from './network-table';
import { xmlNumber, xmlText } from './xml-text';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const satisfies Record<GraphAttribute['type'], string>;

/** Ties that somebody stated, as JSON: those of an edge, and those of the graph that no edge shows (ended ones). */
export const STATED = 'stated';
export const OTHER_TIES = 'other_ties';

export function networkGraphml(network: Network, findings: MeasuredNetwork): string {
  const { nodeAttributes, nodes, edgeAttributes, edges } = networkTable(network, findings);
  const own = PERSON_COLUMNS.map(([id]): GraphAttribute => ({ id, type: 'string' }));
  const nodeKeys: GraphAttribute[] = [{ id: 'label', type: 'string' }, ...nodeAttributes, ...own];
  const edgeKeys: GraphAttribute[] = [{ id: 'weight', type: 'double' }, ...edgeAttributes, { id: STATED, type: 'string' }];
  const ownOf = (id: string) => {
    const person = network.people.get(id as never);
    return person === undefined ? [] : PERSON_COLUMNS.map(([, cell]) => cell(person));
  };
  const stated = statedTies(network);
  const shown = new Set(edges.map(({ source, target }) => pairKey(source, target)));
  const cellOf = (key: string) => listCell((stated.get(key) ?? []).map((tie) => JSON.stringify(tie)));
  const others = [...stated.keys()].filter((key) => !shown.has(key)).map(cellOf);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...nodeKeys.map((key) => keyElement(key, 'node')),
    ...edgeKeys.map((key) => keyElement(key, 'edge')),
    ...(others.length > 0 ? [keyElement({ id: OTHER_TIES, type: 'string' }, 'graph')] : []),
    '  <graph id="kith" edgedefault="undirected">',
    ...(others.length > 0 ? [`    <data key="${OTHER_TIES}">${xmlText(others.join('; '))}</data>`] : []),
    ...nodes.map(({ id, label, values }) => `    <node id="${xmlText(id)}">${data(nodeKeys, [label, ...values, ...ownOf(id)])}</node>`),
    ...edges.map(({ id, source, target, weight, values }) => {
      const ends = `source="${xmlText(source)}" target="${xmlText(target)}"`;
      return `    <edge id="${xmlText(id)}" ${ends}>${data(edgeKeys, [weight, ...values, cellOf(pairKey(source, target))])}</edge>`;
    }),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyElement({ id, type }: GraphAttribute, holder: 'node' | 'edge' | 'graph'): string {
  return `  <key id="${id}" for="${holder}" attr.name="${id}" attr.type="${TYPES[type]}"/>`;
}

function data(keys: readonly GraphAttribute[], values: readonly (string | number)[]): string {
  return values
    .map((value, i) => {
      const text = typeof value === 'number' ? xmlNumber(value) : xmlText(value);
      return text === '' ? '' : `<data key="${keys[i]?.id}">${text}</data>`;
    })
    .join('');
}
