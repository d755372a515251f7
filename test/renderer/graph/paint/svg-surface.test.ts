import { describe, expect, it } from 'vitest';
import { sheetAsSvg } from '../../../../renderer/graph/paint/export-image';
import { escapeXml } from '../../../../renderer/graph/paint/svg-surface';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import type { Person } from '../../../../shared/model/network';
import { generated } from '../generated-findings';
import { measure, questionFor, sceneOf } from '../scene-helpers';

const SHEET = { width: 1000, height: 900, title: 'My circles', subtitle: '60 people' };

function svgOf(view: 'circles' | 'map', change: (person: Person, i: number) => Person = (person) => person, people = 60): string {
  const world = generated({ people, clusters: 4 });
  [...world.network.people.values()].forEach((person, i) => {
    world.network.people.set(person.id, change(person, i));
  });
  const question = questionFor(world, view);
  const scene = sceneOf(question);
  const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn: false });
  const bytes = sheetAsSvg(
    SHEET,
    (camera) => ({ scene, camera, theme: 'light', highlight: highlight, positionOf: (mark) => mark, labels: [] }),
    measure,
  );
  return new TextDecoder().decode(bytes);
}

/** Every opened element is closed, every attribute quoted: enough of XML for what the surface writes. */
function isWellFormed(svg: string): boolean {
  const open: string[] = [];
  const rest = svg
    .replace(/<\?xml[^?]*\?>/, '')
    .replace(/<(\/?)([a-z]+)((?:\s+[\w:-]+="[^"<]*")*)\s*(\/?)>/g, (_, close: string, name: string, __, empty: string) => {
      if (close) {
        if (open.pop() !== name) open.push('broken');
      } else if (!empty) open.push(name);
      return '';
    });
  return open.length === 0 && !/[<>]/.test(rest) && !/&(?!amp;|lt;|gt;|quot;)/.test(rest);
}

describe('the picture as SVG', () => {
  it.each(['circles', 'map'] as const)('is well formed and holds title, names and legend of the %s', (view) => {
    const svg = svgOf(view);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).toContain('<title>My circles. 60 people</title>');
    expect(svg).toContain('size: closeness');
    expect(svg).toContain('Work · Northwind');
    expect((svg.match(/<text /g) ?? []).length).toBeGreaterThan(30);
  });

  it('writes what people are called as text, whatever it is', () => {
    const names = ['<script>alert(1)</script>', 'A & B "quoted"', 'bell\u0007 and \u0000 nothing', '\ud800 half'];
    const svg = svgOf('circles', (person, i) => ({ ...person, name: names[i] ?? person.name }), 4);
    expect(isWellFormed(svg)).toBe(true);
    expect(svg).not.toContain('<script');
    expect(svg).not.toMatch(/[\u0000-\u0008\ud800-\udfff]/);
  });

  it('draws every person of a large map', () => {
    const svg = svgOf('map', (person) => person, 1000);
    const dots = (svg.match(/h0/g) ?? []).length;
    expect(isWellFormed(svg)).toBe(true);
    // Points under the words of a closed region are left out.
    expect(dots).toBeGreaterThan(600);
    expect(dots).toBeLessThanOrEqual(1000);
  });
});

describe('escaping', () => {
  it('keeps letters of all scripts and pairs of surrogates', () => {
    expect(escapeXml('Ana Kovač 李 👩‍🚀')).toBe('Ana Kovač 李 👩‍🚀');
    expect(escapeXml('<a href="x">&')).toBe('&lt;a href=&quot;x&quot;&gt;&amp;');
  });
});
