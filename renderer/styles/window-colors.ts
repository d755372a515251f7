/**
 * The colors of the window in both themes. The style sheets use them as `var(--k-ground)`, `var(--k-accent-soft)`, …; the canvases of the graph use
 * them from here. Text has 4.5:1 and marks have 3:1 contrast on every background they are used on (test/renderer/styles).
 */
export type Theme = 'light' | 'dark';

const light = {
  ground: '#f7f7f5',
  surface: '#ffffff',
  sunken: '#f3f3f0',
  field: '#ffffff',
  hover: '#efefec',
  border: '#e2e2de',
  borderStrong: '#83888f',
  text: '#1b1d21',
  muted: '#5f656e',
  accent: '#0f6b5f',
  accentHover: '#0b574d',
  onAccent: '#ffffff',
  accentSoft: '#e1f1ee',
  quiet: '#9a4a06',
  quietSoft: '#fdf0e1',
  danger: '#b3261e',
  dangerSoft: '#fdecea',
  focus: '#0f6b5f',
};

export type WindowColors = Readonly<typeof light>;

const dark: WindowColors = {
  ground: '#14171a',
  surface: '#1b1e23',
  sunken: '#14171a',
  field: '#14171a',
  hover: '#262a30',
  border: '#2d3238',
  borderStrong: '#747b85',
  text: '#e7e9ec',
  muted: '#a0a6af',
  accent: '#5cc8b8',
  accentHover: '#7cd6c8',
  onAccent: '#0b1d1a',
  accentSoft: '#17352f',
  quiet: '#f2a765',
  quietSoft: '#38291a',
  danger: '#ff8f87',
  dangerSoft: '#3d211f',
  focus: '#5cc8b8',
};

export const WINDOW_COLORS: Readonly<Record<Theme, WindowColors>> = { light, dark };

/** The colors as CSS variables: `accentSoft` is `--k-accent-soft`. */
export function colorVariables(theme: Theme): Record<string, string> {
  const kebab = (name: string) => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return Object.fromEntries(Object.entries(WINDOW_COLORS[theme]).map(([name, color]) => [`--k-${kebab(name)}`, color]));
}
