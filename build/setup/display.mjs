/** A separate screen for tests and pictures on Linux: they look the same on every computer, and no window appears on the user's screen. */
import { spawn } from 'node:child_process';
import { Refusal } from '../project.mjs';
import { onPath } from './system-libraries.mjs';

export const hasDisplay = () => process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);

/** Runs `work(env)` with a display and stops the display afterwards. `options` are further ones of Xvfb. */
export async function withDisplay(work, options = []) {
  if (process.platform !== 'linux') return await work(process.env);
  if (!onPath('Xvfb')) {
    if (hasDisplay()) return await work(process.env);
    throw new Refusal('there is no display and no Xvfb.');
  }
  // -displayfd: the server chooses a free number and writes it there when it is ready.
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '2560x1440x24', '-nolisten', 'tcp', ...options], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  try {
    const number = await new Promise((resolve, reject) => {
      let text = '';
      server.stdio[3].on('data', (chunk) => {
        text += chunk;
        if (text.includes('\n')) resolve(text.trim());
      });
      server.on('error', reject);
      server.on('exit', () => reject(new Refusal('Xvfb did not start.')));
    });
    const { WAYLAND_DISPLAY: _, ...env } = process.env;
    return await work({ ...env, DISPLAY: `:${number}` });
  } finally {
    server.kill();
  }
}
