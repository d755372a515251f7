/**
 * Cytoscape between two canvases of our own, in one camera: the ground beneath (regions, rings, points), people and ties in the middle,
 * words and glyphs above. Knows what is on screen now; the scene says what should be.
 */
import type { PersonId } from '../../../shared/model/ids';
import type { Drawing } from '../paint/drawing';
import { paintAbove } from '../paint/paint-above';
import { paintGround } from '../paint/paint-ground';
import { type Camera, cameraBetween, fitCamera, MOST_ZOOM, paddingFor, toWorld } from '../scene/camera';
import { type Attention, type Emphasis, emphasisOf } from '../scene/emphasis';
import { withLinesOf } from '../scene/lines-of-attention';
import type { Measure, PlacedLabel } from '../scene/place-labels';
import type { Mark, Point, Scene } from '../scene/scene';
import { CytoscapeRoom } from './cytoscape-room';
import { edgeElements, nodeElements } from './elements';
import { pointUnder, tappedAt } from './hit';
import { Layer } from './layer';
import { canvasMeasure } from './measure';
import { Motion } from './motion';
import type { Shown, StageListeners, StageParts } from './shown';
import { wheelMeans } from './wheel';
import { wordsOf } from './words';

/** After this long without a gesture, words are placed anew. */
const SETTLE_MS = 110;

export class Stage {
  readonly #host: HTMLElement;
  readonly #ground: Layer;
  readonly #above: Layer;
  readonly #room: CytoscapeRoom;
  readonly #listeners: StageListeners;
  readonly #places = new Map<PersonId, Point>();
  readonly #observer: ResizeObserver;
  #measure: Measure = canvasMeasure();
  #shown: Shown | null = null;
  /** The scene with the lines that attention adds. */
  #drawn: Scene | null = null;
  #emphasis: Emphasis | null = null;
  #labels: readonly PlacedLabel[] = [];
  #frame = 0;
  #settle: ReturnType<typeof setTimeout> | undefined;
  readonly #motion = new Motion();
  readonly #tweening = new Motion();
  #width = 0;
  #height = 0;
  #foot = 0;
  #isFitted = true;
  #pointed: PersonId | null = null;
  #isDragging = false;

  constructor({ host, ground, middle, above }: StageParts, listeners: StageListeners) {
    this.#host = host;
    this.#ground = new Layer(ground);
    this.#above = new Layer(above);
    this.#listeners = listeners;
    this.#room = new CytoscapeRoom(middle, {
      onViewport: () => this.#moved(),
      onDragGround: () => {
        this.#isFitted = false;
      },
      onTapPerson: (id) => listeners.onTap({ kind: 'person', id }),
      onTapLine: (id) => this.#tapLine(id),
      onTapGround: (at) => this.#tapGround(at),
      onDoubleTap: (screen) => this.zoomBy(1.8, screen),
      onOverPerson: (id) => this.#point(id),
      onMoveOverGround: (at) => this.#point(this.#shown ? pointUnder(this.#shown.scene, this.camera, at) : null),
      onDrag: (id, at) => {
        this.#isDragging = true;
        this.#places.set(id, at);
        this.#schedule();
      },
      onDrop: (id, at) => {
        this.#isDragging = false;
        this.#sync();
        listeners.onDrop(id, at);
      },
    });
    host.addEventListener('wheel', this.#wheel, { passive: false });
    host.addEventListener('pointerleave', this.#leave);
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(host);
    this.#resized();
    void document.fonts.ready.then(() => {
      this.#measure = canvasMeasure();
      this.#place();
    });
  }

  destroy(): void {
    this.#host.removeEventListener('wheel', this.#wheel);
    this.#host.removeEventListener('pointerleave', this.#leave);
    this.#observer.disconnect();
    cancelAnimationFrame(this.#frame);
    this.#motion.stop();
    this.#tweening.stop();
    clearTimeout(this.#settle);
    this.#room.destroy();
  }

  get camera(): Camera {
    return { ...this.#room.viewport, width: this.#width, height: this.#height };
  }

  get measure(): Measure {
    return this.#measure;
  }

  /** Elements that Cytoscape holds now. */
  get size(): number {
    return this.#room.size;
  }

  placeOf(mark: Mark): Point {
    return this.#places.get(mark.person) ?? mark;
  }

  /** Shows a scene. People who were there move to their new places; the camera stays unless the view changed or all was in view. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    this.#room.allowDragging(shown.scene.view === 'map');
    const from = new Map<PersonId, Point>();
    for (const mark of shown.scene.marks) {
      const old = this.#places.get(mark.person);
      if (old && Math.hypot(old.x - mark.x, old.y - mark.y) > 0.5) from.set(mark.person, old);
    }
    const kept = new Set(shown.scene.marks.map((mark) => mark.person));
    for (const id of [...this.#places.keys()]) if (!kept.has(id)) this.#places.delete(id);
    for (const mark of shown.scene.marks) this.#places.set(mark.person, from.get(mark.person) ?? { x: mark.x, y: mark.y });
    const isOtherView = before === null || before.scene.view !== shown.scene.view;
    if (isOtherView || this.#isFitted) this.fit(false);
    if (from.size > 0) this.#tween(from, shown.hasMotion && before !== null);
    this.#sync();
    this.#place();
  }

  /** Height of what covers the lower edge; labels and the fitted picture stay above it. */
  setFoot(height: number): void {
    if (height === this.#foot) return;
    this.#foot = height;
    if (this.#isFitted) this.fit(false);
    this.#place();
  }

  /** Changes only what is lit. */
  attend(attention: Attention): void {
    if (!this.#shown) return;
    this.#shown = { ...this.#shown, attention };
    this.#sync();
    this.#place();
  }

  fit(isAnimated = true): void {
    if (!this.#shown) return;
    const { scene, hasMotion } = this.#shown;
    const camera = fitCamera(scene.bounds, this.#width, this.#height, paddingFor(scene, this.#width, this.#foot));
    this.#glide(camera, isAnimated && hasMotion, true);
  }

  zoomBy(factor: number, around?: Point): void {
    const screen = around ?? { x: this.#width / 2, y: this.#height / 2 };
    this.#glide(this.#zoomed(factor, screen), this.#shown?.hasMotion ?? false, false);
  }

  panBy(dx: number, dy: number): void {
    const { zoom, panX, panY } = this.#room.viewport;
    this.#isFitted = false;
    this.#room.setViewport(zoom, panX + dx, panY + dy);
  }

  /** Centers a place of the world, at least at this zoom. */
  flyTo(at: Point, leastZoom: number): void {
    const zoom = Math.min(MOST_ZOOM, Math.max(this.camera.zoom, leastZoom));
    const camera = { ...this.camera, zoom, panX: this.#width / 2 - at.x * zoom, panY: this.#height / 2 - at.y * zoom };
    this.#glide(camera, this.#shown?.hasMotion ?? false, false);
  }

  /** Moves the camera as little as it takes to have a place in view. */
  reveal(at: Point): void {
    const { zoom, panX, panY } = this.camera;
    const [x, y] = [at.x * zoom + panX, at.y * zoom + panY];
    const margin = 48;
    const dx = x < margin ? margin - x : x > this.#width - margin ? this.#width - margin - x : 0;
    const dy = y < margin ? margin - y : y > this.#height - margin ? this.#height - margin - y : 0;
    if (dx !== 0 || dy !== 0) this.#glide({ ...this.camera, panX: panX + dx, panY: panY + dy }, this.#shown?.hasMotion ?? false, false);
  }

  /** Moves one person by hand, from the keyboard. */
  nudge(person: PersonId, to: Point): void {
    this.#places.set(person, to);
    this.#room.move([[person, to]]);
    this.#schedule();
  }

  screenPlaceOf(person: PersonId): Point | null {
    const mark = this.#drawn?.markOf.get(person);
    if (!mark) return null;
    const { zoom, panX, panY } = this.camera;
    const at = this.placeOf(mark);
    return { x: at.x * zoom + panX, y: at.y * zoom + panY };
  }

  get drawnScene(): Scene | null {
    return this.#drawn;
  }

  /** The scene with all ties of one person. */
  sceneAround(person: PersonId): Scene | null {
    if (!this.#shown) return null;
    const { scene, findings, wish } = this.#shown;
    return withLinesOf(scene, { selection: { kind: 'nothing' }, lit: person, isLensOn: false }, findings, wish);
  }

  /** What an export draws: the scene as shown, in a camera of its own, with nothing lit but what the lens lights. */
  drawing(camera: Camera): Drawing | null {
    if (!this.#shown) return null;
    const { scene, findings, theme, attention } = this.#shown;
    const emphasis = emphasisOf(scene, findings, { selection: { kind: 'nothing' }, lit: null, isLensOn: attention.isLensOn });
    return { scene, camera, theme, emphasis, placeOf: this.#placeOf, labels: [] };
  }

  readonly #placeOf = (mark: Mark): Point => this.placeOf(mark);

  #zoomed(factor: number, screen: Point): Camera {
    const camera = this.camera;
    const least = this.#leastZoom();
    const zoom = Math.max(least, Math.min(MOST_ZOOM, camera.zoom * factor));
    const at = toWorld(camera, screen);
    return { ...camera, zoom, panX: screen.x - at.x * zoom, panY: screen.y - at.y * zoom };
  }

  #leastZoom(): number {
    if (!this.#shown) return 0.05;
    const { scene } = this.#shown;
    return fitCamera(scene.bounds, this.#width, this.#height, paddingFor(scene, this.#width, this.#foot)).zoom * 0.6;
  }

  #glide(to: Camera, isAnimated: boolean, isFit: boolean): void {
    this.#isFitted = isFit;
    const from = this.camera;
    this.#motion.run(isAnimated, (t) => {
      const { zoom, panX, panY } = cameraBetween(from, to, t);
      this.#room.setViewport(zoom, panX, panY);
    });
  }

  #tween(from: ReadonlyMap<PersonId, Point>, isAnimated: boolean): void {
    const targets = this.#shown?.scene.markOf;
    if (!targets) return;
    this.#tweening.run(isAnimated, (t) => {
      const moved: [PersonId, Point][] = [];
      for (const [id, old] of from) {
        const target = targets.get(id);
        if (target) moved.push([id, { x: old.x + (target.x - old.x) * t, y: old.y + (target.y - old.y) * t }]);
      }
      for (const [id, place] of moved) this.#places.set(id, place);
      this.#room.move(moved);
      this.#schedule();
      if (t < 1) return;
      this.#sync();
      this.#place();
    });
  }

  #sync(): void {
    if (!this.#shown) return;
    const { scene, findings, attention, theme, wish } = this.#shown;
    const drawn = withLinesOf(scene, attention, findings, wish);
    const emphasis = emphasisOf(drawn, findings, attention);
    this.#drawn = drawn;
    this.#emphasis = emphasis;
    this.#room.sync(
      nodeElements(drawn, theme, emphasis),
      edgeElements(drawn, theme, emphasis, this.#placeOf),
      (id) => this.#places.get(id) ?? { x: 0, y: 0 },
    );
  }

  /** Places all words anew and paints. */
  #place(): void {
    this.#labels = this.#words(null);
    this.#schedule();
  }

  #words(before: readonly PlacedLabel[] | null): readonly PlacedLabel[] {
    if (!this.#drawn || !this.#emphasis) return [];
    const foot = this.#foot > 0 ? this.#foot + 16 : 4;
    const drawing = { scene: this.#drawn, camera: this.camera, emphasis: this.#emphasis, placeOf: this.#placeOf };
    return wordsOf(drawing, this.#measure, { left: 4, top: 4, right: this.#width - 4, bottom: this.#height - foot }, before);
  }

  #moved(): void {
    this.#schedule();
    clearTimeout(this.#settle);
    this.#settle = setTimeout(() => {
      this.#settle = undefined;
      this.#place();
      this.#listeners.onSettle(this.camera);
    }, SETTLE_MS);
  }

  #schedule(): void {
    if (this.#frame !== 0) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#paint();
    });
  }

  #paint(): void {
    if (!this.#drawn || !this.#emphasis || !this.#shown) return;
    if (this.#settle !== undefined) this.#labels = this.#words(this.#labels);
    const drawing: Drawing = {
      scene: this.#drawn,
      camera: this.camera,
      theme: this.#shown.theme,
      emphasis: this.#emphasis,
      placeOf: this.#placeOf,
      labels: this.#labels,
    };
    this.#ground.paint((pen) => paintGround(pen, drawing));
    this.#above.paint((pen) => paintAbove(pen, drawing));
  }

  #resized(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    if (width === this.#width && height === this.#height) return;
    const [dx, dy] = [(width - this.#width) / 2, (height - this.#height) / 2];
    const isFirst = this.#width === 0;
    this.#width = width;
    this.#height = height;
    this.#ground.resize(width, height);
    this.#above.resize(width, height);
    this.#room.resize();
    if (this.#isFitted) this.fit(false);
    else if (!isFirst) {
      const { zoom, panX, panY } = this.#room.viewport;
      this.#room.setViewport(zoom, panX + dx, panY + dy);
    }
    this.#place();
  }

  #tapLine(id: string): void {
    const line = this.#drawn?.lines.find((one) => one.id === id);
    if (line) this.#listeners.onTap({ kind: 'tie', line });
  }

  #tapGround(at: Point): void {
    if (this.#shown) this.#listeners.onTap(tappedAt(this.#shown.scene, this.#labels, this.camera, at));
  }

  #point(id: PersonId | null): void {
    if (this.#isDragging || id === this.#pointed) return;
    this.#pointed = id;
    this.#host.style.cursor = id === null ? '' : 'pointer';
    this.#listeners.onPoint(id);
  }

  readonly #leave = (): void => this.#point(null);

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const box = this.#host.getBoundingClientRect();
    const meant = wheelMeans(event);
    if (meant.kind === 'pan') this.panBy(-meant.dx, -meant.dy);
    else {
      const to = this.#zoomed(meant.factor, { x: event.clientX - box.left, y: event.clientY - box.top });
      this.#glide(to, false, false);
    }
  };
}
