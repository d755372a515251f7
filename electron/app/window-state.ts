/** How the window was left: its place, and the theme it must open in to avoid a flash. A convenience: a lost or damaged file is simply forgotten. */
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const THEMES = ['light', 'dark', 'system'] as const;

export interface WindowState {
  readonly bounds: { readonly x: number; readonly y: number; readonly width: number; readonly height: number } | null;
  readonly isMaximized: boolean;
  readonly theme: (typeof THEMES)[number];
}

const DEFAULT_STATE: WindowState = { bounds: null, isMaximized: false, theme: 'system' };
const file = (dataFolder: string) => join(dataFolder, 'window.json');

export function readWindowState(dataFolder: string): WindowState {
  try {
    const read: unknown = JSON.parse(readFileSync(file(dataFolder), 'utf8'));
    return isWindowState(read) ? read : DEFAULT_STATE;
  } catch {
    return DEFAULT_STATE;
  }
}

// By hand: the library that checks everything else would have to be loaded before the window.
function isWindowState(read: unknown): read is WindowState {
  if (typeof read !== 'object' || read === null || !('bounds' in read && 'isMaximized' in read && 'theme' in read)) return false;
  const isKnownTheme = THEMES.some((theme) => theme === read.theme);
  return isKnownTheme && typeof read.isMaximized === 'boolean' && (read.bounds === null || isRectangle(read.bounds));
}

function isRectangle(bounds: unknown): boolean {
  if (typeof bounds !== 'object' || bounds === null || !('x' in bounds && 'y' in bounds && 'width' in bounds && 'height' in bounds))
    return false;
  const { x, y, width, height } = bounds;
  return [x, y, width, height].every(Number.isSafeInteger) && Number(width) > 0 && Number(height) > 0;
}

export function writeWindowState(dataFolder: string, changed: Partial<WindowState>): void {
  try {
    const path = file(dataFolder);
    writeFileSync(`${path}.new`, JSON.stringify({ ...readWindowState(dataFolder), ...changed }));
    renameSync(`${path}.new`, path);
  } catch {
    // A full or read-only disk: the window opens at its default place next time. The network's own save state tells the user.
  }
}
