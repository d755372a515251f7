/**
 * Places labels beside what they name, so that none covers another, none covers a mark and none is cut off. Greedy in the given order: earlier
 * candidates are placed first, and candidates without space are left out until the user zooms in.
 */

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** `isHard`: even a forced label avoids it while it can. */
export interface Obstacle extends Box {
  readonly isHard?: boolean;
}

/** What labels avoid where they can. */
export interface SoftObstacles {
  readonly clusterLinks: readonly Box[];
  readonly bridges: readonly Box[];
  /** By the key of the region: the label of a region beside another region would look like that one's. */
  readonly regions: ReadonlyMap<string, readonly Box[]>;
}

const NO_SOFT_OBSTACLES: SoftObstacles = { clusterLinks: [], bridges: [], regions: new Map() };

export type Side = 'below' | 'right' | 'left' | 'above' | 'below-right' | 'below-left' | 'above-right' | 'above-left' | 'center';

export interface LabelCandidate {
  readonly key: string;
  /** Longest first; the first that fits is used. */
  readonly texts: readonly string[];
  /** A second, smaller line: longest first, empty for none. All are tried on one side before the next side. */
  readonly details: readonly string[];
  /** Wider labels are used only when there is nothing shorter. */
  readonly maxWidth?: number;
  /** Anchor in pixels. */
  readonly x: number;
  readonly y: number;
  /** Free distance around the anchor. */
  readonly radius: number;
  /** Free distance to the left and right, if different. */
  readonly radiusX?: number;
  readonly size: number;
  readonly weight: number;
  readonly sides: readonly Side[];
  /** Sideways moves to try above and below, relative to the width of the label. */
  readonly shifts?: readonly number[];
  /** Shortens the text before it changes the side. */
  readonly keepsSide?: boolean;
  /** Always placed, over a mark if necessary. */
  readonly isForced?: boolean;
  /** Soft obstacles to avoid. */
  readonly avoids?: 'bridges' | 'everything';
  /** Index of the own mark in the obstacles, which the label may touch; -1: none. */
  readonly own: number;
  /** Number of own obstacles from that index on; 1 if absent. */
  readonly owns?: number;
}

export interface PlacedLabel {
  readonly key: string;
  readonly text: string;
  readonly detail: string;
  readonly side: Side;
  /** Box of the whole label in pixels; the text is centered in it. */
  readonly box: Box;
  readonly size: number;
  readonly weight: number;
  readonly textWidth: number;
  readonly detailWidth: number;
}

/** Width of a text in pixels. */
export type TextMeasure = (text: string, size: number, weight: number) => number;

export const DETAIL_SIZE = 11;
const LINE_HEIGHT = 1.25;
const DETAIL_HEIGHT = 15;
const CELL = 64;
const UNSHIFTED: readonly number[] = [0];
/** Ids of boxes that belong to no candidate: placed labels and lines. */
const OCCUPIED = -2;
const CLUSTER_LINK = -3;

type Owner = Pick<LabelCandidate, 'own' | 'owns'>;

/** Boxes in a grid, so that a label is compared with its neighbors only. */
class BoxGrid {
  readonly #cells = new Map<number, { readonly box: Box; readonly id: number }[]>();

  add(box: Box, id: number): void {
    this.#visitCells(box, (key) => {
      const cell = this.#cells.get(key);
      if (cell) cell.push({ box, id });
      else this.#cells.set(key, [{ box, id }]);
      return false;
    });
  }

  hits(box: Box, { own, owns = 1 }: Owner): boolean {
    return this.#visitCells(box, (key) => {
      for (const { box: other, id } of this.#cells.get(key) ?? []) {
        if (
          (id < own || id >= own + owns) &&
          box.left < other.right &&
          box.right > other.left &&
          box.top < other.bottom &&
          box.bottom > other.top
        )
          return true;
      }
      return false;
    });
  }

  #visitCells(box: Box, visit: (key: number) => boolean): boolean {
    for (let row = Math.floor(box.top / CELL); row <= Math.floor(box.bottom / CELL); row++) {
      for (let column = Math.floor(box.left / CELL); column <= Math.floor(box.right / CELL); column++) {
        if (visit(row * 10007 + column)) return true;
      }
    }
    return false;
  }
}

/** Places the candidates. No label covers `obstacles`; `bounds` is the visible area; labels avoid `softObstacles` if they can. */
export function placeLabels(
  candidates: readonly LabelCandidate[],
  obstacles: readonly Obstacle[],
  bounds: Box,
  measure: TextMeasure,
  softObstacles: SoftObstacles = NO_SOFT_OBSTACLES,
): PlacedLabel[] {
  const grid = new BoxGrid();
  const hardObstacles = new BoxGrid();
  obstacles.forEach((box, i) => {
    grid.add(box, i);
    if (box.isHard) hardObstacles.add(box, i);
  });
  const placedLabels = new BoxGrid();
  const lines = new BoxGrid();
  for (const box of softObstacles.clusterLinks) lines.add(box, CLUSTER_LINK);
  for (const box of softObstacles.bridges) lines.add(box, OCCUPIED);
  const regions = new BoxGrid();
  const regionOf = new Map([...softObstacles.regions.keys()].map((key, i) => [key, i]));
  for (const [key, boxes] of softObstacles.regions) for (const box of boxes) regions.add(box, regionOf.get(key) ?? OCCUPIED);
  const hasLines = softObstacles.clusterLinks.length + softObstacles.bridges.length > 0;
  /** Obstacle sets of a candidate, from the strictest one. */
  const preferredObstacles = (candidate: LabelCandidate): Hits[] => {
    if (candidate.avoids === undefined) return [];
    if (candidate.avoids === 'bridges')
      return hasLines ? [{ hits: (box, owner) => grid.hits(box, owner) || lines.hits(box, { own: CLUSTER_LINK }) }] : [];
    const ownRegion = { own: regionOf.get(candidate.key) ?? OCCUPIED };
    const withRegions: Hits = { hits: (box, owner) => grid.hits(box, owner) || regions.hits(box, ownRegion) };
    return [{ hits: (box, owner) => withRegions.hits(box, owner) || lines.hits(box, owner) }, withRegions];
  };
  const placed: PlacedLabel[] = [];
  for (const candidate of candidates) {
    const attempts = [...preferredObstacles(candidate), grid, ...(candidate.isForced ? [hardObstacles, placedLabels] : [])];
    let label: PlacedLabel | null = null;
    for (const hits of attempts) label ??= firstFit(candidate, hits, bounds, measure);
    if (!label) continue;
    placed.push(label);
    const occupied = { left: label.box.left - 3, top: label.box.top - 1, right: label.box.right + 3, bottom: label.box.bottom + 1 };
    for (const boxes of [grid, hardObstacles, placedLabels]) boxes.add(occupied, OCCUPIED);
  }
  return placed;
}

/** Whether a box covers anything but the owner's obstacles. */
interface Hits {
  hits(box: Box, owner: Owner): boolean;
}

function firstFit(candidate: LabelCandidate, grid: Hits, bounds: Box, measure: TextMeasure): PlacedLabel | null {
  const { texts, sides } = candidate;
  if (candidate.keepsSide) {
    for (const side of sides) {
      for (const text of texts) {
        const label = fitOnSide(candidate, text, side, grid, bounds, measure);
        if (label) return label;
      }
    }
    return null;
  }
  for (const text of texts) {
    for (const side of sides) {
      const label = fitOnSide(candidate, text, side, grid, bounds, measure);
      if (label) return label;
    }
  }
  return null;
}

function fitOnSide(candidate: LabelCandidate, text: string, side: Side, grid: Hits, bounds: Box, measure: TextMeasure): PlacedLabel | null {
  const textWidth = measure(text, candidate.size, candidate.weight);
  const shifts = side === 'above' || side === 'below' ? (candidate.shifts ?? UNSHIFTED) : UNSHIFTED;
  for (const [d, detail] of candidate.details.entries()) {
    const detailWidth = detail === '' ? 0 : measure(detail, DETAIL_SIZE, 400);
    const width = Math.max(textWidth, detailWidth) + 2;
    if (width > (candidate.maxWidth ?? Number.POSITIVE_INFINITY) && d < candidate.details.length - 1) continue;
    const height = candidate.size * LINE_HEIGHT + (detail === '' ? 0 : DETAIL_HEIGHT);
    for (const shift of shifts) {
      const box = boxAt(candidate, side, width, height, shift * width);
      if (box.left < bounds.left || box.right > bounds.right || box.top < bounds.top || box.bottom > bounds.bottom) continue;
      if (grid.hits(box, candidate)) continue;
      return { key: candidate.key, text, detail, side, box, size: candidate.size, weight: candidate.weight, textWidth, detailWidth };
    }
  }
  return null;
}

function boxAt({ x, y, radius, radiusX = radius }: LabelCandidate, side: Side, width: number, height: number, shift: number): Box {
  const near = radius + 2;
  const slant = radius * 0.71 + 1;
  const slantX = radiusX * 0.71 + 1;
  const box = (left: number, top: number): Box => ({ left, top, right: left + width, bottom: top + height });
  switch (side) {
    case 'below':
      return box(x - width / 2 + shift, y + near);
    case 'above':
      return box(x - width / 2 + shift, y - near - height);
    case 'right':
      return box(x + radiusX + 4, y - height / 2);
    case 'left':
      return box(x - radiusX - 4 - width, y - height / 2);
    case 'below-right':
      return box(x + slantX, y + slant);
    case 'below-left':
      return box(x - slantX - width, y + slant);
    case 'above-right':
      return box(x + slantX, y - slant - height);
    case 'above-left':
      return box(x - slantX - width, y - slant - height);
    case 'center':
      return box(x - width / 2, y - height / 2);
  }
}
