/** The reader of a network's folder: snapshot, change log, years, key file, encrypted files, and a large edit in pieces. The disk is in memory. */
import { strict as assert } from 'node:assert';
import { isUtf8 } from 'node:buffer';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { continueFrom } from '../../electron/store/change-log/change-log';
import { encryptedDisk } from '../../electron/store/encryption/encrypted-disk';
import { createKeyFile, decodeKeyFile, encodeKeyFile } from '../../electron/store/encryption/key-file';
import { applyChange, decodeEntry } from '../../electron/store/format/change-log-entry';
import { decodeSegment } from '../../electron/store/format/change-log-format';
import { initialPosition } from '../../electron/store/format/hash-chain';
import { decodeNetworkFile, emptyDocument, NETWORK_FILE } from '../../electron/store/format/network-file';
import { footerBuilder } from '../../electron/store/format/snapshot-footer';
import { UnreadableNetwork } from '../../electron/store/format/unreadable-network';
import { loadNetwork } from '../../electron/store/snapshot/load-network';
import { isNestedTooDeep } from '../../shared/lib/nesting';
import { runToEnd } from '../../shared/lib/resumable-work';
import type { Edit } from '../../shared/model/edit';
import { LogBuilder } from '../../shared/model/interaction-log/log-builder';
import { interactionAt } from '../../shared/model/interaction-log/log-columns';
import { logLineParser } from '../../shared/model/interaction-log/parse-log-line';
import { parsePiecesSteps, parseSerializedEdit } from '../../shared/model/large-edits/parse-serialized-edit';
import type { Network } from '../../shared/model/network';
import { networkToJson } from '../../shared/model/network-json';
import { parseEdit, parseNetworkJson } from '../../shared/model/parse';
import { TABLE_SCHEMAS } from '../../shared/model/schema';
import { crashDisk, type DiskState } from '../builders/disk/crash-disk';
import { TOOLS } from '../builders/disk/locked-disk';
import { FIXTURES, type Target } from './target';

const bytesOf = (text: string) => new Uint8Array(Buffer.from(text));
const textOf = (bytes: Uint8Array) => Buffer.from(bytes).toString();

/** Files of saved networks by their place in the folder: `network.json`, `journal/…`. */
function saved(isWanted: (path: string) => boolean): readonly Uint8Array[] {
  return ['saved-networks', 'saved-networks-by-year', 'saved-networks-imports', 'saved-networks-own-fields'].flatMap((folder) =>
    readdirSync(join(FIXTURES, folder), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && isWanted(join(entry.parentPath, entry.name)))
      .map((entry) => new Uint8Array(readFileSync(join(entry.parentPath, entry.name)))),
  );
}

const snapshots = () => saved((path) => /network[^/]*\.json$/.test(path) && !/expected/.test(path));
const segments = () => saved((path) => /journal\/\d+\.log$/.test(path));

/** The content before the footer, which anybody can compute. */
function bodyOf(file: Uint8Array): Uint8Array {
  const text = textOf(file);
  const at = text.lastIndexOf(',"_seal":');
  return at === -1 ? file : bytesOf(text.slice(0, at));
}

function withFooter(body: Uint8Array): Uint8Array {
  const builder = footerBuilder();
  builder.add(body);
  return Buffer.concat([body, Buffer.from(builder.footer(initialPosition('e1')))]);
}

function checkNetwork(network: Network): void {
  const parsed = parseNetworkJson(networkToJson(network));
  assert(parsed.ok, parsed.ok ? '' : parsed.error.message);
}

function decoded(bytes: Uint8Array): void {
  const read = decodeNetworkFile(bytes);
  if (read.ok) checkNetwork(read.value.document.network);
}

/** A folder with these bytes as one of its files loads, or says that it cannot be read. */
async function loaded(files: DiskState): Promise<void> {
  const folders = ['/', '/n', '/n/journal', '/n/interactions'].map((path) => [path, null] as const);
  try {
    const network = await loadNetwork(crashDisk(new Map([...folders, ...files])).fs, '/n');
    if (network !== null) checkNetwork(network.document.network);
  } catch (error) {
    if (!(error instanceof UnreadableNetwork)) throw error;
    if (error.recovery !== null) checkNetwork(error.recovery.document.network);
  }
}

function checkEntry(payload: Uint8Array): void {
  const entry = decodeEntry(payload);
  if (entry === null) return;
  let document = emptyDocument();
  try {
    for (const change of entry.changes) document = applyChange(document, change).document;
  } catch {
    // An edit that does not fit the network before it: the reader says so.
  }
  checkNetwork(document.network);
}

function checkSegment(bytes: Uint8Array): void {
  const content = decodeSegment(bytes);
  for (const { payload } of content.frames) checkEntry(payload);
  if (content.header === null) return;
  const { networkId, from } = content.header;
  continueFrom([{ ...content, name: '00000001.log', number: 1, size: bytes.length }], networkId, from);
}

/** Lines of a year: taken exactly when each is JSON that the schema takes. */
function checkLines(bytes: Uint8Array): void {
  if (!isUtf8(bytes)) return; // the caller's check
  const builder = new LogBuilder(1);
  const scan = logLineParser(builder);
  let count = 0;
  try {
    for (let from = 0; from < bytes.length; count++) from = scan(bytes, from);
  } catch {
    return; // said as a damaged file
  }
  const columns = builder.build();
  for (let row = 0; row < count; row++) {
    const parsed = TABLE_SCHEMAS.interactions.safeParse(interactionAt(columns, row));
    assert(parsed.success, parsed.success ? '' : JSON.stringify(parsed.error.issues[0]));
  }
}

/** The same edit whole and in pieces: taken or refused alike. */
function checkPieces(bytes: Uint8Array): void {
  const list = [{ part: 'put', table: 'people', list: null, json: bytes }];
  const shell = parseSerializedEdit({ kind: 'importFile', label: 'x', pieces: list });
  assert(shell.ok);
  const inPieces = runToEnd(parsePiecesSteps(shell.value));
  let whole: { readonly ok: boolean; readonly value?: Edit } = { ok: false };
  try {
    const people: unknown = JSON.parse(`[${new TextDecoder('utf-8', { fatal: true }).decode(bytes)}]`);
    if (!isNestedTooDeep(bytes)) whole = parseEdit({ kind: 'importFile', label: 'x', put: { people }, delete: {} });
  } catch {
    // no JSON
  }
  assert.equal(inPieces.ok, whole.ok);
  if (inPieces.ok) assert.deepEqual(inPieces.value, whole.value);
}

const created = createKeyFile(TOOLS, 'enetwork', 'a passphrase', { memory: 8, passes: 1 });

async function sealedFile(content: Uint8Array): Promise<Uint8Array> {
  const disk = crashDisk(new Map([['/n', null]]));
  const file = await encryptedDisk(disk.fs, TOOLS, created.keys).create(`/n/${NETWORK_FILE}`);
  await file.write(content, 0, content.length);
  await file.sync();
  return disk.now().get(`/n/${NETWORK_FILE}`) as Buffer;
}

/** Content of an encrypted file that was changed: what was written, or 0xFF, never anything else. */
async function checkSealed(content: Uint8Array, bytes: Uint8Array): Promise<void> {
  const disk = crashDisk(
    new Map([
      ['/n', null],
      [`/n/${NETWORK_FILE}`, Buffer.from(bytes)],
    ]),
  ).fs;
  const file = await encryptedDisk(disk, TOOLS, created.keys).openToRead(`/n/${NETWORK_FILE}`);
  const read = new Uint8Array(content.length + 65_536);
  const length = await file.read(read, 0, read.length);
  for (let i = 0; i < length; i++) assert(read[i] === 0xff || read[i] === content[i], `byte ${i} is neither written nor damaged`);
}

const CONTENT = bytesOf('{"kith": "network"}');
const SEALED = await sealedFile(CONTENT);
const sync = (check: (bytes: Uint8Array) => void) => async (bytes: Uint8Array) => check(bytes);
const linesIn = (file: Uint8Array) => textOf(file).split('\n');

export const VAULT_TARGETS: readonly Target[] = [
  { name: 'network-file', seeds: () => snapshots().map(bodyOf), run: sync((bytes) => decoded(withFooter(bytes))) },
  { name: 'network-file-by-hand', seeds: () => snapshots().map((file) => bytesOf(`${textOf(bodyOf(file))}}`)), run: sync(decoded) },
  {
    name: 'network-folder',
    seeds: () => snapshots().map(bodyOf),
    run: (bytes) =>
      loaded(
        new Map([
          [`/n/${NETWORK_FILE}`, Buffer.from(withFooter(bytes))],
          ['/n/journal/00000001.log', Buffer.from(segments()[0] ?? [])],
        ]),
      ),
  },
  {
    name: 'change-log',
    seeds: segments,
    run: async (bytes) => {
      checkSegment(bytes);
      await loaded(new Map([['/n/journal/00000001.log', Buffer.from(bytes)]]));
    },
  },
  {
    name: 'change-log-entry',
    seeds: () => segments().flatMap((bytes) => decodeSegment(bytes).frames.map(({ payload }) => new Uint8Array(payload))),
    run: sync(checkEntry),
  },
  {
    name: 'year-lines',
    seeds: () => saved((path) => /\d{4}-[0-9a-f]{32}\.json$/.test(path)).map((file) => bytesOf(linesIn(file).slice(1, 6).join('\n'))),
    run: sync(checkLines),
  },
  {
    name: 'large-edit-piece',
    seeds: () =>
      snapshots().map((file) =>
        bytesOf(JSON.stringify((JSON.parse(textOf(file)) as { network: { people: unknown[] } }).network.people).slice(1, -1)),
      ),
    run: sync(checkPieces),
  },
  { name: 'key-file', seeds: () => [encodeKeyFile(created.file)], run: sync((bytes) => void decodeKeyFile(bytes)) },
  { name: 'locked-file', seeds: () => [new Uint8Array(SEALED)], run: (bytes) => checkSealed(CONTENT, bytes) },
];
