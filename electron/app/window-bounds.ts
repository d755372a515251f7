/** Where the window was, made sane for the screens that are there now. */
export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_SIZE = { width: 1280, height: 800 };
/** Below this the panels no longer fit beside the picture. */
export const MIN_SIZE = { width: 1024, height: 700 };

const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));

/**
 * The remembered bounds moved and shrunk into the screen they overlap most. Null (the system chooses the place) when nothing was remembered or
 * its screen is gone. `screens` are work areas: without task bars.
 */
export function boundsOnScreen(remembered: Bounds | null, screens: readonly Bounds[]): Bounds | null {
  if (remembered === null) return null;
  const shared = (screen: Bounds) =>
    overlap(remembered.x, remembered.width, screen.x, screen.width) * overlap(remembered.y, remembered.height, screen.y, screen.height);
  const screen = screens.reduce<Bounds | null>((best, next) => (shared(next) > (best ? shared(best) : 0) ? next : best), null);
  if (screen === null) return null;
  const width = Math.min(Math.max(remembered.width, MIN_SIZE.width), screen.width);
  const height = Math.min(Math.max(remembered.height, MIN_SIZE.height), screen.height);
  return {
    x: Math.min(Math.max(remembered.x, screen.x), screen.x + screen.width - width),
    y: Math.min(Math.max(remembered.y, screen.y), screen.y + screen.height - height),
    width,
    height,
  };
}
