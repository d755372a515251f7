/**
 * Renders scenes: Cytoscape between two canvases with one camera. Background (regions, rings, points) below, people and ties in the middle, labels
 * and glyphs above.
 */
import type { PersonId } from '../../../shared/model/ids';
import type { Viewport } from '../graph-view-types';
import type { PaintInput } from '../paint/paint-input';
import { type Camera, toScreen, toWorld } from '../scene/camera';
import { computeHighlight, type Highlight, type HighlightInput } from '../scene/highlight';
import type { Box, TextMeasure } from '../scene/labels/place-labels';
import { withLinesOf } from '../scene/lines';
import type { Mark, Point, Scene } from '../scene/scene';
import { CameraController } from './camera-controller';
import { CanvasLayers } from './canvas-layers';
import { CytoscapeLayer } from './cytoscape-layer';
import { edgeElements, nodeElements } from './elements';
import { DragToPan, interpretWheel } from './gestures';
import { hitTest, pointAtScreen } from './hit-test';
import { NodePositions } from './node-positions';
import { PhotoBitmaps } from './photo-bitmaps';
import type { HitTarget, RendererElements, RendererInput, RendererListeners } from './renderer-types';
import { Tween } from './tween';

/** Distance of labels from the edge, and from the overlay along the lower edge, in pixels. */
const EDGE = 4;
const BOTTOM_INSET_GAP = 16;

export class GraphRenderer {
  readonly #host: HTMLElement;
  readonly #cytoscape: CytoscapeLayer;
  readonly #layers: CanvasLayers;
  readonly #listeners: RendererListeners;
  readonly #positions = new NodePositions();
  readonly #observer: ResizeObserver;
  readonly #tween = new Tween();
  readonly #photos = new PhotoBitmaps(() => this.#layers.scheduleOverlay());
  readonly #dragToPan: DragToPan;
  readonly cameraController: CameraController;
  #input: RendererInput | null = null;
  /** The scene with the lines that the highlight adds. */
  #scene: Scene | null = null;
  #highlight: Highlight | null = null;
  #overlays: readonly Box[] = [];
  #pendingViewport: Viewport | null = null;
  #hovered: PersonId | null = null;
  #isDragging = false;
  readonly #hostListeners = new AbortController();

  constructor({ host, carrier, background, middle, overlay }: RendererElements, listeners: RendererListeners) {
    this.#host = host;
    this.#listeners = listeners;
    this.#layers = new CanvasLayers(
      { carrier, background, overlay },
      {
        paintInput: () => this.#paintInput(),
        labelBounds: () => this.#labelBounds(),
        onAnchor: (camera, room) => this.#cytoscape.setViewport(camera, room),
        photos: () => this.#photos.source,
        onPainted: (camera) => listeners.onPainted?.(camera),
        onSettle: () => listeners.onSettle(this.camera),
      },
    );
    this.#dragToPan = new DragToPan(host, (dx, dy) => this.cameraController.panBy(dx, dy));
    this.#cytoscape = new CytoscapeLayer(middle, {
      onPressBackground: () => this.#dragToPan.start(),
      onTapPerson: (id) => listeners.onTap({ kind: 'person', id }, null),
      onTapLine: (id, at) => this.#tapLine(id, at),
      onTapBackground: (at) => this.#tapGround(at),
      onDoubleTap: (screen) => this.cameraController.zoomBy(1.8, screen),
      onOverPerson: (id) => this.#setHovered(id),
      onMoveOverBackground: (at) => this.#setHovered(this.#input ? pointAtScreen(this.#input.scene, this.camera, at) : null),
      onDrag: (id, at) => {
        this.#setDragging(true);
        this.#positions.set(id, at);
        this.#layers.schedule();
      },
      onDrop: (id, at) => {
        this.#sync();
        listeners.onDrop(id, at);
        this.#setDragging(false);
      },
    });
    this.cameraController = new CameraController(() => this.#input, {
      onMoved: (camera) => this.#layers.moved(camera),
      onJumped: (camera) => this.#layers.jumped(camera),
    });
    const { signal } = this.#hostListeners;
    host.addEventListener('wheel', this.#wheel, { passive: false, signal });
    host.addEventListener('pointerleave', () => this.#setHovered(null), { signal });
    host.addEventListener('contextmenu', this.#menu, { signal });
    host.addEventListener('pointerdown', this.#press, { capture: true, signal });
    host.addEventListener('mousemove', this.#hover, { capture: true, signal });
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(host);
    this.#resized();
  }

  destroy(): void {
    this.#hostListeners.abort();
    this.#dragToPan.stop();
    this.#observer.disconnect();
    this.#layers.stop();
    this.cameraController.stop();
    this.#tween.stop();
    this.#cytoscape.destroy();
    this.#photos.clear();
  }

  get camera(): Camera {
    return this.cameraController.camera;
  }

  get measure(): TextMeasure {
    return this.#layers.measure;
  }

  positionOf(mark: Mark): Point {
    return this.#positions.of(mark);
  }

  /** Renders a scene. People move to their new positions. The camera stays, unless the mode changed or everything was in view. */
  render(shown: RendererInput): void {
    const before = this.#input;
    this.#input = shown;
    this.#photos.show(shown.photoOf, shown.hasPhotosFromAfar);
    this.#cytoscape.allowDragging(shown.scene.mode === 'map');
    const from = this.#positions.adoptMarks(shown.scene.marks);
    const isOtherView = before === null || before.scene.mode !== shown.scene.mode;
    if (this.#pendingViewport !== null && (isOtherView || before?.scene !== shown.scene)) this.setViewport(this.#pendingViewport);
    else if (isOtherView || this.cameraController.isFitted) this.cameraController.fit(false);
    if (from.size > 0) this.#animateNodes(from, shown.hasMotion && before !== null);
    this.#sync();
    this.#layers.relayoutLabels();
  }

  /** Moves to a saved viewport, or waits until a scene of its mode is rendered. */
  setViewport(place: Viewport): void {
    this.#pendingViewport = place;
    if (this.#input?.scene.mode !== place.mode) return;
    this.#pendingViewport = null;
    if (place.camera === null) this.cameraController.fit();
    else this.cameraController.centerOn(place.camera, place.camera.zoom, true);
  }

  /** Which parts of the view are covered. The fitted scene stays above `bottomInset`, and labels avoid `overlays`. */
  setOverlayInsets(bottomInset: number, overlays: readonly Box[]): void {
    this.#overlays = overlays;
    this.cameraController.setBottomInset(bottomInset);
    this.#layers.relayoutLabels();
  }

  /** Changes the highlight and nothing else. */
  setHighlight(highlightInput: HighlightInput): void {
    if (!this.#input || this.#input.highlightInput === highlightInput) return;
    this.#input = { ...this.#input, highlightInput };
    this.#sync();
    this.#layers.relayoutLabels();
  }

  /** Moves one person, for the keyboard. */
  moveNode(person: PersonId, to: Point): void {
    this.#positions.set(person, to);
    this.#cytoscape.move([[person, to]]);
    this.#layers.schedule();
  }

  screenPositionOf(person: PersonId): Point | null {
    const mark = this.#scene?.markOf.get(person);
    return mark ? toScreen(this.camera, this.positionOf(mark)) : null;
  }

  get currentScene(): Scene | null {
    return this.#scene;
  }

  /** The scene with all ties of one person. */
  sceneWithTiesOf(person: PersonId): Scene | null {
    if (!this.#input) return null;
    const { scene, findings, lineFilter } = this.#input;
    return withLinesOf(scene, { selection: { kind: 'nothing' }, hovered: person, isLensOn: false }, findings, lineFilter);
  }

  /** What an export paints: the scene with a camera of its own, without selection and hover. */
  exportInput(camera: Camera): PaintInput | null {
    if (!this.#input) return null;
    const { scene, findings, theme, highlightInput } = this.#input;
    const { isLensOn } = highlightInput;
    const highlight = computeHighlight(scene, findings, { selection: { kind: 'nothing' }, hovered: null, isLensOn });
    return { scene, camera, theme, highlight, positionOf: this.#positions.of, labels: [] };
  }

  #animateNodes(from: ReadonlyMap<PersonId, Point>, isAnimated: boolean): void {
    const targets = this.#input?.scene.markOf;
    if (!targets) return;
    this.#tween.run(isAnimated, (t) => {
      const moved = this.#positions.interpolate(from, targets, t);
      this.#cytoscape.move(moved);
      this.#layers.schedule();
      if (t < 1) return;
      this.#sync();
      this.#layers.relayoutLabels();
    });
  }

  #sync(): void {
    if (!this.#input) return;
    const { scene, findings, highlightInput, theme, lineFilter } = this.#input;
    const drawn = withLinesOf(scene, highlightInput, findings, lineFilter);
    const highlight = computeHighlight(drawn, findings, highlightInput);
    this.#scene = drawn;
    this.#highlight = highlight;
    this.#cytoscape.sync(nodeElements(drawn, theme, highlight), edgeElements(drawn, theme, highlight, this.#positions.of), (id) =>
      this.#positions.at(id),
    );
  }

  #paintInput(): Omit<PaintInput, 'labels'> | null {
    if (!this.#scene || !this.#highlight || !this.#input) return null;
    const { theme } = this.#input;
    return { scene: this.#scene, camera: this.camera, theme, highlight: this.#highlight, positionOf: this.#positions.of };
  }

  #labelBounds(): { readonly bounds: Box; readonly overlays: readonly Box[] } {
    const { width, height } = this.camera;
    const bottomInset = this.cameraController.bottomInset > 0 ? this.cameraController.bottomInset + BOTTOM_INSET_GAP : EDGE;
    return { bounds: { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - bottomInset }, overlays: this.#overlays };
  }

  #resized(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    if (width === this.camera.width && height === this.camera.height) return;
    this.#layers.resize(width, height);
    this.#cytoscape.resize();
    this.cameraController.resize(width, height);
    this.#layers.relayoutLabels();
  }

  #tapLine(id: string, at: Point): void {
    const line = this.#scene?.lines.find((item) => item.id === id);
    if (line) this.#listeners.onTap({ kind: 'tie', line }, at);
  }

  #tapGround(at: Point): void {
    if (this.#scene) this.#listeners.onTap(hitTest(this.#scene, this.#layers.labels, this.camera, at, this.#positions.of), at);
  }

  #setHovered(id: PersonId | null): void {
    if (this.#isDragging || id === this.#hovered) return;
    this.#hovered = id;
    this.#host.style.cursor = id === null ? '' : 'pointer';
    this.#listeners.onHover(id);
  }

  #setDragging(isDragging: boolean): void {
    if (isDragging === this.#isDragging) return;
    this.#isDragging = isDragging;
    this.#listeners.onDragging(isDragging);
  }

  /** Animations end, so that what is pressed is what the user sees. */
  readonly #press = (event: PointerEvent): void => {
    this.cameraController.stop();
    this.#layers.settle();
    this.#dragToPan.trackPress(event);
  };

  /** No hover while everything moves below the pointer. */
  readonly #hover = (event: MouseEvent): void => {
    if (this.#layers.isMoving && event.buttons === 0) event.stopPropagation();
  };

  /** Right click: what is there, and where to open its menu. */
  readonly #menu = (event: MouseEvent): void => {
    event.preventDefault();
    if (!this.#scene) return;
    const screen = this.#pixelOf(event);
    const at = toWorld(this.camera, screen);
    const target: HitTarget =
      this.#hovered === null
        ? hitTest(this.#scene, this.#layers.labels, this.camera, at, this.#positions.of)
        : { kind: 'person', id: this.#hovered };
    this.#listeners.onMenu(target, screen);
  };

  #pixelOf({ clientX, clientY }: MouseEvent): Point {
    const { left, top } = this.#host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const gesture = interpretWheel(event);
    if (gesture.kind === 'pan') this.cameraController.panBy(-gesture.dx, -gesture.dy);
    else this.cameraController.zoomBy(gesture.factor, this.#pixelOf(event), false);
  };
}
