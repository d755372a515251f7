import { IconArrowDown, IconArrowUp } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useRef } from 'react';
import type { Person } from '../../shared/model/network';
import { text, textOf } from '../../shared/strings/text';
import { ListScroll } from '../components/ListPage';
import { useMeasureContext } from '../state/network/use-measure-context';
import { openPerson } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './PeopleTable.module.css';
import { COLUMNS, type Column, type Sorting, type TableRow } from './people-columns';

const ROW_HEIGHT = 40;
const GRID_COLUMNS = { gridTemplateColumns: COLUMNS.map(({ width }) => width).join(' ') };

interface PeopleTableProps {
  readonly rows: readonly TableRow[];
  readonly sorting: Sorting;
  readonly onSort: (sorting: Sorting) => void;
}

/** A grid that draws only the rows in view. Arrow keys, Home and End move the focus; Enter opens a person. */
export function PeopleTable({ rows, sorting, onSort }: PeopleTableProps) {
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
  const isSelected = (person: Person) => selection.kind === 'person' && selection.id === person.id;
  const tabStop = Math.max(
    0,
    rows.findIndex(({ person }) => isSelected(person)),
  );
  return (
    <ListScroll ref={scroll}>
      {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view exist, which a table element cannot lay out */}
      <div className={styles.table} role="grid" aria-label={text('people.title')} aria-rowcount={rows.length + 1}>
        <Head sorting={sorting} onSort={onSort} />
        {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
        <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
          {virtual.getVirtualItems().map(({ index, start: top }) => {
            const row = rows[index];
            if (!row) return null;
            const place = { index, top, isTabStop: index === tabStop };
            const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
              const target = targetRow(event.key, index, rows.length);
              if (target === null) return;
              event.preventDefault();
              focusRow(target);
            };
            return <Row key={row.person.id} row={row} isSelected={isSelected(row.person)} place={place} onKeyDown={onKeyDown} />;
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

function Head({ sorting, onSort }: Pick<PeopleTableProps, 'sorting' | 'onSort'>) {
  const sortBy = (key: Column['key']) => onSort({ key, isDescending: sorting.key === key && !sorting.isDescending });
  const Arrow = sorting.isDescending ? IconArrowDown : IconArrowUp;
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div className={styles.head} style={GRID_COLUMNS} role="row" tabIndex={-1} aria-rowindex={1}>
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
  readonly isSelected: boolean;
  readonly place: { readonly index: number; readonly top: number; readonly isTabStop: boolean };
  readonly onKeyDown: (event: KeyboardEvent<HTMLElement>) => void;
}

function Row({ row, isSelected, place, onKeyDown }: RowProps) {
  const context = useMeasureContext();
  const open = () => openPerson(row.person.id);
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of the grid above
    <div
      role="row"
      className={styles.row}
      data-index={place.index}
      aria-rowindex={place.index + 2}
      aria-selected={isSelected}
      tabIndex={place.isTabStop ? 0 : -1}
      style={{ ...GRID_COLUMNS, transform: `translateY(${place.top}px)` }}
      onClick={open}
      onKeyDown={(event) => (event.key === 'Enter' ? open() : onKeyDown(event))}
    >
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
