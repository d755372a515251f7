/** Back and Forward, as in a browser: through pages, graph modes, ego networks and selections. */
import type { Viewport } from '../../graph/graph-view-types';
import { useDocument } from '../network/document-store';
import { graphViewHandle } from './graph-view-handle';
import { useView, type View } from './view-store';

export interface Place extends Pick<View, 'page' | 'graphMode' | 'egoNetwork' | 'selection'> {
  readonly camera: Viewport['camera'];
}

export interface NavigationHistory {
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
}

const MAX_PLACES = 60;
export const NO_HISTORY: NavigationHistory = { back: [], forward: [] };

let history: NavigationHistory = NO_HISTORY;
let isNavigating = false;

/** The history after the user leaves `from` for a new place. The forward list is empty then. */
export function visited(before: NavigationHistory, from: Place): NavigationHistory {
  return { back: [...before.back, from].slice(-MAX_PLACES), forward: [] };
}

/** One step; null when the list is empty. */
export function stepped(
  before: NavigationHistory,
  here: Place,
  direction: 'back' | 'forward',
): { readonly places: NavigationHistory; readonly to: Place } | null {
  const to = before[direction].at(-1);
  if (!to) return null;
  const other = direction === 'back' ? 'forward' : 'back';
  return { to, places: { ...before, [direction]: before[direction].slice(0, -1), [other]: [...before[other], here] } as NavigationHistory };
}

/** Records where the user goes. Returns the function that stops it. */
export function recordNavigation(): () => void {
  let networkName = useDocument.getState().networkName;
  return useView.subscribe((view, before) => {
    const now = useDocument.getState().networkName;
    if (now !== networkName || before.timesRestored === 0) {
      networkName = now;
      history = NO_HISTORY;
      return;
    }
    if (isNavigating || isSamePlace(view, before)) return;
    history = visited(history, placeOf(before));
  });
}

export function navigate(direction: 'back' | 'forward'): void {
  const step = stepped(history, placeOf(useView.getState()), direction);
  if (!step) return;
  history = step.places;
  const { camera, ...view } = step.to;
  isNavigating = true;
  useView.setState({ ...view, isSheetOpen: view.selection.kind !== 'nothing' });
  isNavigating = false;
  if (view.page !== 'graph') return;
  const place: Viewport = { mode: view.egoNetwork ? 'ego' : view.graphMode, camera };
  // Coming from another page, the graph is there after the next frame.
  if (graphViewHandle.current) graphViewHandle.current.setViewport(place);
  else requestAnimationFrame(() => requestAnimationFrame(() => graphViewHandle.current?.setViewport(place)));
}

function placeOf({ page, graphMode, egoNetwork, selection }: View): Place {
  return { page, graphMode, egoNetwork, selection, camera: graphViewHandle.current?.camera() ?? null };
}

function isSamePlace(a: View, b: View): boolean {
  if (a.page !== b.page || a.graphMode !== b.graphMode) return false;
  return JSON.stringify([a.egoNetwork, a.selection]) === JSON.stringify([b.egoNetwork, b.selection]);
}
