/** Which ties and affinities are drawn, and how. Lines that cannot be read are left out; the ties of a person appear on hover. */

import type { Mixing } from '../../../shared/analysis/clusters/combine-layers';
import type { AffinityFindings, Findings, TieFindings } from '../../../shared/analysis/data/findings';
import { rankedBridges } from '../../../shared/analysis/results/rank-weak-ties';
import type { PersonId } from '../../../shared/model/ids';
import type { GraphMode } from '../layout/layout';
import { type HighlightInput, selectedPeople } from './highlight';
import type { Line, LineKind, Mark, Scene } from './scene';
import { tieIndex, tiesAmong, tiesOf } from './tie-index';

/** Affinities are drawn up to this many marks. */
export const MAX_FOR_AFFINITY = 300;
const MAX_LINES = 560;
/** Ties drawn per mark. */
const LINES_EACH: Readonly<Record<GraphMode, number>> = { circles: 1, map: 1.8, ego: 3 };
/** Affinities per person at most, so that a common hobby does not become a hairball. */
const AFFINITIES_EACH = 2;
/** Number of bridges without the lens. */
const MAX_BRIDGES = 10;
const MAX_BRIDGES_UNDER_LENS = 40;

export interface LineFilter {
  readonly mode: GraphMode;
  readonly mixing: Mixing;
  readonly isLensOn: boolean;
  /** Kinds of lines that are switched off. */
  readonly hidden?: readonly LineKind[];
}

export function lineId(a: PersonId, b: PersonId, kind: 'tie' | 'affinity'): string {
  return a < b ? `${kind}:${a}:${b}` : `${kind}:${b}:${a}`;
}

/** Lines between people with marks. */
export function linesBetween(marks: readonly Mark[], findings: Findings, filter: LineFilter): Line[] {
  if (marks.length === 0) return [];
  const markOf = new Map(marks.map((mark) => [mark.person, mark]));
  const drawable: { readonly tie: TieFindings; readonly a: Mark; readonly b: Mark }[] = [];
  for (const tie of tiesAmong(markOf.keys(), findings)) {
    const [a, b] = [markOf.get(tie.a), markOf.get(tie.b)];
    if (a && b) drawable.push({ tie, a, b });
  }
  const { strongest } = tieIndex.now(findings);
  const most = filter.isLensOn || filter.mode === 'ego' ? MAX_BRIDGES_UNDER_LENS : MAX_BRIDGES;
  const shownBridges: { readonly tie: TieFindings; readonly a: Mark; readonly b: Mark }[] = [];
  for (const tie of rankedBridges.now(findings)) {
    if (shownBridges.length === most) break;
    const [a, b] = [markOf.get(tie.a), markOf.get(tie.b)];
    if (a && b) shownBridges.push({ tie, a, b });
  }
  const lines: Line[] = [];
  if (filter.mixing !== 'interests') {
    const ties = drawable.filter(({ tie, a, b }) => {
      if (filter.mode === 'ego') return !(tie.isLocalBridge && a.cluster !== b.cluster);
      if (filter.mode === 'circles') return tie.isBackbone && a.cluster === b.cluster;
      // On the map, ties between two regions are part of the cluster link.
      return a.cluster === b.cluster && (tie.isBackbone || marks.length <= 150);
    });
    ties.sort((p, q) => q.tie.strength - p.tie.strength || (p.tie.a + p.tie.b < q.tie.a + q.tie.b ? -1 : 1));
    for (const { tie, a, b } of ties.slice(0, Math.min(MAX_LINES, Math.round(marks.length * LINES_EACH[filter.mode]))))
      lines.push(tieLine(tie, a, b, strongest, filter.mode));
  }
  if (filter.mixing !== 'who-knows-whom' && marks.length <= MAX_FOR_AFFINITY && filter.mode === 'map') {
    const room = Math.max(0, MAX_LINES - lines.length);
    lines.push(...affinityLines(findings.affinities, markOf, marks.length).slice(0, room));
  }
  for (const { tie, a, b } of shownBridges) lines.push(bridgeLine(tie, a, b, strongest, filter.mode));
  return withoutHidden(lines, filter);
}

function withoutHidden(lines: Line[], { hidden }: LineFilter): Line[] {
  return hidden === undefined || hidden.length === 0 ? lines : lines.filter(({ kind }) => !hidden.includes(kind));
}

/** All ties and affinities of a hovered or selected person. */
export function linesOf(
  person: PersonId,
  marks: ReadonlyMap<PersonId, Mark>,
  findings: Findings,
  filter: LineFilter,
  most: number,
): Line[] {
  const own = marks.get(person);
  if (!own) return [];
  const { strongest } = tieIndex.now(findings);
  const lines: Line[] = [];
  for (const tie of tiesOf(person, findings)) {
    const [a, b] = [marks.get(tie.a), marks.get(tie.b)];
    if (!a || !b) continue;
    const isBridge = tie.isLocalBridge && a.cluster !== b.cluster;
    lines.push(isBridge ? bridgeLine(tie, a, b, strongest, filter.mode) : tieLine(tie, a, b, strongest, filter.mode));
  }
  lines.sort((p, q) => q.width - p.width);
  if (filter.mixing !== 'who-knows-whom') {
    const shared = findings.affinities.filter(({ a, b }) => a === person || b === person).sort((p, q) => q.similarity - p.similarity);
    for (const affinity of shared.slice(0, 12)) {
      const [a, b] = [marks.get(affinity.a), marks.get(affinity.b)];
      if (a && b) lines.push(affinityLine(affinity, a, b));
    }
  }
  return withoutHidden(lines, filter).slice(0, most);
}

function tieWidth(strength: number, strongest: number): number {
  return 0.6 + 2.6 * Math.sqrt(Math.min(1, strength / strongest));
}

function isGoingQuiet(mark: Mark): boolean {
  return mark.state === 'fading' || mark.state === 'dormant';
}

/** One end is dormant and none is fading. */
function isDormantBridge(a: Mark, b: Mark): boolean {
  return (a.state === 'dormant' || b.state === 'dormant') && a.state !== 'fading' && b.state !== 'fading';
}

function tieLine(tie: TieFindings, a: Mark, b: Mark, strongest: number, view: GraphMode): Line {
  const isInside = a.cluster === b.cluster;
  return {
    id: lineId(tie.a, tie.b, 'tie'),
    a: tie.a,
    b: tie.b,
    kind: 'tie',
    width: tieWidth(tie.strength, strongest),
    color: isInside ? a.color : null,
    bend: isInside ? 0 : bendOf(a, b, view),
    isQuiet: isGoingQuiet(a) && isGoingQuiet(b),
    isDormant: a.state === 'dormant' && b.state === 'dormant',
  };
}

function bridgeLine(tie: TieFindings, a: Mark, b: Mark, strongest: number, view: GraphMode): Line {
  return {
    id: lineId(tie.a, tie.b, 'tie'),
    a: tie.a,
    b: tie.b,
    kind: 'bridge',
    width: Math.max(2.2, tieWidth(tie.strength, strongest) * 0.7),
    color: null,
    bend: bendOf(a, b, view),
    isQuiet: isGoingQuiet(a) || isGoingQuiet(b),
    isDormant: isDormantBridge(a, b),
  };
}

/**
 * Bend of a line: toward the center in the circles, so that it does not follow a ring; slightly on the map, so that it differs from the straight
 * cluster links.
 */
function bendOf(a: Mark, b: Mark, view: GraphMode): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = Math.hypot(dx, dy) || 1;
  const [mx, my] = [(a.x + b.x) / 2, (a.y + b.y) / 2];
  // The sideways unit vector of Cytoscape: (-dy, dx).
  const toMiddle = (-mx * -dy + -my * dx) / length;
  if (view === 'ego') return 0;
  if (view === 'map') return toMiddle >= 0 ? -0.14 : 0.14;
  return Math.max(-0.6, Math.min(0.6, (toMiddle * 0.55) / length));
}

function affinityLines(affinities: readonly AffinityFindings[], marks: ReadonlyMap<PersonId, Mark>, people: number): Line[] {
  const left = new Map<PersonId, number>();
  const lines: Line[] = [];
  const among = affinities.filter(({ a, b }) => marks.has(a) && marks.has(b));
  const sorted = among.sort((p, q) => q.similarity - p.similarity || (p.a + p.b < q.a + q.b ? -1 : 1));
  for (const affinity of sorted) {
    const [a, b] = [marks.get(affinity.a), marks.get(affinity.b)];
    if (!a || !b) continue;
    const [la, lb] = [left.get(affinity.a) ?? AFFINITIES_EACH, left.get(affinity.b) ?? AFFINITIES_EACH];
    if (la <= 0 || lb <= 0) continue;
    left.set(affinity.a, la - 1);
    left.set(affinity.b, lb - 1);
    lines.push(affinityLine(affinity, a, b));
    if (lines.length >= people * 0.9) break;
  }
  return lines;
}

function affinityLine(affinity: AffinityFindings, a: Mark, b: Mark): Line {
  return {
    id: lineId(affinity.a, affinity.b, 'affinity'),
    a: affinity.a,
    b: affinity.b,
    kind: 'affinity',
    width: 1.7,
    color: null,
    bend: a.cluster === b.cluster ? 0.06 : 0.1,
    isQuiet: false,
    isDormant: false,
  };
}

/** Ties drawn for one hovered or selected person at most. */
const LINES_OF_ONE = 80;

/** The scene with all ties of the hovered and selected people. */
export function withLinesOf(scene: Scene, input: HighlightInput, findings: Findings, filter: LineFilter): Scene {
  const centers = input.hovered !== null ? [input.hovered, ...selectedPeople(input)] : selectedPeople(input);
  if (centers.length === 0) return scene;
  const drawnIds = new Set(scene.lines.map((line) => line.id));
  const more: Line[] = [];
  for (const center of centers) {
    for (const line of linesOf(center, scene.markOf, findings, filter, LINES_OF_ONE)) {
      if (drawnIds.has(line.id)) continue;
      drawnIds.add(line.id);
      more.push(line);
    }
  }
  return more.length === 0 ? scene : { ...scene, lines: [...scene.lines, ...more] };
}
