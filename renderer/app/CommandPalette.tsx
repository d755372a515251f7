/** Search and commands in one field: people first, then interests, then everything Kith can be told to do. */
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconHeart, IconRoute, IconSearch, IconUser, IconUserPlus } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import type { Goal } from '../../shared/analysis/suggestions/introduction-paths';
import { COMMANDS } from '../../shared/contract/commands';
import { fold } from '../../shared/model/fold';
import type { InterestId } from '../../shared/model/ids';
import type { Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { runCommand } from '../state/command-actions';
import { openAddPerson } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { findPeople } from '../state/network/search-index';
import { shortcutText } from '../state/shortcuts';
import { showPerson } from '../state/view/graph-view-handle';
import { openGraph, setFilters, showPathsTo } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

const MOST_PEOPLE = 6;
const MOST_INTERESTS = 4;
const MOST_WAYS = 2;

export function CommandPalette() {
  const [query, setQuery] = useState('');
  const field = useRef<HTMLInputElement>(null);
  const network = useNetwork();
  const groups = useMemo(() => groupsFor(query, network), [query, network]);
  return (
    <Spotlight
      actions={[...groups]}
      filter={(_query, actions) => actions}
      query={query}
      onQueryChange={setQuery}
      // At once, with no transition to wait for: what is typed right after the shortcut belongs in the field.
      onSpotlightOpen={() => field.current?.focus()}
      shortcut={null}
      attributes={{ content: { 'aria-label': 'Search and commands' } }}
      nothingFound="Nothing found"
      scrollable
      maxHeight={420}
      size={560}
      returnFocus
      shadow="none"
      overlayProps={{ backgroundOpacity: 0.35 }}
      transitionProps={{ duration: 0 }}
      searchProps={{
        ref: field,
        leftSection: <IconSearch size={18} stroke={1.6} aria-hidden />,
        placeholder: 'Search people, interests, commands…',
        'aria-label': 'Search people, interests and commands',
      }}
    />
  );
}

function groupsFor(query: string, network: Network): readonly SpotlightActionGroupData[] {
  const found = { people: people(query, network), interests: interests(query, network), commands: commands(query) };
  // The first action is what Enter does: an interest or a command of exactly this name comes before people who match somewhere.
  const isExact = (action: { readonly label?: unknown } | undefined) =>
    typeof action?.label === 'string' && fold(action.label) === fold(query);
  const groups = [
    { group: 'People', actions: found.people, comesFirst: isExact(found.people[0]) },
    { group: 'Interests', actions: found.interests, comesFirst: isExact(found.interests[0]) },
    { group: 'Introductions', actions: ways(query, network), comesFirst: false },
    { group: 'Commands', actions: found.commands, comesFirst: isExact(found.commands[0]) },
    { group: 'New', actions: newPerson(query, found.people), comesFirst: false },
  ];
  return [...groups.filter((group) => group.comesFirst), ...groups.filter((group) => !group.comesFirst)]
    .filter((group) => group.actions.length > 0)
    .map(({ group, actions }) => ({ group, actions }));
}

function people(query: string, network: Network): SpotlightActionGroupData['actions'] {
  if (fold(query) === '') return [];
  const found = findPeople(query, MOST_PEOPLE).flatMap((id) => network.people.get(id) ?? []);
  return found.map((person) => ({
    id: person.id,
    label: person.name,
    description: [person.position, person.company, person.place].filter(Boolean).join(' · '),
    leftSection: <IconUser size={18} stroke={1.5} aria-hidden />,
    onClick: () => showPerson(person.id),
  }));
}

/** Last, so that Enter never makes a person of a word that means something else. */
function newPerson(query: string, found: SpotlightActionGroupData['actions']): SpotlightActionGroupData['actions'] {
  const name = query.trim();
  if (name === '' || found.some((action) => fold(String(action.label)) === fold(name))) return [];
  return [
    {
      id: 'add-this-person',
      label: `Add “${name}” as a person…`,
      leftSection: <IconUserPlus size={18} stroke={1.5} aria-hidden />,
      onClick: () => openAddPerson({ name }),
    },
  ];
}

function interests(query: string, network: Network): SpotlightActionGroupData['actions'] {
  const words = fold(query);
  if (words === '') return [];
  return [...network.interests.values()]
    .filter((interest) => [interest.name, ...interest.aliases].some((name) => fold(name).includes(words)))
    .sort((a, b) => a.name.length - b.name.length || a.name.localeCompare(b.name))
    .slice(0, MOST_INTERESTS)
    .map((interest) => ({
      id: interest.id,
      label: interest.name,
      description: 'Show who shares it',
      leftSection: <IconHeart size={18} stroke={1.5} aria-hidden />,
      onClick: () => showInterest(interest.id),
    }));
}

/** "Who could introduce me at Contoso?": for companies and interests that the words name. */
function ways(query: string, network: Network): SpotlightActionGroupData['actions'] {
  const words = fold(query);
  if (words.length < 2) return [];
  const companies = new Map<string, string>();
  for (const { company } of network.people.values()) {
    const key = fold(company);
    if (key.includes(words) && !companies.has(key)) companies.set(key, company.trim());
  }
  const interested = [...network.interests.values()].filter((interest) =>
    [interest.name, ...interest.aliases].some((name) => fold(name).includes(words)),
  );
  const byLength = (x: string, y: string) => x.length - y.length || x.localeCompare(y);
  return [
    ...[...companies.values()]
      .sort(byLength)
      .slice(0, MOST_WAYS)
      .map((company) => wayAction(`at ${company}`, { kind: 'company', company })),
    ...interested
      .sort((x, y) => byLength(x.name, y.name))
      .slice(0, MOST_WAYS)
      .map(({ id, name }) => wayAction(`to somebody who cares about ${name}`, { kind: 'interest', interest: id })),
  ];
}

function wayAction(to: string, goal: Goal) {
  return {
    id: `way ${to}`,
    label: `Who could introduce me ${to}?`,
    leftSection: <IconRoute size={18} stroke={1.5} aria-hidden />,
    onClick: () => showPathsTo(goal),
  };
}

function showInterest(id: InterestId): void {
  setFilters({ interests: [id] });
  openGraph(useView.getState().graphMode);
}

function commands(query: string): SpotlightActionGroupData['actions'] {
  const words = fold(query).split(' ');
  return COMMANDS.map(({ id, label }) => ({ id, label: text(label) }))
    .filter(({ id, label }) => id !== 'search' && words.every((word) => fold(label).includes(word)))
    .map(({ id, label }) => ({
      id,
      label,
      rightSection: shortcutText(id) === '' ? undefined : <kbd className="k-kbd">{shortcutText(id)}</kbd>,
      onClick: () => runCommand(id),
    }));
}
