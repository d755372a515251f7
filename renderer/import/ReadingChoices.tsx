/** How Kith read the file, as choices the user can change. */
import { Group, Select } from '@mantine/core';
import { IMPORT_FORMATS, type ImportFormat, type ReadChoices } from '../../shared/formats/import/import-plan';
import { ENCODINGS, type Encoding } from '../../shared/formats/table/encoding/encodings';
import { text } from '../../shared/strings/text';
import { DELIMITER_LABELS, ENCODING_LABELS, FORMAT_LABELS } from './import-labels';
import type { TableView } from './protocol';

interface ReadingChoicesProps {
  readonly table: TableView;
  readonly dayFirst: boolean | undefined;
  readonly onChange: (choice: ReadChoices) => void;
}

const SELECT_PROPS = { size: 'sm', allowDeselect: false, comboboxProps: { shadow: 'none' } } as const;

export function ReadingChoices({ table, dayFirst, onChange }: ReadingChoicesProps) {
  const delimiters = Object.entries(DELIMITER_LABELS).map(([value, key]) => ({ value, label: text(key) }));
  if (!(table.delimiter in DELIMITER_LABELS)) delimiters.push({ value: table.delimiter, label: table.delimiter });
  return (
    <>
      <Group gap={12} align="flex-end">
        <Select
          {...SELECT_PROPS}
          label={text('import.kindOfFile')}
          w={210}
          data={IMPORT_FORMATS.map((value) => ({ value, label: text(FORMAT_LABELS[value]) }))}
          value={table.format}
          onChange={(format) => onChange({ format: format as ImportFormat })}
        />
        <Select
          {...SELECT_PROPS}
          label={text('import.encoding')}
          w={240}
          data={ENCODINGS.map((value) => ({ value, label: text(ENCODING_LABELS[value]) }))}
          value={table.encoding}
          onChange={(encoding) => onChange({ encoding: encoding as Encoding })}
        />
        <Select
          {...SELECT_PROPS}
          label={text('import.delimiter')}
          w={170}
          data={delimiters}
          value={table.delimiter}
          onChange={(delimiter) => delimiter && onChange({ delimiter })}
        />
        {(table.format === 'log' || table.format === 'csv') && (
          <Select
            {...SELECT_PROPS}
            label={text('import.ambiguousDates')}
            w={170}
            data={[
              { value: 'detect', label: text('import.datesDetected') },
              { value: 'day', label: text('import.datesDayFirst') },
              { value: 'month', label: text('import.datesMonthFirst') },
            ]}
            value={dayFirst === undefined ? 'detect' : dayFirst ? 'day' : 'month'}
            onChange={(value) => onChange(value === 'detect' ? {} : { dayFirst: value === 'day' })}
          />
        )}
      </Group>
      <p className="k-muted k-below">{text('import.rowsBelowHeader', { rows: table.rowCount, headerLine: table.headerLine })}</p>
    </>
  );
}
