/** A network whose main file is missing, falsy, foreign or not downloaded is never treated as a new one, and nothing is written beside it. */
import { describe, expect, it } from 'vitest';
import { addPerson } from '../../shared/model/edits/people';
import { idSource, type PersonId, seededRandom } from '../../shared/model/ids';
import { crashDisk, type DiskState } from '../builders/disk/crash-disk';
import { NETWORK_FOLDER, openOn, stateOf, withoutLock } from '../builders/kith-on';
import { report } from '../builders/trials';

const newId = idSource(seededRandom(6));
const person = (name: string) => addPerson({ id: name as PersonId, name }, newId);

/** A snapshot, the previous snapshot, and a change log after them. */
async function savedNetwork(): Promise<{ state: DiskState; full: string }> {
  const disk = crashDisk(new Map([['/', null]]));
  let full = '';
  for (let start = 0; start < 3; start++) {
    const store = await openOn(disk.fs, seededRandom(start + 1));
    await store.commit([person(`P${start}`)]);
    full = stateOf(store);
    if (start < 2) await store.close();
  }
  return { state: withoutLock(disk.now()), full };
}

const FILE = `${NETWORK_FOLDER}/network.json`;
const at = (name: string) => `${NETWORK_FOLDER}/${name}`;
const bytes = (text: string) => Buffer.from(text);

type Change = (files: Map<string, Buffer | null>) => void;
const holds =
  (content: string | ((whole: Buffer) => Buffer)): Change =>
  (files) =>
    files.set(FILE, typeof content === 'string' ? bytes(content) : content(files.get(FILE) as Buffer));
/** Only a file of that name is left. */
const only =
  (name: string, content = 'something'): Change =>
  (files) => {
    for (const path of [...files.keys()]) if (path.startsWith(`${NETWORK_FOLDER}/`)) files.delete(path);
    files.set(at(name), bytes(content));
  };
const withoutMain =
  (name: string, content = ''): Change =>
  (files) => {
    files.delete(FILE);
    files.set(at(name), bytes(content));
  };

const SHAPES: readonly [string, Change][] = [
  ['missing', (files) => files.delete(FILE)],
  ['empty', holds('')],
  ['null', holds('null')],
  ['0', holds('0')],
  ['false', holds('false')],
  ['an empty text', holds('""')],
  ['an empty list', holds('[]')],
  ['an empty object', holds('{}')],
  ['undefined', holds('undefined')],
  ['NaN', holds('NaN')],
  ['a blank', holds(' ')],
  ['a line break', holds('\n')],
  ['a byte order mark', holds('\ufeff')],
  ['NULs as long as it was', holds((whole) => Buffer.alloc(whole.length))],
  ['one NUL', holds('\0')],
  ['in UTF-16', holds((whole) => Buffer.from(whole.toString(), 'utf16le'))],
  ['a login page', holds('<!DOCTYPE html><html><title>Sign in</title></html>')],
  ['a zip', holds('PK\u0003\u0004')],
  ['a pointer of a version control', holds('version https://git-lfs.github.com/spec/v1\noid sha256:0\nsize 1\n')],
  ['another program’s', holds('{"name":"contacts","people":[]}')],
  ['Kith’s with nothing in it', holds('{"kith":"network"}')],
  ['Kith’s with an empty network', holds('{"kith":"network","format":2,"network":{}}')],
  ['of a newer Kith', holds((whole) => bytes(whole.toString().replace(/"format": \d+/, '"format": 99')))],
  ['cut in half', holds((whole) => whole.subarray(0, whole.length / 2))],
  ['cut by one', holds((whole) => whole.subarray(0, -1))],
  ['twice', holds((whole) => Buffer.concat([whole, whole]))],
  ['a folder', (files) => files.set(FILE, null)],
  ['an iCloud placeholder', withoutMain('.network.json.icloud', 'bplist00')],
  ['a placeholder beside nothing', only('.network.json.icloud', 'bplist00')],
  ['a Dropbox conflict', only("network (Ana's conflicted copy 2026-05-03).json")],
  ['a Syncthing conflict', only('network.sync-conflict-20260503-101500-ABCDEF.json')],
  ['a second download', only('network (1).json')],
  ['the version before alone, cut', only('network.prev.json', '{"kith": "net')],
  ['a damaged file put aside alone', only('network.damaged-2026-01-01T00-00-00.json')],
  [
    'a journal alone, of zeros',
    (files) => {
      only('journal/00000001.log', '\0\0\0')(files);
      files.set(at('journal'), null);
    },
  ],
];

describe('an existing network', () => {
  it(`in ${SHAPES.length} shapes in which its file cannot be used, is never an empty one, and nothing is written`, async () => {
    const { state, full } = await savedNetwork();
    const bad: string[] = [];
    for (const [name, change] of SHAPES) {
      const files = new Map(state);
      change(files);
      const disk = crashDisk(files);
      const store = await openOn(disk.fs);
      if (store.unreadable() === null) bad.push(`${name}: taken for ${store.network().people.size === 0 ? 'a new network' : 'whole'}`);
      if ((await store.commit([person('Zoe')])).ok) bad.push(`${name}: a change was confirmed`);
      const { kind } = store.save();
      if (kind !== 'read-only') bad.push(`${name}: the state is “${kind}”`);
      await store.close();
      if (disk.calls.length > 0) bad.push(`${name}: ${disk.calls.join(', ')}`);
      // The previous snapshot and the change log, where they exist, contain everything.
      const isDamaged =
        store.unreadable()?.kind === 'unreadable' && files.has(at('network.prev.json')) && files.has(at('journal/00000003.log'));
      if (isDamaged && stateOf(store) !== full) bad.push(`${name}: not everything could be put together`);
    }
    report(10, 'shapes of missing, falsy, foreign and placeholder files', { trials: SHAPES.length, unit: 'shapes', losses: bad.length });
    expect(bad).toEqual([]);
    expect(SHAPES.length).toBeGreaterThanOrEqual(30);
  });
});
