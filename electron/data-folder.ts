import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where the network lives unless `--data` says otherwise. The window and the command line both ask here, so they always mean the same one. */
export function defaultDataFolder(
  platform: NodeJS.Platform = process.platform,
  env: NodeJS.ProcessEnv = process.env,
  home: string = homedir(),
): string {
  switch (platform) {
    case 'darwin':
      return join(home, 'Library', 'Application Support', 'Kith');
    case 'win32':
      return join(env.APPDATA || join(home, 'AppData', 'Roaming'), 'Kith');
    default:
      return join(env.XDG_CONFIG_HOME || join(home, '.config'), 'Kith');
  }
}
