/**
 * Cytoscape between two canvases of our own, in one camera: the ground beneath (regions, rings, points), people and ties in the middle,
 * words and glyphs above. Knows what is on screen now; the scene says what should be.
 */
import type { PersonId } from '../../../shared/model/ids';
import type { PicturePlace } from '../graph-view-types';
import type { Drawing } from '../paint/drawing';
import { type Camera, toWorld } from '../scene/camera';
import { withLinesOf } from '../scene/focused-edges';
import { type Attention, type Emphasis, emphasisOf } from '../scene/highlight';
import type { Box, Measure } from '../scene/labels/place-labels';
import type { Mark, Point, Scene } from '../scene/scene';
import { CameraWork } from './camera-controller';
import { Painting } from './canvas-layers';
import { CytoscapeRoom } from './cytoscape-layer';
import { Pull } from './drag-to-pan';
import { edgeElements, nodeElements } from './elements';
import { pointUnder, tappedAt } from './hit-test';
import { Places } from './node-positions';
import type { Shown, StageListeners, StageParts, Tapped } from './renderer-types';
import { Motion } from './tween';
import { wheelMeans } from './wheel';

/** Room between words and the edge of the picture, and between words and what covers its lower edge. */
const EDGE = 4;
const FOOT_GAP = 16;

export class Stage {
  readonly #host: HTMLElement;
  readonly #room: CytoscapeRoom;
  readonly #painting: Painting;
  readonly #listeners: StageListeners;
  readonly #places = new Places();
  readonly #observer: ResizeObserver;
  readonly #tweening = new Motion();
  readonly #pull: Pull;
  /** Where the camera goes. */
  readonly view: CameraWork;
  #shown: Shown | null = null;
  /** The scene with the lines that attention adds. */
  #drawn: Scene | null = null;
  #emphasis: Emphasis | null = null;
  #covers: readonly Box[] = [];
  #wanted: PicturePlace | null = null;
  #pointed: PersonId | null = null;
  #isDragging = false;

  constructor({ host, carrier, ground, middle, above }: StageParts, listeners: StageListeners) {
    this.#host = host;
    this.#listeners = listeners;
    this.#painting = new Painting(
      { carrier, ground, above },
      {
        drawing: () => this.#drawing(),
        room: () => this.#wordRoom(),
        onAnchor: (camera, room) => this.#room.setViewport(camera, room),
        onPainted: (camera) => listeners.onPainted?.(camera),
        onSettle: () => listeners.onSettle(this.camera),
      },
    );
    this.#pull = new Pull(host, (dx, dy) => this.view.panBy(dx, dy));
    this.#room = new CytoscapeRoom(middle, {
      onPressGround: () => this.#pull.begin(),
      onTapPerson: (id) => listeners.onTap({ kind: 'person', id }, null),
      onTapLine: (id, at) => this.#tapLine(id, at),
      onTapGround: (at) => this.#tapGround(at),
      onDoubleTap: (screen) => this.view.zoomBy(1.8, screen),
      onOverPerson: (id) => this.#point(id),
      onMoveOverGround: (at) => this.#point(this.#shown ? pointUnder(this.#shown.scene, this.camera, at) : null),
      onDrag: (id, at) => {
        this.#setDragging(true);
        this.#places.set(id, at);
        this.#painting.schedule();
      },
      onDrop: (id, at) => {
        this.#sync();
        listeners.onDrop(id, at);
        this.#setDragging(false);
      },
    });
    this.view = new CameraWork(() => this.#shown, {
      onMoved: (camera) => this.#painting.moved(camera),
      onJumped: (camera) => this.#painting.jumped(camera),
    });
    host.addEventListener('wheel', this.#wheel, { passive: false });
    host.addEventListener('pointerleave', this.#leave);
    host.addEventListener('contextmenu', this.#menu);
    host.addEventListener('pointerdown', this.#press, true);
    host.addEventListener('mousemove', this.#hover, true);
    this.#observer = new ResizeObserver(() => this.#resized());
    this.#observer.observe(host);
    this.#resized();
  }

  destroy(): void {
    this.#host.removeEventListener('wheel', this.#wheel);
    this.#host.removeEventListener('pointerleave', this.#leave);
    this.#host.removeEventListener('contextmenu', this.#menu);
    this.#host.removeEventListener('pointerdown', this.#press, true);
    this.#host.removeEventListener('mousemove', this.#hover, true);
    this.#pull.stop();
    this.#observer.disconnect();
    this.#painting.stop();
    this.view.stop();
    this.#tweening.stop();
    this.#room.destroy();
  }

  get camera(): Camera {
    return this.view.camera;
  }

  get measure(): Measure {
    return this.#painting.measure;
  }

  /** Elements that Cytoscape holds now. */
  get size(): number {
    return this.#room.size;
  }

  placeOf(mark: Mark): Point {
    return this.#places.of(mark);
  }

  /** Shows a scene. People who were there move to their new places; the camera stays unless the view changed or all was in view. */
  show(shown: Shown): void {
    const before = this.#shown;
    this.#shown = shown;
    this.#room.allowDragging(shown.scene.view === 'map');
    const from = this.#places.turnTo(shown.scene.marks);
    const isOtherView = before === null || before.scene.view !== shown.scene.view;
    if (this.#wanted !== null && (isOtherView || before?.scene !== shown.scene)) this.goTo(this.#wanted);
    else if (isOtherView || this.view.isFitted) this.view.fit(false);
    if (from.size > 0) this.#tween(from, shown.hasMotion && before !== null);
    this.#sync();
    this.#painting.place();
  }

  /** Goes back to a place looked at before; when its view is still to be drawn, as soon as it is. */
  goTo(place: PicturePlace): void {
    this.#wanted = place;
    if (this.#shown?.scene.view !== place.view) return;
    this.#wanted = null;
    if (place.camera === null) this.view.fit();
    else this.view.show(place.camera, place.camera.zoom, true);
  }

  /** What lies over the picture: words and the fitted picture stay above the foot, and words out from under the covers. */
  setFurniture(foot: number, covers: readonly Box[]): void {
    this.#covers = covers;
    this.view.setFoot(foot);
    this.#painting.place();
  }

  /** Changes only what is lit. */
  attend(attention: Attention): void {
    if (!this.#shown || this.#shown.attention === attention) return;
    this.#shown = { ...this.#shown, attention };
    this.#sync();
    this.#painting.place();
  }

  /** Moves one person by hand, from the keyboard. */
  nudge(person: PersonId, to: Point): void {
    this.#places.set(person, to);
    this.#room.move([[person, to]]);
    this.#painting.schedule();
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
    return { scene, camera, theme, emphasis, placeOf: this.#places.of, labels: [] };
  }

  #tween(from: ReadonlyMap<PersonId, Point>, isAnimated: boolean): void {
    const targets = this.#shown?.scene.markOf;
    if (!targets) return;
    this.#tweening.run(isAnimated, (t) => {
      const moved = this.#places.approach(from, targets, t);
      this.#room.move(moved);
      this.#painting.schedule();
      if (t < 1) return;
      this.#sync();
      this.#painting.place();
    });
  }

  #sync(): void {
    if (!this.#shown) return;
    const { scene, findings, attention, theme, wish } = this.#shown;
    const drawn = withLinesOf(scene, attention, findings, wish);
    const emphasis = emphasisOf(drawn, findings, attention);
    this.#drawn = drawn;
    this.#emphasis = emphasis;
    this.#room.sync(nodeElements(drawn, theme, emphasis), edgeElements(drawn, theme, emphasis, this.#places.of), (id) =>
      this.#places.at(id),
    );
  }

  #drawing(): Omit<Drawing, 'labels'> | null {
    if (!this.#drawn || !this.#emphasis || !this.#shown) return null;
    return { scene: this.#drawn, camera: this.camera, theme: this.#shown.theme, emphasis: this.#emphasis, placeOf: this.#places.of };
  }

  #wordRoom(): { readonly bounds: Box; readonly covers: readonly Box[] } {
    const { width, height } = this.camera;
    const foot = this.view.foot > 0 ? this.view.foot + FOOT_GAP : EDGE;
    return { bounds: { left: EDGE, top: EDGE, right: width - EDGE, bottom: height - foot }, covers: this.#covers };
  }

  #resized(): void {
    const { width, height } = this.#host.getBoundingClientRect();
    if (width === this.camera.width && height === this.camera.height) return;
    this.#painting.resize(width, height);
    this.#room.resize();
    this.view.resize(width, height);
    this.#painting.place();
  }

  #tapLine(id: string, at: Point): void {
    const line = this.#drawn?.lines.find((one) => one.id === id);
    if (line) this.#listeners.onTap({ kind: 'tie', line }, at);
  }

  #tapGround(at: Point): void {
    if (this.#drawn) this.#listeners.onTap(tappedAt(this.#drawn, this.#painting.labels, this.camera, at, this.#places.of), at);
  }

  #point(id: PersonId | null): void {
    if (this.#isDragging || id === this.#pointed) return;
    this.#pointed = id;
    this.#host.style.cursor = id === null ? '' : 'pointer';
    this.#listeners.onPoint(id);
  }

  #setDragging(isDragging: boolean): void {
    if (isDragging === this.#isDragging) return;
    this.#isDragging = isDragging;
    this.#listeners.onDragging(isDragging);
  }

  readonly #leave = (): void => this.#point(null);

  /** Whatever moves comes to rest first, so that what is pressed is what one sees. */
  readonly #press = (event: PointerEvent): void => {
    this.view.stop();
    this.#painting.settle();
    this.#pull.note(event);
  };

  /** Nobody is pointed at while all moves under the pointer. */
  readonly #hover = (event: MouseEvent): void => {
    if (this.#painting.isMoving && event.buttons === 0) event.stopPropagation();
  };

  /** A press of the other button: what lies there, and where to open its menu. */
  readonly #menu = (event: MouseEvent): void => {
    event.preventDefault();
    if (!this.#drawn) return;
    const box = this.#host.getBoundingClientRect();
    const screen = { x: event.clientX - box.left, y: event.clientY - box.top };
    const at = toWorld(this.camera, screen);
    const tapped: Tapped =
      this.#pointed === null
        ? tappedAt(this.#drawn, this.#painting.labels, this.camera, at, this.#places.of)
        : { kind: 'person', id: this.#pointed };
    this.#listeners.onMenu(tapped, screen);
  };

  readonly #wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const box = this.#host.getBoundingClientRect();
    const meant = wheelMeans(event);
    if (meant.kind === 'pan') this.view.panBy(-meant.dx, -meant.dy);
    else this.view.zoomBy(meant.factor, { x: event.clientX - box.left, y: event.clientY - box.top }, false);
  };
}
