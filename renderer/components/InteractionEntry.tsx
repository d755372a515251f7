import { ActionIcon, Menu } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import type { Ref } from 'react';
import { deleteInteraction } from '../../shared/model/edits/interactions';
import type { PersonId } from '../../shared/model/ids';
import type { Interaction } from '../../shared/model/network';
import { interactionDay, listOf } from './format-words';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { CHANNEL_NAMES } from '../state/ui-labels';
import { showPerson } from '../state/view/graph-view-handle';
import { showDone } from '../ui/notices';

interface InteractionEntryProps {
  readonly interaction: Interaction;
  readonly without?: PersonId;
  /** Where it stands in a list that draws only what is in view: the list holds its entries directly, as lists must. */
  readonly place?: {
    readonly ref: Ref<HTMLLIElement>;
    readonly index: number;
    readonly top: number;
    /** Which of all entries it is, for who cannot see how long the list is. */
    readonly number: number;
    readonly of: number;
  };
}

/** One entry of the journal: when, how, with whom, what about, what was said. */
export function InteractionEntry({ interaction, without, place }: InteractionEntryProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const others = interaction.people.filter((id) => id !== without);
  const topics = interaction.topics.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean);
  const when = interactionDay(interaction, today);
  const remove = async () => {
    if (await commit(deleteInteraction(network, interaction.id))) {
      showDone('Entry deleted', { label: 'Undo', run: () => void undo() });
    }
  };
  return (
    <li
      className="k-entry"
      {...(place && {
        ref: place.ref,
        'data-index': place.index,
        'aria-posinset': place.number,
        'aria-setsize': place.of,
        style: { position: 'absolute', insetInline: 0, transform: `translateY(${place.top}px)` },
      })}
    >
      <div className="k-entry-head">
        <time dateTime={interaction.day}>{when}</time>
        <span className="k-muted">{CHANNEL_NAMES[interaction.channel]}</span>
        {interaction.day > today && (
          <span className="k-badge" data-tone="accent">
            planned
          </span>
        )}
        <Menu position="bottom-end" withinPortal>
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size={24} className="k-entry-more" aria-label={`Change the entry of ${when}`}>
              <IconDots size={14} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => openLog({ interaction: interaction.id })}>Change…</Menu.Item>
            <Menu.Item color="red" onClick={() => void remove()}>
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {others.length > 0 && (
        <p className="k-entry-people">
          {without && <span className="k-muted">with </span>}
          {others.slice(0, 8).map((id, i) => (
            <span key={id}>
              {i > 0 && ', '}
              <button type="button" className="k-name-link" onClick={() => showPerson(id)}>
                <bdi>{network.people.get(id)?.name ?? ''}</bdi>
              </button>
            </span>
          ))}
          {others.length > 8 && <span className="k-muted"> and {others.length - 8} others</span>}
        </p>
      )}
      {topics.length > 0 && (
        <p className="k-muted">
          about <bdi>{listOf(topics)}</bdi>
        </p>
      )}
      {interaction.note && (
        <p className="k-entry-note" dir="auto">
          {interaction.note}
        </p>
      )}
      {interaction.favor && (
        <p className="k-muted">
          {interaction.favor.direction === 'given' ? 'You helped: ' : 'They helped: '}
          <bdi>{interaction.favor.what}</bdi>
        </p>
      )}
      {interaction.promise && (
        <p className="k-promise">
          You promised: <bdi>{interaction.promise}</bdi>
        </p>
      )}
    </li>
  );
}
