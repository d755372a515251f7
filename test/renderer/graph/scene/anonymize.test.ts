import { describe, expect, it } from 'vitest';
import type { DrawSurface } from '../../../../renderer/graph/paint/draw-surface';
import { paintSheet, sheetAsSvg } from '../../../../renderer/graph/paint/export-image';
import type { PaintInput } from '../../../../renderer/graph/paint/paint-input';
import { anonymize, type Naming } from '../../../../renderer/graph/scene/anonymize';
import type { Camera } from '../../../../renderer/graph/scene/camera';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import { withPath } from '../../../../renderer/graph/scene/path';
import type { IntroductionPath } from '../../../../shared/analysis/suggestions/introduction-paths';
import { fold } from '../../../../shared/model/fold';
import { generated } from '../generated-findings';
import { measure, questionFor, sceneOf } from '../scene-helpers';

const SHEET = { width: 1100, height: 900, title: 'Map of my network', subtitle: '180 people' };
const NOTHING = { selection: { kind: 'nothing' }, hovered: null, isLensOn: false } as const;

/** Clusters are called after people in every way there is, and a way to somebody stands out. */
function worldOfNames(people: number) {
  const world = generated({ people, clusters: 9 });
  const names = [...world.network.people.values()].map(({ name }) => name);
  const labels = [`around ${names[3]}`, `${names[5]!.split(' ')[1]} & Daughters`, names[7]!.toUpperCase(), 'Climbing'];
  const clusters = world.findings.clusters.map((cluster, i) => ({
    ...cluster,
    label: labels[i % labels.length]!,
    interests: cluster.interests.map((interest, k) => (k === 0 ? { ...interest, name: `${names[9]!.split(' ')[0]}’s cake` } : interest)),
  }));
  const findings = { ...world.findings, clusters };
  const [first, last] = [findings.people[0]!.id, findings.people[1]!.id];
  const path: IntroductionPath = {
    steps: [
      { from: null, to: first, strength: 1, isKnown: true, basis: { kind: 'same-employer', company: names[11]! } },
      { from: first, to: last, strength: 1, isKnown: false, basis: { kind: 'same-employer', company: names[12]! } },
    ],
    weakest: 0,
    isKnown: false,
  };
  return { world: { network: world.network, findings }, path, names };
}

function drawingOf(view: 'circles' | 'map', naming: Naming, people: number) {
  const { world, path, names } = worldOfNames(people);
  const question = questionFor(world, view);
  const scene = withPath(sceneOf(question), path, question);
  // As if no way stood out: as many names as there is room for.
  const highlight = computeHighlight(sceneOf(question), world.findings, NOTHING);
  const drawing = (camera: Camera): PaintInput => ({
    scene: anonymize(scene, naming, world.network),
    camera,
    theme: 'light',
    highlight: highlight,
    positionOf: (mark) => mark,
    labels: [],
  });
  return { drawing, names };
}

const svgOf = (view: 'circles' | 'map', naming: Naming, people = 180) => {
  const { drawing, names } = drawingOf(view, naming, people);
  return { text: fold(new TextDecoder().decode(sheetAsSvg(SHEET, drawing, measure))), names };
};

describe.each(['circles', 'map'] as const)('the %s for sharing', (view) => {
  it.each(['initials', 'no-names'] as const)('hold no name of the network in any byte: %s', (naming) => {
    for (const people of [60, 180, 1200]) {
      const { text, names } = svgOf(view, naming, people);
      const words = new Set(names.flatMap((name) => fold(name).split(/[^\p{L}\p{N}]+/u)).filter((word) => word.length >= 3));
      const said = [...text.matchAll(/>([^<]+)</g)].flatMap(([, words]) => words!.split(/[^\p{L}\p{N}]+/u));
      expect(said.filter((word) => words.has(word))).toEqual([]);
      for (const name of names) expect(text).not.toContain(fold(name));
    }
  });

  it('hold names when they are asked for: the check above would see one', () => {
    const { text, names } = svgOf(view, 'names');
    expect(names.filter((name) => text.includes(`${fold(name).split(' ')[0]} `)).length).toBeGreaterThan(20);
    expect(text).toContain('daughters');
  });

  it('draw no name as pixels either', () => {
    const { drawing, names } = drawingOf(view, 'no-names', 60);
    const written: string[] = [];
    const ignore = () => undefined;
    const surface: DrawSurface = { circle: ignore, path: ignore, dots: ignore, crowd: ignore, words: (text) => written.push(text) };
    paintSheet(surface, SHEET, drawing, measure);
    expect(written).toContain('Climbing');
    expect(written.some((text) => /^Group \d$/.test(text))).toBe(true);
    for (const name of names) for (const text of written) expect(fold(text)).not.toContain(fold(name));
  });
});
