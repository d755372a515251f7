/** Loads the styles, sets the language and renders the app. Loaded and started by bootstrap.ts. */
import '@fontsource-variable/inter';
import '../styles/mantine-parts.css';
import '@mantine/dates/styles.css';
import '@mantine/notifications/styles.css';
import '@mantine/spotlight/styles.css';
import '../styles/tokens.css';
import '../styles/mantine.css';
import '../styles/base.css';
import { setNonce } from 'get-nonce';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { setLanguage } from '../../shared/strings/text';
import { type EarlyCall, keepEarlyCalls } from '../desktop';
import { styleNonce } from '../ui/page-policy';
import { App } from './App';

setNonce(styleNonce()); // for the scroll lock of dialogs, which adds a style element of its own

/** @param calls made while this module was loading */
export function start(calls: readonly EarlyCall[]): void {
  keepEarlyCalls(calls);
  const direction = applyLanguage(new URLSearchParams(window.location.search));
  const root = document.getElementById('root');
  if (!root) throw new Error('index.html has no #root');
  createRoot(root).render(
    <StrictMode>
      <App direction={direction} />
    </StrictMode>,
  );
}

/**
 * Reads `?language=pseudo&direction=rtl` from the window's address. Call it before the first text is looked up. The pseudo-language and the mirrored
 * window are for tests: they show texts that are not in the catalogue and layouts that break.
 */
function applyLanguage(address: URLSearchParams): 'ltr' | 'rtl' {
  if (address.get('language') === 'pseudo') setLanguage('pseudo');
  const direction = address.get('direction') === 'rtl' ? 'rtl' : 'ltr';
  document.documentElement.dir = direction;
  return direction;
}
