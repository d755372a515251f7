/** What each column of an unknown CSV holds: a guess beside values of the file, which the user can change. */
import { Select, Table } from '@mantine/core';
import { IMPORT_FIELDS, type ImportField } from '../../shared/formats/import/import-plan';
import { text } from '../../shared/strings/text';
import styles from './import.module.css';
import { FIELD_LABELS } from './import-labels';
import type { TableView } from './protocol';

interface ColumnMappingProps {
  readonly table: TableView;
  readonly onChange: (mapping: readonly ImportField[]) => void;
}

export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  return (
    <section aria-labelledby="import-columns">
      <h3 id="import-columns">{text('import.columnsHeading')}</h3>
      <div className={styles.mapping}>
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('import.columnHeading')}</Table.Th>
              <Table.Th>{text('import.exampleHeading')}</Table.Th>
              <Table.Th w={230}>{text('import.becomesHeading')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.headers.map((header, column) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position; headers may repeat
              <Table.Tr key={column}>
                <Table.Td>
                  <bdi>{header}</bdi>
                </Table.Td>
                <Table.Td className="k-muted">
                  <bdi>{table.sampleValues[column]?.join(' · ') || text('import.emptyColumn')}</bdi>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="sm"
                    aria-label={text('import.columnBecomes', { column: header })}
                    allowDeselect={false}
                    comboboxProps={{ shadow: 'none' }}
                    data={IMPORT_FIELDS.map((value) => ({ value, label: text(FIELD_LABELS[value]) }))}
                    value={table.mapping[column] ?? 'ignore'}
                    onChange={(field) => onChange(table.mapping.map((current, i) => (i === column ? (field as ImportField) : current)))}
                  />
                </Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </div>
    </section>
  );
}
