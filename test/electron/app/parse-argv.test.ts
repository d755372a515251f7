import { describe, expect, it } from 'vitest';
import { parseArgv } from '../../../electron/app/parse-argv';
import { defaultDataFolder } from '../../../electron/data-folder';

describe('what the app was started with', () => {
  const read = (...argv: string[]) => parseArgv(['kith', ...argv], '/home/ana', '/opt/kith');
  it('nothing', () => expect(read()).toEqual({ dataFolder: null, files: [] }));
  it('a data folder, both ways of writing it', () => {
    expect(read('--data', 'net').dataFolder).toBe('/home/ana/net');
    expect(read('--data=/srv/net').dataFolder).toBe('/srv/net');
  });
  it('files, as whole paths, without switches and without the app itself', () => {
    expect(read('--no-sandbox', '/opt/kith', 'Connections.csv', '--inspect=0', '/tmp/log.csv').files).toEqual([
      '/home/ana/Connections.csv',
      '/tmp/log.csv',
    ]);
  });
});

describe('the data folder', () => {
  it('is where each system keeps such things', () => {
    expect(defaultDataFolder('linux', {}, '/home/ana')).toBe('/home/ana/.config/Kith');
    expect(defaultDataFolder('linux', { XDG_CONFIG_HOME: '/cfg' }, '/home/ana')).toBe('/cfg/Kith');
    expect(defaultDataFolder('darwin', {}, '/Users/ana')).toBe('/Users/ana/Library/Application Support/Kith');
    expect(defaultDataFolder('win32', { APPDATA: '/roaming' }, '/ana')).toBe('/roaming/Kith');
  });
});
