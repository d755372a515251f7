/** For a CSV of unknown make: what each column holds. Guessed, shown with values of the file, remembered for the next file of this kind. */
import { Select, Table } from '@mantine/core';
import { IMPORT_FIELDS, type ImportField } from '../../shared/formats/import/import-plan';
import { FIELD_NAMES } from './import-labels';
import type { TableView } from './protocol';

interface ColumnMappingProps {
  readonly table: TableView;
  readonly onChange: (mapping: readonly ImportField[]) => void;
}

export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  return (
    <section aria-labelledby="import-columns">
      <h3 id="import-columns">What the columns hold</h3>
      <div className="k-import-table">
        <Table stickyHeader>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>Column</Table.Th>
              <Table.Th>For example</Table.Th>
              <Table.Th w={230}>Becomes</Table.Th>
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
                  <bdi>{table.sampleValues[column]?.join(' · ') || 'empty'}</bdi>
                </Table.Td>
                <Table.Td>
                  <Select
                    size="sm"
                    aria-label={`${header} becomes`}
                    allowDeselect={false}
                    comboboxProps={{ shadow: 'none' }}
                    data={IMPORT_FIELDS.map((value) => ({ value, label: FIELD_NAMES[value] }))}
                    value={table.mapping[column] ?? 'ignore'}
                    onChange={(field) => onChange(table.mapping.map((was, i) => (i === column ? (field as ImportField) : was)))}
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
