import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSearch } from '@tabler/icons-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { formatNumber } from '../../shared/lib/format-text';
import { countPeople } from '../../shared/model/person';
import { text } from '../../shared/strings/text';
import { EmptyState, ListPage } from '../components/ListPage';
import { openAddPerson, openImport } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { NO_CHOICE } from '../state/view/choice';
import { NO_FILTERS } from '../state/view/filters';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { setChoice, setFilters } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import { ChosenBar, type Tool } from './ChosenBar';
import { ColumnMenu } from './ColumnMenu';
import { FilterBar } from './FilterBar';
import { PeopleTable } from './PeopleTable';
import { type Sorting, sortRows, type TableRow, tableRow } from './people-columns';

/** Everybody in a table, sorted and filtered: the facts of the graph as text. */
export function PeoplePage() {
  const network = useNetwork();
  const people = useFindings((state) => state.people);
  const visible = useVisiblePeople();
  const [sorting, setSorting] = useState<Sorting>({ key: 'name', isDescending: false });
  const rows = useMemo(() => {
    const shown = [...network.people.values()].filter((person) => visible === null || visible.has(person.id));
    return sortRows(
      shown.map((person) => tableRow(network, person, people.get(person.id))),
      sorting,
    );
  }, [network, people, visible, sorting]);
  const all = network.people.size;
  const { choice, chosen } = useChosenRows(rows);
  const [tool, setTool] = useState<Tool | null>(null);
  const focusRow = useRef<(index: number) => void>(() => {});
  /** After a step, the next row has the focus: the group after the one that was dealt with. */
  const onDone = () => leave(rows.findLastIndex(({ person }) => choice.chosen.has(person.id)) + 1);
  const onClear = () => leave(rows.findIndex(({ person }) => choice.chosen.has(person.id)));
  const leave = (next: number) => {
    setChoice(NO_CHOICE);
    setTool(null);
    requestAnimationFrame(() => focusRow.current(Math.min(next, rows.length - 1)));
  };
  return (
    <ListPage
      title={text('people.title')}
      count={<PeopleCount rows={rows} />}
      tools={
        <>
          <SearchField />
          <ColumnMenu />
          <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openAddPerson()}>
            {text('people.add')}
          </Button>
        </>
      }
    >
      <FilterBar />
      {chosen.length > 0 && (
        <ChosenBar chosen={chosen} tool={tool} onTool={setTool} onDone={onDone} onClear={onClear} hint={text('people.chooseHint')} />
      )}
      {rows.length === 0 ? (
        <EmptyTable isEmpty={all === 0} />
      ) : (
        <PeopleTable
          rows={rows}
          sorting={sorting}
          onSort={setSorting}
          choice={choice}
          onChoose={setChoice}
          onTool={setTool}
          focusRow={focusRow}
        />
      )}
    </ListPage>
  );
}

/** The people, and beside them the companies, which a click shows alone. */
function PeopleCount({ rows }: { readonly rows: readonly TableRow[] }) {
  const network = useNetwork();
  const all = useMemo(() => countPeople(network.people.values()), [network]);
  const shown = useMemo(() => countPeople(rows.map(({ person }) => person)), [rows]);
  const share = (part: number, whole: number) => (part === whole ? formatNumber(whole) : text('common.shareOf', { part, whole }));
  return (
    <span className="k-muted">
      {share(shown.people, all.people)}
      {all.companies > 0 && (
        <>
          {' · '}
          <button type="button" className="k-link" onClick={() => setFilters({ setAside: ['company'] })}>
            {text('common.companies', { count: all.companies })}
          </button>
        </>
      )}
    </span>
  );
}

/** Who is chosen. Who is no longer shown is not chosen either: nothing is done to people whom the user does not see. */
function useChosenRows(rows: readonly TableRow[]) {
  const choice = useView((view) => view.choice);
  const chosen = useMemo(
    () => (choice.chosen.size === 0 ? [] : rows.flatMap(({ person }) => (choice.chosen.has(person.id) ? [person.id] : []))),
    [rows, choice],
  );
  const shown = useMemo(() => ({ ...choice, chosen: new Set(chosen) }), [choice, chosen]);
  return { choice: shown, chosen };
}

/** Waits for a pause in typing: in a large network each search takes a moment. */
const SEARCH_AFTER_MS = 150;

/** A search in words. The chips below say how it was read. */
function SearchField() {
  const searched = useView((view) => view.filters.text);
  const [typed, setTyped] = useState(searched);
  const sent = useRef(searched);
  useEffect(() => {
    if (searched === sent.current) return;
    sent.current = searched;
    setTyped(searched); // a chip was removed
  }, [searched]);
  useEffect(() => {
    if (typed === sent.current) return;
    const timer = setTimeout(() => {
      sent.current = typed;
      setFilters({ text: typed });
    }, SEARCH_AFTER_MS);
    return () => clearTimeout(timer);
  }, [typed]);
  return (
    <TextInput
      size="xs"
      w={300}
      type="search"
      aria-label={text('search.field')}
      placeholder={text('search.placeholder')}
      leftSection={<IconSearch size={14} aria-hidden />}
      maxLength={300}
      value={typed}
      onChange={(event) => setTyped(event.currentTarget.value)}
    />
  );
}

function EmptyTable({ isEmpty }: { readonly isEmpty: boolean }) {
  if (!isEmpty)
    return (
      <EmptyState title={text('people.nobodyMatches')} hint={text('people.nobodyMatchesHint')}>
        <Button size="xs" variant="default" onClick={() => useView.setState({ filters: NO_FILTERS })}>
          {text('people.showEverybody')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState title={text('people.nobody')} hint={text('people.nobodyHint')}>
      <Button size="xs" onClick={() => openImport([])}>
        {text('people.import')}
      </Button>
    </EmptyState>
  );
}
