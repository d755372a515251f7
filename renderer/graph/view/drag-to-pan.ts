/** Pulling the ground along with a pressed pointer. */

/** Less than this, in pixels, is the tremble of a click. */
const STILL = 4;

export class Pull {
  readonly #host: HTMLElement;
  readonly #onPull: (dx: number, dy: number) => void;
  /** Where the pointer was last, and whether it has left the place where it was pressed. */
  #at: { readonly pointer: number; readonly x: number; readonly y: number; readonly isFar: boolean } | null = null;

  constructor(host: HTMLElement, onPull: (dx: number, dy: number) => void) {
    this.#host = host;
    this.#onPull = onPull;
  }

  /** A pointer is pressed somewhere in the picture: it pulls if `begin` says that it is on the ground. */
  note({ pointerId, clientX, clientY, button }: PointerEvent): void {
    this.stop();
    if (button === 0) this.#at = { pointer: pointerId, x: clientX, y: clientY, isFar: false };
  }

  begin(): void {
    if (this.#at === null) return;
    window.addEventListener('pointermove', this.#move);
    window.addEventListener('pointerup', this.#end);
    window.addEventListener('pointercancel', this.#end);
  }

  stop(): void {
    window.removeEventListener('pointermove', this.#move);
    window.removeEventListener('pointerup', this.#end);
    window.removeEventListener('pointercancel', this.#end);
    this.#at = null;
    this.#host.style.removeProperty('cursor');
  }

  readonly #move = ({ pointerId, clientX, clientY }: PointerEvent): void => {
    const at = this.#at;
    if (at === null || pointerId !== at.pointer) return;
    const [dx, dy] = [clientX - at.x, clientY - at.y];
    if (!at.isFar && Math.hypot(dx, dy) < STILL) return;
    this.#host.style.cursor = 'grabbing';
    this.#at = { pointer: pointerId, x: clientX, y: clientY, isFar: true };
    this.#onPull(dx, dy);
  };

  readonly #end = (): void => this.stop();
}
