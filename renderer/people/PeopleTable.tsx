import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react';
import { ownValue } from '../../shared/lib/collections';
import type { Edit } from '../../shared/model/edit';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { text, textOf } from '../../shared/strings/text';
import { ListScroll } from '../components/ListPage';
import { useToday } from '../state/clock';
import { commit, useNetwork } from '../state/network/document-store';
import { type Choice, NO_CHOICE } from '../state/view/choice';
import { readingOf } from '../state/view/filters';
import { openPerson } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import type { EditableColumn } from './CellEditor';
import { TOOL_KEYS, type Tool } from './ChosenBar';
import { allChosen, extended, keyChoice, toggled } from './choose-rows';
import { isEditable, PeopleRow, TableCheckbox } from './PeopleRow';
import styles from './PeopleTable.module.css';
import { type Column, columnsOfTrip, type Sorting, shownColumns, type TableRow } from './people-columns';

const ROW_HEIGHT = 40;
const CHECKBOX_WIDTH = 24;
/** Between two columns, in pixels. */
const GAP = 12;

/** The search asks whom the user knows in a place. */
function useIsTrip(): boolean {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const typed = useView((view) => view.filters.text);
  return useMemo(
    () => readingOf(network, typed, today).some(({ any, isNot }) => !isNot && any.some(({ kind }) => kind === 'place' || kind === 'stay')),
    [network, typed, today],
  );
}

interface PeopleTableProps {
  readonly rows: readonly TableRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
  readonly choice: Choice;
  readonly onChoose: (choice: Choice) => void;
  /** Opens a tool for the chosen people. */
  readonly onTool: (tool: Tool) => void;
  /** Moves the focus to a row; the table sets it. */
  readonly focusRow: { current: (index: number) => void };
}

/**
 * A grid that draws only the rows in view. Arrow keys, Home and End move the focus to rows and their cells; Enter opens a person, or edits the cell
 * that has the focus, as F2 does. Space chooses a person, Shift with a key that moves a range, G everybody with the same value in the column that
 * sorts, Ctrl+A everybody, Escape nobody.
 */
export function PeopleTable({ rows, sorting, onSort, choice, onChoose, onTool, focusRow: focusHandle }: PeopleTableProps) {
  const selection = useView((view) => view.selection);
  const keys = useView((view) => view.peopleColumns);
  const isTrip = useIsTrip();
  const columns = useMemo(() => (isTrip ? columnsOfTrip(shownColumns(keys)) : shownColumns(keys)), [keys, isTrip]);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  /** Who gets the focus as soon as the row is drawn: far away it is drawn only after the table has scrolled there. */
  const awaited = useRef<{ readonly index: number; readonly cell: string } | null>(null);
  const focusAwaited = () => {
    const { index, cell } = awaited.current ?? { index: -1, cell: '' };
    const found = scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]${cell}`);
    if (!found) return;
    awaited.current = null;
    found.focus();
  };
  useEffect(focusAwaited);
  const focusRow = (index: number, column: Column | null = null) => {
    awaited.current = { index, cell: column === null ? '' : ` [data-column="${column.key}"]` };
    virtual.scrollToIndex(index);
    requestAnimationFrame(focusAwaited);
  };
  useEffect(() => {
    focusHandle.current = focusRow;
  });
  const editing = useEditing(rows, focusRow);
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number, column: Column | null) => {
    const row = rows[index];
    awaited.current = null; // the user is somewhere else by now
    if (event.defaultPrevented || row === undefined || event.altKey) return;
    const target = targetRow(event.key, index, rows.length);
    const next = keyChoice(event, { choice, rows, index, sorting });
    const tool = ownValue<Tool>(TOOL_KEYS, event.ctrlKey || event.metaKey ? '' : event.key.toLowerCase());
    const edited = event.key === 'F2' ? [column, ...columns].find(isEditable) : event.key === 'Enter' ? column : null;
    if (target !== null) {
      if (event.shiftKey) onChoose(extended(choice, rows, index, target));
      focusRow(target, column);
    } else if (event.key === 'ArrowRight' || event.key === 'ArrowLeft') {
      focusRow(index, neighbor(columns, column, isForward(event) ? 1 : -1));
    } else if (isEditable(edited)) editing.start(row.person.id, edited);
    else if (event.key === 'Enter') openPerson(row.person.id);
    else if (event.key === 'Escape' && column !== null) focusRow(index);
    else if (next !== null) onChoose(next);
    else if (tool !== undefined && choice.chosen.size > 0) onTool(tool);
    else return;
    event.preventDefault();
  };
  const isSelected = (person: Person) => selection.kind === 'person' && selection.id === person.id;
  const tabStop = Math.max(
    0,
    rows.findIndex(({ person }) => isSelected(person)),
  );
  const { template, minWidth } = widthsOf(columns);
  return (
    <ListScroll ref={scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view exist, which a table element cannot lay out */}
      <div style={{ minWidth }} role="grid" aria-label={text('people.title')} aria-rowcount={rows.length + 1}>
        <Head
          columns={columns}
          template={template}
          sorting={sorting}
          onSort={onSort}
          all={
            <ChooseAll count={rows.length} chosen={choice.chosen.size} onChoose={(all) => onChoose(all ? allChosen(rows) : NO_CHOICE)} />
          }
        />
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start }) => {
            const row = rows[index];
            if (!row) return null;
            const { person } = row;
            return (
              <PeopleRow
                key={person.id}
                row={row}
                columns={columns}
                isSelected={isSelected(person)}
                isChosen={choice.chosen.has(person.id)}
                editing={editing.columnOf(person.id)}
                place={{ index, isTabStop: index === tabStop }}
                style={{ gridTemplateColumns: template, transform: `translateY(${start}px)` }}
                onToggle={() => onChoose(toggled(choice, person.id))}
                onRange={() => onChoose(extended(choice, rows, index, index))}
                onEdit={(column) => editing.start(person.id, column)}
                onEdited={editing.finish}
                onKeyDown={(event, column) => onKeyDown(event, index, column)}
              />
            );
          })}
        </div>
      </div>
    </ListScroll>
  );
}

/** The cell that is edited. Afterwards it has the focus, also where the edit sorted its row elsewhere. */
function useEditing(rows: readonly TableRow[], focusRow: (index: number, column: Column) => void) {
  const [cell, setCell] = useState<{ readonly person: PersonId; readonly column: EditableColumn } | null>(null);
  const latest = useRef({ rows, focusRow });
  useEffect(() => {
    latest.current = { rows, focusRow };
  });
  const finish = async (edit: Edit | null): Promise<boolean> => {
    if (edit !== null && !(await commit(edit))) return false;
    const hadFocus = document.activeElement === document.body || document.activeElement?.closest('[data-editing]') !== null;
    setCell(null);
    requestAnimationFrame(() => {
      const index = latest.current.rows.findIndex(({ person }) => person.id === cell?.person);
      // A click elsewhere has moved the focus already.
      if (hadFocus && cell !== null && index >= 0) latest.current.focusRow(index, cell.column);
    });
    return true;
  };
  return {
    start: (person: PersonId, column: EditableColumn) => setCell({ person, column }),
    finish,
    columnOf: (person: PersonId) => (cell?.person === person ? cell.column.key : null),
  };
}

function widthsOf(columns: readonly Column[]): { readonly template: string; readonly minWidth: number } {
  const least = columns.reduce((sum, { width }) => sum + Number(/\d+/.exec(width)?.[0] ?? 0) + GAP, CHECKBOX_WIDTH + 16);
  return { template: [`${CHECKBOX_WIDTH}px`, ...columns.map(({ width }) => width)].join(' '), minWidth: least };
}

/** The row that a key moves the focus to; null: none. */
function targetRow(key: string, index: number, count: number): number | null {
  const targets = new Map(Object.entries({ ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }));
  const target = targets.get(key);
  return target === undefined || target < 0 || target >= count ? null : target;
}

/** True for the key that points to where a line of text ends. */
function isForward({ key, currentTarget }: KeyboardEvent<HTMLElement>): boolean {
  return (key === 'ArrowRight') === (getComputedStyle(currentTarget).direction !== 'rtl');
}

/** The column beside another; null: the row itself, before the first column. */
function neighbor(columns: readonly Column[], column: Column | null, by: -1 | 1): Column | null {
  const index = column === null ? -1 : columns.indexOf(column);
  return columns[Math.min(index + by, columns.length - 1)] ?? null;
}

interface ChooseAllProps {
  readonly count: number;
  readonly chosen: number;
  readonly onChoose: (all: boolean) => void;
}

function ChooseAll({ count, chosen, onChoose }: ChooseAllProps) {
  return (
    <TableCheckbox
      aria-label={text('people.chooseAll', { count })}
      checked={chosen > 0 && chosen === count}
      indeterminate={chosen > 0 && chosen < count}
      onChange={() => onChoose(chosen < count)}
    />
  );
}

interface HeadProps extends Pick<PeopleTableProps, 'sorting' | 'onSort'> {
  readonly columns: readonly Column[];
  readonly template: string;
  readonly all: ReactNode;
}

function Head({ columns, template, sorting, onSort, all }: HeadProps) {
  const sortBy = (key: Column['key']) => onSort({ key, isDescending: sorting.key === key && !sorting.isDescending });
  const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div className={styles.head} style={{ gridTemplateColumns: template }} role="row" tabIndex={-1} aria-rowindex={1}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="columnheader" tabIndex={-1}>
        {all}
      </div>
      {columns.map(({ key, label }) => (
        // biome-ignore lint/a11y/useSemanticElements: part of the grid above
        <div
          key={key}
          role="columnheader"
          tabIndex={-1}
          aria-sort={sorting.key === key ? (sorting.isDescending ? 'descending' : 'ascending') : 'none'}
        >
          <button type="button" onClick={() => sortBy(key)}>
            {textOf({ key: label, values: {} })}
            {sorting.key === key && <Arrow size={13} aria-hidden />}
          </button>
        </div>
      ))}
    </div>
  );
}
