/**
 * The canvases below and above Cytoscape, painted once per frame at most. While the camera moves, the background and Cytoscape's layer are a texture
 * with a margin around the view, which is only moved and scaled; labels are painted in each frame, so that they keep their size. When the camera
 * stops, or the margin is used up, everything is painted at its new position.
 */

import { paintBackground } from '../paint/paint-background';
import type { PaintInput } from '../paint/paint-input';
import { paintOverlay } from '../paint/paint-overlay';
import { type PhotoSource, paintPhotos } from '../paint/paint-photos';
import type { Camera } from '../scene/camera';
import type { Box, PlacedLabel, TextMeasure } from '../scene/labels/place-labels';
import { HiDpiCanvas } from './hidpi-canvas';
import { canvasMeasure, layoutLabels } from './layout-labels';
import { isUsable, labelsOnTexture, type TextureMargin, textureCamera, textureMargin, textureTransform } from './pan-cache';

/** Labels are placed again after this pause in a gesture. */
const SETTLE_MS = 110;

export interface CanvasLayersOptions {
  /** What to paint, without labels; null: nothing. */
  readonly paintInput: () => Omit<PaintInput, 'labels'> | null;
  /** Where labels may be, and which overlays cover the graph there. */
  readonly labelBounds: () => { readonly bounds: Box; readonly overlays: readonly Box[] };
  /** The texture is painted again for this camera. The middle layer must follow before the next frame. */
  readonly onAnchor: (camera: Camera, room: TextureMargin) => void;
  readonly photos: () => PhotoSource;
  readonly onPainted: (camera: Camera) => void;
  readonly onSettle: () => void;
}

export interface CanvasLayersElements {
  /** Contains the background and the middle layer; moved as a whole. */
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
  /** Labels must be placed again before they are painted or hit. Several changes in a frame cause one placement. */
  #areLabelsStale = false;
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  #renewTimer: ReturnType<typeof setTimeout> | undefined;
  /** The camera for which the texture was painted. */
  #anchor: Camera | null = null;
  #isBackgroundStale = true;

  constructor({ carrier, background, overlay }: CanvasLayersElements, listeners: CanvasLayersOptions) {
    this.#carrier = carrier;
    this.#background = new HiDpiCanvas(background);
    this.#overlay = new HiDpiCanvas(overlay);
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

  /** The camera has moved and has not settled. */
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

  /** Places all labels again and paints. */
  relayoutLabels(): void {
    this.#areLabelsStale = true;
    this.schedule();
  }

  /** The camera moved. Labels keep their side until it settles. */
  moved(camera: Camera): void {
    this.#requestFrame();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => this.settle(), SETTLE_MS);
    // Not inside a frame: Cytoscape has painted its layer for this frame already.
    if (this.#renewTimer === undefined && !isUsable(this.#anchor, camera)) this.#renewTimer = setTimeout(() => this.#redrawTexture());
  }

  /** The camera changed without animation. */
  jumped(camera: Camera): void {
    this.moved(camera);
    this.#redrawTexture();
  }

  /** Settles now: what the user presses must be what they see. */
  settle(): void {
    if (this.#settle === undefined) return;
    clearTimeout(this.#settle);
    this.#settle = undefined;
    this.#redrawTexture();
    this.relayoutLabels();
    this.#options.onSettle();
  }

  /** Only what is painted above the people has changed. */
  scheduleOverlay(): void {
    this.#requestFrame();
  }

  /** Something that is painted has changed. */
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
    const { bounds, overlays } = this.#options.labelBounds();
    return layoutLabels(paintInput, this.#measure, bounds, before, overlays);
  }

  #paint(): void {
    if (this.#anchor === null) this.#redrawTexture();
    const input = this.#options.paintInput();
    const anchor = this.#anchor;
    if (!input || !anchor) return;
    if (this.isMoving) this.#labels = this.#layoutLabels(this.labels);
    const { labels } = this;
    if (this.#isBackgroundStale) {
      const backgroundInput: PaintInput = {
        ...input,
        camera: textureCamera(anchor),
        labels: labelsOnTexture(labels, input.camera, anchor),
      };
      this.#background.paint((surface) => paintBackground(surface, backgroundInput));
      this.#isBackgroundStale = false;
    }
    this.#carrier.style.transform = textureTransform(anchor, input.camera);
    this.#overlay.paint((surface, context) => {
      paintPhotos(context, input, this.#options.photos());
      paintOverlay(surface, { ...input, labels });
    });
    this.#options.onPainted(input.camera);
  }
}
