/** An introduction path as part of the scene. Its people stand out in every mode. */
import type { IntroductionPath } from '../../../shared/analysis/suggestions/introduction-paths';
import type { PersonId } from '../../../shared/model/ids';
import { stepSentence } from '../../../shared/sentences/path-sentence';
import { text } from '../../../shared/strings/text';
import { STEP_RADII } from '../layout/ego-layout';
import { addMarks } from './add-marks';
import { type Camera, toScreen } from './camera';
import { truncate } from './labels/names';
import { markContext, markOf } from './marks';
import type { Mark, PathStep, Point, Scene } from './scene';
import type { SceneInput } from './scene-input';

/** Distance of the user from the first person, in pixels, where the scene does not draw the user. */
const ME_APART = 96;
/** Smallest radius of people on the path, in pixels: on a large map their own marks are too small. */
const MIN_RADIUS = 6.5;
export const ME_RADIUS = 13;
/** A step that comes nearer than CLEAR pixels to another person of the path bends by this share of its length. */
const CLEAR = 8;
const BEND = 0.28;

/** The scene with a path. People who are points, or not in the ego network, get marks. */
export function withPath(scene: Scene, path: IntroductionPath | null, input: SceneInput): Scene {
  if (path === null) return scene;
  const people = path.steps.map(({ to }) => to);
  const shown = withPeopleOutside(addMarks(scene, people, input), people, input);
  if (people.some((id) => !shown.markOf.has(id))) return scene;
  const steps = path.steps.map(
    (step, i): PathStep => ({
      from: step.from,
      to: step.to,
      isKnown: step.isKnown,
      isWeakest: i === path.weakest && path.steps.length > 1,
      evidence: stepSentence(step, input.network, input.findings.today),
    }),
  );
  return { ...shown, path: steps };
}

/** In an ego network, people of the path who are not drawn stand side by side outside of the last ring. */
function withPeopleOutside(scene: Scene, people: readonly PersonId[], input: SceneInput): Scene {
  const missing = people.filter((id) => !scene.markOf.has(id));
  if (missing.length === 0 || scene.mode !== 'ego') return scene;
  const context = markContext(input.network, input.findings, 'ego', input.uncertain);
  const far = Math.max(STEP_RADII[1], scene.bounds.right) + 10;
  const marks: Mark[] = [];
  missing.forEach((id, i) => {
    const person = input.findings.people.find((item) => item.id === id);
    const turn = -Math.PI / 4 + i * 0.35;
    if (person) marks.push(markOf(person, far * Math.cos(turn), far * Math.sin(turn), context));
  });
  return {
    ...scene,
    marks: [...scene.marks, ...marks],
    markOf: new Map([...scene.markOf, ...marks.map((mark) => [mark.person, mark] as const)]),
  };
}

/** A step in pixels, between the rims of two marks. */
export interface PathLine {
  readonly step: PathStep;
  readonly from: Point;
  readonly to: Point;
  /** Control point of the curve; on the straight line when nobody is in between. */
  readonly via: Point;
  readonly middle: Point;
}

export interface PathStop {
  readonly mark: Mark;
  readonly at: Point;
  readonly radius: number;
}

export interface PaintedPath {
  readonly lines: readonly PathLine[];
  readonly stops: readonly PathStop[];
  /** Position of the label "me"; null: the user is drawn in the center. */
  readonly me: Point | null;
}

/** Positions of the path at this camera. */
export function paintedPath(scene: Scene, camera: Camera, positionOf: (mark: Mark) => Point): PaintedPath | null {
  if (!scene.path) return null;
  const stops: PathStop[] = [];
  for (const { to } of scene.path) {
    const mark = scene.markOf.get(to);
    if (!mark) return null;
    stops.push({ mark, at: toScreen(camera, positionOf(mark)), radius: Math.max(MIN_RADIUS, mark.radius * camera.zoom) });
  }
  const [first, second] = stops;
  if (!first) return null;
  const me = scene.egoRadius > 0 ? null : placeOfMe(first.at, second?.at ?? null, camera);
  const start =
    me === null ? { at: toScreen(camera, { x: 0, y: 0 }), radius: scene.egoRadius * camera.zoom } : { at: me, radius: ME_RADIUS };
  const lines = scene.path.map((step, i): PathLine => {
    const [a, b] = [i === 0 ? start : (stops[i - 1] as PathStop), stops[i] as PathStop];
    const straight = { x: (a.at.x + b.at.x) / 2, y: (a.at.y + b.at.y) / 2 };
    const others = stops.filter((stop) => stop !== a && stop !== b);
    const isCrossing = others.some((stop) => distanceToSegment(stop.at, a.at, b.at) < stop.radius + CLEAR);
    const via = isCrossing ? { x: straight.x + (b.at.y - a.at.y) * BEND, y: straight.y - (b.at.x - a.at.x) * BEND } : straight;
    const [from, to] = [rim(a, via, 4), rim(b, via, 5)];
    return { step, from, to, via, middle: { x: (from.x + 2 * via.x + to.x) / 4, y: (from.y + 2 * via.y + to.y) / 4 } };
  });
  return { lines, stops, me };
}

/** The point where a line toward `goal` leaves a mark, at most halfway. */
function rim({ at, radius }: { readonly at: Point; readonly radius: number }, goal: Point, gap: number): Point {
  const [dx, dy] = [goal.x - at.x, goal.y - at.y];
  const length = Math.max(1, Math.hypot(dx, dy));
  const share = Math.min(1, (radius + gap) / length);
  return { x: at.x + dx * share, y: at.y + dy * share };
}

function distanceToSegment(point: Point, a: Point, b: Point): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const t = Math.max(0, Math.min(1, ((point.x - a.x) * dx + (point.y - a.y) * dy) / Math.max(1, dx * dx + dy * dy)));
  return Math.hypot(point.x - a.x - t * dx, point.y - a.y - t * dy);
}

/** Behind the first person, in the direction of the path, turned to where the view has space. */
function placeOfMe(first: Point, second: Point | null, { width, height }: Camera): Point {
  const back = second === null ? Math.PI * 0.75 : Math.atan2(first.y - second.y, first.x - second.x);
  for (const turn of [0, 0.6, -0.6, 1.2, -1.2, 1.8, -1.8]) {
    const at = { x: first.x + Math.cos(back + turn) * ME_APART, y: first.y + Math.sin(back + turn) * ME_APART };
    if (at.x > 40 && at.y > 30 && at.x < width - 40 && at.y < height - 60) return at;
  }
  return { x: first.x + Math.cos(back) * ME_APART, y: first.y + Math.sin(back) * ME_APART };
}

/** Texts beside a step, longest first: known or inferred, and the evidence. */
export function stepTexts({ isKnown, evidence }: PathStep): string[] {
  const kind = text(isKnown ? 'graph.stepKnown' : 'graph.stepInferred');
  if (evidence === '') return [kind];
  const key = isKnown ? 'graph.stepKnownFrom' : 'graph.stepInferredFrom';
  return [...new Set([text(key, { evidence: truncate(evidence, 60) }), text(key, { evidence: truncate(evidence, 34) }), kind])];
}

/** Bounds of the path in world coordinates, with the user where they are drawn; null: nothing to show. */
export function pathBounds(scene: Scene): Scene['bounds'] | null {
  if (!scene.path) return null;
  const marks = scene.path.flatMap(({ to }) => scene.markOf.get(to) ?? []);
  if (marks.length === 0) return null;
  const ends = scene.egoRadius > 0 ? [...marks, { x: 0, y: 0 }] : marks;
  const [xs, ys] = [ends.map(({ x }) => x), ends.map(({ y }) => y)];
  return { left: Math.min(...xs), top: Math.min(...ys), right: Math.max(...xs), bottom: Math.max(...ys) };
}
