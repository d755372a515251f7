/** Where the window was, and the theme it opens in, so that it does not flash. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Bounds {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export const DEFAULT_SIZE = { width: 1280, height: 800 };
/** In a smaller window the panels no longer fit beside the graph. */
export const MIN_SIZE = { width: 1024, height: 700 };

const overlap = (from: number, length: number, otherFrom: number, otherLength: number) =>
  Math.max(0, Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom));

/**
 * The bounds of the last start, moved and shrunk to fit into the screen that they overlap most. Null (the system chooses the place) on the first start, and
 * when that screen is gone. `screens` are work areas: without task bars.
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

const THEMES = ['light', 'dark', 'system'] as const;

export interface WindowState {
  readonly bounds: Bounds | null;
  readonly isMaximized: boolean;
  readonly theme: (typeof THEMES)[number];
}

const DEFAULT_STATE: WindowState = { bounds: null, isMaximized: false, theme: 'system' };
const file = (dataFolder: string) => join(dataFolder, 'window.json');

/** The default state when the file is missing or damaged: nothing in it is worth an error. */
export function readWindowState(dataFolder: string): WindowState {
  try {
    const state: unknown = JSON.parse(readFileSync(file(dataFolder), 'utf8'));
    return isWindowState(state) ? state : DEFAULT_STATE;
  } catch {
    return DEFAULT_STATE;
  }
}

// Without zod, which would have to be loaded before the window opens.
function isWindowState(state: unknown): state is WindowState {
  if (typeof state !== 'object' || state === null || !('bounds' in state && 'isMaximized' in state && 'theme' in state)) return false;
  const isKnownTheme = THEMES.some((theme) => theme === state.theme);
  return isKnownTheme && typeof state.isMaximized === 'boolean' && (state.bounds === null || isRectangle(state.bounds));
}

function isRectangle(bounds: unknown): boolean {
  if (typeof bounds !== 'object' || bounds === null || !('x' in bounds && 'y' in bounds && 'width' in bounds && 'height' in bounds))
    return false;
  const { x, y, width, height } = bounds;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}

export function writeWindowState(dataFolder: string, changes: Partial<WindowState>): void {
  try {
    const path = file(dataFolder);
    writeFileSync(`${path}.new`, JSON.stringify({ ...readWindowState(dataFolder), ...changes }));
    renameSync(`${path}.new`, path);
  } catch {
    // A full or read-only disk: the next window opens at its default place. The network's save state tells the user about the disk.
  }
}
