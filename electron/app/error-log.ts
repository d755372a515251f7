/** The log of bugs in Kith: the kind of error and the places in the code. Never the error's message, which may contain names or paths. */
import { join } from 'node:path';
import log from 'electron-log/node';

/** Starts the log in the data folder. The returned function writes one entry; `context` names the call that failed. */
export function openErrorLog(dataFolder: string): (context: string, error: unknown) => void {
  log.transports.console.level = false;
  log.transports.file.level = 'error';
  log.transports.file.maxSize = 1024 * 1024;
  log.transports.file.resolvePathFn = () => join(dataFolder, 'logs', 'errors.log');
  return (context, error) => log.error(errorLogEntry(context, error));
}

export function errorLogEntry(context: string, error: unknown): string {
  if (!(error instanceof Error)) return `${context}: thrown ${typeof error}`;
  const frames = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  // Only the names of our bundled files: a folder may be named after a person.
  const shortened = frames.map((line) => line.trim().replace(/\(?(?:file:\/\/)?[^\s()]*[/\\]([^/\\\s()]+)\)?$/, '$1'));
  return `${context}: ${error.name}\n  ${shortened.join('\n  ')}`;
}
