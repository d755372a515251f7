/**
 * The window may be taken over by a bug. Every call of the contract gets arguments that are right but for one part, and arguments of any kind: each is
 * answered, none is a bug in main, nothing outside the data folder is written, and the network in memory is the one on the disk.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { isWithinLimit } from '../../../electron/desktop/call-limits';
import { openDesktop } from '../../../electron/desktop/desktop';
import type { Desktop } from '../../../electron/desktop/desktop-host';
import { invokeHandler } from '../../../electron/desktop/serve-desktop';
import { type CallName, DESKTOP_CALLS, type DesktopApi, type OpenedNetwork } from '../../../shared/contract/desktop-api';
import { deserialize, type SerializedMessage, serialize } from '../../../shared/contract/ipc-serialization';
import { pack } from '../../../shared/lib/packed-value';
import type { Result } from '../../../shared/lib/result';
import { emptyInteraction, logInteraction } from '../../../shared/model/edits/interactions';
import { addPerson, changePerson, deletePeople } from '../../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../../shared/model/ids';
import { BACKGROUND_OFF } from '../../../shared/model/reminders/background-settings';
import { deserializeNetwork } from '../../../shared/model/serialize-network';
import { networkOf, theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';
import { report, trials } from '../../builders/trials';
import { quietHost } from '../../fakes/system';

vi.mock('electron', () => ({ ipcMain: {} }));

const newId = idSource(seededRandom(7));
const TODAY = theDay('2026-05-03');
const people = networkOf({ people: ['Ana', 'Ben'] });
const ana = people.people.get('Ana' as PersonId)!;
const log = logInteraction(people, emptyInteraction(TODAY, [ana.id], 'call'), { newId, today: TODAY });

/** Arguments as the window gives them. */
const RIGHT: { readonly [N in CallName]: readonly Parameters<DesktopApi[N]>[] } = {
  openNetwork: [['own'], ['demo']],
  commit: [
    [[addPerson({ name: 'Cleo' }, newId)]],
    [
      [
        { kind: 'addPerson', label: 'add', put: { people: [ana] }, delete: {} },
        changePerson(ana, { company: 'Hooli', place: 'Lisbon' }),
        log,
      ],
    ],
    [[deletePeople(people, [ana.id])]],
  ],
  commitSerialized: [[{ kind: 'addPerson', label: 'add Ana', pieces: [] }]],
  undo: [[]],
  redo: [[]],
  openPreviousVersion: [[]],
  chooseFiles: [[]],
  chooseSourceFolder: [[]],
  openDropped: [[['/nowhere/x.csv'] as unknown as readonly object[]]], // paths, from the preload
  openImportAgain: [['import-1']],
  readSources: [[null], [true]],
  planSources: [
    [
      {
        excluded: [],
        since: null,
        keepsTitles: false,
        confirmedOwners: [0],
        me: ['Ana'],
        keptApart: [],
        nameAnswers: {},
        aboutMe: ['work contoso'],
      },
    ],
  ],
  importSources: [
    [
      {
        excluded: ['a.csv'],
        since: TODAY,
        keepsTitles: true,
        confirmedOwners: [],
        me: [],
        keptApart: [],
        nameAnswers: {},
        aboutMe: ['work contoso'],
      },
    ],
  ],
  cancelSources: [[]],
  tableImported: [['contacts.csv']],
  watchedFolder: [[]],
  chooseWatchedFolder: [[]],
  stopWatching: [[]],
  openWatched: [[]],
  leaveWatched: [[]],
  saveFile: [[{ suggestedName: 'list', extension: 'csv', bytes: new Uint8Array([97]) }]],
  savedView: [[]],
  savedAnalysis: [[]],
  saveAnalysis: [[1, pack({ strength: Float64Array.of(1, Number.NaN) })]],
  saveView: [[{ own: { page: 'map', filters: ['x'] } }]],
  writeDraft: [[{ key: 'note', what: 'a note', content: { text: 'x' } }]],
  dropDraft: [['note']],
  drafts: [[]],
  setTheme: [['dark']],
  showDataFolder: [[]],
  dataState: [[]],
  inUseOn: [[]],
  takeOverNetwork: [[]],
  canReadAgain: [[]],
  chooseNetworkFolder: [[]],
  openNetworkFolder: [['/nowhere', true]],
  projectState: [[null], ['/nowhere']],
  startProject: [['/nowhere']],
  addEgo: [['/nowhere', 'Ana']],
  projectNetworks: [[]],
  moveNetwork: [[]],
  removePreviousFolder: [[]],
  otherVersions: [[]],
  planMerge: [['network (2).json']],
  mergeVersion: [['network (2).json', { excluded: [], clashes: {}, restoresDeleted: false }]],
  previewBackup: [['2026-05-03.json']],
  restoreBackup: [['2026-05-03.json']],
  copiesOfPerson: [['Ana']],
  erasePerson: [['Ana', false]],
  saveCopy: [[]],
  lockState: [[]],
  unlockNetwork: [['no passphrase']],
  setPassphrase: [['a passphrase']],
  changePassphrase: [['no passphrase', 'another']],
  removePassphrase: [['no passphrase']],
  lockNow: [[]],
  setAutoLock: [[null], [5]],
  keyringState: [[]],
  setKeyring: [[true], [false]],
  printPage: [[]],
  savePdf: [['Kith.pdf']],
  backgroundState: [[]],
  changeBackground: [[BACKGROUND_OFF]],
};

const hostileText = fc.constantFrom(
  '',
  '\u0000',
  '..',
  '../../outside',
  '/etc/passwd',
  'C:\\x',
  '\\\\host\\share',
  '__proto__',
  'constructor',
  'x'.repeat(70_000),
  '\uD800',
  '\u202Etxt',
  '2026-02-30',
  'own',
  'Ana',
);
const anything = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 1e308, 2 ** 53, [], {}, new Uint8Array(3)),
  fc.string({ unit: 'binary' }),
  fc.jsonValue({ maxDepth: 3 }),
  fc.constant(JSON.parse('{"__proto__": {"isOurs": true}, "constructor": {"prototype": {"isOurs": true}}}') as object),
  fc.constant(Array.from({ length: 5_000 }, () => null)),
);

/** The value with one of its parts replaced, one of its fields removed, or a foreign field added. `at` chooses which, in [0, 1). */
function changed(value: unknown, at: number, put: unknown): unknown {
  if (typeof value !== 'object' || value === null || value instanceof Uint8Array || at < 0.15) return put;
  const keys = Object.keys(value);
  const copy: Record<string, unknown> | unknown[] = Array.isArray(value) ? [...value] : { ...value };
  const within = (at - 0.15) / 0.85;
  const key = keys[Math.floor(within * keys.length)];
  if (key === undefined || within > 0.95) Object.defineProperty(copy, 'foreign', { value: put, enumerable: true });
  else if (within < 0.05) Reflect.deleteProperty(copy, key);
  else Reflect.set(copy, key, changed(Reflect.get(value, key), (within * keys.length) % 1, put));
  return copy;
}

const argumentsOf = (name: CallName): fc.Arbitrary<unknown[]> =>
  fc.oneof(
    { weight: 1, arbitrary: fc.constantFrom(...RIGHT[name].map((args) => [...args] as unknown[])) },
    { weight: 2, arbitrary: fc.array(anything, { maxLength: 3 }) },
    {
      weight: 6,
      arbitrary: fc
        .tuple(
          fc.constantFrom(...RIGHT[name].map((args) => [...args] as unknown[])),
          fc.double({ min: 0, max: 0.999, noNaN: true }),
          anything,
        )
        .map(([args, at, put]) => (args.length === 0 ? [put] : (changed(args, 0.15 + at * 0.85, put) as unknown[]))),
    },
  );

interface Desk {
  readonly desktop: Desktop;
  readonly bugs: string[];
}

function desk(dataFolder: string, savePath: string): Desk {
  const bugs: string[] = [];
  const host = quietHost(dataFolder, {
    random: seededRandom(3),
    chooseSavePath: async () => savePath,
    logError: (context, error) => bugs.push(`${context}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
  });
  return { desktop: openDesktop(host), bugs };
}

function opened(result: Result<OpenedNetwork>): unknown {
  if (!result.ok) throw new Error(result.error.message);
  const { people, interactions, ties, circles, interests } = deserializeNetwork(result.value.network);
  return [people, interactions, ties, circles, interests].map((table) => [...table.values()]);
}

/** Null: the message is refused before any call sees it. */
function received(wire: SerializedMessage): unknown {
  try {
    return deserialize(wire);
  } catch {
    return null;
  }
}

describe('every call of the window', () => {
  it('answers whatever it is given, and the network stays whole', { timeout: 86_400_000 }, async () => {
    const root = temporaryFolder();
    const [dataFolder, outside] = [join(root, 'data'), join(root, 'outside')];
    for (const folder of [dataFolder, outside]) mkdirSync(folder);
    writeFileSync(join(root, 'witness'), 'x');
    const { desktop, bugs } = desk(dataFolder, join(outside, 'saved.csv'));
    await desktop.calls.openNetwork('own');
    const rounds = trials(900, 60_000);
    const draws = DESKTOP_CALLS.map((name) => ({
      name,
      args: fc.sample(argumentsOf(name), { numRuns: Math.ceil(rounds / DESKTOP_CALLS.length) * 2, seed: 11 }),
    }));
    const random = seededRandom(5);
    let refused = 0;
    for (let round = 0; round < rounds; round++) {
      const { name, args } = draws[Math.floor(random() * draws.length)]!;
      const wire = serialize(args[Math.floor(random() * args.length)]);
      const given = isWithinLimit(name, wire) ? received(wire) : null;
      // Any text is a passphrase; each would take half a second, and lock the network.
      if (name === 'setPassphrase' && typeof (given as unknown[] | null)?.[0] === 'string') continue;
      if (!Array.isArray(given)) {
        refused++;
        continue;
      }
      const answer = await invokeHandler(name, desktop.calls[name], given, (context, error) =>
        bugs.push(`${context}(${wire.text.slice(0, 300)}): ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`),
      );
      if (typeof answer === 'object' && answer !== null && 'ok' in answer && answer.ok === false) refused++;
    }
    expect(bugs).toEqual([]);
    expect('isOurs' in {}).toBe(false);
    const inMemory = opened(await desktop.calls.openNetwork('own'));
    await desktop.close();
    const again = desk(dataFolder, join(outside, 'saved.csv'));
    expect(opened(await again.desktop.calls.openNetwork('own'))).toEqual(inMemory);
    await again.desktop.close();
    expect(readdirSync(root).sort()).toEqual(['data', 'outside', 'witness']);
    expect(readdirSync(outside).filter((file) => !file.startsWith('saved'))).toEqual([]);
    report(25, 'calls of the window', { trials: rounds, unit: 'calls', losses: bugs.length, more: { refused } });
  });
});
