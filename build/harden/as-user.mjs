/** Programs of another user of this computer, on a screen of the tests. */
import { spawn, spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

const WINDOW_SECONDS = 30;

/** Starts a program as `user`. Resolves when its window is there, or when it ended or half a minute is over without one. */
export async function startAs(user, program, args, { DISPLAY, ELECTRON_RUN_AS_NODE, NODE_OPTIONS }) {
  const more = Object.entries({ DISPLAY, ELECTRON_RUN_AS_NODE, NODE_OPTIONS }).filter(([, value]) => value !== undefined);
  // A bare environment, as of a login, and what is tried.
  const child = spawn(
    'runuser',
    ['-l', user, '-c', [...more.map(([name, value]) => `${name}=${quoted(value)}`), program, ...args.map(quoted)].join(' ')],
    {
      stdio: 'ignore',
    },
  );
  let hasEnded = false;
  child.once('exit', () => {
    hasEnded = true;
  });
  let hasWindow = false;
  for (let second = 0; second < WINDOW_SECONDS && !hasWindow && !hasEnded; second++) {
    await wait(1_000);
    hasWindow = /"Kith"/.test(spawnSync('xwininfo', ['-root', '-tree', '-display', DISPLAY], { encoding: 'utf8' }).stdout ?? '');
  }
  if (hasWindow) await wait(2_000);
  return { hasWindow, end: () => killAll(user) };
}

export const killAll = (user) => spawnSync('pkill', ['-KILL', '-u', user]);

/** All processes of a program, by what the system says of each. */
export function processesOf(program) {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((id) => {
      try {
        if (readlinkSync(`/proc/${id}/exe`) !== program) return [];
        return [
          {
            commandLine: readFileSync(`/proc/${id}/cmdline`, 'utf8').replaceAll('\0', ' '),
            status: readFileSync(`/proc/${id}/status`, 'utf8'),
          },
        ];
      } catch {
        return []; // it ended meanwhile
      }
    });
}

const quoted = (text) => `'${text.replaceAll("'", "'\\''")}'`;
