import { homedir } from 'node:os';
import { join } from 'node:path';

/** The app's folder unless `--data` names another. The same for the window and the command line. */
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
