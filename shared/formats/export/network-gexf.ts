/** The network as GEXF 1.3 (https://gexf.net), Gephi's own format; valid against its schema. */
import type { IsoDay } from '../../model/day';
import type { Network } from '../../model/network';
import { type GraphAttribute, type GraphItem, type MeasuredNetwork, networkTable } from './network-table';
import { xmlNumber, xmlText } from './xml-text';

export function networkGexf(network: Network, findings: MeasuredNetwork, today: IsoDay): string {
  const { nodeAttributes, nodes, edgeAttributes, edges } = networkTable(network, findings);
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<gexf xmlns="http://gexf.net/1.3" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd" version="1.3">',
    `  <meta lastmodifieddate="${today}"><creator>Kith</creator></meta>`,
    '  <graph defaultedgetype="undirected" mode="static" idtype="string">',
    attributes('node', nodeAttributes),
    attributes('edge', edgeAttributes),
    `    <nodes count="${nodes.length}">`,
    ...nodes.map((node) => `      <node id="${xmlText(node.id)}" label="${xmlText(node.label)}">${values(nodeAttributes, node)}</node>`),
    '    </nodes>',
    `    <edges count="${edges.length}">`,
    ...edges.map(
      (edge) =>
        `      <edge id="${xmlText(edge.id)}" source="${xmlText(edge.source)}" target="${xmlText(edge.target)}" weight="${xmlNumber(edge.weight)}">${values(edgeAttributes, edge)}</edge>`,
    ),
    '    </edges>',
    '  </graph>',
    '</gexf>',
    '',
  ].join('\n');
}

function attributes(holder: 'node' | 'edge', list: readonly GraphAttribute[]): string {
  const each = list.map(({ id, type }) => `      <attribute id="${id}" title="${id}" type="${type}"/>`);
  return [`    <attributes class="${holder}" mode="static">`, ...each, '    </attributes>'].join('\n');
}

/** Values that are not known are left out; an element without any is left out as well (the schema wants at least one). */
function values(list: readonly GraphAttribute[], item: GraphItem): string {
  const known = item.values.map((value, i) => {
    const text = typeof value === 'number' ? xmlNumber(value) : xmlText(value);
    return text === '' ? '' : `<attvalue for="${list[i]?.id}" value="${text}"/>`;
  });
  const text = known.join('');
  return text === '' ? '' : `<attvalues>${text}</attvalues>`;
}
