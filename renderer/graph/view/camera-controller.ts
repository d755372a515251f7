/** The camera of all layers: fits, zooms, pans and flies. Nothing else moves it. */
import { type Camera, cameraBetween, fitCamera, MAX_ZOOM, paddingFor, toWorld, withoutEmptyEdge } from '../scene/camera';
import type { Point, Scene } from '../scene/scene';
import type { RendererInput } from './renderer-types';
import { Tween } from './tween';

/** Smallest distance from the edge, in pixels, of a position that the camera moves to. */
const MARGIN = 48;
/** Margin around several people who are brought into view together, in pixels. */
const BOUNDS_PADDING = 130;
/** Largest zoom after fitBounds: names are readable, and the surroundings are visible. */
const BOUNDS_MAX_ZOOM = 1.5;

export interface CameraListeners {
  /** One step of a gesture or an animation. */
  readonly onMoved: (camera: Camera) => void;
  /** A change without animation. */
  readonly onJumped: (camera: Camera) => void;
}

export class CameraController {
  readonly #input: () => RendererInput | null;
  readonly #listeners: CameraListeners;
  readonly #tween = new Tween();
  #zoom = 1;
  #panX = 0;
  #panY = 0;
  #width = 0;
  #height = 0;
  #bottomInset = 0;
  /** Everything is in view, and stays in view when the window or the network changes. */
  isFitted = true;

  constructor(shown: () => RendererInput | null, listeners: CameraListeners) {
    this.#input = shown;
    this.#listeners = listeners;
  }

  get camera(): Camera {
    return { zoom: this.#zoom, panX: this.#panX, panY: this.#panY, width: this.#width, height: this.#height };
  }

  /** Height of the overlay along the lower edge, in pixels. */
  get bottomInset(): number {
    return this.#bottomInset;
  }

  /** The zoom at which everything is in view. */
  get fittedZoom(): number {
    return this.#fitted()?.zoom ?? 1;
  }

  setBottomInset(height: number): void {
    if (height === this.#bottomInset) return;
    this.#bottomInset = height;
    if (this.isFitted) this.fit(false);
  }

  resize(width: number, height: number): void {
    const isFirst = this.#width === 0;
    const [dx, dy] = [(width - this.#width) / 2, (height - this.#height) / 2];
    this.#width = width;
    this.#height = height;
    if (this.isFitted) this.fit(false);
    else if (!isFirst) this.#set({ ...this.camera, panX: this.#panX + dx, panY: this.#panY + dy }, true);
  }

  stop(): void {
    this.#tween.stop();
  }

  fit(isAnimated = true): void {
    const fitted = this.#fitted();
    if (fitted) this.#glide(fitted, isAnimated && this.#hasMotion, true);
  }

  zoomBy(factor: number, around?: Point, isAnimated = true): void {
    const screen = around ?? { x: this.#width / 2, y: this.#height / 2 };
    const to = this.#zoomed(factor, screen);
    if (isAnimated) this.#glide(to, this.#hasMotion, false);
    else this.#step(to);
  }

  panBy(dx: number, dy: number): void {
    this.#step({ ...this.camera, panX: this.#panX + dx, panY: this.#panY + dy });
  }

  /** Centers a position in world coordinates, at least at this zoom. */
  flyTo(at: Point, leastZoom: number): void {
    this.#center(at, Math.min(MAX_ZOOM, Math.max(this.camera.zoom, leastZoom)), true);
  }

  /** Centers a position in world coordinates at exactly this zoom. */
  centerOn(at: Point, zoom: number, isAnimated: boolean): void {
    this.#center(at, Math.min(MAX_ZOOM, Math.max(this.#leastZoom(), zoom)), isAnimated);
  }

  /** Moves to a person, at least at this zoom. A person at the rim of the circles is not centered: there is nothing beyond the rim. */
  flyToPerson(at: Point, leastZoom: number): void {
    const zoom = Math.min(MAX_ZOOM, Math.max(this.camera.zoom, leastZoom));
    this.#glide(this.#withoutEmptyEdge(this.#centered(at, zoom)), this.#hasMotion, false);
  }

  /** Whether a position in world coordinates is in view, away from the edge, at this zoom or a larger one. */
  isReadableAt(at: Point, leastZoom: number): boolean {
    const { zoom, panX, panY } = this.camera;
    const [x, y] = [at.x * zoom + panX, at.y * zoom + panY];
    const isWithin = x >= MARGIN && x <= this.#width - MARGIN && y >= MARGIN && y <= this.#height - MARGIN - this.#bottomInset;
    return isWithin && zoom >= leastZoom;
  }

  /** Brings bounds in world coordinates into view, with a margin for labels. */
  fitBounds(bounds: Scene['bounds']): void {
    const room = { left: BOUNDS_PADDING, top: BOUNDS_PADDING, right: BOUNDS_PADDING, bottom: BOUNDS_PADDING + this.#bottomInset };
    this.#glide(fitCamera(bounds, this.#width, this.#height, room, BOUNDS_MAX_ZOOM), this.#hasMotion, false);
  }

  /** Moves as little as needed to bring a position into view. */
  reveal(at: Point): void {
    const { zoom, panX, panY } = this.camera;
    const [x, y] = [at.x * zoom + panX, at.y * zoom + panY];
    const dx = x < MARGIN ? MARGIN - x : x > this.#width - MARGIN ? this.#width - MARGIN - x : 0;
    const dy = y < MARGIN ? MARGIN - y : y > this.#height - MARGIN ? this.#height - MARGIN - y : 0;
    if (dx !== 0 || dy !== 0) this.#glide({ ...this.camera, panX: panX + dx, panY: panY + dy }, this.#hasMotion, false);
  }

  get #hasMotion(): boolean {
    return this.#input()?.hasMotion ?? false;
  }

  #center(at: Point, zoom: number, isAnimated: boolean): void {
    this.#glide(this.#centered(at, zoom), isAnimated && this.#hasMotion, false);
  }

  #centered(at: Point, zoom: number): Camera {
    return { ...this.camera, zoom, panX: this.#width / 2 - at.x * zoom, panY: this.#height / 2 - at.y * zoom };
  }

  #withoutEmptyEdge(camera: Camera): Camera {
    const scene = this.#input()?.scene;
    return scene?.mode === 'circles' ? withoutEmptyEdge(camera, scene.bounds, paddingFor(scene, this.#width, this.#bottomInset)) : camera;
  }

  #fitted(): Camera | null {
    const scene = this.#input()?.scene;
    return scene ? fitCamera(scene.bounds, this.#width, this.#height, paddingFor(scene, this.#width, this.#bottomInset)) : null;
  }

  #leastZoom(): number {
    return (this.#fitted()?.zoom ?? 0.08) * 0.6;
  }

  #zoomed(factor: number, screen: Point): Camera {
    const camera = this.camera;
    const zoom = Math.max(this.#leastZoom(), Math.min(MAX_ZOOM, camera.zoom * factor));
    const at = toWorld(camera, screen);
    return { ...camera, zoom, panX: screen.x - at.x * zoom, panY: screen.y - at.y * zoom };
  }

  /** A step of a user's gesture. It ends a running animation. */
  #step(to: Camera): void {
    this.isFitted = false;
    this.#tween.stop();
    this.#set(to, false);
  }

  #glide(to: Camera, isAnimated: boolean, isFit: boolean): void {
    this.isFitted = isFit;
    const from = this.camera;
    this.#tween.run(isAnimated, (t) => this.#set(cameraBetween(from, to, t), !isAnimated));
  }

  #set({ zoom, panX, panY }: Camera, isJump: boolean): void {
    if (zoom === this.#zoom && panX === this.#panX && panY === this.#panY) return;
    this.#zoom = zoom;
    this.#panX = panX;
    this.#panY = panY;
    if (isJump) this.#listeners.onJumped(this.camera);
    else this.#listeners.onMoved(this.camera);
  }
}
