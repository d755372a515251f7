import { describe, expect, it } from 'vitest';
import { runToEnd } from '../../../../shared/lib/resumable-work';
import { applyEdit, type Edit } from '../../../../shared/model/edit';
import { withImportRecord } from '../../../../shared/model/edits/imports/import-record';
import { type ImportId, idSource, type PersonId, seededRandom } from '../../../../shared/model/ids';
import { ColumnarLog } from '../../../../shared/model/interaction-log/columnar-log';
import { LARGE_LOG } from '../../../../shared/model/interaction-log/log-queries';
import { applyEditSteps } from '../../../../shared/model/large-edits/apply-in-steps';
import { parsePiecesSteps, parseSerializedEdit } from '../../../../shared/model/large-edits/parse-serialized-edit';
import {
  deserializeEditSteps,
  type EditPiece,
  editJson,
  isLargeEdit,
  type SerializedEdit,
  serializeEditSteps,
} from '../../../../shared/model/large-edits/serialize-edit';
import { emptyNetwork, type Network } from '../../../../shared/model/network';
import { copyNetwork, networkToJson } from '../../../../shared/model/network-json';
import { parseEdit } from '../../../../shared/model/parse';
import { newPerson } from '../../../../shared/model/person';
import { madeNetwork } from '../../../bench/made-network';
import { theDay } from '../../../builders/network-builder';

const newId = idSource(seededRandom(3));
const facts = { id: newId<ImportId>(), step: 'r1', day: theDay('2026-05-03'), path: 'people.csv', format: 'csv' };

/** An import of a network: its people and entries, and the record of it. */
function importOf(network: Network, deleted: readonly string[] = []): Edit {
  const { people, interactions, ties, circles, interests } = networkToJson(network);
  const tables = Object.entries({ people, interactions, ties, circles, interests });
  const put = Object.fromEntries(tables.filter(([, objects]) => objects.length > 0));
  return withImportRecord(emptyNetwork(), { kind: 'importFile', label: 'import of “people”', put, delete: { people: deleted } }, facts);
}

const large = importOf(madeNetwork({ people: 1300, interactions: 2500, company: 0 }), ['gone']);
const serialized = runToEnd(serializeEditSteps(large));
const textOfParts = (edit: SerializedEdit) =>
  [...editJson(edit)].map((part) => (typeof part === 'string' ? part : new TextDecoder().decode(part))).join('');
const parsed = (edit: unknown) => {
  const shell = parseSerializedEdit(edit);
  return shell.ok ? runToEnd(parsePiecesSteps(shell.value)) : shell;
};
const piece = (items: readonly unknown[], more: Partial<EditPiece> = {}): EditPiece => ({
  part: 'put',
  table: 'people',
  list: null,
  json: new TextEncoder().encode(JSON.stringify(items).slice(1, -1)),
  ...more,
});
const edit = (...pieces: readonly EditPiece[]): SerializedEdit => ({ kind: 'importFile', label: 'import', pieces });
const ana = newPerson('ana' as PersonId, 'Ana');

describe('a large edit in pieces', () => {
  it('is the same edit again, as objects, as text of the change log, and after it was checked', () => {
    expect(isLargeEdit(large)).toBe(true);
    expect(Math.max(...serialized.pieces.map(({ json }) => json.length))).toBeLessThan(1_000_000);
    expect(runToEnd(deserializeEditSteps(serialized))).toEqual(large);
    expect(JSON.parse(textOfParts(serialized))).toEqual(large);
    expect(parsed(serialized)).toEqual(parseEdit(JSON.parse(JSON.stringify(large))));
  });

  it('holds texts of every kind, empty tables, and several objects with long lists', () => {
    const members = Array.from({ length: 1201 }, (_, i) => `m${i}` as PersonId);
    const anchors = ['a', '"\\', '\u2028山'].map((id) => ({ id, name: id, members, isNamed: true, before: [...members, id] }));
    const odd = {
      kind: 'anchorClusters',
      label: '“,]}',
      put: { people: [], clusters: [...anchors, { id: 'small', members: [] }, anchors[0]] },
      delete: { ties: ['x'] },
    } as unknown as Edit;
    const pieces = runToEnd(serializeEditSteps(odd));
    const { people: _none, ...put } = odd.put;
    expect(runToEnd(deserializeEditSteps(pieces))).toEqual({ ...odd, put });
    expect(JSON.parse(textOfParts(pieces))).toEqual({ ...odd, put });
    expect(JSON.parse(textOfParts(runToEnd(serializeEditSteps({ ...odd, put: {}, delete: {} }))))).toEqual({ ...odd, put: {}, delete: {} });
  });

  it('is refused with the same sentence as the whole edit', () => {
    for (const wrong of [{ ...ana, name: '' }, { ...ana, birthday: 'tomorrow' }, { name: 'No id' }, 7, null]) {
      const people = [...Array.from({ length: 600 }, (_, i) => ({ ...ana, id: `p${i}` })), wrong];
      const whole = parseEdit({ kind: 'importFile', label: 'import', put: { people }, delete: {} });
      expect(whole.ok).toBe(false);
      expect(parsed(edit(piece(people.slice(0, 500)), piece(people.slice(500))))).toEqual(whole);
    }
    expect(parsed({ ...edit(), kind: 'fly' }).ok).toBe(false);
    expect(parsed(edit(piece([''], { part: 'delete' }))).ok).toBe(false);
  });

  const [record] = large.put.imports ?? [];
  const { circles: _circles, ...base } = record as object as { circles: unknown };
  const own = (items: readonly unknown[], list: string | null = null) => piece(items, { table: 'imports', list });

  it('holds long lists to their limits, whatever pieces they come in', () => {
    const ids = (count: number) => Array.from({ length: count }, (_, i) => `c${i}`);
    expect(parsed(edit(own([base]), own(ids(5000), 'circles'), own(ids(5000), 'circles'))).ok).toBe(true);
    expect(parsed(edit(own([base]), own(ids(5000), 'circles'), own(ids(5001), 'circles'))).ok).toBe(false);
    expect(parsed(edit(own([base]), own([''], 'circles'))).ok).toBe(false);
  });

  it('believes no forged pieces', () => {
    const bytes = (text: string) => new TextEncoder().encode(text);
    const forged: readonly unknown[] = [
      edit(own(['a'], 'circles')), // a list of nothing
      edit(own([base]), own(['a'], '__proto__')),
      edit(own([base]), own(['a'], 'label')), // a second time
      edit(own([base, base]), own(['a'], 'circles')), // of which?
      edit(own([base]), { ...own(['a'], 'circles'), part: 'delete' }),
      edit(piece([ana]), own(['a'], 'circles')),
      edit({ ...piece([]), json: bytes('{') }),
      edit({ ...piece([]), json: bytes(`${'['.repeat(100)}${']'.repeat(100)}`) }),
      edit({ ...piece([]), json: new Uint8Array([0x22, 0xff, 0x22]) }),
      edit({ ...piece([]), table: 'constructor' as 'people' }),
      edit({ ...piece([]), json: 'text' as never }),
      { ...edit(), pieces: {} },
      { ...edit(), more: 1 },
      null,
    ];
    for (const [i, value] of forged.entries()) expect([i, parsed(value).ok]).toEqual([i, false]);
  });
});

describe('a large edit applied in steps', () => {
  it('gives what it gives at once, with the same inverse, and leaves the network as it was', () => {
    const network = madeNetwork({ people: 300, interactions: 2000, company: 0 });
    const [first, second] = [...network.people.values()];
    const changing: Edit = {
      ...large,
      put: { ...large.put, people: [...(large.put.people ?? []), { ...first!, company: 'Hooli' }] },
      delete: { people: [second!.id], interactions: [...network.interactions.keys()].slice(0, 50) },
    };
    const before = JSON.stringify(networkToJson(network));
    const { network: after, inverse } = runToEnd(applyEditSteps(network, changing));
    expect(JSON.stringify(networkToJson(network))).toBe(before);
    const atOnce = copyNetwork(network);
    expect(inverse).toEqual(applyEdit(atOnce, changing));
    expect(networkToJson(after)).toEqual(networkToJson(atOnce));
    const back = runToEnd(applyEditSteps(after, inverse)).network;
    expect(JSON.stringify(networkToJson(back))).toBe(before);
    expect(after.settings).toBe(network.settings);
  });

  it('keeps a log that becomes large in columns', () => {
    const many = importOf(madeNetwork({ people: 300, interactions: LARGE_LOG, company: 0 }));
    const small = runToEnd(applyEditSteps(emptyNetwork(), large)).network;
    expect(small.interactions).not.toBeInstanceOf(ColumnarLog);
    const { network, inverse } = runToEnd(applyEditSteps(small, many));
    expect(network.interactions).toBeInstanceOf(ColumnarLog);
    const atOnce = copyNetwork(small);
    applyEdit(atOnce, many);
    expect(networkToJson(network)).toEqual(networkToJson(atOnce));
    expect(networkToJson(runToEnd(applyEditSteps(network, inverse)).network)).toEqual(networkToJson(small));
  });
});
