/**
 * Every file in test/fixtures/sources/FORMAT: which reader takes it, and what it says, line by line (`FILE.expected`, read and approved by hand). No
 * record may have a word of a message: their texts have the word CANARY in them.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readerOf, readRecords, recordLine, sourceFile } from './read-source';

const ROOT = join(import.meta.dirname, '../../../../fixtures/sources');
const EXPECTED = '.expected';

const formats = readdirSync(ROOT).map((format) => {
  const files = readdirSync(join(ROOT, format), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith(EXPECTED))
    .map((entry) => join(entry.parentPath, entry.name));
  return { format, files };
});

for (const { format, files } of formats) {
  describe(format, () => {
    test('has at least ten files', () => expect(files.length).toBeGreaterThanOrEqual(10));

    test.each(files.map((path) => [path.slice(join(ROOT, format).length + 1), path]))('%s', async (name, path) => {
      const bytes = new Uint8Array(readFileSync(path));
      const reader = readerOf(path, bytes);
      expect(reader?.format).toBe(format);
      if (reader === null) return;
      const records = await readRecords(reader, sourceFile(name, bytes));
      expect(JSON.stringify(records)).not.toMatch(/CANARY/i);
      await expect(`${records.map(recordLine).join('\n')}\n`).toMatchFileSnapshot(`${path}${EXPECTED}`);
      const inPieces = await readRecords(reader, sourceFile(name, bytes, 7));
      expect(inPieces).toEqual(records);
      const ids = records.flatMap((record) => (record.kind === 'event' ? [record.id] : []));
      if (format !== 'mbox') expect(new Set(ids).size).toBe(ids.length);
    });
  });
}
