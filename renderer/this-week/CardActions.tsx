import { ActionIcon, Menu } from '@mantine/core';
import { IconChevronDown, IconDots } from '@tabler/icons-react';
import { formatDuration } from '../../shared/lib/format-time';
import type { Edit } from '../../shared/model/edit';
import { emptyInteraction, logInteraction } from '../../shared/model/edits/interactions';
import { neverSuggest, skipThisWeek, snooze, snoozeDays } from '../../shared/model/edits/reconnect';
import type { Channel, Person } from '../../shared/model/network';
import { type MessageKey, text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showDone } from '../ui/notices';
import styles from './CardActions.module.css';

interface CardActionsProps {
  readonly person: Person;
  readonly showsParts: boolean;
  readonly onShowParts: (shows: boolean) => void;
}

/** What the user can do with a suggestion: log a contact, snooze, skip, or never see it again. */
export function CardActions({ person, showsParts, onShowParts }: CardActionsProps) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const { id, name } = person;
  const duration = formatDuration(snoozeDays(network.decisions.get(id)?.snoozes ?? 0));
  return (
    <div className="k-actions">
      <DoneMenu person={person} />
      <button
        type="button"
        className="k-link k-secondary"
        onClick={() => void commitAndTell(snooze(network, id, today), text('this-week.snoozed', { name, duration }))}
      >
        {text('this-week.snooze', { duration })}
      </button>
      <button
        type="button"
        className="k-link k-secondary"
        onClick={() => void commitAndTell(skipThisWeek(network, id, today), text('this-week.notNowDone', { name }))}
      >
        {text('this-week.notNow')}
      </button>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={text('common.moreAbout', { name })} className={styles.more}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item onClick={() => onShowParts(!showsParts)}>{text(showsParts ? 'this-week.hideParts' : 'this-week.showParts')}</Menu.Item>
          <Menu.Item onClick={() => void commitAndTell(neverSuggest(network, id), text('this-week.neverDone', { name }))}>
            {text('this-week.never')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}

/** The most frequent channels first. */
const DONE_CHANNELS = [
  { channel: 'in-person', label: 'this-week.doneInPerson' },
  { channel: 'call', label: 'this-week.doneCall' },
  { channel: 'message', label: 'this-week.doneMessage' },
  { channel: 'email', label: 'this-week.doneEmail' },
] as const satisfies readonly { readonly channel: Channel; readonly label: MessageKey }[];

/** Logs a contact of today by its channel alone. */
export function DoneMenu({ person: { id, name } }: { readonly person: Person }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const log = (channel: Channel) =>
    commitAndTell(logInteraction(network, emptyInteraction(today, [id], channel), { newId, today }), text('this-week.logged', { name }));
  return (
    <Menu position="bottom-start" withinPortal>
      <Menu.Target>
        <button type="button" className="k-link">
          {text('this-week.done')} <IconChevronDown size={13} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{text('this-week.doneToday', { name })}</Menu.Label>
        {DONE_CHANNELS.map(({ channel, label }) => (
          <Menu.Item key={channel} onClick={() => void log(channel)}>
            {text(label)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={() => openLog({ people: [id] })}>{text('this-week.logWithDetails')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

async function commitAndTell(edit: Edit, message: string): Promise<void> {
  if (await commit(edit)) showDone(message, { label: text('common.undo'), run: () => void undo() });
}
