import { describe, expect, it } from 'vitest';
import { networkGexf } from '../../../../shared/formats/export/network-gexf';
import { networkGraphml } from '../../../../shared/formats/export/network-graphml';
import { networkJsonText } from '../../../../shared/formats/export/network-json';
import { xmlText } from '../../../../shared/formats/export/xml-text';
import type { IsoDay } from '../../../../shared/model/day';
import { networkFromJson } from '../../../../shared/model/network-json';
import { parseNetworkJson } from '../../../../shared/model/parse';
import { networkOf } from '../../../builders/network-builder';
import { HOSTILE, hostileNetwork } from './hostile';

/** The elements of an XML text as written by us: tag, attributes, text. Throws where an angle bracket or ampersand is not markup. */
function elements(xml: string): { tag: string; attributes: Record<string, string>; text: string }[] {
  const unescaped = (text: string) =>
    text.replace(
      /&(amp|lt|gt|quot|apos|#9|#10|#13);/g,
      (_, name: string) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#9': '\t', '#10': '\n', '#13': '\r' })[name] ?? '',
    );
  expect(xml.replace(/&(?:amp|lt|gt|quot|apos|#9|#10|#13);/g, '')).not.toContain('&');
  const open: string[] = [];
  const found: { tag: string; attributes: Record<string, string>; text: string }[] = [];
  for (const [, close, tag = '', attributeText = '', self, text = ''] of xml.matchAll(
    /<(\/?)([a-z]+)((?: [\w:.]+="[^"<]*")*)(\/?)>([^<]*)/g,
  )) {
    if (close) expect(open.pop()).toBe(tag);
    else {
      if (!self) open.push(tag);
      found.push({
        tag,
        text: unescaped(text),
        attributes: Object.fromEntries(
          [...attributeText.matchAll(/ ([\w:.]+)="([^"]*)"/g)].map(([, name, value]) => [name, unescaped(value ?? '')]),
        ),
      });
    }
  }
  expect(open).toEqual([]);
  return found;
}

const legal = (text: string) => text.replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|\p{Cs}/gu, '');
const names = HOSTILE.map((text) => legal(text || 'nobody'));

it('XML texts hold no character that XML cannot', () => {
  expect(xmlText('a\u0000\u0008\u001F\uFFFE\uD800b\t\n🧗')).toBe('ab&#9;&#10;🧗');
  expect(xmlText('<a b="c">&\'')).toBe('&lt;a b=&quot;c&quot;&gt;&amp;&apos;');
});

describe('GraphML', () => {
  const { network, findings } = hostileNetwork();
  const all = elements(networkGraphml(network, findings));

  it('declares typed keys for nodes and for edges, named as their ids', () => {
    const keys = all.filter((each) => each.tag === 'key').map((each) => each.attributes);
    expect(keys).toContainEqual({ id: 'label', for: 'node', 'attr.name': 'label', 'attr.type': 'string' });
    expect(keys).toContainEqual({ id: 'weight', for: 'edge', 'attr.name': 'weight', 'attr.type': 'double' });
    expect(new Set(keys.map((key) => key.id?.toLowerCase())).size).toBe(keys.length);
    for (const key of keys) expect(['node', 'edge']).toContain(key.for);
  });

  it('keeps every name and tie', () => {
    expect(all.filter((each) => each.attributes.key === 'label').map((each) => each.text)).toEqual(names.filter((name) => name !== ''));
    expect(all.filter((each) => each.tag === 'node')).toHaveLength(HOSTILE.length);
    expect(all.filter((each) => each.tag === 'edge').map((each) => [each.attributes.source, each.attributes.target])).toContainEqual([
      'p000',
      'p001',
    ]);
    expect(all.find((each) => each.tag === 'graph')?.attributes.edgedefault).toBe('undirected');
  });
});

describe('GEXF', () => {
  const { network, findings } = hostileNetwork();
  const text = networkGexf(network, findings, '2024-06-20' as IsoDay);
  const all = elements(text);

  it('is 1.3, with its parts in the order of the schema', () => {
    expect(all[0]).toMatchObject({ tag: 'gexf', attributes: { xmlns: 'http://gexf.net/1.3', version: '1.3' } });
    expect(all.filter((each) => ['meta', 'graph', 'attributes', 'nodes', 'edges'].includes(each.tag)).map((each) => each.tag)).toEqual([
      'meta',
      'graph',
      'attributes',
      'attributes',
      'nodes',
      'edges',
    ]);
    expect(all.find((each) => each.tag === 'meta')?.attributes.lastmodifieddate).toBe('2024-06-20');
  });

  it('keeps every name and tie', () => {
    expect(all.filter((each) => each.tag === 'node').map((each) => each.attributes.label)).toEqual(names);
    expect(all.filter((each) => each.tag === 'edge')).toHaveLength(HOSTILE.length - 1);
    expect(all.find((each) => each.tag === 'edges')?.attributes.count).toBe(String(HOSTILE.length - 1));
    expect(text).not.toContain('<attvalues></attvalues>');
  });
});

describe('JSON', () => {
  it('holds everything and says what it is', () => {
    const { network } = hostileNetwork();
    const drawn = networkOf({
      people: ['Ana', 'Ben'],
      log: [['2024-05-03', 'Ana+Ben', 'call', 'ramen']],
      ties: [['Ana', 'friend', 'Ben']],
      circles: { choir: 'Ana' },
    });
    for (const each of [network, drawn, networkOf({})]) {
      const json = JSON.parse(networkJsonText(each, '2024-06-20T08:00:00Z'));
      expect(json).toMatchObject({ format: 'kith-network', version: 1, exportedAt: '2024-06-20T08:00:00Z' });
      const read = parseNetworkJson(json);
      if (!read.ok) throw new Error(read.error.message);
      expect(networkFromJson(read.value)).toEqual(each);
    }
  });

  it('puts each object on a line of its own', () => {
    expect(
      networkJsonText(networkOf({ people: ['Ana', 'Ben'] }))
        .split('\n')
        .filter((line) => line.includes('"name":')),
    ).toHaveLength(2);
  });
});
