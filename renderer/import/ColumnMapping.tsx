/** What each column of the file becomes, beside values of the file. In a file of no known program, the user can change it. */
import { Select, Table } from '@mantine/core';
import { type ColumnField, canMapColumns, fieldsOf } from '../../shared/formats/import/import-plan';
import { text } from '../../shared/strings/text';
import styles from './import.module.css';
import { fieldLabel } from './import-labels';
import type { TableView } from './protocol';

interface ColumnMappingProps {
  readonly table: TableView;
  readonly onChange: (mapping: readonly ColumnField[]) => void;
}

export function ColumnMapping({ table, onChange }: ColumnMappingProps) {
  if (canMapColumns(table.format))
    return (
      <section aria-labelledby="import-columns">
        <h3 id="import-columns">{text('import.columnsHeading')}</h3>
        <Columns table={table} onChange={onChange} />
      </section>
    );
  return (
    <details className="k-details">
      <summary>{text('import.columnsHeading')}</summary>
      <Columns table={table} onChange={null} />
    </details>
  );
}

interface ColumnsProps {
  readonly table: TableView;
  /** Null: the program that made the file says what its columns hold. */
  readonly onChange: ColumnMappingProps['onChange'] | null;
}

function Columns({ table, onChange }: ColumnsProps) {
  const isFilled = (column: number) => (table.sampleValues[column] ?? []).length > 0;
  const options = fieldsOf(table.format).map((value) => ({ value, label: fieldLabel(table.format, value) }));
  const empty = table.headers.filter((_, column) => !isFilled(column)).length;
  return (
    <>
      <div className={styles.mapping}>
        <Table>
          <Table.Thead>
            <Table.Tr>
              <Table.Th>{text('import.columnHeading')}</Table.Th>
              <Table.Th>{text('import.exampleHeading')}</Table.Th>
              <Table.Th w={230}>{text('import.becomesHeading')}</Table.Th>
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {table.headers.map((header, column) => {
              if (!isFilled(column)) return null;
              const field = table.mapping[column] ?? 'ignore';
              return (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its position; headers may repeat
                <Table.Tr key={column}>
                  <Table.Td>
                    <bdi>{header}</bdi>
                  </Table.Td>
                  <Table.Td className="k-muted">
                    <bdi>{table.sampleValues[column]?.join(' · ')}</bdi>
                  </Table.Td>
                  <Table.Td>
                    {onChange === null ? (
                      fieldLabel(table.format, field)
                    ) : (
                      <Select
                        size="sm"
                        aria-label={text('import.columnBecomes', { column: header })}
                        allowDeselect={false}
                        comboboxProps={{ shadow: 'none' }}
                        data={options}
                        value={field}
                        onChange={(choice) =>
                          onChange(table.mapping.map((current, i) => (i === column ? (choice as ColumnField) : current)))
                        }
                      />
                    )}
                  </Table.Td>
                </Table.Tr>
              );
            })}
          </Table.Tbody>
        </Table>
      </div>
      {empty > 0 && <p className="k-muted k-below">{text('import.emptyColumns', { count: empty })}</p>}
    </>
  );
}
