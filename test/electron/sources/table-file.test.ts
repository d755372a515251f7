/** Single files that are compressed. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { ALL_READERS } from '../../../electron/sources/source-task';
import { isTableFile, readTableFiles } from '../../../electron/sources/table-file';
import { planImport } from '../../../shared/formats/import/plan-import';
import { readImportTable } from '../../../shared/formats/import/read-table';
import { idSource, seededRandom } from '../../../shared/model/ids';
import { emptyNetwork } from '../../../shared/model/network';
import { theDay } from '../../builders/network-builder';
import { temporaryFolder } from '../../builders/temporary-folder';

function compressed(name: string, content: string | Uint8Array): string {
  const path = join(temporaryFolder(), name);
  writeFileSync(path, gzipSync(content));
  return path;
}

it('a compressed table is imported by its columns, under the name of the file', async () => {
  const path = compressed('members.csv.gz', 'Member,Mail address\nAna Prado,ana@example.org\nBen Okafor,ben@example.org\n');
  expect(await isTableFile(path, ALL_READERS)).toBe(true);
  const [file, ...more] = await readTableFiles([path]);
  expect([file?.name, more]).toEqual(['members.csv.gz', []]);
  const table = readImportTable(file as NonNullable<typeof file>, {});
  if (!table.ok) throw new Error(table.error.kind);
  const options = { newId: idSource(seededRandom(1)), today: theDay('2026-05-03'), answers: new Map() };
  const plan = planImport(emptyNetwork(), table.value, options);
  expect(plan.ok && plan.value.edit.put.people?.map(({ name }) => name)).toEqual(['Ana Prado', 'Ben Okafor']);
});

it('a compressed address book is none, and goes the way of archives', async () => {
  const card = 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ana Prado\r\nEND:VCARD\r\n';
  expect(await isTableFile(compressed('contacts.vcf.gz', card), ALL_READERS)).toBe(false);
});

it('a compressed table that is larger than a table may be is refused', async () => {
  const random = seededRandom(1);
  const content = Buffer.alloc(128 * 1_048_576 + 1, 'a');
  // As compressible as tables are at most: by itself, one letter would be out of proportion.
  for (let block = 0; block < content.length; block += 65_536) for (let i = 0; i < 512; i++) content[block + i] = random() * 256;
  const path = compressed('large.csv.gz', content);
  await expect(readTableFiles([path])).rejects.toMatchObject({
    failure: { kind: 'too-large', message: expect.stringContaining('large.csv.gz') },
  });
});

it('a damaged one is refused by its preview, which says what it is', async () => {
  const path = join(temporaryFolder(), 'cut.csv.gz');
  writeFileSync(path, gzipSync('Name,Mail\n'.repeat(1000)).subarray(0, 40));
  const [file] = await readTableFiles([path]);
  const table = readImportTable(file as NonNullable<typeof file>, {});
  expect(table.ok ? null : table.error.message).toMatchObject({ key: 'formats.compressedFile' });
});
