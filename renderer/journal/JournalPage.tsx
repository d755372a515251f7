import '../styles/panels.css';
import { ActionIcon, Button, Select, TextInput } from '@mantine/core';
import { IconChevronDown, IconChevronUp, IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useMemo, useRef, useState } from 'react';
import { fold } from '../../shared/model/fold';
import { newestFirst } from '../../shared/model/interaction-log/log-queries';
import type { Interaction, Network } from '../../shared/model/network';
import { countOf, inThousands } from '../components/format-words';
import { openImport, openLog } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { CHANNEL_NAMES } from '../state/ui-labels';
import { InteractionEntry } from '../components/InteractionEntry';
import { ENTRIES_PER_PAGE, entriesOnPage, firstEntryOfYear, pageStart, yearsOf } from './journal-pages';

/** All contacts, newest first, found by any word in them. */
export function JournalPage() {
  const network = useNetwork();
  const [text, setText] = useState('');
  const [pageIndex, setPageIndex] = useState(0);
  /** The entry that a chosen year begins with: scrolled to once its page is there. */
  const [scrollTarget, setScrollTarget] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);

  const entries = useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean);
    return newestFirst(network.interactions, words.length === 0 ? null : (interaction) => matchesWords(network, interaction, words));
  }, [network, text]);
  const firstIndex = pageIndex < entries.length ? pageIndex : 0;
  const count = entriesOnPage(entries.length, firstIndex);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => 84, overscan: 8 });
  const years = useMemo(() => yearsOf(entries), [entries]);
  const openPage = (page: number) => {
    setPageIndex(page);
    setScrollTarget(page);
  };
  useEffect(() => {
    if (scrollTarget === null || scrollTarget < firstIndex || scrollTarget >= firstIndex + count) return;
    virtual.scrollToIndex(scrollTarget - firstIndex, { align: 'start' });
    setScrollTarget(null);
  }, [scrollTarget, firstIndex, count, virtual]);

  return (
    <div className="k-list-page">
      <div className="k-list-page-head">
        <h1>Journal</h1>
        <span className="k-muted">
          {count < entries.length
            ? `${inThousands(firstIndex + 1)} to ${inThousands(firstIndex + count)} of ${countOf(entries.length, 'entry', 'entries')}`
            : countOf(entries.length, 'entry', 'entries')}
        </span>
        {count < entries.length && (
          <nav className="k-actions" aria-label="Pages of the journal">
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Later entries"
              disabled={firstIndex === 0}
              onClick={() => openPage(firstIndex - ENTRIES_PER_PAGE)}
            >
              <IconChevronUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Earlier entries"
              disabled={firstIndex + count >= entries.length}
              onClick={() => openPage(firstIndex + ENTRIES_PER_PAGE)}
            >
              <IconChevronDown size={14} aria-hidden />
            </ActionIcon>
          </nav>
        )}
        <span className="k-grow" />
        {years.length > 1 && (
          <Select
            size="xs"
            w={112}
            aria-label="Go to a year"
            placeholder="Go to…"
            value={null}
            data={[...years]}
            comboboxProps={{ withinPortal: true }}
            onChange={(year) => {
              if (year === null) return;
              const first = firstEntryOfYear(entries, year);
              setPageIndex(pageStart(first));
              setScrollTarget(first);
            }}
          />
        )}
        <TextInput
          size="xs"
          aria-label="Find in the journal"
          placeholder="Find a name, a topic, a word…"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => {
            setText(event.currentTarget.value);
            setPageIndex(0);
          }}
        />
        <Button size="xs" variant="default" leftSection={<IconPencilPlus size={14} aria-hidden />} onClick={() => openLog()}>
          Log contact
        </Button>
      </div>
      {entries.length === 0 ? (
        <div className="k-empty">
          <h2>{text ? 'Nothing found' : 'Nothing logged yet'}</h2>
          <p className="k-muted">
            {text
              ? 'No entry has all these words.'
              : 'Log a coffee, a call, a letter: two lines are enough for Kith to notice who goes quiet.'}
          </p>
          {!text && (
            <Button size="xs" variant="default" onClick={() => openImport([])}>
              Import a log
            </Button>
          )}
        </div>
      ) : (
        <div className="k-scroll" ref={scroll}>
          <ol className="k-list k-timeline k-journal" style={{ height: virtual.getTotalSize(), position: 'relative' }}>
            {virtual.getVirtualItems().map((item) => {
              const entry = entries.at(firstIndex + item.index);
              return (
                entry && (
                  <InteractionEntry
                    key={entry.id}
                    interaction={entry}
                    place={{
                      ref: virtual.measureElement,
                      index: item.index,
                      top: item.start,
                      number: firstIndex + item.index + 1,
                      of: entries.length,
                    }}
                  />
                )
              );
            })}
          </ol>
          {firstIndex + count < entries.length && (
            <p className="k-journal-turn">
              <button type="button" className="k-link" onClick={() => openPage(firstIndex + ENTRIES_PER_PAGE)}>
                Go on with earlier entries
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function matchesWords(network: Network, interaction: Interaction, words: readonly string[]): boolean {
  const text = fold(
    [
      ...interaction.people.map((id) => network.people.get(id)?.name ?? ''),
      ...interaction.topics.map((id) => network.interests.get(id)?.name ?? ''),
      CHANNEL_NAMES[interaction.channel],
      interaction.note,
      interaction.promise,
      interaction.favor?.what ?? '',
    ].join(' '),
  );
  return words.every((word) => text.includes(word));
}
