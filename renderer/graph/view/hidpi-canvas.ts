/** A canvas with the resolution of the screen. */
import { CanvasSurface } from '../paint/canvas-surface';
import type { DrawSurface } from '../paint/draw-surface';

export class HiDpiCanvas {
  readonly #canvas: HTMLCanvasElement;
  readonly #context: CanvasRenderingContext2D;
  #ratio = 1;

  constructor(canvas: HTMLCanvasElement) {
    const context = canvas.getContext('2d');
    if (!context) throw new Error('This window has no 2D canvas');
    this.#canvas = canvas;
    this.#context = context;
  }

  resize(width: number, height: number): void {
    this.#ratio = Math.min(2, devicePixelRatio || 1);
    this.#canvas.width = Math.round(width * this.#ratio);
    this.#canvas.height = Math.round(height * this.#ratio);
  }

  /** @param draw `context`: for pictures, which no other surface has */
  paint(draw: (surface: DrawSurface, context: CanvasRenderingContext2D) => void): void {
    this.#context.setTransform(1, 0, 0, 1, 0, 0);
    this.#context.clearRect(0, 0, this.#canvas.width, this.#canvas.height);
    this.#context.setTransform(this.#ratio, 0, 0, this.#ratio, 0, 0);
    draw(new CanvasSurface(this.#context), this.#context);
  }
}
