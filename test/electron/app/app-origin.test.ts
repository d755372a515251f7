import { describe, expect, it } from 'vitest';
import { isAppUrl, isTrustedSender } from '../../../electron/app/app-origin';

describe('our own address', () => {
  it.each(['app://kith/', 'app://kith/index.html', 'app://kith/index.html?a#b', 'APP://kith/'])('is %s', (address) => {
    expect(isAppUrl(address)).toBe(true);
  });
  it.each([
    'app://evil/',
    'app://kith.evil/',
    'app://kith@evil/',
    'app://me:pw@kith/',
    'app://kith:1/',
    'data:text/html,app://kith/',
    'https://kith/',
    'file:///kith/',
    'about:blank',
    '',
  ])('is not %s', (address) => {
    expect(isAppUrl(address)).toBe(false);
  });
});

describe('who may call the desktop', () => {
  const main = { url: 'app://kith/index.html' };
  it('is the top frame on our own page', () => expect(isTrustedSender(main, main)).toBe(true));
  it('is not a frame that is gone', () => expect(isTrustedSender(null, main)).toBe(false));
  it('is nobody when there is no window', () => expect(isTrustedSender(null, null)).toBe(false));
  it('is not another frame with our address', () => expect(isTrustedSender({ url: main.url }, main)).toBe(false));
  it('is not our frame on another page', () => {
    const strayed = { url: 'data:text/html,x' };
    expect(isTrustedSender(strayed, strayed)).toBe(false);
  });
});
