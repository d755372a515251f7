import { describe, expect, it } from 'vitest';
import { bootId, isSameStartTime, ownStartTime, startTimeOf } from '../../../../electron/store/disk/process-identity';
import { start } from '../../../builders/process';

const hasPs = process.platform !== 'win32';

describe('when a process began', () => {
  it('is the same however often one asks, and is this process’s own', () => {
    expect(ownStartTime()).toBe(ownStartTime());
    expect(bootId()).toBe(bootId());
    expect(isSameStartTime(startTimeOf(process.pid) ?? 'gone', ownStartTime())).toBe(true);
  });

  it.runIf(hasPs)('is asked of `ps` where there is no /proc, and comes to the same moment', () => {
    const seconds = startTimeOf(process.pid, 'darwin') ?? '';
    expect(seconds).toMatch(/^\d{10}$/);
    expect(isSameStartTime(seconds, String(Math.round(performance.timeOrigin / 1_000)), 'darwin')).toBe(true);
  });

  it.runIf(hasPs)('is not known of a process that is gone, where only a program can tell', async () => {
    const { child, ended } = start(process.execPath, ['-e', '']);
    await ended;
    expect(startTimeOf(child.pid as number, 'darwin')).toBe('');
  });

  it('tells a process from another that got its number', () => {
    expect(isSameStartTime('1700000000', '1700000004', 'darwin')).toBe(true);
    expect(isSameStartTime('1700000000', '1700003600', 'darwin')).toBe(false);
    expect(isSameStartTime('1700000000', '1700003600', 'win32')).toBe(false);
    expect(isSameStartTime('4711', '4712', 'linux')).toBe(false);
    expect(isSameStartTime('', '4712', 'linux')).toBe(true);
  });
});
