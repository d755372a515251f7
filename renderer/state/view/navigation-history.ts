/** Places visited in the window, as in a browser: back and forward through pages, pictures, people's worlds and what was selected. */
import type { PicturePlace } from '../../graph/graph-view-types';
import { useDocument } from '../network/document-store';
import { pictureHandle } from './graph-view-handle';
import { useView, type View } from './view-store';

export interface Place extends Pick<View, 'page' | 'pictureView' | 'around' | 'selection'> {
  readonly camera: PicturePlace['camera'];
}

export interface Places {
  readonly back: readonly Place[];
  readonly forward: readonly Place[];
}

const MOST_PLACES = 60;
export const NOWHERE: Places = { back: [], forward: [] };

let places: Places = NOWHERE;
let isTravelling = false;

/** One leaves `from` for somewhere new: the way forward is gone. */
export function left(before: Places, from: Place): Places {
  return { back: [...before.back, from].slice(-MOST_PLACES), forward: [] };
}

/** One step; null when there is nowhere to go. */
export function travelled(
  before: Places,
  here: Place,
  direction: 'back' | 'forward',
): { readonly places: Places; readonly to: Place } | null {
  const to = before[direction].at(-1);
  if (!to) return null;
  const other = direction === 'back' ? 'forward' : 'back';
  return { to, places: { ...before, [direction]: before[direction].slice(0, -1), [other]: [...before[other], here] } as Places };
}

/** Follows where the user goes; answers with the function that stops it. */
export function followPlaces(): () => void {
  let vault = useDocument.getState().vault;
  return useView.subscribe((view, before) => {
    const now = useDocument.getState().vault;
    if (now !== vault || !before.isRestored) {
      vault = now;
      places = NOWHERE;
      return;
    }
    if (isTravelling || isSamePlace(view, before)) return;
    places = left(places, placeOf(before));
  });
}

export function travel(direction: 'back' | 'forward'): void {
  const step = travelled(places, placeOf(useView.getState()), direction);
  if (!step) return;
  places = step.places;
  const { camera, ...view } = step.to;
  isTravelling = true;
  useView.setState({ ...view, isSheetOpen: view.selection.kind !== 'nothing' });
  isTravelling = false;
  if (view.page !== 'picture') return;
  const place: PicturePlace = { view: view.around ? 'around' : view.pictureView, camera };
  // On another page there is no picture yet: it is there after the next frame.
  if (pictureHandle.current) pictureHandle.current.goTo(place);
  else requestAnimationFrame(() => requestAnimationFrame(() => pictureHandle.current?.goTo(place)));
}

function placeOf({ page, pictureView, around, selection }: View): Place {
  return { page, pictureView, around, selection, camera: pictureHandle.current?.place() ?? null };
}

function isSamePlace(a: View, b: View): boolean {
  if (a.page !== b.page || a.pictureView !== b.pictureView) return false;
  return JSON.stringify([a.around, a.selection]) === JSON.stringify([b.around, b.selection]);
}
