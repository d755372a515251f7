/** How the file was read, as facts that can be corrected. */

import { Group, Select } from '@mantine/core';
import { IMPORT_FORMATS, type ImportFormat, type ImportTable, type ReadChoices } from '../../shared/formats/import/import-plan';
import { text } from '../../shared/strings/text';
import { DELIMITER_NAMES, ENCODING_NAMES, FORMAT_NAMES } from './import-labels';
import type { TableView } from './protocol';

interface ReadingChoicesProps {
  readonly table: TableView;
  readonly dayFirst: boolean | undefined;
  readonly onChange: (choice: ReadChoices) => void;
}

const LOOK = { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'none' } } as const;

export function ReadingChoices({ table, dayFirst, onChange }: ReadingChoicesProps) {
  const delimiters = { ...DELIMITER_NAMES, [table.delimiter]: DELIMITER_NAMES[table.delimiter] ?? table.delimiter };
  return (
    <>
      <Group gap={12} align="flex-end">
        <Select
          {...LOOK}
          label="Kind of file"
          w={210}
          data={IMPORT_FORMATS.map((value) => ({ value, label: FORMAT_NAMES[value] }))}
          value={table.format}
          onChange={(format) => onChange({ format: format as ImportFormat })}
        />
        <Select
          {...LOOK}
          label="Encoding"
          w={170}
          data={Object.entries(ENCODING_NAMES).map(([value, label]) => ({ value, label }))}
          value={table.encoding}
          onChange={(encoding) => onChange({ encoding: encoding as ImportTable['encoding'] })}
        />
        <Select
          {...LOOK}
          label="Columns separated by"
          w={170}
          data={Object.entries(delimiters).map(([value, label]) => ({ value, label }))}
          value={table.delimiter}
          onChange={(delimiter) => delimiter && onChange({ delimiter })}
        />
        {(table.format === 'log' || table.format === 'csv') && (
          <Select
            {...LOOK}
            label="Dates like 3/4/2024"
            w={170}
            data={[
              { value: 'found', label: 'as found in the file' },
              { value: 'day', label: '3 April (day first)' },
              { value: 'month', label: '4 March (month first)' },
            ]}
            value={dayFirst === undefined ? 'found' : dayFirst ? 'day' : 'month'}
            onChange={(value) => onChange(value === 'found' ? {} : { dayFirst: value === 'day' })}
          />
        )}
      </Group>
      <p className="k-muted k-below">{text('import.rowsBelowHeader', { count: table.rowCount, line: table.headerLine })}</p>
    </>
  );
}
