/** Where Kith itself went wrong: the kind of error and the places in the code. Never its message, which may hold names or paths. */
import { join } from 'node:path';
import log from 'electron-log/node';

export function openErrorLog(dataFolder: string): (place: string, error: unknown) => void {
  log.transports.console.level = false;
  log.transports.file.level = 'error';
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'faults.log');
  return (place, error) => log.error(errorLogEntry(place, error));
}

export function errorLogEntry(place: string, error: unknown): string {
  if (!(error instanceof Error)) return `${place}: thrown ${typeof error}`;
  const places = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  // File names of our own bundle only: a folder name may be a person's.
  const short = places.map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[/\\]([^/\\\s()]+)\)?$/, '$1'));
  return `${place}: ${error.name}\n  ${short.join('\n  ')}`;
}
