/**
 * The two canvases of our own and the words on them, painted once a frame at most. While the camera moves, ground and middle are a texture, drawn
 * with room around what is in view and only shifted and scaled; words are drawn in each frame, so that they keep their size. When all is still,
 * or the room around is used up, everything is drawn anew where it is.
 */
import type { Drawing } from '../paint/drawing';
import { paintGround } from '../paint/paint-background';
import { paintAbove } from '../paint/paint-overlay';
import type { Camera } from '../scene/camera';
import type { Box, Measure, PlacedLabel } from '../scene/labels/place-labels';
import { Layer } from './hidpi-canvas';
import { wordsOf } from './layout-labels';
import { canvasMeasure } from './measure';
import { canShow, onTexture, placedOnTexture, type TextureRoom, textureRoom, textureTransform } from './pan-cache';

/** After this long without a gesture, words are placed anew. */
const SETTLE_MS = 110;

export interface PaintingListeners {
  /** What is to be drawn now, without words; null: nothing. */
  readonly drawing: () => Omit<Drawing, 'labels'> | null;
  /** Where words may stand, and what lies over the picture there. */
  readonly room: () => { readonly bounds: Box; readonly covers: readonly Box[] };
  /** The texture is drawn anew with this camera: the middle layer must be as well, before the next frame. */
  readonly onAnchor: (camera: Camera, room: TextureRoom) => void;
  readonly onPainted: (camera: Camera) => void;
  readonly onSettle: () => void;
}

export interface PaintingParts {
  /** Holds ground and middle; moved as a whole. */
  readonly carrier: HTMLElement;
  readonly ground: HTMLCanvasElement;
  readonly above: HTMLCanvasElement;
}

export class Painting {
  readonly #carrier: HTMLElement;
  readonly #ground: Layer;
  readonly #above: Layer;
  readonly #listeners: PaintingListeners;
  #measure: Measure = canvasMeasure();
  #labels: readonly PlacedLabel[] = [];
  /** Words are to be placed anew before they are painted or touched: several things may ask for it before a frame. */
  #areWordsDue = false;
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #renewal: ReturnType<typeof setTimeout> | undefined;
  /** The camera that the texture is drawn with. */
  #anchor: Camera | null = null;
  #isGroundDue = true;

  constructor({ carrier, ground, above }: PaintingParts, listeners: PaintingListeners) {
    this.#carrier = carrier;
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
    if (this.#areWordsDue) this.#labels = this.#words(null);
    this.#areWordsDue = false;
    return this.#labels;
  }

  /** The camera has moved and is not yet at rest. */
  get isMoving(): boolean {
    return this.#settle !== undefined;
  }

  resize(width: number, height: number): void {
    const { x, y } = textureRoom(width, height);
    this.#carrier.style.inset = `${-y}px ${-x}px`;
    this.#ground.resize(width + 2 * x, height + 2 * y);
    this.#above.resize(width, height);
    this.#anchor = null;
  }

  /** Places all words anew and paints. */
  place(): void {
    this.#areWordsDue = true;
    this.schedule();
  }

  /** The camera moved: words keep their side until all is still. */
  moved(camera: Camera): void {
    this.#request();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.settle(), SETTLE_MS);
    // Never inside a frame: Cytoscape has drawn its part of that one already.
    if (this.#renewal === undefined && !canShow(this.#anchor, camera)) this.#renewal = setTimeout(() => this.#renew());
  }

  /** The camera is somewhere else, with no way between. */
  jumped(camera: Camera): void {
    this.moved(camera);
    this.#renew();
  }

  /** Comes to rest now: what one presses must be where one sees it. */
  settle(): void {
    if (this.#settle === undefined) return;
    clearTimeout(this.#settle);
    this.#settle = undefined;
    this.#renew();
    this.place();
    this.#listeners.onSettle();
  }

  /** Something that is drawn has changed. */
  schedule(): void {
    this.#isGroundDue = true;
    this.#request();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
    clearTimeout(this.#renewal);
  }

  #request(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #renew(): void {
    clearTimeout(this.#renewal);
    this.#renewal = undefined;
    const camera = this.#listeners.drawing()?.camera;
    if (!camera) return;
    this.#anchor = camera;
    this.#carrier.style.transform = '';
    this.#listeners.onAnchor(camera, textureRoom(camera.width, camera.height));
    this.schedule();
  }

  #words(before: readonly PlacedLabel[] | null): readonly PlacedLabel[] {
    const drawing = this.#listeners.drawing();
    if (!drawing) return [];
    const { bounds, covers } = this.#listeners.room();
    return wordsOf(drawing, this.#measure, bounds, before, covers);
  }

  #paint(): void {
    if (this.#anchor === null) this.#renew();
    const bare = this.#listeners.drawing();
    const anchor = this.#anchor;
    if (!bare || !anchor) return;
    if (this.isMoving) this.#labels = this.#words(this.labels);
    const { labels } = this;
    if (this.#isGroundDue) {
      const beneath: Drawing = { ...bare, camera: onTexture(anchor), labels: placedOnTexture(labels, bare.camera, anchor) };
      this.#ground.paint((pen) => paintGround(pen, beneath));
      this.#isGroundDue = false;
    }
    this.#carrier.style.transform = textureTransform(anchor, bare.camera);
    this.#above.paint((pen) => paintAbove(pen, { ...bare, labels }));
    this.#listeners.onPainted(bare.camera);
  }
}
