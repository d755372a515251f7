import { ActionIcon, Button, Menu } from '@mantine/core';
import { IconDots, IconPencilPlus } from '@tabler/icons-react';
import { useState } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { capitalize } from '../../shared/lib/format-text';
import { formatDay } from '../../shared/lib/format-time';
import { changePerson, deletePeople } from '../../shared/model/edits/people';
import { movePin } from '../../shared/model/edits/pins';
import { neverSuggest, resume, snooze } from '../../shared/model/edits/reconnect';
import type { Person } from '../../shared/model/network';
import { Avatar } from '../components/Avatar';
import { InlineText } from '../components/InlineText';
import { PanelHead } from '../components/PanelHead';
import { TieBadge } from '../components/TieBadge';
import { WaysToPerson } from '../paths/IntroductionPaths';
import { useToday } from '../state/clock';
import { openLog } from '../state/dialogs';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { select, showEgoNetwork } from '../state/view/view-actions';
import { showDone } from '../ui/notices';
import { MergeDialog } from './MergeDialog';
import { PersonBreakdown } from './PersonBreakdown';
import { PersonFacts } from './PersonFacts';
import { PersonTies } from './PersonTies';
import { PersonTimeline } from './PersonTimeline';

/** Everything about one person: the two sentences, facts, interests, ties and the timeline. All of it is edited where it stands. */
export function PersonPanel({ person }: { readonly person: Person }) {
  const network = useNetwork();
  const found = useFindings((state) => state.people.get(person.id));
  const today = useToday((state) => state.day);
  const [isMerging, setMerging] = useState(false);
  const decision = network.decisions.get(person.id);
  const isSnoozed = decision?.snoozedUntil != null && decision.snoozedUntil > today;
  const change = (patch: Partial<Omit<Person, 'id'>>) => void commit(changePerson(person, patch));

  const remove = async () => {
    if (!(await commit(deletePeople(network, [person.id])))) return;
    select({ kind: 'nothing' });
    showDone(`${person.name} deleted`, { label: 'Undo', run: () => void undo() });
  };

  return (
    <div className="k-side">
      <PanelHead>
        <div className="k-person-head">
          <Avatar person={person.id} size={44} />
          <div className="k-person-head-text">
            <h2 className="k-person-title">
              <InlineText
                label="Name"
                value={person.name}
                mayBeEmpty={false}
                draft={{ key: `person:${person.id}:name`, what: `another name for ${person.name}` }}
                onChange={(name) => change({ name })}
              />
            </h2>
            <p className="k-muted">
              <bdi>{[person.position, person.company].filter(Boolean).join(' · ') || person.place || 'No employer noted'}</bdi>
            </p>
          </div>
          <Menu position="bottom-end" withinPortal>
            <Menu.Target>
              <ActionIcon variant="subtle" color="gray" aria-label={`More about ${person.name}`}>
                <IconDots size={18} aria-hidden />
              </ActionIcon>
            </Menu.Target>
            <Menu.Dropdown>
              <Menu.Item onClick={() => showEgoNetwork(person.id)}>Show their world</Menu.Item>
              {decision?.isNever || isSnoozed ? (
                <Menu.Item onClick={() => void commit(resume(network, person.id))}>Suggest again</Menu.Item>
              ) : (
                <>
                  <Menu.Item onClick={() => void commit(snooze(network, person.id, today))}>Snooze in the reconnect list</Menu.Item>
                  <Menu.Item onClick={() => void commit(neverSuggest(network, person.id))}>Never suggest</Menu.Item>
                </>
              )}
              <Menu.Item onClick={() => change({ standing: person.standing === 'do-not-track' ? 'ordinary' : 'do-not-track' })}>
                {person.standing === 'do-not-track' ? 'Track again' : 'Do not track'}
              </Menu.Item>
              <Menu.Item onClick={() => change({ standing: person.standing === 'deceased' ? 'ordinary' : 'deceased' })}>
                {person.standing === 'deceased' ? 'Not deceased' : 'Has died'}
              </Menu.Item>
              {person.pin && <Menu.Item onClick={() => void commit(movePin(person, null))}>Let go of the place on the map</Menu.Item>}
              <Menu.Divider />
              <Menu.Item onClick={() => setMerging(true)}>Merge with someone…</Menu.Item>
              <Menu.Item color="red" onClick={() => void remove()}>
                Delete
              </Menu.Item>
            </Menu.Dropdown>
          </Menu>
        </div>
        <div className="k-sentences">
          <TieBadge found={found} />
          {found?.rhythmSentence && <p>{capitalize(found.rhythmSentence)}.</p>}
          {found?.roleSentence && <p>{capitalize(found.roleSentence)}.</p>}
          {found && !found.rhythmSentence && (
            <p className="k-muted">
              {found.lastContact ? `Last contact ${formatDay(found.lastContact, today)}.` : 'No contact in the journal yet.'}
              {!found.lastContact && person.connectedOn ? ` Connected since ${formatDay(person.connectedOn, today)}.` : ''}
            </p>
          )}
          {decision?.isNever && <p className="k-muted">Never suggested in the reconnect list.</p>}
          {isSnoozed && decision?.snoozedUntil && <p className="k-muted">Rests until {formatDay(decision.snoozedUntil, today)}.</p>}
          {person.standing === 'do-not-track' && <p className="k-muted">Not tracked: kept and drawn, never suggested.</p>}
        </div>
        <div>
          <Button size="xs" leftSection={<IconPencilPlus size={15} aria-hidden />} onClick={() => openLog({ people: [person.id] })}>
            Log contact
          </Button>
        </div>
      </PanelHead>
      {found && <PersonBreakdown found={found} />}
      {found && isBarelyKnown(found) && <WaysToPerson goal={{ kind: 'person', person: person.id }} name={person.name} />}
      <PersonFacts person={person} />
      <PersonTies person={person} />
      <PersonTimeline person={person} />
      {isMerging && <MergeDialog person={person} onClose={() => setMerging(false)} />}
    </div>
  );
}

/** Little or no contact, or none for years: then somebody in between helps. */
function isBarelyKnown({ contactDays, state }: PersonFindings): boolean {
  return state === 'no-history' || state === 'one-off' || state === 'dormant' || contactDays <= 2;
}
