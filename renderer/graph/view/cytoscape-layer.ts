/** The only file that uses Cytoscape. It paints people and ties and receives their gestures. It knows nothing of the network. */
import cytoscape, { type Core, type EventObject } from 'cytoscape';
import type { PersonId } from '../../../shared/model/ids';
import type { Camera } from '../scene/camera';
import type { Point } from '../scene/scene';
import type { EdgeElement, EdgeLook, NodeElement, NodeLook } from './elements';
import { STYLESHEET } from './stylesheet';

/** Cytoscape adds a style element to the page unless it finds an element with this id. The content security policy forbids that style element. */
const STYLESHEET_ID = '__________cytoscape_stylesheet';

export interface CytoscapeListeners {
  /** The background is pressed: dragging now pans. */
  readonly onPressBackground: () => void;
  readonly onTapPerson: (id: PersonId) => void;
  readonly onTapLine: (id: string, at: Point) => void;
  readonly onTapBackground: (at: Point) => void;
  readonly onDoubleTap: (screen: Point) => void;
  readonly onOverPerson: (id: PersonId | null) => void;
  readonly onMoveOverBackground: (at: Point) => void;
  readonly onDrag: (id: PersonId, at: Point) => void;
  readonly onDrop: (id: PersonId, at: Point) => void;
}

export class CytoscapeLayer {
  readonly #cy: Core;
  readonly #nodes = new Map<string, NodeLook>();
  readonly #edges = new Map<string, { readonly look: EdgeLook; readonly classes: string }>();
  /** Distance of its corner from the corner of the graph view, in pixels. */
  #margin: Point = { x: 0, y: 0 };

  constructor(container: HTMLElement, listeners: CytoscapeListeners) {
    if (!document.getElementById(STYLESHEET_ID)) {
      const placeholder = document.createElement('meta');
      placeholder.id = STYLESHEET_ID;
      document.head.append(placeholder);
    }
    this.#cy = cytoscape({
      container,
      style: STYLESHEET,
      layout: { name: 'preset' },
      minZoom: 0.005,
      maxZoom: 8,
      // The camera controller zooms and pans, because it distinguishes wheel and trackpad.
      userZoomingEnabled: false,
      userPanningEnabled: false,
      boxSelectionEnabled: false,
      autounselectify: true,
      hideEdgesOnViewport: false,
      textureOnViewport: false,
    });
    this.#listen(listeners);
  }

  #listen(listeners: CytoscapeListeners): void {
    const cy = this.#cy;
    const idOf = (event: EventObject): PersonId => event.target.id() as PersonId;
    cy.on('tapstart', (event) => {
      if (event.target === cy || !event.target.isNode() || cy.autoungrabify()) listeners.onPressBackground();
    });
    cy.on('tap', (event) => {
      if (event.target === cy) listeners.onTapBackground(event.position);
      else if (event.target.isNode()) listeners.onTapPerson(idOf(event));
      else listeners.onTapLine(event.target.id(), { ...event.position });
    });
    cy.on('dbltap', ({ renderedPosition: { x, y } }) => listeners.onDoubleTap({ x: x - this.#margin.x, y: y - this.#margin.y }));
    cy.on('mouseover', 'node', (event) => listeners.onOverPerson(idOf(event)));
    cy.on('mouseout', 'node', () => listeners.onOverPerson(null));
    cy.on('mousemove', (event) => {
      if (event.target === cy) listeners.onMoveOverBackground(event.position);
    });
    cy.on('drag', 'node', (event) => listeners.onDrag(idOf(event), { ...event.target.position() }));
    cy.on('dragfree', 'node', (event) => listeners.onDrop(idOf(event), { ...event.target.position() }));
  }

  /** People can be dragged on the map only: in the circles their position has a meaning. */
  allowDragging(isAllowed: boolean): void {
    this.#cy.autoungrabify(!isAllowed);
  }

  /** Updates Cytoscape's elements. Changes only what differs. */
  sync(nodes: readonly NodeElement[], edges: readonly EdgeElement[], positionOf: (id: PersonId) => Point): void {
    const cy = this.#cy;
    const nodeIds = new Set(nodes.map(({ id }) => id));
    const edgeIds = new Set(edges.map(({ id }) => id));
    cy.batch(() => {
      for (const id of [...this.#edges.keys()]) {
        if (edgeIds.has(id)) continue;
        cy.getElementById(id).remove();
        this.#edges.delete(id);
      }
      for (const id of [...this.#nodes.keys()]) {
        if (nodeIds.has(id)) continue;
        cy.getElementById(id).remove();
        this.#nodes.delete(id);
      }
      const added: cytoscape.ElementDefinition[] = [];
      for (const { id, mark, look } of nodes) {
        const before = this.#nodes.get(id);
        if (!before) added.push({ group: 'nodes', data: { id, ...look }, position: { ...positionOf(mark.person) } });
        else if (isDifferent(before, look)) cy.getElementById(id).data(look);
        this.#nodes.set(id, look);
      }
      for (const { id, line, classes, look } of edges) {
        const before = this.#edges.get(id);
        if (!before) added.push({ group: 'edges', data: { id, source: line.a, target: line.b, ...look }, classes });
        else {
          if (isDifferent(before.look, look)) cy.getElementById(id).data(look);
          if (before.classes !== classes) cy.getElementById(id).classes(classes);
        }
        this.#edges.set(id, { look, classes });
      }
      if (added.length > 0) cy.add(added);
    });
  }

  move(places: Iterable<readonly [PersonId, Point]>): void {
    this.#cy.batch(() => {
      for (const [id, place] of places) {
        const node = this.#cy.getElementById(id);
        if (node.nonempty()) node.position({ x: place.x, y: place.y });
      }
    });
  }

  /** Follows the camera. `beyond`: distance of its corner from the corner of the graph view, in pixels. */
  setViewport({ zoom, panX, panY }: Camera, beyond: Point): void {
    this.#margin = beyond;
    this.#cy.viewport({ zoom, pan: { x: panX + beyond.x, y: panY + beyond.y } });
  }

  resize(): void {
    this.#cy.resize();
  }

  destroy(): void {
    this.#cy.destroy();
  }
}

function isDifferent<Look extends object>(a: Look, b: Look): boolean {
  for (const key of Object.keys(b) as (keyof Look)[]) if (a[key] !== b[key]) return true;
  return false;
}
