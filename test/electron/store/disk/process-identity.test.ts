import { describe, expect, it } from 'vitest';
import { bootOf, isSameStart, startedHere, startOf } from '../../../../electron/store/disk/process-identity';
import { start } from '../../../builders/process';

const hasPs = process.platform !== 'win32';

describe('when a process began', () => {
  it('is the same however often one asks, and is this process’s own', () => {
    expect(startedHere()).toBe(startedHere());
    expect(bootOf()).toBe(bootOf());
    expect(isSameStart(startOf(process.pid) ?? 'gone', startedHere())).toBe(true);
  });

  it.runIf(hasPs)('is asked of `ps` where there is no /proc, and comes to the same moment', () => {
    const seconds = startOf(process.pid, 'darwin') ?? '';
    expect(seconds).toMatch(/^\d{10}$/);
    expect(isSameStart(seconds, String(Math.round(performance.timeOrigin / 1_000)), 'darwin')).toBe(true);
  });

  it.runIf(hasPs)('is not known of a process that is gone, where only a program can tell', async () => {
    const { child, ended } = start(process.execPath, ['-e', '']);
    await ended;
    expect(startOf(child.pid as number, 'darwin')).toBe('');
  });

  it('tells a process from another that got its number', () => {
    expect(isSameStart('1700000000', '1700000004', 'darwin')).toBe(true);
    expect(isSameStart('1700000000', '1700003600', 'darwin')).toBe(false);
    expect(isSameStart('1700000000', '1700003600', 'win32')).toBe(false);
    expect(isSameStart('4711', '4712', 'linux')).toBe(false);
    expect(isSameStart('', '4712', 'linux')).toBe(true);
  });
});
