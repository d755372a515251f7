import { formatNumber } from '../../shared/lib/format-text';
import { formatRelativeDay } from '../../shared/lib/format-time';
import '../styles/panels.css';
import { Button } from '@mantine/core';
import { IconArrowDown, IconArrowUp, IconPlus } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import type { Person } from '../../shared/model/network';
import { type MessageKey, text } from '../../shared/strings/text';
import { Avatar } from '../components/Avatar';
import { EmptyState, ListPage, ListScroll } from '../components/ListPage';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { openAddPerson, openImport } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { roleLabel, stateLabel } from '../state/ui-labels';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { openPerson } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { FilterBar } from './FilterBar';
import { type TableRow, tableRow } from './table-row';

/** A column with its heading and what it sorts by. Empty values sort last in both directions. */
const COLUMNS: readonly { readonly key: string; readonly label: MessageKey; readonly sortBy: (row: TableRow) => string | number | null }[] =
  [
    { key: 'name', label: 'people.name', sortBy: ({ person }) => person.name },
    { key: 'work', label: 'people.company', sortBy: ({ person }) => person.company || null },
    { key: 'circles', label: 'people.circles', sortBy: ({ circles }) => circles || null },
    { key: 'state', label: 'people.tie', sortBy: ({ found }) => (found ? (found.weakTieName ?? stateLabel(found.state)) : null) },
    { key: 'role', label: 'people.role', sortBy: ({ found }) => (found ? roleLabel(found.role) : null) },
    { key: 'last', label: 'people.lastContact', sortBy: ({ found }) => found?.lastContact ?? null },
    { key: 'closeness', label: 'people.caresAbout', sortBy: ({ interests }) => interests || null },
  ];
const ROW_HEIGHT = 40;

/** Everybody in a table, sorted and filtered: the facts of the graph as text. */
export function PeoplePage() {
  const network = useNetwork();
  const people = useFindings((state) => state.people);
  const today = useToday((state) => state.day);
  const visible = useVisiblePeople();
  const selection = useView((view) => view.selection);
  const [sort, setSort] = useState({ key: 'name', isDescending: false });
  const scroll = useRef<HTMLDivElement>(null);

  const rows = useMemo(() => {
    const all = [...network.people.values()].filter((person) => visible === null || visible.has(person.id));
    return sortRows(
      all.map((person) => tableRow(network, person, people.get(person.id))),
      sort.key,
      sort.isDescending,
    );
  }, [network, people, visible, sort]);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: () => ROW_HEIGHT,
    overscan: 12,
  });

  const moveFocus = (event: KeyboardEvent<HTMLElement>, index: number) => {
    const to =
      event.key === 'ArrowDown'
        ? index + 1
        : event.key === 'ArrowUp'
          ? index - 1
          : event.key === 'Home'
            ? 0
            : event.key === 'End'
              ? rows.length - 1
              : null;
    if (to === null || to < 0 || to >= rows.length) return;
    event.preventDefault();
    virtual.scrollToIndex(to);
    requestAnimationFrame(() => scroll.current?.querySelector<HTMLElement>(`[data-index="${to}"]`)?.focus());
  };
  const isSelected = (person: Person) => selection.kind === 'person' && selection.id === person.id;
  const selectedIndex = Math.max(
    0,
    rows.findIndex((row) => isSelected(row.person)),
  );

  return (
    <ListPage
      title={text('people.title')}
      count={
        <span className="k-muted">
          {rows.length === network.people.size
            ? formatNumber(rows.length)
            : text('common.shareOf', { part: rows.length, whole: network.people.size })}
        </span>
      }
      tools={
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openAddPerson()}>
          {text('people.add')}
        </Button>
      }
    >
      <FilterBar />
      {rows.length === 0 ? (
        <EmptyTable isEmpty={network.people.size === 0} />
      ) : (
        <ListScroll ref={scroll}>
          {/* biome-ignore lint/a11y/useSemanticElements: only the rows in view exist, which a table element cannot lay out */}
          <div className="k-table" role="grid" aria-label={text('people.title')} aria-rowcount={rows.length + 1}>
            {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
            <div className="k-table-head" role="row" tabIndex={-1} aria-rowindex={1}>
              {COLUMNS.map(({ key, label }) => (
                // biome-ignore lint/a11y/useSemanticElements: part of the grid above
                <div
                  key={key}
                  role="columnheader"
                  tabIndex={-1}
                  aria-sort={sort.key === key ? (sort.isDescending ? 'descending' : 'ascending') : 'none'}
                >
                  <button type="button" onClick={() => setSort({ key, isDescending: sort.key === key && !sort.isDescending })}>
                    {text(label)}
                    {sort.key === key &&
                      (sort.isDescending ? <IconArrowDown size={13} aria-hidden /> : <IconArrowUp size={13} aria-hidden />)}
                  </button>
                </div>
              ))}
            </div>
            {/* biome-ignore lint/a11y/useSemanticElements: part of the grid above */}
            <div role="rowgroup" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
              {virtual.getVirtualItems().map((item) => {
                const row = rows[item.index];
                if (!row) return null;
                const { person, found } = row;
                return (
                  // biome-ignore lint/a11y/useSemanticElements: part of the grid above
                  <div
                    key={person.id}
                    role="row"
                    className="k-table-row"
                    data-index={item.index}
                    aria-rowindex={item.index + 2}
                    aria-selected={isSelected(person)}
                    tabIndex={item.index === selectedIndex ? 0 : -1}
                    style={{ transform: `translateY(${item.start}px)` }}
                    onClick={() => openPerson(person.id)}
                    onKeyDown={(event) => (event.key === 'Enter' ? openPerson(person.id) : moveFocus(event, item.index))}
                  >
                    <Cell>
                      <span className="k-cell-name">
                        <Avatar person={person.id} size={24} />
                        <bdi>{person.name}</bdi>
                      </span>
                    </Cell>
                    <Cell muted>
                      <bdi>{person.company}</bdi>
                    </Cell>
                    <Cell muted>
                      <bdi>{row.circles}</bdi>
                    </Cell>
                    <Cell>
                      <TieBadge found={found} />
                    </Cell>
                    <Cell muted>{found ? roleLabel(found.role) : ''}</Cell>
                    <Cell muted>{found?.lastContact ? formatRelativeDay(found.lastContact, today) : ''}</Cell>
                    <Cell muted>
                      <bdi>{row.interests}</bdi>
                    </Cell>
                  </div>
                );
              })}
            </div>
          </div>
        </ListScroll>
      )}
    </ListPage>
  );
}

function Cell({ muted = false, children }: { readonly muted?: boolean; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: part of a grid whose rows exist only in view
    // biome-ignore lint/a11y/useFocusableInteractive: the row takes the focus
    <div role="gridcell" className={muted ? 'k-cell k-muted' : 'k-cell'}>
      {children}
    </div>
  );
}

function EmptyTable({ isEmpty }: { readonly isEmpty: boolean }) {
  if (!isEmpty) return <EmptyState title={text('people.nobodyMatches')} hint={text('people.nobodyMatchesHint')} />;
  return (
    <EmptyState title={text('people.nobody')} hint={text('people.nobodyHint')}>
      <Button size="xs" onClick={() => openImport([])}>
        {text('people.import')}
      </Button>
    </EmptyState>
  );
}

function sortRows(rows: readonly TableRow[], key: string, isDescending: boolean): readonly TableRow[] {
  const column = COLUMNS.find((one) => one.key === key);
  if (!column) return rows;
  const sign = isDescending ? -1 : 1;
  const collator = new Intl.Collator(undefined, { sensitivity: 'base', numeric: true });
  return [...rows].sort((x, y) => {
    const a = column.sortBy(x);
    const b = column.sortBy(y);
    if (a === b) return collator.compare(x.person.name, y.person.name);
    if (a === null) return 1;
    if (b === null) return -1;
    return sign * (typeof a === 'number' && typeof b === 'number' ? a - b : collator.compare(String(a), String(b)));
  });
}
