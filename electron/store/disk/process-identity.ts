/**
 * What tells a lock's holder from another process that got its number: which start of the machine it was, and when the process began. Linux says both
 * in /proc. macOS tells its start through `sysctl`, asked once in a process; when another process began, macOS and Windows tell through a program that is
 * only asked when a lock is already there.
 */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Neither changes while a process lives. */
let boot: string | null = null;
let started: string | null = null;

/** Changes with each start of the machine; empty where it is not known. */
export function bootId(): string {
  boot ??= bootNow();
  return boot;
}

/** When this process began, in a form that `isSameStart` compares; empty where it is not known. */
export function ownStartTime(): string {
  started ??= process.platform === 'linux' ? (startTimeOf(process.pid) ?? '') : String(Math.round(performance.timeOrigin / 1_000));
  return started;
}

/** When a process began (Linux: clock ticks since the start of the machine; else seconds since 1970); null: it is gone or a zombie; empty: not known. */
export function startTimeOf(pid: number, platform: NodeJS.Platform = process.platform): string | null {
  if (platform === 'darwin') return secondsOf(answerOf('/bin/ps', ['-o', 'lstart=', '-p', String(pid)]));
  if (platform === 'win32')
    return secondsOf(
      answerOf('powershell.exe', ['-NoProfile', '-Command', `(Get-Process -Id ${pid}).StartTime.ToUniversalTime().ToString('s')`]),
    );
  if (platform !== 'linux') return '';
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' '); // the name before may hold anything
    return fields[0] === 'Z' || fields[0] === 'X' ? null : (fields[19] ?? '');
  } catch {
    return null;
  }
}

/** A process counts the seconds from when it could first look at a clock, the system from a moment before. */
const TOLERANCE_S = 10;

/** Whether two answers may be of one process; what is not known may be. */
export function isSameStartTime(a: string, b: string, platform: NodeJS.Platform = process.platform): boolean {
  if (a === '' || b === '' || a === b) return true;
  return platform !== 'linux' && Math.abs(Number(a) - Number(b)) <= TOLERANCE_S;
}

function bootNow(): string {
  try {
    if (process.platform === 'darwin') return answerOf('/usr/sbin/sysctl', ['-n', 'kern.bootsessionuuid']);
    return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
  } catch {
    return '';
  }
}

/** Empty when the program is not there, fails, or takes too long. */
function answerOf(program: string, args: readonly string[]): string {
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

function secondsOf(time: string): string {
  const ms = time === '' ? Number.NaN : Date.parse(`${time}${time.includes('T') ? 'Z' : ' UTC'}`);
  return Number.isNaN(ms) ? '' : String(Math.round(ms / 1_000));
}
