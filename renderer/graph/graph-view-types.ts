/** The interface of the graph view. Other parts of the window do not know Cytoscape. */
import type { Mixing } from '../../shared/analysis/clusters/combine-layers';
import type { Findings } from '../../shared/analysis/data/findings';
import type { IntroductionPath } from '../../shared/analysis/suggestions/introduction-paths';
import type { ClusterId, PersonId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import type { EgoNetwork, GraphMode, Layout, Region } from './layout/layout';
import type { Naming } from './scene/anonymize';
import type { LineKind } from './scene/scene';

/** What is selected in the window. The side panel shows it. */
export type Selection =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly a: PersonId; readonly b: PersonId }
  | { readonly kind: 'cluster'; readonly id: ClusterId };

export interface GraphViewProps {
  /** Another object after each edit. */
  readonly network: Network;
  readonly findings: Findings;
  readonly mode: GraphMode;
  /** Set when `mode` is `ego`. */
  readonly egoNetwork: EgoNetwork | null;
  /** The introduction path to show; null: none. */
  readonly path: IntroductionPath | null;
  readonly mixing: Mixing;
  /** The weak-tie lens dims everything strong and embedded to 12 %. */
  readonly isLensOn: boolean;
  /** People who pass the filters; null: everybody. */
  readonly visible: ReadonlySet<PersonId> | null;
  /** People whose cluster is uncertain. */
  readonly uncertain: ReadonlySet<PersonId>;
  /** The circles are drawn without the user in the center. */
  readonly isMeHidden: boolean;
  readonly hiddenLines: readonly LineKind[];
  /** The layout of these findings, when it is known from an earlier session; null: it is computed. */
  readonly savedLayout: Layout | null;
  /** Regions of the map from an earlier session. */
  readonly savedRegions: readonly Region[];
  readonly selection: Selection;
  /** Chosen for what is done with many at once. They have rings. */
  readonly chosen: ReadonlySet<PersonId>;
  /** Dragging draws around people instead of moving the graph. */
  readonly isLassoOn: boolean;
  /** Highlighted from outside, for example by a row of a list; null: nobody. */
  readonly highlighted: PersonId | null;
  readonly theme: 'light' | 'dark';
  readonly reducedMotion: boolean;
  /** Photos stand in the marks of people also where these are small; else only near. */
  readonly hasPhotosFromAfar: boolean;
  readonly isLegendOpen: boolean;
  /** The viewport of an earlier session; null: everything. */
  readonly initialViewport: Viewport | null;
  readonly onLegendToggle: (isOpen: boolean) => void;
  /** The user wants to keep the mode on screen and not wait for the requested one. */
  readonly onKeepMode: (mode: GraphMode) => void;
  readonly onHidePath: () => void;
  readonly onSearch: () => void;
  /** The camera has settled; null: everything is in view. */
  readonly onViewportChange: (viewport: Viewport | null) => void;
  readonly onRegionsChange: (regions: readonly Region[]) => void;
  /** The layout of these findings is on screen. */
  readonly onLayout: (layout: Layout, findings: Findings) => void;
  /** @param at position in pixels of the graph view */
  readonly onMenu: (person: PersonId, at: { readonly x: number; readonly y: number }) => void;
  readonly onSelect: (selection: Selection) => void;
  readonly onHover: (person: PersonId | null) => void;
  readonly onChoose: (people: readonly PersonId[], how: 'add' | 'replace' | 'toggle') => void;
  readonly onLassoOff: () => void;
  /** A person was dragged on the map; null removes the pin. */
  readonly onPin: (person: PersonId, pin: { readonly x: number; readonly y: number } | null) => void;
}

export interface Viewport {
  readonly mode: GraphMode;
  /** Center of the view in world coordinates, and its zoom; null: everything is in view. */
  readonly camera: { readonly x: number; readonly y: number; readonly zoom: number } | null;
}

/** What commands can do with the graph view. */
export interface GraphViewHandle {
  fit(): void;
  zoomBy(factor: number): void;
  /**
   * Highlights a person and brings them into view. Opens their region on a map of closed regions. The camera stays where the person and the
   * names around them are readable, unless `how` is `closer`.
   */
  flyTo(person: PersonId, how?: 'closer'): void;
  /** Where a person is in the window, in CSS pixels; null: not drawn as a person of their own, or out of view. */
  placeOf(person: PersonId): { readonly x: number; readonly y: number } | null;
  /** The next click on the map places the person. */
  startPlacing(person: PersonId): void;
  focus(): void;
  /** Null: everything is in view. */
  camera(): Viewport['camera'];
  setViewport(viewport: Viewport): void;
  /** The whole graph with title and legend. `scale`: 1 to 4 times screen pixels. */
  exportPng(scale: number, naming: Naming): Promise<Uint8Array>;
  /** `isLight`: for paper, whatever the theme is. */
  exportSvg(naming: Naming, isLight?: boolean): Promise<Uint8Array>;
}
