import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconHistory, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import type { IsoDay } from '../../shared/model/day';
import { type LogList, newestFirst } from '../../shared/model/interaction-log/log-queries';
import { clauseWords } from '../../shared/sentences/query-words';
import { text } from '../../shared/strings/text';
import { InteractionEntry } from '../components/InteractionEntry';
import { EmptyState, ListPage, ListScroll } from '../components/ListPage';
import { useToday } from '../state/clock';
import { openImport, openLog } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openPage } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';
import styles from './JournalPage.module.css';
import { journalSearch } from './journal-search';

/**
 * Entries on one page of the journal. A browser draws no element taller than about 33 million pixels, which is less than 400,000 entries: an entry is 84
 * pixels high, or many times that if its note is long.
 */
export const ENTRIES_PER_PAGE = 50_000;

/** All contacts, newest first, found by any word in them. */
export function JournalPage() {
  const network = useNetwork();
  const query = useView((view) => view.journalQuery);
  const [wantedStart, setWantedStart] = useState(0);
  /** Index of the entry to scroll to once its page is shown. */
  const [scrollTarget, setScrollTarget] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);

  const today = useToday((state) => state.day);
  const found = useFindings((state) => state.people);
  const { isWanted, query: reading } = useMemo(() => journalSearch(network, query, today, found), [network, query, today, found]);
  const entries = useMemo(() => newestFirst(network.interactions, isWanted), [network, isWanted]);
  const start = wantedStart < entries.length ? wantedStart : 0;
  const count = entriesOnPage(entries.length, start);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => 84, overscan: 8 });
  useEffect(() => {
    if (scrollTarget === null || scrollTarget < start || scrollTarget >= start + count) return;
    virtual.scrollToIndex(scrollTarget - start, { align: 'start' });
    setScrollTarget(null);
  }, [scrollTarget, start, count, virtual]);
  const showEntry = (index: number) => {
    setWantedStart(pageStart(index));
    setScrollTarget(index);
  };
  const search = (words: string) => {
    useView.setState({ journalQuery: words });
    setWantedStart(0);
  };

  return (
    <ListPage
      title={text('journal.title')}
      count={
        <>
          <EntryCount start={start} count={count} total={entries.length} />
          {count < entries.length && <PageButtons start={start} count={count} total={entries.length} onTurn={showEntry} />}
        </>
      }
      tools={
        <JournalTools
          query={query}
          onQuery={search}
          years={yearsOf(entries)}
          onYear={(year) => showEntry(firstEntryOfYear(entries, year))}
        />
      }
    >
      {reading.length > 0 && (
        <p className="k-muted k-small" role="status">
          {text('search.readAs', { clauses: reading.map((clause) => clauseWords(clause, network, today)).join('; ') })}
        </p>
      )}
      {entries.length === 0 ? (
        <NoEntries isSearch={query !== ''} />
      ) : (
        <ListScroll ref={scroll}>
          <ol className={`k-list ${styles.list}`} aria-label={text('journal.title')} style={{ height: virtual.getTotalSize() }}>
            {virtual.getVirtualItems().map(({ index, start: top }) => {
              const entry = entries.at(start + index);
              const place = { ref: virtual.measureElement, index, top, number: start + index + 1, of: entries.length };
              return entry && <InteractionEntry key={entry.id} interaction={entry} place={place} />;
            })}
          </ol>
          {start + count < entries.length && (
            <p className={styles.more}>
              <button type="button" className="k-link" onClick={() => showEntry(start + ENTRIES_PER_PAGE)}>
                {text('journal.loadEarlierEntries')}
              </button>
            </p>
          )}
        </ListScroll>
      )}
    </ListPage>
  );
}

interface PageProps {
  /** Index of the page's first entry among all. */
  readonly start: number;
  readonly count: number;
  readonly total: number;
}

function EntryCount({ start, count, total }: PageProps) {
  return (
    <span className="k-muted">
      {count < total
        ? text('journal.entryRange', { first: start + 1, last: start + count, total })
        : text('journal.entryCount', { count: total })}
    </span>
  );
}

function PageButtons({ start, count, total, onTurn }: PageProps & { readonly onTurn: (start: number) => void }) {
  return (
    <nav className={styles.pages} aria-label={text('journal.pages')}>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={text('journal.laterEntries')}
        disabled={start === 0}
        onClick={() => onTurn(start - ENTRIES_PER_PAGE)}
      >
        <IconChevronUp size={14} aria-hidden />
      </ActionIcon>
      <ActionIcon
        variant="default"
        size={28}
        aria-label={text('journal.earlierEntries')}
        disabled={start + count >= total}
        onClick={() => onTurn(start + ENTRIES_PER_PAGE)}
      >
        <IconChevronDown size={14} aria-hidden />
      </ActionIcon>
    </nav>
  );
}

interface JournalToolsProps {
  readonly query: string;
  readonly onQuery: (query: string) => void;
  readonly years: readonly string[];
  readonly onYear: (year: string) => void;
}

function JournalTools({ query, onQuery, years, onYear }: JournalToolsProps) {
  return (
    <>
      {years.length > 1 && (
        <Select
          size="xs"
          w={112}
          aria-label={text('journal.goToYear')}
          placeholder={text('journal.goTo')}
          value={null}
          data={[...years]}
          comboboxProps={{ withinPortal: true }}
          onChange={(year) => year !== null && onYear(year)}
        />
      )}
      <TextInput
        size="xs"
        aria-label={text('journal.find')}
        placeholder={text('journal.findPlaceholder')}
        leftSection={<IconSearch size={14} aria-hidden />}
        value={query}
        onChange={(event) => onQuery(event.currentTarget.value)}
      />
      <Button size="xs" variant="default" leftSection={<IconHistory size={14} aria-hidden />} onClick={() => openPage('looking-back')}>
        {text('looking-back.title')}
      </Button>
      <Button size="xs" variant="default" leftSection={<IconPencilPlus size={14} aria-hidden />} onClick={() => openLog()}>
        {text('common.logContact')}
      </Button>
    </>
  );
}

function NoEntries({ isSearch }: { readonly isSearch: boolean }) {
  if (isSearch)
    return (
      <EmptyState title={text('journal.nothingFound')} hint={text('journal.nothingFoundHint')}>
        <Button size="xs" variant="default" onClick={() => useView.setState({ journalQuery: '' })}>
          {text('journal.showAll')}
        </Button>
      </EmptyState>
    );
  return (
    <EmptyState title={text('journal.empty')} hint={text('journal.emptyHint')}>
      <Button size="xs" variant="default" onClick={() => openImport([])}>
        {text('journal.importLog')}
      </Button>
    </EmptyState>
  );
}

/** Number of entries on the page that starts at index `start`. */
export function entriesOnPage(length: number, start: number): number {
  return Math.max(0, Math.min(ENTRIES_PER_PAGE, length - start));
}

/** All years from the newest entry to the oldest, newest first. */
export function yearsOf(entries: LogList): readonly string[] {
  const [newest, oldest] = [entries.at(0)?.day, entries.at(entries.length - 1)?.day];
  if (newest === undefined || oldest === undefined) return [];
  const [from, to] = [Number(newest.slice(0, 4)), Number(oldest.slice(0, 4))];
  return Array.from({ length: from - to + 1 }, (_, i) => String(from - i).padStart(4, '0'));
}

/** Index of the newest entry of a year, or of the newest one before that year. Binary search, because reading an entry of a large log is slow. */
export function firstEntryOfYear(entries: LogList, year: string): number {
  const after: IsoDay = `${year}-12-31` as IsoDay;
  let [low, high] = [0, entries.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((entries.at(middle)?.day ?? '') > after) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first entry on the page that holds the entry at `index`. */
export function pageStart(index: number): number {
  return Math.floor(index / ENTRIES_PER_PAGE) * ENTRIES_PER_PAGE;
}
