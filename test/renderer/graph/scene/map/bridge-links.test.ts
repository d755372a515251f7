import { describe, expect, it } from 'vitest';
import type { DrawSurface, Stroke } from '../../../../../renderer/graph/paint/draw-surface';
import { xy } from '../../../../../renderer/graph/paint/paint-input';
import { paintOverlay } from '../../../../../renderer/graph/paint/paint-overlay';
import { diamond } from '../../../../../renderer/graph/paint/paint-people';
import { toScreen } from '../../../../../renderer/graph/scene/camera';
import { computeHighlight } from '../../../../../renderer/graph/scene/highlight';
import { diamondPosition } from '../../../../../renderer/graph/scene/labels/label-candidates';
import { legendOf } from '../../../../../renderer/graph/scene/legend';
import { lineId } from '../../../../../renderer/graph/scene/lines';
import type { Line, Point, Scene } from '../../../../../renderer/graph/scene/scene';
import { rankedWeakTies } from '../../../../../shared/analysis/results/rank-weak-ties';
import type { PersonId } from '../../../../../shared/model/ids';
import { demoWorld, madeWorld, officeWorld } from '../../analyzed-networks';
import { type Generated, generated } from '../../generated-findings';
import { fitted, questionFor, sceneOf } from '../../scene-helpers';

/** Found the plain way: local bridges between people of different clusters. */
function bridgesOf({ findings }: Generated) {
  const clusterOf = new Map(findings.people.map((person) => [person.id, person.cluster]));
  return findings.ties.filter(({ isLocalBridge, a, b }) => isLocalBridge && clusterOf.get(a) !== clusterOf.get(b));
}

/** The region of a person: that of their cluster, or the one that all others share. */
function regionsOf(world: Generated, scene: Scene): (id: PersonId) => string {
  const own = new Set(scene.areas.map(({ cluster }) => cluster));
  const clusterOf = new Map(world.findings.people.map((person) => [person.id, person.cluster]));
  return (id) => {
    const cluster = clusterOf.get(id) ?? null;
    return cluster !== null && own.has(cluster) ? cluster : 'others';
  };
}

function painted(scene: Scene, world: Generated) {
  const camera = fitted(scene, 844, 640);
  const highlight = computeHighlight(scene, world.findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn: true });
  const paths: { readonly data: string; readonly stroke: Stroke }[] = [];
  const surface: DrawSurface = { circle() {}, dots() {}, crowd() {}, words() {}, path: (data, stroke) => paths.push({ data, stroke }) };
  paintOverlay(surface, { scene, camera, theme: 'light', highlight: highlight, positionOf: (mark) => mark, labels: [] });
  return { camera, highlight, paths };
}

/** The share of a bridge's way between its two people that other people's marks lie on. */
function coveredShare(line: Line, scene: Scene): number {
  const [a, b] = [scene.markOf.get(line.a)!, scene.markOf.get(line.b)!];
  const via = { x: (a.x + b.x) / 2 - (b.y - a.y) * line.bend, y: (a.y + b.y) / 2 + (b.x - a.x) * line.bend };
  const way: Point[] = [];
  for (let t = 0; t <= 1; t += 1 / 200) {
    const at = {
      x: (1 - t) ** 2 * a.x + 2 * t * (1 - t) * via.x + t * t * b.x,
      y: (1 - t) ** 2 * a.y + 2 * t * (1 - t) * via.y + t * t * b.y,
    };
    if ([a, b].every((end) => Math.hypot(end.x - at.x, end.y - at.y) > end.radius)) way.push(at);
  }
  const others = scene.marks.filter((mark) => mark !== a && mark !== b);
  return way.filter((at) => others.some(({ x, y, radius }) => Math.hypot(x - at.x, y - at.y) < radius)).length / way.length;
}

describe('under the lens every bridge of the map is to be seen', () => {
  it.each([
    ['150 generated people', () => generated({ people: 150, clusters: 8 })],
    ['400 generated people, all with marks', () => generated({ people: 400, clusters: 12, tiesEach: 2 })],
    ['1,000 generated people', () => generated({ people: 1000, clusters: 20 })],
    ['5,000 generated people', () => generated({ people: 5000, clusters: 40 })],
    ['6,000 generated people in 700 clusters', () => generated({ people: 6000, clusters: 700 })],
    ['150 people who were analyzed', () => madeWorld(150, 450)],
    ['1,000 people who were analyzed', () => madeWorld(1000, 3000)],
    ['4,000 people who were analyzed', () => madeWorld(4000, 12_000)],
    ['the demo', demoWorld],
    ['the office of 2013', officeWorld],
  ] as const)('of %s', (_, made) => {
    const world = made();
    const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
    const { camera, highlight, paths } = painted(scene, world);
    const bridges = bridgesOf(world);
    const drawn = new Map(scene.lines.filter(({ kind }) => kind === 'bridge').map((line) => [line.id, line]));
    const links = scene.bridgeLinks ?? [];
    const regionOf = regionsOf(world, scene);
    const pair = (p: string | null, q: string | null) => [p ?? 'others', q ?? 'others'].sort().join(' ');

    // Each is drawn itself or counted in the link of its two regions; nothing else is.
    const left = new Map<string, number>();
    for (const { a, b } of bridges.filter((tie) => !drawn.has(lineId(tie.a, tie.b, 'tie')))) {
      const key = pair(regionOf(a), regionOf(b));
      left.set(key, (left.get(key) ?? 0) + 1);
    }
    expect(new Map(links.map((link) => [pair(link.a, link.b), link.bridges]))).toEqual(left);
    expect(drawn.size + links.reduce((sum, link) => sum + link.bridges, 0)).toBe(bridges.length);
    // The list beside has them all.
    expect(new Set(rankedWeakTies(world.findings).bridges)).toEqual(new Set(bridges));

    const at = (data: string) => paths.findIndex((path) => path.data === data);
    for (const line of drawn.values()) {
      expect(highlight.line(line)).toBeGreaterThanOrEqual(0.8);
      expect(at(diamond(toScreen(camera, diamondPosition(line, scene, (mark) => mark)!), 5))).toBeGreaterThanOrEqual(0);
      // Drawn with the people where it is wide enough, and over them where it is not.
      const [a, b] = [scene.markOf.get(line.a)!, scene.markOf.get(line.b)!].map((mark) => xy(toScreen(camera, mark)));
      const above = paths.find(({ data }) => data.startsWith(`M${a}Q`) && data.endsWith(` ${b}`));
      if (above) expect(above.stroke.width).toBeGreaterThanOrEqual(1);
      else {
        expect(line.width * camera.zoom).toBeGreaterThanOrEqual(1);
        expect(coveredShare(line, scene)).toBeLessThan(0.5);
      }
    }
    // A link is drawn whole, or its two ends are.
    for (const link of links) {
      const [from, to] = [xy(toScreen(camera, link.from)), xy(toScreen(camera, link.to))];
      const own = paths.find(({ data }) => data.startsWith(`M${from}Q`) && (data.includes(`M${to}Q`) || data.endsWith(` ${to}`)))!;
      expect(own.stroke.width).toBeGreaterThanOrEqual(1);
      expect(own.stroke.opacity).toBeGreaterThanOrEqual(0.5);
    }
    expect(legendOf(scene).some(({ key }) => key === 'bridge-link')).toBe(links.length > 0);
  });

  it('but those that a filter or the legend puts away', () => {
    const world = generated({ people: 1000, clusters: 20 });
    expect(sceneOf(questionFor(world, 'map', { isLensOn: true, hiddenLines: ['bridge'] })).bridgeLinks).toEqual([]);
    expect(sceneOf(questionFor(world, 'map')).bridgeLinks).toEqual([]);
    const visible = new Set(world.findings.people.slice(0, 500).map(({ id }) => id));
    const { lines, bridgeLinks } = sceneOf(questionFor(world, 'map', { isLensOn: true, visible }));
    const seen = lines.filter(({ kind }) => kind === 'bridge').length + bridgeLinks!.reduce((sum, link) => sum + link.bridges, 0);
    expect(seen).toBe(bridgesOf(world).filter(({ a, b }) => visible.has(a) && visible.has(b)).length);
  });

  it('sole links of the user are diamonds, or people of the crowd that nothing hides', () => {
    for (const people of [150, 1000]) {
      const world = generated({ people, clusters: 10 });
      const scene = sceneOf(questionFor(world, 'map', { isLensOn: true }));
      const points = new Map(scene.points.people.map((id, i) => [id, i]));
      for (const { id, role } of world.findings.people) {
        if (role !== 'sole-link') continue;
        const mark = scene.markOf.get(id);
        if (mark) expect(mark.shape).toBe('diamond');
        else expect(scene.points.isGhost[points.get(id)!]).toBe(0);
      }
    }
  });
});
