import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from '../../../electron/app/window-state';

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kith-window-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const nothing = { bounds: null, isMaximized: false, theme: 'system' };

describe('how the window was left', () => {
  it('is nothing at first', () => expect(readWindowState(folder)).toEqual(nothing));
  it('is kept part by part', () => {
    writeWindowState(folder, { theme: 'dark' });
    writeWindowState(folder, { bounds: { x: 1, y: 2, width: 1200, height: 800 } });
    expect(readWindowState(folder)).toEqual({ bounds: { x: 1, y: 2, width: 1200, height: 800 }, isMaximized: false, theme: 'dark' });
  });
  it.each([
    '',
    '{',
    '[]',
    '{"bounds":{"x":"1"},"isMaximized":false,"theme":"dark"}',
    '{"theme":"pink"}',
    '{"bounds":{"x":1,"y":2,"width":0,"height":9},"isMaximized":false,"theme":"dark"}',
    '{"bounds":null,"isMaximized":false,"theme":"pink"}',
  ])('is forgotten when the file is damaged: %s', (text) => {
    writeFileSync(join(folder, 'window.json'), text);
    expect(readWindowState(folder)).toEqual(nothing);
  });
  it('does not stop the app when it cannot be written', () => {
    expect(() => writeWindowState(join(folder, 'missing'), { theme: 'light' })).not.toThrow();
  });
});
