import { Menu } from '@mantine/core';
import type { Ref } from 'react';
import { formatList } from '../../shared/lib/format-text';
import { formatPreciseDay } from '../../shared/lib/format-time';
import { deleteInteraction } from '../../shared/model/edits/interactions';
import type { PersonId } from '../../shared/model/ids';
import type { Interaction } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { channelLabel } from '../state/ui-labels';
import { showDone } from '../ui/notices';
import { bdi, richText } from '../ui/RichText';
import styles from './InteractionEntry.module.css';
import { MoreMenu } from './MoreMenu';
import { PersonNames } from './PersonLine';

interface InteractionEntryProps {
  readonly interaction: Interaction;
  /** The person on whose page the entry stands: not named in it. */
  readonly without?: PersonId;
  /** Position in a virtual list, which draws only the entries in view. The list element holds its items directly. */
  readonly place?: {
    readonly ref: Ref<HTMLLIElement>;
    readonly index: number;
    readonly top: number;
    /** The entry's number among all entries, for screen readers. */
    readonly number: number;
    readonly of: number;
  };
}

const MAX_NAMES = 8;

/** One entry of the journal: when, how, with whom, what about, what was said. */
export function InteractionEntry({ interaction, without, place }: InteractionEntryProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const topics = interaction.topics.map((id) => network.interests.get(id)?.name ?? '').filter(Boolean);
  return (
    <li
      className={styles.entry}
      {...(place && {
        ref: place.ref,
        'data-index': place.index,
        'aria-posinset': place.number,
        'aria-setsize': place.of,
        style: { position: 'absolute', insetInline: 0, transform: `translateY(${place.top}px)` },
      })}
    >
      <div className={styles.head}>
        <time dateTime={interaction.day}>{formatPreciseDay(interaction.day, interaction.precision, today)}</time>
        <span className="k-muted">{channelLabel(interaction.channel)}</span>
        {interaction.day > today && (
          <span className="k-badge" data-tone="accent">
            {text('journal.planned')}
          </span>
        )}
        <EntryMenu interaction={interaction} />
      </div>
      <EntryPeople people={interaction.people.filter((id) => id !== without)} isWith={without !== undefined} />
      {topics.length > 0 && <p className="k-muted">{richText('journal.topics', { topics: bdi(formatList(topics)) })}</p>}
      {interaction.note && (
        <p className={styles.note} dir="auto">
          {interaction.note}
        </p>
      )}
      {interaction.favor && (
        <p className="k-muted">
          {richText(interaction.favor.direction === 'given' ? 'journal.favorGiven' : 'journal.favorReceived', {
            favor: bdi(interaction.favor.what),
          })}
        </p>
      )}
      {interaction.promise && <p className={styles.promise}>{richText('journal.promised', { promise: bdi(interaction.promise) })}</p>}
    </li>
  );
}

function EntryMenu({ interaction }: { readonly interaction: Interaction }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const remove = async () => {
    if (!(await commit(deleteInteraction(network, interaction.id)))) return;
    showDone(text('journal.entryDeleted'), { label: text('common.undo'), run: () => void undo() });
  };
  return (
    <MoreMenu size={24} label={text('journal.entryMenu', { day: formatPreciseDay(interaction.day, interaction.precision, today) })}>
      <Menu.Item onClick={() => openLog({ interaction: interaction.id })}>{text('journal.edit')}</Menu.Item>
      <Menu.Item color="red" onClick={() => void remove()}>
        {text('common.delete')}
      </Menu.Item>
    </MoreMenu>
  );
}

/** "with Ana, Ben and 3 others" */
function EntryPeople({ people, isWith }: { readonly people: readonly PersonId[]; readonly isWith: boolean }) {
  if (people.length === 0) return null;
  const names = <PersonNames people={people.slice(0, MAX_NAMES)} />;
  const count = people.length - MAX_NAMES;
  if (count > 0) return <p>{richText(isWith ? 'journal.withPeopleAndOthers' : 'journal.peopleAndOthers', { names, count })}</p>;
  return <p>{isWith ? richText('journal.withPeople', { names }) : names}</p>;
}
