import { describe, expect, it } from 'vitest';
import { versionSentence } from '../../../renderer/state/ui-labels';

describe('the versions in the settings', () => {
  it('are those of the window', () => {
    const agent =
      'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Kith/0.1.0 Chrome/130.0.6723.44 Electron/33.2.1 Safari/537.36';
    expect(versionSentence(agent)).toBe('Version 0.1.0, with Electron 33.2.1 and Chromium 130.0.6723.44.');
  });
  it('are not guessed', () => expect(versionSentence('Mozilla/5.0 (jsdom) jsdom/26')).toBe(''));
});
