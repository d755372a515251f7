/** A scene as Cytoscape's elements: plain data, so that two scenes can be compared and only the differences applied. */
import type { Theme } from '../../styles/window-colors';
import { lineLook, markLook } from '../scene/glyph-style';
import type { Highlight } from '../scene/highlight';
import type { PositionOf } from '../scene/labels/label-candidates';
import type { Line, Mark, Scene } from '../scene/scene';

export interface NodeLook {
  readonly size: number;
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  readonly shape: 'ellipse' | 'diamond';
  readonly opacity: number;
}

export interface EdgeLook {
  readonly width: number;
  readonly color: string;
  readonly opacity: number;
  /** Sideways distance of the control point, in world units. */
  readonly side: number;
}

export interface NodeElement {
  readonly id: string;
  readonly mark: Mark;
  readonly look: NodeLook;
}

export interface EdgeElement {
  readonly id: string;
  readonly line: Line;
  readonly classes: string;
  readonly look: EdgeLook;
}

export function nodeElements(scene: Scene, theme: Theme, highlight: Highlight): NodeElement[] {
  return scene.marks.map((mark) => {
    const look = markLook(mark, theme);
    return {
      id: mark.person,
      mark,
      look: {
        size: look.size,
        fill: look.fill,
        edge: look.edge,
        edgeWidth: look.edgeWidth,
        shape: mark.shape === 'diamond' ? 'diamond' : 'ellipse',
        opacity: highlight.mark(mark),
      },
    };
  });
}

export function edgeElements(scene: Scene, theme: Theme, highlight: Highlight, positionOf: PositionOf): EdgeElement[] {
  const edges: EdgeElement[] = [];
  for (const line of scene.lines) {
    const [a, b] = [scene.markOf.get(line.a), scene.markOf.get(line.b)];
    if (!a || !b) continue;
    const look = lineLook(line, theme);
    const [from, to] = [positionOf(a), positionOf(b)];
    edges.push({
      id: line.id,
      line,
      classes: `${line.kind}${line.bend === 0 ? '' : ' bent'}${line.kind === 'affinity' || look.style === 'solid' ? '' : look.style === 'dotted' ? ' dormant' : ' quiet'}`,
      look: {
        width: line.width,
        color: look.color,
        opacity: highlight.line(line),
        side: line.bend * Math.hypot(to.x - from.x, to.y - from.y),
      },
    });
  }
  return edges;
}
