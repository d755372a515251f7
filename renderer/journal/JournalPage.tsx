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
import { useDocument, useNetwork } from '../state/network/document-store';
import { CHANNEL_NAMES } from '../state/ui-labels';
import { InteractionEntry } from './InteractionEntry';
import { entriesOnPage, firstOfYear, MOST_ENTRIES, pageWith, yearsOf } from './journal-pages';

/** All contacts, newest first, found by any word in them. */
export function JournalPage() {
  const network = useNetwork();
  const revision = useDocument((state) => state.revision);
  const [text, setText] = useState('');
  const [from, setFrom] = useState(0);
  /** The entry that a chosen year begins with: scrolled to once its page is there. */
  const [wanted, setWanted] = useState<number | null>(null);
  const scroll = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the network changes in place; the revision says when
  const entries = useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean);
    return newestFirst(network.interactions, words.length === 0 ? null : (interaction) => says(network, interaction, words));
  }, [network, revision, text]);
  const begin = from < entries.length ? from : 0;
  const count = entriesOnPage(entries.length, begin);
  const virtual = useVirtualizer({ count, getScrollElement: () => scroll.current, estimateSize: () => 84, overscan: 8 });
  const years = useMemo(() => yearsOf(entries), [entries]);
  const turnTo = (page: number) => {
    setFrom(page);
    setWanted(page);
  };
  useEffect(() => {
    if (wanted === null || wanted < begin || wanted >= begin + count) return;
    virtual.scrollToIndex(wanted - begin, { align: 'start' });
    setWanted(null);
  }, [wanted, begin, count, virtual]);

  return (
    <div className="k-list-page">
      <div className="k-list-page-head">
        <h1>Journal</h1>
        <span className="k-muted">
          {count < entries.length
            ? `${inThousands(begin + 1)} to ${inThousands(begin + count)} of ${countOf(entries.length, 'entry', 'entries')}`
            : countOf(entries.length, 'entry', 'entries')}
        </span>
        {count < entries.length && (
          <nav className="k-actions" aria-label="Pages of the journal">
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Later entries"
              disabled={begin === 0}
              onClick={() => turnTo(begin - MOST_ENTRIES)}
            >
              <IconChevronUp size={14} aria-hidden />
            </ActionIcon>
            <ActionIcon
              variant="default"
              size={28}
              aria-label="Earlier entries"
              disabled={begin + count >= entries.length}
              onClick={() => turnTo(begin + MOST_ENTRIES)}
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
              const first = firstOfYear(entries, year);
              setFrom(pageWith(first));
              setWanted(first);
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
            setFrom(0);
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
              const entry = entries.at(begin + item.index);
              return (
                entry && (
                  <InteractionEntry
                    key={entry.id}
                    interaction={entry}
                    place={{
                      ref: virtual.measureElement,
                      index: item.index,
                      top: item.start,
                      number: begin + item.index + 1,
                      of: entries.length,
                    }}
                  />
                )
              );
            })}
          </ol>
          {begin + count < entries.length && (
            <p className="k-journal-turn">
              <button type="button" className="k-link" onClick={() => turnTo(begin + MOST_ENTRIES)}>
                Go on with earlier entries
              </button>
            </p>
          )}
        </div>
      )}
    </div>
  );
}

function says(network: Network, interaction: Interaction, words: readonly string[]): boolean {
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
