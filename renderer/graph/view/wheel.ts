/** Interprets wheel events: a mouse wheel and a pinch zoom, two fingers on a trackpad pan. */
export type WheelGesture =
  | { readonly kind: 'zoom'; readonly factor: number }
  | { readonly kind: 'pan'; readonly dx: number; readonly dy: number };

export interface WheelInput {
  readonly deltaX: number;
  readonly deltaY: number;
  /** 0: pixels, 1: lines, 2: pages. */
  readonly deltaMode: number;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
}

export function interpretWheel({ deltaX, deltaY, deltaMode, ctrlKey, metaKey, shiftKey }: WheelInput): WheelGesture {
  const unit = deltaMode === 1 ? 33 : deltaMode === 2 ? 400 : 1;
  const [dx, dy] = [deltaX * unit, deltaY * unit];
  // Browsers report a pinch as a wheel with Control, in small steps.
  if (ctrlKey || metaKey) return { kind: 'zoom', factor: Math.exp(-Math.max(-60, Math.min(60, dy)) * 0.01) };
  if (shiftKey) return { kind: 'pan', dx: dx || dy, dy: 0 };
  // A mouse wheel has large, integer, vertical steps. A trackpad has small or diagonal ones.
  const isWheel = deltaMode !== 0 || (dx === 0 && Math.abs(dy) >= 50 && Number.isInteger(dy));
  if (isWheel) return { kind: 'zoom', factor: Math.exp(-Math.max(-240, Math.min(240, dy)) * 0.0016) };
  return { kind: 'pan', dx, dy };
}
