/** Panning by dragging the background. */

/** Pointer movement below this, in pixels, is a click. */
const CLICK_TOLERANCE = 4;

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
