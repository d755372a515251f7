/**
 * The two canvases of our own and the words on them, painted once a frame at most. While the camera moves, ground and middle are a texture, drawn
 * with room around what is in view and only shifted and scaled; words are drawn in each frame, so that they keep their size. When all is still,
 * or the room around is used up, everything is drawn anew where it is.
 */

import { paintBackground } from '../paint/paint-background';
import type { PaintInput } from '../paint/paint-input';
import { paintOverlay } from '../paint/paint-overlay';
import type { Camera } from '../scene/camera';
import type { Box, PlacedLabel, TextMeasure } from '../scene/labels/place-labels';
import { HiDpiCanvas } from './hidpi-canvas';
import { canvasMeasure, layoutLabels } from './layout-labels';
import { isUsable, labelsOnTexture, type TextureMargin, textureCamera, textureMargin, textureTransform } from './pan-cache';

/** After this long without a gesture, words are placed anew. */
const SETTLE_MS = 110;

export interface CanvasLayersOptions {
  /** What is to be drawn now, without words; null: nothing. */
  readonly paintInput: () => Omit<PaintInput, 'labels'> | null;
  /** Where words may stand, and what lies over the picture there. */
  readonly labelBounds: () => { readonly bounds: Box; readonly overlays: readonly Box[] };
  /** The texture is drawn anew with this camera: the middle layer must be as well, before the next frame. */
  readonly onAnchor: (camera: Camera, room: TextureMargin) => void;
  readonly onPainted: (camera: Camera) => void;
  readonly onSettle: () => void;
}

export interface CanvasLayersElements {
  /** Holds ground and middle; moved as a whole. */
  readonly carrier: HTMLElement;
  readonly background: HTMLCanvasElement;
  readonly overlay: HTMLCanvasElement;
}

export class CanvasLayers {
  readonly #carrier: HTMLElement;
  readonly #background: HiDpiCanvas;
  readonly #overlay: HiDpiCanvas;
  readonly #options: CanvasLayersOptions;
  #measure: TextMeasure = canvasMeasure();
  #labels: readonly PlacedLabel[] = [];
  /** Words are to be placed anew before they are painted or touched: several things may ask for it before a frame. */
  #areLabelsStale = false;
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #renewTimer: ReturnType<typeof setTimeout> | undefined;
  /** The camera that the texture is drawn with. */
  #anchor: Camera | null = null;
  #isBackgroundStale = true;

  constructor({ carrier, background: ground, overlay: above }: CanvasLayersElements, listeners: CanvasLayersOptions) {
    this.#carrier = carrier;
    this.#background = new HiDpiCanvas(ground);
    this.#overlay = new HiDpiCanvas(above);
    this.#options = listeners;
    void document.fonts.ready.then(() => {
      this.#measure = canvasMeasure();
      this.relayoutLabels();
    });
  }

  get measure(): TextMeasure {
    return this.#measure;
  }

  get labels(): readonly PlacedLabel[] {
    if (this.#areLabelsStale) this.#labels = this.#layoutLabels(null);
    this.#areLabelsStale = false;
    return this.#labels;
  }

  /** The camera has moved and is not yet at rest. */
  get isMoving(): boolean {
    return this.#settle !== undefined;
  }

  resize(width: number, height: number): void {
    const { x, y } = textureMargin(width, height);
    this.#carrier.style.inset = `${-y}px ${-x}px`;
    this.#background.resize(width + 2 * x, height + 2 * y);
    this.#overlay.resize(width, height);
    this.#anchor = null;
  }

  /** Places all words anew and paints. */
  relayoutLabels(): void {
    this.#areLabelsStale = true;
    this.schedule();
  }

  /** The camera moved: words keep their side until all is still. */
  moved(camera: Camera): void {
    this.#requestFrame();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.settle(), SETTLE_MS);
    // Never inside a frame: Cytoscape has drawn its part of that one already.
    if (this.#renewTimer === undefined && !isUsable(this.#anchor, camera)) this.#renewTimer = setTimeout(() => this.#redrawTexture());
  }

  /** The camera is somewhere else, with no way between. */
  jumped(camera: Camera): void {
    this.moved(camera);
    this.#redrawTexture();
  }

  /** Comes to rest now: what one presses must be where one sees it. */
  settle(): void {
    if (this.#settle === undefined) return;
    clearTimeout(this.#settle);
    this.#settle = undefined;
    this.#redrawTexture();
    this.relayoutLabels();
    this.#options.onSettle();
  }

  /** Something that is drawn has changed. */
  schedule(): void {
    this.#isBackgroundStale = true;
    this.#requestFrame();
  }

  stop(): void {
    cancelAnimationFrame(this.#frame);
    clearTimeout(this.#settle);
    clearTimeout(this.#renewTimer);
  }

  #requestFrame(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #redrawTexture(): void {
    clearTimeout(this.#renewTimer);
    this.#renewTimer = undefined;
    const camera = this.#options.paintInput()?.camera;
    if (!camera) return;
    this.#anchor = camera;
    this.#carrier.style.transform = '';
    this.#options.onAnchor(camera, textureMargin(camera.width, camera.height));
    this.schedule();
  }

  #layoutLabels(before: readonly PlacedLabel[] | null): readonly PlacedLabel[] {
    const paintInput = this.#options.paintInput();
    if (!paintInput) return [];
    const { bounds, overlays: covers } = this.#options.labelBounds();
    return layoutLabels(paintInput, this.#measure, bounds, before, covers);
  }

  #paint(): void {
    if (this.#anchor === null) this.#redrawTexture();
    const bare = this.#options.paintInput();
    const anchor = this.#anchor;
    if (!bare || !anchor) return;
    if (this.isMoving) this.#labels = this.#layoutLabels(this.labels);
    const { labels } = this;
    if (this.#isBackgroundStale) {
      const beneath: PaintInput = { ...bare, camera: textureCamera(anchor), labels: labelsOnTexture(labels, bare.camera, anchor) };
      this.#background.paint((surface) => paintBackground(surface, beneath));
      this.#isBackgroundStale = false;
    }
    this.#carrier.style.transform = textureTransform(anchor, bare.camera);
    this.#overlay.paint((surface) => paintOverlay(surface, { ...bare, labels }));
    this.#options.onPainted(bare.camera);
  }
}
