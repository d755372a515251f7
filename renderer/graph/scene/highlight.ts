/** What stands out and what steps back: opacities from selection, pointer and lens. Never hides: what steps back stays as context. */
import type { Findings } from '../../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Selection } from '../graph-view-types';
import type { Area, Line, Mark, PathStep, Scene } from './scene';
import { personOf, tiesOf } from './tie-index';

export interface HighlightInput {
  readonly selection: Selection;
  /** Under the pointer, under the keyboard, or lit from a list. */
  readonly hovered: PersonId | null;
  readonly isLensOn: boolean;
}

/** Strong and embedded ties under the lens. */
export const LENS_DIMMED = 0.12;
/** The embedded end of a bridge under the lens. */
const LENS_ENDS = 0.7;
const HOVER_DIMMED = 0.35;
const SELECTION_DIMMED = 0.6;
/** Everything beside a way that was chosen; in one person's world one asks about the others, too. */
const PATH_DIMMED = 0.16;
const PATH_DIMMED_EGO = 0.6;

export interface Highlight {
  mark(mark: Mark): number;
  line(line: Line): number;
  /** All bands alike. */
  readonly clusterLinks: number;
  /** 0…1 for a region or sector. */
  area(area: Area): number;
  points(cluster: ClusterId | null): number;
  /** Named before everybody else, and always in full. */
  hasPriorityLabel(person: PersonId): boolean;
  hasRing(person: PersonId): boolean;
}

/** The person or people that attention rests on. */
export function selectedPeople({ selection }: HighlightInput): PersonId[] {
  if (selection.kind === 'person') return [selection.id];
  if (selection.kind === 'tie') return [selection.a, selection.b];
  return [];
}

export function computeHighlight(scene: Scene, findings: Findings, attention: HighlightInput): Highlight {
  const centers = selectedPeople(attention);
  const focus = attention.hovered !== null ? [attention.hovered] : centers;
  const near = neighborhood(focus, findings);
  const chosen = new Set(centers);
  const litClusters = clustersJoined(centers, near, scene, findings, attention);
  const isHovering = attention.hovered !== null;
  const rest = isHovering ? HOVER_DIMMED : SELECTION_DIMMED;
  // In one person's world all is about them: nothing steps back while they are the one who is looked at.
  const isWhole = scene.mode === 'ego' && focus.length === 1 && scene.markOf.get(focus[0] as PersonId)?.rank === -1;
  const hasFocus = focus.length > 0 && !isWhole;
  const selectedCluster = attention.selection.kind === 'cluster' ? attention.selection.id : undefined;

  // Under the lens a bridge must be seen to end at somebody.
  const bridgeEnds = new Set(attention.isLensOn ? scene.lines.filter((one) => one.kind === 'bridge').flatMap((one) => [one.a, one.b]) : []);

  if (scene.path) return highlightPath(scene.path, attention, scene);

  const mark = (one: Mark): number => {
    if (near.has(one.person) || chosen.has(one.person)) return 1;
    let opacity = !attention.isLensOn || one.isWeak ? 1 : bridgeEnds.has(one.person) ? LENS_ENDS : LENS_DIMMED;
    if (attention.isLensOn && one.cluster !== null && litClusters.has(one.cluster)) opacity = Math.max(opacity, 0.55);
    if (hasFocus) opacity = Math.min(opacity, Math.max(LENS_DIMMED, opacity * rest));
    else if (selectedCluster !== undefined && one.cluster !== selectedCluster) opacity *= SELECTION_DIMMED;
    return opacity;
  };
  const touches = (line: Line): boolean => focus.includes(line.a) || focus.includes(line.b);
  const isSelectedTie = (line: Line): boolean =>
    attention.selection.kind === 'tie' && chosen.has(line.a) && chosen.has(line.b) && line.kind !== 'affinity';
  const line = (one: Line): number => {
    if (isSelectedTie(one)) return 1;
    if (hasFocus && touches(one)) return one.kind === 'affinity' ? 0.7 : 0.95;
    const own =
      one.kind === 'bridge' ? 0.85 : one.kind === 'affinity' ? 0.55 : scene.mode === 'circles' ? 0.24 : scene.mode === 'ego' ? 0.5 : 0.4;
    const lens = attention.isLensOn && one.kind !== 'bridge' ? LENS_DIMMED / own : 1;
    return own * Math.min(1, lens) * (hasFocus ? rest * 0.6 : 1);
  };
  const area = (one: Area): number => {
    if (selectedCluster !== undefined) return one.cluster === selectedCluster ? 1 : 0.55;
    if (litClusters.size > 0) return one.cluster !== null && litClusters.has(one.cluster) ? (attention.isLensOn ? 1 : 0.95) : 0.5;
    return attention.isLensOn ? 0.6 : 0.8;
  };
  return {
    mark,
    line,
    area,
    clusterLinks: attention.isLensOn || hasFocus ? 0.5 : 1,
    points: (cluster) =>
      attention.isLensOn ? 0.25 : selectedCluster !== undefined && cluster !== selectedCluster ? 0.4 : hasFocus ? 0.5 : 0.8,
    hasPriorityLabel: (person) => person === attention.hovered || chosen.has(person),
    hasRing: (person) => chosen.has(person),
  };
}

/** On a way only its people, its clusters and whoever is pointed at count. */
function highlightPath(path: readonly PathStep[], { hovered: lit }: HighlightInput, scene: Scene): Highlight {
  const stops = new Set(path.map(({ to }) => to));
  const clusters = new Set(path.map(({ to }) => scene.markOf.get(to)?.cluster ?? null));
  const last = path.at(-1)?.to;
  const rest = scene.mode === 'ego' ? PATH_DIMMED_EGO : PATH_DIMMED;
  return {
    mark: ({ person }) => (stops.has(person) || person === lit ? 1 : rest),
    line: () => rest * 0.6,
    clusterLinks: 0.35,
    area: ({ cluster }) => (clusters.has(cluster) ? 0.9 : 0.4),
    points: () => 0.3,
    hasPriorityLabel: (person) => stops.has(person) || person === lit,
    hasRing: (person) => person === last,
  };
}

function neighborhood(centers: readonly PersonId[], findings: Findings): Set<PersonId> {
  const near = new Set(centers);
  if (centers.length === 0) return near;
  if (centers.length > 1) return near; // a tie: its two people
  for (const tie of tiesOf(centers[0] as PersonId, findings)) near.add(tie.a).add(tie.b);
  return near;
}

/** Under the lens, choosing a weak tie lights every cluster that it joins. Elsewhere a selected person lights their own. */
function clustersJoined(
  centers: readonly PersonId[],
  near: ReadonlySet<PersonId>,
  scene: Scene,
  findings: Findings,
  { isLensOn, hovered: lit }: HighlightInput,
): Set<ClusterId> {
  const joined = new Set<ClusterId>();
  if (centers.length === 0 || lit !== null) return joined;
  for (const id of centers) {
    const person = personOf(id, findings);
    if (person?.cluster) joined.add(person.cluster);
    if (isLensOn && centers.length === 1 && person?.soleLinkTo) joined.add(person.soleLinkTo);
  }
  if (!isLensOn || centers.length > 1) return joined;
  for (const line of scene.lines) {
    if (line.kind !== 'bridge' || !(centers.includes(line.a) || centers.includes(line.b))) continue;
    for (const id of [line.a, line.b]) {
      const cluster = personOf(id, findings)?.cluster;
      if (cluster && near.has(id)) joined.add(cluster);
    }
  }
  return joined;
}
