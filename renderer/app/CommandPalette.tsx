/** Search and commands in one field: first people, then interests, introductions, commands and the journal, which may have any words. */
import { Spotlight, type SpotlightActionGroupData } from '@mantine/spotlight';
import { IconHeart, IconNotebook, IconRoute, IconSearch, IconUser, IconUserPlus, IconUsers } from '@tabler/icons-react';
import { useMemo, useRef, useState } from 'react';
import { employerKey } from '../../shared/analysis/clusters/affiliations';
import type { PathGoal } from '../../shared/analysis/suggestions/introduction-paths';
import { COMMANDS } from '../../shared/contract/commands';
import { fold } from '../../shared/model/fold';
import type { InterestId } from '../../shared/model/ids';
import type { Network, Person } from '../../shared/model/network';
import { isSentence } from '../../shared/query/query';
import { clauseWords } from '../../shared/sentences/query-words';
import { text } from '../../shared/strings/text';
import { useToday } from '../state/clock';
import { runCommand } from '../state/command-actions';
import { openAddPerson } from '../state/dialogs';
import { useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { findPeople } from '../state/network/search-index';
import { shortcutText } from '../state/shortcuts';
import { NO_FILTERS, readingOf, visiblePeople } from '../state/view/filters';
import { showPerson } from '../state/view/graph-view-handle';
import { openGraph, openPage, setFilters, showPathsTo } from '../state/view/view-actions';
import { useView } from '../state/view/view-store';

const MAX_PEOPLE = 6;
const MAX_INTERESTS = 4;
const MAX_INTRODUCTIONS = 2;

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
      // At once and without a transition, because the user may type right after the shortcut.
      onSpotlightOpen={() => field.current?.focus()}
      shortcut={null}
      attributes={{ content: { 'aria-label': text('app.palette') } }}
      nothingFound={text('app.nothingFound')}
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
        placeholder: text('app.searchHint'),
        'aria-label': text('app.searchField'),
      }}
    />
  );
}

function groupsFor(query: string, network: Network): readonly SpotlightActionGroupData[] {
  const read = readSentence(query, network);
  if (read !== null) return sentenceGroups(query, read);
  const found = { people: people(query, network), interests: interests(query, network), commands: commands(query) };
  // Enter runs the first action. An interest or a command with exactly this name comes before people who match somewhere.
  const isExact = (action: { readonly label?: unknown } | undefined) =>
    typeof action?.label === 'string' && fold(action.label) === fold(query);
  const groups = [
    { group: text('app.groupPeople'), actions: found.people, comesFirst: isExact(found.people[0]) },
    { group: text('app.groupInterests'), actions: found.interests, comesFirst: isExact(found.interests[0]) },
    { group: text('app.groupIntroductions'), actions: introductions(query, network), comesFirst: false },
    { group: text('app.groupCommands'), actions: found.commands, comesFirst: isExact(found.commands[0]) },
    { group: text('search.groupJournal'), actions: journal(query), comesFirst: false },
    { group: text('app.groupNew'), actions: newPerson(query, found.people), comesFirst: false },
  ];
  return [...groups.filter((group) => group.comesFirst), ...groups.filter((group) => !group.comesFirst)]
    .filter((group) => group.actions.length > 0)
    .map(({ group, actions }) => ({ group, actions }));
}

function people(query: string, network: Network): SpotlightActionGroupData['actions'] {
  if (fold(query) === '') return [];
  const found = findPeople(query, MAX_PEOPLE).flatMap((id) => network.people.get(id) ?? []);
  return found.map(personAction);
}

function personAction(person: Person) {
  return {
    id: person.id,
    label: person.name,
    description: [person.position, person.company, person.place].filter(Boolean).join(' · '),
    leftSection: <IconUser size={18} stroke={1.5} aria-hidden />,
    onClick: () => showPerson(person.id),
  };
}

interface ReadSentence {
  /** How it was read. */
  readonly clauses: string;
  /** Who fits, the closest first. */
  readonly people: readonly Person[];
}

/** Null: plain words, which the groups search. */
function readSentence(query: string, network: Network): ReadSentence | null {
  const today = useToday.getState().day;
  const reading = readingOf(network, query, today);
  if (!isSentence(reading)) return null;
  const findings = useFindings.getState().people;
  const rankOf = ({ id }: Person) => findings.get(id)?.rank ?? Number.POSITIVE_INFINITY;
  const fitting = visiblePeople(network, findings, { ...NO_FILTERS, text: query }, today) ?? new Set();
  const people = [...network.people.values()].filter(({ id }) => fitting.has(id));
  return {
    clauses: reading.map((clause) => clauseWords(clause, network, today)).join(' · '),
    people: people.sort((a, b) => rankOf(a) - rankOf(b)),
  };
}

/** The first opens the table with all who fit. */
function sentenceGroups(query: string, { clauses, people: fitting }: ReadSentence): readonly SpotlightActionGroupData[] {
  const showAll = {
    id: 'read-as-sentence',
    label: text('search.showPeople', { count: fitting.length, clauses }),
    leftSection: <IconUsers size={18} stroke={1.5} aria-hidden />,
    onClick: () => {
      useView.setState({ filters: { ...NO_FILTERS, text: query.trim() } });
      openPage('people');
    },
  };
  const first = fitting.slice(0, MAX_PEOPLE).map(personAction);
  return [
    { group: text('search.group'), actions: [showAll] },
    ...(first.length === 0 ? [] : [{ group: text('app.groupPeople'), actions: first }]),
  ];
}

/** Opens the journal with the words as its search. */
function journal(query: string): SpotlightActionGroupData['actions'] {
  const words = query.trim();
  if (fold(words).length < 2) return [];
  return [
    {
      id: 'search-journal',
      label: text('search.showEntries', { words }),
      leftSection: <IconNotebook size={18} stroke={1.5} aria-hidden />,
      onClick: () => {
        useView.setState({ journalQuery: words });
        openPage('journal');
      },
    },
  ];
}

/** The last group, so that Enter does not add a person by mistake. */
function newPerson(query: string, found: SpotlightActionGroupData['actions']): SpotlightActionGroupData['actions'] {
  const name = query.trim();
  if (name === '' || found.some((action) => fold(String(action.label)) === fold(name))) return [];
  return [
    {
      id: 'add-this-person',
      label: text('app.addAsPerson', { name }),
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
    .slice(0, MAX_INTERESTS)
    .map((interest) => ({
      id: interest.id,
      label: interest.name,
      description: text('app.showWhoSharesIt'),
      leftSection: <IconHeart size={18} stroke={1.5} aria-hidden />,
      onClick: () => showInterest(interest.id),
    }));
}

/** Introductions to companies and interests whose name contains the query. */
function introductions(query: string, network: Network): SpotlightActionGroupData['actions'] {
  const words = fold(query);
  if (words.length < 2) return [];
  const companies = new Map<string, string>();
  for (const { company } of network.people.values()) {
    const key = employerKey(company);
    if (key.includes(words) && !companies.has(key)) companies.set(key, company.trim());
  }
  const interested = [...network.interests.values()].filter((interest) =>
    [interest.name, ...interest.aliases].some((name) => fold(name).includes(words)),
  );
  const byLength = (x: string, y: string) => x.length - y.length || x.localeCompare(y);
  return [
    ...[...companies.values()]
      .sort(byLength)
      .slice(0, MAX_INTRODUCTIONS)
      .map((company) => pathAction(text('app.introduceAtCompany', { company }), { kind: 'company', company })),
    ...interested
      .sort((x, y) => byLength(x.name, y.name))
      .slice(0, MAX_INTRODUCTIONS)
      .map(({ id, name }) => pathAction(text('app.introduceByInterest', { interest: name }), { kind: 'interest', interest: id })),
  ];
}

function pathAction(label: string, goal: PathGoal) {
  return {
    id: label,
    label,
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
