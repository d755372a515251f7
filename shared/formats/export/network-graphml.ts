/**
 * The network as GraphML (http://graphml.graphdrawing.org), as Gephi, yEd, igraph and NetworkX read it: keys for node and edge apart, each typed and
 * named as its id, because some readers show the one and some the other.
 */
import type { Network } from '../../model/network';
import { type GraphAttribute, type MeasuredNetwork, networkTable } from './network-table';
import { xmlNumber, xmlText } from './xml-text';

const TYPES = { string: 'string', integer: 'int', double: 'double' } as const satisfies Record<GraphAttribute['type'], string>;

export function networkGraphml(network: Network, findings: MeasuredNetwork): string {
  const { nodeAttributes, nodes, edgeAttributes, edges } = networkTable(network, findings);
  const nodeKeys: GraphAttribute[] = [{ id: 'label', type: 'string' }, ...nodeAttributes];
  const edgeKeys: GraphAttribute[] = [{ id: 'weight', type: 'double' }, ...edgeAttributes];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd">',
    ...nodeKeys.map((key) => keyElement(key, 'node')),
    ...edgeKeys.map((key) => keyElement(key, 'edge')),
    '  <graph id="kith" edgedefault="undirected">',
    ...nodes.map(({ id, label, values }) => `    <node id="${xmlText(id)}">${data(nodeKeys, [label, ...values])}</node>`),
    ...edges.map(
      ({ id, source, target, weight, values }) =>
        `    <edge id="${xmlText(id)}" source="${xmlText(source)}" target="${xmlText(target)}">${data(edgeKeys, [weight, ...values])}</edge>`,
    ),
    '  </graph>',
    '</graphml>',
    '',
  ].join('\n');
}

function keyElement({ id, type }: GraphAttribute, holder: 'node' | 'edge'): string {
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
