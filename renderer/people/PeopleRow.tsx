/** A row of the people table, and the checkbox that rows and head have. */
import { Checkbox, type CheckboxProps } from '@mantine/core';
import type { CSSProperties, KeyboardEvent, MouseEvent } from 'react';
import type { Edit } from '../../shared/model/edit';
import { text } from '../../shared/strings/text';
import { useMeasureContext } from '../state/network/use-measure-context';
import { openPerson } from '../state/view/view-actions';
import { CellEditor, type EditableColumn } from './CellEditor';
import styles from './PeopleTable.module.css';
import type { Column, TableRow } from './people-columns';

interface PeopleRowProps {
  readonly row: TableRow;
  readonly columns: readonly Column[];
  /** Their panel is open. */
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  /** Key of the column that is edited; null: none. */
  readonly editing: string | null;
  readonly onToggle: () => void;
  /** Chooses everybody from the last chosen row to this one. */
  readonly onRange: () => void;
  readonly onEdit: (column: EditableColumn) => void;
  readonly onEdited: (edit: Edit | null) => Promise<boolean>;
  readonly place: { readonly index: number; readonly isTabStop: boolean };
  readonly style: CSSProperties;
  /** @param column of the cell that has the focus; null: the row has it */
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>, column: Column | null) => void;
}

export function PeopleRow(props: PeopleRowProps) {
  const { row, columns, isSelected, isChosen, editing, onToggle, onRange, onEdit, onEdited, place, style, onKeyDown } = props;
  const context = useMeasureContext();
  const { id, name } = row.person;
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('label') !== null) return; // the checkbox
    if (event.shiftKey) onRange();
    else if (event.ctrlKey || event.metaKey) onToggle();
    else openPerson(id);
  };
  const columnOf = (target: EventTarget) => {
    const key = target instanceof Element ? target.closest('[data-column]')?.getAttribute('data-column') : null;
    return columns.find((column) => column.key === key) ?? null;
  };
  const onDoubleClick = (event: MouseEvent) => {
    const column = columnOf(event.target);
    if (isEditable(column)) onEdit(column);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid of the table
    <div
      role="row"
      className={styles.row}
      data-index={place.index}
      aria-rowindex={place.index + 2}
      aria-selected={isSelected || isChosen}
      data-chosen={isChosen || undefined}
      tabIndex={place.isTabStop ? 0 : -1}
      style={style}
      onClick={onClick}
      onDoubleClick={onDoubleClick}
      onKeyDown={(event) => onKeyDown(event, columnOf(event.target))}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid whose rows exist only in view */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
      <div role="gridcell">
        <TableCheckbox tabIndex={-1} aria-label={text('people.choose', { name })} checked={isChosen} onChange={onToggle} />
      </div>
      {columns.map((column) => (
        // biome-ignore lint/a11y/useSemanticElements: part of a grid whose rows exist only in view
        <div
          key={column.key}
          role="gridcell"
          tabIndex={-1}
          className={styles.cell}
          data-column={column.key}
          data-editing={editing === column.key || undefined}
          {...(isEditable(column) ? {} : { 'aria-readonly': true })}
        >
          {editing === column.key && isEditable(column) ? (
            <CellEditor column={column} person={row.person} onDone={onEdited} />
          ) : (
            column.cell(row, context)
          )}
        </div>
      ))}
    </div>
  );
}

export function isEditable(column: Column | null | undefined): column is EditableColumn {
  return column?.field !== undefined;
}

/** The label around it is larger than the box, so that a finger finds it. */
export function TableCheckbox(props: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Mantine's checkbox is the control
    <label className={styles.check}>
      <Checkbox size="xs" {...props} />
    </label>
  );
}
