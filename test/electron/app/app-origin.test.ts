import { describe, expect, it } from 'vitest';
import { isAppUrl, isTrustedSender, pageAddress } from '../../../electron/app/app-origin';
import { displayLanguage } from '../../../electron/language';

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

describe('the language of the page', () => {
  it('is not in the address of the English page', () => expect(pageAddress(displayLanguage({}))).toBe('app://kith/index.html'));
  it.each([
    ['pseudo', 'app://kith/index.html?language=pseudo&direction=ltr'],
    ['pseudo-mirrored', 'app://kith/index.html?language=pseudo&direction=rtl'],
    ['https://evil/', 'app://kith/index.html'],
  ])('%s', (KITH_LANGUAGE, address) => {
    expect(pageAddress(displayLanguage({ KITH_LANGUAGE }))).toBe(address);
    expect(isAppUrl(address)).toBe(true);
  });
});
