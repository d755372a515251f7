/** The few strokes the picture is drawn with. One surface draws on a canvas, the other writes SVG: what is drawn is said once. */

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
  /** Color of the ground, drawn around the letters. */
  readonly halo?: string;
  readonly opacity?: number;
  readonly anchor?: 'start' | 'middle' | 'end';
  /** Width in pixels that the words were given; SVG squeezes other fonts into it. */
  readonly width?: number;
}

/** Dots of many colors as typed arrays: `tone` is an index into `tones`. */
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
  /** Many dots of one kind: x and y in turn. */
  dots(at: readonly number[], radius: number, fill: string, opacity: number): void;
  /** A crowd: thousands of dots, each drawn alike and fast. */
  crowd(dots: Dots, radius: number): void;
  /** `y` is the middle of the letters' height. */
  words(text: string, x: number, y: number, words: TextStyle): void;
}

/** Inter where the app has it; the same order as the window's own font. */
export const FONT = '"Inter Variable", Inter, system-ui, sans-serif';

/** The dots of one tone: x and y in turn. */
export function dotsOfTone({ count, x, y, tone }: Dots, wanted: number): number[] {
  const at: number[] = [];
  for (let i = 0; i < count; i++) if (tone[i] === wanted) at.push(x[i] ?? 0, y[i] ?? 0);
  return at;
}
