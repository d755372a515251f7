import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { formatNumber } from '../../shared/lib/format-text';
import { text } from '../../shared/strings/text';
import { EmptyState, ListPage } from '../components/ListPage';
import { openAddPerson, openImport } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { useVisiblePeople } from '../state/view/use-visible-people';
import { FilterBar } from './FilterBar';
import { PeopleTable } from './PeopleTable';
import { type Sorting, sortRows, tableRow } from './people-columns';

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
  return (
    <ListPage
      title={text('people.title')}
      count={
        <span className="k-muted">
          {rows.length === all ? formatNumber(all) : text('common.shareOf', { part: rows.length, whole: all })}
        </span>
      }
      tools={
        <Button size="xs" variant="default" leftSection={<IconPlus size={14} aria-hidden />} onClick={() => openAddPerson()}>
          {text('people.add')}
        </Button>
      }
    >
      <FilterBar />
      {rows.length === 0 ? <EmptyTable isEmpty={all === 0} /> : <PeopleTable rows={rows} sorting={sorting} onSort={setSorting} />}
    </ListPage>
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
