import {
  Button,
  type CSSVariablesResolver,
  createTheme,
  defaultVariantColorsResolver,
  type MantineColorsTuple,
  Menu,
  Modal,
  Tooltip,
} from '@mantine/core';
import { text } from '../../shared/strings/text';
import { colorVariables } from '../styles/window-colors';

/** Ten shades of the accent color. Where each is used is decided there (styles/window-colors.ts). */
const accent: MantineColorsTuple = [
  '#e1f1ee',
  '#c6e5df',
  '#a0d8cd',
  '#7cd6c8',
  '#5cc8b8',
  '#35a898',
  '#1b8577',
  '#0f6b5f',
  '#0b574d',
  '#08443c',
];

const MOTION_MS = 140;

/** Puts the colors of the window into CSS variables. */
export const cssVariablesResolver: CSSVariablesResolver = () => ({
  variables: {},
  light: colorVariables('light'),
  dark: colorVariables('dark'),
});

/** A function, because it holds texts. */
export const createKithTheme = () =>
  createTheme({
    primaryColor: 'kith',
    primaryShade: { light: 7, dark: 4 },
    colors: { kith: accent },
    fontFamily: 'var(--k-font)',
    defaultRadius: 8,
    respectReducedMotion: true,
    // Text on the accent color is dark in the dark theme. Mantine would make it white.
    variantColorResolver: (input) => {
      const resolved = defaultVariantColorsResolver(input);
      return input.variant === 'filled' ? { ...resolved, color: 'var(--k-on-accent)' } : resolved;
    },
    cursorType: 'pointer',
    fontSizes: { xs: '11px', sm: '13px', md: '13px', lg: '14px', xl: '16px' },
    components: {
      Modal: Modal.extend({
        defaultProps: {
          centered: true,
          shadow: 'none',
          overlayProps: { backgroundOpacity: 0.35 },
          transitionProps: { duration: MOTION_MS, transition: 'fade' },
          closeButtonProps: { 'aria-label': text('common.close') },
        },
      }),
      // The focus goes to the first item, not to Mantine's placeholder.
      Menu: Menu.extend({ defaultProps: { withInitialFocusPlaceholder: false } }),
      Button: Button.extend({ defaultProps: { size: 'sm' } }),
      Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, withArrow: false, transitionProps: { duration: 100 } } }),
    },
  });
