/** The readers of what users bring: every kind of source, tables of contacts and logs, archives and workbooks, a typed sentence. */
import { strict as assert } from 'node:assert';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startWalk, walkPath } from '../../electron/sources/source-walk';
import { WALK_LIMITS } from '../../electron/sources/walk';
import { planImport } from '../../shared/formats/import/plan-import';
import { readImportTable } from '../../shared/formats/import/read-table';
import { PersonLookup } from '../../shared/formats/log/person-lookup';
import { readSentence } from '../../shared/formats/log/read-sentence';
import { SourceCollection } from '../../shared/formats/sources/collected-sources';
import { planSources } from '../../shared/formats/sources/plan-sources';
import type { SourceReader, SourceRecord } from '../../shared/formats/sources/source-record';
import { checkEdit } from '../../shared/model/check-edit';
import { type Edit, isEmptyEdit } from '../../shared/model/edit';
import { EMPTY_ME } from '../../shared/model/edits/imports/imports';
import { idSource, seededRandom } from '../../shared/model/ids';
import { emptyNetwork, type Network } from '../../shared/model/network';
import { parseEdit } from '../../shared/model/parse';
import { outlookStoreFile } from '../builders/outlook-store/outlook-store-file';
import { contact, mail, meeting, NAMED } from '../builders/outlook-store/store-items';
import { zipOf } from '../builders/zip';
import { checkRecord } from '../shared/formats/sources/readers/check-record';
import { CONTEXT, readerNamed, readRecords, sourceFile } from '../shared/formats/sources/readers/read-source';
import { FIXTURES, filesIn, type Target } from './target';

const { today } = CONTEXT;

/** What a plan would write is an edit that the store takes. */
function checkPlanned(network: Network, edit: Edit): void {
  if (isEmptyEdit(edit)) return;
  const parsed = parseEdit(edit);
  assert(parsed.ok, parsed.ok ? '' : parsed.error.message);
  assert.deepEqual(checkEdit(network, edit), { ok: true, value: null });
}

function sourceTarget(format: string): Target {
  const reader = readerNamed(format);
  const folder = `sources/${format}`;
  const names = readdirSync(join(FIXTURES, folder), { recursive: true, encoding: 'utf8' }).filter((each) => !each.endsWith('.expected'));
  // Names tell readers something, so that all are tried.
  const pathOf = (bytes: Uint8Array) => `${folder}/${names[bytes.length % names.length]}`;
  return { name: format, seeds: () => filesIn(folder), run: (bytes) => runReader(reader, pathOf(bytes), bytes) };
}

/** A few bytes never make many people, nor days without end: a meeting of every day since 1900 has 50,000. */
function checkNumbers(records: readonly SourceRecord[], bytes: number): void {
  assert(records.length < bytes + 100_000, `${records.length} records of ${bytes} bytes`);
  const people = new Set<string>();
  for (const record of records) {
    if (record.kind === 'card') people.add(JSON.stringify(record.contact.row));
    if (record.kind === 'event') for (const { name, address } of record.others) people.add(`${name} ${address}`);
  }
  assert(people.size < bytes + 10, `${people.size} people of ${bytes} bytes`);
}

async function runReader(reader: SourceReader, path: string, bytes: Uint8Array): Promise<void> {
  reader.recognizes(bytes.subarray(0, 65_536), path);
  const records = await readRecords(reader, sourceFile(path, bytes, 1 + (bytes.length % 4999)), CONTEXT);
  checkNumbers(records, bytes.length);
  const collection = new SourceCollection({ today, since: null });
  collection.startFile(path, reader.format);
  for (const record of records) {
    checkRecord(record);
    collection.add(record);
  }
  const newId = idSource(seededRandom(3));
  const network = emptyNetwork();
  const context = { newId, today, label: 'import', step: 'r1', paths: [], confirmedOwners: [], me: EMPTY_ME };
  checkPlanned(network, planSources(network, collection.result(), context).edit);
}

const contactsTable: Target = {
  name: 'contacts-table',
  seeds: () => [...filesIn('contacts'), ...filesIn('csv-spectrum/csvs'), ...filesIn('import-cases', (name) => name.endsWith('.csv'))],
  run: async (bytes) => {
    const table = readImportTable({ name: 'file.csv', bytes });
    if (!table.ok) return;
    const network = emptyNetwork();
    const plan = planImport(network, table.value, { newId: idSource(seededRandom(1)), today });
    if (plan.ok) checkPlanned(network, plan.value.edit);
  },
};

const logTable: Target = { ...contactsTable, name: 'log-table', seeds: () => filesIn('log') };

const sentence: Target = {
  name: 'sentence',
  seeds: () =>
    filesIn('capture').flatMap((file) =>
      Buffer.from(file)
        .toString()
        .split('\n')
        .map((line) => new Uint8Array(Buffer.from(line))),
    ),
  run: async (bytes) => void readSentence(Buffer.from(bytes).toString(), new PersonLookup(emptyNetwork()), today),
};

/** Archives are read from the disk, as they are dropped. */
const LIMITS = { ...WALK_LIMITS, files: 200, ratio: 100, ratioFrom: 1_000_000 };
const scratch = { folder: '' };

function archiveTarget(name: string, fileName: string, seeds: Target['seeds']): Target {
  const run = async (bytes: Uint8Array) => {
    if (scratch.folder === '') {
      scratch.folder = mkdtempSync(join(tmpdir(), 'kith-fuzz-'));
      process.once('exit', () => rmSync(scratch.folder, { recursive: true, force: true }));
    }
    const path = join(scratch.folder, fileName);
    writeFileSync(path, bytes);
    const walk = startWalk(LIMITS, null, () => undefined);
    let total = 0;
    for await (const found of walkPath(path, walk)) {
      assert(!/(?:^|\/)\.\.(?:\/|$)/.test(found.kind === 'file' ? found.file.path : ''), 'a name that leads out');
      if (found.kind === 'left-out') continue;
      try {
        for await (const chunk of found.file.chunks()) total += chunk.length;
      } catch {
        // A damaged file of an archive: its reader is told, and says so.
      }
    }
    assert(total < 50_000_000, `${total} bytes out of ${bytes.length}`);
  };
  return { name, seeds, run };
}

const zipSeeds = () => [
  new Uint8Array(zipOf([{ name: 'a/people.csv', content: 'Name\nAna' }])),
  new Uint8Array(
    zipOf([
      { name: 'inner.zip', content: zipOf([{ name: 'one.txt', content: 'one' }]) },
      { name: 'ä.txt', content: 'two' },
    ]),
  ),
];

const ANA = { name: 'Prado, Ana', address: 'ana@example.org' };
const ME = { name: 'Nora Meier', address: 'nora@example.com' };

const outlookSeeds = () =>
  (['unicode', 'ansi'] as const).map((shape) => {
    const messages = [
      mail({ from: ANA, to: [ME], at: new Date('2024-03-05T09:00:00Z') }),
      contact({ given: 'Ana', family: 'Prado', email: 'ana@example.org', birthday: new Date('1980-05-06T00:00:00Z'), city: 'Lisbon' }),
      meeting({ organizer: ME, people: [{ ...ANA, answer: 3 }], start: new Date('2024-02-01T09:00:00Z'), minutes: 45, uid: 'a@b' }),
    ];
    return new Uint8Array(outlookStoreFile([{ name: 'Inbox', messages }], { named: NAMED, shape, encoding: 'none' }));
  });

export const FILE_TARGETS: readonly Target[] = [
  ...readdirSync(join(FIXTURES, 'sources')).sort().map(sourceTarget),
  contactsTable,
  logTable,
  sentence,
  archiveTarget('zip', 'export.zip', zipSeeds),
  archiveTarget('workbook', 'people.xlsx', () => filesIn('workbooks', (name) => name.endsWith('.xlsx'))),
  archiveTarget('outlook-store', 'mail.pst', outlookSeeds),
];
