/** The two canvases of our own and the words on them: paints once a frame at most, and places words anew when all is still. */
import type { Drawing } from '../paint/drawing';
import { paintAbove } from '../paint/paint-above';
import { paintGround } from '../paint/paint-ground';
import type { Camera } from '../scene/camera';
import type { Box, Measure, PlacedLabel } from '../scene/place-labels';
import { Layer } from './layer';
import { canvasMeasure } from './measure';
import { wordsOf } from './words';

/** After this long without a gesture, words are placed anew. */
const SETTLE_MS = 110;

export interface PaintingListeners {
  /** What is to be drawn now, without words; null: nothing. */
  readonly drawing: () => Omit<Drawing, 'labels'> | null;
  /** Where words may stand, and what lies over the picture there. */
  readonly room: () => { readonly bounds: Box; readonly covers: readonly Box[] };
  readonly onPainted: (camera: Camera) => void;
  readonly onSettle: () => void;
}

export class Painting {
  readonly #ground: Layer;
  readonly #above: Layer;
  readonly #listeners: PaintingListeners;
  #measure: Measure = canvasMeasure();
  #labels: readonly PlacedLabel[] = [];
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;

  constructor(ground: HTMLCanvasElement, above: HTMLCanvasElement, listeners: PaintingListeners) {
    this.#ground = new Layer(ground);
    this.#above = new Layer(above);
    this.#listeners = listeners;
    void document.fonts.ready.then(() => {
      this.#measure = canvasMeasure();
      this.place();
    });
  }

  get measure(): Measure {
    return this.#measure;
  }

  get labels(): readonly PlacedLabel[] {
    return this.#labels;
  }

  resize(width: number, height: number): void {
    this.#ground.resize(width, height);
    this.#above.resize(width, height);
  }

  /** Places all words anew and paints. */
  place(): void {
    this.#labels = this.#words(null);
    this.schedule();
  }

  /** The camera moved: words keep their side until all is still. */
  moved(): void {
    this.schedule();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#settle = undefined;
      this.place();
      this.#listeners.onSettle();
    }, SETTLE_MS);
  }

  schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
  }

  #words(before: readonly PlacedLabel[] | null): readonly PlacedLabel[] {
    const drawing = this.#listeners.drawing();
    if (!drawing) return [];
    const { bounds, covers } = this.#listeners.room();
    return wordsOf(drawing, this.#measure, bounds, before, covers);
  }

  #paint(): void {
    const bare = this.#listeners.drawing();
    if (!bare) return;
    if (this.#settle !== undefined) this.#labels = this.#words(this.#labels);
    const drawing: Drawing = { ...bare, labels: this.#labels };
    this.#ground.paint((pen) => paintGround(pen, drawing));
    this.#above.paint((pen) => paintAbove(pen, drawing));
    this.#listeners.onPainted(drawing.camera);
  }
}
