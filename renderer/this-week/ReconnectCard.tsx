import { ActionIcon, Menu } from '@mantine/core';
import { IconCheck, IconChevronDown, IconDots } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import type { ReconnectRow } from '../../shared/analysis/suggestions/reconnect-list';
import { formatList } from '../../shared/lib/format-text';
import { formatDay, formatDuration, formatRelativeDay } from '../../shared/lib/format-time';
import { emptyInteraction, logInteraction } from '../../shared/model/edits/interactions';
import { neverSuggest, skipThisWeek, snooze, snoozeDays } from '../../shared/model/edits/reconnect';
import type { Channel } from '../../shared/model/network';
import { Avatar } from '../components/Avatar';
import { useHighlight } from '../components/PersonLine';
import { TieBadge } from '../components/TieBadge';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { newId } from '../state/new-id';
import { showPerson } from '../state/view/graph-view-handle';
import { useView } from '../state/view/view-store';
import { showDone } from '../ui/notices';
import { ScoreParts } from './ScoreParts';

/** What "done" can have been, in the order of how often it is. */
const QUICK: readonly { readonly channel: Channel; readonly label: string }[] = [
  { channel: 'in-person', label: 'We met' },
  { channel: 'call', label: 'We talked on the phone' },
  { channel: 'message', label: 'We wrote messages' },
  { channel: 'email', label: 'We wrote e-mails' },
];

/** One row of the reconnect list: why, what in common, something true to say, and what to do with it. */
export function ReconnectCard({ row, found }: { readonly row: ReconnectRow; readonly found: PersonFindings | undefined }) {
  const network = useNetwork();
  const today = useToday((state) => state.day);
  const isHighlighted = useView((view) => view.highlighted === row.person);
  // What was suggested on an earlier day is looked at, not acted on.
  const isPast = useView((view) => view.asOf !== null);
  const lights = useHighlight(row.person);
  const [isWhyOpen, setWhyOpen] = useState(false);
  const person = network.people.get(row.person);
  if (!person) return null;

  if (row.isDone) {
    return (
      <div className="k-card k-done" {...lights}>
        <IconCheck size={16} aria-hidden />
        <button type="button" className="k-plain-name" onClick={() => showPerson(row.person)}>
          <bdi>{person.name}</bdi>
        </button>
        <span className="k-muted">in touch {found?.lastContact ? formatRelativeDay(found.lastContact, today) : 'this week'}</span>
      </div>
    );
  }

  const snoozeFor = formatDuration(snoozeDays(network.decisions.get(row.person)?.snoozes ?? 0));
  const tell = (message: string) => showDone(message, { label: 'Undo', run: () => void undo() });
  const done = async (channel: Channel) => {
    if (await commit(logInteraction(network, emptyInteraction(today, [row.person], channel), { newId, today })))
      tell(`Logged with ${person.name}`);
  };
  const sleep = async () => {
    if (await commit(snooze(network, row.person, today))) tell(`${person.name} rests for ${snoozeFor}`);
  };
  const leaveOut = async () => {
    if (await commit(skipThisWeek(network, row.person, today))) tell(`${person.name} is left out until Monday`);
  };
  const never = async () => {
    if (await commit(neverSuggest(network, row.person))) tell(`${person.name} will not be suggested again`);
  };

  return (
    <article className="k-card k-reconnect" data-highlighted={isHighlighted || undefined} aria-label={person.name} {...lights}>
      <div className="k-reconnect-head">
        <Avatar person={row.person} />
        <div className="k-reconnect-name">
          <button type="button" className="k-plain-name" onClick={() => showPerson(row.person)}>
            <bdi>{person.name}</bdi>
          </button>
          {row.slot === 'exploration' ? (
            <span className="k-badge" data-tone="accent">
              a pick you might not have made
            </span>
          ) : (
            <TieBadge found={found} />
          )}
        </div>
      </div>
      <p>{reasonsBeside(row).map(sentence).join(' ')}</p>
      {row.shared.length > 0 && (
        <p>
          <span className="k-muted">In common: </span>
          <bdi className="k-strong">{formatList(row.shared.slice(0, 3).map((id) => network.interests.get(id)?.name ?? ''))}</bdi>
        </p>
      )}
      {row.opener && (
        <blockquote className="k-opener">
          <bdi>{row.opener.text}</bdi>
          <footer className="k-muted">from your journal, {formatDay(row.opener.date, today)}</footer>
        </blockquote>
      )}
      {isWhyOpen && <ScoreParts row={row} />}
      {!isPast && (
        <div className="k-actions">
          <Menu position="bottom-start" withinPortal>
            <Menu.Target>
              <button type="button" className="k-link">
                Done <IconChevronDown size={13} aria-hidden />
              </button>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Label>Today, with {person.name}</Menu.Label>
              {QUICK.map(({ channel, label }) => (
                <Menu.Item key={channel} onClick={() => void done(channel)}>
                  {label}
                </Menu.Item>
              ))}
              <Menu.Divider />
              <Menu.Item onClick={() => openLog({ people: [row.person] })}>Log with details…</Menu.Item>
            </Menu.Dropdown>
          </Menu>
          <button type="button" className="k-link k-secondary" onClick={() => void sleep()}>
            Snooze {snoozeFor}
          </button>
          <button type="button" className="k-link k-secondary" onClick={() => void leaveOut()}>
            Not now
          </button>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`More for ${person.name}`} className="k-more">
                <IconDots size={16} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => setWhyOpen(!isWhyOpen)}>
                {isWhyOpen ? 'Hide how this was chosen' : 'How was this chosen?'}
              </Menu.Item>
              <Menu.Item onClick={() => void never()}>Never suggest</Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
      )}
    </article>
  );
}

/** The reasons, without those that the card says anyway: the opener's promise, and what is in common. */
function reasonsBeside({ reasons, shared, opener }: ReconnectRow): readonly string[] {
  const others = reasons.filter((reason) => reason !== opener?.text && !(shared.length > 0 && reason.endsWith(' in common')));
  return others.length > 0 ? others : reasons;
}

function sentence(reason: string): string {
  const text = reason.trim();
  const first = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?…”]$/.test(first) ? first : `${first}.`;
}
