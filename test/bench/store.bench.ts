/**
 * The store at 30,000 people and 1,000,000 interactions, held against lowdb's own JSONFile with the same network on the same disk, and a save against
 * a bare append and fdatasync of as many bytes.
 */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { type FileHandle, open as openFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { JSONFile } from 'lowdb/node';
import { startOf } from '../../electron/store/chain';
import { capture, NETWORK_FILE } from '../../electron/store/network-file';
import { emptyDocument } from '../../electron/store/read-vault';
import { writeSnapshot } from '../../electron/store/snapshot';
import { openStore, type Store } from '../../electron/store/store';
import { nodeFs } from '../../electron/store/store-fs';
import type { Edit } from '../../shared/model/edit';
import { seededRandom } from '../../shared/model/ids';
import { LARGE_LOG } from '../../shared/model/log-queries';
import type { NetworkJson } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { type Figure, inMs, median, printFigures, quantile, times } from './figures';
import { madeNetwork } from './made-network';

const PEOPLE = 30_000;
const INTERACTIONS = Number(process.env.KITH_BENCH_INTERACTIONS ?? 1_000_000);
const SAVES = 300;
const VAULT = 'ebench';

const folder = mkdtempSync(join(tmpdir(), 'kith-bench-'));
const vault = join(folder, 'network');
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
  await nodeFs.makeFolder(vault);
  const place = { folder: vault, previous: 'network.prev.json', token: () => 'bench', apartFrom: LARGE_LOG, years: [] };
  const delay = monitorEventLoopDelay({ resolution: 1 });
  collect();
  delay.enable();
  const kith = await timed(() =>
    writeSnapshot(nodeFs, place, capture({ ...emptyDocument(), vault: VAULT, network }), startOf(VAULT), () => undefined),
  );
  delay.disable();
  const json = networkToJson(network);
  const file = new JSONFile<NetworkJson>(rivalFile);
  const first = await timed(() => file.write(json));
  const second = await timed(() => file.write(json));
  return { kith: kith.ms, gap: delay.max / 1e6, rival: Math.min(first.ms, second.ms) };
}

async function opened(): Promise<{ ms: number; store: Store }> {
  const options = { fs: nodeFs, now: () => new Date(), random: seededRandom(2), mode: 'write', cache: join(folder, 'cache') } as const;
  const { ms, answer } = await timed(() => openStore(vault, options));
  if (!answer.ok) throw new Error(answer.error.message);
  if (answer.value.network().interactions.size !== INTERACTIONS) throw new Error('not the network that was written');
  return { ms, store: answer.value };
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
  const edits = Array.from({ length: SAVES }, (_, i) => oneField(store, i));
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
  return { kith, rival };
}

try {
  const written = await write();
  collect();
  const { ms: openMs, store } = await opened();
  const bare = await openFile(join(folder, 'bare'), 'w');
  const { kith, rival } = await saves(store, bare);
  await bare.close();
  await store.close();
  collect();
  const again = await opened();
  await again.store.close();
  collect();
  const read = await timed(() => new JSONFile<NetworkJson>(rivalFile).read());

  const [save, append] = [median(kith), median(rival)];
  const size = (path: string) => `${Math.round(statSync(path).size / 2 ** 20)} MiB`;
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
      what: 'the same, 99 of 100; goal of the design',
      rival: inMs(quantile(rival, 0.99)),
      kith: inMs(quantile(kith, 0.99)),
      goal: '≤ 25 ms',
      isMet: quantile(kith, 0.99) <= 25,
    },
    {
      what: 'opening, everything read and its seal checked; rival: lowdb JSONFile.read()',
      rival: inMs(read.ms),
      kith: inMs(openMs),
      ratio: times(read.ms, openMs),
      goal: 'no slower',
      isMet: openMs <= read.ms,
    },
    { what: `opening after a kill, with ${SAVES} lines in the journal`, kith: inMs(again.ms) },
    { what: 'a snapshot: sorted, written, synced, read back', rival: inMs(written.rival), kith: inMs(written.kith) },
    { what: 'longest time nothing else had its turn meanwhile', kith: inMs(written.gap), goal: '≤ 50 ms', isMet: written.gap <= 50 },
  ];
  printFigures(`Store, ${PEOPLE.toLocaleString('en')} people, ${INTERACTIONS.toLocaleString('en')} interactions`, figures, [
    `Kith's file ${size(join(vault, NETWORK_FILE))}, lowdb's ${size(rivalFile)} (it indents).`,
    'lowdb does not sync: what its write took is no promise that anything is on disk.',
  ]);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
