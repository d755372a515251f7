import { describe, expect, it } from 'vitest';
import type { DrawSurface, Stroke } from '../../../../renderer/graph/paint/draw-surface';
import { paintOverlay } from '../../../../renderer/graph/paint/paint-overlay';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import { PALETTES } from '../../../../renderer/styles/palette';
import { generated } from '../generated-findings';
import { fitted, questionFor, sceneOf } from '../scene-helpers';

/** All that is drawn above the people, in order: paths with their strokes, and words. */
function drawnAbove(people: number, clusters: number, isLensOn: boolean) {
  const world = generated({ people, clusters });
  const scene = sceneOf(questionFor(world, 'map', { isLensOn }));
  const camera = fitted(scene, 844, 640);
  const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn });
  const paths: Stroke[] = [];
  const surface: DrawSurface = { circle() {}, dots() {}, crowd() {}, words() {}, path: (_, stroke) => paths.push(stroke) };
  paintOverlay(surface, { scene, camera, theme: 'light', highlight: highlight, positionOf: (mark) => mark, labels: [] });
  const bridges = scene.lines.filter(({ kind }) => kind === 'bridge');
  return { scene, camera, bridges, paths, highlight };
}

describe('bridges', () => {
  it.each([
    [150, 8],
    [1000, 20],
    [5000, 40],
  ])('among %i people are all at least a pixel wide, above everything but words, and clear', (people, clusters) => {
    const { camera, bridges, paths, highlight, scene } = drawnAbove(people, clusters, true);
    expect(bridges.length).toBeGreaterThan(5);
    const own = paths.filter(({ fill, width = 0 }) => fill === undefined && width >= 1);
    const tooThin = bridges.filter(({ width }) => width * camera.zoom < 1.3);
    // Whatever Cytoscape would draw too thin is drawn again, above the people.
    expect(own.length).toBeGreaterThanOrEqual(tooThin.length);
    for (const bridge of bridges) {
      expect(scene.markOf.has(bridge.a) && scene.markOf.has(bridge.b)).toBe(true);
      expect(highlight.line(bridge)).toBeGreaterThanOrEqual(0.8);
    }
    // The diamond of each lies over all of that; those of links are smaller.
    const diamonds = paths.filter(
      ({ stroke, fill, width = 0 }) => stroke === PALETTES.light.bridge && fill === PALETTES.light.ground && width > 1.2,
    );
    expect(diamonds).toHaveLength(bridges.length);
  });
});
