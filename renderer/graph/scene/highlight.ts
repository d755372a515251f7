/** Opacities from selection, hover and lens. Dimmed elements stay visible as context. */
import type { Findings } from '../../../shared/analysis/data/findings';
import type { ClusterId, PersonId } from '../../../shared/model/ids';
import type { Selection } from '../graph-view-types';
import type { Area, Line, Mark, PathStep, Scene } from './scene';
import { personOf, tiesOf } from './tie-index';

export interface HighlightInput {
  readonly selection: Selection;
  /** At the pointer or the keyboard cursor, or highlighted by a list. */
  readonly hovered: PersonId | null;
  readonly isLensOn: boolean;
}

/** Opacity of strong and embedded ties under the lens. */
export const LENS_DIMMED = 0.12;
/** Opacity of the embedded end of a bridge under the lens. */
const LENS_ENDS = 0.7;
const HOVER_DIMMED = 0.35;
const SELECTION_DIMMED = 0.6;
/** Opacity of everything outside of a shown path. In an ego network the others matter more. */
const PATH_DIMMED = 0.16;
const PATH_DIMMED_EGO = 0.6;

export interface Highlight {
  mark(mark: Mark): number;
  line(line: Line): number;
  /** Opacity of all cluster links. */
  readonly clusterLinks: number;
  /** 0…1 for a region or sector. */
  area(area: Area): number;
  points(cluster: ClusterId | null): number;
  /** Labelled before everybody else, and always with full opacity. */
  hasPriorityLabel(person: PersonId): boolean;
  hasRing(person: PersonId): boolean;
}

/** The selected person, or the two people of the selected tie. */
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
  // In an ego network everything belongs to the person in the center: nothing is dimmed while they are the focus.
  const isWhole = scene.mode === 'ego' && focus.length === 1 && scene.markOf.get(focus[0] as PersonId)?.rank === -1;
  const hasFocus = focus.length > 0 && !isWhole;
  const selectedCluster = attention.selection.kind === 'cluster' ? attention.selection.id : undefined;

  // Under the lens the ends of a bridge must be visible.
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

/** For a shown path, only its people, its clusters and the hovered person count. */
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
  if (centers.length > 1) return near; // a tie: only its two people
  for (const tie of tiesOf(centers[0] as PersonId, findings)) near.add(tie.a).add(tie.b);
  return near;
}

/**
 * The clusters to highlight. Under the lens, a selected weak tie highlights every cluster it joins. Otherwise a selected person highlights their own.
 */
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
