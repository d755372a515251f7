/** The window and the command line offer the same encodings, formats and fields, because both take them from one list. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importCommand } from '../../../../electron/cli/import';
import { ENCODING_LABELS, FORMAT_LABELS, fieldLabel } from '../../../../renderer/import/import-labels';
import { COLUMN_FIELDS, fieldsOf, IMPORT_FIELDS, IMPORT_FORMATS } from '../../../../shared/formats/import/import-plan';
import { readImportTable } from '../../../../shared/formats/import/read-table';
import { LOG_FIELDS } from '../../../../shared/formats/log/log-columns';
import { ENCODINGS } from '../../../../shared/formats/table/encoding/encodings';
import { text } from '../../../../shared/strings/text';

const help = importCommand.details().join('\n');
const words = (line: string) => help.split('\n').find((each) => each.includes(line)) ?? '';

describe('what can be chosen', () => {
  it('is named in full by the help of the command line', () => {
    expect(words('--encoding')).toContain(ENCODINGS.join(', '));
    expect(words('--format')).toContain(IMPORT_FORMATS.join(', '));
    expect(help).toContain(IMPORT_FIELDS.join(', '));
    expect(help).toContain(LOG_FIELDS.join(', '));
  });

  it('has words in the window, different ones for different choices', () => {
    expect(Object.keys(ENCODING_LABELS).sort()).toEqual([...ENCODINGS].sort());
    expect(Object.keys(FORMAT_LABELS).sort()).toEqual([...IMPORT_FORMATS].sort());
    for (const format of IMPORT_FORMATS) {
      const labels = fieldsOf(format).map((field) => fieldLabel(format, field));
      expect(new Set(labels).size).toBe(labels.length);
      expect(labels.filter((label) => label === text('import.fieldIgnore'))).toHaveLength(1);
    }
    expect([...new Set(IMPORT_FORMATS.flatMap(fieldsOf))].sort()).toEqual([...COLUMN_FIELDS].sort());
  });

  it('is taken from the shared list, not written down again', () => {
    for (const file of ['electron/cli/import.ts', 'renderer/import/ReadingChoices.tsx', 'renderer/import/ColumnMapping.tsx'])
      for (const word of ['windows-1252', 'shift_jis', 'thunderbird', 'given-name', 'favor-given'])
        expect(readFileSync(file, 'utf8')).not.toContain(word);
  });

  it.each(ENCODINGS)('the encoding %s reads a file', (encoding) => {
    const bytes = encoding.startsWith('utf-16')
      ? Uint8Array.from(
          [...'Name\nAda\n'].flatMap((letter) => (encoding === 'utf-16le' ? [letter.charCodeAt(0), 0] : [0, letter.charCodeAt(0)])),
        )
      : new TextEncoder().encode('Name\nAda\n');
    const table = readImportTable({ name: 'a.csv', bytes }, { encoding });
    expect(table.ok && [table.value.encoding, table.value.rows[0]?.cells]).toEqual([encoding, ['Ada']]);
  });
});
