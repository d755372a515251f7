/** Gestures on the background of the graph: dragging pans; a wheel or a trackpad zooms or pans. */

/** Pointer movement below this, in pixels, is a click. */
const CLICK_TOLERANCE = 4;

/** Pans while the background is dragged. */
export class DragToPan {
  readonly #host: HTMLElement;
  readonly #onPan: (dx: number, dy: number) => void;
  /** The last position of the pointer, and whether it has moved further than a click does. */
  #last: { readonly pointer: number; readonly x: number; readonly y: number; readonly isFar: boolean } | null = null;

  constructor(host: HTMLElement, onPull: (dx: number, dy: number) => void) {
    this.#host = host;
    this.#onPan = onPull;
  }

  /** A pointer is pressed somewhere. It pans after `start`, which is called when it is on the background. */
  trackPress({ pointerId, clientX, clientY, button }: PointerEvent): void {
    this.stop();
    if (button === 0) this.#last = { pointer: pointerId, x: clientX, y: clientY, isFar: false };
  }

  start(): void {
    if (this.#last === null) return;
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#end);
    window.addEventListener('pointercancel', this.#end);
  }

  stop(): void {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#end);
    window.removeEventListener('pointercancel', this.#end);
    this.#last = null;
    this.#host.style.removeProperty('cursor');
  }

  readonly #move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const at = this.#last;
    if (at === null || pointerId !== at.pointer) return;
    const [dx, dy] = [clientX - at.x, clientY - at.y];
    if (!at.isFar && Math.hypot(dx, dy) < CLICK_TOLERANCE) return;
    this.#host.style.cursor = 'grabbing';
    this.#last = { pointer: pointerId, x: clientX, y: clientY, isFar: true };
    this.#onPan(dx, dy);
  };

  readonly #end = (): void => this.stop();
}

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

/** Interprets a wheel event: a mouse wheel and a pinch zoom, two fingers on a trackpad pan. */
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
