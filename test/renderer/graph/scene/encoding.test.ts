/** The language of the picture: what each mark and line says without its color. */
import { describe, expect, it } from 'vitest';
import type { PaintInput } from '../../../../renderer/graph/paint/paint-input';
import { paintOverlay } from '../../../../renderer/graph/paint/paint-overlay';
import { SvgSurface } from '../../../../renderer/graph/paint/svg-surface';
import { toScreen, toWorld } from '../../../../renderer/graph/scene/camera';
import { lineLook } from '../../../../renderer/graph/scene/glyph-style';
import { computeHighlight } from '../../../../renderer/graph/scene/highlight';
import { diamondPosition } from '../../../../renderer/graph/scene/labels/label-candidates';
import { legendOf } from '../../../../renderer/graph/scene/legend';
import type { Scene } from '../../../../renderer/graph/scene/scene';
import { hitTest, pointAtScreen } from '../../../../renderer/graph/view/hit-test';
import { PALETTES } from '../../../../renderer/styles/palette';
import { rankedWeakTies } from '../../../../shared/analysis/results/rank-weak-ties';
import { generated } from '../generated-findings';
import { fitted, questionFor, sceneOf } from '../scene-helpers';

const NOTHING = { selection: { kind: 'nothing' }, hovered: null, isLensOn: true } as const;

function above(scene: Scene, world: ReturnType<typeof generated>, zoom = 1): string {
  const camera = { ...fitted(scene), zoom: fitted(scene).zoom * zoom };
  const surface = new SvgSurface();
  const drawing: PaintInput = {
    scene,
    camera,
    theme: 'light',
    highlight: computeHighlight(scene, world.findings, NOTHING),
    positionOf: (mark) => mark,
    labels: [],
  };
  paintOverlay(surface, drawing);
  return surface.markup;
}

describe('people who belong loosely', () => {
  const world = generated({ people: 60, clusters: 4 });
  const loose = world.findings.people.find(({ state, cluster }) => state === 'active' && cluster !== null)!;
  const plain = questionFor(world, 'map');
  const question = { ...plain, uncertain: new Set([loose.id]) };

  it('have a rim of another color, a hole in the middle, and a word in the legend', () => {
    const [before, scene] = [sceneOf(plain), sceneOf(question)];
    expect(before.markOf.get(loose.id)!.secondColor).toBeNull();
    expect(scene.markOf.get(loose.id)!.secondColor).toBe(-1);
    const holes = (svg: string) => svg.split(`fill="${PALETTES.light.ground}"`).length;
    expect(holes(above(scene, world))).toBe(holes(above(before, world)) + 1);
    expect(legendOf(scene).map(({ key }) => key)).toContain('two-clusters');
    expect(legendOf(before).map(({ key }) => key)).not.toContain('two-clusters');
  });
});

describe('quiet ties', () => {
  const world = generated({ people: 150, clusters: 8 });

  it('are dashed while they fade and dotted when dormant', () => {
    const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
    const kinds = new Set<string>();
    for (const line of scene.lines) {
      if (line.kind === 'affinity') continue;
      const states = [line.a, line.b].map((id) => scene.markOf.get(id)!.state);
      const style = lineLook(line, 'light').style;
      kinds.add(style);
      if (style === 'dotted') expect(states).toContain('dormant');
      if (style === 'dashed') expect(states.some((state) => state === 'fading' || state === 'dormant')).toBe(true);
      if (style === 'solid' && line.kind === 'bridge')
        expect(states.every((state) => state !== 'fading' && state !== 'dormant')).toBe(true);
    }
    expect(kinds).toEqual(new Set(['solid', 'dashed', 'dotted']));
  });

  it('have a clock beside the arc when one comes close', () => {
    const scene = sceneOf(questionFor(world, 'circles'));
    const late = scene.marks.filter((mark) => mark.overdue !== null).length;
    const clocks = (svg: string) => (svg.match(/r="4\.2"/g) ?? []).length;
    expect(late).toBeGreaterThan(3);
    expect(clocks(above(scene, world, 4))).toBe(late);
    expect(clocks(above(scene, world, 0.3))).toBe(0);
  });
});

describe('the lens on pictures of thousands', () => {
  const world = generated({ people: 3000, clusters: 14 });
  it.each(['map', 'circles'] as const)('draws the bridges that matter most one by one on the %s, thick enough to be seen', (view) => {
    const question = questionFor(world, view, { isLensOn: true });
    const scene = sceneOf(question);
    const bridges = scene.lines.filter((line) => line.kind === 'bridge');
    const order = rankedWeakTies(world.findings).bridges.slice(0, 24);
    const drawn = new Set(bridges.flatMap(({ a, b }) => [`${a} ${b}`, `${b} ${a}`]));
    for (const tie of order) expect(drawn.has(`${tie.a} ${tie.b}`)).toBe(true);
    expect(sceneOf({ ...question, isLensOn: false }).lines.filter((line) => line.kind === 'bridge').length).toBeLessThan(bridges.length);
    const svg = above(scene, world);
    const thin = [...svg.matchAll(/stroke-width="([\d.]+)"/g)].map(([, width]) => Number(width)).filter((width) => width < 1);
    expect(thin).toEqual([]);
    expect(scene.marks.length + scene.lines.length).toBeLessThanOrEqual(1000);
  });

  it('finds the person under a press, too', () => {
    const scene = sceneOf(questionFor(world, 'circles'));
    const camera = fitted(scene);
    const positionOf = (mark: { readonly x: number; readonly y: number }) => mark;
    for (const mark of scene.marks.slice(0, 20)) expect(hitTest(scene, [], camera, mark, positionOf)).toMatchObject({ kind: 'person' });
  });

  it('lets one choose a bridge by its diamond, whatever lies under it', () => {
    const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
    const camera = fitted(scene);
    const positionOf = (mark: { readonly x: number; readonly y: number }) => mark;
    for (const line of scene.lines.filter((one) => one.kind === 'bridge').slice(0, 10)) {
      const at = diamondPosition(line, scene, positionOf)!;
      expect(hitTest(scene, [], camera, at, positionOf).kind).toBe('tie');
      const screen = toScreen(camera, at);
      const away = toWorld(camera, { x: screen.x + 4000, y: screen.y });
      expect(pointAtScreen(scene, camera, away)).toBeNull();
      expect(hitTest(scene, [], camera, away, positionOf).kind).toBe('nothing');
    }
  });
});

it('the circles are drawn without the user in their middle when that is asked for', () => {
  const world = generated({ people: 40, clusters: 3 });
  const question = questionFor(world, 'circles');
  const said = (svg: string) => svg.includes('>me</text>');
  expect(said(above(sceneOf(question), world))).toBe(true);
  expect(said(above(sceneOf({ ...question, isMeHidden: true }), world))).toBe(false);
  expect(sceneOf({ ...question, isMeHidden: true }).marks).toHaveLength(40);
});
