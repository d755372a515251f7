/** The drawing operations of the graph. One surface paints on a canvas, another writes SVG, so that each shape is described once. */

export interface Stroke {
  readonly fill?: string;
  readonly stroke?: string;
  readonly width?: number;
  readonly dash?: readonly number[];
  readonly opacity?: number;
  readonly isRound?: boolean;
}

export interface TextStyle {
  readonly size: number;
  readonly weight: number;
  readonly fill: string;
  /** Color around the letters. */
  readonly halo?: string;
  readonly opacity?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Width in pixels that was measured. SVG fits other fonts into it. */
  readonly width?: number;
}

/** Dots of many colors as typed arrays. `tone`: index into `tones`. */
export interface Dots {
  readonly count: number;
  /** Pixels. */
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly tone: Uint8Array;
  readonly tones: readonly { readonly fill: string; readonly opacity: number }[];
}

export interface DrawSurface {
  circle(x: number, y: number, radius: number, stroke: Stroke): void;
  /** SVG path data in pixels. */
  path(data: string, stroke: Stroke): void;
  /** Dots of one color: x and y alternate. */
  dots(at: readonly number[], radius: number, fill: string, opacity: number): void;
  /** Thousands of dots, painted fast. */
  crowd(dots: Dots, radius: number): void;
  /** `y`: middle of the letters' height. */
  words(text: string, x: number, y: number, words: TextStyle): void;
}

/** The font of the window. */
export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** The dots of one tone: x and y alternate. */
export function dotsOfTone({ count, x, y, tone }: Dots, wanted: number): number[] {
  const at: number[] = [];
  for (let i = 0; i < count; i++) if (tone[i] === wanted) at.push(x[i] ?? 0, y[i] ?? 0);
  return at;
}
