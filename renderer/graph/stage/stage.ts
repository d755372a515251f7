/**
 * Cytoscape between two canvases of our own, in one camera: the ground beneath (regions, rings, points), people and ties in the middle,
 * words and glyphs above. Knows what is on screen now; the scene says what should be.
 */
import type { Findings } from '../../../shared/analysis/findings';
import type { PersonId } from '../../../shared/model/ids';
import type { Theme } from '../../styles/palette';
import type { Drawing } from '../paint/drawing';
import { paintAbove } from '../paint/paint-above';
import { paintGround } from '../paint/paint-ground';
import { type Camera, fitCamera, MOST_ZOOM, paddingFor, toWorld } from '../scene/camera';
import { type Attention, centersOf, type Emphasis, emphasisOf } from '../scene/emphasis';
import { labelPlan } from '../scene/label-wishes';
import { type LineWish, linesOf } from '../scene/lines';
import { type Measure, type PlacedLabel, placeLabels } from '../scene/place-labels';
import type { Area, Line, Mark, Point, Scene } from '../scene/scene';
import { CytoscapeRoom } from './cytoscape-room';
import { edgeElements, nodeElements } from './elements';
import { areaAt, pointAt } from './hit';
import { Layer } from './layer';
import { canvasMeasure } from './measure';
import { wheelMeans } from './wheel';

/** Motion explains where things went; longer is waiting. */
const TWEEN_MS = 190;
/** After this long without a gesture, words are placed anew. */
const SETTLE_MS = 110;
const LINES_OF_ONE = 80;
/** Nearest distance at which a point is meant, in pixels; less where a click means the region. */
const POINT_REACH = 9;
const POINT_REACH_CLOSED = 4;

export type Tapped =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly line: Line }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'nothing' };

export interface StageListeners {
  readonly onTap: (tapped: Tapped) => void;
  /** The pointer rests on a person, or on nobody. */
  readonly onPoint: (person: PersonId | null) => void;
  readonly onSettle: (camera: Camera) => void;
  readonly onDrop: (person: PersonId, at: Point) => void;
}

export interface Shown {
  readonly scene: Scene;
  readonly findings: Findings;
  readonly attention: Attention;
  readonly theme: Theme;
  readonly wish: LineWish;
  readonly hasMotion: boolean;
}

export interface StageParts {
  readonly host: HTMLElement;
  readonly ground: HTMLCanvasElement;
  readonly middle: HTMLElement;
  readonly above: HTMLCanvasElement;
}

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
  #motion = 0;
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
      onMoveOverGround: (at) => this.#point(this.#pointAt(at)),
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
    cancelAnimationFrame(this.#motion);
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
    cancelAnimationFrame(this.#motion);
    this.#isFitted = isFit;
    if (!isAnimated) {
      this.#room.setViewport(to.zoom, to.panX, to.panY);
      return;
    }
    const from = this.camera;
    const start = performance.now();
    const step = (now: number): void => {
      const t = eased(Math.min(1, Math.max(0, (now - start) / TWEEN_MS)));
      const zoom = from.zoom * (to.zoom / from.zoom) ** t;
      // The middle of the picture travels straight in the world.
      const [cx0, cy0] = [(this.#width / 2 - from.panX) / from.zoom, (this.#height / 2 - from.panY) / from.zoom];
      const [cx1, cy1] = [(this.#width / 2 - to.panX) / to.zoom, (this.#height / 2 - to.panY) / to.zoom];
      this.#room.setViewport(zoom, this.#width / 2 - (cx0 + (cx1 - cx0) * t) * zoom, this.#height / 2 - (cy0 + (cy1 - cy0) * t) * zoom);
      if (t < 1) this.#motion = requestAnimationFrame(step);
    };
    this.#motion = requestAnimationFrame(step);
  }

  #tweenFrame = 0;
  #tween(from: ReadonlyMap<PersonId, Point>, isAnimated: boolean): void {
    cancelAnimationFrame(this.#tweenFrame);
    const targets = this.#shown?.scene.markOf;
    if (!targets) return;
    const start = performance.now();
    const step = (now: number): void => {
      const t = isAnimated ? eased(Math.min(1, Math.max(0, (now - start) / TWEEN_MS))) : 1;
      const moved: [PersonId, Point][] = [];
      for (const [id, old] of from) {
        const target = targets.get(id);
        if (target) moved.push([id, { x: old.x + (target.x - old.x) * t, y: old.y + (target.y - old.y) * t }]);
      }
      for (const [id, place] of moved) this.#places.set(id, place);
      this.#room.move(moved);
      this.#schedule();
      if (t < 1) this.#tweenFrame = requestAnimationFrame(step);
      else {
        this.#sync();
        this.#place();
      }
    };
    step(isAnimated ? start : start + TWEEN_MS);
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
    if (!this.#drawn || !this.#emphasis) return;
    const { wishes, obstacles } = labelPlan(this.#drawn, this.camera, this.#emphasis, this.#placeOf, this.#measure);
    this.#labels = placeLabels(wishes, obstacles, this.#bounds(), this.#measure);
    this.#schedule();
  }

  /** While things move, words keep their side; those that would now cover something step out until all is still. */
  #placeInMotion(): void {
    if (!this.#drawn || !this.#emphasis) return;
    const before = new Map(this.#labels.map((label) => [label.key, label]));
    const { wishes, obstacles } = labelPlan(this.#drawn, this.camera, this.#emphasis, this.#placeOf, this.#measure);
    const kept = wishes.flatMap((wish) => {
      const label = before.get(wish.key);
      return label ? [{ ...wish, texts: [label.text], sides: [label.side] }] : [];
    });
    this.#labels = placeLabels(kept, obstacles, this.#bounds(), this.#measure);
  }

  #bounds() {
    return { left: 4, top: 4, right: this.#width - 4, bottom: this.#height - (this.#foot > 0 ? this.#foot + 16 : 4) };
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
    if (this.#settle !== undefined) this.#placeInMotion();
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
    if (!this.#shown) return;
    const { scene } = this.#shown;
    const id = this.#pointAt(at);
    const area = id === null ? (this.#labelledArea(at) ?? areaAt(scene, at)) : null;
    this.#listeners.onTap(id !== null ? { kind: 'person', id } : area ? { kind: 'area', area } : { kind: 'nothing' });
  }

  #pointAt(at: Point): PersonId | null {
    if (!this.#shown) return null;
    const { scene } = this.#shown;
    const isClosed = scene.view === 'map' && scene.isCollapsed;
    return pointAt(scene, at, (isClosed ? POINT_REACH_CLOSED : POINT_REACH) / this.camera.zoom);
  }

  /** The label of a sector or region counts as the region. */
  #labelledArea(at: Point): Area | null {
    const { zoom, panX, panY } = this.camera;
    const [x, y] = [at.x * zoom + panX, at.y * zoom + panY];
    const label = this.#labels.find(
      ({ key, box }) => key.startsWith('area:') && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom,
    );
    return this.#drawn?.areas.find((area) => label?.key === `area:${area.cluster ?? ''}`) ?? null;
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

const eased = (t: number): number => 1 - (1 - t) ** 3;

/** The scene, and all ties of whoever attention rests on. */
function withLinesOf(scene: Scene, attention: Attention, findings: Findings, wish: LineWish): Scene {
  const centers = attention.lit !== null ? [attention.lit, ...centersOf(attention)] : centersOf(attention);
  if (centers.length === 0) return scene;
  const known = new Set(scene.lines.map((line) => line.id));
  const more: Line[] = [];
  for (const center of centers) {
    for (const line of linesOf(center, scene.markOf, findings, wish, LINES_OF_ONE)) {
      if (known.has(line.id)) continue;
      known.add(line.id);
      more.push(line);
    }
  }
  return more.length === 0 ? scene : { ...scene, lines: [...scene.lines, ...more] };
}
