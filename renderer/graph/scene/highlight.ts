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
  /** Chosen for what is done with many at once. Absent: nobody. */
  readonly chosen?: ReadonlySet<PersonId>;
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
  /** Has a thinner ring, or a point in another color. */
  isChosen(person: PersonId): boolean;
}

/** The selected person, or the two people of the selected tie. */
export function selectedPeople({ selection }: HighlightInput): PersonId[] {
  if (selection.kind === 'person') return [selection.id];
  if (selection.kind === 'tie') return [selection.a, selection.b];
  return [];
}

export function computeHighlight(scene: Scene, findings: Findings, highlightInput: HighlightInput): Highlight {
  const centers = selectedPeople(highlightInput);
  const focus = highlightInput.hovered !== null ? [highlightInput.hovered] : centers;
  const neighbors = neighborhood(focus, findings);
  const chosen = new Set(centers);
  const litClusters = clustersJoined(centers, neighbors, scene, findings, highlightInput);
  const isHovering = highlightInput.hovered !== null;
  const rest = isHovering ? HOVER_DIMMED : SELECTION_DIMMED;
  // In an ego network everything belongs to the person in the center: nothing is dimmed while they are the focus.
  const isWhole = scene.mode === 'ego' && focus.length === 1 && scene.markOf.get(focus[0] as PersonId)?.rank === -1;
  const hasFocus = focus.length > 0 && !isWhole;
  const selectedCluster = highlightInput.selection.kind === 'cluster' ? highlightInput.selection.id : undefined;

  // Under the lens the ends of a bridge must be visible.
  const bridgeEnds = new Set(
    highlightInput.isLensOn ? scene.lines.filter((item) => item.kind === 'bridge').flatMap((item) => [item.a, item.b]) : [],
  );

  if (scene.path) return highlightPath(scene.path, highlightInput, scene);

  const mark = (item: Mark): number => {
    if (neighbors.has(item.person) || chosen.has(item.person)) return 1;
    let opacity = !highlightInput.isLensOn || item.isWeak ? 1 : bridgeEnds.has(item.person) ? LENS_ENDS : LENS_DIMMED;
    if (highlightInput.isLensOn && item.cluster !== null && litClusters.has(item.cluster)) opacity = Math.max(opacity, 0.55);
    if (hasFocus) opacity = Math.min(opacity, Math.max(LENS_DIMMED, opacity * rest));
    else if (selectedCluster !== undefined && item.cluster !== selectedCluster) opacity *= SELECTION_DIMMED;
    return opacity;
  };
  const touches = (line: Line): boolean => focus.includes(line.a) || focus.includes(line.b);
  const isSelectedTie = (line: Line): boolean =>
    highlightInput.selection.kind === 'tie' && chosen.has(line.a) && chosen.has(line.b) && line.kind !== 'affinity';
  const line = (item: Line): number => {
    if (isSelectedTie(item)) return 1;
    if (hasFocus && touches(item)) return item.kind === 'affinity' ? 0.7 : 0.95;
    const own =
      item.kind === 'bridge' ? 0.85 : item.kind === 'affinity' ? 0.55 : scene.mode === 'circles' ? 0.24 : scene.mode === 'ego' ? 0.5 : 0.4;
    const lens = highlightInput.isLensOn && item.kind !== 'bridge' ? LENS_DIMMED / own : 1;
    return own * Math.min(1, lens) * (hasFocus ? rest * 0.6 : 1);
  };
  const area = (item: Area): number => {
    if (selectedCluster !== undefined) return item.cluster === selectedCluster ? 1 : 0.55;
    if (litClusters.size > 0) return item.cluster !== null && litClusters.has(item.cluster) ? (highlightInput.isLensOn ? 1 : 0.95) : 0.5;
    return highlightInput.isLensOn ? 0.6 : 0.8;
  };
  return {
    mark,
    line,
    area,
    clusterLinks: highlightInput.isLensOn || hasFocus ? 0.5 : 1,
    points: (cluster) =>
      highlightInput.isLensOn ? 0.25 : selectedCluster !== undefined && cluster !== selectedCluster ? 0.4 : hasFocus ? 0.5 : 0.8,
    hasPriorityLabel: (person) => person === highlightInput.hovered || chosen.has(person),
    hasRing: (person) => chosen.has(person),
    isChosen: isAmong(highlightInput.chosen),
  };
}

/** For a shown path, only its people, its clusters and the hovered person count. */
function highlightPath(path: readonly PathStep[], { hovered, chosen }: HighlightInput, scene: Scene): Highlight {
  const stops = new Set(path.map(({ to }) => to));
  const clusters = new Set(path.map(({ to }) => scene.markOf.get(to)?.cluster ?? null));
  const last = path.at(-1)?.to;
  const rest = scene.mode === 'ego' ? PATH_DIMMED_EGO : PATH_DIMMED;
  return {
    mark: ({ person }) => (stops.has(person) || person === hovered ? 1 : rest),
    line: () => rest * 0.6,
    clusterLinks: 0.35,
    area: ({ cluster }) => (clusters.has(cluster) ? 0.9 : 0.4),
    points: () => 0.3,
    hasPriorityLabel: (person) => stops.has(person) || person === hovered,
    hasRing: (person) => person === last,
    isChosen: isAmong(chosen),
  };
}

function isAmong(chosen: ReadonlySet<PersonId> | undefined): (person: PersonId) => boolean {
  return chosen === undefined || chosen.size === 0 ? () => false : (person) => chosen.has(person);
}

function neighborhood(centers: readonly PersonId[], findings: Findings): Set<PersonId> {
  const neighbors = new Set(centers);
  if (centers.length === 0) return neighbors;
  if (centers.length > 1) return neighbors; // a tie: only its two people
  for (const tie of tiesOf(centers[0] as PersonId, findings)) neighbors.add(tie.a).add(tie.b);
  return neighbors;
}

/**
 * The clusters to highlight. Under the lens, a selected weak tie highlights every cluster it joins. Otherwise a selected person highlights their own.
 */
function clustersJoined(
  centers: readonly PersonId[],
  neighbors: ReadonlySet<PersonId>,
  scene: Scene,
  findings: Findings,
  { isLensOn, hovered }: HighlightInput,
): Set<ClusterId> {
  const clusters = new Set<ClusterId>();
  if (centers.length === 0 || hovered !== null) return clusters;
  for (const id of centers) {
    const person = personOf(id, findings);
    if (person?.cluster) clusters.add(person.cluster);
    if (isLensOn && centers.length === 1 && person?.soleLinkTo) clusters.add(person.soleLinkTo);
  }
  if (!isLensOn || centers.length > 1) return clusters;
  for (const line of scene.lines) {
    if (line.kind !== 'bridge' || !(centers.includes(line.a) || centers.includes(line.b))) continue;
    for (const id of [line.a, line.b]) {
      const cluster = personOf(id, findings)?.cluster;
      if (cluster && neighbors.has(id)) clusters.add(cluster);
    }
  }
  return clusters;
}
