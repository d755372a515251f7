/** The people table: columns, and editing in a cell. */
export const tableMessages = {
  /** Button and label of its list: which columns the table shows. */
  'table.columns': 'Columns',
  /** Button: moves a column of the table to the left, which is up in the list. name: of the column. */
  'table.moveUp': 'Move {name} up',
  /** Button: moves a column of the table to the right, which is down in the list. name: of the column. */
  'table.moveDown': 'Move {name} down',
  /** Button: the columns that the table has at first. */
  'table.usualColumns': 'Usual columns',
  /** Label of a field in a cell of the table. field: "Company"; name: of the person. */
  'table.editCell': '{field} of {name}',
  /** Below the field with the circles of a person, in a cell of the table. */
  'table.circlesHint': 'Enter adds, Enter again saves, Escape leaves.',
} as const;
