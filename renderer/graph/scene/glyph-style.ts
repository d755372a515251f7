/** The appearance of marks and lines, for Cytoscape and for the exports. */
import { clusterTone, PALETTES } from '../../styles/palette';
import type { Theme } from '../../styles/window-colors';
import type { Line, Mark } from './scene';

export interface MarkLook {
  readonly fill: string;
  readonly edge: string;
  readonly edgeWidth: number;
  /** Diameter in world units, with border. */
  readonly size: number;
}

/** Size of a diamond relative to a circle. It is larger than equal area requires, because corners look thin. */
const DIAMOND = 1.42;

export function markLook(mark: Mark, theme: Theme): MarkLook {
  const palette = PALETTES[theme];
  const tone = clusterTone(theme, mark.color);
  const isHollow = mark.state === 'dormant';
  const second = mark.secondColor === null ? null : clusterTone(theme, mark.secondColor);
  const fill = isHollow ? palette.ground : mark.state === 'fading' ? mixed(tone.fill, palette.ground, 0.35) : tone.fill;
  return {
    fill,
    edge: second?.edge ?? tone.edge,
    edgeWidth: second ? 2.4 : mark.state === 'dormant' ? 1.8 : 1.2,
    size: mark.radius * 2 * (mark.shape === 'diamond' ? DIAMOND : 1),
  };
}

export interface LineLook {
  readonly color: string;
  readonly style: 'solid' | 'dashed' | 'dotted';
  readonly dash: readonly number[];
}

export function lineLook(line: Line, theme: Theme): LineLook {
  const palette = PALETTES[theme];
  if (line.kind === 'affinity') return { color: palette.affinity, style: 'dashed', dash: [0.1, 4] };
  const color = line.kind === 'bridge' ? palette.bridge : line.color === null ? palette.muted : clusterTone(theme, line.color).edge;
  if (line.isDormant) return { color, style: 'dotted', dash: [1, 4] };
  return line.isQuiet ? { color, style: 'dashed', dash: [6, 4] } : { color, style: 'solid', dash: [] };
}

/** A color between two others. `share`: 0…1. */
export function mixed(from: string, to: string, share: number): string {
  const channel = (hex: string, at: number): number => Number.parseInt(hex.slice(at, at + 2), 16);
  const mix = (at: number): string =>
    Math.round(channel(from, at) + (channel(to, at) - channel(from, at)) * share)
      .toString(16)
      .padStart(2, '0');
  return `#${mix(1)}${mix(3)}${mix(5)}`;
}
