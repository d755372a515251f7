import '../styles/panels.css';
import { ActionIcon, Menu, TextInput } from '@mantine/core';
import { IconDots, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { changeInterest, deleteInterest, renameInterest } from '../../shared/model/edits/interests';
import { fold } from '../../shared/model/fold';
import type { InterestId, PersonId } from '../../shared/model/ids';
import type { Interest } from '../../shared/model/network';
import { countOf } from '../components/format-words';
import { InlineText } from '../components/InlineText';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openGraph, openPerson, setFilters } from '../state/view/view-actions';
import { showDone } from '../ui/notices';

/** What the user's people care about: who shares what, most shared first; renamed, merged by giving the same name, kept private. */
export function InterestsPage() {
  const network = useNetwork();
  const found = useFindings((state) => state.people);
  const [text, setText] = useState('');

  const rows = useMemo(() => {
    const holders = new Map<InterestId, PersonId[]>();
    for (const person of network.people.values()) {
      for (const id of new Set([...person.interests, ...(found.get(person.id)?.interests ?? [])])) {
        const list = holders.get(id);
        if (list) list.push(person.id);
        else holders.set(id, [person.id]);
      }
    }
    return [...network.interests.values()]
      .map((interest) => ({ interest, people: holders.get(interest.id) ?? [] }))
      .sort((a, b) => b.people.length - a.people.length || a.interest.name.localeCompare(b.interest.name));
  }, [network, found]);
  const shown = rows.filter(({ interest }) => [interest.name, ...interest.aliases].some((name) => fold(name).includes(fold(text))));

  return (
    <div className="k-list-page">
      <div className="k-list-page-head">
        <h1>Interests</h1>
        <span className="k-muted">{rows.length}</span>
        <span className="k-grow" />
        <TextInput
          size="xs"
          aria-label="Find an interest"
          placeholder="Find…"
          leftSection={<IconSearch size={14} aria-hidden />}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      {rows.length === 0 ? (
        <div className="k-empty">
          <h2>No interests yet</h2>
          <p className="k-muted">They come from what you talk about when you log contact, and from the Hobby column of an import.</p>
        </div>
      ) : (
        <div className="k-scroll">
          {shown.map(({ interest, people }) => (
            <InterestRow key={interest.id} interest={interest} people={people} />
          ))}
        </div>
      )}
    </div>
  );
}

function InterestRow({ interest, people }: { readonly interest: Interest; readonly people: readonly PersonId[] }) {
  const network = useNetwork();
  const remove = async () => {
    if (await commit(deleteInterest(network, interest.id))) showDone(`${interest.name} deleted`, { label: 'Undo', run: () => void undo() });
  };
  return (
    <div className="k-interest-row">
      <div>
        <InlineText
          label={`Name of ${interest.name}`}
          value={interest.name}
          mayBeEmpty={false}
          draft={{ key: `interest:${interest.id}:name`, what: `another name for ${interest.name}` }}
          onChange={(name) => void commit(renameInterest(network, interest.id, name))}
        />
        {interest.aliases.length > 0 && (
          <span className="k-muted k-small">
            also <bdi>{interest.aliases.join(', ')}</bdi>
          </span>
        )}
      </div>
      <p className="k-muted">
        {people.slice(0, 5).map((id, i) => (
          <span key={id}>
            {i > 0 && ', '}
            <button type="button" className="k-name-link" onClick={() => openPerson(id)}>
              <bdi>{network.people.get(id)?.name}</bdi>
            </button>
          </span>
        ))}
        {people.length > 5 && ` and ${countOf(people.length - 5, 'other', 'others')}`}
        {people.length === 0 && 'nobody yet'}
        {interest.isPrivate && ' · never used in openers'}
      </p>
      <Menu position="bottom-end" withinPortal>
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={`More about ${interest.name}`}>
            <IconDots size={16} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item
            onClick={() => {
              setFilters({ interests: [interest.id] });
              openGraph('map');
            }}
          >
            Show in the picture
          </Menu.Item>
          <Menu.Item onClick={() => void commit(changeInterest(interest, { isPrivate: !interest.isPrivate }))}>
            {interest.isPrivate ? 'Use in openers again' : 'Never use in openers'}
          </Menu.Item>
          <Menu.Item color="red" onClick={() => void remove()}>
            Delete
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </div>
  );
}
