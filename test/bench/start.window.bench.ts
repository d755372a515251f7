/**
 * From starting the process to a window one can use, against an empty window of the same Electron, and what the time goes to. Started one after the other in
 * turns, so that a busy moment hits both; medians.
 */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ANALYSIS_FILE } from '../../electron/store/snapshot/analysis-cache';
import { CACHE_FOLDER } from '../../electron/store/snapshot/cache';
import { text } from '../../shared/strings/text';
import { dataFolder, pageApp, painted, removeFolders, type Started, start, startKith } from './electron-window';
import { type Figure, inMs, median, printFigures, times } from './figures';

/** People, ties, interactions, and how often each is started. */
const NETWORKS = [
  { people: 1000, ties: 3000, interactions: 20_000, starts: 5 },
  { people: 30_000, ties: 100_000, interactions: 300_000, starts: 3 },
];
const EMPTY_STARTS = 5;
/** The marks that the window sets on its way, in their order, and what ends there. */
const STAGES = [
  ['app asked for', 'the first frame'],
  ['network read', 'reading the network, while the code loads'],
  ['analysis restored', 'the saved analysis, while the panels are drawn'],
  ['people placed', 'the saved layout'],
] as const;

/** Milliseconds since the process was started. */
interface Moments {
  /** The page is asked for: the main process is up. */
  readonly asked: number;
  readonly first: number;
  /** By the name of the mark. */
  readonly marks: ReadonlyMap<string, number>;
  readonly shown: number;
  /** The week's list is on screen; for an empty window, when it is shown. */
  readonly listed: number;
}

async function measure(started: Started, selector: string, list = selector): Promise<Moments> {
  const { asked, first, shown } = await painted(started.page, selector);
  const listed = (await painted(started.page, list)).shown;
  const marks = await started.page.evaluate(() =>
    performance.getEntriesByType('mark').map(({ name, startTime }) => [name, startTime] as const),
  );
  await started.close();
  const since = (time: number) => time - started.begun;
  return {
    asked: since(asked),
    first: since(first),
    marks: new Map(marks.map(([name, time]) => [name, since(asked + time)])),
    shown: since(shown),
    listed: since(listed),
  };
}

const empty = pageApp('<!doctype html><meta charset="utf-8"><title>empty</title><p id="there">.</p>');
const inPicture = `[aria-label="${text('graph.peopleList')}"] li`;
const inList = '[data-part="side-panel"] article';
/** Days of these two differ at every moment. */
const [TODAY, NEXT_DAY] = [
  { ...process.env, TZ: 'Etc/GMT+12' },
  { ...process.env, TZ: 'Etc/GMT-14' },
];
const of = (all: readonly Moments[], moment: (one: Moments) => number) => median(all.map(moment));

try {
  const rival: Moments[] = [];
  for (let i = 0; i < EMPTY_STARTS; i++) rival.push(await measure(await start([empty]), '#there'));
  for (const { people, ties, interactions, starts } of NETWORKS) {
    const folder = await dataFolder(people, ties, interactions);
    // Not counted: the first start puts the clusters found and the week's list into the file, and what takes long to compute into the view.
    const warmUp = await startKith(folder, [], [], TODAY);
    await painted(warmUp.page, inPicture);
    await warmUp.page.waitForTimeout(12_000);
    await warmUp.close();
    const kith: Moments[] = [];
    const nextDay: Moments[] = []; // closed before a new analysis is saved
    for (let i = 0; i < starts; i++) {
      rival.push(await measure(await start([empty]), '#there'));
      kith.push(await measure(await startKith(folder, [], [], TODAY), inPicture, inList));
      nextDay.push(await measure(await startKith(folder, [], [], NEXT_DAY), inPicture, inList));
    }
    deleteSavedAnalysis(folder);
    const withoutSaved: Moments[] = [];
    for (let i = 0; i < starts; i++) withoutSaved.push(await measure(await startKith(folder, [], [], TODAY), inPicture, inList));
    print(people, rival, kith, nextDay, withoutSaved);
  }
} finally {
  removeFolders();
}

/** As after a change of another computer, or by the command line: the saved one is of another network. */
function deleteSavedAnalysis(folder: string): void {
  const cache = join(folder, CACHE_FOLDER);
  for (const network of readdirSync(cache)) rmSync(join(cache, network, ANALYSIS_FILE));
}

function print(
  people: number,
  rival: readonly Moments[],
  kith: readonly Moments[],
  nextDay: readonly Moments[],
  withoutSaved: readonly Moments[],
): void {
  const [emptyAsked, emptyFirst, emptyShown] = [
    of(rival, ({ asked }) => asked),
    of(rival, ({ first }) => first),
    of(rival, ({ shown }) => shown),
  ];
  const [asked, first, shown] = [of(kith, ({ asked }) => asked), of(kith, ({ first }) => first), of(kith, ({ shown }) => shown)];
  const most = people <= 1000 ? 1.5 : 2.5;
  const ends = [asked, ...STAGES.map(([mark]) => of(kith, ({ marks }) => marks.get(mark) ?? Number.NaN)), shown];
  const what = ['starting the process', ...STAGES.map(([, stage]) => stage), 'drawing the picture'];
  const figures: Figure[] = [
    { what: 'start to asking for the page', rival: inMs(emptyAsked), kith: inMs(asked), ratio: times(asked, emptyAsked) },
    {
      what: 'start to first paint, against an empty window',
      rival: inMs(emptyFirst),
      kith: inMs(first),
      ratio: times(first, emptyFirst),
      goal: '≤ 1.2×',
      isMet: first <= 1.2 * emptyFirst,
    },
    {
      what: `start to the picture of ${people} people, ready to use, again on the same day`,
      rival: inMs(emptyShown),
      kith: inMs(shown),
      ratio: times(shown, emptyShown),
      goal: `≤ ${most}×`,
      isMet: shown <= most * emptyShown,
    },
    ...[
      { what: 'the same on the next day', all: nextDay },
      { what: 'the same without a saved analysis', all: withoutSaved },
    ].map(({ what: when, all }) => {
      const at = of(all, (one) => one.shown);
      return { what: when, rival: inMs(emptyShown), kith: inMs(at), ratio: times(at, emptyShown) };
    }),
    ...[
      { what: 'the week’s list on screen, again on the same day', all: kith },
      { what: 'the same on the next day', all: nextDay },
      { what: 'the same without a saved analysis', all: withoutSaved },
    ].map(({ what: when, all }) => ({ what: when, kith: inMs(of(all, ({ listed }) => listed)) })),
    ...what.map((stage, i) => ({ what: `of it, ${stage}`, kith: inMs((ends[i] ?? 0) - (ends[i - 1] ?? 0)) })),
  ];
  printFigures(`Start with ${people} people`, figures, [`All starts in ms, empty: ${list(rival)}; Kith: ${list(kith)}.`]);
}

function list(all: readonly Moments[]): string {
  return all.map(({ shown }) => Math.round(shown)).join(' ');
}
