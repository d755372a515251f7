import { Menu, TextInput } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { type ReactNode, useMemo, useState } from 'react';
import type { PersonFindings } from '../../shared/analysis/data/findings';
import { changeInterest, deleteInterest, renameInterest } from '../../shared/model/edits/interests';
import { fold } from '../../shared/model/fold';
import type { InterestId, PersonId } from '../../shared/model/ids';
import type { Interest, Network } from '../../shared/model/network';
import { text } from '../../shared/strings/text';
import { EmptyStateActions } from '../components/EmptyStateActions';
import { InlineText } from '../components/InlineText';
import { EmptyState, ListPage, ListScroll } from '../components/ListPage';
import { MoreMenu } from '../components/MoreMenu';
import { PersonNames } from '../components/PersonLine';
import { commit, undo, useNetwork } from '../state/network/document-store';
import { useFindings } from '../state/network/findings-store';
import { openGraph, setFilters } from '../state/view/view-actions';
import { showDone } from '../ui/notices';
import { bdi, richText } from '../ui/RichText';
import styles from './InterestsPage.module.css';
import { SimilarInterests } from './SimilarInterests';

/** What the user's people care about, most shared first. An interest can be renamed, merged (by giving it the name of another one) and kept private. */
export function InterestsPage() {
  const network = useNetwork();
  const findings = useFindings((state) => state.people);
  const [query, setQuery] = useState('');
  const rows = useMemo(() => interestRows(network, findings), [network, findings]);
  const shown = rows.filter(({ interest }) => [interest.name, ...interest.aliases].some((name) => fold(name).includes(fold(query))));
  return (
    <ListPage
      title={text('people.interests')}
      count={<span className="k-muted">{rows.length}</span>}
      tools={
        <TextInput
          size="xs"
          aria-label={text('people.findInterest')}
          placeholder={text('people.find')}
          leftSection={<IconSearch size={14} aria-hidden />}
          value={query}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
      }
    >
      {rows.length === 0 ? (
        <EmptyState title={text('people.noInterests')} hint={text('people.noInterestsHint')}>
          <EmptyStateActions />
        </EmptyState>
      ) : (
        <ListScroll>
          {query === '' && <SimilarInterests />}
          {shown.map(({ interest, people }) => (
            <InterestRow key={interest.id} interest={interest} people={people} />
          ))}
        </ListScroll>
      )}
    </ListPage>
  );
}

interface InterestRowProps {
  readonly interest: Interest;
  /** Who shares it. */
  readonly people: readonly PersonId[];
}

function InterestRow({ interest, people }: InterestRowProps) {
  const network = useNetwork();
  const { name } = interest;
  return (
    <div className={styles.row}>
      <div>
        <InlineText
          label={text('people.interestName', { name })}
          value={name}
          mayBeEmpty={false}
          draft={{ key: `interest:${interest.id}:name`, what: text('people.interestNameDraft', { name }) }}
          onChange={(changed) => void commit(renameInterest(network, interest.id, changed))}
        />
        {interest.aliases.length > 0 && (
          <span className="k-muted k-small">{richText('people.aliases', { names: bdi(interest.aliases.join(', ')) })}</span>
        )}
      </div>
      <p className="k-muted">
        {sharedBy(people)}
        {interest.isPrivate && ` · ${text('people.privateInterest')}`}
      </p>
      <InterestMenu interest={interest} />
    </div>
  );
}

const MAX_NAMES = 5;

function sharedBy(people: readonly PersonId[]): ReactNode {
  if (people.length === 0) return text('people.nobodyShares');
  const names = <PersonNames people={people.slice(0, MAX_NAMES)} />;
  return people.length <= MAX_NAMES ? names : richText('people.namesAndOthers', { names, count: people.length - MAX_NAMES });
}

function InterestMenu({ interest }: { readonly interest: Interest }) {
  const network = useNetwork();
  const remove = async () => {
    if (!(await commit(deleteInterest(network, interest.id)))) return;
    showDone(text('common.deleted', { name: interest.name }), { label: text('common.undo'), run: () => void undo() });
  };
  const show = () => {
    setFilters({ interests: [interest.id] });
    openGraph('map');
  };
  return (
    <MoreMenu label={text('common.moreAbout', { name: interest.name })}>
      <Menu.Item onClick={show}>{text('people.showInGraph')}</Menu.Item>
      <Menu.Item onClick={() => void commit(changeInterest(interest, { isPrivate: !interest.isPrivate }))}>
        {interest.isPrivate ? text('people.useInOpeners') : text('people.neverUseInOpeners')}
      </Menu.Item>
      <Menu.Item color="red" onClick={() => void remove()}>
        {text('common.delete')}
      </Menu.Item>
    </MoreMenu>
  );
}

/** All interests with the people who share them, most shared first. */
function interestRows(network: Network, findings: ReadonlyMap<PersonId, PersonFindings>): readonly InterestRowProps[] {
  const holders = new Map<InterestId, PersonId[]>();
  for (const person of network.people.values()) {
    for (const id of new Set([...person.interests, ...(findings.get(person.id)?.interests ?? [])])) {
      const list = holders.get(id);
      if (list) list.push(person.id);
      else holders.set(id, [person.id]);
    }
  }
  return [...network.interests.values()]
    .map((interest) => ({ interest, people: holders.get(interest.id) ?? [] }))
    .sort((a, b) => b.people.length - a.people.length || a.interest.name.localeCompare(b.interest.name));
}
