import { text } from '../../shared/strings/text';
/**
 * From starting the process to a window one can use, with 1,000 people, 3,000 ties and 20,000 interactions, against an empty window of the same
 * Electron. Started one after the other in turns, so that a busy moment hits both; median of 5 each.
 */
import { dataFolder, pageApp, painted, removeFolders, type Started, start, startKith } from './electron-window';
import { type Figure, inMs, median, printFigures, times } from './figures';

const STARTS = 5;

/** Milliseconds since the process was started. */
interface Moments {
  /** The page is asked for: the main process is up. */
  readonly asked: number;
  readonly first: number;
  readonly shown: number;
}

async function measure(started: Started, selector: string): Promise<Moments> {
  const { asked, first, shown } = await painted(started.page, selector);
  await started.close();
  return { asked: asked - started.begun, first: first - started.begun, shown: shown - started.begun };
}

const empty = pageApp('<!doctype html><meta charset="utf-8"><title>empty</title><p id="there">.</p>');
const folder = await dataFolder();
const inPicture = `[aria-label="${text('graph.peopleList')}"] li`;
try {
  // Not counted: the first start puts the clusters found and the week's list into the file.
  const warmUp = await startKith(folder);
  await painted(warmUp.page, inPicture);
  await warmUp.page.waitForTimeout(2000);
  await warmUp.close();

  const rival: Moments[] = [];
  const kith: Moments[] = [];
  for (let i = 0; i < STARTS; i++) {
    rival.push(await measure(await start([empty]), '#there'));
    kith.push(await measure(await startKith(folder), inPicture));
  }
  const [emptyFirst, emptyShown] = [median(rival.map(({ first }) => first)), median(rival.map(({ shown }) => shown))];
  const [kithFirst, kithShown] = [median(kith.map(({ first }) => first)), median(kith.map(({ shown }) => shown))];
  const [emptyAsked, kithAsked] = [median(rival.map(({ asked }) => asked)), median(kith.map(({ asked }) => asked))];
  const figures: Figure[] = [
    { what: 'start to asking for the page', rival: inMs(emptyAsked), kith: inMs(kithAsked), ratio: times(kithAsked, emptyAsked) },
    {
      what: 'start to first paint, against an empty window',
      rival: inMs(emptyFirst),
      kith: inMs(kithFirst),
      ratio: times(kithFirst, emptyFirst),
      goal: '≤ 1.2×',
      isMet: kithFirst <= 1.2 * emptyFirst,
    },
    {
      what: 'start to the picture of 1,000 people, ready to use',
      rival: inMs(emptyShown),
      kith: inMs(kithShown),
      ratio: times(kithShown, emptyShown),
    },
  ];
  printFigures('Start', figures, [`All starts in ms, empty: ${list(rival)}; Kith: ${list(kith)}.`]);
} finally {
  removeFolders();
}

function list(all: readonly { readonly shown: number }[]): string {
  return all.map(({ shown }) => Math.round(shown)).join(' ');
}
