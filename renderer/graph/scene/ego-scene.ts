/** An ego network as a scene: rings by steps along known ties. */
import { runToEnd } from '../../../shared/lib/resumable-work';
import type { ClusterId } from '../../../shared/model/ids';
import { text } from '../../../shared/strings/text';
import { STEP_RADII } from '../layout/ego-layout';
import { truncate } from './labels/names';
import { linesBetween } from './lines';
import { markContext, markOf, nameOf } from './marks';
import type { Ring, Scene } from './scene';
import { lineFilter, placedPeople, pointsInSteps, type SceneInput } from './scene-input';

/** Distance from the ring of a step to its label, outside of the rows of people. */
const RIM = 44;

export function egoScene(input: SceneInput): Scene {
  const { network, findings, layout } = input;
  const context = markContext(network, findings, 'ego', input.uncertain);
  const placed = placedPeople.now(input);
  const center = layout.ids[0];
  const isCenter = (id: string): boolean => id === center;
  const marks = placed
    .filter(({ person, isVisible }) => isVisible || isCenter(person.id))
    .map(({ person, x, y }) => {
      const mark = markOf(person, x, y, context);
      // The person in the center is the largest and has a full name.
      return isCenter(person.id) ? { ...mark, radius: mark.radius * 1.25 + 3, ring: 0, rank: -1 } : { ...mark, ring: 3 };
    });
  const shown = new Set(marks.map(({ person }) => person));
  const colorOf = (id: ClusterId | null): number => (id === null ? -1 : (context.clusters.get(id)?.color ?? -1));
  const rings = ringsOf(layout.steps, layout.reach);
  const outer = (rings.at(-1)?.radius ?? 90) + 26;
  return {
    mode: 'ego',
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    points: runToEnd(
      pointsInSteps(
        placed.filter(({ person }) => !shown.has(person.id)),
        colorOf,
      ),
    ),
    lines: linesBetween(marks, findings, lineFilter(input)),
    areas: [],
    clusterLinks: [],
    rings,
    densityAreas: [],
    note:
      center !== undefined && layout.ids.length === 1
        ? [
            text('graph.noTiesYet', { name: truncate(nameOf(network, placed[0]?.person.id ?? (center as never)), 28) }),
            text('graph.noTiesHint'),
          ]
        : [],
    egoRadius: 0,
    isCollapsed: false,
    bounds: { left: -outer, top: -outer, right: outer, bottom: outer },
  };
}

function ringsOf(steps: Uint8Array, reach: readonly number[]): Ring[] {
  const rings: Ring[] = [];
  for (let s = 1; s <= 3; s++) {
    const all = reach[s] ?? 0;
    if (all === 0) break;
    const shown = steps.reduce((sum, step) => sum + (step === s ? 1 : 0), 0);
    const values = { steps: String(s), count: all };
    const label = shown < all ? text('graph.ringStepsPartly', { ...values, shown }) : text('graph.ringSteps', values);
    rings.push({ radius: (STEP_RADII[s] ?? 0) + RIM, label });
  }
  return rings;
}
