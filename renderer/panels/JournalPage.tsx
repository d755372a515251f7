import './panels.css';
import { Button, TextInput } from '@mantine/core';
import { IconPencilPlus, IconSearch } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { fold } from '../../shared/model/fold';
import { newestFirst } from '../../shared/model/log-queries';
import type { Interaction, Network } from '../../shared/model/network';
import { openImport, openLog } from '../state/dialogs';
import { useDocument, useNetwork } from '../state/document-store';
import { CHANNEL_NAMES } from '../state/words';
import { InteractionEntry } from './InteractionEntry';
import { countOf } from './words';

/** All contacts, newest first, found by any word in them. */
export function JournalPage() {
  const network = useNetwork();
  const revision = useDocument((state) => state.revision);
  const [text, setText] = useState('');
  const scroll = useRef<HTMLDivElement>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: the network changes in place; the revision says when
  const entries = useMemo(() => {
    const words = fold(text).split(' ').filter(Boolean);
    return newestFirst(network.interactions, words.length === 0 ? null : (interaction) => says(network, interaction, words));
  }, [network, revision, text]);
  const virtual = useVirtualizer({ count: entries.length, getScrollElement: () => scroll.current, estimateSize: () => 84, overscan: 8 });

  return (
    <div className="k-list-page">
      <div className="k-list-page-head">
        <h1>Journal</h1>
        <span className="k-muted">{countOf(entries.length, 'entry', 'entries')}</span>
        <span className="k-grow" />
        <TextInput
          size="xs"
          aria-label="Find in the journal"
          placeholder="Find a name, a topic, a word…"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
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
              const entry = entries.at(item.index);
              return (
                entry && (
                  <InteractionEntry
                    key={entry.id}
                    interaction={entry}
                    place={{ ref: virtual.measureElement, index: item.index, top: item.start }}
                  />
                )
              );
            })}
          </ol>
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
