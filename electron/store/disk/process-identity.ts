/**
 * Identifies a process beyond its number, which the system reuses: the boot it ran in, and when it started. Linux reports both in /proc. macOS reports
 * its boot through `sysctl`, called once a process. When another process started, macOS and Windows report through a program, called only when a lock
 * already exists.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Cached: neither changes while a process lives. */
let cachedBootId: string | null = null;
let cachedStartTime: string | null = null;

/** Changes with each boot of the machine; empty where it is unknown. */
export function bootId(): string {
  cachedBootId ??= readBootId();
  return cachedBootId;
}

/** When this process started, in a form that `isSameStartTime` compares; empty where it is unknown. */
export function ownStartTime(): string {
  cachedStartTime ??= process.platform === 'linux' ? (startTimeOf(process.pid) ?? '') : String(Math.round(performance.timeOrigin / 1_000));
  return cachedStartTime;
}

/** When a process started (Linux: clock ticks since boot; else seconds since 1970). Null: it exited or is a zombie. Empty: unknown. */
export function startTimeOf(pid: number, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === 'darwin') return epochSeconds(outputOf('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]));
  if (platform === 'win32')
    return epochSeconds(
      outputOf('powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('s')`]),
    );
  if (platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the process name in parentheses may contain anything
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
  } catch {
    return null;
  }
}

/** Node takes the time of its start a moment after the system does. */
const TOLERANCE_S = 10;

/** Whether two start times may belong to one process; an unknown one may. */
export function isSameStartTime(a: string, b: string, platform: NodeJS.Platform = process.platform): boolean {
  if (a === '' || b === '' || a === b) return true;
  return platform !== 'linux' && Math.abs(Number(a) - Number(b)) <= TOLERANCE_S;
}

function readBootId(): string {
  try {
    if (process.platform === 'darwin') return outputOf('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Empty when the program does not exist, fails, or takes longer than 3 s. */
function outputOf(program: string, args: readonly string[]): string {
  try {
    const env = { ...process.env, LC_ALL: 'C', TZ: 'UTC' };
    return execFileSync(program, args, {
      env,
      encoding: 'utf8',
      timeout: 3_000,
      windowsHide: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    }).trim();
  } catch {
    return '';
  }
}

function epochSeconds(time: string): string {
  const ms = time === '' ? Number.NaN : Date.parse(`${time}${time.includes('T') ? 'Z' : ' UTC'}`);
  return Number.isNaN(ms) ? '' : String(Math.round(ms / 1_000));
}
