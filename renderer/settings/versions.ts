/** Which versions are running: what a user is asked for when something does not work. */
import { text } from '../../shared/strings/text';

/**
 * @param userAgent of the window: `Mozilla/5.0 (…) kith/0.1.0 Chrome/130.0.6723.44 Electron/33.2.1 Safari/537.36`
 * @returns a sentence; empty when the window does not run in Electron
 */
export function versionSentence(userAgent: string): string {
  const versionOf = (name: string) => new RegExp(`(?:^|\\s)${name}/(\\S+)`, 'i').exec(userAgent)?.[1];
  const [kith, electron, chromium] = ['kith', 'electron', 'chrome'].map(versionOf);
  if (kith === undefined || electron === undefined || chromium === undefined) return '';
  return text('settings.versions', { kith, electron, chromium });
}
