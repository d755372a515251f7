/** The map as a scene: regions, links between them, and people as marks where they are readable, else as points. */
import type { ClusterId, PersonId } from '../../../../shared/model/ids';
import type { Box } from '../labels/place-labels';
import { linesBetween } from '../lines';
import { markContext, markOf } from '../marks';
import type { Area, Scene } from '../scene';
import { indexOfPlaced, lensEnds, lineFilter, type PlacedPerson, pointsWithout, type SceneInput } from '../scene-input';
import { tiesAmong } from '../tie-index';
import { bridgeLinks } from './bridge-links';
import { clusterLinks } from './cluster-links';
import { type MapBase, mapBase } from './map-background';

/** Above this many visible people, regions are closed and open one at a time. */
export const MAX_OPEN_PEOPLE = 400;
/** Marks in an open region at most; the others stay points ("+42 more"). */
export const MAX_IN_REGION = 100;
/** Marks of people elsewhere with a bridge into the open region. */
const MAX_FAR_ENDS = 20;
export function mapScene(input: SceneInput): Scene {
  const { network, findings, layout, open } = input;
  const context = markContext(network, findings, 'map', input.uncertain);
  const base = mapBase.now(input);
  const { placed, members } = base;
  const isCollapsed = base.visibleCount > MAX_OPEN_PEOPLE;
  const marked = isCollapsed
    ? new Set([...markedWhenCollapsed(base, input), ...lensEnds(input)])
    : new Set(placed.flatMap(({ person, isVisible }) => (isVisible ? [person.id] : [])));
  const numbers = [...marked].flatMap((id) => indexOfPlaced.now(placed).get(id) ?? []).sort((a, b) => a - b);
  const marks = numbers.map((i) => {
    const { person, x, y } = placed[i] as PlacedPerson;
    return markOf(person, x, y, context);
  });
  const areas = base.areas.map((area, r): Area => {
    const id = (layout.regions[r]?.cluster ?? null) as ClusterId | null;
    const isOpen = isCollapsed && open !== null && open.cluster === id;
    const more =
      isOpen && open.within === null
        ? (members.get(id) ?? []).filter(({ person, isVisible }) => isVisible && !marked.has(person.id)).length
        : 0;
    return { ...area, isCollapsed: isCollapsed && !isOpen, more };
  });
  const lines = linesBetween(marks, findings, lineFilter(input));
  return {
    mode: 'map',
    marks,
    markOf: new Map(marks.map((mark) => [mark.person, mark])),
    points: pointsWithout(base.points, numbers),
    lines,
    areas,
    clusterLinks:
      input.mixing === 'interests' || input.hiddenLines?.includes('tie') ? [] : clusterLinks.now({ regions: layout.regions, findings }),
    bridgeLinks: bridgeLinks(input, lines),
    rings: [],
    densityAreas: [],
    note: [],
    egoRadius: 0,
    isCollapsed,
    bounds: base.bounds,
  };
}

/** The strongest people of the open region (or of its visible part), and the ends of bridges that leave it. */
function markedWhenCollapsed({ placed, members }: MapBase, { open, findings }: SceneInput): Set<PersonId> {
  const marked = new Set<PersonId>();
  if (open === null) return marked;
  const here = (members.get(open.cluster) ?? []).filter(({ isVisible }) => isVisible);
  for (const { person, x, y } of here) {
    if (marked.size >= MAX_IN_REGION) break;
    if (isIn(open.within, x, y)) marked.add(person.id);
  }
  const inside = new Set(marked);
  const isHere = new Set(here.map(({ person }) => person.id));
  const numberOf = indexOfPlaced.now(placed);
  const isShown = (id: PersonId): boolean => placed[numberOf.get(id) ?? -1]?.isVisible ?? false;
  for (const tie of tiesAmong(inside, findings)) {
    if (!tie.isLocalBridge || inside.has(tie.a) === inside.has(tie.b)) continue;
    const far = inside.has(tie.a) ? tie.b : tie.a;
    if (isShown(far) && !isHere.has(far) && marked.size < inside.size + MAX_FAR_ENDS) marked.add(far);
  }
  return marked;
}

function isIn(box: Box | null, x: number, y: number): boolean {
  return box === null || (x >= box.left && x <= box.right && y >= box.top && y <= box.bottom);
}
