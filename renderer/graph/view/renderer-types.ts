/** Input and output of the renderer. */
import type { Findings } from '../../../shared/analysis/data/findings';
import type { PersonId } from '../../../shared/model/ids';
import type { Theme } from '../../styles/window-colors';
import type { Camera } from '../scene/camera';
import type { HighlightInput } from '../scene/highlight';
import type { LineFilter } from '../scene/lines';
import type { Area, Line, Point, Scene } from '../scene/scene';

export type HitTarget =
  | { readonly kind: 'person'; readonly id: PersonId }
  | { readonly kind: 'tie'; readonly line: Line }
  | { readonly kind: 'area'; readonly area: Area }
  | { readonly kind: 'nothing' };

export interface RendererListeners {
  /** `at`: position in world coordinates; null on a person. */
  readonly onTap: (target: HitTarget, at: Point | null) => void;
  /** Null: the pointer is on nobody. */
  readonly onHover: (person: PersonId | null) => void;
  readonly onSettle: (camera: Camera) => void;
  /** `at`: position in pixels of the graph view. */
  readonly onMenu: (target: HitTarget, at: Point) => void;
  /** After every frame, for parts that follow the camera without React. */
  readonly onPainted?: (camera: Camera) => void;
  /** A person is dragged, or not any more. */
  readonly onDragging: (isDragging: boolean) => void;
  readonly onDrop: (person: PersonId, at: Point) => void;
}

export interface RendererInput {
  readonly scene: Scene;
  readonly findings: Findings;
  readonly highlightInput: HighlightInput;
  readonly theme: Theme;
  readonly lineFilter: LineFilter;
  readonly hasMotion: boolean;
  readonly photoOf: (person: PersonId) => string | undefined;
  /** Photos stand in the marks also where these are small. */
  readonly hasPhotosFromAfar: boolean;
}

export interface RendererElements {
  readonly host: HTMLElement;
  /** Contains background and middle; moved while the camera moves. */
  readonly carrier: HTMLElement;
  readonly background: HTMLCanvasElement;
  readonly middle: HTMLElement;
  readonly overlay: HTMLCanvasElement;
}
