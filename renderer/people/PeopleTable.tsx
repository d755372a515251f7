import { Checkbox, type CheckboxProps } from '@mantine/core';
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type MouseEvent, type ReactNode, useEffect, useRef } from 'react';
import { ownValue } from '../../shared/lib/collections';
import type { PersonId } from '../../shared/model/ids';
import type { Person } from '../../shared/model/network';
import { text, textOf } from '../../shared/strings/text';
import { ListScroll } from '../components/ListPage';
import { useMeasureContext } from '../state/network/use-measure-context';
import { openPerson } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { TOOL_KEYS, type Tool } from './ChosenBar';
import { alikeChosen, allChosen, type Choice, extended, NO_CHOICE, toggled } from './choose-rows';
import styles from './PeopleTable.module.css';
import { COLUMNS, type Column, type Sorting, type TableRow } from './people-columns';

const ROW_HEIGHT = 40;
const GRID_COLUMNS = { gridTemplateColumns: ['24px', ...COLUMNS.map(({ width }) => width)].join(' ') };

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
 * A grid that draws only the rows in view. Arrow keys, Home and End move the focus; Enter opens a person. Space chooses a person, Shift with a key that
 * moves a range, G everybody with the same value in the column that sorts, Ctrl+A everybody, Escape nobody.
 */
export function PeopleTable({ rows, sorting, onSort, choice, onChoose, onTool, focusRow: focusHandle }: PeopleTableProps) {
  const selection = useView((view) => view.selection);
  const scroll = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });
  const focusRow = (index: number) => {
    virtual.scrollToIndex(index);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${index}"]`)?.focus());
  };
  useEffect(() => {
    focusHandle.current = focusRow;
  });
  const onKeyDown = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const row = rows[index];
    if (event.defaultPrevented || row === undefined || event.altKey) return;
    const target = targetRow(event.key, index, rows.length);
    const next = keyChoice(event, { choice, rows, index, sorting });
    const tool = ownValue<Tool>(TOOL_KEYS, event.ctrlKey || event.metaKey ? '' : event.key.toLowerCase());
    if (target !== null) {
      if (event.shiftKey) onChoose(extended(choice, rows, index, target));
      focusRow(target);
    } else if (next !== null) onChoose(next);
    else if (tool !== undefined && choice.chosen.size > 0) onTool(tool);
    else return;
    event.preventDefault();
  };
  const isSelected = (person: Person) => selection.kind === 'person' && selection.id === person.id;
  const tabStop = Math.max(
    0,
    rows.findIndex(({ person }) => isSelected(person)),
  );
  return (
    <ListScroll ref={scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view exist, which a table element cannot lay out */}
      <div className={styles.table} role="grid" aria-label={text('people.title')} aria-rowcount={rows.length + 1}>
        <Head
          sorting={sorting}
          onSort={onSort}
          all={
            <ChooseAll count={rows.length} chosen={choice.chosen.size} onChoose={(all) => onChoose(all ? allChosen(rows) : NO_CHOICE)} />
          }
        />
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index];
            if (!row) return null;
            const { person } = row;
            return (
              <Row
                key={person.id}
                row={row}
                isSelected={isSelected(person)}
                isChosen={choice.chosen.has(person.id)}
                place={{ index, top, isTabStop: index === tabStop }}
                onToggle={() => onChoose(toggled(choice, person.id))}
                onRange={() => onChoose(extended(choice, rows, index, index))}
                onKeyDown={(event) => onKeyDown(event, index)}
              />
            );
          })}
        </div>
      </div>
    </ListScroll>
  );
}

/** The row that a key moves the focus to; null: none. */
function targetRow(key: string, index: number, count: number): number | null {
  const targets = new Map(Object.entries({ ArrowDown: index + 1, ArrowUp: index - 1, Home: 0, End: count - 1 }));
  const target = targets.get(key);
  return target === undefined || target < 0 || target >= count ? null : target;
}

/** What a key chooses in the row at `index`; null: it chooses nothing. */
function keyChoice(
  event: KeyboardEvent<HTMLElement>,
  { choice, rows, index, sorting }: Pick<PeopleTableProps, 'choice' | 'rows' | 'sorting'> & { readonly index: number },
): Choice | null {
  const key = event.key.toLowerCase();
  if (event.ctrlKey || event.metaKey) return key === 'a' ? allChosen(rows) : null;
  if (key === ' ') return event.shiftKey ? extended(choice, rows, index, index) : toggled(choice, rows[index]?.person.id as PersonId);
  if (key === 'escape' && choice.chosen.size > 0) return NO_CHOICE;
  return key === 'g' ? alikeChosen(choice, rows, index, sorting) : null;
}

/** The label around it is larger than the box, so that a finger finds it. */
function TableCheckbox(props: CheckboxProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: Mantine's checkbox is the control
    <label className={styles.check}>
      <Checkbox size="xs" {...props} />
    </label>
  );
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

function Head({ sorting, onSort, all }: Pick<PeopleTableProps, 'sorting' | 'onSort'> & { readonly all: ReactNode }) {
  const sortBy = (key: Column['key']) => onSort({ key, isDescending: sorting.key === key && !sorting.isDescending });
  const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div className={styles.head} style={GRID_COLUMNS} role="row" tabIndex={-1} aria-rowindex={1}>
      {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
      <div role="columnheader" tabIndex={-1}>
        {all}
      </div>
      {COLUMNS.map(({ key, label }) => (
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

interface RowProps {
  readonly row: TableRow;
  /** Their panel is open. */
  readonly isSelected: boolean;
  readonly isChosen: boolean;
  readonly onToggle: () => void;
  /** Chooses everybody from the last chosen row to this one. */
  readonly onRange: () => void;
  readonly place: { readonly index: number; readonly top: number; readonly isTabStop: boolean };
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Row({ row, isSelected, isChosen, place, onToggle, onRange, onKeyDown }: RowProps) {
  const context = useMeasureContext();
  const { id, name } = row.person;
  const open = () => openPerson(id);
  const onClick = (event: MouseEvent) => {
    if (event.target instanceof Element && event.target.closest('label') !== null) return; // the checkbox
    if (event.shiftKey) onRange();
    else if (event.ctrlKey || event.metaKey) onToggle();
    else open();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div
      role="row"
      className={styles.row}
      data-index={place.index}
      aria-rowindex={place.index + 2}
      aria-selected={isSelected || isChosen}
      data-chosen={isChosen || undefined}
      tabIndex={place.isTabStop ? 0 : -1}
      style={{ ...GRID_COLUMNS, transform: `translateY(${place.top}px)` }}
      onClick={onClick}
      onKeyDown={(event) => (event.key === 'Enter' ? open() : onKeyDown(event))}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: part of a grid whose rows exist only in view */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus */}
      <div role="gridcell">
        <TableCheckbox tabIndex={-1} aria-label={text('people.choose', { name })} checked={isChosen} onChange={onToggle} />
      </div>
      {COLUMNS.map(({ key, cell }) => (
        // biome-ignore lint/a11y/useSemanticElements: part of a grid whose rows exist only in view
        // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
        <div key={key} role="gridcell" className={styles.cell}>
          {cell(row, context)}
        </div>
      ))}
    </div>
  );
}
