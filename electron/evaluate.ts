/**
 * `npm run evaluate -- FOLDER… [--json]`: how well the analysis does on published data, against targets and against simple rivals. Plain Node.
 * Exit 0: done, whatever was met or missed; 1: a folder cannot be used; 2: wrong usage.
 */
import { evaluateAffiliations } from './evaluate/evaluate-affiliations';
import { evaluateEvents } from './evaluate/evaluate-events';
import { evaluateTies } from './evaluate/evaluate-ties';
import { readFolder } from './evaluate/folder';
import { type FolderFigures, reportLines } from './evaluate/report';

const USAGE =
  'Usage: npm run evaluate -- FOLDER… [--json]; a folder holds ties.csv, events.csv or affiliations.csv, and classes.csv if known.';

export function evaluateFolder(folder: string): FolderFigures {
  const { ties, events, affiliations, classes, protocol } = readFolder(folder);
  if (ties === null && events === null && affiliations === null) {
    throw new Error(`${folder} holds none of ties.csv, events.csv and affiliations.csv.`);
  }
  return {
    folder,
    ...(ties && { ties: evaluateTies(ties, classes) }),
    ...(events && { events: evaluateEvents(events, protocol) }),
    ...(affiliations && { affiliations: evaluateAffiliations(affiliations, classes) }),
  };
}

export function evaluate(args: readonly string[], write: (text: string) => void, complain: (text: string) => void): number {
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const isJson = args.includes('--json');
  if (folders.length === 0 || args.some((arg) => arg.startsWith('--') && arg !== '--json')) {
    complain(USAGE);
    return 2;
  }
  const all: FolderFigures[] = [];
  let failures = 0;
  for (const folder of folders) {
    try {
      const figures = evaluateFolder(folder);
      all.push(figures);
      if (!isJson) write(reportLines(figures).join('\n'));
    } catch (error) {
      complain(error instanceof Error ? error.message : String(error));
      failures++;
    }
  }
  if (isJson) write(JSON.stringify(all, null, 2));
  return failures === 0 ? 0 : 1;
}
