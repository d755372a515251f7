import { describe, expect, it } from 'vitest';
import { errorLogEntry } from '../../../electron/app/error-log';

describe('the log of faults', () => {
  it('holds the kind of error and places in the code, never its message nor a folder', () => {
    const error = new TypeError('cannot add Ana Brandt');
    error.stack =
      'TypeError: cannot add Ana Brandt\n    at commit (/home/ana/kith/dist/electron/main.js:10:5)\n    at file:///home/ana/kith/dist/electron/main.js:20:1';
    expect(errorLogEntry('commit', error)).toBe('commit: TypeError\n  at commit main.js:10:5\n  at main.js:20:1');
  });
  it('copes with anything thrown', () => expect(errorLogEntry('commit', 'Ana')).toBe('commit: thrown string'));
});
