/** Files whose checksums are right and whose content is hostile. Each is unreadable, with the ways on of every unreadable file, and `kith check` says so. */
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nodeFs } from '../../../../electron/store/disk/file-system';
import { verifiedPosition } from '../../../../electron/store/format/snapshot-footer';
import { verifyStore } from '../../../../electron/store/verify-store';
import { forgeSegment, forgeSnapshot } from '../../../builders/sealed-network';
import { temporaryFolder } from '../../../builders/temporary-folder';
import { add, names, open } from '../open-for-test';

const FILE = 'network.json';

/** A folder with Ana and Ben saved, Ana alone in the previous snapshot. */
async function sound(): Promise<{ readonly folder: string; readonly file: string }> {
  const folder = temporaryFolder();
  for (const name of ['Ana', 'Ben']) {
    const store = await open(folder);
    await add(store, name);
    await store.close();
  }
  return { folder, file: readFileSync(join(folder, FILE), 'utf8') };
}

const nested = (depth: number) => `${'['.repeat(depth)}${']'.repeat(depth)}`;
const inPerson = (field: string) => (body: string) => body.replace('{"id":"Ana",', `{"id":"Ana",${field},`);

const FORGED: readonly [string, (body: string) => string][] = [
  ['a name that is a number', (body) => body.replace('"name":"Ana"', '"name":7')],
  ['no name', (body) => body.replace('"name":"Ana",', '')],
  ['people: [null]', (body) => body.replace(/"people": \[[\s\S]*?\n\],/, '"people": [null],')],
  ['people: {}', (body) => body.replace(/"people": \[[\s\S]*?\n\],/, '"people": {},')],
  ['a number as the network', (body) => body.replace(/"network": \{[\s\S]*\},\n"history"/, '"network": 7,\n"history"')],
  ['null as the network', (body) => body.replace(/"network": \{[\s\S]*\},\n"history"/, '"network": null,\n"history"')],
  ['an unknown field 100,000 deep', inPerson(`"later":${nested(100_000)}`)],
  ['an unknown field 65 deep', inPerson(`"later":${nested(65)}`)],
  ['a part of the file 100,000 deep', (body) => body.replace('"network": {', `"later": ${nested(100_000)},\n"network": {`)],
  ['e-mails that are objects', (body) => body.replace('"emails":[]', '"emails":[{"length":1}]')],
  ['a position outside of numbers', (body) => body.replace('"pin":null', '"pin":{"x":1e999,"y":0}')],
  ['a note of two million characters', (body) => body.replace('"notes":""', `"notes":"${'x'.repeat(2_000_000)}"`)],
  ['a name of half a million characters', (body) => body.replace('"name":"Ana"', `"name":"${'A'.repeat(500_000)}"`)],
  ['a tie to itself that is a text', (body) => body.replace('"ties": []', '"ties": ["Ana"]')],
  [
    'an interaction on a day that does not exist',
    (body) => body.replace('"interactions": []', '"interactions": [{"id":"i","day":"2026-02-31"}]'),
  ],
  ['a step whose name is a list', (body) => body.replace(/"label":"[^"]*"/, '"label":["x"]')],
  ['a revision in words', (body) => body.replace('"revision": 2', '"revision": "2"')],
];

describe('a forged snapshot', () => {
  it.each(FORGED)('with %s is unreadable, and the version before can be opened', async (_name, change) => {
    const { folder, file } = await sound();
    const forged = forgeSnapshot(file, change);
    expect(verifiedPosition(forged)).not.toBeNull();
    expect(forged.equals(Buffer.from(file))).toBe(false);
    writeFileSync(join(folder, FILE), forged);
    expect((await verifyStore(nodeFs, folder, null)).problems).not.toEqual([]);
    const store = await open(folder);
    expect(store.unreadable()?.kind).toBe('unreadable');
    expect(store.save()).toMatchObject({ kind: 'read-only', canOpenPrevious: true });
    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect((await add(store, 'Cleo')).ok).toBe(true);
    await store.close();
    expect(readFileSync(join(folder, 'network.damaged-2026-05-03T10-20-30.json')).equals(forged)).toBe(true);
  });

  it('never throws, whatever its values are', async () => {
    const { folder, file } = await sound();
    const body = file.slice(0, file.lastIndexOf(',"_seal":'));
    const values = [...body.matchAll(/(?<=[:[,])\s*("[^"\n]*"|\d+|null|true|false|\[\]|\{\})(?=[,\]}\n])/g)];
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 3 }),
      fc.constantFrom(-1, 1e308, 'x'.repeat(3_000), [null], { __proto__: null, length: 1 }),
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...values), value, async (match, other) => {
        const forged = forgeSnapshot(
          file,
          () => body.slice(0, match.index) + JSON.stringify(other) + body.slice(match.index + match[0].length),
        );
        writeFileSync(join(folder, FILE), forged);
        const store = await open(folder, nodeFs, 'read');
        const problems = (await verifyStore(nodeFs, folder, null)).problems;
        if (store.unreadable() !== null) expect(problems).not.toEqual([]);
        for (const person of store.network().people.values()) expect(typeof person.name).toBe('string');
        await store.close();
      }),
      { seed: 18, numRuns: 300 },
    );
  });
});

describe('a forged change log', () => {
  it.each([
    [
      'an edit 100,000 deep',
      `{"at":"","revision":3,"changes":[{"do":"make","edit":{"kind":"addPerson","label":"x","put":{},"delete":{},"later":${nested(100_000)}}}]}`,
    ],
    [
      'an edit 65 deep',
      `{"at":"","revision":3,"changes":[{"do":"make","edit":{"kind":"addPerson","label":"x","put":{},"delete":{},"later":${nested(65)}}}]}`,
    ],
    [
      'a person that is null',
      '{"at":"","revision":3,"changes":[{"do":"make","edit":{"kind":"addPerson","label":"x","put":{"people":[null]},"delete":{}}}]}',
    ],
    ['a change that is a number', '{"at":"","revision":3,"changes":[7]}'],
    ['no object', '7'],
  ])('with %s ends where it can be read', async (_name, payload) => {
    const { folder, file } = await sound();
    const position = verifiedPosition(Buffer.from(file));
    const networkId = /"vault": "([^"]+)"/.exec(file)?.[1];
    if (position === null || networkId === undefined) throw new Error('no network');
    rmSync(join(folder, 'journal'), { recursive: true });
    mkdirSync(join(folder, 'journal'));
    writeFileSync(join(folder, 'journal', '00000099.log'), forgeSegment(networkId, position, payload));
    const store = await open(folder);
    expect(store.unreadable()?.kind).toBe('unreadable');
    expect(await store.openPrevious()).toEqual({ ok: true, value: null });
    expect(names(store)).toEqual(['Ana', 'Ben']);
    expect((await add(store, 'Cleo')).ok).toBe(true);
    await store.close();
  });
});
