/**
 * `npm run evaluate -- FOLDER… [--json]`: measures the analysis on published data, against targets and simple baselines. With `--words` it tells instead how
 * often each kind of sentence was said and came true; with `--people` alone, how well it tells made people apart. Plain Node.
 * Exit 0: done, also when targets are missed; 1: a folder cannot be used; 2: wrong usage.
 */
import { existsSync } from 'node:fs';
import { readFolder } from './dataset-folder';
import { evaluateAffiliations } from './evaluate-affiliations';
import { evaluateStructure } from './evaluate-structure';
import { evaluateTies } from './evaluate-ties';
import { evaluateEvents } from './events/evaluate-events';
import { evaluatePersonal } from './events/evaluate-personal';
import { peopleLines } from './matching/evaluate-people';
import { type FolderFigures, reportLines } from './report';
import { evaluateWords, type WordFigures, wordLines } from './words/evaluate-words';

const USAGE =
  'Usage: npm run evaluate -- FOLDER… [--json]; a folder holds ties.csv, events.csv or affiliations.csv, and classes.csv if known. With --words, it holds events.csv and egos.csv, or log.csv. With --people alone: who is who among made people.';

/** `onProgress` gets a line for each step. */
export function evaluateFolder(folder: string, onProgress: (progress: string) => void = () => {}): FolderFigures {
  if (!existsSync(folder)) throw new Error(`There is no folder ${folder}.`);
  onProgress('reading');
  const { ties, events, affiliations, classes, egos, protocol } = readFolder(folder);
  if (ties === null && events === null && affiliations === null) {
    throw new Error(`${folder} holds none of ties.csv, events.csv and affiliations.csv.`);
  }
  const structure = events && evaluateStructure(events, onProgress);
  return {
    folder,
    ...(ties && { ties: evaluateTies(ties, classes, onProgress) }),
    ...(events && { events: evaluateEvents(events, protocol, onProgress) }),
    ...(events && egos && { personal: evaluatePersonal(events, egos, onProgress) }),
    ...(structure && { structure }),
    ...(affiliations && { affiliations: evaluateAffiliations(affiliations, classes, onProgress) }),
  };
}

export function evaluate(
  args: readonly string[],
  write: (text: string) => void,
  complain: (text: string) => void,
  tell: (text: string) => void = () => {},
): number {
  if (args.length === 1 && args[0] === '--people') {
    write(peopleLines(tell).join('\n'));
    return 0;
  }
  const folders = args.filter((arg) => !arg.startsWith('--'));
  const isJson = args.includes('--json');
  const isAboutWords = args.includes('--words');
  if (folders.length === 0 || args.some((arg) => arg.startsWith('--') && arg !== '--json' && arg !== '--words')) {
    complain(USAGE);
    return 2;
  }
  const all: (FolderFigures | { readonly folder: string; readonly words: readonly WordFigures[] })[] = [];
  let failures = 0;
  for (const folder of folders) {
    try {
      const onProgress = (progress: string) => tell(`${folder}: ${progress} …`);
      if (isAboutWords) {
        const words = evaluateWords(folder, onProgress);
        all.push({ folder, words });
        if (!isJson) write(wordLines(folder, words).join('\n'));
        continue;
      }
      const figures = evaluateFolder(folder, onProgress);
      all.push(figures);
      if (!isJson) write(reportLines(figures).join('\n'));
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      complain(message.includes(folder) ? message : `${folder}: ${message}`);
      failures++;
    }
  }
  if (isJson) write(JSON.stringify(all, null, 2));
  return failures === 0 ? 0 : 1;
}
