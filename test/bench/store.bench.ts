/**
 * The store at 30,000 people and 1,000,000 interactions, held against lowdb's own JSONFile with the same network on the same disk, and a save against
 * a bare append and fdatasync of as many bytes. Each opening is measured in a process of its own, with the most memory that process ever had.
 *
 * Opened is: people with their names, ties, circles, interests, clusters' anchors and undo as objects, the log in columns (days, people, channels,
 * topics of every interaction), all of it answering; what a picture and its measures are made of.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { JSONFile } from 'lowdb/node';
import { nodeFs } from '../../electron/store/disk/file-system';
import { initialPosition } from '../../electron/store/format/hash-chain';
import { capture, emptyDocument, NETWORK_FILE } from '../../electron/store/format/network-file';
import { SHARDS_FOLDER } from '../../electron/store/format/year-shard';
import { writeSnapshot } from '../../electron/store/snapshot/snapshot';
import { openStore } from '../../electron/store/store';
import type { Store } from '../../electron/store/store-types';
import type { Edit } from '../../shared/model/edit';
import { seededRandom } from '../../shared/model/ids';
import { LARGE_LOG } from '../../shared/model/interaction-log/log-queries';
import type { NetworkJson } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { type Figure, inMiB, inMs, median, printFigures, quantile, times } from './figures';
import { madeNetwork } from './made-network';

const PEOPLE = 30_000;
const INTERACTIONS = Number(process.env.KITH_BENCH_INTERACTIONS ?? 1_000_000);
/** Of each, before the steady ones: code that has run a few hundred times is not compiled yet, and costs more. Its figure is printed as well. */
const WARMING = 1_000;
const SAVES = 500;
const FIRST = 300;
const ROUNDS = 3;
const NETWORK_ID = 'ebench';

const folder = process.argv[3] ?? mkdtempSync(join(tmpdir(), 'kith-bench-'));
const networkFolder = join(folder, 'network');
const cache = join(folder, 'cache');
const rivalFile = join(folder, 'lowdb.json');
const collect = () => globalThis.gc?.();

async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; answer: T }> {
  const start = performance.now();
  const answer = await work();
  return { ms: performance.now() - start, answer };
}

/** Both files, the time each took, and the longest time for which nothing else had its turn. */
async function write() {
  const network = madeNetwork({ people: PEOPLE, interactions: INTERACTIONS, company: 0 });
  await nodeFs.makeFolder(networkFolder);
  const place = { folder: networkFolder, previous: 'network.prev.json', token: () => 'bench', shardThreshold: LARGE_LOG, shards: [] };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const captured = capture({ ...emptyDocument(), networkId: NETWORK_ID, network });
  collect();
  delay.enable();
  const kith = await timed(() => writeSnapshot(nodeFs, place, captured, initialPosition(NETWORK_ID), () => undefined));
  delay.disable();
  const json = networkToJson(network);
  const file = new JSONFile<NetworkJson>(rivalFile);
  const first = await timed(() => file.write(json));
  const second = await timed(() => file.write(json));
  return { kith: kith.ms, gap: delay.max / 1e6, rival: Math.min(first.ms, second.ms) };
}

async function opened(withCache: boolean): Promise<{ ms: number; store: Store }> {
  const options = { fs: nodeFs, now: () => new Date(), random: seededRandom(2), mode: 'write', ...(withCache ? { cache } : {}) } as const;
  const { ms, answer } = await timed(() => openStore(networkFolder, options));
  if (!answer.ok) throw new Error(answer.error.message);
  if (answer.value.network().interactions.size !== INTERACTIONS) throw new Error('not the network that was written');
  return { ms, store: answer.value };
}

const WAYS = ['lowdb', 'texts', 'cache'] as const;
type Way = (typeof WAYS)[number];

interface Opening {
  readonly ms: number;
  readonly bytes: number;
}

/** In a process of its own (see `openingOf`): opens once and says how long it took, and how much memory there was at most. */
async function measureOpening(way: Way): Promise<void> {
  const open = way === 'lowdb' ? await timed(() => new JSONFile<NetworkJson>(rivalFile).read()) : await opened(way === 'cache');
  const opening: Opening = { ms: open.ms, bytes: 1024 * process.resourceUsage().maxRSS };
  console.log(JSON.stringify(opening));
  if ('store' in open) await open.store.close();
}

function openingOf(way: Way): Opening {
  const answer = execFileSync(process.execPath, ['--max-old-space-size=8192', process.argv[1] as string, way, folder], {
    encoding: 'utf8',
  });
  return JSON.parse(answer.trim().split('\n').at(-1) as string) as Opening;
}

/** In turns, so that all have the same machine. */
function openings(): Readonly<Record<Way, Opening>> {
  openingOf('cache'); // makes it
  const all: Record<Way, Opening[]> = { lowdb: [], texts: [], cache: [] };
  for (let round = 0; round < ROUNDS; round++) for (const way of WAYS) all[way].push(openingOf(way));
  const middle = (way: Way): Opening => ({ ms: median(all[way].map(({ ms }) => ms)), bytes: median(all[way].map(({ bytes }) => bytes)) });
  return { lowdb: middle('lowdb'), texts: middle('texts'), cache: middle('cache') };
}

function oneField(store: Store, i: number): Edit {
  const person = [...store.network().people.values()][i];
  if (person === undefined) throw new Error('too few people');
  return { kind: 'changePerson', label: 'change a note', put: { people: [{ ...person, notes: `Met again, ${i}` }] }, delete: {} };
}

/** Saves and bare appends in turn, so that both have the same disk. */
async function saves(store: Store, bare: FileHandle) {
  const kith: number[] = [];
  const rival: number[] = [];
  const edits = Array.from({ length: WARMING + SAVES }, (_, i) => oneField(store, i));
  const bytes = Buffer.from(JSON.stringify(edits[0]));
  for (const edit of edits) {
    const save = await timed(() => store.commit([edit]));
    if (!save.answer.ok) throw new Error(save.answer.error.message);
    kith.push(save.ms);
    rival.push(
      (
        await timed(async () => {
          await bare.write(bytes);
          await bare.datasync();
        })
      ).ms,
    );
  }
  return {
    kith: kith.slice(WARMING),
    rival: rival.slice(WARMING),
    first: { kith: median(kith.slice(0, FIRST)), rival: median(rival.slice(0, FIRST)) },
  };
}

async function measureAll(): Promise<void> {
  const written = await write();
  collect();
  const { lowdb, texts, cache: cached } = openings();
  const { store } = await opened(true);
  const bare = await openFile(join(folder, 'bare'), 'w');
  const { kith, rival, first } = await saves(store, bare);
  await bare.close();
  await store.close();
  const again = openingOf('cache');

  const [save, append] = [median(kith), median(rival)];
  const size = (path: string) => statSync(path).size;
  const years = join(networkFolder, SHARDS_FOLDER);
  const ofYears = readdirSync(years).reduce((sum, name) => sum + size(join(years, name)), 0);
  const figures: Figure[] = [
    {
      what: 'a saved one-field edit, median; rival: lowdb JSONFile.write()',
      rival: inMs(written.rival),
      kith: inMs(save),
      ratio: times(written.rival, save),
      goal: '≥ 3,000×',
      isMet: written.rival / save >= 3_000,
    },
    {
      what: 'the same; rival: append + fdatasync alone',
      rival: inMs(append),
      kith: inMs(save),
      ratio: `costs ${(save / append).toFixed(2)}×`,
      goal: '≤ 1.5×',
      isMet: save / append <= 1.5,
    },
    {
      what: `the same, the first ${FIRST} after the start`,
      rival: inMs(first.rival),
      kith: inMs(first.kith),
      ratio: `costs ${(first.kith / first.rival).toFixed(2)}×`,
    },
    {
      what: 'the same, 99 of 100; goal of the design',
      rival: inMs(quantile(rival, 0.99)),
      kith: inMs(quantile(kith, 0.99)),
      goal: '≤ 25 ms',
      isMet: quantile(kith, 0.99) <= 25,
    },
    {
      what: 'opening to a drawable network, from the cache; rival: lowdb JSONFile.read()',
      rival: inMs(lowdb.ms),
      kith: inMs(cached.ms),
      ratio: times(lowdb.ms, cached.ms),
      goal: '≥ 25×',
      isMet: lowdb.ms / cached.ms >= 25,
    },
    {
      what: 'the same without a cache: every text read and its seal checked',
      rival: inMs(lowdb.ms),
      kith: inMs(texts.ms),
      ratio: times(lowdb.ms, texts.ms),
      goal: 'no slower',
      isMet: texts.ms <= lowdb.ms,
    },
    ...[
      { how: 'from the cache', opening: cached },
      { how: 'without one', opening: texts },
    ].map(({ how, opening }) => ({
      what: `most memory of a process that opens it ${how}`,
      rival: inMiB(lowdb.bytes),
      kith: inMiB(opening.bytes),
      ratio: times(lowdb.bytes, opening.bytes),
      goal: '≤ 1/2',
      isMet: opening.bytes <= lowdb.bytes / 2,
    })),
    { what: `opening from the cache after a kill, with ${WARMING + SAVES} lines in the journal`, kith: inMs(again.ms) },
    { what: 'the first snapshot: every year written, synced, read back', rival: inMs(written.rival), kith: inMs(written.kith) },
    { what: 'longest time nothing else had its turn meanwhile', kith: inMs(written.gap), goal: '≤ 50 ms', isMet: written.gap <= 50 },
  ];
  printFigures(`Store, ${PEOPLE.toLocaleString('en')} people, ${INTERACTIONS.toLocaleString('en')} interactions`, figures, [
    `Kith's files ${inMiB(size(join(networkFolder, NETWORK_FILE)) + ofYears)}, lowdb's ${inMiB(size(rivalFile))} (it indents).`,
    `Openings: a process each, ${ROUNDS} of each in turns, the middle one. Saves: ${SAVES} of each in turns, after ${WARMING}.`,
    'lowdb does not sync: what its write took is no promise that anything is on disk.',
  ]);
}

const way = WAYS.find((name) => name === process.argv[2]);
if (way !== undefined) await measureOpening(way);
else {
  try {
    await measureAll();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
