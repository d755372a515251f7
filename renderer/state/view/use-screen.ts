import { useMediaQuery } from '@mantine/hooks';
import { useView } from './view-store';

/** Light or dark as it is on screen now: the user's choice, or the system's. */
export function useShownTheme(): 'light' | 'dark' {
  const theme = useView((view) => view.theme);
  const systemIsDark = useMediaQuery('(prefers-color-scheme: dark)', false, { getInitialValueInEffect: false });
  return theme === 'system' ? (systemIsDark ? 'dark' : 'light') : theme;
}

/** True when the system asks for less motion. */
export function useLessMotion(): boolean {
  return useMediaQuery('(prefers-reduced-motion: reduce)', false, { getInitialValueInEffect: false });
}

/** Below this width the side panel is a sheet over the content. */
export function useIsNarrow(): boolean {
  return useMediaQuery('(max-width: 1100px)', false, { getInitialValueInEffect: false });
}
