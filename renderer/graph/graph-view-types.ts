/** What the rest of the window may know of the picture. Cytoscape does not show through. */

import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { Findings } from '../../shared/analysis/data/findings';
import type { Route } from '../../shared/analysis/suggestions/introduction-paths';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import type { GraphMode, Region } from './layout/layout';
import type { EgoNetwork } from './layout/request';
import type { Naming } from './scene/anonymize';
import type { LineKind } from './scene/scene';

/** What is selected in the window: the side panel belongs to it. */
export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly a: PersonId; readonly b: PersonId }
  | { readonly kind: 'cluster'; readonly id: ClusterId };

export interface GraphViewProps {
  readonly network: Network;
  readonly findings: Findings;
  readonly mode: GraphMode;
  /** Whose world is shown when `view` is `around`. */
  readonly egoNetwork: EgoNetwork | null;
  /** The way to somebody that is to stand out; null: none. */
  readonly path: Route | null;
  readonly mixing: Mixing;
  /** The weak-tie lens: everything strong and embedded fades to 12 %. */
  readonly isLensOn: boolean;
  /** People who pass the filters; null: everybody. */
  readonly visible: ReadonlySet<PersonId> | null;
  /** People placed in their cluster uncertainly. */
  readonly uncertain: ReadonlySet<PersonId>;
  /** The circles without the user in their middle. */
  readonly isMeHidden: boolean;
  /** Kinds of lines that are switched off. */
  readonly hiddenLines: readonly LineKind[];
  /** Where the regions of the map stood when the network was last open. */
  readonly savedRegions: readonly Region[];
  readonly selection: Selection;
  /** Person lit from outside (hovering a row of a list), or null. */
  readonly highlighted: PersonId | null;
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  readonly isLegendOpen: boolean;
  readonly onLegendToggle: (isOpen: boolean) => void;
  /** The user would rather stay where they are than wait for the view that is being drawn. */
  readonly onKeepMode: (view: GraphMode) => void;
  readonly onHidePath: () => void;
  /** The search is wanted. */
  readonly onSearch: () => void;
  /** What was in view when the network was last open; null: all. */
  readonly initialViewport: Viewport | null;
  /** The camera rests; null: all is in view. */
  readonly onViewportChange: (viewport: Viewport | null) => void;
  readonly onRegionsChange: (regions: readonly Region[]) => void;
  /** The menu of somebody is wanted at a place of the picture, in pixels. */
  readonly onMenu: (person: PersonId, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect: (selection: Selection) => void;
  /** The pointer or the keyboard rests on a person; null: on nobody. */
  readonly onHover: (person: PersonId | null) => void;
  /** A person was dragged (map view); null takes the pin away. */
  readonly onPin: (person: PersonId, pin: { readonly x: number; readonly y: number } | null) => void;
}

/** A place one has looked at. */
export interface Viewport {
  readonly mode: GraphMode;
  /** The middle of the picture in its world, and how close; null: all was in view. */
  readonly camera: { readonly x: number; readonly y: number; readonly zoom: number } | null;
}

/** What commands can ask of the picture. */
export interface GraphViewHandle {
  fit(): void;
  zoomBy(factor: number): void;
  /**
   * Lights the person and moves the view to them: opens their cluster first where people are gathered in regions; where they and the names around them
   * can be read already it stays, unless one wants to be `closer`.
   */
  flyTo(person: PersonId, how?: 'closer'): void;
  /** The next click on the map's ground is where the person shall stand. */
  startPlacing(person: PersonId): void;
  focus(): void;
  /** What is looked at now; null: all of it. */
  camera(): Viewport['camera'];
  setViewport(viewport: Viewport): void;
  /** The whole picture with legend. `scale` 1 to 4 times screen pixels. */
  exportPng(scale: number, naming: Naming): Promise<Uint8Array>;
  exportSvg(naming: Naming): Promise<Uint8Array>;
}
